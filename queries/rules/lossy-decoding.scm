;; @id HM303
;; @name lossy-decoding
;; @title Text signed after some of it was lost
;; @severity warning
;; @precision high
;; @cwe CWE-347, CWE-172
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message some of a text is lost before the MAC is taken, so that other texts have the same
;; @tags encoding, body, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
