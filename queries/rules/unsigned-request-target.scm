;; @id HM402
;; @name unsigned-request-target
;; @title Method and path outside the signed message
;; @severity warning
;; @precision high
;; @cwe CWE-345, CWE-294
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a signed request is accepted at another route too
;; @tags coverage, integrity, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
