#include "dataflow/missing.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

using source::Location;

bool isSameName(const ValueTable &values, ValueId a, ValueId b) {
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

void raiseLacking(Machine &machine, Flow base, Flow made, const State &state, Location location) {
  const llvm::StringRef lacking = "builtins.AttributeError";
  const Guarding *around = machine.active.guarding;
  const ValueTable &values = machine.values;
  if (around && values.is(base.value, Kind::External) && values.is(made.value, Kind::External) &&
      llvm::is_contained(around->types, lacking))
    machine.raise(state, machine.flow(machine.values.make(Kind::External, lacking), location),
                  lacking, location, false);
}

bool isOfNone(const Machine &machine, const Expr &attribute, Flow base) {
  const Expr &of = machine.ir().expr(attribute.args[0]);
  const Container &frame = machine.container(machine.active.frame);
  return machine.values.is(base.value, Kind::None) && of.kind == ExprKind::Name &&
         frame.kind == Container::Kind::Frame && machine.ir().owner[of.symbol] == frame.scope;
}

} // namespace hmaclint::dataflow
