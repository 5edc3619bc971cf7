;; @id HM304
;; @name reserialised-body
;; @title Body signed as it is written again
;; @severity warning
;; @precision high
;; @cwe CWE-436, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the MAC is taken of the body as it is written again, not of the bytes that came
;; @tags json, canonicalization, body, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
