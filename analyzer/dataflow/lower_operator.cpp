#include "dataflow/lowering.h"

// Operators.
//
// The grammar nests `a + b + c + d` to the left, as deep as the chain is long. The spine is walked
// by a loop, from the innermost pair outwards; a spine too long for evaluation to recurse on
// becomes one Unknown of its operands. `a or b or c` is one Or.

namespace hmaclint::dataflow {

using syntax::Node;

Expr Lowering::binary(Node node) {
  llvm::SmallVector<Node> spine; // outermost first
  Node first = node;
  for (; first.is(Kind::BinaryOperator) && !isBroken(first);
       first = unwrapped(first.child(Field::Left)))
    spine.push_back(first);
  if (expressionDepth + spine.size() > maxNesting) {
    ir.boundsHit.hit(Bound::Nesting);
    Expr made;
    made.args.push_back(expression(first));
    for (Node pair : llvm::reverse(spine))
      made.args.push_back(expression(pair.child(Field::Right)));
    return made;
  }
  unsigned depth = expressionDepth;
  expressionDepth += static_cast<unsigned>(spine.size()) - 1;
  ExprId left = expression(first);
  while (true) {
    Node pair = spine.pop_back_val();
    Expr made;
    made.kind = ExprKind::Binary;
    made.op = operatorOf(pair.child(Field::Operator).text());
    made.range = pair.range();
    made.args = {left, expression(pair.child(Field::Right))};
    if (expressionDepth == depth)
      return made;
    --expressionDepth;
    left = add(std::move(made));
  }
}

Expr Lowering::unary(Node node) {
  bool negates = node.child(Field::Operator).text() == "-";
  return wrapped(negates ? ExprKind::Negate : ExprKind::Unknown, node.child(Field::Argument));
}

Expr Lowering::boolean(Node node) {
  llvm::StringRef op = node.child(Field::Operator).kindName();
  llvm::SmallVector<Node> operands; // last first
  Node first = node;
  while (first.is(Kind::BooleanOperator) && !isBroken(first) &&
         first.child(Field::Operator).kindName() == op) {
    operands.push_back(first.child(Field::Right));
    first = first.child(Field::Left);
  }
  Expr made;
  made.kind = op == "and" ? ExprKind::And : ExprKind::Or;
  made.args.push_back(expression(first));
  for (Node operand : llvm::reverse(operands))
    made.args.push_back(expression(operand));
  return made;
}

Expr Lowering::comparison(Node node) {
  Expr made;
  made.kind = ExprKind::Compare;
  for (Node child : node.children())
    if (child.field() == Field::Operators)
      made.operators.push_back(operatorOf(child.kindName()));
    else if (child.isNamed() && !child.isExtra())
      made.args.push_back(expression(child));
  if (made.args.size() != made.operators.size() + 1)
    made.kind = ExprKind::Unknown;
  return made;
}

/// `then if condition else other`, in the order of the text.
Expr Lowering::conditional(Node node) {
  llvm::SmallVector<ExprId> parts;
  for (Node child : node.namedChildren())
    parts.push_back(expression(child));
  Expr made;
  if (parts.size() == 3) {
    made.kind = ExprKind::Conditional;
    made.args = {parts[1], parts[0], parts[2]};
  } else {
    made.args.assign(parts.begin(), parts.end());
  }
  return made;
}

/// `list[int]`, `A | B` and `a.B` of annotations, as the expressions that they are.
Expr Lowering::typeExpr(Node node) {
  Node first = node.firstNamed();
  Node second = first.nextNamed();
  if (!second)
    return unknownExpr(node);
  if (node.is(Kind::MemberType)) {
    Expr made = wrapped(ExprKind::Attribute, first);
    made.text = second.text().str();
    return made;
  }
  if (node.is(Kind::UnionType)) {
    Expr made = wrapped(ExprKind::Binary, first);
    made.op = Operator::BitOr;
    made.args.push_back(expression(second));
    return made;
  }
  Expr made = wrapped(ExprKind::Subscript, first);
  llvm::SmallVector<Node> indices;
  for (Node index : second.namedChildren())
    indices.push_back(index);
  made.args.push_back(indices.size() == 1 ? expression(indices.front())
                                          : tupleOf(indices, second.range()));
  return made;
}

} // namespace hmaclint::dataflow
