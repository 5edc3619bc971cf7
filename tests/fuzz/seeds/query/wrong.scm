;; @id HM1
;; @nmae x
;; @id HM1
((identifier) @primary (#nothing? @x) (#set! fix.nothing "x")
(no_such_node "\q
