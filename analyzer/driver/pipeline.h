#pragma once

#include "driver/discover.h"
#include "driver/options.h"
#include "query/query_set.h"
#include "report/report.h"
#include "rules/rule.h"

#include <deque>
#include <memory>

namespace hmaclint::driver {

/// A finished run with the files its report points into.
struct Outcome {
  report::Run run;
  std::vector<Input> inputs; ///< By FileId.
  std::deque<source::SourceFile> files;
  bool incomplete() const; ///< A relevant file was not fully analyzed: exit code 2.
};

/// The pass list: from paths to findings.
Outcome analyze(const Options &options, const query::QuerySet &queries);

/// Its first half: what each file below `options.paths` says by itself, in path order. The facts
/// refer to files of `outcome`, which also names what was not analyzed.
std::vector<rules::FileFacts> indexFiles(const Options &options, const query::QuerySet &queries,
                                         Outcome &outcome);

/// What the rules say of files, as far as the user wants to see it.
struct Checked {
  std::vector<diagnostic::Diagnostic> shown; ///< Sorted.
  size_t hidden = 0;                         ///< Below the severity asked for.
  std::optional<report::Statistics> statistics;
};
Checked check(llvm::ArrayRef<rules::FileFacts> files, const query::QuerySet &queries,
              const Options &options);

} // namespace hmaclint::driver
