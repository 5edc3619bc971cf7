#include "rules/dropped.h"

#include "llvm/ADT/STLExtras.h"

// What evaluation does not follow may still use a value: a store of its own, arguments that are
// spread. So of a MAC that reaches nothing the source must say the same.
//
//   hmac.new(KEY, body, sha256).hexdigest()              a statement: dropped
//   expected = "sha256=" + hmac.new(...).hexdigest()     dropped where nobody reads `expected`

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Stmt;
using dataflow::StmtKind;

/// The outermost expression that only says the same in another form.
static ExprId wholeAround(const dataflow::Ir &ir, ExprId at) {
  for (ExprId around = ir.parentOf(at); around != ExprId::None; around = ir.parentOf(at)) {
    const Expr &expr = ir.expr(around);
    const bool isMethod = (expr.kind == ExprKind::Attribute || expr.kind == ExprKind::Call) &&
                          expr.args.front() == at;
    if (!isMethod && expr.kind != ExprKind::Binary && expr.kind != ExprKind::FString &&
        expr.kind != ExprKind::Format)
      return at;
    at = around;
  }
  return at;
}

static bool isRead(const dataflow::Ir &ir, ExprId target) {
  const uint32_t symbol = ir.expr(target).symbol;
  return llvm::any_of(ir.exprs, [&](const Expr &expr) {
    return expr.kind == ExprKind::Name && expr.symbol == symbol &&
           expr.range != ir.expr(target).range;
  });
}

bool isDropped(const FileFacts &file, source::ByteRange range) {
  const dataflow::Ir &ir = file.ir;
  const ExprId inner = ir.outermostAt(range);
  if (inner == ExprId::None)
    return false;
  const ExprId whole = wholeAround(ir, inner);
  return llvm::any_of(ir.stmts, [&](const Stmt &stmt) {
    if (stmt.exprs.empty() || stmt.exprs.front() != whole)
      return false;
    if (stmt.kind == StmtKind::Expression)
      return true;
    return stmt.kind == StmtKind::Assign && stmt.exprs.size() == 2 &&
           ir.expr(stmt.exprs[1]).kind == ExprKind::Name && !isRead(ir, stmt.exprs[1]);
  });
}

} // namespace hmaclint::rules
