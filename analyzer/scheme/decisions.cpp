#include "scheme/follower.h"

#include "scheme/locator.h"

#include "llvm/ADT/STLExtras.h"

// Parts that decide.
//
// A branch decides when one way of it is refused and the other goes on. The refusal may be an
// outcome of its own, or have met the other way before the answer:
//
//   if request.cookies["role"] != "admin":      the last assumption of the refused path; another
//       abort(403)                              path has its opposite
//
//   if not request.headers.get("X-Approver"):   two ways of one Join: the first does nothing, the
//       return "no", 403                        other stores something, and the answer may be 403
//   orders.append(...)
//
// What a record says decides too, for the part chose whose record is asked. That there is one
// decides nothing: an unknown name is refused as a malformed one is.
//
//   user = USERS.get(request.headers["X-User"])
//   if user is None or user["blocked"]:         refused by two ways that met: the second counts
//       abort(403)

namespace hmaclint::scheme {

using dataflow::Operator;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepKind;

/// The status that an answer has by itself.
static std::optional<int64_t> statusOf(const ValueTable &values, ValueId answer) {
  const bool hasStatus = values.is(answer, Kind::Response) ||
                         (values.is(answer, Kind::Sequence) && values[answer].argCount >= 2);
  if (!hasStatus || !values.is(values.arg(answer, 1), Kind::Integer))
    return std::nullopt;
  return values[values.arg(answer, 1)].number;
}

bool mayRefuseRights(const ValueTable &values, const Outcome &outcome) {
  return llvm::any_of(values.alternatives(outcome.flow.value), [&](ValueId one) {
    const std::optional<int64_t> status = statusOf(values, one);
    return status == 401 || status == 403;
  });
}

bool mayRefuseAtAll(const ValueTable &values, const Outcome &outcome) {
  return llvm::any_of(values.alternatives(outcome.flow.value), [&](ValueId one) {
    const std::optional<int64_t> status = statusOf(values, one);
    return status && *status >= 400;
  });
}

static bool isRefusal(const ValueTable &values, const Outcome &outcome,
                      const endpoint::Answer *answer, std::optional<int64_t> &status) {
  if (answer && answer->status)
    status = answer->status;
  if (!status)
    status = statusOf(values, outcome.flow.value);
  return (answer && answer->isRefusal) || outcome.kind == Outcome::Kind::Raise ||
         (status && *status >= 400 && *status < 600);
}

/// Whether a value is what the program has under a name that the request says: `USERS.get(name)`.
static bool isRecord(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Or))
    value = values.arg(value, 0); // A default.
  if (values.is(value, Kind::Item))
    return !values.has(values.arg(value, 0), dataflow::bit(Kind::Request));
  return values.is(value, Kind::Call) && isLookup(values, value);
}

/// Whether an assumption says that there is no such record.
static bool isOfUnknown(const ValueTable &values, const Step &step) {
  ValueId atom = step.flow.value;
  if (!values.is(atom, Kind::Relation))
    return !step.positive && isRecord(values, atom);
  const Operator op = values[atom].op;
  if (op != Operator::Is && op != Operator::IsNot)
    return false;
  return values.is(values.arg(atom, 1), Kind::None) && isRecord(values, values.arg(atom, 0)) &&
         step.positive == (op == Operator::Is);
}

/// Whether a value is a field of a record, written as an attribute: `Row.query.get(name).blocked`.
static bool isFieldOfRow(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Attribute) && !partOf(values, value) &&
         values.is(values.arg(value, 0), Kind::Call) && isLookup(values, values.arg(value, 0));
}

/// Whether what was assumed can be a matter of rights, given how the other way ends.
static bool isAboutRights(const ValueTable &values, const Step &assumed,
                          std::optional<int64_t> status) {
  const ValueId atom = assumed.flow.value;
  if (values.has(atom, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::IsA) |
                           dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash) |
                           dataflow::bit(Kind::Length) | dataflow::bit(Kind::Verify)))
    return false;
  if (status && *status != 401 && *status != 403)
    return false;
  const Kind kind = values.kind(atom);
  const bool mayBe = kind == Kind::Relation || kind == Kind::Item || kind == Kind::Or ||
                     isFieldOfRow(values, atom);
  return mayBe && !isOfUnknown(values, assumed);
}

bool Follower::hasEffect(StepId last, StepId first, unsigned depth) const {
  const std::tuple key{last, first, depth};
  if (const auto known = effects.find(key); known != effects.end())
    return known->second;
  const bool answer = lookForEffect(last, first, depth);
  effects.emplace(key, answer);
  return answer;
}

