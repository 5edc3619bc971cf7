;; @id HM102
;; @name partial-compare
;; @title Only a part of the MAC compared
;; @severity error
;; @precision high
;; @cwe CWE-1023, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message only a part of the MAC is compared
;; @tags verification, bypass, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
