;; @id HM206
;; @name predictable-randomness
;; @title Key or nonce that can be guessed
;; @severity warning
;; @precision high
;; @cwe CWE-338, CWE-330
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message a key or nonce is made by a generator whose values can be guessed
;; @tags key, nonce, random
;; @needles hmac HMAC hashlib Crypto hazmat fernet nacl itsdangerous jwt jws
