#pragma once

#include "diagnostic/diagnostic.h"
#include "driver/progress.h"
#include "source/read.h"
#include "syntax/tree.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hmaclint::driver {

class Baseline;

/// Standard input in the place of a file.
struct StandardInput {
  std::string name; ///< What it is taken for: a path that need not exist.
  std::string bytes;
};

/// Which files a run looks at.
struct FileChoice {
  std::vector<std::string> exclude; ///< Patterns as in `.gitignore`, from the current folder.
  bool forceExclude = false;        ///< What is passed over in walks is so when named, too.
  bool useIgnoreFiles = true;       ///< `.gitignore` and `.git/info/exclude` count in walks.
  /// Read the repositories of named files too, for what they say of these.
  bool wholeRepository = false;
  std::optional<StandardInput> standardInput;
};

/// What the user asked of a run; filled by cli, never from the scanned tree.
struct Options {
  std::vector<std::string> paths = {"."};
  FileChoice choice;
  std::optional<diagnostic::Severity> severity; ///< Lowest that is shown; else Warning.
  std::vector<std::string> select;              ///< Ids, id prefixes or names; empty means all.
  std::vector<std::string> ignore;              ///< Likewise: never these.
  bool includeTests = false;
  bool isIsolated = false; ///< Configuration files don't count.
  /// Findings that are known; instead of those that configurations name.
  std::shared_ptr<const Baseline> baseline;
  bool ignoreBaselines = false;
  bool noSuppressions = false; ///< Comments suppress nothing.
  unsigned jobs = 0;           ///< Threads; 0 = one a core.
  uint64_t fileLimit = source::defaultFileLimit;
  syntax::ParseLimits parse;
  /// Files of --models, path and text; checked.
  std::vector<std::pair<std::string, std::string>> ownModels;
  Progress *progress = nullptr; ///< Told how far the run is.
  bool fix = false;             ///< Write safe fixes.
  bool addIgnores = false;      ///< Write comments that suppress what is found.
  bool unsafeFixes = false;     ///< With fix or diff: unsafe ones too.
  bool statistics = false;      ///< Count what kept rules silent, and bounds.
  bool analyzeAll = false;      ///< No prefilter: every file through the full analysis (tests).
};

} // namespace hmaclint::driver