bool Follower::lookForEffect(StepId last, StepId first, unsigned depth) const {
  for (StepId at = last; at != first && at != StepId::None; at = history().step(at).before) {
    const Step &step = history().step(at);
    if (step.kind == StepKind::Store ||
        (step.kind == StepKind::Call && step.entry && isEffect(*step.entry)))
      return true;
    if (step.kind == StepKind::Join && !values().isSpent(depth, dataflow::Bound::PathDepth) &&
        llvm::any_of(step.branches,
                     [&](StepId one) { return hasEffect(one, step.before, depth - 1); }))
      return true;
  }
  return false;
}

/// Of ways that ended in one answer: the last assumption of a way without effects, whose opposite
/// leads to effects on another way.
void Follower::decidesAt(const Step &join, const Ways &ways) {
  for (StepId branch : join.branches) {
    StepId at = branch;
    while (at != join.before && history().step(at).kind == StepKind::Leave)
      at = history().step(at).before;
    const Step &last = history().step(at);
    if (at == join.before || last.kind != StepKind::Assume ||
        !isAboutRights(values(), last, std::nullopt) || hasEffect(branch, join.before, maxFollowed))
      continue;
    for (StepId other : join.branches)
      for (StepId one = other; one != join.before; one = history().step(one).before) {
        const Step &step = history().step(one);
        if (step.kind == StepKind::Assume && step.flow.value == last.flow.value &&
            step.positive != last.positive && hasEffect(other, one, maxFollowed))
          return useFlow(last.flow, ways, UnsignedPart::Use::Decides, last.location);
      }
  }
}

/// The last assumption of a way that ends in `last`, after `first`; None where it has none there.
static StepId assumedLast(const dataflow::History &history, StepId last, StepId first) {
  while (last != first && last != StepId::None && history.step(last).kind != StepKind::Assume)
    last = history.step(last).before;
  return last == first ? StepId::None : last;
}

/// Whether a request that had been verified was refused because of an assumption.
bool Follower::mayRefuseBy(StepId at, std::optional<int64_t> status) const {
  return at != StepId::None && history().step(at).kind == StepKind::Assume &&
         values().has(history().step(at).flow.value, dataflow::bit(Kind::Request)) &&
         isAboutRights(values(), history().step(at), status) &&
         held(analysis.evaluator, history().step(at).before, CheckKind::Mac) == Tri::Yes;
}

/// The assumptions that a refused path ended with: one, or where ways met that of each of them.
llvm::SmallVector<StepId, 2> Follower::refusedBy(size_t index) const {
  const Outcome &outcome = endpoint.run.outcomes[index];
  const endpoint::Answer *answer =
      index < endpoint.answers.size() ? &endpoint.answers[index] : nullptr;
  std::optional<int64_t> status;
  if (!isRefusal(values(), outcome, answer, status))
    return {};
  llvm::SmallVector<StepId, 2> all;
  StepId at = outcome.state.path;
  while (all.empty() && at != StepId::None && history().step(at).kind != StepKind::Assume) {
    const Step &step = history().step(at);
    for (StepId branch : step.branches) {
      const StepId last = assumedLast(history(), branch, step.before);
      if (mayRefuseBy(last, status) && !llvm::is_contained(all, last))
        all.push_back(last);
    }
    at = step.before;
  }
  if (all.empty() && mayRefuseBy(at, status))
    all.push_back(at);
  return all;
}

/// Whether another path, that is no refusal, has the opposite of an assumption and not itself.
bool Follower::isAcceptedOtherwise(StepId refusal) const {
  const Step &step = history().step(refusal);
  for (size_t other = 0; other < endpoint.run.outcomes.size(); ++other) {
    const Outcome &outcome = endpoint.run.outcomes[other];
    std::optional<int64_t> status;
    if (isRefusal(values(), outcome,
                  other < endpoint.answers.size() ? &endpoint.answers[other] : nullptr, status))
      continue;
    bool isOtherWay = false;
    bool isShared = false; // Whether the refusal came later, by something else.
    history().each(outcome.state.path, [&](StepId id, const Step &one) {
      isShared |= id == refusal;
      isOtherWay |= one.kind == StepKind::Assume && one.flow.value == step.flow.value &&
                    one.positive != step.positive;
    });
    if (isOtherWay && !isShared)
      return true;
  }
  return false;
}

void Follower::decisions() {
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i)
    for (StepId refusal : refusedBy(i)) {
      const Step &step = history().step(refusal);
      const Ways ways = follow(step.before, StepId::None, {Passed()}, maxFollowed);
      if (isVerified(ways) && isAcceptedOtherwise(refusal))
        useFlow(step.flow, ways, UnsignedPart::Use::Decides, step.location);
    }
}

} // namespace hmaclint::scheme
