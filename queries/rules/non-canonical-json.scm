;; @id HM301
;; @name non-canonical-json
;; @title JSON signed without a canonical form
;; @severity warning
;; @precision high
;; @cwe CWE-436, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the signed JSON has no canonical form, so the other side may build other bytes
;; @tags json, canonicalization, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
