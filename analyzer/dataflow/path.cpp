#include "dataflow/path.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

History::History() {
  origins.emplace_back();
  steps.emplace_back();
}

OriginId History::add(Origin origin) {
  origins.push_back(std::move(origin));
  return static_cast<OriginId>(origins.size() - 1);
}

StepId History::add(Step step) {
  step.depth = this->step(step.before).depth + 1;
  steps.push_back(std::move(step));
  return static_cast<StepId>(steps.size() - 1);
}

llvm::SmallVector<StepId, 32> History::upTo(StepId last) const {
  llvm::SmallVector<StepId, 32> result;
  for (StepId at = last; at != StepId::None; at = step(at).before)
    result.push_back(at);
  std::reverse(result.begin(), result.end());
  return result;
}

void History::each(StepId last, llvm::function_ref<void(StepId, const Step &)> visit) const {
  each(llvm::ArrayRef(last), visit);
}

void History::each(llvm::ArrayRef<StepId> lasts,
                   llvm::function_ref<void(StepId, const Step &)> visit) const {
  llvm::SmallVector<StepId, 16> open(lasts.begin(), lasts.end());
  llvm::DenseSet<uint32_t> seen;
  while (!open.empty()) {
    StepId at = open.pop_back_val();
    while (at != StepId::None && seen.insert(static_cast<uint32_t>(at)).second) {
      const Step &here = step(at);
      visit(at, here);
      llvm::append_range(open, here.branches);
      at = here.before;
    }
  }
}

StepId History::common(StepId a, StepId b) const {
  while (a != b) {
    if (step(a).depth < step(b).depth)
      std::swap(a, b);
    a = step(a).before;
  }
  return a;
}

/// The nearest origin from `from` on backwards that is wanted; None when there is none.
template <typename Wanted>
static OriginId nearest(const History &history, OriginId from, Wanted isWanted) {
  llvm::SmallVector<OriginId, 16> open = {from};
  llvm::DenseSet<uint32_t> seen;
  for (size_t next = 0; next < open.size(); ++next) {
    const OriginId at = open[next];
    if (at == OriginId::None || !seen.insert(static_cast<uint32_t>(at)).second)
      continue;
    const Origin &here = history.origin(at);
    if (isWanted(here))
      return at;
    llvm::append_range(open, here.from);
  }
  return OriginId::None;
}

OriginId History::find(OriginId from, ValueId value) const {
  // The place where it was made is the last one on the way back that still holds it whole.
  return nearest(*this, from, [&](const Origin &here) {
    return here.value == value &&
           llvm::none_of(here.from, [&](OriginId one) { return origin(one).value == value; });
  });
}

Flow History::text(Flow flow) {
  origins[static_cast<uint32_t>(flow.origin)].isText = true;
  return flow;
}

bool History::isMadeText(OriginId from, ValueId value) const {
  return nearest(*this, from, [&](const Origin &here) {
           return here.isText && here.value == value;
         }) != OriginId::None;
}

OriginId History::firstOf(ValueId value) const {
  for (uint32_t id = 1; id < origins.size(); ++id)
    if (origins[id].value == value)
      return static_cast<OriginId>(id);
  return OriginId::None;
}

} // namespace hmaclint::dataflow
