#include "rules/fix.h"
#include "rules/reached.h"
#include "rules/route_fix.h"
#include "rules/siblings.h"
#include "scheme/configured.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM601: a route that does something, without the verification that the routes beside it have.
//
//   @app.post("/orders")     @signed   def create(): ...
//   @app.delete("/orders")             def clear(): ...        anybody may send this
//
// What verifies the others is known from their paths (`scheme/guard.h`), what the route belongs to
// from how it is registered (`rules/siblings.h`). A decorator above the one that registers a route
// is written by intention and never runs; that needs no sibling.

namespace hmaclint::rules {

using dataflow::FunctionId;
using dataflow::FunctionRef;
using endpoint::Endpoint;
using scheme::Guard;

static constexpr size_t maxNamed = 2;

static Routes routesOf(const scheme::Analysis &analysis) {
  Routes routes;
  for (const Endpoint &endpoint : analysis.endpoints) {
    if (!endpoint.isRoute())
      continue;
    if (endpoint.isUnsure || endpoint.run.cut)
      scheme::noteUnsure(analysis, endpoint);
    else if (std::optional<Guard> guard = scheme::guardOf(analysis, endpoint)) {
      analysis.silent(guard->place, "it verifies the route");
      routes.verified.push_back({&endpoint, std::move(*guard)});
    } else if (scheme::mayAskMac(analysis, endpoint)) {
      analysis.silent(scheme::placeOf(analysis, endpoint), "a signature may be asked for");
    } else {
      routes.open.push_back(&endpoint);
    }
  }
  return routes;
}

static std::string functionName(const Context &context, FunctionRef function) {
  if (function.id == FunctionId::None)
    return "";
  const auto &unit = context.analysis->evaluator.program().units[function.unit];
  return unit.ir->function(function.id).qualifiedName;
}

/// `POST /orders`, where one method is all that a route has.
static std::string routeName(const Context &context, const Endpoint &endpoint) {
  const endpoint::Route &route = endpoint.routes.front();
  if (endpoint.method.empty() && !route.rule.empty() && route.methods.size() == 1)
    return route.methods.front() + " " + route.rule;
  return nameOf(context, endpoint);
}

/// `POST /orders and PUT /orders`, with how many more.
static std::string namesOf(const Context &context, const Kin &kin) {
  std::vector<std::string> names;
  for (const Sibling *one : kin.all) {
    if (std::string name = routeName(context, *one->endpoint); !llvm::is_contained(names, name))
      names.push_back(std::move(name));
  }
  if (names.size() > maxNamed)
    return names[0] + " and " + std::to_string(names.size() - 1) + " more routes";
  return names.size() == maxNamed ? names[0] + " and " + names[1] : names[0];
}

/// How the others are verified, and why this one is not.
static std::string wayOf(const Context &context, const Kin &kin, const Endpoint &open) {
  const Guard &guard = kin.all.front()->guard;
  const std::string name = functionName(context, guard.function);
  const std::string others = namesOf(context, kin);
  switch (guard.kind) {
  case Guard::Kind::Hook:
    return "the hook " + name + "() verifies " + others +
           (scheme::runs(*context.analysis, open, guard.function) ? " and lets this one pass"
                                                                  : " and does not run here");
  case Guard::Kind::Decorator:
    return "the decorator " + name + " verifies " + others + " and is missing here";
  case Guard::Kind::Call:
    return guard.function == kin.all.front()->endpoint->function
               ? others + (kin.all.size() == 1 ? " verifies one" : " verify one")
               : name + "() verifies " + others + " and does not run here";
  }
  return "";
}

static void reportAbove(const Context &context, const Endpoint &endpoint, const Above &above,
                        Sink &sink) {
  diagnostic::Diagnostic finding = findingOf(context, "unverified-route", above.place);
  const std::string name = functionName(context, above.function);
  finding.message = "anybody can send " + routeName(context, endpoint) +
                    " without a signature: the decorator " + name +
                    " stands above the route, which is registered without it";
  finding.primaryLabel = "never runs";
  finding.labels.push_back({endpoint.routes.front().location, "registers what is below"});
  if (auto fix = moveBelow(context, endpoint, above.place.range))
    finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

static void reportOpen(const Context &context, const Endpoint &open, const Kin &kin,
                       source::Location done, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  diagnostic::Diagnostic finding =
      findingOf(context, "unverified-route", scheme::placeOf(analysis, open));
  finding.message = "anybody can send " + routeName(context, open) +
                    " without a signature: " + wayOf(context, kin, open);
  finding.primaryLabel = "verifies nothing";
  finding.labels.push_back({done, "done for whoever asks"});
  finding.labels.push_back({kin.all.front()->guard.place, "the others are verified here"});
  for (const Sibling *sibling : kin.all)
    if (auto fix = guardLike(context, *sibling, open)) {
      finding.fixes.push_back(std::move(*fix));
      break;
    }
  sink.report(std::move(finding));
}

void unverified_route(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  Routes routes = routesOf(analysis);
  const std::vector<FunctionRef> asking = scheme::askingMacs(analysis);
  std::set<std::pair<uint32_t, uint32_t>> reported;
  const auto isNew = [&](const Endpoint &endpoint) {
    return reported.emplace(endpoint.function.unit, static_cast<uint32_t>(endpoint.function.id))
        .second;
  };
  std::vector<std::pair<const Endpoint *, source::Location>> doing;
  for (const Endpoint *endpoint : routes.open) {
    const source::Location place = scheme::placeOf(analysis, *endpoint);
    if (scheme::isPublic(analysis.settingsOf(place.file), *endpoint)) {
      analysis.silent(place, "the configuration says that it is public");
    } else if (const std::optional<Above> above = decoratorAbove(context, *endpoint, asking)) {
      if (isNew(*endpoint))
        reportAbove(context, *endpoint, *above, sink);
    } else if (isForEverybody(*endpoint)) {
      analysis.silent(place, "its address is for everybody");
    } else if (scheme::isSparedByName(analysis, *endpoint)) {
      analysis.silent(place, "the hook spares it by its name");
    } else if (const auto done = scheme::doneForAnybody(analysis, *endpoint)) {
      doing.emplace_back(endpoint, *done);
    }
  }
  routes.open.clear();
  for (const auto &[endpoint, done] : doing)
    routes.open.push_back(endpoint);
  for (const auto &[endpoint, done] : doing) {
    const Kin kin = kinOf(context, routes, *endpoint);
    if (kin.kinship == Kinship::None)
      analysis.silent(scheme::placeOf(analysis, *endpoint),
                      "no verified routes speak for what it should be");
    else if (isNew(*endpoint))
      reportOpen(context, *endpoint, kin, done, sink);
  }
}

} // namespace hmaclint::rules
