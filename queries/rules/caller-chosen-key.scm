;; @id HM109
;; @name caller-chosen-key
;; @title Key chosen by the caller
;; @severity error
;; @precision high
;; @cwe CWE-639, CWE-347
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the request brings the key that it is verified with
;; @tags verification, bypass, key
;; @needles hmac HMAC hashlib Crypto hazmat nacl
