#include "scheme/words.h"

#include "scheme/pieces.h"
#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 12;
static constexpr size_t maxItems = 8; ///< Of a mapping.

static std::string quoted(llvm::StringRef text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '\n')
      result += "\\n";
    else if (c == '"' || c == '\\')
      (result += '\\') += c;
    else
      result += c;
  }
  return result + '"';
}

static llvm::StringRef partWord(llvm::StringRef part) {
  if (part == "body-raw")
    return "raw body";
  if (part == "body-text")
    return "body as text";
  if (part == "body-json")
    return "JSON body";
  if (part == "arg")
    return "query argument";
  if (part == "form")
    return "form field";
  if (part == "full-path")
    return "path with query";
  if (part == "query-string")
    return "query string";
  if (part == "view-arg")
    return "path argument";
  if (part == "values")
    return "field";
  return part;
}

std::string nameOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (depth == 0)
    return "";
  switch (values.kind(value)) {
  case Kind::External: {
    llvm::StringRef name = values.text(value);
    name.consume_front("builtins.");
    name = name.ltrim('.'); // Of a relative import.
    return name.str();
  }
  case Kind::Parameter:
  case Kind::Function:
  case Kind::Class:
  case Kind::Object:
    return values.text(value).str();
  case Kind::Attribute: {
    const std::string base = nameOf(values, values.arg(value, 0), depth - 1);
    return (base.empty() ? "" : base + ".") + values.text(value).str();
  }
  case Kind::Request:
    return "request";
  case Kind::Call: {
    const std::string callee = nameOf(values, values.arg(value, 0), depth - 1);
    return callee.empty() ? "" : callee + "()";
  }
  case Kind::Bound:
  case Kind::Partial:
  case Kind::Member:
  case Kind::Choice:
    return nameOf(values, values.arg(value, 0), depth - 1);
  default:
    return "";
  }
}

/// What attributes and calls begin at.
static ValueId rootOf(const ValueTable &values, ValueId value) {
  while (values.is(value, Kind::Attribute) || values.is(value, Kind::Call))
    value = values.arg(value, 0);
  return value;
}

/// A part of the request as a whole.
static llvm::StringRef wholeWord(llvm::StringRef part) {
  if (part == "header")
    return "headers";
  if (part == "arg")
    return "query arguments";
  if (part == "form")
    return "form";
  if (part == "cookie")
    return "cookies";
  if (part == "values")
    return "fields";
  return partWord(part);
}

namespace {
struct Writer {
  const ValueTable &values;
  bool showLiterals;
  std::string write(ValueId value, unsigned depth) const;
  std::string item(ValueId value, unsigned depth) const;
  std::string hash(ValueId value, unsigned depth) const;
  std::string setting(ValueId value, unsigned depth) const;
  std::string composed(ValueId value, unsigned depth) const;
  std::string list(ValueId value, llvm::StringRef between, unsigned depth) const;
  std::string alternatives(ValueId value, unsigned depth) const;
  std::string mapping(ValueId value, unsigned depth) const;
  std::string text(ValueId value, unsigned depth) const;
  std::string fields(ValueId value, unsigned depth) const;
  std::string arithmetic(ValueId value, unsigned depth) const;
  std::string parsed(ValueId value, unsigned depth) const;
  std::string call(ValueId value, unsigned depth) const;
};
} // namespace

std::string Writer::list(ValueId value, llvm::StringRef between, unsigned depth) const {
  std::string result;
  size_t count = 0;
  for (ValueId part : values.args(value)) {
    if (++count > maxItems)
      return result + between.str() + "…";
    result += (result.empty() ? "" : between.str()) + write(part, depth - 1);
  }
  return result;
}

/// What stands there when nothing was given: `request.headers.get("X-Signature", "")`.
static bool isNothing(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::None) ||
         (dataflow::isText(values.kind(value)) && values.text(value).empty());
}

std::string Writer::alternatives(ValueId value, unsigned depth) const {
  std::string result;
  std::vector<std::string> said;
  bool isOpen = false; // Something stands before it that is not written down.
  for (ValueId one : values.args(value)) {
    if (isNothing(values, one))
      continue;
    const bool isDefault = isOpen && dataflow::isText(values.kind(one));
    isOpen |= !dataflow::isText(values.kind(one));
    std::string text = write(one, depth - 1);
    // Two that look alike: a parameter with and without its default.
    if (llvm::is_contained(said, text))
      continue;
    result += (result.empty() ? "" : isDefault ? ", else " : " or ") + text;
    said.push_back(std::move(text));
  }
  return result.empty() ? "nothing" : result;
}

