;; @id HM802
;; @name keyed-hash
;; @title Hash of secret and message in place of a MAC
;; @severity error
;; @precision high
;; @cwe CWE-328, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a hash of secret and message stands in place of an HMAC
;; @tags hmac, digest, forgery
;; @needles hashlib Crypto hazmat md5 sha1 sha256 sha512
