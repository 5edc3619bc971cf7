#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::rules {

const FileFacts &fileOf(const Context &context, source::FileId file) {
  const auto *found =
      llvm::find_if(context.files, [&](const FileFacts &one) { return one.file == file; });
  assert(found != context.files.end() && "a location in no file of the program");
  return *found;
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

} // namespace hmaclint::rules
