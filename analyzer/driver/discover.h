#pragma once

#include "driver/options.h"

#include <string>
#include <vector>

namespace hmaclint::driver {

/// A Python file to look at.
struct Input {
  std::string path;       ///< To open, as given or found.
  std::string shown;      ///< Relative to the current folder when below it, else absolute.
  std::string root;       ///< The scanned folder it belongs to; fixes stay below it.
  std::string inRoot;     ///< Relative to `root`.
  bool named = false;     ///< On the command line, not met in a walk.
  bool isContext = false; ///< Not asked for: read for what it says of the others.
  std::optional<std::string> bytes = {}; ///< Standard input, in the place of what lies there.
};

struct Discovery {
  std::vector<Input> inputs; ///< Sorted by `shown`, each file once.
  std::vector<diagnostic::NotAnalyzed>
      notAnalyzed; ///< Missing, links, FIFOs, unreadable folders; sorted by path.
};

/// Walks `paths`: `*.py` and `*.pyi` regular files, without following links, in sorted order;
/// passes over `.git .hg node_modules .venv venv __pycache__ site-packages .tox build dist` below a
/// root, what `choice` excludes and what repositories ignore. A path that is named is always looked
/// at, whatever its name, unless the choice says otherwise.
Discovery discover(const std::vector<std::string> &paths, const FileChoice &choice = {});

/// `tests?/`, `test_*.py`, `*_test.py`, `conftest.py` in a path relative to the scanned root.
bool isTestPath(llvm::StringRef inRoot);

} // namespace hmaclint::driver
