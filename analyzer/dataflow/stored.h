#pragma once

#include "dataflow/state.h"

namespace hmaclint::dataflow {

class Machine;

// What the program keeps on things that are not its own.

/// What was stored on something outside the program: `g.user = …`, `app.secret = …`.
std::optional<Flow> storedOutside(Machine &machine, Flow base, llvm::StringRef name,
                                  const State &state);
void storeOutside(Machine &machine, Flow base, llvm::StringRef name, Flow value, State &state);

/// Settings that the program itself wrote; one table, whichever application they belong to.
std::optional<Flow> storedConfig(Machine &machine, Flow key, const State &state);
void storeConfig(Machine &machine, Flow key, Flow value, State &state, source::Location location);
/// `app.secret_key` is the setting SECRET_KEY, written and read.
bool isSecretKey(Machine &machine, ValueId base, llvm::StringRef name);
Flow secretKeyName(Machine &machine, source::Location location);

} // namespace hmaclint::dataflow
