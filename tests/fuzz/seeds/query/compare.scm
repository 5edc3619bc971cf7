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

((comparison_operator
   . (_) @left
   operators: ["==" "!="] @op
   (_) @right .) @primary
 (#resolves-to? @left "hmac.new().hexdigest()")
 (#not-eq? @op "is")
 (#set! fix.replace "{not op}{import}.compare_digest({left}, {right})")
 (#set! fix.import "hmac"))
