;; @id HM306
;; @name stringified-object
;; @title Object signed as Python shows it
;; @severity warning
;; @precision high
;; @cwe CWE-436, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message an object is signed as Python shows it, which only Python can write again
;; @tags canonicalization, encoding, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
