#include "scheme/width.h"

#include "dataflow/fold.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

// How long a text is.
//
//   hashlib.sha256(body).hexdigest()          64 characters, always
//   len(body).to_bytes(4, "big")              4 bytes
//   request.headers["X-Nonce"]                as long as its sender likes
//   the same, after `if not nonce.isalnum()`  it is known what is in it
//
// What was asked of a text anywhere counts: a request is accepted only where all its checks held.

namespace hmaclint::scheme {

using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 16;

ValueId withoutCharsets(const ValueTable &values, ValueId value) {
  while ((values.is(value, Kind::Encode) || values.is(value, Kind::Decode)) &&
         dataflow::isCharset(values.text(value)))
    value = values.arg(value, 0);
  return value;
}

/// Methods that tell what characters a text has.
static bool tellsCharacters(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha", "isidentifier", true)
      .StartsWith("pattern-", true)
      .Default(false);
}

void Widths::addAsked(ValueId atom) {
  const ValueTable &values = analysis.values();
  const auto add = [&](ValueId text) {
    asked.insert(static_cast<uint32_t>(withoutCharsets(values, text)));
  };
  values.anyIn(atom, [&](ValueId one) {
    const bool tells = (values.is(one, Kind::Text) && tellsCharacters(values.text(one))) ||
                       (values.is(one, Kind::Parse) && values.text(one) == "match");
    if (tells)
      add(values.arg(one, 0));
    if (!values.is(one, Kind::Relation) ||
        (values[one].op != Operator::Equal && values[one].op != Operator::NotEqual))
      return false;
    for (unsigned side = 0; side < 2; ++side)
      if (values.is(values.arg(one, side), Kind::Length) &&
          values.is(values.arg(one, 1 - side), Kind::Integer))
        add(values.arg(values.arg(one, side), 0));
    return false;
  });
}

Widths::Widths(const Analysis &analysis) : analysis(analysis) {
  const dataflow::History &history = analysis.history();
  llvm::DenseSet<uint32_t> seen;
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const Step &step = history.step(static_cast<StepId>(id));
    if (step.kind == StepKind::Assume && seen.insert(static_cast<uint32_t>(step.flow.value)).second)
      addAsked(step.flow.value);
  }
}

/// Whether a text is known to be one of a few.
bool Widths::isNamed(ValueId value, const dataflow::SharedTable<uint32_t, bool> &facts) const {
  const ValueTable &values = analysis.values();
  return llvm::any_of(facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    if (!values.is(atom, Kind::Relation))
      return false;
    const Operator op = values[atom].op;
    const bool isSame = op == Operator::Equal || op == Operator::In;
    const bool isOther = op == Operator::NotEqual || op == Operator::NotIn;
    if (!(isSame && fact.second) && !(isOther && !fact.second))
      return false;
    const ValueId left = withoutCharsets(values, values.arg(atom, 0));
    const ValueId right = values.arg(atom, 1);
    return left == value &&
           !values.has(right, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter));
  });
}

Width Widths::of(ValueId value, const dataflow::SharedTable<uint32_t, bool> &facts) const {
  value = withoutCharsets(analysis.values(), value);
  return isNamed(value, facts) ? Width::Fixed : of(value, maxDepth);
}

/// Of several of which any may be it, or all beside each other.
Width Widths::ofAll(llvm::ArrayRef<ValueId> parts, unsigned depth) const {
  Width width = Width::Fixed;
  for (ValueId part : parts) {
    const Width one = of(part, depth);
    if (one == Width::Unknown)
      return one;
    width = one == Width::Variable ? one : width;
  }
  return width;
}

/// Of what somebody else wrote.
Width Widths::ofSent(ValueId value) const {
  const ValueTable &values = analysis.values();
  return values.has(value, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter))
             ? Width::Variable
             : Width::Unknown;
}

Width Widths::ofMade(ValueId value, unsigned depth) const {
  const ValueTable &values = analysis.values();
  const llvm::StringRef text = values.text(value);
  switch (values.kind(value)) {
  case Kind::Encode:
  case Kind::Decode:
    if (text == "struct" || text == "int-bytes" || text == "cipher")
      return Width::Fixed;
    return of(values.arg(value, 0), depth - 1);
  case Kind::Text:
    if (text == "zfill" || text == "ljust" || text == "rjust" || text == "center")
      return Width::Fixed;
    if (text == "lower" || text == "upper" || text == "casefold" || text.ends_with("strip"))
      return of(values.arg(value, 0), depth - 1);
    return ofSent(value);
  case Kind::Format:
    return llvm::any_of(text, llvm::isDigit) ? Width::Fixed : of(values.arg(value, 0), depth - 1);
  case Kind::Stringify:
    return of(values.arg(value, 0), depth - 1);
  case Kind::Parse:
    return text == "uuid" ? Width::Fixed : of(values.arg(value, 0), depth - 1);
  case Kind::Choice:
  case Kind::Or:
  case Kind::Concat:
  case Kind::Arithmetic:
    return ofAll(values.args(value), depth - 1);
  case Kind::Join:
  case Kind::Fold:
  case Kind::Each:
    return ofSent(value);
  case Kind::Call: {
    const ValueId callee = values.arg(value, 0);
    const bool isItem = values.is(callee, Kind::Attribute) && values[value].argCount > 1 &&
                        (values.text(callee) == "get" || values.text(callee) == "pop");
    return isItem ? ofSent(values.arg(callee, 0)) : Width::Unknown;
  }
  default:
    return Width::Unknown;
  }
}

Width Widths::of(ValueId value, unsigned depth) const {
  const ValueTable &values = analysis.values();
  value = withoutCharsets(values, value);
  if (values.isSpent(depth))
    return Width::Unknown;
  if (asked.contains(static_cast<uint32_t>(value)))
    return Width::Fixed;
  switch (values.kind(value)) {
  case Kind::None:
  case Kind::Bool:
  case Kind::Integer:
  case Kind::Float:
  case Kind::String:
  case Kind::Bytes:
  case Kind::Environment:
  case Kind::Config:
  case Kind::Clock:
  case Kind::Random:
  case Kind::External:
  case Kind::Duration:
  case Kind::Slice: // It is cut to a length, as far as there is so much.
  case Kind::Hash:
  case Kind::Mac:
  case Kind::Json:
  case Kind::UrlEncode:
  case Kind::Mapping:
  case Kind::Sequence:
  case Kind::Minus:
    return Width::Fixed;
  case Kind::Request:
  case Kind::Parameter:
    return Width::Variable;
  case Kind::Item:
  case Kind::Element:
  case Kind::Attribute:
  case Kind::Length:
    return ofSent(value);
  default:
    return ofMade(value, depth);
  }
}

} // namespace hmaclint::scheme
