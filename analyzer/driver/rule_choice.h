#pragma once

#include "driver/options.h"
#include "driver/path_patterns.h"
#include "driver/settings.h"

namespace hmaclint::driver {

/// What is asked for in each file: by the command line, else by the file's configuration.
class RuleChoice {
public:
  /// Both are kept by reference.
  RuleChoice(const Options &options, const SettingsTable &table);

  /// Whether a rule is asked of a file.
  bool asks(source::FileId file, llvm::StringRef id, llvm::StringRef name) const;
  /// The lowest severity that is shown of a file.
  diagnostic::Severity least(source::FileId file) const;

private:
  const Options &options;
  const SettingsTable &table;
  std::vector<std::vector<PathPatterns>> perFile; ///< Beside the settings' perFileIgnores.
};

} // namespace hmaclint::driver
