#include "scheme/claim.h"

#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::scheme {

using dataflow::FunctionRef;
using dataflow::Kind;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static bool isToken(const Analysis &analysis, const Way &verified) {
  const ValueId verdict = analysis.history().step(verified.verdict).flow.value;
  const Check check = classify(analysis.evaluator, verdict);
  if (check.kind != CheckKind::Mac || check.expected.empty())
    return check.kind == CheckKind::Token;
  return purposeOf(analysis.evaluator, check) == Purpose::Token ||
         isOfSession(analysis.evaluator, check.provided);
}

/// What a function gives its callers on a path.
static std::vector<ValueId> givenBy(const Analysis &analysis, FunctionRef function, StepId path) {
  std::vector<source::Location> calls;
  std::vector<std::pair<source::Location, ValueId>> ends;
  analysis.history().each(path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Enter && analysis.evaluator.functionOf(step.flow.value) == function)
      calls.push_back(step.location);
    else if (step.kind == StepKind::Leave)
      ends.emplace_back(step.location, step.flow.value);
  });
  std::vector<ValueId> given;
  for (const auto &[location, value] : ends)
    if (llvm::is_contained(calls, location))
      given.push_back(value);
  return given;
}

/// `def user_of(request)`: it gives somebody where the signature is right and None where there is
/// none.
static bool givesNobody(const Analysis &analysis, const Acceptance &acceptance,
                        const Cause &cause) {
  const Way &verified = acceptance.ways()[cause.verified];
  const source::Location check = analysis.history().step(verified.verdict).location;
  const FunctionRef function = analysis.functionAt(check);
  if (function.id == dataflow::FunctionId::None || analysis.functionAt(cause.location) != function)
    return false;
  const ValueTable &values = analysis.values();
  const std::vector<ValueId> open = givenBy(analysis, function, acceptance.ways()[cause.way].path);
  const std::vector<ValueId> known = givenBy(analysis, function, verified.path);
  return !open.empty() &&
         llvm::all_of(open, [&](ValueId one) { return values.is(one, Kind::None); }) &&
         llvm::any_of(known, [&](ValueId one) {
           return !values.is(one, Kind::None) && !values.is(one, Kind::Bool);
         });
}

unsigned callsAround(const Analysis &analysis, StepId at) {
  unsigned entered = 0;
  unsigned left = 0;
  for (; at != StepId::None; at = analysis.history().step(at).before) {
    const StepKind kind = analysis.history().step(at).kind;
    if (kind == StepKind::Leave)
      ++left;
    else if (kind == StepKind::Enter && left != 0)
      --left;
    else if (kind == StepKind::Enter)
      ++entered;
  }
  return entered;
}

bool isClaim(const Analysis &analysis, const Acceptance &acceptance, const Cause &cause) {
  return isToken(analysis, acceptance.ways()[cause.verified]) ||
         givesNobody(analysis, acceptance, cause);
}

} // namespace hmaclint::scheme
