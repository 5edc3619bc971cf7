#include "scheme/inspect.h"
#include "scheme/remembered.h"

#include "llvm/ADT/STLExtras.h"

// What keeps a message from being accepted twice.
//
//   if request.headers["X-Nonce"] in seen: abort(401)      tested
//   seen.add(request.headers["X-Nonce"])                   and stored
//
// A part under the MAC is remembered where both are done with it, or where a store refuses a second
// one by an exception that is caught. Something unknown that gets it leaves the question open.

namespace hmaclint::scheme {

using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

namespace {
/// What a way does with one part under the MAC.
struct Use {
  bool isTested = false; ///< Against what the server keeps.
  bool isStored = false;
  StepId unknown = StepId::None; ///< Something unknown gets it.
};
} // namespace

/// Whether an assumption compares a part with what the server keeps.
static bool asksStore(const dataflow::Evaluator &evaluator, ValueId atom) {
  using model::Role;
  const ValueTable &values = evaluator.values();
  return values.anyIn(atom, [&](ValueId one) {
    if (values.is(one, Kind::Relation))
      return values[one].op == dataflow::Operator::In;
    if (!values.is(one, Kind::Call))
      return false;
    const model::Entry *entry = evaluator.entryOf(values.arg(one, 0));
    return entry && (entry->role == Role::StoreRead || entry->role == Role::StoreTake ||
                     entry->role == Role::StoreWrite);
  });
}

static void lookAtStep(const Analysis &analysis, const endpoint::Endpoint &endpoint, StepId id,
                       const Step &step, llvm::function_ref<bool(ValueId)> holds, Use &use) {
  using model::Role;
  const auto holdsFlow = [&](const dataflow::Flow &one) { return holds(one.value); };
  const uint64_t kept = dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Call) |
                        dataflow::bit(Kind::Object) | dataflow::bit(Kind::Element);
  const ValueTable &values = analysis.values();
  if (step.kind == StepKind::Store && llvm::any_of(step.args, holdsFlow)) {
    use.isStored = true;
  } else if (step.kind == StepKind::Call && llvm::any_of(step.args, holdsFlow)) {
    const Role role = step.entry ? step.entry->role : Role::None;
    const bool isStore = role == Role::StoreWrite || role == Role::StoreTake;
    use.isStored |= isStore;
    if (refusesBy(analysis, endpoint, step.location))
      use.isStored = use.isTested = true;
    else if (!step.entry || role == Role::StoreRead || role == Role::Effect)
      use.unknown = id;
  } else if (step.kind == StepKind::Assume && holds(step.flow.value)) {
    const bool isAsked = asksStore(analysis.evaluator, step.flow.value);
    use.isTested |= isAsked && values.has(step.flow.value, kept);
    if (!isAsked && values.has(step.flow.value, dataflow::bit(Kind::Call)))
      use.unknown = id;
  }
}

/// The values under the MAC that could be nonces: of the request, or of what a function is given.
static llvm::SmallVector<ValueId, 4> noncesIn(const ValueTable &values, const VerifiedWay &way) {
  llvm::SmallVector<ValueId, 4> found;
  for (const Check &mac : way.macs)
    for (const Signature &one : mac.expected) {
      for (ValueId value : partsIn(values, one.message(values)))
        if (const std::optional<Part> part = partOf(values, value);
            part && !part->isWhole() && part->root != "view-arg")
          found.push_back(value);
      for (ValueId component : components(values, one.message(values)))
        if (values.is(component, Kind::Item) &&
            values.is(values.arg(component, 0), Kind::Parameter))
          found.push_back(component);
    }
  return found;
}

Replay Inspected::replayOn(const VerifiedWay &way) const {
  const ValueTable &values = analysis.values();
  const StepId last = endpoint.run.outcomes[way.outcome].state.path;
  Replay result;
  for (ValueId candidate : noncesIn(values, way)) {
    const auto holds = [&](ValueId value) {
      return !values.has(value, dataflow::bit(Kind::Mac)) &&
             values.anyIn(value, [&](ValueId one) { return one == candidate; });
    };
    Use use;
    analysis.history().each(last, [&](StepId id, const Step &step) {
      lookAtStep(analysis, endpoint, id, step, holds, use);
    });
    if (use.isStored && use.isTested) {
      result.kind = Replay::Kind::Remembered;
      result.part = partOf(values, candidate);
      return result;
    }
    const std::optional<Part> part = partOf(values, candidate);
    if (use.isStored || use.unknown != StepId::None)
      result.why =
          "whether a second " + (part ? part->describe() : "one") + " is refused could not be told";
  }
  std::string why = doubt();
  if (result.why.empty())
    result.why = std::move(why);
  if (result.why.empty())
    analysis.history().each(last, [&](StepId id, const Step &step) {
      if (result.why.empty() && isDoubtful(analysis, step))
        result.why = wordsOf(explain(analysis, Doubt::of(id), {}));
    });
  if (result.why.empty())
    result.kind = Replay::Kind::None;
  return result;
}

Replay Inspected::replay(ValueId mac, std::optional<Purpose> purpose) const {
  std::optional<Replay> all;
  if (purpose && *purpose != Purpose::Request)
    return {Replay::Kind::Pointless, {}, ""};
  for (const VerifiedWay &way : ways) {
    if (!verifies(way, mac))
      continue;
    Replay one = replayOn(way);
    if (all)
      weaken(*all, std::move(one));
    else
      all = std::move(one);
  }
  return all.value_or(Replay{Replay::Kind::Unknown,
                             {},
                             "no way is understood on which it is "
                             "accepted"});
}

} // namespace hmaclint::scheme
