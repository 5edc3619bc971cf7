#include "rules/written.h"

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprKind;
using dataflow::Operator;

bool Written::isNegative() const {
  return op == Operator::NotEqual || op == Operator::IsNot || op == Operator::NotIn;
}

llvm::StringRef Written::spelled() const {
  switch (op) {
  case Operator::NotEqual:
    return "!=";
  case Operator::Is:
    return "is";
  case Operator::IsNot:
    return "is not";
  case Operator::In:
    return "in";
  case Operator::NotIn:
    return "not in";
  default:
    return "==";
  }
}

Written writtenAt(const FileFacts &file, source::ByteRange range) {
  const dataflow::ExprId found =
      file.ir.findAt(range, [](const Expr &expr) { return expr.kind == ExprKind::Compare; });
  if (found == dataflow::ExprId::None)
    return {};
  const Expr &expr = file.ir.expr(found);
  Written written;
  written.op = expr.operators.front();
  if (expr.operators.size() == 1) {
    written.left = &file.ir.expr(expr.args[0]);
    written.right = &file.ir.expr(expr.args[1]);
  }
  return written;
}

bool canRepeat(const FileFacts &file, const Expr &expr) {
  if (expr.kind == ExprKind::Name || expr.kind == ExprKind::Subscript)
    return true;
  return expr.kind == ExprKind::Call && file.ir.expr(expr.args[0]).kind == ExprKind::Attribute &&
         file.ir.expr(expr.args[0]).text == "get";
}

} // namespace hmaclint::rules
