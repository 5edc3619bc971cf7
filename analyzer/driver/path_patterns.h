#pragma once

#include "driver/ignore_rules.h"

#include "llvm/ADT/ArrayRef.h"

namespace hmaclint::driver {

/// Patterns as in `.gitignore` that choose files: by their own path, or by a folder above.
class PathPatterns {
public:
  explicit PathPatterns(llvm::ArrayRef<std::string> patterns)
      : rules(std::vector<std::string>(patterns.begin(), patterns.end())) {}

  /// Whether they choose a file, by its path relative to where the patterns start.
  bool matches(llvm::StringRef path) const;

private:
  IgnoreRules rules;
};

} // namespace hmaclint::driver
