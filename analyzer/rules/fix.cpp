#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::rules {

const FileFacts &fileOf(const Context &context, source::FileId file) {
  const auto *found =
      llvm::find_if(context.files, [&](const FileFacts *one) { return one->file == file; });
  assert(found != context.files.end() && "a location in no file of the program");
  return **found;
}

diagnostic::Diagnostic findingOf(const Context &context, llvm::StringRef name,
                                 source::Location primary) {
  const auto *rule = llvm::find_if(context.queries.rules(), [&](const query::RuleQuery &one) {
    return one.header.name == name;
  });
  assert(rule != context.queries.rules().end() && "a rule without a card");
  diagnostic::Diagnostic finding;
  finding.rule = rule->header.id;
  finding.name = rule->header.name;
  finding.severity =
      diagnostic::parseSeverity(rule->header.severity).value_or(diagnostic::Severity::Warning);
  finding.primary = primary;
  finding.message = rule->header.message;
  return finding;
}

/// Whether brackets or commas stand around, so that anything may stand there.
static bool isEnclosed(llvm::StringRef text, source::ByteRange range) {
  const llvm::StringRef before = text.take_front(range.begin).rtrim();
  const llvm::StringRef after = text.drop_front(range.end).ltrim();
  return before.ends_with("(") && after.starts_with(")");
}

static query::Precedence demandedBy(const dataflow::Expr &parent, dataflow::ExprId child) {
  using dataflow::ExprKind;
  using query::Precedence;
  switch (parent.kind) {
  case ExprKind::Not:
    return Precedence::Not;
  case ExprKind::Or:
    return parent.args.front() == child ? Precedence::Or : Precedence::And;
  case ExprKind::And:
    return parent.args.front() == child ? Precedence::And : Precedence::Not;
  case ExprKind::Compare:
    return Precedence::Arithmetic;
  case ExprKind::Conditional:
    // `then if condition else other`: only the last may itself be conditional.
    return parent.args[2] == child ? Precedence::Conditional : Precedence::Or;
  case ExprKind::Binary:
  case ExprKind::Negate:
  case ExprKind::Await:
  case ExprKind::Attribute:
    return Precedence::Atom;
  case ExprKind::Starred:
    return Precedence::Comparison;
  case ExprKind::Call:
  case ExprKind::Subscript:
    return parent.args.front() == child ? Precedence::Atom : Precedence::Conditional;
  case ExprKind::Comprehension:
    return Precedence::Or;
  default:
    return Precedence::Conditional;
  }
}

query::Precedence demandedAt(const FileFacts &file, source::ByteRange range) {
  if (isEnclosed(file.source->text(), range))
    return query::Precedence::Conditional;
  const dataflow::ExprId outermost = file.ir.outermostAt(range);
  if (outermost != dataflow::ExprId::None)
    if (const dataflow::ExprId parent = file.ir.parentOf(outermost);
        parent != dataflow::ExprId::None)
      return demandedBy(file.ir.expr(parent), outermost);
  for (const dataflow::Comprehension &form : file.ir.comprehensions)
    for (const dataflow::Comprehension::Clause &clause : form.clauses)
      for (dataflow::ExprId part : {clause.condition, clause.iterable})
        if (part != dataflow::ExprId::None && file.ir.expr(part).range == range)
          return query::Precedence::Or;
  return query::Precedence::Loosest;
}

std::string chooseImport(llvm::StringRef modules, const FileFacts &file, uint32_t offset,
                         diagnostic::FixIt &fix) {
  llvm::SmallVector<llvm::StringRef, 2> words;
  llvm::SplitString(modules, words);
  for (llvm::StringRef module : words) {
    auto imported = file.bindings.importedName(module, offset);
    if (!imported)
      continue;
    if (imported->insertAt) {
      llvm::StringRef before = file.source->text().take_front(*imported->insertAt);
      bool needsLine = !before.empty() && !before.ends_with("\n") && !before.ends_with("\r");
      fix.edits.push_back({{*imported->insertAt, *imported->insertAt},
                           ((needsLine ? "\nimport " : "import ") + module + "\n").str()});
    }
    return imported->name;
  }
  fix.applicability = diagnostic::Applicability::Display;
  return words.empty() ? std::string() : words.front().str();
}

} // namespace hmaclint::rules
