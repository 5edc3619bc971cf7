;; @id HM112
;; @name never-equal-compare
;; @title MAC compared with what it is never equal to
;; @severity warning
;; @precision high
;; @cwe CWE-697, CWE-1025
;; @owasp API2:2023
;; @fix display
;; @since 0.1.0
;; @message a MAC is compared with what it is never equal to
;; @tags verification, encoding
;; @needles hmac HMAC hashlib Crypto hazmat nacl
