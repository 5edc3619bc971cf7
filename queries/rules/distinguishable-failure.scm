;; @id HM107
;; @name distinguishable-failure
;; @title Failures of the verification told apart
;; @severity note
;; @precision high
;; @cwe CWE-204, CWE-209
;; @owasp API8:2023
;; @fix unsafe
;; @since 0.1.0
;; @message absent, malformed and wrong signatures have different answers
;; @tags verification, disclosure
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
