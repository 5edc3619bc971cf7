#include "dataflow/lowering.h"

#include "syntax/literal.h"

#include "llvm/ADT/StringExtras.h"

// Strings: literals are decoded and joined, f-strings become pieces.
//
//     "v0:" f"{ts}:{body!r:>{width}}"     "v0:" + {ts} + ":" + {body}, spec `!r:>{width}` of
//     `width`

namespace hmaclint::dataflow {

using syntax::Node;

static bool hasLetter(Node string, char letter) {
  for (char c : string.firstChild().text())
    if (llvm::toLower(c) == letter)
      return true;
  return false;
}

void Lowering::piece(std::optional<std::string> text, source::ByteRange range, Expr &into) {
  if (text && text->empty())
    return;
  if (text && !into.args.empty()) {
    Expr &last = ir.exprs[static_cast<uint32_t>(into.args.back())];
    if (last.kind == ExprKind::String) {
      last.text += *text;
      last.range.end = range.end;
      return;
    }
  }
  Expr made;
  made.range = range;
  if (text) {
    made.kind = ExprKind::String;
    made.text = std::move(*text);
  }
  into.args.push_back(add(std::move(made)));
}

void Lowering::interpolation(Node node, Expr &into) {
  Node value = node.child(Field::Expression);
  Node conversion = node.child(Field::TypeConversion);
  Node spec = node.child(Field::FormatSpecifier);
  llvm::StringRef text = node.text();
  if (isBroken(node) || !value)
    return piece(std::nullopt, node.range(), into);
  Expr made = wrapped(ExprKind::Format, value);
  made.range = node.range();
  uint32_t end = node.range().end - 1;
  uint32_t from = conversion ? conversion.range().begin : spec ? spec.range().begin : end;
  made.text = text.slice(from - node.range().begin, end - node.range().begin).str();
  if (token(node, "=")) { // `{x=}` writes its own text first
    piece(text.slice(1, from - node.range().begin).str(), {node.range().begin + 1, from}, into);
    if (made.text.empty())
      made.text = "!r";
  }
  for (Node child : spec.namedChildren())
    if (child.is(Kind::FormatExpression) && !isBroken(child))
      made.args.push_back(expression(child.child(Field::Expression)));
  into.args.push_back(add(std::move(made)));
}

void Lowering::pieces(Node string, Expr &into) {
  if (auto whole = syntax::decodeString(string))
    return piece(std::move(whole->value), string.range(), into);
  if (isBroken(string))
    return piece(std::nullopt, string.range(), into);
  for (Node child : string.namedChildren())
    if (child.is(Kind::Interpolation))
      interpolation(child, into);
    else if (child.is(Kind::StringContent) ||
             (child.is(Kind::StringEnd) && child.text().starts_with("\\")))
      piece(syntax::decodeContent(child), child.range(), into);
}

Expr Lowering::string(Node node) {
  bool isFormatted = false;
  bool hasBytes = false;
  bool isOther = false; // t-strings and Python 2's `x`
  const auto look = [&](Node string) {
    isFormatted |= hasLetter(string, 'f');
    hasBytes |= hasLetter(string, 'b');
    isOther |= hasLetter(string, 't') || hasLetter(string, '`');
  };
  if (node.is(Kind::String))
    look(node);
  else
    for (Node part : node.namedChildren())
      look(part);
  if (isOther)
    return unknownExpr(node);
  Expr made;
  if (auto whole = syntax::decodeString(node)) {
    made.kind = whole->isBytes ? ExprKind::Bytes : ExprKind::String;
    made.text = std::move(whole->value);
    return made;
  }
  if (!isFormatted || hasBytes)
    return unknownExpr(node);
  made.kind = ExprKind::FString;
  if (node.is(Kind::String)) {
    pieces(node, made);
  } else {
    for (Node part : node.namedChildren())
      pieces(part, made);
  }
  return made;
}

} // namespace hmaclint::dataflow
