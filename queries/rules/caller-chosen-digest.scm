;; @id HM804
;; @name caller-chosen-digest
;; @title Digest chosen by the caller
;; @severity error
;; @precision high
;; @cwe CWE-757, CWE-347
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the request names the digest that it is verified with, and nothing limits which
;; @tags verification, bypass, digest
;; @needles hmac HMAC hashlib Crypto hazmat
