;; @id HM803
;; @name truncated-mac
;; @title Signature of too few bits
;; @severity warning
;; @precision high
;; @cwe CWE-328, CWE-347
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message fewer than 128 bits of the MAC are given out
;; @tags hmac, digest
;; @needles hmac HMAC Crypto hazmat
