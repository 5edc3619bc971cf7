#pragma once

#include "driver/options.h"
#include "query/query_set.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::driver {

/// The phases that `hmaclint dump --phase X FILE` knows: source, syntax, query, binding,
/// ir, endpoints, paths, rules, why.
llvm::ArrayRef<llvm::StringLiteral> phases();

/// Prints what a phase made of one file. `rule` is whose answers `why` prints; all when empty.
llvm::Error dumpPhase(llvm::StringRef phase, llvm::StringRef path, const query::QuerySet &queries,
                      const Options &options, llvm::raw_ostream &out, llvm::StringRef rule = "");

} // namespace hmaclint::driver
