#include "rules/open_condition.h"

#include "llvm/ADT/STLExtras.h"

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

OpenCondition conditionAt(const FileFacts &file, source::ByteRange place) {
  OpenCondition found;
  const auto consider = [&](source::ByteRange range, const Stmt *statement) {
    const bool isSmaller = found.range.end == found.range.begin ||
                           range.end - range.begin < found.range.end - found.range.begin;
    if (range.contains(place) && isSmaller) {
      found.range = range;
      found.statement = statement;
    }
  };
  for (const Stmt &statement : file.ir.stmts)
    if (statement.kind == StmtKind::If || statement.kind == StmtKind::While)
      consider(file.ir.expr(statement.exprs[0]).range, &statement);
  for (const Expr &expr : file.ir.exprs)
    if (expr.kind == ExprKind::Conditional)
      consider(file.ir.expr(expr.args[0]).range, nullptr);
  if (found.range.end == found.range.begin) {
    const size_t end = textOf(file, place).find_first_of("\r\n");
    found.range = place;
    if (end != llvm::StringRef::npos)
      found.range.end = place.begin + static_cast<uint32_t>(end);
  }
  return found;
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
