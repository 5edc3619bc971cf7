;; @id HM503
;; @name one-sided-timestamp-check
;; @title Time in the future accepted
;; @severity warning
;; @precision high
;; @cwe CWE-294
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a time in the future is accepted, however far ahead
;; @tags replay, time, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
