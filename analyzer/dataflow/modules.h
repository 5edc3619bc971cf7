#pragma once

#include "dataflow/state.h"

#include <string>

namespace hmaclint::dataflow {

class Machine;

/// What the name of a module, as it is written, means in the running unit; nothing for a library's.
std::optional<ValueId> importedModule(Machine &machine, llvm::StringRef name);
/// What a name of a unit holds, be it by a star import, or a module of that package.
std::optional<Flow> moduleMember(Machine &machine, uint32_t index, llvm::StringRef name,
                                 const State &state);
/// The running unit itself: what `__name__` names.
ValueId ownModule(Machine &machine);
/// The names that a unit's module defines, sorted.
std::vector<std::string> namesOf(const Machine &machine, uint32_t index);
/// What a qualified name means where the running unit imports it.
Flow imported(Machine &machine, llvm::StringRef qualified, const State &state,
              source::Location location);
/// A name that `from … import *` may have brought into the running unit.
Flow starImported(Machine &machine, llvm::StringRef name, const State &state,
                  source::Location location);
/// Looks again at what was asked for before it was there, once every module has run.
void settleImports(Machine &machine);

} // namespace hmaclint::dataflow
