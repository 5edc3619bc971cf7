;; @id HM502
;; @name unsigned-timestamp
;; @title Checked time not signed
;; @severity error
;; @precision high
;; @cwe CWE-294, CWE-345
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the time that is checked is not part of the signed message
;; @tags replay, time, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
