#include "rules/open_condition.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

// The condition that opens a way, in the source: a finding is about the whole of it.
//
//   if signature and not matches(signature):      if not signature or not matches(signature):
//       abort(401)                           ->       abort(401)

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprKind;
using dataflow::Stmt;
using dataflow::StmtKind;

static llvm::StringRef textOf(const FileFacts &file, source::ByteRange range) {
  return file.source->text().slice(range.begin, range.end);
}

Conditions::Conditions(const FileFacts &file) : file(file) {
  for (const Stmt &statement : file.ir.stmts)
    if (statement.kind == StmtKind::If || statement.kind == StmtKind::While)
      all.push_back({file.ir.expr(statement.exprs[0]).range, &statement});
  for (const Expr &expr : file.ir.exprs)
    if (expr.kind == ExprKind::Conditional)
      all.push_back({file.ir.expr(expr.args[0]).range, nullptr});
  llvm::stable_sort(all, [](const Condition &a, const Condition &b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const Condition &a, const Condition &b) { return a.range == b.range; }),
            all.end());
  llvm::SmallVector<size_t, 8> open;
  for (size_t i = 0; i < all.size(); ++i) {
    while (!open.empty() && all[open.back()].range.end < all[i].range.end)
      open.pop_back();
    if (!open.empty())
      all[i].around = open.back();
    open.push_back(i);
  }
}

OpenCondition Conditions::at(source::ByteRange place) const {
  const auto after = llvm::upper_bound(all, place.begin, [](uint32_t begin, const Condition &one) {
    return begin < one.range.begin;
  });
  auto innermost = static_cast<size_t>(after - all.begin()) - 1;
  while (innermost < all.size() && !all[innermost].range.contains(place))
    innermost = all[innermost].around;
  if (innermost < all.size())
    return {all[innermost].range, all[innermost].statement};
  OpenCondition found;
  found.range = place;
  const size_t end = textOf(file, place).find_first_of("\r\n");
  if (end != llvm::StringRef::npos)
    found.range.end = place.begin + static_cast<uint32_t>(end);
  return found;
}

/// The name that a statement gives to what a call in it gives.
static std::optional<uint32_t> nameGiven(const dataflow::Ir &ir, source::ByteRange call) {
  const auto assigned = llvm::find_if(ir.stmts, [&](const Stmt &stmt) {
    return stmt.kind == StmtKind::Assign && stmt.exprs.size() == 2 &&
           ir.expr(stmt.exprs[0]).range.contains(call) &&
           ir.expr(stmt.exprs[1]).kind == ExprKind::Name;
  });
  if (assigned == ir.stmts.end())
    return std::nullopt;
  return ir.expr(assigned->exprs[1]).symbol;
}

std::optional<OpenCondition> Conditions::asking(source::ByteRange call,
                                                source::ByteRange target) const {
  const dataflow::Ir &ir = file.ir;
  const std::optional<uint32_t> name = nameGiven(ir, call);
  const auto holds = [&](dataflow::BlockId block, source::ByteRange place) {
    return block != dataflow::BlockId::None && ir.block(block).range.contains(place);
  };
  for (const Condition &one : all) { // Outer ones first.
    if (!one.statement || one.range.end < call.begin)
      continue;
    const Stmt &stmt = *one.statement;
    const bool isBehind =
        stmt.kind == StmtKind::If && llvm::any_of(stmt.blocks, [&](dataflow::BlockId block) {
          return holds(block, target) && !holds(block, call);
        });
    const bool isAsked = one.range.contains(call) || ir.findIn(one.range, [&](const Expr &expr) {
      return expr.kind == ExprKind::Name && name && expr.symbol == *name;
    }) != dataflow::ExprId::None;
    if (isBehind && isAsked)
      return OpenCondition{one.range, &stmt};
  }
  return std::nullopt;
}

/// Whether a block surely leaves: `return`, `raise`, or a lone call such as `abort(401)`.
static bool leaves(const FileFacts &file, dataflow::BlockId id) {
  const dataflow::Block &block = file.ir.block(id);
  if (block.statements.empty())
    return false;
  const StmtKind last = file.ir.stmt(block.statements.back()).kind;
  return last == StmtKind::Return || last == StmtKind::Raise || last == StmtKind::Expression;
}

/// What is true when `expr` is not.
static std::string negated(const FileFacts &file, const Expr &expr) {
  const std::string text = textOf(file, expr.range).str();
  switch (expr.kind) {
  case ExprKind::Name:
  case ExprKind::Attribute:
  case ExprKind::Call:
  case ExprKind::Subscript:
    return "not " + text;
  case ExprKind::Compare: {
    llvm::StringRef left = text;
    return left.consume_back(" is not None") ? (left + " is None").str() : std::string();
  }
  default:
    return "";
  }
}

std::optional<diagnostic::FixIt> refuseAbsent(const FileFacts &file, const OpenCondition &condition,
                                              source::ByteRange atom) {
  if (!condition.statement || condition.statement->kind != StmtKind::If ||
      !leaves(file, condition.statement->blocks[0]))
    return std::nullopt;
  const Expr &whole = file.ir.expr(condition.statement->exprs[0]);
  if (whole.kind != ExprKind::And || whole.args.size() != 2)
    return std::nullopt;
  const Expr &first = file.ir.expr(whole.args[0]);
  const Expr &second = file.ir.expr(whole.args[1]);
  const source::ByteRange between{first.range.end, second.range.begin};
  const std::string refused = negated(file, first);
  if (second.kind != ExprKind::Not || !first.range.contains(atom) || refused.empty() ||
      textOf(file, between).trim() != "and")
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "refuse what is not signed";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const size_t at = textOf(file, between).find("and");
  const auto word = static_cast<uint32_t>(between.begin + at);
  fix.edits.push_back({first.range, refused});
  fix.edits.push_back({{word, word + 3}, "or"});
  return fix;
}

} // namespace hmaclint::rules
