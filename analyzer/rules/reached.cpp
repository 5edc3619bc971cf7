#include "rules/reached.h"

#include "scheme/silence.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::rules {

static constexpr size_t maxReached = 3;

std::string nameOf(const Context &context, const endpoint::Endpoint &endpoint) {
  if (endpoint.isRoute() && !endpoint.routes.front().rule.empty())
    return (endpoint.method.empty() ? "" : endpoint.method + " ") + endpoint.routes.front().rule;
  const auto &unit = context.analysis->evaluator.program().units[endpoint.function.unit];
  return unit.ir->function(endpoint.function.id).qualifiedName;
}

void addReached(const Context &context, llvm::ArrayRef<const endpoint::Endpoint *> reached,
                diagnostic::Diagnostic &finding) {
  const llvm::ArrayRef<const endpoint::Endpoint *> shown = reached.take_front(maxReached);
  for (const endpoint::Endpoint *from : shown)
    finding.labels.push_back(
        {scheme::placeOf(*context.analysis, *from), "reached from " + nameOf(context, *from)});
  if (reached.size() > maxReached)
    finding.labels.back().text += " and " + std::to_string(reached.size() - maxReached) + " more";
}

} // namespace hmaclint::rules
