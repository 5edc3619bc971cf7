;; @id HM108
;; @name signing-oracle
;; @title Signatures for whoever asks
;; @severity warning
;; @precision high
;; @cwe CWE-345, CWE-306
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message an endpoint answers anybody with a signature of text that the caller chose
;; @tags verification, bypass, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl
