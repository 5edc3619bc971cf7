;; @id HM101
;; @name non-constant-time-compare
;; @title MAC compared in variable time
;; @severity error
;; @precision very-high
;; @cwe CWE-208
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message `{left}` is compared with `{op}`
; comment
(call function: (attribute object: (identifier) @_o attribute: (identifier) @a)
  arguments: (argument_list (_)* @primary)
  (#match? @a "^hex.*$") (#any-of? @_o "mac" "h" "x"))
[(if_statement condition: (_) @primary) (return_statement (_) @secondary.value @primary)]
