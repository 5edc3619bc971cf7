;; @id HM208
;; @name mis-decoded-key
;; @title Key of a MAC read in another encoding than it is written in
;; @severity warning
;; @precision high
;; @cwe CWE-838, CWE-704
;; @owasp API8:2023
;; @fix unsafe
;; @since 0.1.0
;; @message the key of a MAC is read in another encoding than it is written in
;; @tags key, encoding
;; @needles hmac HMAC hashlib Crypto hazmat
