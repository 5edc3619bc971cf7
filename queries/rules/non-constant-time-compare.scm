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
;; @spelling raw-mac {raw}
;; @spelling encoded-mac {,b""+}{base64}{,.strip(*),.rstrip(*)}
;; @spelling encoded-mac {,b""+,""+}{hex}{,.lower(),.upper()}.encode(*)
; More than a literal around it: `header + "." + mac`. The rest may be any str, surrogates included.
;; @spelling joined-mac *+{hex}{,+*}
;; @spelling joined-mac {hex}+*
;; @spelling joined-mac "".format({hex})

; What a client sends. An item of a container is a str and nothing else, and cutting it leaves a str;
; `.get` may also give None, or what `type=` or a default make of it.
;; @spelling request {flask,quart}.request
;; @spelling container {request}.{headers,args,form,values,cookies}
;; @spelling cut {,.strip(*),.lower(),.upper(),.removeprefix(*),.replace(*),.split(*)[0],[*]}
;; @spelling text {container}[""]{cut}{cut}
;; @spelling part {request}.*
;; @spelling decoded {base64.b64decode,base64.urlsafe_b64decode,base64.standard_b64decode,binascii.unhexlify,binascii.a2b_hex,binascii.a2b_base64}
;; @spelling bytes-part {decoded}({part})
;; @spelling bytes-part {part}.encode(*)
;; @spelling bytes-part {request}.data
; A value that came in through the function's door, and what is read out of it.
;; @spelling given <parameter>{cut}
;; @spelling given-item <parameter>{,.headers}{.get(*),.pop(*),[*]}{cut}

; The patterns below are alternatives in order: at one place the first that holds reports.


