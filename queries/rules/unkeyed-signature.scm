;; @id HM805
;; @name unkeyed-signature
;; @title Signature without a key
;; @severity error
;; @precision high
;; @cwe CWE-345, CWE-347
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the signature is a hash of what the caller sent: nothing in it is secret
;; @tags verification, bypass, digest
;; @needles hashlib Crypto hazmat md5 sha1 sha256 sha512