std::string Writer::mapping(ValueId value, unsigned depth) const {
  const llvm::ArrayRef<ValueId> items = values.args(value);
  std::string result;
  for (size_t i = 0; i + 1 < items.size(); i += 2) {
    if (i / 2 == maxItems)
      return "{" + result + ", …}";
    const std::string key = dataflow::isText(values.kind(items[i])) ? values.text(items[i]).str()
                                                                    : write(items[i], depth - 1);
    const std::string held = write(items[i + 1], depth - 1);
    result += (result.empty() ? "" : ", ") + key + (held == key ? "" : ": " + held);
  }
  return "{" + result + "}";
}

std::string Writer::text(ValueId value, unsigned depth) const {
  const llvm::StringRef method = values.text(value);
  std::string inner = write(values.arg(value, 0), depth - 1);
  if (method == "upper" || method == "lower")
    return inner + " in " + method.str() + " case";
  if (method == "sorted")
    return "sorted " + inner;
  if (method == "path-join")
    return list(value, " / ", depth);
  return inner;
}

/// `path of parameter url`: of what is taken apart, the piece.
std::string Writer::parsed(ValueId value, unsigned depth) const {
  llvm::StringRef form = values.text(value);
  ValueId of = values.arg(value, 0);
  if (form == "query" || form == "form" || form == "url")
    return write(of, depth - 1);
  if (!form.consume_front("url-"))
    return write(of, depth - 1) + " as " + form.str();
  if (values.is(of, Kind::Parse) && values.text(of) == "url")
    of = values.arg(of, 0);
  return form.str() + " of " + write(of, depth - 1);
}

/// `item sig of parameter fields`: of `fields.get("sig")`, whatever the fields are.
std::string Writer::call(ValueId value, unsigned depth) const {
  const ValueId callee = values.arg(value, 0);
  const bool isItem = values.is(callee, Kind::Attribute) && values[value].argCount > 1 &&
                      (values.text(callee) == "get" || values.text(callee) == "pop") &&
                      values.is(values.arg(value, 1), Kind::String);
  if (isItem)
    return "item " + values.text(values.arg(value, 1)).str() + " of " +
           write(values.arg(callee, 0), depth - 1);
  const std::string name = nameOf(values, value);
  const bool isGiven = values.is(rootOf(values, value), Kind::Parameter);
  return name.empty() ? "unknown" : (isGiven ? "parameter " : "") + name;
}

/// `(the clock + 60)`
std::string Writer::arithmetic(ValueId value, unsigned depth) const {
  const dataflow::Operator op = values[value].op;
  // `"=" * missing`
  if (op == dataflow::Operator::Multiply)
    for (ValueId one : values.args(value))
      if (dataflow::isText(values.kind(one)))
        return write(one, depth - 1) + " repeated";
  const bool isSum = op == dataflow::Operator::Add || op == dataflow::Operator::Subtract;
  if (!isSum || values[value].argCount != 2)
    return "a number made of " + write(values.arg(value, 0), depth - 1);
  return "(" + list(value, op == dataflow::Operator::Add ? " + " : " - ", depth) + ")";
}

/// `fields of form without sign`: of an accumulator or comprehension over `value`.
std::string Writer::fields(ValueId value, unsigned depth) const {
  const bool isSorted = values.anyIn(value, [&](ValueId one) {
    return values.is(one, Kind::Text) && values.text(one) == "sorted";
  });
  return (isSorted ? "sorted " : "") + ("fields of " + write(tableOf(values, value), depth - 1));
}

std::string Writer::item(ValueId value, unsigned depth) const {
  const ValueId container = values.arg(value, 0);
  const ValueId index = values.arg(value, 1);
  // Names are no secrets.
  const std::string name = values.is(index, Kind::String)
                               ? values.text(index).str()
                               : Writer{values, true}.write(index, depth - 1);
  if (values.is(container, Kind::Request))
    return (partWord(values.text(container)) + " " + name).str();
  // `{k.lower(): v for k, v in headers.items()}["x"]`
  if (values.is(container, Kind::Each) && values.text(container) == "dict" &&
      values.is(index, Kind::String))
    return "item " + name + " of " + write(tableOf(values, values.arg(container, 0)), depth - 1);
  const bool isPiece =
      values.is(container, Kind::Text) &&
      (values.text(container).contains("split") || values.text(container).contains("partition")) &&
      values.is(index, Kind::Integer);
  if (isPiece)
    return "piece " + std::to_string(values[index].number + 1) + " of " +
           write(container, depth - 1);
  return "item " + name + " of " + write(container, depth - 1);
}

