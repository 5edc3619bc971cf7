#pragma once

#include "dataflow/state.h"

namespace hmaclint::dataflow {

class Machine;

/// What objects of the program's own classes hold that are among `given`, or inside of these:
/// `session.add(Order(amount=…))` stores the amount. One list for all, as values are by then;
/// nothing where there is no such object. What requests share holds what any of them put there.
std::optional<Flow> heldByObjects(Machine &machine, llvm::ArrayRef<Flow> given, const State &state,
                                  source::Location location);

} // namespace hmaclint::dataflow
