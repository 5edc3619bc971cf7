#include "dataflow/text.h"

#include "dataflow/fold.h"
#include "dataflow/moment.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Putting text together.
//
// All of Python's ways to build a message end in one form, so that these are one value:
//
//   ts + "." + body       f"{ts}.{body}"       "%s.%s" % (ts, body)
//   ".".join([ts, body])  "{}.{}".format(ts, body)       Concat(ts, ".", body)

namespace hmaclint::dataflow {

static void appendPart(ValueTable &values, llvm::SmallVectorImpl<ValueId> &parts, ValueId part) {
  const Kind kind = values.kind(part);
  if (isText(kind) && values.text(part).empty())
    return;
  if (!parts.empty() && isText(kind) && values.kind(parts.back()) == kind) {
    const std::string both = (values.text(parts.back()) + values.text(part)).str();
    parts.back() = values.make(kind, both);
    return;
  }
  parts.push_back(part);
}

ValueId concat(ValueTable &values, llvm::ArrayRef<ValueId> parts) {
  llvm::SmallVector<ValueId, 8> flat;
  for (ValueId part : parts) {
    if (!values.is(part, Kind::Concat)) {
      appendPart(values, flat, part);
      continue;
    }
    llvm::SmallVector<ValueId, 8> inner(values.args(part));
    for (ValueId one : inner)
      appendPart(values, flat, one);
  }
  if (flat.empty())
    return parts.empty() ? values.string("") : parts.front();
  return flat.size() == 1 ? flat.front() : values.make(Kind::Concat, flat);
}

ValueId joined(ValueTable &values, ValueId delimiter, ValueId elements) {
  if (!values.is(elements, Kind::Sequence))
    return values.make(Kind::Join, {delimiter, elements});
  llvm::SmallVector<ValueId, 16> parts;
  llvm::SmallVector<ValueId, 8> items(values.args(elements));
  for (ValueId item : items) {
    if (!parts.empty())
      parts.push_back(delimiter);
    parts.push_back(item);
  }
  return parts.empty() ? values.string("") : concat(values, parts);
}

/// What stands in a text for a value: of lists and mappings what Python shows of them.
static ValueId shown(ValueTable &values, ValueId value) {
  const ValueId text = stringified(values, value);
  return isConstant(values.kind(text)) || values.is(text, Kind::Stringify) ? text : value;
}

ValueId percentFormat(ValueTable &values, ValueId format, ValueId value) {
  if (!isText(values.kind(format)))
    return values.make(Kind::Arithmetic, {format, value}, {"", 0, Operator::Modulo});
  const Kind kind = values.kind(format);
  const std::string text = values.text(format).str();
  llvm::SmallVector<ValueId, 8> items = {value};
  if (values.is(value, Kind::Sequence))
    items.assign(values.args(value).begin(), values.args(value).end());
  llvm::SmallVector<ValueId, 8> parts;
  std::string literal;
  size_t next = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      literal += text[i];
      continue;
    }
    const size_t end = text.find_first_of("sdifrxXeEgGcobau%(", i + 1);
    if (end == std::string::npos || text[end] == '(')
      return values.make(Kind::Format, text, {value}); // Named fields.
    if (text[end] == '%') {
      literal += '%';
    } else {
      parts.push_back(values.make(kind, literal));
      literal.clear();
      const ValueId item = next < items.size() ? items[next] : values.unknown("missing argument");
      parts.push_back(kind == Kind::String ? shown(values, item) : item);
      ++next;
    }
    i = end;
  }
  parts.push_back(values.make(kind, literal));
  return concat(values, parts);
}

