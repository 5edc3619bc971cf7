#include "dataflow/lowering.h"

namespace hmaclint::dataflow {

using Form = Comprehension::Form;

static Form formOf(syntax::Kind kind) {
  switch (kind) {
  case syntax::Kind::ListComprehension:
    return Form::List;
  case syntax::Kind::SetComprehension:
    return Form::Set;
  case syntax::Kind::DictionaryComprehension:
    return Form::Dict;
  default:
    return Form::Generator;
  }
}

Comprehension::Clause Lowering::clause(Node node) {
  Comprehension::Clause made;
  if (node.is(Kind::IfClause)) {
    made.condition = expression(node.firstNamed());
    return made;
  }
  made.target = expression(node.child(Field::Left));
  llvm::SmallVector<Node> iterables;
  for (Node child : node.namedChildren())
    if (child.field() == Field::Right)
      iterables.push_back(child);
  if (iterables.size() == 1)
    made.iterable = expression(iterables.front());
  else // Python 2's `[x for x in 1, 2]`
    made.iterable = tupleOf(iterables, node.range());
  return made;
}

Expr Lowering::comprehension(Node node) {
  Comprehension made;
  made.form = formOf(node.kind());
  Node body = node.child(Field::Body);
  for (Node child : node.namedChildren())
    if (isBroken(child))
      return unknownExpr(node);
  if (made.form == Form::Dict) {
    made.element = expression(body.child(Field::Key));
    made.value = expression(body.child(Field::Value));
  } else {
    made.element = expression(body);
  }
  for (Node child : node.namedChildren())
    if (child.is(Kind::ForInClause) || child.is(Kind::IfClause))
      made.clauses.push_back(clause(child));
  Expr expr;
  expr.kind = ExprKind::Comprehension;
  expr.comprehension = static_cast<uint32_t>(ir.comprehensions.size());
  ir.comprehensions.push_back(std::move(made));
  return expr;
}

} // namespace hmaclint::dataflow
