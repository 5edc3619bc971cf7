#include "dataflow/containers.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Loops and comprehensions.
//
// A loop over things that are written down runs once for each of them: `for part in (a, b, c)` must
// keep all its parts. Any other runs once with "any element", beside the way that never enters it;
// what the body adds to becomes a Fold:
//
//   text = ""
//   for k, v in sorted(form.items()):      text = Fold(items, "", Concat(text, k, "=", v, "&"))
//       text += f"{k}={v}&"

namespace hmaclint::dataflow {

using source::Location;

namespace {
/// What the clauses of a comprehension gave.
struct Gathered {
  std::vector<Row> rows;
  std::vector<Flow> containers; ///< Those that are not known whole.
  std::vector<Flow> conditions;
  State state;
};
} // namespace

/// The elements of a container that is known whole.
static std::optional<llvm::SmallVector<ValueId, 8>> elements(const Machine &machine,
                                                             ValueId container) {
  const ValueTable &values = machine.values;
  const Bounds &bounds = machine.bounds;
  if (values.is(container, Kind::Sequence) && values[container].argCount <= bounds.unroll)
    return llvm::SmallVector<ValueId, 8>(values.args(container));
  if (values.is(container, Kind::Mapping) && values[container].argCount <= 2 * bounds.unroll) {
    llvm::SmallVector<ValueId, 8> keys;
    for (unsigned i = 0; i < values[container].argCount; i += 2)
      keys.push_back(values.arg(container, i));
    return keys;
  }
  if (values.is(container, Kind::Sequence) || values.is(container, Kind::Mapping))
    values.hit(Bound::Rounds);
  return std::nullopt;
}

std::optional<llvm::SmallVector<ValueId, 8>> Machine::heldElements(Flow container,
                                                                   const State &state) {
  const Flow held = content(container, state);
  if (values.is(held.value, Kind::Sequence) || values.is(held.value, Kind::Mapping))
    return elements(*this, held.value);
  return elements(*this, frozen(held, state).value);
}

Flow Machine::elementOf(Flow container, Location location) {
  if (values.is(container.value, Kind::Each)) {
    const ValueId each = values.arg(container.value, 1);
    const bool isPair = values.text(container.value) == "dict" && values.is(each, Kind::Sequence);
    return flow(isPair ? values.arg(each, 0) : each, location, {container});
  }
  // Of one of several containers, some of which are known: any element of theirs.
  llvm::SmallVector<ValueId, 8> all;
  for (ValueId one : values.alternatives(container.value)) {
    const auto known =
        values.is(container.value, Kind::Choice) ? elementsOf(values, one) : std::nullopt;
    if (known)
      all.append(known->begin(), known->end());
    else
      all.push_back(values.make(Kind::Element, {one}));
  }
  const bool isKept = !all.empty() && all.size() <= ValueTable::maxChoice;
  return flow(isKept ? values.choice(all) : values.make(Kind::Element, {container.value}), location,
              {container});
}

/// Sorts what left a loop body: what goes on to the next round, what left the loop, what the rest.
static void sortOut(Outcomes outcomes, std::vector<State> &on, std::vector<State> &broken,
                    Outcomes &left) {
  for (Outcome &one : outcomes) {
    if (one.kind == Outcome::Kind::Next || one.kind == Outcome::Kind::Continue)
      on.push_back(std::move(one.state));
    else if (one.kind == Outcome::Kind::Break)
      broken.push_back(std::move(one.state));
    else
      left.push_back(std::move(one));
  }
}

/// Variables that the round changed: what they were, folded with what one round makes of them.
static void foldChanges(Machine &machine, const State &before, State &after, Flow container,
                        Location location) {
  for (const Slots::Change &one : before.slots.changesIn(after.slots)) {
    if (!one.mine)
      continue;
    const Flow old = *one.mine;
    const Flow now = one.its;
    if (machine.values.is(now.value, Kind::Bool) || machine.values.is(now.value, Kind::Object) ||
        machine.values.is(now.value, Kind::None))
      continue;
    if (isVerdict(machine.values, now.value) && machine.values.has(now.value, bit(Kind::Relation)))
      continue; // A verdict of some round stays one.
    const ValueId value = machine.values.make(Kind::Fold, {container.value, old.value, now.value});
    after.slots.set(one.slot, machine.flow(value, location, {old, now, container}));
  }
}

static Outcomes finishLoop(Machine &machine, const Stmt &code, std::vector<State> done,
                           std::vector<State> broken, Outcomes left) {
  machine.joinStates(done, machine.at(code.range));
  const BlockId other = code.blocks.size() > 1 ? code.blocks[1] : BlockId::None;
  llvm::append_range(left, machine.run(other, std::move(done)));
  std::vector<State> after = machine.takeNext(left);
  llvm::append_range(after, broken);
  machine.joinStates(after, machine.at(code.range));
  for (State &state : after) {
    left.emplace_back();
    left.back().state = std::move(state);
  }
  return left;
}

Outcomes Machine::runFor(const Stmt &code, State state) {
  Outcomes left;
  std::vector<State> done;
  std::vector<State> broken;
  const Location location = at(code.range);
  for (Result &result : eval(code.exprs[1], std::move(state))) {
    const Flow container = frozen(result.flow, result.state);
    if (auto known = heldElements(result.flow, result.state)) {
      std::vector<State> states;
      states.push_back(std::move(result.state));
      for (ValueId element : *known) {
        for (State &one : states)
          assign(code.exprs[0], flow(element, location, {container}), one);
        std::vector<State> on;
        sortOut(run(code.blocks[0], std::move(states)), on, broken, left);
        joinStates(on, location);
        states = std::move(on);
      }
      llvm::append_range(done, states);
      continue;
    }
    const State before = result.state;
    // The way that never enters, told apart by the emptiness of the container.
    Split split = assume(container, std::move(result.state), location);
    for (State &none : split.no)
      done.push_back(std::move(none));
    for (State &some : split.yes) {
      std::vector<State> states;
      assign(code.exprs[0], elementOf(container, location), some);
      states.push_back(std::move(some));
      std::vector<State> on;
      sortOut(run(code.blocks[0], std::move(states)), on, broken, left);
      for (State &after : on) {
        foldChanges(*this, before, after, container, location);
        done.push_back(std::move(after));
      }
    }
  }
  return finishLoop(*this, code, std::move(done), std::move(broken), std::move(left));
}

Outcomes Machine::runWhile(const Stmt &code, State state) {
  Outcomes left;
  std::vector<State> broken;
  const Location location = at(code.range);
  const State before = state;
  Split split = branch(code.exprs[0], std::move(state));
  std::vector<State> done = std::move(split.no);
  std::vector<State> on;
  sortOut(run(code.blocks[0], std::move(split.yes)), on, broken, left);
  for (State &after : on) {
    foldChanges(*this, before, after, flow(values.none(), location), location);
    done.push_back(std::move(after));
  }
  return finishLoop(*this, code, std::move(done), std::move(broken), std::move(left));
}

/// One comprehension clause after the other; `made` collects the elements when all is known.
static void runClauses(Machine &machine, const Comprehension &form, size_t clause,
                       const State &state, Gathered &gathered, Location location) {
  if (clause == form.clauses.size()) {
    llvm::SmallVector<ExprId, 2> parts = {form.element};
    if (form.form == Comprehension::Form::Dict)
      parts.push_back(form.value);
    gathered.rows.push_back(machine.evalOne(parts, state));
    gathered.state = gathered.rows.back().state;
    return;
  }
  const Comprehension::Clause &one = form.clauses[clause];
  if (one.condition != ExprId::None) {
    Row row = machine.evalOne(one.condition, state);
    const Flow test = machine.frozen(row.flows[0], row.state);
    const std::optional<bool> known = machine.truth(test.value, row.state);
    if (known && !*known) {
      gathered.state = std::move(row.state);
      return;
    }
    if (!known)
      gathered.conditions.push_back(test);
    return runClauses(machine, form, clause + 1, row.state, gathered, location);
  }
  Row row = machine.evalOne(one.iterable, state);
  const Flow container = machine.frozen(row.flows[0], row.state);
  State inner = std::move(row.state);
  const auto known = machine.heldElements(row.flows[0], inner);
  if (!known)
    gathered.containers.push_back(container);
  if (known && known->empty())
    gathered.state = inner;
  for (size_t i = 0; i < (known ? known->size() : 1); ++i) {
    machine.assign(one.target,
                   known ? machine.flow((*known)[i], location, {container})
                         : machine.elementOf(container, location),
                   inner);
    runClauses(machine, form, clause + 1, inner, gathered, location);
    inner = gathered.state;
  }
}

Results Machine::evalComprehension(const Comprehension &form, const State &state,
                                   Location location) {
  Gathered gathered;
  gathered.state = state;
  runClauses(*this, form, 0, state, gathered, location);
  const bool isDict = form.form == Comprehension::Form::Dict;
  std::vector<Flow> from;
  llvm::SmallVector<ValueId, 8> items;
  for (Row &row : gathered.rows)
    for (Flow &one : row.flows) {
      from.push_back(one);
      items.push_back(frozen(one, gathered.state).value);
    }
  Flow made;
  const bool isWhole = gathered.containers.empty() && gathered.conditions.empty();
  if (isWhole) {
    made = flow(values.make(isDict ? Kind::Mapping : Kind::Sequence, items), location, from);
  } else {
    llvm::SmallVector<ValueId, 4> parts;
    parts.push_back(gathered.containers.empty() ? values.unknown("some of a list")
                                                : gathered.containers.front().value);
    parts.push_back(items.size() == 1 ? items[0] : values.make(Kind::Sequence, items));
    for (const Flow &condition : gathered.conditions)
      parts.push_back(condition.value);
    llvm::append_range(from, gathered.containers);
    made = flow(comprehended(values, parts, isDict), location, from);
  }
  if (form.form != Comprehension::Form::Generator)
    made = object(isDict ? "builtins.dict" : "builtins.list", made, gathered.state, location);
  Results results;
  results.push_back({std::move(gathered.state), made});
  return results;
}

} // namespace hmaclint::dataflow