ValueId braceFormat(ValueTable &values, ValueId format, llvm::ArrayRef<ValueId> positional,
                    llvm::ArrayRef<std::pair<std::string, ValueId>> named) {
  if (!values.is(format, Kind::String))
    return values.unknown("format string not known");
  const std::string text = values.text(format).str();
  llvm::SmallVector<ValueId, 8> parts;
  std::string literal;
  size_t next = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool isDouble = i + 1 < text.size() && text[i + 1] == text[i];
    if ((text[i] != '{' && text[i] != '}') || isDouble) {
      literal += text[i];
      i += isDouble && (text[i] == '{' || text[i] == '}') ? 1 : 0;
      continue;
    }
    const size_t end = text.find('}', i);
    if (text[i] == '}' || end == std::string::npos)
      return values.unknown("format string not understood");
    parts.push_back(values.string(literal));
    literal.clear();
    const llvm::StringRef field = llvm::StringRef(text).slice(i + 1, end);
    const llvm::StringRef name = field.take_until([](char c) { return c == ':' || c == '!'; });
    size_t index = next;
    if (name.empty())
      ++next;
    ValueId value = values.unknown("format field not understood");
    const auto *match = llvm::find_if(named, [&](const auto &one) { return one.first == name; });
    if (match != named.end())
      value = match->second;
    else if ((name.empty() || !name.getAsInteger(10, index)) && index < positional.size())
      value = positional[index];
    parts.push_back(shown(values, value));
    i = end;
  }
  parts.push_back(values.string(literal));
  return concat(values, parts);
}

ValueId formatPiece(ValueTable &values, ValueId value, llvm::StringRef spec, bool isBytes) {
  if (!spec.empty())
    return values.make(Kind::Format, spec, {value});
  if (isBytes)
    return values.make(Kind::Stringify, {value});
  return shown(values, value);
}

bool isNumber(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Integer:
  case Kind::Float:
  case Kind::Clock:
  case Kind::Arithmetic:
  case Kind::Absolute:
  case Kind::Length:
  case Kind::Duration:
    return true;
  case Kind::Parse:
    return values.text(value) == "int" || values.text(value) == "float" ||
           isMoment(values.text(value));
  case Kind::Or:
  case Kind::Choice:
    return llvm::all_of(values.args(value), [&](ValueId one) { return isNumber(values, one); });
  default:
    return false;
  }
}

static std::optional<int64_t> computed(Operator op, int64_t a, int64_t b) {
  int64_t result = 0;
  switch (op) {
  case Operator::Add:
    return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
  case Operator::Subtract:
    return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
  case Operator::Multiply:
    return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
  case Operator::FloorDivide:
    return a < 0 || b <= 0 ? std::nullopt : std::optional(a / b);
  case Operator::Modulo:
    return a < 0 || b <= 0 ? std::nullopt : std::optional(a % b);
  case Operator::ShiftLeft:
    return a < 0 || b < 0 || b > 40 || a > 1000 ? std::nullopt : std::optional(a << b);
  case Operator::Power: {
    if (b < 0 || b > 62)
      return std::nullopt;
    result = 1;
    for (int64_t i = 0; i < b; ++i)
      if (__builtin_mul_overflow(result, a, &result))
        return std::nullopt;
    return result;
  }
  default:
    return std::nullopt;
  }
}

std::optional<ValueId> foldNumbers(ValueTable &values, Operator op, ValueId left, ValueId right) {
  const auto number = [&](ValueId id) -> std::optional<int64_t> {
    if (values.is(id, Kind::Duration))
      id = values.arg(id, 0);
    return values.is(id, Kind::Integer) ? std::optional(values[id].number) : std::nullopt;
  };
  const std::optional<int64_t> a = number(left);
  const std::optional<int64_t> b = number(right);
  if (!a || !b)
    return std::nullopt;
  const std::optional<int64_t> result = computed(op, *a, *b);
  if (!result)
    return std::nullopt;
  const bool isDuration = values.is(left, Kind::Duration) || values.is(right, Kind::Duration);
  const ValueId plain = values.integer(*result);
  return isDuration ? values.make(Kind::Duration, {plain}) : plain;
}

} // namespace hmaclint::dataflow
