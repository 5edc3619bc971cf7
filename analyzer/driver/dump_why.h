#pragma once

#include "driver/options.h"
#include "query/query_set.h"
#include "source/source_file.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::driver {

/// Prints of each place of a file that `rule` (an id or name; all rules when empty) looked at
/// whether it was reported and, if not, the fact or the unknown thing that kept the rule silent.
/// The text is not escaped. Evaluates, and so needs a large stack.
void dumpWhy(const source::SourceFile &file, const query::QuerySet &queries, const Options &options,
             llvm::StringRef rule, llvm::raw_ostream &out);

} // namespace hmaclint::driver