std::string Writer::hash(ValueId value, unsigned depth) const {
  const ValueId digest = values.arg(value, 1);
  const std::string name = values.is(digest, Kind::String) ? values.text(digest).str() : "hash";
  return name + " of " + write(values.arg(value, 0), depth - 1);
}

std::string Writer::setting(ValueId value, unsigned depth) const {
  std::string where = values.is(value, Kind::Config) ? "setting" : "environment";
  if (values[value].argCount == 0)
    return where;
  const ValueId name = values.arg(value, 0);
  return where + " " +
         (values.is(name, Kind::String) ? values.text(name).str() : write(name, depth - 1));
}

/// Values that are made of others.
std::string Writer::composed(ValueId value, unsigned depth) const {
  const llvm::StringRef text = values.text(value);
  const auto inner = [&](unsigned at = 0) { return write(values.arg(value, at), depth - 1); };
  switch (values.kind(value)) {
  case Kind::Encode:
  case Kind::Decode:
    if (text == "utf-8" || text == "ascii" || text == "latin-1")
      return inner();
    return values.is(value, Kind::Decode) ? inner() + " from " + text.str()
                                          : text.str() + " of " + inner();
  case Kind::Json:
    return "JSON of " + inner();
  case Kind::Parse:
    return parsed(value, depth);
  case Kind::Concat:
    return list(value, " + ", depth);
  case Kind::Or:
  case Kind::Choice:
    return alternatives(value, depth);
  case Kind::Mapping:
    return mapping(value, depth);
  case Kind::Sequence:
    return "[" + list(value, ", ", depth) + "]";
  case Kind::Attribute:
  case Kind::Call:
    return call(value, depth);
  case Kind::Join:
    return fields(values.arg(value, values[value].argCount > 1 ? 1 : 0), depth);
  case Kind::Each:
  case Kind::Fold:
    return fields(value, depth);
  case Kind::Minus: {
    std::string without;
    for (ValueId key : values.args(value).drop_front())
      without +=
          (without.empty() ? " without " : ", ") +
          (dataflow::isText(values.kind(key)) ? values.text(key).str() : write(key, depth - 1));
    return inner() + without;
  }
  case Kind::UrlEncode: {
    const std::string of = inner();
    const bool isNamed = llvm::StringRef(of).starts_with("fields ") ||
                         llvm::StringRef(of).starts_with("sorted fields ");
    const bool isMapping = values.is(values.arg(value, 0), Kind::Mapping);
    return isNamed ? of : (isMapping ? "fields " : "fields of ") + of;
  }
  case Kind::Text:
    return this->text(value, depth);
  case Kind::Arithmetic:
    return arithmetic(value, depth);
  case Kind::Element:
  case Kind::Slice:
  case Kind::Stringify:
  case Kind::Format:
    return inner();
  default:
    return "unknown";
  }
}

std::string Writer::write(ValueId value, unsigned depth) const {
  if (depth == 0)
    return "…";
  const llvm::StringRef text = values.text(value);
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Bytes:
    return showLiterals ? quoted(text) : "a literal";
  case Kind::Unknown:
    return text.empty() ? "unknown" : "unknown (" + text.str() + ")";
  case Kind::None:
    return "None";
  case Kind::Integer:
    return std::to_string(values[value].number);
  case Kind::Request:
    return wholeWord(text).str();
  case Kind::Parameter:
    return "parameter " + text.str();
  case Kind::Environment:
  case Kind::Config:
    return setting(value, depth);
  case Kind::Clock:
    return "the clock";
  case Kind::Random:
    return "a random value";
  case Kind::Item:
    return item(value, depth);
  case Kind::Hash:
    return hash(value, depth);
  case Kind::Mac:
    return "a MAC";
  case Kind::External:
    return text.str();
  default:
    return composed(value, depth);
  }
}

std::string words(const ValueTable &values, ValueId value, bool showLiterals) {
  return Writer{values, showLiterals}.write(value, maxDepth);
}

} // namespace hmaclint::scheme
