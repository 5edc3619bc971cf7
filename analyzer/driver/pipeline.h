#pragma once

#include "driver/options.h"
#include "query/query_set.h"
#include "report/report.h"

#include <deque>
#include <memory>

namespace hmaclint::driver {

/// A finished run with the files its report points into.
struct Outcome {
  report::Run run;
  std::deque<source::SourceFile> files;
  bool incomplete() const; ///< A relevant file was not fully analyzed: exit code 2.
};

/// The pass list: from paths to findings.
Outcome analyze(const Options &options, const query::QuerySet &queries);

} // namespace hmaclint::driver
