#pragma once

#include "dataflow/state.h"

namespace hmaclint::dataflow {

/// Where two ways meet, an object that was made on one of them only and one that was made on the
/// other only, in the same place, become one: in `from` the name of the first replaces the second.
/// Gives the slots in which `from` holds something else after that.
std::vector<Slots::Change> mergeTwins(const Result &into, Result &from, ValueTable &values);

} // namespace hmaclint::dataflow
