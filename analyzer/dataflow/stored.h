#pragma once

#include "dataflow/state.h"

namespace hmaclint::model {
struct Entry;
}

namespace hmaclint::dataflow {

class Machine;

// What the program keeps on things that are not its own.

/// What was stored on something outside the program: `g.user = …`, `app.secret = …`.
std::optional<Flow> storedOutside(Machine &machine, Flow base, llvm::StringRef name,
                                  const State &state);
void storeOutside(Machine &machine, Flow base, llvm::StringRef name, Flow value, State &state);

/// What the program put in the place of a body, for a reader that asks for what was read before:
/// `request._cached_json = (document, document)`.
std::optional<Flow> replacedBody(Machine &machine, Flow request, const model::Entry &reader,
                                 bool isSilent, State &state, source::Location location);

/// Settings that the program itself wrote; one table, whichever application they belong to.
std::optional<Flow> storedConfig(Machine &machine, Flow key, const State &state);
void storeConfig(Machine &machine, Flow key, Flow value, State &state, source::Location location);
/// `app.secret_key` is the setting SECRET_KEY, written and read.
bool isSecretKey(Machine &machine, ValueId base, llvm::StringRef name);
Flow secretKeyName(Machine &machine, source::Location location);

} // namespace hmaclint::dataflow
