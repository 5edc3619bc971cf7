;; @id HM105
;; @name effect-before-verification
;; @title Effect before the verification
;; @severity warning
;; @precision high
;; @cwe CWE-696, CWE-345
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message something is done for a request before its signature is verified
;; @tags verification, order
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
