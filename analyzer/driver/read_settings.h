#pragma once

#include "driver/rule_table.h"
#include "driver/settings.h"

namespace hmaclint::driver {

/// What is wrong in a configuration file.
struct SettingsProblem {
  SettingPlace place;
  std::string text;
};

/// A configuration file, read.
struct ReadSettings {
  std::optional<Settings> settings; ///< Nothing where the file does not speak of hmaclint.
  std::vector<SettingsProblem> problems;
};

/// Reads `hmaclint.toml`, or the table `[tool.hmaclint]` of a `pyproject.toml`. All that is wrong
/// is told, by its place; unknown keys and rules come with what they may have been meant for. No
/// file is opened.
ReadSettings readSettings(llvm::StringRef text, bool isPyproject, const RuleNames &rules);

} // namespace hmaclint::driver
