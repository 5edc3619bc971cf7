#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace hmaclint::dataflow {

/// What a value is. `text`, `number` and `args` of a Value are named beside each kind.
enum class Kind : uint8_t {
  Unknown, ///< `text` is the reason
  None,
  Bool,    ///< `number`
  Integer, ///< `number`
  Float,   ///< `text`
  String,  ///< `text`
  Bytes,   ///< `text`
  // Where values come from
  Parameter,   ///< `text` its name, `number` tells functions apart: of a function nobody calls
  Request,     ///< A part of the request: `text` says which (header, form, body-raw, path …)
  Environment, ///< args: name; without: the whole mapping
  Config,      ///< args: name; without: the whole mapping
  Clock,       ///< `text`: s, ms, ns, datetime, monotonic
  Random,      ///< `text`: strong, weak, or time
  External,    ///< `text`: the qualified name of something outside the program
  Call,        ///< args: what is called, then positional arguments; `text`: keyword names
  Attribute,   ///< args: of what; `text`: name
  Verify,      ///< A library's check: `text` its kind; args: what it was given
  // Structure
  Item,     ///< args: container, index
  Slice,    ///< args: of what, lower, upper (None where left out)
  Element,  ///< args: container: any one of its elements
  Minus,    ///< args: mapping, then the keys that were taken out
  Sequence, ///< args: elements in order
  Mapping,  ///< args: key, value, key, value …
  Each,     ///< args: container, value per Element, conditions …; `text` dict: value is the pair
  Fold,     ///< args: container (or None), before the loop, after one round: an accumulator
  // Bytes and text
  Concat,    ///< args: parts in order, delimiters among them as literals
  Join,      ///< args: delimiter, elements
  Format,    ///< args: value; `text`: conversion and spec
  Json,      ///< args: value; `number`: JsonOption bits
  UrlEncode, ///< args: mapping or pairs
  Encode,    ///< args: value; `text`: utf-8, hex, base64 …; `number` 1: lossy
  Decode,    ///< args: value; `text` likewise; `number` 1: lossy (errors ignored or replaced)
  Text,      ///< args: value, more; `text`: the method: strip, split …; containers.h has more
  Parse,     ///< args: value; `text`: int, float, datetime, json, url …
  Stringify, ///< args: value: `str(x)` or `repr(x)` of what is not known to be text
  // Keyed and unkeyed hashes
  Hash, ///< args: message, digest (String when known) [, key]
  Mac,  ///< args: key, message, digest (String when known)
  // Numbers and truth
  Arithmetic, ///< `op`; args: two, or one for negation
  Absolute,
  Length,
  Duration, ///< args: seconds
  Relation, ///< `op`, or None for a constant-time compare; args: left, right
  Not,
  And, ///< args in order: the first falsy one, else the last
  Or,  ///< args in order: the first truthy one, else the last: also every default
  All, ///< args: elements: `all(…)`
  Any, ///< args: elements: `any(…)`
  IsA, ///< args: value, type
  // Code
  Function, ///< `number`: index of the closure
  Class,    ///< `number`: index of the class
  Module,   ///< `number`: index of the unit; `text`: its name
  Bound,    ///< args: function, receiver
  Partial,  ///< args: function, arguments …; `text` keyword names
  Object,   ///< `number`: container id; `text`: class, for messages
  Member,   ///< `text`: static, class or property; args: function
  Response, ///< args: body, status
  Choice,   ///< args: alternatives, sorted
};

constexpr uint64_t bit(Kind kind) { return uint64_t{1} << static_cast<unsigned>(kind); }
static_assert(static_cast<unsigned>(Kind::Choice) < 64);

enum JsonOption : uint8_t { JsonSorted = 1, JsonCompact = 2, JsonDefault = 4, JsonNotAscii = 8 };

/// In the number of a Parameter, with the class instead of a function: it is a field that whoever
/// makes an object of a dataclass gives.
inline constexpr uint32_t ofField = 0x8000'0000;

/// The reason of an Unknown that is some exception.
inline constexpr llvm::StringLiteral raisedByCall = "raised by a call";

/// Of an Unknown that is what an object holds which requests share.
inline constexpr llvm::StringLiteral sharedContent = "content of a shared container";

/// Of an Unknown that stands for more values than are kept; of objects, none of which is None.
inline constexpr llvm::StringLiteral tooManyAlternatives = "too many alternatives";
inline constexpr llvm::StringLiteral tooManyObjects = "too many objects";
inline constexpr llvm::StringLiteral tooLarge = "value too large";

bool isText(Kind kind);     ///< String or Bytes.
bool isConstant(Kind kind); ///< None to Bytes.

} // namespace hmaclint::dataflow
