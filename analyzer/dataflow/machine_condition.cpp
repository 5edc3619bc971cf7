#include "dataflow/hand_written.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Conditions: what is known to be true, and splitting a state where it isn't.
//
// `and`, `or` and `not` are taken apart in the order in which Python asks, so that every Assume
// step is about one atom:
//
//   if sig and not verify(sig):        ways: -sig | +sig, +verdict | +sig, -verdict
//       abort(401)
//
// A verdict may have travelled before it is asked: `ok = sig and verify(sig)` is And(sig, verdict),
// and `if ok` splits just the same.

namespace hmaclint::dataflow {

using source::Location;

static constexpr unsigned maxTruthDepth = 50;

static bool isTruthful(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Unknown:
    return values.text(value) == raisedByCall;
  case Kind::Choice:
    return llvm::all_of(values.args(value), [&](ValueId one) { return isTruthful(values, one); });
  case Kind::Function:
  case Kind::Class:
  case Kind::Module:
  case Kind::Bound:
  case Kind::Partial:
  case Kind::Member:
  case Kind::Mac:
  case Kind::Hash:
  case Kind::Response:
  case Kind::Json:
  case Kind::Clock:
    return true;
  case Kind::Encode:
  case Kind::Decode:
    return isTruthful(values, values.arg(value, 0));
  case Kind::Text: // `"".split(",")` is `[""]`.
    return values.text(value) == "split" && values[value].argCount > 1 &&
           !values.is(values.arg(value, 1), Kind::None);
  case Kind::Concat:
    return llvm::any_of(values.args(value), [&](ValueId part) {
      return isText(values.kind(part)) || values.is(part, Kind::Mac) || values.is(part, Kind::Hash);
    });
  default:
    return false;
  }
}

/// Whether a value can't be None, whatever it is.
static bool isNeverNone(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Bool:
  case Kind::Integer:
  case Kind::Float:
  case Kind::String:
  case Kind::Bytes:
  case Kind::Sequence:
  case Kind::Mapping:
  case Kind::Each:
  case Kind::Object:
  case Kind::Join:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::UrlEncode:
  case Kind::Arithmetic:
  case Kind::Relation:
  case Kind::Not:
  case Kind::Parse:
  case Kind::Encode:
  case Kind::Decode:
    return true;
  case Kind::Unknown:
    return values.text(value) == tooManyObjects || isTruthful(values, value);
  case Kind::Or:
    return isNeverNone(values, values.args(value).back());
  case Kind::Choice:
    return llvm::all_of(values.args(value), [&](ValueId one) { return isNeverNone(values, one); });
  default:
    return isTruthful(values, value);
  }
}

ValueId Machine::negation(ValueId value) {
  return values.is(value, Kind::Not) ? values.arg(value, 0) : values.make(Kind::Not, {value});
}

static std::optional<bool> constantTruth(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::None:
    return false;
  case Kind::Bool:
  case Kind::Integer:
    return values[value].number != 0;
  case Kind::String:
  case Kind::Bytes:
    return !values.text(value).empty();
  case Kind::Sequence:
  case Kind::Mapping:
    return values[value].argCount != 0;
  default:
    return isTruthful(values, value) ? std::optional(true) : std::nullopt;
  }
}

/// The truth of what is pinned, and of `request.path.startswith("/public/")` where the path is.
std::optional<bool> Machine::pinnedTruth(ValueId value) const {
  if (pins.empty())
    return std::nullopt;
  if (const auto found = pins.find(static_cast<uint32_t>(value)); found != pins.end())
    return constantTruth(values, found->second.literal);
  const bool isStart = values.is(value, Kind::Text) && values.text(value) == "startswith";
  const bool isEnd = values.is(value, Kind::Text) && values.text(value) == "endswith";
  if ((!isStart && !isEnd) || values[value].argCount != 2)
    return std::nullopt;
  const auto found = pins.find(static_cast<uint32_t>(values.arg(value, 0)));
  if (found == pins.end() || !values.is(found->second.literal, Kind::String))
    return std::nullopt;
  found->second.wasAsked = true;
  const llvm::StringRef whole = values.text(found->second.literal);
  const ValueId wanted = values.arg(value, 1);
  const bool isSeveral = values.is(wanted, Kind::Sequence);
  const llvm::ArrayRef<ValueId> all = isSeveral ? values.args(wanted) : wanted;
  if (!llvm::all_of(all, [&](ValueId one) { return values.is(one, Kind::String); }))
    return std::nullopt;
  return llvm::any_of(all, [&](ValueId one) {
    return isStart ? whole.starts_with(values.text(one)) : whole.ends_with(values.text(one));
  });
}

