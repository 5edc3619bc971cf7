#include "syntax/node.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

llvm::StringRef Node::kindName() const {
  if (!tree)
    return "";
  if (record().kind == Kind::Error)
    return "ERROR";
  return ts_language_symbol_name(tree_sitter_python(), record().symbol);
}

bool Node::isNamed() const { return tree && (record().flags & Tree::Named) != 0; }
bool Node::isMissing() const { return tree && (record().flags & Tree::Missing) != 0; }
bool Node::isExtra() const { return tree && (record().flags & Tree::Extra) != 0; }
bool Node::hasError() const { return tree && (record().flags & Tree::HasError) != 0; }

llvm::StringRef Node::text() const {
  return tree ? tree->source.slice(record().range.begin, record().range.end) : llvm::StringRef();
}

Node Node::parent() const {
  if (!tree || record().parent == Tree::none)
    return {};
  return {tree, record().parent};
}

Node Node::firstChild() const {
  if (!tree || record().last == index + 1)
    return {};
  return {tree, index + 1};
}

Node Node::nextSibling() const {
  if (!tree || record().next == Tree::none)
    return {};
  return {tree, record().next};
}

Node Node::child(Field field) const {
  for (Node child = firstChild(); child; child = child.nextSibling())
    if (child.field() == field && !child.isExtra())
      return child;
  return {};
}

static Node skipUnnamed(Node node) {
  while (node && (!node.isNamed() || (node.isExtra() && !node.is(Kind::Error))))
    node = node.nextSibling();
  return node;
}

Node Node::firstNamed() const { return skipUnnamed(firstChild()); }

Node Node::nextNamed() const { return skipUnnamed(nextSibling()); }

Node Node::ancestor(llvm::ArrayRef<Kind> kinds) const {
  Node at = parent();
  while (at && !llvm::is_contained(kinds, at.kind()))
    at = at.parent();
  return at;
}

} // namespace hmaclint::syntax
