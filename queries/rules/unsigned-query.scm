;; @id HM403
;; @name unsigned-query
;; @title Deciding argument of query or path outside the signed message
;; @severity warning
;; @precision high
;; @cwe CWE-345, CWE-807
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message an argument of the query or path decides what is done and is not in the signed message
;; @tags coverage, integrity, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
