#pragma once

#include "driver/options.h"
#include "driver/project.h"
#include "driver/rule_table.h"
#include "driver/settings.h"

#include <map>

namespace hmaclint::driver {

/// Finds the configuration of files: the nearest `hmaclint.toml`, or `pyproject.toml` with a table
/// `[tool.hmaclint]`, at or above the file and inside its repository. Files that a configuration
/// names lie below its folder; none is reached by a link.
class Configuration {
public:
  explicit Configuration(const query::QuerySet &queries) : rules(queries) {}

  /// The settings of an input, in table().
  SettingsTable::Of of(const Input &input);
  SettingsTable takeTable() { return std::move(table); }
  /// What configurations say of functions: path and text.
  const std::vector<std::pair<std::string, std::string>> &models() const { return modelTexts; }
  /// What is wrong: `pyproject.toml:3:1: error: unknown key ...`.
  const std::vector<std::string> &problems() const { return found; }

private:
  /// The settings of a folder of a project: its own or those of a folder above.
  uint32_t nearest(const Project &project, llvm::StringRef folder);
  /// Those of the folder itself; nothing where it has none.
  std::optional<uint32_t> read(const Project &project, llvm::StringRef folder);
  void readNamed(const Project &project, llvm::StringRef folder, Settings &settings);
  void wrong(llvm::StringRef file, SettingPlace place, llvm::StringRef text);

  RuleNames rules;
  Projects projects;
  SettingsTable table;
  std::map<std::pair<const Project *, std::string>, uint32_t> byFolder;
  std::vector<std::pair<std::string, std::string>> modelTexts;
  std::vector<std::string> found;
};

} // namespace hmaclint::driver
