;; @id HM101
;; @name non-constant-time-compare
;; @title MAC compared in variable time
;; @severity error
;; @precision very-high
;; @cwe CWE-208
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message a MAC is compared by `{op}`, which stops at the first difference
;; @tags timing, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
