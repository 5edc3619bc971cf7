#include "rules/compared.h"

#include "rules/fix.h"

#include "dataflow/fold.h"
#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// str or bytes?
//
// compare_digest() refuses a str with characters outside ASCII and a mix of both types, so a fix
// must know. What encodings and methods give is known from the value alone; whether a read of the
// request can be None is told by how it is written:
//
//   request.headers["X"]            a str: it raises when there is none
//   request.headers.get("X", "")    Or(Item(header, "x"), ""): a str
//   request.headers.get("X")        Item(header, "x") too: a str or None
//   data["signature"]               anything that JSON can hold

namespace hmaclint::rules {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;

namespace {
struct Typer {
  const Context &context;
  const ValueTable &values;
  OriginId origin;

  TextType of(ValueId value, unsigned depth) const;
  TextType ofAll(llvm::ArrayRef<ValueId> all, unsigned depth) const;
  TextType ofConcat(llvm::ArrayRef<ValueId> parts, unsigned depth) const;
  TextType ofItem(ValueId item, unsigned depth) const;
  bool isGet(ValueId value) const;
};
} // namespace

static bool isStr(TextType type) {
  return type == TextType::Text || type == TextType::MaybeText || type == TextType::Joined;
}

/// Whether the value was read by a call that gives None where there is nothing.
bool Typer::isGet(ValueId value) const {
  const dataflow::History &history = context.analysis->history();
  const OriginId read = history.find(origin, value);
  if (read == OriginId::None)
    return true;
  const source::Location where = history.origin(read).location;
  const llvm::StringRef text = fileOf(context, where.file).source->text();
  return !text.slice(where.range.begin, where.range.end).ends_with("]");
}

/// A part of the request that holds str under names.
static bool holdsText(llvm::StringRef part) {
  return llvm::StringSwitch<bool>(part)
      .Cases("header", "arg", "form", "values", "cookie", "view-arg", true)
      .Default(false);
}

TextType Typer::ofItem(ValueId item, unsigned depth) const {
  const ValueId whole = values.arg(item, 0);
  if (values.is(whole, Kind::Request))
    return !holdsText(values.text(whole)) ? TextType::Unknown
           : isGet(item)                  ? TextType::MaybeText
                                          : TextType::Text;
  // One of the pieces that a method cut.
  if (values.is(whole, Kind::Text) && isStr(of(whole, depth - 1)))
    return TextType::Text;
  return TextType::Unknown;
}

/// One type for all alternatives; None among them makes it optional.
TextType Typer::ofAll(llvm::ArrayRef<ValueId> all, unsigned depth) const {
  std::optional<TextType> common;
  bool hasNone = false;
  for (ValueId one : all) {
    if (values.is(one, Kind::None)) {
      hasNone = true;
      continue;
    }
    TextType type = of(one, depth - 1);
    if (type == TextType::MaybeText) {
      hasNone = true;
      type = TextType::Text;
    }
    if (common && *common != type) {
      if (!isStr(*common) || !isStr(type))
        return TextType::Unknown;
      type = TextType::Joined;
    }
    common = type;
  }
  if (!common || (hasNone && *common != TextType::Text))
    return TextType::Unknown;
  return hasNone ? TextType::MaybeText : *common;
}

TextType Typer::ofConcat(llvm::ArrayRef<ValueId> parts, unsigned depth) const {
  bool isWhole = true;
  std::optional<TextType> known;
  for (ValueId part : parts) {
    const TextType type = of(part, depth - 1);
    isWhole &= type == TextType::Text;
    if (isStr(type) || type == TextType::Bytes)
      known = known.value_or(type);
  }
  if (!known || *known == TextType::Bytes)
    return known.value_or(TextType::Unknown);
  return isWhole ? TextType::Text : TextType::Joined;
}

TextType Typer::of(ValueId value, unsigned depth) const {
  if (values.isSpent(depth))
    return TextType::Unknown;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  switch (values.kind(value)) {
  case Kind::String:
    return TextType::Text;
  case Kind::Bytes:
  case Kind::Mac:
  case Kind::Hash:
    return TextType::Bytes;
  case Kind::Encode:
    return values.text(value) == "hex" ? TextType::Text : TextType::Bytes;
  case Kind::Decode:
    if (!dataflow::isCharset(values.text(value)))
      return TextType::Bytes;
    return values.is(args[0], Kind::Encode) ? TextType::Text : TextType::Joined;
  case Kind::Text: {
    // A method of None raises.
    const TextType type = of(args[0], depth - 1);
    return type == TextType::MaybeText ? TextType::Text : type;
  }
  case Kind::Slice:
    return of(args[0], depth - 1) == TextType::MaybeText ? TextType::Text : of(args[0], depth - 1);
  case Kind::Request:
    return values.text(value) == "body-raw" ? TextType::Bytes : TextType::Unknown;
  case Kind::Item:
    return ofItem(value, depth);
  case Kind::Concat:
    return ofConcat(args, depth);
  case Kind::Join:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::UrlEncode:
  case Kind::Json:
    return TextType::Joined;
  case Kind::Or: {
    // None is falsy: only the last operand can be it.
    const TextType last = of(args.back(), depth - 1);
    const TextType all = ofAll(args, depth);
    return all == TextType::MaybeText && last == TextType::Text ? TextType::Text : all;
  }
  case Kind::Choice:
  case Kind::Sequence:
    return ofAll(args, depth);
  case Kind::Each:
    return of(args[1], depth - 1);
  default:
    return TextType::Unknown;
  }
}

TextType textTypeOf(const Context &context, Flow flow) {
  return Typer{context, context.analysis->values(), flow.origin}.of(flow.value, maxDepth);
}

bool signsText(const Context &context, Flow mac) {
  const ValueTable &values = context.analysis->values();
  return llvm::any_of(scheme::signaturesIn(values, mac.value), [&](const scheme::Signature &one) {
    const TextType type = textTypeOf(context, {one.message(values), mac.origin});
    return type == TextType::Text || type == TextType::Joined;
  });
}

} // namespace hmaclint::rules
