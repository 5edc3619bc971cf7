#pragma once

#include "driver/options.h"
#include "rules/rule.h"

namespace hmaclint::driver {

/// What indexing one file gave: facts, or why there are none. Plain data in both cases.
struct IndexedFile {
  rules::FileFacts facts;
  bool analyzed = false;
  size_t syntaxErrors = 0;                          ///< Places that could not be read.
  std::vector<diagnostic::NotAnalyzed> notAnalyzed; ///< Of this file only.
};

/// Parses, matches the merged query, binds names; uses nothing but its arguments, so that files go
/// in parallel.
IndexedFile indexFile(const source::SourceFile &file, const query::QuerySet &queries,
                      const Options &options);

} // namespace hmaclint::driver
