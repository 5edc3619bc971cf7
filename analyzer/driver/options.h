#pragma once

#include "diagnostic/diagnostic.h"
#include "source/read.h"
#include "syntax/tree.h"

#include <string>
#include <utility>
#include <vector>

namespace hmaclint::driver {

/// What the user asked of a run; filled by cli, never from the scanned tree.
struct Options {
  std::vector<std::string> paths = {"."};
  diagnostic::Severity severity = diagnostic::Severity::Warning; ///< Lowest that is shown.
  std::vector<std::string> select; ///< Ids, id prefixes or names; empty means all.
  bool includeTests = false;
  unsigned jobs = 0; ///< Threads; 0 = one a core.
  uint64_t fileLimit = source::defaultFileLimit;
  syntax::ParseLimits parse;
  /// Files of --models, path and text; checked.
  std::vector<std::pair<std::string, std::string>> ownModels;
  bool fix = false;         ///< Write safe fixes.
  bool unsafeFixes = false; ///< With fix or diff: unsafe ones too.
  bool statistics = false;  ///< Count what kept rules silent, and bounds.
  bool analyzeAll = false;  ///< No prefilter: every file through the full analysis (tests).
};

} // namespace hmaclint::driver
