;; @id HM603
;; @name unvalidated-signed-value
;; @title Signed value that is used as it came
;; @severity note
;; @precision medium
;; @cwe CWE-20, CWE-1284
;; @owasp API6:2023
;; @fix none
;; @since 0.1.0
;; @message a signed value is used as it came, and clients with a key may send any
;; @tags validation, routes, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
