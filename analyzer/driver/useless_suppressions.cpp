// Comments that suppress nothing.
//
//   return hmac.compare_digest(a, b)  # hmaclint: ignore[HM101] was `==` once
//                                       ^^^^^^^^^^^^^^^^^^^^^^^ HM001
//
// What is unused is taken out by --fix. A rule that does not exist is only told: it may be a slip,
// or a rule of a newer version.

#include "driver/useless_suppressions.h"

#include "embed/embedded_file.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using diagnostic::SuppressedRule;
using diagnostic::Suppression;

static constexpr size_t maxShown = 60; ///< Characters of a word in a message.

bool isAboutComment(const Diagnostic &finding) { return finding.rule == uselessSuppressionId; }

diagnostic::RuleInfo uselessSuppressionInfo() {
  diagnostic::RuleInfo info;
  info.id = uselessSuppressionId.str();
  info.name = uselessSuppressionName.str();
  info.title = "Comment that suppresses nothing";
  info.severity = diagnostic::Severity::Warning;
  info.precision = "very-high";
  info.cwe = {"CWE-1164"};
  info.fix = "safe";
  info.since = "0.1.0";
  info.help = embed::embeddedText("queries/suppressions.md").str();
  return info;
}

namespace {
class Useless {
public:
  Useless(const rules::FileFacts &file, const diagnostic::Suppressor &suppressor,
          const query::QuerySet &queries, diagnostic::Sink &sink)
      : file(file), suppressor(suppressor), queries(queries), sink(sink) {}

  void reportMistakes(const Suppression &one);
  void reportUnused(const Suppression &one, size_t index);

private:
  const query::RuleHeader *ruleOf(llvm::StringRef word) const;
  void report(source::ByteRange range, std::string message, std::vector<diagnostic::FixIt> fixes);

  const rules::FileFacts &file;
  const diagnostic::Suppressor &suppressor;
  const query::QuerySet &queries;
  diagnostic::Sink &sink;
};
} // namespace

const query::RuleHeader *Useless::ruleOf(llvm::StringRef word) const {
  for (const query::RuleQuery &rule : queries.rules())
    if (word.equals_insensitive(rule.header.id) || word == rule.header.name)
      return &rule.header;
  return nullptr;
}

void Useless::report(source::ByteRange range, std::string message,
                     std::vector<diagnostic::FixIt> fixes) {
  Diagnostic finding;
  finding.rule = uselessSuppressionId.str();
  finding.name = uselessSuppressionName.str();
  finding.severity = diagnostic::Severity::Warning;
  finding.primary = {file.file, range};
  finding.message = std::move(message);
  finding.fixes = std::move(fixes);
  sink.report(std::move(finding));
}

void Useless::reportMistakes(const Suppression &one) {
  if (!one.problem.empty())
    return report(one.range, "a comment suppresses nothing: " + one.problem, {});
  std::vector<llvm::StringRef> known;
  for (const query::RuleQuery &rule : queries.rules()) {
    known.emplace_back(rule.header.id);
    known.emplace_back(rule.header.name);
  }
  for (const SuppressedRule &rule : one.rules) {
    if (rule.isForeign || ruleOf(rule.word))
      continue;
    const llvm::StringRef word = llvm::StringRef(rule.word).take_front(maxShown);
    const std::string guess = source::nearest(word, known);
    report(rule.range,
           "a comment suppresses nothing: there is no rule " + word.str() +
               (guess.empty() ? "" : "; did you mean " + guess + "?"),
           {});
  }
}

void Useless::reportUnused(const Suppression &one, size_t index) {
  std::vector<size_t> gone;
  std::vector<std::string> ids;
  for (size_t i = 0; i < one.rules.size(); ++i) {
    if (one.rules[i].isForeign || suppressor.isUsed(index, i))
      continue;
    const query::RuleHeader *rule = ruleOf(one.rules[i].word);
    if (!rule)
      continue;
    gone.push_back(i);
    if (!llvm::is_contained(ids, rule->id))
      ids.push_back(rule->id);
  }
  if (gone.empty())
    return;
  const char *where = one.form == Suppression::Form::IgnoreFile ? "in this file" : "here";
  diagnostic::FixIt fix{gone.size() == one.rules.size() ? "remove the comment"
                                                        : "remove what is unused",
                        file.file,
                        {removalOf(*file.source, one, gone)},
                        diagnostic::Applicability::Safe};
  report(one.range,
         "a comment suppresses nothing: " + llvm::join(ids, ", ") +
             (ids.size() == 1 ? " is" : " are") + " not reported " + where,
         {std::move(fix)});
}

void reportUselessSuppressions(const rules::FileFacts &file,
                               const diagnostic::Suppressor &suppressor,
                               const query::QuerySet &queries, bool isJudged,
                               diagnostic::Sink &sink) {
  Useless useless(file, suppressor, queries, sink);
  for (size_t i = 0; i < file.suppressions.size(); ++i) {
    const Suppression &one = file.suppressions[i];
    if (one.form == Suppression::Form::Nosec)
      continue;
    useless.reportMistakes(one);
    if (isJudged && one.problem.empty())
      useless.reportUnused(one, i);
  }
}

} // namespace hmaclint::driver
