#include "dataflow/lowering.h"

namespace hmaclint::dataflow {

using syntax::Kind;
using syntax::Node;

/// Longer names are nobody's, and a module's name is repeated for each name from it.
static constexpr size_t maxQualifiedName = 1000;

/// `a.b` without the white space, comments and continuations that may stand in it.
static std::string dottedText(Node dotted) {
  std::string text;
  for (Node part : dotted.namedChildren())
    if (part.is(Kind::Identifier)) {
      if (!text.empty())
        text += '.';
      text += part.text();
    }
  return text;
}

static std::string moduleText(Node module) {
  if (!module.is(Kind::RelativeImport))
    return dottedText(module);
  std::string text;
  for (Node part : module.namedChildren()) {
    if (part.is(Kind::ImportPrefix))
      text.append(part.text().count('.'), '.');
    else
      text += dottedText(part);
  }
  return text;
}

void Lowering::import(Node name, std::string qualifiedName, Node statement, Block &into) {
  if (!name)
    return;
  Stmt stmt;
  stmt.kind = StmtKind::Import;
  stmt.range = statement.range();
  stmt.symbol = symbolOf(name);
  if (qualifiedName.size() <= maxQualifiedName) {
    stmt.text = std::move(qualifiedName);
  } else {
    ir.boundsHit.hit(Bound::NameLength);
    stmt.kind = StmtKind::Assign;
    stmt.symbol = noSymbol;
    stmt.exprs = {add(Expr{}), expression(name)};
  }
  add(std::move(stmt), into);
}

void Lowering::imports(Node node, Block &into) {
  bool plain = node.is(Kind::ImportStatement);
  std::string prefix;
  if (node.is(Kind::FutureImportStatement))
    prefix = "__future__";
  else if (!plain)
    prefix = moduleText(node.child(Field::ModuleName));
  std::string module = prefix;
  if (!prefix.empty() && prefix.back() != '.')
    prefix += '.';
  for (Node child : node.namedChildren()) {
    if (child.is(Kind::WildcardImport)) {
      Stmt stmt;
      stmt.kind = StmtKind::ImportStar;
      stmt.range = node.range();
      stmt.text = module;
      add(std::move(stmt), into);
    }
    if (child.field() != Field::Name)
      continue;
    bool aliased = child.is(Kind::AliasedImport);
    Node dotted = aliased ? child.child(Field::Name) : child;
    if (aliased)
      import(child.child(Field::Alias), prefix + dottedText(dotted), node, into);
    else if (plain) // `import a.b` binds `a`
      import(dotted.firstNamed(), dotted.firstNamed().text().str(), node, into);
    else
      import(dotted.firstNamed(), prefix + dottedText(dotted), node, into);
  }
}

} // namespace hmaclint::dataflow
