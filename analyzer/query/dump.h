#pragma once

#include "query/query_set.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::query {

/// Prints the matches of a file, for `hmaclint dump --phase query`.
void dump(const QuerySet &queries, llvm::ArrayRef<Match> matches, const syntax::Tree &tree,
          llvm::raw_ostream &out);

} // namespace hmaclint::query
