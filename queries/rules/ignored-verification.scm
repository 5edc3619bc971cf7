;; @id HM103
;; @name ignored-verification
;; @title Result of a verification ignored
;; @severity error
;; @precision high
;; @cwe CWE-252, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the signature is checked and the answer decides nothing
;; @tags verification, bypass
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
