#include "scheme/part.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <algorithm>

// Names for the places of a request.
//
// One place has many spellings. All of these are the part `body-json`, `user`, `id`:
//
//   request.get_json()["user"]["id"]
//   json.loads(request.data).get("user").get("id")
//   json.loads(request.get_data().decode())["user"]["id"].strip()

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;

/// Methods after which the value still says the same.
static bool keepsPart(llvm::StringRef method) {
  return llvm::StringSwitch<bool>(method)
      .Cases("strip", "lstrip", "rstrip", "lower", "upper", "casefold", "capitalize", "title", true)
      .Cases("items", "values", "sorted", "reversed", "enumerate", "getlist", true)
      .Cases("removeprefix", "removesuffix", "replace", "zfill", "ljust", "rjust", true)
      .Default(false);
}

/// The header behind a part that has a name of its own.
static llvm::StringRef headerFor(llvm::StringRef root) {
  return llvm::StringSwitch<llvm::StringRef>(root)
      .Cases("content-type", "mimetype", "charset", "content-type")
      .Cases("content-length", "user-agent", "authorization", root)
      .Case("referrer", "referer")
      .Case("access-route", "x-forwarded-for")
      .Default("");
}

static std::string keyText(const ValueTable &values, ValueId key) {
  if (dataflow::isText(values.kind(key)))
    return values.text(key).str();
  if (values.is(key, Kind::Integer))
    return std::to_string(values[key].number);
  return "#" + std::to_string(static_cast<uint32_t>(key));
}

static void enter(const ValueTable &values, Part &part, ValueId container, ValueId key) {
  std::string text = keyText(values, key);
  part.container = container;
  part.lastKey = key;
  if (part.root == "environ" && part.isWhole() && llvm::StringRef(text).starts_with("HTTP_")) {
    part.root = "header";
    text = llvm::StringRef(text).drop_front(5).lower();
    std::replace(text.begin(), text.end(), '_', '-');
  }
  if (part.root == "header" && part.isWhole())
    text = llvm::StringRef(text).lower();
  part.keys.push_back(std::move(text));
}

/// What a parser makes of the whole body or query is a part by itself.
static void parse(Part &part, llvm::StringRef what) {
  if (!part.isWhole())
    return;
  const bool isBody = part.root == "body-raw" || part.root == "stream";
  if (isBody && what == "json")
    part.root = "body-json";
  else if (isBody && (what == "form" || what == "query"))
    part.root = "form";
  else if (part.root == "query-string" && what == "query")
    part.root = "arg";
}

static std::optional<Part> partOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth))
    return std::nullopt;
  const auto inner = [&] { return partOf(values, values.arg(value, 0), depth - 1); };
  switch (values.kind(value)) {
  case Kind::Request: {
    Part part;
    part.root = values.text(value).str();
    if (const llvm::StringRef header = headerFor(part.root); !header.empty()) {
      part.root = "header";
      part.keys.push_back(header.str());
    }
    return part;
  }
  case Kind::Item: {
    std::optional<Part> part = inner();
    if (part)
      enter(values, *part, values.arg(value, 0), values.arg(value, 1));
    return part;
  }
  case Kind::Element: {
    std::optional<Part> part = inner();
    if (part && part->root != "header")
      part->keys.push_back("*");
    return part;
  }
  case Kind::Parse: {
    std::optional<Part> part = inner();
    if (part)
      parse(*part, values.text(value));
    return part;
  }
  case Kind::Text:
    return keepsPart(values.text(value)) ? inner() : std::nullopt;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Stringify:
  case Kind::Format:
  case Kind::Minus:
  case Kind::Attribute:
    return inner();
  case Kind::Or: { // A default.
    std::optional<Part> part = inner();
    for (ValueId other : values.args(value).drop_front())
      if (values.has(other, dataflow::bit(Kind::Request)))
        return std::nullopt;
    return part;
  }
  default:
    return std::nullopt;
  }
}

std::optional<Part> partOf(const ValueTable &values, ValueId value) {
  return partOf(values, value, maxDepth);
}

llvm::SmallVector<ValueId, 4> partsIn(const ValueTable &values, ValueId value) {
  llvm::SmallVector<ValueId, 4> found;
  llvm::DenseSet<uint32_t> seen;
  llvm::SmallVector<ValueId, 16> open = {value};
  while (!open.empty()) {
    const ValueId one = open.pop_back_val();
    if (!values.has(one, dataflow::bit(Kind::Request)) ||
        !seen.insert(static_cast<uint32_t>(one)).second)
      continue;
    const Kind kind = values.kind(one);
    // Looked at inside, so that the place where the part is read can be told.
    const bool isWrapped = kind != Kind::Request && kind != Kind::Item;
    if (kind == Kind::Mac)
      continue;
    if (!isWrapped && partOf(values, one)) {
      found.push_back(one);
      if (kind == Kind::Item) // What chose the item.
        open.push_back(values.arg(one, 1));
      continue;
    }
    for (ValueId inner : llvm::reverse(values.args(one)))
      open.push_back(inner);
  }
  return found;
}

std::string Part::describe() const {
  const llvm::StringRef kind = llvm::StringSwitch<llvm::StringRef>(root)
                                   .Case("form", "form field")
                                   .Case("arg", "query argument")
                                   .Case("values", "field")
                                   .Case("file", "upload")
                                   .Case("view-arg", "path argument")
                                   .Case("body-json", "JSON member")
                                   .Case("body-raw", "body")
                                   .Default(root);
  std::string text = kind.str();
  if (isWhole())
    return root == "body-json" ? "JSON body" : root == "form" ? "form" : text;
  std::string names;
  for (const std::string &key : keys)
    if (key != "*" && !llvm::StringRef(key).starts_with("#"))
      names += (names.empty() ? "" : ".") + key;
  return names.empty() ? text : text + " " + names;
}

} // namespace hmaclint::scheme
