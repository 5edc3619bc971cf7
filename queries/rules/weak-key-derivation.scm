;; @id HM205
;; @name weak-key-derivation
;; @title Key made of a password
;; @severity warning
;; @precision high
;; @cwe CWE-916, CWE-521
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the key is made of a password, by too little work
;; @tags key
;; @needles hmac HMAC hashlib Crypto hazmat itsdangerous jwt jws
