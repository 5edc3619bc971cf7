;; @id HM504
;; @name wide-timestamp-window
;; @title Wide window for the time of a request
;; @severity note
;; @precision high
;; @cwe CWE-294
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message a recorded request stays good for more than ten minutes
;; @tags replay, time, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
