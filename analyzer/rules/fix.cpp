#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

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
