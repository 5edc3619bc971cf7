#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/refusal.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM107: who probes can tell an absent or malformed signature from a wrong one.
//
//   if not signature:
//       return "signature missing", 400      one answer
//   if not matches(signature):
//       abort(401)                           another
//
// `scheme/refusal.h` finds the refusals that the signature alone decides. A finding is the answer
// to what was no signature, where no answer to a wrong one is the same.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Stmt;
using dataflow::StmtKind;
using scheme::Refusal;

namespace {
struct Told {
  Refusal input;
  Refusal wrong;
  std::vector<const endpoint::Endpoint *> reached;
};
using Findings = std::map<std::pair<uint32_t, source::ByteRange>, Told>;
} // namespace

/// The simple statement that holds a place, or null.
static const Stmt *statementAt(const dataflow::Ir &ir, source::ByteRange range) {
  const auto found = llvm::find_if(ir.stmts, [&](const Stmt &one) {
    const bool isAnswer = one.kind == StmtKind::Return || one.kind == StmtKind::Raise ||
                          one.kind == StmtKind::Expression;
    return isAnswer && one.range.contains(range);
  });
  return found == ir.stmts.end() ? nullptr : &*found;
}

/// Whether a statement says the same wherever it stands in its function: what it names is called.
static bool canMove(const dataflow::Ir &ir, source::ByteRange statement) {
  for (uint32_t i = 0; i < ir.exprs.size(); ++i) {
    const Expr &expr = ir.exprs[i];
    if (expr.kind != ExprKind::Name || !statement.contains(expr.range))
      continue;
    const ExprId parent = ir.parentOf(static_cast<ExprId>(i));
    if (parent == ExprId::None || ir.expr(parent).kind != ExprKind::Call ||
        ir.expr(parent).args.front() != static_cast<ExprId>(i))
      return false;
  }
  return true;
}

/// The answer to a wrong signature in place of the other, where both stand in one function.
static std::optional<diagnostic::FixIt> fixOf(const Context &context, const Told &told) {
  const FileFacts &file = fileOf(context, told.input.location.file);
  if (told.wrong.location.file != told.input.location.file)
    return std::nullopt;
  const Stmt *input = statementAt(file.ir, told.input.location.range);
  const Stmt *wrong = statementAt(file.ir, told.wrong.location.range);
  if (!input || !wrong || input == wrong || !canMove(file.ir, wrong->range) ||
      file.ir.functionAround(input->range) != file.ir.functionAround(wrong->range))
    return std::nullopt;
  const llvm::StringRef text = file.source->text().slice(wrong->range.begin, wrong->range.end);
  if (text.contains('\n'))
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  fix.title = "answer as to a wrong signature";
  fix.edits.push_back({input->range, text.str()});
  return fix;
}

static void report(const Context &context, const Told &told, Sink &sink) {
  diagnostic::Diagnostic finding =
      findingOf(context, "distinguishable-failure", told.input.location);
  const bool isStatus = told.input.status != told.wrong.status;
  finding.message =
      isStatus
          ? "an absent or malformed signature is answered by " + std::to_string(told.input.status) +
                ", a wrong one by " + std::to_string(told.wrong.status)
          : "an absent or malformed signature is answered in other words than a wrong one";
  finding.primaryLabel = "without a signature to compare";
  finding.labels.push_back({told.wrong.location, "for a wrong signature"});
  addReached(context, told.reached, finding);
  if (auto fix = fixOf(context, told))
    finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

static void look(const Context &context, const endpoint::Endpoint &endpoint, Findings &findings) {
  const scheme::Analysis &analysis = *context.analysis;
  const std::vector<Refusal> all = scheme::refusalsOf(analysis, endpoint);
  const auto isWrong = [](const Refusal &one) { return one.reason == Refusal::Reason::Wrong; };
  const auto wrong = llvm::find_if(all, isWrong);
  if (wrong == all.end()) {
    analysis.silent(scheme::placeOf(analysis, endpoint),
                    "what a wrong signature is answered is not known or not asked");
    return;
  }
  bool isTold = false;
  for (const Refusal &input : all) {
    if (isWrong(input))
      continue;
    const bool isApart = llvm::all_of(
        all, [&](const Refusal &one) { return !isWrong(one) || scheme::areApart(input, one); });
    if (!isApart) {
      analysis.silent(input.location, "a wrong signature is answered likewise");
      continue;
    }
    isTold = true;
    const std::pair key{static_cast<uint32_t>(input.location.file), input.location.range};
    Told &told = findings.try_emplace(key, Told{input, *wrong, {}}).first->second;
    told.reached.push_back(&endpoint);
  }
  if (!isTold)
    analysis.silent(wrong->location, "no other answer is given for want of a signature");
}

void distinguishable_failure(const Context &context, Sink &sink) {
  Findings findings;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    if (endpoint.isUnsure)
      scheme::noteUnsure(*context.analysis, endpoint);
    else if (endpoint.isRoute())
      look(context, endpoint, findings);
  }
  for (const auto &[place, told] : findings)
    report(context, told, sink);
}

} // namespace hmaclint::rules
