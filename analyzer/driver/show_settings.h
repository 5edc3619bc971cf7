#pragma once

#include "driver/options.h"
#include "query/query_set.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::driver {

/// `--show-settings`: what counts for the files of a run, as the configuration that would say so,
/// once for each configuration. Answers what is wrong in them; then the rest is written.
std::vector<std::string> writeSettings(const Options &options, const query::QuerySet &queries,
                                       llvm::raw_ostream &out);

} // namespace hmaclint::driver
