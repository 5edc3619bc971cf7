#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::driver {

/// What a key of a configuration file takes.
enum class SettingKind {
  Rules,    ///< A list of ids, beginnings of ids and names.
  Severity, ///< `error`, `warning` or `note`.
  PerFile,  ///< A table: pattern -> Rules.
  Words,    ///< A list of strings.
  Flag,
  Seconds, ///< A number above 0.
  File,    ///< A path below the configuration's folder.
  Files,
};

/// A key of `[tool.hmaclint]`.
struct SettingKey {
  llvm::StringLiteral name;
  SettingKind kind;
  llvm::StringLiteral help; ///< One sentence, for the schema.
};

/// All there are, in the order of the documentation.
llvm::ArrayRef<SettingKey> settingKeys();

/// The JSON Schema (draft 2020-12) of configuration files, made of settingKeys().
void writeConfigSchema(llvm::raw_ostream &out);

} // namespace hmaclint::driver
