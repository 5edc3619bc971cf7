;; @id HM401
;; @name unsigned-field
;; @title deciding field outside the signed message
;; @severity error
;; @precision high
;; @cwe CWE-345, CWE-807
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a part of the request decides what is done and is not in the signed message
;; @tags coverage, integrity, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
