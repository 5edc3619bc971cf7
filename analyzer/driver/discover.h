#pragma once

#include "driver/options.h"

#include <string>
#include <vector>

namespace hmaclint::driver {

/// A Python file to look at.
struct Input {
  std::string path;   ///< To open, as given or found.
  std::string shown;  ///< Relative to the current folder when below it, else absolute.
  std::string root;   ///< The scanned folder it belongs to; fixes stay below it.
  std::string inRoot; ///< Relative to `root`.
  bool named = false; ///< On the command line, not met in a walk.
};

struct Discovery {
  std::vector<Input> inputs; ///< Sorted by `shown`, each file once.
  std::vector<diagnostic::NotAnalyzed>
      notAnalyzed; ///< Missing, links, FIFOs, unreadable folders; sorted by path.
};

/// Walks `paths`: `*.py` and `*.pyi` regular files, without following links, in sorted order; skips
/// `.git .hg node_modules .venv venv __pycache__ site-packages .tox build dist` below a root. A
/// path that is named is always looked at, whatever its name.
Discovery discover(const std::vector<std::string> &paths);

/// `tests?/`, `test_*.py`, `*_test.py`, `conftest.py` in a path relative to the scanned root.
bool isTestPath(llvm::StringRef inRoot);

} // namespace hmaclint::driver
