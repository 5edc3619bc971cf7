#include "scheme/words.h"

#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 8;

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
  return part;
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
};
} // namespace

std::string Writer::list(ValueId value, llvm::StringRef between, unsigned depth) const {
  std::string result;
  for (ValueId part : values.args(value))
    result += (result.empty() ? "" : between.str()) + write(part, depth - 1);
  return result;
}

std::string Writer::item(ValueId value, unsigned depth) const {
  const ValueId container = values.arg(value, 0);
  const ValueId index = values.arg(value, 1);
  const std::string name =
      values.is(index, Kind::String) ? values.text(index).str() : write(index, depth - 1);
  if (values.is(container, Kind::Request))
    return (partWord(values.text(container)) + " " + name).str();
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
    return text.str() + " of " + inner();
  case Kind::Json:
    return "JSON of " + inner();
  case Kind::Parse:
    return inner() + " as " + text.str();
  case Kind::Concat:
    return list(value, " + ", depth);
  case Kind::Or:
  case Kind::Choice:
    return list(value, " or ", depth);
  case Kind::Attribute:
    return "attribute " + text.str() + " of " + inner();
  case Kind::Call:
    return "what " + inner() + "() gives";
  case Kind::Join:
    return "fields of " + inner(1);
  case Kind::Each:
  case Kind::Fold:
  case Kind::Minus:
  case Kind::UrlEncode:
    return "fields of " + inner();
  case Kind::Text:
  case Kind::Element:
  case Kind::Slice:
  case Kind::Stringify:
  case Kind::Format:
    return inner();
  default:
    return "something unknown";
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
  case Kind::None:
    return "None";
  case Kind::Integer:
    return std::to_string(values[value].number);
  case Kind::Request:
    return partWord(text).str();
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
