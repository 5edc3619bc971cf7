#include "dataflow/missing.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

using source::Location;

/// Names of headers are the same in any case.
static bool isSameName(const ValueTable &values, ValueId a, ValueId b) {
  return a == b || (values.is(a, Kind::String) && values.is(b, Kind::String) &&
                    values.text(a).equals_insensitive(values.text(b)));
}

/// What is read of a request by its name may be missing, unless it was asked for before.
static void raiseAbsent(Machine &machine, Flow container, Flow key, const State &state,
                        Location location) {
  const ValueTable &values = machine.values;
  const model::Entry *entry = machine.memberEntry(container.value, "__getitem__");
  if (!entry)
    return;
  for (auto [atom, positive] : state.facts.entries()) {
    const auto fact = static_cast<ValueId>(atom);
    if (positive && values.is(fact, Kind::Relation) && values[fact].op == Operator::In &&
        values.arg(fact, 1) == container.value &&
        isSameName(values, values.arg(fact, 0), key.value))
      return;
  }
  for (const std::string &type : entry->raises)
    machine.raise(state, machine.flow(machine.values.make(Kind::External, type), location), type,
                  location, true);
}

void raiseMissing(Machine &machine, Flow container, Flow key, const State &state,
                  Location location) {
  if (machine.active.tries == 0)
    return;
  if (machine.values.is(container.value, Kind::Request))
    return raiseAbsent(machine, container, key, state, location);
  const model::Entry *entry = machine.entryOf(container.value);
  if (entry && (entry->role == model::Role::Environment || entry->role == model::Role::Config))
    machine.raise(state,
                  machine.flow(machine.values.make(Kind::External, "builtins.KeyError"), location),
                  "builtins.KeyError", location, true);
}

} // namespace hmaclint::dataflow
