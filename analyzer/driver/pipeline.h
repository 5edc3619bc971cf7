#pragma once

#include "driver/discover.h"
#include "driver/link.h"
#include "driver/review.h"
#include "query/query_set.h"
#include "report/report.h"

#include <deque>
#include <memory>

namespace hmaclint::driver {

/// A finished run with the files its report points into.
struct Outcome {
  report::Run run;
  std::vector<std::string> problems; ///< Of configuration files, for people: nothing was looked at.
  Options options;                   ///< As asked for, with what configurations add for all files.
  std::shared_ptr<const SettingsTable> settings;
  std::vector<Input> inputs; ///< By FileId; files that were only imported have higher ones.
  std::deque<source::SourceFile> files;
  std::deque<rules::FileFacts> facts; ///< What `programs` point to.
  std::vector<LinkedProgram> programs;
  std::vector<const scheme::ProjectSettings *> projects; ///< By FileId, for the programs.
  model::Models models;         ///< Of all libraries that the files of `programs` import.
  std::vector<bool> isReported; ///< By FileId: whether it is part of what was asked for.
  bool incomplete() const;      ///< A relevant file was not fully analyzed: exit code 2.
};

/// The pass list: from paths to findings.
Outcome analyze(const Options &options, const query::QuerySet &queries);

/// Its first half: which files there are and which of them make programs.
Outcome findPrograms(const Options &options, const query::QuerySet &queries);

/// What is shown of a file that knows of no other.
Checked check(const rules::FileFacts &file, const query::QuerySet &queries, const Options &options);
/// Of a file of a finished run whose text is another by now.
Checked checkAgain(const Outcome &outcome, const rules::FileFacts &file,
                   const query::QuerySet &queries);

} // namespace hmaclint::driver
