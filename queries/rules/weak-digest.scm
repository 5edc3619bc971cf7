;; @id HM801
;; @name weak-digest
;; @title MD5 or SHA-1 in a signature
;; @severity warning
;; @precision high
;; @cwe CWE-328, CWE-327
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the signature rests on a weak digest
;; @tags hmac, digest
;; @needles hmac HMAC hashlib Crypto hazmat
