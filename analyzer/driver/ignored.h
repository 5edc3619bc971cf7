#pragma once

#include "driver/folder.h"
#include "driver/ignore_rules.h"

namespace hmaclint::driver {

/// Which files of a walk the repository around them ignores: by its `.gitignore` files and
/// `.git/info/exclude`. Nothing outside the repository is read, so the user's own
/// `core.excludesFile` does not count, nor does a `.git` that is a file and points elsewhere.
///
/// A folder with a `.git` of its own is a repository of its own. Outside of repositories nothing is
/// ignored. What a hostile tree can make this cost is bounded: beyond, rules are left out, which
/// only makes more files count.
class Ignored {
public:
  /// Of a walk that begins at the folder `root`.
  explicit Ignored(llvm::StringRef root);

  /// The walk enters a folder, below `root`, and leaves it.
  void enter(const Descriptor &folder, llvm::StringRef inRoot);
  void leave();

  /// Whether what was met in the innermost folder is ignored.
  bool ignores(llvm::StringRef inRoot, bool isFolder);

  /// Files of rules that were left out, below `root`, and why.
  struct LeftOut {
    std::string inRoot;
    std::string reason;
  };
  const std::vector<LeftOut> &leftOut() const { return unread; }

private:
  struct Level {
    size_t depth = 0;
    std::optional<IgnoreRules> rules;
    bool isRepository = false; ///< Begins here.
    std::optional<IgnoreRules> exclude;
    size_t bytes = 0;
  };
  std::optional<IgnoreRules> read(int folder, llvm::StringRef below, std::string base,
                                  llvm::StringRef inRoot, size_t &bytes);
  void readAbove(const std::string &repository);

  std::string prefix;             ///< From the repository to `root`.
  std::vector<IgnoreRules> above; ///< Of the repository around `root`, outermost last.
  bool isInside = false;          ///< `root` lies in a repository.
  std::vector<Level> levels;      ///< Those that say something.
  std::vector<size_t> cuts;       ///< Of repositories that were entered: length of their paths.
  std::vector<LeftOut> unread;
  size_t depth = 0;
  size_t bytesHeld = 0;
  uint64_t steps = 0;
};

} // namespace hmaclint::driver
