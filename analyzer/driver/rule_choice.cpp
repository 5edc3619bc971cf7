#include "driver/rule_choice.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

using diagnostic::Severity;

/// How closely a list names a rule: more than all ids are long for its name, 0 for not at all.
static size_t closeness(llvm::ArrayRef<std::string> list, llvm::StringRef id,
                        llvm::StringRef name) {
  size_t best = 0;
  for (llvm::StringRef wanted : list) {
    if (name == wanted)
      return SIZE_MAX;
    if (id.starts_with(wanted))
      best = std::max(best, wanted.size());
  }
  return best;
}

RuleChoice::RuleChoice(const Options &options, const SettingsTable &table)
    : options(options), table(table) {
  for (const Settings &settings : table.all) {
    std::vector<PathPatterns> &patterns = perFile.emplace_back();
    for (const PerFileIgnores &ignores : settings.perFileIgnores)
      patterns.emplace_back(llvm::ArrayRef(ignores.pattern));
  }
}

bool RuleChoice::asks(source::FileId file, llvm::StringRef id, llvm::StringRef name) const {
  const Settings &settings = table.of(file);
  // What is selected on the command line replaces the whole of what the configuration chooses.
  const bool isGiven = !options.select.empty();
  const std::vector<std::string> &select = isGiven ? options.select : settings.select;
  const size_t selected = closeness(select, id, name);
  size_t ignored = closeness(options.ignore, id, name);
  if (!isGiven)
    ignored = std::max(ignored, closeness(settings.ignore, id, name));
  if (ignored != 0 ? selected <= ignored : !select.empty() && selected == 0)
    return false;
  const std::vector<PathPatterns> &patterns = perFile[&settings - table.all.data()];
  for (size_t i = 0; i < patterns.size(); ++i)
    if (closeness(settings.perFileIgnores[i].rules, id, name) != 0 &&
        patterns[i].matches(table.pathOf(file)))
      return false;
  return true;
}

Severity RuleChoice::least(source::FileId file) const {
  if (options.severity)
    return *options.severity;
  return table.of(file).severity.value_or(Severity::Warning);
}

} // namespace hmaclint::driver