/// `len(a) == len(b)`: the other of the two that are as long as each other.
static std::optional<ValueId> asLong(const ValueTable &values, ValueId relation, ValueId as) {
  if (!values.is(relation, Kind::Relation) || values[relation].op != Operator::Equal)
    return std::nullopt;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId mine = values.arg(relation, side);
    const ValueId other = values.arg(relation, 1 - side);
    if (values.is(mine, Kind::Length) && values.is(other, Kind::Length) &&
        values.arg(mine, 0) == as)
      return values.arg(other, 0);
  }
  return std::nullopt;
}

/// Whether something is surely not empty: it is a MAC, say, or as long as one.
static bool isFilled(const ValueTable &values, ValueId value, const State &state) {
  return isTruthful(values, value) || llvm::any_of(state.facts.entries(), [&](const auto &fact) {
           const auto other = asLong(values, static_cast<ValueId>(fact.first), value);
           return fact.second && other && isTruthful(values, *other);
         });
}

/// What is gone through side by side, `zip(mac, signature)` or `range(len(mac))`.
static std::optional<llvm::SmallVector<ValueId, 2>> goneThrough(const ValueTable &values,
                                                                ValueId value) {
  if (!values.is(value, Kind::Text))
    return std::nullopt;
  if (values.text(value) == "zip")
    return llvm::SmallVector<ValueId, 2>(values.args(value));
  if (values.text(value) == "range" && values[value].argCount == 1 &&
      values.is(values.arg(value, 0), Kind::Length))
    return llvm::SmallVector<ValueId, 2>{values.arg(values.arg(value, 0), 0)};
  return std::nullopt;
}

/// Whether two lengths differ, for a loop over both found nothing and one of them is not empty.
static bool mustDiffer(const ValueTable &values, ValueId relation, const State &state) {
  return llvm::any_of(state.facts.entries(), [&](const auto &fact) {
    const auto both = goneThrough(values, static_cast<ValueId>(fact.first));
    return both && !fact.second && llvm::any_of(*both, [&](ValueId one) {
             const std::optional<ValueId> other = asLong(values, relation, one);
             return other && llvm::is_contained(*both, *other) &&
                    (isTruthful(values, one) || isTruthful(values, *other));
           });
  });
}

/// What the facts imply of an atom that is not among them.
static std::optional<bool> implied(const Machine &machine, ValueId value, const State &state) {
  if (const auto both = goneThrough(machine.values, value))
    if (llvm::all_of(*both, [&](ValueId one) { return isFilled(machine.values, one, state); }))
      return true;
  if (machine.values.is(value, Kind::Relation)) {
    if (mustDiffer(machine.values, value, state))
      return false;
    const ValueId left = machine.values.arg(value, 0);
    const ValueId right = machine.values.arg(value, 1);
    if (machine.values[value].op == Operator::Is && machine.values.is(right, Kind::None)) {
      if (isNeverNone(machine.values, left))
        return false;
      if (const bool *truthy = state.facts.find(static_cast<uint32_t>(left)); truthy && *truthy)
        return false;
    }
    return std::nullopt;
  }
  for (auto [atom, positive] : state.facts.entries()) {
    const auto fact = static_cast<ValueId>(atom);
    if (!positive || !machine.values.is(fact, Kind::Relation))
      continue;
    const Operator op = machine.values[fact].op;
    const bool isEqual = op == Operator::Equal || op == Operator::Is;
    for (unsigned side = 0; isEqual && side < 2; ++side)
      if (machine.values.arg(fact, side) == value)
        if (std::optional<bool> other =
                constantTruth(machine.values, machine.values.arg(fact, 1 - side)))
          return other;
  }
  return std::nullopt;
}

