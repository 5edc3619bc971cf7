;; @id HM101
;; @name non-constant-time-compare
;; @title MAC compared in variable time
;; @severity error
;; @precision very-high
;; @cwe CWE-208
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message a MAC is compared by `{op}`, which stops at the first difference
;; @tags timing, hmac

; What a MAC looks like, by any import: str forms and bytes forms, since a fix must know which.
;; @spelling object {hmac.new,hmac.HMAC}(*)
;; @spelling raw {object}.digest()
;; @spelling raw hmac.digest(*)
;; @spelling base64 {base64.b64encode,base64.urlsafe_b64encode,base64.standard_b64encode,base64.encodebytes,binascii.hexlify,binascii.b2a_hex,binascii.b2a_base64}({raw})
;; @spelling hex {object}.hexdigest()
;; @spelling hex {raw}.hex()
;; @spelling hex {base64}.decode(*)
;; @spelling text-mac {,""+,""%}{hex}{,.lower(),.upper(),.strip(*)}{,+""}
;; @spelling text-mac "".format({hex})
;; @spelling bytes-mac {raw}
;; @spelling bytes-mac {,b""+}{base64}{,.strip(*),.rstrip(*)}
;; @spelling bytes-mac {,b""+}{text-mac}.encode(*)

; What a client sends. Headers are str or None and nothing else.
;; @spelling header {flask,quart}.request.headers{.get(*),[*]}
;; @spelling text-part {header}{,.strip(*),.lower(),.upper(),.removeprefix(*)}
;; @spelling part {flask,quart}.request.*

; The patterns below are alternatives in order: at one place the first that holds reports.

; Two MACs (a double HMAC, or two values of the server) tell the client nothing.
((comparison_operator . (_) @mac . ["==" "!="] @op . (_) @part .) @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#resolves-to? @part "{text-mac}" "{bytes-mac}" "*{object}*")
 (#set! report "no"))

; A header beside a text MAC. An empty str stands in for None: it never equals a MAC.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part @secondary.part .)
  (comparison_operator . (_) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#not-match? @part "type *=")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{text-part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}.encode(), ({part} or \"\").encode())"))

; Another part of the request, by name, beside a text MAC. It may be of any type: `isinstance` first
; makes the answer the one of `==` for every value, and nothing raises.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part @secondary.part .)
  (comparison_operator . (identifier) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

; The same for a MAC in bytes.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part @secondary.part .)
  (comparison_operator . (identifier) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{bytes-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, bytes) and {import}.compare_digest({mac}, {part}))"))

; Any part of the request beside any MAC: both sides are known, but not well enough for a fix.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part @secondary.part .)
  (comparison_operator . (_) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time, once both sides are bytes")
 (#set! fix.import "hmac secrets")
 (#set! fix.applicability "display")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

; A name of unknown origin, such as a parameter, beside a MAC: one side known.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part .)
  (comparison_operator . (identifier) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}")
 (#not-match? @part "^[A-Z_0-9]+$")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part .)
  (comparison_operator . (identifier) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{bytes-mac}")
 (#not-match? @part "^[A-Z_0-9]+$")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, bytes) and {import}.compare_digest({mac}, {part}))"))

; An item of a parameter, as in `data["hash"]`: one side known, and too little for a fix that applies.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . [(subscript) (call)] @part .)
  (comparison_operator . [(subscript) (call)] @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#resolves-to? @part "<parameter>*")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time, once both sides are bytes")
 (#set! fix.import "hmac secrets")
 (#set! fix.applicability "display")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

; Membership: `sig in [mac, old]` compares one by one, `mac in (a, b)` likewise.
([(comparison_operator . (_) @part . ["in" "not in"] @op . [(list (_) @mac) (tuple (_) @mac) (set (_) @mac)] .)
  (comparison_operator . (_) @mac . ["in" "not in"] @op . [(list (_) @part) (tuple (_) @part) (set (_) @part)] .)] @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#not-resolves-to? @part "{text-mac}" "{bytes-mac}" "*\"\"")
 (#resolves-to? @part "{part}")
 (#set! label "each candidate is compared in variable time"))

; A chain compares each pair; it has no one-line repair.
((comparison_operator (_) @mac . ["==" "!="] @op . (_) @part) @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#resolves-to? @part "{part}"))
((comparison_operator (_) @part . ["==" "!="] @op . (_) @mac) @primary
 (#resolves-to? @mac "{text-mac}" "{bytes-mac}")
 (#resolves-to? @part "{part}"))
