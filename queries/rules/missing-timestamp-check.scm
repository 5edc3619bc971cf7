;; @id HM501
;; @name missing-timestamp-check
;; @title Age of a signed request not limited
;; @severity warning
;; @precision medium
;; @cwe CWE-294
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message nothing limits the age of a signed request
;; @tags replay, time, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
