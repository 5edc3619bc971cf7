#include "endpoint/endpoint.h"

namespace hmaclint::endpoint {

std::vector<Endpoint> compose(dataflow::Evaluator &evaluator) {
  std::vector<Endpoint> endpoints;
  for (std::vector<dataflow::FunctionRef> open = evaluator.notEntered(); !open.empty();) {
    Endpoint endpoint;
    endpoint.function = open.front();
    endpoint.run = evaluator.runAlone(open.front());
    endpoint.answers.resize(endpoint.run.outcomes.size());
    endpoints.push_back(std::move(endpoint));
    std::vector<dataflow::FunctionRef> rest;
    for (const dataflow::FunctionRef &one : llvm::ArrayRef(open).drop_front())
      if (!evaluator.wasEntered(one))
        rest.push_back(one);
    open = std::move(rest);
  }
  return endpoints;
}

} // namespace hmaclint::endpoint
