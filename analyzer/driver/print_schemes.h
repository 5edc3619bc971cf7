#pragma once

#include "diagnostic/diagnostic.h"
#include "driver/options.h"
#include "query/query_set.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::driver {

/// Prints the signing schemes of the files below `options.paths`, each file a program of its own.
/// Returns what could not be looked at.
std::vector<diagnostic::NotAnalyzed>
printSchemes(const Options &options, const query::QuerySet &queries, llvm::raw_ostream &out);

} // namespace hmaclint::driver
