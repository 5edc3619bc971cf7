;; @id HM302
;; @name ambiguous-concatenation
;; @title Signed parts with nothing between them
;; @severity warning
;; @precision high
;; @cwe CWE-347, CWE-436
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message parts are signed with nothing between them, so that the end of one can be taken for the beginning of the next
;; @tags canonicalization, concatenation, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
