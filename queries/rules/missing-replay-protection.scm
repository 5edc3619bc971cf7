;; @id HM505
;; @name missing-replay-protection
;; @title Signed request without a nonce
;; @severity note
;; @precision medium
;; @cwe CWE-294
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message a recorded request is done again each time that it is sent again
;; @tags replay, nonce, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
