#include "endpoint/dump.h"

#include "dataflow/describe.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::endpoint {

static std::string answerText(const Answer &answer) {
  return (answer.status ? std::to_string(*answer.status) : "unknown status") +
         (answer.isRefusal ? ", refusal" : "");
}

void dump(const dataflow::Evaluator &evaluator, llvm::ArrayRef<Endpoint> endpoints,
          const dataflow::Place &place, bool paths, llvm::raw_ostream &out) {
  for (const Endpoint &endpoint : endpoints) {
    out << (endpoint.isRoute() ? "endpoint " : "function ")
        << dataflow::nameOf(evaluator, endpoint.function)
        << (endpoint.method.empty() ? "" : " for ") << endpoint.method
        << (endpoint.isUnsure ? ", unsure" : "") << '\n';
    for (const Route &route : endpoint.routes)
      out << "  route " << place(route.location) << ' '
          << (route.methods.empty() ? "any method" : llvm::join(route.methods, " ")) << ' '
          << (route.rule.empty() ? "unknown rule" : route.rule) << '\n';
    if (paths) {
      dataflow::dumpRun(evaluator, endpoint.run, place, out, [&](size_t index) {
        return endpoint.isRoute() ? " -> " + answerText(endpoint.answers[index]) : std::string();
      });
      continue;
    }
    for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
      const dataflow::Outcome &outcome = endpoint.run.outcomes[i];
      const bool isRaise = outcome.kind == dataflow::Outcome::Kind::Raise;
      out << "  " << (isRaise ? "raises " : "returns ")
          << describe(evaluator.values(), outcome.flow.value) << ": "
          << answerText(endpoint.answers[i]) << '\n';
    }
  }
}

} // namespace hmaclint::endpoint
