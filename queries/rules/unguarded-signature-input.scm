;; @id HM106
;; @name unguarded-signature-input
;; @title Unsigned input that ends in an error
;; @severity warning
;; @precision high
;; @cwe CWE-248, CWE-20
;; @owasp API8:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a part of the request makes an exception before anything is verified, and nothing handles it
;; @tags verification, robustness
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
