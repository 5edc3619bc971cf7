;; @id HM110
;; @name downgradable-verification
;; @title Weaker verification at the caller's choice
;; @severity warning
;; @precision medium
;; @cwe CWE-757, CWE-347
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message the request can choose the weaker of two checks
;; @tags verification, bypass
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest
