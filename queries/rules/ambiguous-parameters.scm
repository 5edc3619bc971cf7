;; @id HM406
;; @name ambiguous-parameters
;; @title Parameter signed once and used as often as it comes
;; @severity note
;; @precision high
;; @cwe CWE-345, CWE-235
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message of a parameter one value is signed and all are used
;; @tags coverage, integrity, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
