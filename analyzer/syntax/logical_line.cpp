// Which physical lines are one line to Python.
//
//   1  @app.post("/orders")           1-2: decorators and the header below them
//   2  def create():
//   3      return hmac.compare_digest(      3-6: from a bracket to the one that closes it
//   4          expected,
//   5          provided,
//   6      )
//
// Brackets of unreadable places close nothing, so a broken part joins no lines.

#include "syntax/logical_line.h"

#include "syntax/node.h"

#include "llvm/ADT/StringSwitch.h"

namespace hmaclint::syntax {

using source::LineRange;

static llvm::StringRef closing(llvm::StringRef bracket) {
  return llvm::StringSwitch<llvm::StringRef>(bracket)
      .Case("(", ")")
      .Case("[", "]")
      .Case("{", "}")
      .Default("");
}

/// Where the bracket that opens at `token` closes; its own end where nothing closes it.
static uint32_t endOfBracket(Node token) {
  const llvm::StringRef wanted = closing(token.text());
  if (!wanted.empty() && !token.parent().is(Kind::Error))
    for (Node next = token.nextSibling(); next; next = next.nextSibling())
      if (next.is(Kind::Token) && next.text() == wanted)
        return next.range().end;
  return token.range().end;
}

/// What stands on one logical line from the beginning of `node` on; nothing where it is no matter.
static source::ByteRange joinedBy(Node node) {
  const uint32_t begin = node.range().begin;
  switch (node.kind()) {
  case Kind::Token:
    return {begin, endOfBracket(node)};
  case Kind::String:
    return node.range();
  case Kind::LineContinuation: // Its end is on the line that it continues to.
    return {begin, node.range().end + 1};
  case Kind::DecoratedDefinition:
    if (const Node name = node.child(Field::Definition).child(Field::Name))
      return {begin, name.range().end};
    return {begin, begin};
  default:
    return {begin, begin};
  }
}

source::LineJoins lineJoins(const Tree &tree, const source::LineTable &lines) {
  source::LineJoins joins;
  for (uint32_t id = 0; id < tree.size(); ++id) {
    const Node node = tree.node(id);
    const source::ByteRange range = joinedBy(node);
    if (range.size() < 2)
      continue;
    const LineRange own{lines.line(range.begin), lines.line(range.end - 1)};
    if (own.first == own.last)
      continue;
    if (node.is(Kind::String) || node.is(Kind::LineContinuation))
      joins.withoutComments.push_back({own.first, own.last - 1});
    // Nodes come by where they begin.
    if (!joins.logical.empty() && own.first <= joins.logical.back().last)
      joins.logical.back().last = std::max(joins.logical.back().last, own.last);
    else
      joins.logical.push_back(own);
  }
  return joins;
}

} // namespace hmaclint::syntax