; Two MACs (a double HMAC, or two values of the server) tell the client nothing.
([(comparison_operator . (_) @mac . ["==" "!="] @op . (_) @part .)
  (comparison_operator . (_) @part . ["==" "!="] @op . (_) @mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}" "*{object}*")
 (#set! report "no"))

; A validator of a cache is public: its owner sends it to everybody.
([(comparison_operator . (_) @mac . ["==" "!="] @op . [(call) (subscript)] @part .)
  (comparison_operator . [(call) (subscript)] @part . ["==" "!="] @op . (_) @mac .)] @primary
 (#resolves-to? @part "{container}{.get(*),[*]}")
 (#match? @part "[Ii][Ff]-([Nn]one-)?[Mm]atch")
 (#set! report "no"))

; str beside bytes is never equal, whatever is sent: another weakness, and no fix of this one.
([(comparison_operator . (_) @mac . ["==" "!="] @op . (_) @part .)
  (comparison_operator . (_) @part . ["==" "!="] @op . (_) @mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}")
 (#resolves-to? @part "{bytes-part}" "{decoded}(*)")
 (#set! report "no"))

([(comparison_operator . (_) @mac . ["==" "!="] @op . (_) @part .)
  (comparison_operator . (_) @part . ["==" "!="] @op . (_) @mac .)] @primary
 (#resolves-to? @mac "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{text}")
 (#set! report "no"))

; A str of the request beside a text MAC: both are encoded, for compare_digest refuses a str
; with characters outside ASCII.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part @secondary.part .)
  (comparison_operator . (_) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{text}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}.encode(), {part}.encode())"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (call function: (attribute attribute: (identifier) @_get)
    arguments: (argument_list . [(string) (identifier)] . (string) @_default .)) @part @secondary.part .)
  (comparison_operator . (call function: (attribute attribute: (identifier) @_get)
    arguments: (argument_list . [(string) (identifier)] . (string) @_default .)) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#eq? @_get "get")
 (#not-match? @_default "^[rR]?[bB]")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{container}.get(*)")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}.encode(), {part}.encode())"))

; The same that may be absent. An empty str stands in for None: neither equals a MAC.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (call function: (attribute attribute: (identifier) @_get)
    arguments: (argument_list . [(string) (identifier)] . (none)? .)) @part @secondary.part .)
  (comparison_operator . (call function: (attribute attribute: (identifier) @_get)
    arguments: (argument_list . [(string) (identifier)] . (none)? .)) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#eq? @_get "get")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{container}.get(*)")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}.encode(), ({part} or \"\").encode())"))

; Any other part of the request beside a text MAC, where reading it twice is the same. It may be of
; any type: `isinstance` first gives the answer of `==` for every value, and nothing raises.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . [(identifier) (subscript) (call function: (attribute attribute: (identifier) @_get))] @part @secondary.part .)
  (comparison_operator . [(identifier) (subscript) (call function: (attribute attribute: (identifier) @_get))] @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#eq? @_get "get")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . [(identifier) (subscript) (call function: (attribute attribute: (identifier) @_get))] @part @secondary.part .)
  (comparison_operator . [(identifier) (subscript) (call function: (attribute attribute: (identifier) @_get))] @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#eq? @_get "get")
 (#resolves-to? @mac "{joined-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(\"utf-8\", \"surrogatepass\"), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

; Both sides bytes.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part @secondary.part .)
  (comparison_operator . (_) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{bytes-part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part @secondary.part .)
  (comparison_operator . (identifier) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, (bytes, bytearray)) and {import}.compare_digest({mac}, {part}))"))

; Any part of the request beside any MAC: both sides are known, but not well enough for a fix.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part @secondary.part .)
  (comparison_operator . (_) @part @secondary.part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}")
 (#set! label.mac "the MAC")
 (#set! label.part "sent by the client")
 (#set! fix.title "compare in constant time, once both sides are bytes")
 (#set! fix.import "hmac secrets")
 (#set! fix.applicability "display")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

; One side known: the other is a parameter, read from one, or a name of unknown origin. Values that
; are known to be something else (of the session, of a store, an attribute) are silent.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part .)
  (comparison_operator . (identifier) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "?" "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part .)
  (comparison_operator . (identifier) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{joined-mac}")
 (#resolves-to? @part "?" "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and {import}.compare_digest({mac}.encode(\"utf-8\", \"surrogatepass\"), {part}.encode(\"utf-8\", \"surrogatepass\")))"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (identifier) @part .)
  (comparison_operator . (identifier) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "?" "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, (bytes, bytearray)) and {import}.compare_digest({mac}, {part}))"))

([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . (_) @part .)
  (comparison_operator . (_) @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{decoded}({{given},{given-item}})" "{given}.encode(*)" "{given-item}.encode(*)")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

; Read from a parameter in place, as in `data["hash"]`: too little is known of it for a fix that applies.
([(comparison_operator . (_) @mac @secondary.mac . ["==" "!="] @op . [(subscript) (call)] @part .)
  (comparison_operator . [(subscript) (call)] @part . ["==" "!="] @op . (_) @mac @secondary.mac .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label.mac "the MAC")
 (#set! fix.title "compare in constant time, once both sides are bytes")
 (#set! fix.import "hmac secrets")
 (#set! fix.applicability "display")
 (#set! fix.replace "{not op}{import}.compare_digest({mac}, {part})"))

; Membership: `sig in [mac, old]` compares one by one.
((comparison_operator . (identifier) @part . ["in" "not in"] @op . (_ . (_) @mac . (_)? @mac . (_)? @mac .) @list .) @primary
 (#kind? @list "list" "tuple" "set")
 (#not-eq? @part "candidate")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "{part}")
 (#set! label "each candidate is compared in variable time")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and any({import}.compare_digest(candidate.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")) for candidate in {list}))"))

((comparison_operator . (identifier) @part . ["in" "not in"] @op . (_ . (_) @mac . (_)? @mac . (_)? @mac .) @list .) @primary
 (#kind? @list "list" "tuple" "set")
 (#not-eq? @part "candidate")
 (#resolves-to? @mac "{text-mac}")
 (#resolves-to? @part "?" "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label "each candidate is compared in variable time")
 (#set! fix.title "compare in constant time")
 (#set! fix.import "hmac secrets")
 (#set! fix.replace "{not op}(isinstance({part}, str) and any({import}.compare_digest(candidate.encode(), {part}.encode(\"utf-8\", \"surrogatepass\")) for candidate in {list}))"))

([(comparison_operator . (_) @part . ["in" "not in"] @op . [(list (_) @mac) (tuple (_) @mac) (set (_) @mac)] .)
  (comparison_operator . (_) @mac . ["in" "not in"] @op . [(list (_) @part) (tuple (_) @part) (set (_) @part)] .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}")
 (#set! label "each candidate is compared in variable time"))

([(comparison_operator . (identifier) @part . ["in" "not in"] @op . [(list (_) @mac) (tuple (_) @mac) (set (_) @mac)] .)
  (comparison_operator . (_) @mac . ["in" "not in"] @op . [(list (identifier) @part) (tuple (identifier) @part) (set (identifier) @part)] .)] @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "?" "{given}" "{given-item}")
 (#set! severity "warning")
 (#set! label "each candidate is compared in variable time"))

; A MAC looked for among what was sent: `mac in header.split(",")`.
((comparison_operator . (_) @mac . ["in" "not in"] @op . (_) @part .) @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}.split(*)" "{container}.getlist(*)")
 (#set! label "each candidate is compared in variable time"))

; A chain compares each pair; it has no one-line repair.
((comparison_operator (_) @mac . ["==" "!="] @op . (_) @part) @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}"))
((comparison_operator (_) @part . ["==" "!="] @op . (_) @mac) @primary
 (#resolves-to? @mac "{text-mac}" "{joined-mac}" "{raw-mac}" "{encoded-mac}")
 (#resolves-to? @part "{part}"))
