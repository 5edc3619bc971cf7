#pragma once

#include "diagnostic/diagnostic.h"
#include "driver/baseline.h"
#include "scheme/project_settings.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hmaclint::driver {

/// A place in a configuration file, both from 1.
struct SettingPlace {
  uint32_t line = 0;
  uint32_t column = 0;
};

/// A file that a configuration names.
struct NamedFile {
  std::string path; ///< Relative to the configuration's folder.
  SettingPlace place;
};

/// For the files that a pattern matches: rules that are not asked.
struct PerFileIgnores {
  std::string pattern;
  std::vector<std::string> rules;
};

/// What one configuration file says. All of it is data: nothing in it names a program, or a file
/// outside of the repository.
struct Settings {
  std::string file;                        ///< As shown; empty of the defaults.
  std::string folder;                      ///< Where it lies, absolute: patterns start there.
  std::vector<std::string> select, ignore; ///< As the options of these names.
  std::optional<diagnostic::Severity> severity;
  std::vector<PerFileIgnores> perFileIgnores;
  std::vector<std::string> exclude; ///< Patterns as in `.gitignore`.
  std::optional<bool> forceExclude;
  std::vector<NamedFile> models;
  std::optional<NamedFile> baseline;
  std::shared_ptr<const Baseline> known; ///< Read of `baseline`.
  scheme::ProjectSettings project;
};

/// The settings of each file of a run.
struct SettingsTable {
  struct Of {
    uint32_t settings = 0;
    std::string path; ///< Relative to the configuration's folder.
  };
  std::vector<Settings> all = {Settings{}}; ///< The first are the defaults.
  std::vector<Of> byFile;                   ///< By FileId; files beyond have the defaults.

  const Settings &of(source::FileId id) const;
  llvm::StringRef pathOf(source::FileId id) const;
};

} // namespace hmaclint::driver
