#include "dataflow/containers.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Giving values to names, attributes, items and patterns of them, and taking them away.

namespace hmaclint::dataflow {

using source::Location;

/// The frame, class body or module that holds a symbol's value.
ContainerId Machine::homeOf(uint32_t symbol) const {
  const binding::ScopeId owner = ir().owner[symbol];
  for (ContainerId at = active.frame; at != ContainerId::None; at = container(at).parent)
    if (container(at).kind != Container::Kind::Object && container(at).scope == owner)
      return at;
  return active.frame;
}

void Machine::setName(uint32_t symbol, Flow flow, State &state) {
  if (symbol != noSymbol)
    state.slots.set(slotKey(homeOf(symbol), symbol), flow);
}

void Machine::assignAttribute(const Expr &target, Flow value, State &state) {
  Results results = eval(target.args[0], state);
  const Flow base = results.front().flow;
  state = std::move(results.front().state);
  const auto set = [&](ValueId one, bool isOnly) {
    uint64_t slot = 0;
    if (values.is(one, Kind::Object))
      slot = slotKey(static_cast<ContainerId>(values[one].number), values.intern(target.text));
    else if (values.is(one, Kind::Class))
      slot = slotKey(classes[static_cast<size_t>(values[one].number)].container,
                     values.intern(target.text) | outsideName);
    else
      return storeOutside({one, base.origin}, target.text, value, state);
    const Flow *old = state.slots.find(slot);
    state.slots.set(slot, isOnly || !old ? value
                                         : flow(values.choice({old->value, value.value}),
                                                at(target.range), {*old, value}));
  };
  const llvm::SmallVector<ValueId, 4> all = values.alternatives(base.value);
  for (ValueId one : all)
    set(one, all.size() == 1);
  const Flow stored = frozen(value, state);
  if (!values.is(base.value, Kind::Object))
    step(state, StepKind::Store, at(target.range), base, true, {stored});
}

void Machine::assignItem(const Expr &target, Flow value, State &state) {
  std::vector<Row> rows = evalAll(target.args, state);
  state = std::move(rows.front().state);
  const Flow container = rows.front().flows[0];
  const Flow key = frozen(rows.front().flows[1], state);
  const Location location = at(target.range);
  const model::Entry *entry = entryOf(container.value);
  if (entry && entry->role == model::Role::Config)
    return storeConfig(key, value, state);
  const Flow held = content(container, state);
  if (!values.is(container.value, Kind::Object) || held.value == container.value)
    return step(state, StepKind::Store, location, frozen(container, state), true,
                {key, frozen(value, state)});
  setContent(container, withItem(held, key, value, location), state);
  if (isShared(container.value))
    step(state, StepKind::Store, location, frozen(container, state), true,
         {key, frozen(value, state)});
}

/// A mapping with one more item, or one of them replaced.
Flow Machine::withItem(Flow mapping, Flow key, Flow value, Location location) {
  const ValueId changed = dataflow::withItem(values, mapping.value, key.value, value.value);
  return flow(changed, location, {mapping, key, value});
}

void Machine::unpack(llvm::ArrayRef<ExprId> targets, Flow value, State &state, Location location) {
  const Flow whole = frozen(content(value, state), state);
  const size_t count = values.is(whole.value, Kind::Sequence) ? values[whole.value].argCount : 0;
  const bool hasStar =
      llvm::any_of(targets, [&](ExprId id) { return ir().expr(id).kind == ExprKind::Starred; });
  const bool fits = values.is(whole.value, Kind::Sequence) && !hasStar && count == targets.size();
  const llvm::SmallVector<ValueId, 8> known(fits ? values.args(content(value, state).value)
                                                 : llvm::ArrayRef<ValueId>());
  for (size_t i = 0; i < targets.size(); ++i) {
    const Expr &target = ir().expr(targets[i]);
    if (target.kind == ExprKind::Starred) {
      assign(target.args[0], unknown("rest of an unpacking", location, {whole}), state);
      continue;
    }
    Flow part =
        fits && known.size() == targets.size()
            ? flow(known[i], location, {value, whole})
            : item(whole, flow(values.integer(static_cast<int64_t>(i)), location), state, location);
    assign(targets[i], part, state);
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
    return assignAttribute(target, value, state);
  case ExprKind::Subscript:
    return assignItem(target, value, state);
  case ExprKind::Tuple:
  case ExprKind::List: {
    const Flow whole = content(value, state);
    if (!values.is(whole.value, Kind::Choice))
      return unpack(target.args, value, state, location);
    return unpackChoice(target.args, whole, state, location);
  }
  case ExprKind::Starred:
    return assign(target.args[0], unknown("rest of an unpacking", location, {value}), state);
  default:
    return;
  }
}

/// Each target gets the Choice of what it would get from each alternative.
void Machine::unpackChoice(llvm::ArrayRef<ExprId> targets, Flow whole, State &state,
                           Location location) {
  for (size_t i = 0; i < targets.size(); ++i) {
    llvm::SmallVector<ValueId, 8> all;
    const Flow index = flow(values.integer(static_cast<int64_t>(i)), location);
    for (ValueId one : values.alternatives(whole.value))
      all.push_back(item({one, whole.origin}, index, state, location).value);
    assign(targets[i], flow(values.choice(all), location, {whole}), state);
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
  std::vector<Row> rows = evalAll(target.args, state);
  state = std::move(rows.front().state);
  const Flow container = rows.front().flows[0];
  const Flow held = content(container, state);
  if (values.is(container.value, Kind::Object) && held.value != container.value)
    setContent(container, without(held, rows.front().flows[1], at(target.range)), state);
}

Flow Machine::without(Flow mapping, Flow key, Location location) {
  return flow(withoutItem(values, mapping.value, key.value), location, {mapping, key});
}

} // namespace hmaclint::dataflow
