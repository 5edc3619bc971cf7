#include "scheme/follower.h"

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

namespace hmaclint::scheme {

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

/// Whether the truth of an atom can be a matter of rights, given how the other way ends.
static bool isAboutRights(const ValueTable &values, ValueId atom, std::optional<int64_t> status) {
  if (values.has(atom, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::IsA) |
                           dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash) |
                           dataflow::bit(Kind::Length) | dataflow::bit(Kind::Verify)))
    return false;
  if (status && *status != 401 && *status != 403)
    return false;
  const Kind kind = values.kind(atom);
  return kind == Kind::Relation || kind == Kind::Item || kind == Kind::Or;
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
        !isAboutRights(values(), last.flow.value, std::nullopt) ||
        hasEffect(branch, join.before, maxFollowed))
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

/// The assumption that a refused path ended with, when the request had been verified before.
std::optional<StepId> Follower::refusedBy(size_t index) const {
  const Outcome &outcome = endpoint.run.outcomes[index];
  const endpoint::Answer *answer =
      index < endpoint.answers.size() ? &endpoint.answers[index] : nullptr;
  std::optional<int64_t> status;
  if (!isRefusal(values(), outcome, answer, status))
    return std::nullopt;
  StepId at = outcome.state.path;
  while (at != StepId::None && history().step(at).kind != StepKind::Assume)
    at = history().step(at).before;
  if (at == StepId::None ||
      !values().has(history().step(at).flow.value, dataflow::bit(Kind::Request)) ||
      !isAboutRights(values(), history().step(at).flow.value, status) ||
      held(analysis.evaluator, history().step(at).before, CheckKind::Mac) != Tri::Yes)
    return std::nullopt;
  return at;
}

void Follower::decisions() {
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
    const std::optional<StepId> refusal = refusedBy(i);
    if (!refusal)
      continue;
    const Step &step = history().step(*refusal);
    const Ways ways = follow(step.before, StepId::None, {Passed()}, maxFollowed);
    if (!isVerified(ways))
      continue;
    for (size_t other = 0; other < endpoint.run.outcomes.size(); ++other) {
      const Outcome &outcome = endpoint.run.outcomes[other];
      std::optional<int64_t> status;
      if (isRefusal(values(), outcome,
                    other < endpoint.answers.size() ? &endpoint.answers[other] : nullptr, status))
        continue;
      bool isOtherWay = false;
      history().each(outcome.state.path, [&](StepId, const Step &one) {
        isOtherWay |= one.kind == StepKind::Assume && one.flow.value == step.flow.value &&
                      one.positive != step.positive;
      });
      if (isOtherWay) {
        useFlow(step.flow, ways, UnsignedPart::Use::Decides, step.location);
        break;
      }
    }
  }
}

} // namespace hmaclint::scheme
