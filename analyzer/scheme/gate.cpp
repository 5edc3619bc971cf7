#include "scheme/gate.h"

#include "scheme/check.h"

namespace hmaclint::scheme {

Gate gateOf(const Analysis &analysis, const endpoint::Endpoint &endpoint, ValueId atom) {
  Gate gate;
  const dataflow::Outcomes &outcomes = endpoint.run.outcomes;
  for (size_t i = 0; i < outcomes.size() && i < endpoint.answers.size(); ++i) {
    const endpoint::Answer &answer = endpoint.answers[i];
    const auto was = [&](bool positive) {
      return assumed(analysis.evaluator, outcomes[i].state.path, atom, positive) == Tri::Yes;
    };
    if (!answer.isRefusal) {
      gate.accepts |= was(true);
    } else if (was(false)) {
      gate.refuses = true;
      gate.refusesForRights |= answer.status == 401 || answer.status == 403;
    }
  }
  return gate;
}

} // namespace hmaclint::scheme
