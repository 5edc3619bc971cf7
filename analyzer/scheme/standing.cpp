#include "scheme/accept.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// What a way made of the check.
//
// The last verdict of a path counts, and what came after it. A failure that was caught, that a
// switch let through, or whose answer counts as true all the same is recovered:
//
//   if not matches() and STRICT: abort(401)         -verdict, -STRICT: waved through
//   try: verify()                                   -verdict, raised, caught
//   except Exception: pass
//   if {"valid": matches()}: ...                    the verdict is inside of something true

namespace hmaclint::scheme {

using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 24;

namespace {
/// Looks for the last verdict of a path, backwards, and for what came after it.
struct Backwards {
  /// What was met; None where nothing was.
  struct Met {
    StepId verdict = StepId::None;
    StepId recovery = StepId::None;
    bool isMet = false;
  };
  const Analysis &analysis;
  /// Ways that several Joins share are looked at once: (last, first, depth).
  std::map<std::tuple<StepId, StepId, unsigned>, Met> known = {};

  Met over(StepId last, StepId first, unsigned depth);
  Met look(StepId last, StepId first, unsigned depth);
};
} // namespace

Backwards::Met Backwards::over(StepId last, StepId first, unsigned depth) {
  const std::tuple key{last, first, depth};
  if (const auto found = known.find(key); found != known.end())
    return found->second;
  const Met met = look(last, first, depth);
  known.emplace(key, met);
  return met;
}

Backwards::Met Backwards::look(StepId last, StepId first, unsigned depth) {
  const dataflow::History &history = analysis.history();
  Met met;
  for (StepId at = last; at != first && at != StepId::None; at = history.step(at).before) {
    const Step &step = history.step(at);
    if (step.kind == StepKind::Join &&
        !analysis.values().isSpent(depth, dataflow::Bound::PathDepth)) {
      for (StepId branch : step.branches) {
        const Met inner = over(branch, step.before, depth - 1);
        if (inner.verdict != StepId::None)
          met.verdict = inner.verdict;
        if (inner.recovery != StepId::None)
          met.recovery = inner.recovery;
        met.isMet |= inner.isMet;
      }
      if (met.isMet)
        return met;
      continue;
    }
    if (step.kind == StepKind::Caught && step.positive)
      met.recovery = at;
    if (step.kind != StepKind::Assume)
      continue;
    if (isAlwaysTrue(analysis.values(), step.flow.value))
      met.recovery = at;
    if (classify(analysis.evaluator, step.flow.value).kind != CheckKind::Mac)
      continue;
    met.verdict = at;
    met.isMet = true;
    return met;
  }
  return met;
}

void Acceptance::stand(Way &way) const {
  Backwards backwards{analysis};
  const Backwards::Met met = backwards.look(way.path, StepId::None, maxDepth);
  if (!met.isMet)
    return;
  way.verdict = met.verdict;
  if (analysis.history().step(way.verdict).positive) {
    way.standing = Standing::Held;
  } else if (met.recovery != StepId::None && !way.ending.isRefusal) {
    way.standing = Standing::Recovered;
    way.recovery = met.recovery;
  } else {
    way.standing = Standing::Failed;
  }
}

/// `if not ok and STRICT: abort(401)`: ways on which the check failed and which something else lets
/// through, while it refuses others.
void Acceptance::markWaved() {
  Places verified;
  Places refused;
  for (const Way &way : all) {
    if (way.standing == Standing::Held && !way.ending.isRefusal)
      verified.merge(doneOn(way.path, StepId::None, way.verdict));
    if (way.standing == Standing::Failed && way.ending.isRefusal)
      refused.merge(doneOn(way.path, StepId::None, StepId::None));
  }
  for (const Place &one : refused)
    verified.erase(one);
  for (Way &way : all) {
    if (way.standing != Standing::Failed || way.ending.isRefusal)
      continue;
    const Places done = doneOn(way.path, StepId::None, way.verdict);
    const StepId waved = wavedAt(way);
    if (waved == StepId::None ||
        llvm::none_of(done, [&](const Place &one) { return verified.count(one) != 0; }))
      continue;
    way.standing = Standing::Recovered;
    way.recovery = waved;
  }
}

/// Where a way on which the check failed leaves those that are refused for it.
StepId Acceptance::wavedAt(const Way &way) const {
  const dataflow::History &history = analysis.history();
  StepId common = StepId::None;
  for (const Way &other : all) {
    if (other.standing != Standing::Failed || !other.ending.isRefusal)
      continue;
    const StepId here = history.common(way.path, other.path);
    if (common == StepId::None || history.step(here).depth > history.step(common).depth)
      common = here;
  }
  if (common == StepId::None || history.step(common).depth < history.step(way.verdict).depth)
    return StepId::None;
  StepId first = StepId::None;
  for (StepId at = way.path; at != common && at != StepId::None; at = history.step(at).before)
    first = at;
  const bool isAssumed = first != StepId::None && history.step(first).kind == StepKind::Assume;
  return isAssumed ? first : StepId::None;
}

/// `if {"valid": matches()}:` is true, and nobody ever asks for the verdict in it.
void Acceptance::markEmbedded() {
  if (llvm::any_of(all, [](const Way &way) { return way.standing != Standing::Open; }))
    return;
  const ValueTable &values = analysis.values();
  for (Way &way : all)
    analysis.history().each(way.path, [&](StepId id, const Step &step) {
      if (step.kind != StepKind::Assume || way.ending.isRefusal ||
          !isAlwaysTrue(values, step.flow.value) ||
          !values.has(step.flow.value, dataflow::bit(Kind::Relation)) ||
          !values.has(step.flow.value, dataflow::bit(Kind::Mac)))
        return;
      way.standing = Standing::Recovered;
      way.recovery = id;
      way.verdict = id;
      isEmbedded = true;
    });
}

} // namespace hmaclint::scheme
