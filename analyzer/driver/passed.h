#pragma once

#include "driver/ignore_rules.h"
#include "driver/options.h"

namespace hmaclint::driver {

/// What walks pass over, whatever the repository says: folders of tools and other people's code,
/// and what --exclude names.
class Passed {
public:
  explicit Passed(const FileChoice &choice);

  /// Of what was met, whose parents are not passed over. `shown` is relative to the current folder
  /// when below it, `inRoot` to the scanned one.
  bool passes(llvm::StringRef shown, llvm::StringRef inRoot, bool isFolder) const;

  /// Of a file or folder that was named, with its parents below the current folder.
  bool passesNamed(llvm::StringRef shown, llvm::StringRef inRoot, bool isFolder) const;

  bool usesIgnoreFiles() const { return choice.useIgnoreFiles; }

private:
  const FileChoice &choice;
  IgnoreRules excluded;
};

} // namespace hmaclint::driver
