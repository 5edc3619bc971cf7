#pragma once

#include "dataflow/ir.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <vector>

namespace hmaclint::dataflow {

enum class ValueId : uint32_t {};

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
  Random,      ///< `text`: strong, weak
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
  Each,     ///< args: container, value per Element, conditions … : a comprehension
  Fold,     ///< args: container (or None), before the loop, after one round: an accumulator
  // Bytes and text
  Concat,    ///< args: parts in order, delimiters among them as literals
  Join,      ///< args: delimiter, elements
  Format,    ///< args: value; `text`: conversion and spec
  Json,      ///< args: value; `number`: JsonOption bits
  UrlEncode, ///< args: mapping or pairs
  Encode,    ///< args: value; `text`: utf-8, hex, base64, base64url …
  Decode,    ///< args: value; `text` likewise; `number` 1: lossy (errors ignored or replaced)
  Text,      ///< args: value, more; `text`: the method: strip, lower, split, removeprefix …
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

struct Value {
  Kind kind = Kind::Unknown;
  Operator op = Operator::None;
  uint32_t text = 0; ///< ValueTable::text()
  int64_t number = 0;
  uint32_t firstArg = 0;
  uint32_t argCount = 0;
  uint64_t contains = 0; ///< bit() of this kind and of all kinds below.
  uint32_t size = 1;     ///< Nodes of the value as a tree, saturating.
};

/// All values of one program: equal structure is the same ValueId. Knows no location.
class ValueTable {
public:
  ValueTable();

  const Value &operator[](ValueId id) const { return values[static_cast<uint32_t>(id)]; }
  Kind kind(ValueId id) const { return (*this)[id].kind; }
  bool is(ValueId id, Kind kind) const { return (*this)[id].kind == kind; }
  /// Whether one of the kinds of `mask` occurs in it, itself included.
  bool has(ValueId id, uint64_t mask) const { return ((*this)[id].contains & mask) != 0; }
  llvm::StringRef text(ValueId id) const { return texts[(*this)[id].text]; }
  llvm::ArrayRef<ValueId> args(ValueId id) const {
    return llvm::ArrayRef(operands).slice((*this)[id].firstArg, (*this)[id].argCount);
  }
  ValueId arg(ValueId id, unsigned at) const { return args(id)[at]; }

  struct Parts {
    llvm::StringRef text;
    int64_t number = 0;
    Operator op = Operator::None;
  };
  /// The value of these parts as they are. More than `maxSize` nodes make an Unknown.
  ValueId make(Kind kind, llvm::ArrayRef<ValueId> args, Parts parts);
  ValueId make(Kind kind, llvm::ArrayRef<ValueId> args = {}) { return make(kind, args, Parts()); }
  ValueId make(Kind kind, llvm::StringRef text, llvm::ArrayRef<ValueId> args = {}) {
    return make(kind, args, {text});
  }

  ValueId unknown(llvm::StringRef reason) { return make(Kind::Unknown, reason); }
  ValueId none() { return make(Kind::None); }
  ValueId boolean(bool value) { return make(Kind::Bool, {}, {"", value ? 1 : 0}); }
  ValueId integer(int64_t value) { return make(Kind::Integer, {}, {"", value}); }
  ValueId string(llvm::StringRef text) { return make(Kind::String, text); }
  ValueId bytes(llvm::StringRef text) { return make(Kind::Bytes, text); }
  /// The sorted union of all alternatives; one of them alone is itself. More than `maxChoice`
  /// keep the first and an Unknown.
  ValueId choice(llvm::ArrayRef<ValueId> alternatives);
  /// The alternatives of a Choice, or the value alone.
  llvm::SmallVector<ValueId, 4> alternatives(ValueId id) const;

  uint32_t intern(llvm::StringRef text);
  llvm::StringRef textOf(uint32_t id) const { return texts[id]; }
  size_t size() const { return values.size(); }

  static constexpr uint32_t maxSize = 4000;
  static constexpr unsigned maxChoice = 8;

private:
  std::vector<Value> values;
  std::vector<ValueId> operands;
  std::vector<llvm::StringRef> texts; ///< Into the keys of `textIds`.
  llvm::StringMap<uint32_t> textIds;
  llvm::DenseMap<uint64_t, llvm::SmallVector<ValueId, 1>> byHash;
};

bool isText(Kind kind);     ///< String or Bytes.
bool isConstant(Kind kind); ///< None to Bytes.

} // namespace hmaclint::dataflow
