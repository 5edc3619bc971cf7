;; @id HM204
;; @name hardcoded-secret-key
;; @title Secret key of the application written in the source
;; @severity error
;; @precision very-high
;; @cwe CWE-321, CWE-798, CWE-1188
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a literal of the source is the secret key of the application
;; @tags key, secret, session, configuration
;; @programs requests flask quart
;; @needles SECRET_KEY secret_key from_object from_pyfile
