;; @id HM507
;; @name unsound-timestamp-check
;; @title Time that is tested in a way it can pass by
;; @severity error
;; @precision high
;; @cwe CWE-294, CWE-20
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message the test of the time holds for times that nobody meant
;; @tags replay, time, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
