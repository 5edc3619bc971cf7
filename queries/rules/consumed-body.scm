;; @id HM305
;; @name consumed-body
;; @title Signed body that is empty or taken away
;; @severity warning
;; @precision high
;; @cwe CWE-347, CWE-436
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the body that is signed is empty for some requests
;; @tags body, form, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
