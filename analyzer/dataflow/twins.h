#pragma once

#include "dataflow/state.h"

namespace hmaclint::dataflow {

/// Where two ways meet, an object that was made on one of them only and one that was made on the
/// other only, in the same place, become one: in `from` the name of the first replaces the second.
/// False when there are none.
bool mergeTwins(const Result &into, Result &from, llvm::ArrayRef<uint64_t> differing,
                ValueTable &values);

} // namespace hmaclint::dataflow
