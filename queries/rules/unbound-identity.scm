;; @id HM602
;; @name unbound-identity
;; @title Signed identity that nothing ties to the signer
;; @severity warning
;; @precision high
;; @cwe CWE-639, CWE-863
;; @owasp API1:2023
;; @fix none
;; @since 0.1.0
;; @message a signed identity says for whom something is done, and nothing ties it to whoever signed
;; @tags authorization, routes, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