std::optional<bool> Machine::truth(ValueId value, const State &state, unsigned depth) const {
  if (std::optional<bool> constant = constantTruth(values, value))
    return constant;
  if (const bool *fact = state.facts.find(static_cast<uint32_t>(value)))
    return *fact;
  if (const std::optional<bool> known = pinnedTruth(value))
    return known;
  if (values.isSpent(depth))
    return std::nullopt;
  switch (values.kind(value)) {
  case Kind::Not: {
    const std::optional<bool> inner = truth(values.arg(value, 0), state, depth - 1);
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  case Kind::And:
  case Kind::Or:
  case Kind::All:
  case Kind::Any: {
    const bool isAnd = values.is(value, Kind::And) || values.is(value, Kind::All);
    bool isKnown = true;
    for (ValueId part : values.args(value)) {
      const std::optional<bool> one = truth(part, state, depth - 1);
      if (one && *one != isAnd)
        return !isAnd;
      isKnown &= one.has_value();
    }
    return isKnown ? std::optional(isAnd) : std::nullopt;
  }
  case Kind::Object: {
    const Flow held = content({value, OriginId::None}, state);
    if (held.value != value)
      return truth(held.value, state, depth - 1);
    return true;
  }
  case Kind::Choice: {
    std::optional<bool> all;
    for (ValueId one : values.args(value)) {
      const std::optional<bool> known = truth(one, state, depth - 1);
      if (!known || (all && *all != *known))
        return std::nullopt;
      all = known;
    }
    return all;
  }
  default:
    return implied(*this, value, state);
  }
}

std::optional<bool> Machine::truth(ValueId value, const State &state) const {
  return truth(value, state, maxTruthDepth);
}

static void assumeAtom(Machine &machine, Flow flow, State state, Location location, Split &split) {
  State no = state;
  machine.step(state, StepKind::Assume, location, flow, true);
  state.facts.set(static_cast<uint32_t>(flow.value), true);
  split.yes.push_back(std::move(state));
  machine.step(no, StepKind::Assume, location, flow, false);
  no.facts.set(static_cast<uint32_t>(flow.value), false);
  split.no.push_back(std::move(no));
}

/// A Choice of which some alternative is a verdict or a constant: each on its own way.
static bool mustBeTakenApart(const ValueTable &values, ValueId choice) {
  return llvm::any_of(values.args(choice), [&](ValueId one) {
    return values.is(one, Kind::Bool) || values.is(one, Kind::None) || isVerdict(values, one);
  });
}

/// Things that are asked for their truth though it is known: an answer taken for a verdict. Such an
/// Assume says nothing new, but it tells where the verdict was lost.
static bool isTakenForTruth(Kind kind) {
  return isText(kind) || kind == Kind::Sequence || kind == Kind::Mapping ||
         kind == Kind::Response || kind == Kind::Partial;
}

void Machine::noteTruth(Flow asked, bool truth, State &state, Location location) {
  if (const Flow held = frozen(asked, state); isTakenForTruth(values.kind(held.value)))
    step(state, StepKind::Assume, location, held, truth);
}

/// `all(verify(s) for s in sent)` is true as well when nothing was sent: the container is asked
/// first. True when it was.
static bool assumeNonEmpty(Machine &machine, Flow flow, State &state, Location location,
                           Split &split) {
  ValueTable &values = machine.values;
  if (values[flow.value].argCount != 1 || !values.is(values.arg(flow.value, 0), Kind::Each) ||
      !isVerdict(values, flow.value))
    return false;
  const Flow container = {values.arg(values.arg(flow.value, 0), 0), flow.origin};
  const std::optional<bool> known = machine.truth(container.value, state);
  if (values.is(container.value, Kind::Unknown) || known.value_or(false))
    return false;
  const bool isAll = values.is(flow.value, Kind::All);
  if (known) {
    (isAll ? split.yes : split.no).push_back(std::move(state));
    return true;
  }
  // Where the question stands, which may have been answered elsewhere.
  if (OriginId asked = machine.history.find(flow.origin, flow.value); asked != OriginId::None)
    location = machine.history.origin(asked).location;
  Split filled;
  assumeAtom(machine, container, std::move(state), location, filled);
  llvm::append_range(isAll ? split.yes : split.no, filled.no);
  for (State &some : filled.yes)
    assumeAtom(machine, flow, std::move(some), location, split);
  return true;
}

/// A sum of differences is true where the two are not the same; everything else is as it is.
static Flow asVerdict(Machine &machine, Flow flow) {
  const std::optional<ValueId> same = comparedByHand(machine.values, flow.value);
  return same ? Flow{machine.negation(*same), flow.origin} : flow;
}

/// What is taken apart where it is asked for its truth.
static constexpr uint64_t composed = bit(Kind::Not) | bit(Kind::And) | bit(Kind::Or) |
                                     bit(Kind::All) | bit(Kind::Choice) | bit(Kind::Object);

static void assumeInto(Machine &machine, Flow flow, State state, Location location, unsigned depth,
                       Split &split) {
  if (const std::optional<bool> known = machine.truth(flow.value, state)) {
    machine.noteTruth(flow, *known, state, location);
    (*known ? split.yes : split.no).push_back(std::move(state));
    return;
  }
  flow = asVerdict(machine, flow);
  const Kind kind = machine.values.kind(flow.value);
  const llvm::SmallVector<ValueId, 8> parts(machine.values.args(flow.value));
  if ((bit(kind) & composed) != 0 && machine.values.isSpent(depth))
    return assumeAtom(machine, flow, std::move(state), location, split);
  if ((kind == Kind::All || kind == Kind::Any) &&
      assumeNonEmpty(machine, flow, state, location, split))
    return;
  switch (kind) {
  case Kind::Not: {
    Split inner;
    assumeInto(machine, {parts[0], flow.origin}, std::move(state), location, depth - 1, inner);
    llvm::append_range(split.yes, inner.no);
    llvm::append_range(split.no, inner.yes);
    return;
  }
  case Kind::And:
  case Kind::Or:
  case Kind::All: {
    const bool isOr = kind == Kind::Or;
    std::vector<State> open;
    open.push_back(std::move(state));
    for (ValueId part : parts) {
      std::vector<State> next;
      for (State &one : open) {
        Split inner;
        assumeInto(machine, {part, flow.origin}, std::move(one), location, depth - 1, inner);
        llvm::append_range(isOr ? split.yes : split.no, isOr ? inner.yes : inner.no);
        llvm::append_range(next, isOr ? inner.no : inner.yes);
      }
      open = std::move(next);
    }
    llvm::append_range(isOr ? split.no : split.yes, open);
    return;
  }
  case Kind::Choice:
    if (!mustBeTakenApart(machine.values, flow.value))
      break;
    for (ValueId part : parts)
      assumeInto(machine, {part, flow.origin}, state, location, depth - 1, split);
    return;
  case Kind::Object: {
    const Flow held = machine.content(flow, state);
    return assumeInto(machine, held, std::move(state), location, depth - 1, split);
  }
  default:
    break;
  }
  assumeAtom(machine, flow, std::move(state), location, split);
}

void Machine::joinStates(std::vector<State> &states, Location location) {
  if (states.size() < 2)
    return;
  Results results;
  for (State &state : states)
    results.push_back({std::move(state), {values.none(), OriginId::None}});
  join(results, values, history, location);
  states.clear();
  for (Result &result : results)
    states.push_back(std::move(result.state));
}

Split Machine::assume(Flow flow, State state, Location location) {
  Split split;
  const Flow held = frozen(flow, state);
  assumeInto(*this, held, std::move(state), location, 12, split);
  joinStates(split.yes, location);
  joinStates(split.no, location);
  return split;
}

Split Machine::branch(ExprId condition, State state) {
  const Expr &expr = ir().expr(condition);
  Split split;
  if (expr.kind == ExprKind::Not) {
    Split inner = branch(expr.args[0], std::move(state));
    return {std::move(inner.no), std::move(inner.yes)};
  }
  if (expr.kind == ExprKind::And || expr.kind == ExprKind::Or) {
    const bool isOr = expr.kind == ExprKind::Or;
    std::vector<State> open;
    open.push_back(std::move(state));
    for (ExprId part : expr.args) {
      std::vector<State> next;
      for (State &one : open) {
        Split inner = branch(part, std::move(one));
        llvm::append_range(isOr ? split.yes : split.no, isOr ? inner.yes : inner.no);
        llvm::append_range(next, isOr ? inner.no : inner.yes);
      }
      open = std::move(next);
    }
    llvm::append_range(isOr ? split.no : split.yes, open);
  } else {
    const Location location = at(expr.range);
    for (Result &result : eval(condition, std::move(state))) {
      Split inner = assume(result.flow, std::move(result.state), location);
      llvm::append_range(split.yes, inner.yes);
      llvm::append_range(split.no, inner.no);
    }
  }
  joinStates(split.yes, at(expr.range));
  joinStates(split.no, at(expr.range));
  return split;
}

} // namespace hmaclint::dataflow
