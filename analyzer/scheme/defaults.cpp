#include "scheme/defaults.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <string>

// Switches at their default: what `os.environ.get("VERIFY", "").lower() in ("1", "yes")` is where
// nobody set VERIFY. Only what such expressions are made of is computed.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 16;

namespace {
/// None, a number (truth values are numbers as well) or text.
struct Plain {
  enum class Form : uint8_t { None, Number, Text };
  Form form = Form::None;
  int64_t number = 0;
  std::string text;

  Plain() = default;
  explicit Plain(int64_t number) : form(Form::Number), number(number) {}
  explicit Plain(std::string text) : form(Form::Text), text(std::move(text)) {}
  const std::string *asText() const { return form == Form::Text ? &text : nullptr; }
  friend bool operator==(const Plain &, const Plain &) = default;
};
using Known = std::optional<Plain>;
} // namespace

static bool isTrue(const Plain &value) {
  return value.form == Plain::Form::Number ? value.number != 0 : !value.text.empty();
}

static Known truth(bool value) { return Plain(int64_t{value ? 1 : 0}); }

static Known compute(const ValueTable &values, ValueId value, unsigned depth);

static Known method(llvm::StringRef name, const std::string &text) {
  if (name == "lower" || name == "casefold")
    return Plain(llvm::StringRef(text).lower());
  if (name == "upper")
    return Plain(llvm::StringRef(text).upper());
  if (name == "strip")
    return Plain(llvm::StringRef(text).trim().str());
  return std::nullopt;
}

static Known parsed(llvm::StringRef form, const Plain &value) {
  if (form != "int")
    return std::nullopt;
  if (value.form == Plain::Form::Number)
    return value;
  int64_t number = 0;
  const std::string *text = value.asText();
  if (!text || llvm::StringRef(*text).trim().getAsInteger(10, number))
    return std::nullopt;
  return Plain(number);
}

static Known related(const ValueTable &values, ValueId value, unsigned depth) {
  const Operator op = values[value].op;
  const ValueId right = values.arg(value, 1);
  const Kind whole = values.kind(right);
  if (op == Operator::In && (whole == Kind::Environment || whole == Kind::Config ||
                             whole == Kind::External || whole == Kind::Attribute))
    return truth(false); // In `os.environ` or `app.config`.
  const Known left = compute(values, values.arg(value, 0), depth - 1);
  if (!left)
    return std::nullopt;
  if (op == Operator::In && values.is(right, Kind::Sequence)) {
    for (ValueId one : values.args(right)) {
      const Known item = compute(values, one, depth - 1);
      if (!item)
        return std::nullopt;
      if (*item == *left)
        return truth(true);
    }
    return truth(false);
  }
  const Known other = compute(values, right, depth - 1);
  if (!other || (op != Operator::Equal && op != Operator::Is))
    return std::nullopt;
  return truth(*left == *other);
}

/// `a and b`, `a or b`: the operand that decides.
static Known chained(const ValueTable &values, ValueId value, unsigned depth) {
  const bool isOr = values.is(value, Kind::Or);
  Known last;
  for (ValueId one : values.args(value)) {
    last = compute(values, one, depth - 1);
    if (!last || isTrue(*last) == isOr)
      return last;
  }
  return last;
}

static Known compute(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return std::nullopt;
  switch (values.kind(value)) {
  case Kind::None:
  case Kind::Environment:
  case Kind::Config:
    return Plain();
  case Kind::Bool:
  case Kind::Integer:
    return Plain(values[value].number);
  case Kind::String:
    return Plain(values.text(value).str());
  case Kind::Not: {
    const Known inner = compute(values, values.arg(value, 0), depth - 1);
    return inner ? truth(!isTrue(*inner)) : std::nullopt;
  }
  case Kind::And:
  case Kind::Or:
    return chained(values, value, depth);
  case Kind::Relation:
    return related(values, value, depth);
  case Kind::Text:
  case Kind::Parse:
  case Kind::Stringify: {
    const Known inner = compute(values, values.arg(value, 0), depth - 1);
    if (!inner)
      return std::nullopt;
    if (values.is(value, Kind::Parse))
      return parsed(values.text(value), *inner);
    const std::string *text = inner->asText();
    if (values.is(value, Kind::Stringify))
      return text ? inner : Known();
    return text && values[value].argCount == 1 ? method(values.text(value), *text) : Known();
  }
  default:
    return std::nullopt;
  }
}

std::optional<bool> truthByDefault(const ValueTable &values, ValueId value) {
  const Known known = compute(values, value, maxDepth);
  return known ? std::optional(isTrue(*known)) : std::nullopt;
}

} // namespace hmaclint::scheme
