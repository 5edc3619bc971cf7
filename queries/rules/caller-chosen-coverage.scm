;; @id HM405
;; @name caller-chosen-coverage
;; @title The request chooses what of it is signed
;; @severity warning
;; @precision high
;; @cwe CWE-345, CWE-807
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the request says itself what of it is signed
;; @tags coverage, integrity, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
