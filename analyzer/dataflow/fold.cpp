#include "dataflow/fold.h"

#include "dataflow/moment.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Numbers, times and other readings of text.
//
//   abs(time.time() - int(request.headers["X-Time"]))
//       Absolute(Arithmetic(-, Clock, Parse(int, Item(…))))
//   datetime.fromtimestamp(int(ts)).timestamp()      Parse(int, ts): there and back
//   str(int(time.time()))                            Clock: a message holds the digits either way

namespace hmaclint::dataflow {

std::optional<int64_t> readInteger(llvm::StringRef text, unsigned base) {
  text = text.trim(" \t\n\r\f\v");
  const bool isNegative = text.consume_front("-");
  if (!isNegative)
    text.consume_front("+");
  std::string digits = text.str();
  llvm::erase(digits, '_');
  int64_t number = 0;
  if (digits.empty() || digits.front() == '-' || base < 2 ||
      llvm::StringRef(digits).getAsInteger(base, number))
    return std::nullopt;
  return isNegative ? -number : number;
}

/// What int() does: nothing to whole numbers and to the clock, whose fraction matters to nobody.
/// It is kept where it stands between text and number, and where it would raise for NaN.
static std::optional<ValueId> asInteger(ValueTable &values, llvm::ArrayRef<ValueId> args) {
  const ValueId value = args[0];
  unsigned base = 10;
  if (args.size() > 1) {
    if (!values.is(args[1], Kind::Integer) || values[args[1]].number < 2 ||
        values[args[1]].number > 36)
      return std::nullopt;
    base = static_cast<unsigned>(values[args[1]].number);
  }
  if (isText(values.kind(value))) {
    const std::optional<int64_t> number = readInteger(values.text(value), base);
    return number ? std::optional(values.integer(*number)) : std::nullopt;
  }
  if (values.is(value, Kind::Bool))
    return values.integer(values[value].number);
  double number = 0;
  if (values.is(value, Kind::Float) && !values.text(value).getAsDouble(number) &&
      std::abs(number) < 1e15)
    return values.integer(static_cast<int64_t>(number));
  const bool isPlain = isNumber(values, value) && !values.has(value, bit(Kind::Parse));
  const bool isWhole = values.is(value, Kind::Parse) && values.text(value) == "int";
  return isPlain || isWhole ? std::optional(value) : std::nullopt;
}

static std::optional<ValueId> asFloat(ValueTable &values, ValueId value) {
  if (isText(values.kind(value))) {
    const llvm::StringRef text = values.text(value).trim();
    double number = 0;
    if (std::optional<int64_t> whole = readInteger(text, 10))
      return values.integer(*whole);
    return text.getAsDouble(number) ? std::nullopt : std::optional(values.make(Kind::Float, text));
  }
  return isNumber(values, value) ? std::optional(value) : std::nullopt;
}

/// Text or bytes: parsers take both.
static ValueId withoutCharset(const ValueTable &values, ValueId value) {
  const bool isCoded = values.is(value, Kind::Decode) || values.is(value, Kind::Encode);
  return isCoded && isCharset(values.text(value)) && values[value].number == 0
             ? values.arg(value, 0)
             : value;
}

ValueId parsed(ValueTable &values, llvm::StringRef what, llvm::ArrayRef<ValueId> given) {
  llvm::SmallVector<ValueId, 4> args(given);
  std::optional<ValueId> result;
  if (what == "int" || what == "float" || what == "json")
    args[0] = withoutCharset(values, args[0]);
  if (what == "int")
    result = asInteger(values, args);
  else if (what == "float" || what == "decimal")
    result = asFloat(values, args[0]);
  else if (what == "json" && values.is(args[0], Kind::Json))
    result = values.arg(args[0], 0);
  else
    result = asTime(values, what, args[0]);
  if (result)
    return *result;
  if (what == "int" && args.size() > 1 && values.is(args[1], Kind::Integer) &&
      values[args[1]].number == 10)
    args.pop_back();
  return values.make(Kind::Parse, what == "decimal" ? "float" : what, args);
}

ValueId stringified(ValueTable &values, ValueId value) {
  const Value &v = values[value];
  switch (v.kind) {
  case Kind::None:
    return values.string("None");
  case Kind::Bool:
    return values.string(v.number != 0 ? "True" : "False");
  case Kind::Integer:
    return values.string(std::to_string(v.number));
  case Kind::Float:
    return values.string(values.text(value));
  case Kind::Bytes:
  case Kind::Sequence:
  case Kind::Mapping:
  case Kind::Minus:
  case Kind::Each:
    break;
  case Kind::Text: // Lists and dicts; of a text it gives the text.
    if (!llvm::is_contained({"sorted", "items", "extend", "update"}, values.text(value)))
      return value;
    break;
  case Kind::Request:
  case Kind::Parse: {
    const llvm::StringRef what = values.text(value);
    if (!what.contains("json") && what != "form" && what != "arg" && what != "values")
      return value;
    break;
  }
  default:
    return value;
  }
  return values.make(Kind::Stringify, {value});
}

ValueId lengthOf(ValueTable &values, ValueId value) {
  const Value &v = values[value];
  switch (v.kind) {
  case Kind::Bytes:
    return values.integer(static_cast<int64_t>(values.text(value).size()));
  case Kind::String: // Characters: bytes that don't go on with one.
    return values.integer(
        llvm::count_if(values.text(value), [](char c) { return (c & 0xC0) != 0x80; }));
  case Kind::Sequence:
    return values.integer(v.argCount);
  case Kind::Mapping:
    return values.integer(v.argCount / 2);
  default:
    return values.make(Kind::Length, {value});
  }
}

ValueId absolute(ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Integer) && values[value].number != INT64_MIN)
    return values.integer(std::abs(values[value].number));
  const bool isPositive = values.is(value, Kind::Absolute) || values.is(value, Kind::Length);
  return isPositive ? value : values.make(Kind::Absolute, {value});
}

ValueId folded(ValueTable &values, Kind kind, llvm::ArrayRef<ValueId> args,
               ValueTable::Parts parts) {
  switch (kind) {
  case Kind::Encode:
    return encoded(values, parts.text, args[0], parts.number != 0);
  case Kind::Decode:
    return decoded(values, parts.text, args[0], parts.number != 0);
  case Kind::Text:
    return textMethod(values, parts.text, args);
  case Kind::Parse:
    return parsed(values, parts.text, args);
  case Kind::Stringify:
    return stringified(values, args[0]);
  case Kind::Length:
    return lengthOf(values, args[0]);
  case Kind::Absolute:
    return absolute(values, args[0]);
  case Kind::Concat:
    return concat(values, args);
  case Kind::Arithmetic:
    if (args.size() == 2)
      if (std::optional<ValueId> number = foldNumbers(values, parts.op, args[0], args[1]))
        return *number;
    break;
  default:
    break;
  }
  return values.make(kind, args, parts);
}

} // namespace hmaclint::dataflow
