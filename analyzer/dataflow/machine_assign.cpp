#include "dataflow/containers.h"
#include "dataflow/machine.h"
#include "dataflow/stored.h"

#include "llvm/ADT/STLExtras.h"

// Giving values to names, attributes, items and patterns of them, and taking them away.

namespace hmaclint::dataflow {

using source::Location;

static void unpackChoice(Machine &machine, llvm::ArrayRef<ExprId> targets, Flow whole, State &state,
                         Location location);

static Flow withItem(Machine &machine, Flow mapping, Flow key, Flow value, Location location);

/// The frame, class body or module that holds a symbol's value.
static ContainerId homeOf(const Machine &machine, uint32_t symbol) {
  const binding::ScopeId owner = machine.ir().owner[symbol];
  for (ContainerId at = machine.active.frame; at != ContainerId::None;
       at = machine.container(at).parent)
    if (machine.container(at).kind != Container::Kind::Object &&
        machine.container(at).scope == owner)
      return at;
  return machine.active.frame;
}

void Machine::setName(uint32_t symbol, Flow flow, State &state) {
  if (symbol != noSymbol)
    state.slots.set(slotKey(homeOf(*this, symbol), symbol), flow);
}

static void assignAttribute(Machine &machine, const Expr &target, Flow value, State &state) {
  Row row = machine.evalOne(target.args[0], state);
  const Flow base = row.flows[0];
  state = std::move(row.state);
  const auto set = [&](ValueId one, bool isOnly) {
    uint64_t slot = 0;
    if (isSecretKey(machine, one, target.text))
      return storeConfig(machine, secretKeyName(machine, machine.at(target.range)), value, state,
                         machine.at(target.range));
    if (machine.values.is(one, Kind::Object))
      slot = slotKey(static_cast<ContainerId>(machine.values[one].number),
                     machine.values.intern(target.text));
    else if (machine.values.is(one, Kind::Class))
      slot = slotKey(machine.classes[static_cast<size_t>(machine.values[one].number)].container,
                     machine.values.intern(target.text) | outsideName);
    else
      return storeOutside(machine, {one, base.origin}, target.text, value, state);
    const Flow *old = state.slots.find(slot);
    state.slots.set(slot, isOnly || !old
                              ? value
                              : machine.flow(machine.values.choice({old->value, value.value}),
                                             machine.at(target.range), {*old, value}));
  };
  const llvm::SmallVector<ValueId, 4> all = machine.values.alternatives(base.value);
  for (ValueId one : all)
    set(one, all.size() == 1);
  const Flow stored = machine.frozen(value, state);
  if (!machine.values.is(base.value, Kind::Object))
    machine.step(state, StepKind::Store, machine.at(target.range), base, true, {stored});
}

static void assignItem(Machine &machine, const Expr &target, Flow value, State &state) {
  Row row = machine.evalOne(target.args, state);
  state = std::move(row.state);
  const Flow container = row.flows[0];
  const Flow key = machine.frozen(row.flows[1], state);
  const Location location = machine.at(target.range);
  const model::Entry *entry = machine.entryOf(container.value);
  if (entry && entry->role == model::Role::Config)
    return storeConfig(machine, key, value, state, location);
  const Flow held = machine.content(container, state);
  if (!machine.values.is(container.value, Kind::Object))
    return machine.step(state, StepKind::Store, location, machine.frozen(container, state), true,
                        {key, machine.frozen(value, state)});
  // An object of a class of the program, a subclass of dict say, may do anything with it.
  if (held.value != container.value)
    machine.setContent(container, withItem(machine, held, key, value, location), state);
  if (machine.isShared(container.value))
    machine.step(state, StepKind::Store, location, machine.frozen(container, state), true,
                 {key, machine.frozen(value, state)});
}

/// A mapping with one more item, or one of them replaced.
static Flow withItem(Machine &machine, Flow mapping, Flow key, Flow value, Location location) {
  const ValueId changed = changedEach(machine.values, mapping.value, [&](ValueId one) {
    return dataflow::withItem(machine.values, one, key.value, value.value);
  });
  return machine.flow(changed, location, {mapping, key, value});
}

static void unpack(Machine &machine, llvm::ArrayRef<ExprId> targets, Flow value, State &state,
                   Location location) {
  const Flow whole = machine.frozen(machine.content(value, state), state);
  const size_t count =
      machine.values.is(whole.value, Kind::Sequence) ? machine.values[whole.value].argCount : 0;
  const bool hasStar = llvm::any_of(
      targets, [&](ExprId id) { return machine.ir().expr(id).kind == ExprKind::Starred; });
  const bool fits =
      machine.values.is(whole.value, Kind::Sequence) && !hasStar && count == targets.size();
  const bool isOpen = !hasStar && isOpenSplit(machine.values, whole.value, state);
  if (isOpen)
    machine.noteRaised(Record::Kind::Malformed, {machine.values.arg(whole.value, 0), whole.origin},
                       {"builtins.ValueError"}, state, location);
  if (machine.active.tries > 0 && isOpen)
    machine.raise(
        state, machine.flow(machine.values.make(Kind::External, "builtins.ValueError"), location),
        "builtins.ValueError", location,
        machine.values.has(whole.value, bit(Kind::Request) | bit(Kind::Parameter)));
  const llvm::SmallVector<ValueId, 8> known(
      fits ? machine.values.args(machine.content(value, state).value) : llvm::ArrayRef<ValueId>());
  for (size_t i = 0; i < targets.size(); ++i) {
    const Expr &target = machine.ir().expr(targets[i]);
    if (target.kind == ExprKind::Starred) {
      machine.assign(target.args[0], machine.unknown("rest of an unpacking", location, {whole}),
                     state);
      continue;
    }
    Flow part =
        fits && known.size() == targets.size()
            ? machine.flow(known[i], location, {value, whole})
            : machine.item(whole,
                           machine.flow(machine.values.integer(static_cast<int64_t>(i)), location),
                           state, location);
    machine.assign(targets[i], part, state);
  }
}

void Machine::assign(ExprId id, Flow value, State &state) {
  if (id == ExprId::None)
    return;
  const Expr &target = ir().expr(id);
  const Location location = at(target.range);
  switch (target.kind) {
  case ExprKind::Name:
    return setName(target.symbol, flow(value.value, location, {value}), state);
  case ExprKind::Attribute:
    return assignAttribute(*this, target, value, state);
  case ExprKind::Subscript:
    return assignItem(*this, target, value, state);
  case ExprKind::Tuple:
  case ExprKind::List: {
    const Flow whole = content(value, state);
    if (!values.is(whole.value, Kind::Choice))
      return unpack(*this, target.args, value, state, location);
    return unpackChoice(*this, target.args, whole, state, location);
  }
  case ExprKind::Starred:
    return assign(target.args[0], unknown("rest of an unpacking", location, {value}), state);
  default:
    return;
  }
}

/// Each target gets the Choice of what it would get from each alternative.
static void unpackChoice(Machine &machine, llvm::ArrayRef<ExprId> targets, Flow whole, State &state,
                         Location location) {
  for (size_t i = 0; i < targets.size(); ++i) {
    llvm::SmallVector<ValueId, 8> all;
    const Flow index = machine.flow(machine.values.integer(static_cast<int64_t>(i)), location);
    for (ValueId one : machine.values.alternatives(whole.value))
      all.push_back(machine.item({one, whole.origin}, index, state, location).value);
    machine.assign(targets[i], machine.flow(machine.values.choice(all), location, {whole}), state);
  }
}

/// Whether others see the object too: it belongs to a module or a class.
bool Machine::isShared(ValueId object) const {
  const auto number = static_cast<uint64_t>(values[object].number);
  return number < sharedObjects;
}

/// `del x[k]` takes the item away; other deletions end nothing that matters.
void Machine::remove(ExprId id, State &state) {
  const Expr &target = ir().expr(id);
  if (target.kind != ExprKind::Subscript)
    return;
  Row row = evalOne(target.args, state);
  state = std::move(row.state);
  const Flow container = row.flows[0];
  const Flow held = content(container, state);
  if (values.is(container.value, Kind::Object) && held.value != container.value)
    setContent(container, without(held, row.flows[1], at(target.range)), state);
  if (values.is(container.value, Kind::Object) && isShared(container.value))
    step(state, StepKind::Store, at(target.range), frozen(container, state), true,
         {frozen(row.flows[1], state)});
}

Flow Machine::without(Flow mapping, Flow key, Location location) {
  const ValueId changed = changedEach(
      values, mapping.value, [&](ValueId one) { return withoutItem(values, one, key.value); });
  return flow(changed, location, {mapping, key});
}

} // namespace hmaclint::dataflow
