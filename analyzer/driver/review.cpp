// What becomes of a finding between its rule and the report.
//
//   all -> asked for -> merged -> not suppressed -> (HM001) -> not known before -> severe enough
//
// Comments are held against all of them: one about a rule that is not asked for has its use, and so
// has one about a finding that another leads.

#include "driver/review.h"

#include "diagnostic/fingerprint.h"
#include "driver/useless_suppressions.h"
#include "rules/merge.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using diagnostic::Suppressor;

namespace {
class Comments {
public:
  explicit Comments(const Reviewing &by);
  bool suppress(const Diagnostic &finding);
  void reportUseless(const RuleChoice &choice, std::vector<Diagnostic> &findings) const;

private:
  const Reviewing &by;
  std::map<source::FileId, Suppressor> suppressors;
};
} // namespace

Comments::Comments(const Reviewing &by) : by(by) {
  for (const CommentedFile &one : by.commented)
    if (!one.file->suppressions.empty())
      suppressors.try_emplace(one.file->file, *one.file->source, one.file->suppressions,
                              one.file->lines.logical);
}

bool Comments::suppress(const Diagnostic &finding) {
  const auto of = suppressors.find(finding.primary.file);
  return of != suppressors.end() && of->second.suppresses(finding);
}

void Comments::reportUseless(const RuleChoice &choice, std::vector<Diagnostic> &findings) const {
  diagnostic::Sink sink;
  for (const CommentedFile &one : by.commented)
    if (const auto of = suppressors.find(one.file->file);
        of != suppressors.end() &&
        choice.asks(one.file->file, uselessSuppressionId, uselessSuppressionName))
      reportUselessSuppressions(*one.file, of->second, by.queries, one.isJudged, sink);
  llvm::move(sink.take(), std::back_inserter(findings));
  llvm::stable_sort(findings, diagnostic::before);
}

static void addFingerprints(std::vector<Diagnostic> &findings, const Reviewing &by) {
  std::map<source::FileId, const rules::FileFacts *> files;
  for (const rules::FileFacts *file : by.files)
    files.emplace(file->file, file);
  for (const CommentedFile &one : by.commented)
    files.emplace(one.file->file, one.file);
  for (Diagnostic &finding : findings) {
    const rules::FileFacts &file = *files.at(finding.primary.file);
    const dataflow::FunctionId function = file.ir.functionAround(finding.primary.range);
    finding.fingerprint = diagnostic::fingerprintOf(
        finding.rule,
        function == dataflow::FunctionId::None ? "" : file.ir.function(function).qualifiedName,
        *file.source, finding.primary.range.begin, file.comments);
  }
}

static size_t subtractKnown(std::vector<Diagnostic> &findings, const Reviewing &by) {
  if (!by.run || by.options.ignoreBaselines)
    return 0;
  if (by.options.baseline)
    return by.options.baseline->subtract(findings, *by.run);
  size_t known = 0;
  for (const Settings &settings : by.settings.all) {
    if (!settings.known)
      continue;
    std::vector<Diagnostic> own;
    std::vector<Diagnostic> rest;
    for (Diagnostic &finding : findings)
      (&by.settings.of(finding.primary.file) == &settings ? own : rest)
          .push_back(std::move(finding));
    known += settings.known->subtract(own, *by.run);
    findings = std::move(rest);
    llvm::move(own, std::back_inserter(findings));
  }
  llvm::stable_sort(findings, diagnostic::before);
  return known;
}

Checked review(std::vector<Diagnostic> findings, const Reviewing &by) {
  const RuleChoice choice(by.options, by.settings);
  Comments comments(by);
  for (const Diagnostic &finding : findings)
    comments.suppress(finding);
  llvm::erase_if(findings, [&](const Diagnostic &finding) {
    return !choice.asks(finding.primary.file, finding.rule, finding.name);
  });
  rules::mergePairs(findings);
  Checked checked;
  const size_t all = findings.size();
  llvm::erase_if(findings, [&](const Diagnostic &finding) { return comments.suppress(finding); });
  checked.suppressed = all - findings.size();
  comments.reportUseless(choice, findings);
  addFingerprints(findings, by);
  checked.known = subtractKnown(findings, by);
  for (Diagnostic &finding : findings) {
    if (finding.severity < choice.least(finding.primary.file))
      ++checked.hidden;
    else
      checked.shown.push_back(std::move(finding));
  }
  return checked;
}

} // namespace hmaclint::driver
