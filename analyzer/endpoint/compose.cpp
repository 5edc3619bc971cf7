#include "endpoint/composer.h"

#include "llvm/ADT/DenseSet.h"

namespace hmaclint::endpoint {

using dataflow::Outcome;

/// A function that no request reaches, as far as is known.
static Endpoint alone(Evaluator &evaluator, FunctionRef function, dataflow::Run run) {
  Endpoint endpoint;
  endpoint.function = function;
  endpoint.run = std::move(run);
  for (const Outcome &outcome : endpoint.run.outcomes)
    endpoint.answers.push_back(outcome.kind == Outcome::Kind::Raise
                                   ? answerOf(evaluator, outcome)
                                   : answerOf(evaluator, outcome.flow.value, false));
  endpoint.isUnsure = evaluator.wasHandedOut(function);
  return endpoint;
}

Endpoint aside(Evaluator &evaluator, FunctionRef function) {
  return alone(evaluator, function, evaluator.runAside(function));
}

/// Functions inside of others can be run only after these: again and again until none is left.
static void addOthers(Evaluator &evaluator, std::vector<Endpoint> &endpoints) {
  for (bool isProgress = true; isProgress;) {
    isProgress = false;
    for (FunctionRef function : evaluator.notEntered()) {
      if (evaluator.wasEntered(function))
        continue;
      Endpoint endpoint = alone(evaluator, function, evaluator.runAlone(function));
      if (!evaluator.wasEntered(function))
        continue;
      endpoints.push_back(std::move(endpoint));
      isProgress = true;
    }
  }
}

std::vector<Endpoint> compose(Evaluator &evaluator) {
  runFactories(evaluator);
  const Registry registry = collect(evaluator);
  std::vector<Endpoint> endpoints;
  Composer composer(evaluator, registry);
  for (const View &view : registry.views)
    for (Endpoint &endpoint : composer.compose(view))
      endpoints.push_back(std::move(endpoint));
  addOthers(evaluator, endpoints);
  return endpoints;
}

} // namespace hmaclint::endpoint
