#include "scheme/follower.h"

#include "llvm/ADT/STLExtras.h"

// Headers that choose.
//
//   if request.headers.get("X-Mode") == "erase":     two ways of one Join that both go on, and do
//       orders.clear()                               one thing or another: who changes the header
//   else:                                            changes what is done
//       orders.append(request.get_data())
//
// Ways that do the same choose nothing: a format, a language, an old spelling. Nor does a way that
// does nothing where the answer may be a refusal.

namespace hmaclint::scheme {

using dataflow::Step;
using dataflow::StepKind;

/// What is done on a path after `first`, wherever that is written.
const Deeds &Follower::doneOn(StepId last, StepId first, unsigned depth) {
  const std::tuple key{last, first, depth};
  if (const auto known = deeds.find(key); known != deeds.end())
    return known->second;
  Deeds done;
  for (StepId at = last; at != first && at != StepId::None; at = history().step(at).before) {
    const Step &step = history().step(at);
    if (step.kind == StepKind::Store ||
        (step.kind == StepKind::Call && step.entry && isEffect(*step.entry))) {
      std::vector<ValueId> deed = {step.flow.value};
      for (const dataflow::Flow &argument : step.args)
        deed.push_back(argument.value);
      done.insert(std::move(deed));
    }
    if (step.kind == StepKind::Join && !values().isSpent(depth, dataflow::Bound::PathDepth))
      for (StepId branch : step.branches) {
        const Deeds &inner = doneOn(branch, step.before, depth - 1);
        done.insert(inner.begin(), inner.end());
      }
  }
  return deeds.emplace(key, std::move(done)).first->second;
}

/// Whether a header of an atom may be one that chooses.
bool Follower::mayChoose(ValueId atom) const {
  return values().has(atom, dataflow::bit(Kind::Request)) &&
         llvm::any_of(partsIn(values(), atom), [&](ValueId value) {
           const std::optional<Part> part = partOf(values(), value);
           return part && passedOver(*part, UnsignedPart::Use::Chooses).empty();
         });
}

namespace {
/// What is done on the ways on which an atom was true, and on those on which it was not.
struct Choice {
  const Step *asked = nullptr;
  bool isMet[2] = {};
  Deeds done[2];
};
} // namespace

void Follower::chooses(llvm::ArrayRef<StepId> branches, StepId first, const Ways &ways) {
  std::map<uint32_t, Choice> choices;
  for (StepId branch : branches)
    for (StepId at = branch; at != first && at != StepId::None; at = history().step(at).before) {
      const Step &step = history().step(at);
      if (step.kind != StepKind::Assume || !mayChoose(step.flow.value))
        continue;
      Choice &choice = choices[static_cast<uint32_t>(step.flow.value)];
      choice.asked = &step;
      choice.isMet[step.positive] = true;
      const Deeds &done = doneOn(branch, at, maxFollowed);
      choice.done[step.positive].insert(done.begin(), done.end());
    }
  for (auto &[atom, choice] : choices) {
    const auto &[no, yes] = choice.done;
    if (!choice.isMet[0] || !choice.isMet[1] || no == yes ||
        (!isServed && (no.empty() || yes.empty())))
      continue;
    useFlow(choice.asked->flow, ways, UnsignedPart::Use::Chooses, choice.asked->location);
  }
}

} // namespace hmaclint::scheme
