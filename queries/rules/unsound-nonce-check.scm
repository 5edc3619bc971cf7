;; @id HM506
;; @name unsound-nonce-check
;; @title Nonce that stops no replay
;; @severity warning
;; @precision medium
;; @cwe CWE-294, CWE-367
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message a recorded request is accepted again in spite of its nonce
;; @tags replay, nonce, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
