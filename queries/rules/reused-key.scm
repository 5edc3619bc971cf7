;; @id HM207
;; @name reused-key
;; @title One key for two kinds of messages
;; @severity note
;; @precision medium
;; @cwe CWE-323, CWE-345
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message one key signs two kinds of messages that nothing tells apart
;; @tags hmac, key
;; @needles hmac HMAC Crypto hazmat
