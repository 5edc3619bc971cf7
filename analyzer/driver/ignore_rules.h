#pragma once

#include "driver/wildmatch.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::driver {

/// The patterns of one `.gitignore`, in their order, read as git reads them (gitignore(5)).
class IgnoreRules {
public:
  /// `base`: the folder of the file, relative to what paths are relative to; empty for its root.
  IgnoreRules(llvm::StringRef text, std::string base);
  /// Patterns that stand one by one, as options give them.
  explicit IgnoreRules(const std::vector<std::string> &patterns);

  /// What the last pattern says that matches: true for *ignored*, false for *not ignored* (`!`);
  /// nothing where none matches. `path` lies below `base`. Adds the work done to `steps`.
  std::optional<bool> verdict(llvm::StringRef path, bool isFolder, uint64_t &steps) const;

  bool empty() const { return patterns.empty(); }

private:
  struct Pattern {
    bool isNegated = false;
    bool isForFolders = false;
    bool isName = false;   ///< Without a slash: for the name alone, in any folder below.
    bool isSuffix = false; ///< `*` and `literal`.
    std::string literal;   ///< What the text begins with, or ends with.
    Wildmatch rest;        ///< What follows.
  };
  void add(llvm::StringRef line);
  static bool matches(const Pattern &pattern, llvm::StringRef text, uint64_t &steps);

  std::string base;
  std::vector<Pattern> patterns;
};

} // namespace hmaclint::driver
