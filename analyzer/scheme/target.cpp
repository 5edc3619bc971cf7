#include "scheme/target.h"

#include "scheme/freshness.h"
#include "scheme/listed.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Whether a signature says where a request was sent.
//
//   expected = hmac.new(KEY, stamp + body)        one value for all routes that run this: what was
//   @app.post("/orders")  @app.post("/refunds")   signed for one of them fits the other
//
// Messages are compared as values. Where one route signs `b"refund" + body` and the other
// `b"order" + body` they differ, and no request fits both.

namespace hmaclint::scheme {

namespace {
/// What a message or key holds of the target.
struct Held {
  bool isMethod = false;
  bool isPath = false;
  void add(const ValueTable &values, ValueId value, llvm::ArrayRef<endpoint::Route> routes);
};
} // namespace

static bool saysPath(llvm::StringRef part) {
  return llvm::StringSwitch<bool>(part)
      .Cases("path", "full-path", "url", "base-url", "endpoint", "url-rule", "view-arg", true)
      .Cases("blueprint", "environ", true)
      .Default(false);
}

void Held::add(const ValueTable &values, ValueId value, llvm::ArrayRef<endpoint::Route> routes) {
  values.anyIn(value, [&](ValueId one) {
    if (values.is(one, Kind::Request)) {
      isMethod |= values.text(one) == "method" || values.text(one) == "environ";
      isPath |= saysPath(values.text(one));
    }
    // `POST\n/orders\n`, where it is the rule of all that is registered.
    if (dataflow::isText(values.kind(one)) && routes.size() == 1 && !routes[0].rule.empty())
      isPath |= values.text(one).contains(routes[0].rule);
    return false;
  });
}

static void addPlaces(UnboundTarget &target, const endpoint::Endpoint &endpoint) {
  for (const endpoint::Route &route : endpoint.routes) {
    UnboundTarget::Place place{&endpoint, endpoint.method, route.rule, route.location,
                               route.isMany};
    if (place.method.empty() && route.methods.size() == 1)
      place.method = route.methods.front();
    if (llvm::none_of(target.places, [&](const UnboundTarget::Place &other) {
          return other.method == place.method && other.rule == place.rule &&
                 (!place.rule.empty() || other.location == place.location);
        }))
      target.places.push_back(std::move(place));
  }
}

std::optional<std::pair<UnboundTarget::Place, UnboundTarget::Place>> UnboundTarget::pair() const {
  std::optional<std::pair<Place, Place>> found;
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i].isMany && !isPathSigned)
      return std::pair{places[i], places[i]};
    for (size_t j = i + 1; j < places.size(); ++j) {
      if ((isPathSigned && places[i].rule != places[j].rule) ||
          (isMethodSigned && places[i].method != places[j].method))
        continue;
      if (places[i].method != "GET" && places[j].method != "GET")
        return std::pair{places[i], places[j]};
      if (!found)
        found = std::pair{places[i], places[j]};
    }
  }
  return found;
}

/// The checks of a route, one of each of its verified ways; none where one of them may hold the
/// target: that there is a weaker way beside it is another question.
static std::vector<Check> checksOf(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  std::vector<Check> all;
  for (const VerifiedWay &way : verifiedWays(analysis, endpoint)) {
    if (way.macs.size() != 1 || way.macs.front().expected.size() != 1)
      return {};
    const Check &check = way.macs.front();
    Held held;
    held.add(analysis.values(), check.expected.front().mac, endpoint.routes);
    if (held.isMethod && held.isPath) {
      analysis.silent(endpoint.routes.front().location, "method and path are signed");
      return {};
    }
    if (llvm::none_of(all, [&](const Check &one) { return one.atom == check.atom; }))
      all.push_back(check);
  }
  return all;
}

std::vector<UnboundTarget> unboundTargets(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  std::vector<UnboundTarget> all;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    if (!endpoint.isRoute() || endpoint.isUnsure || endpoint.run.cut)
      continue;
    for (Check &check : checksOf(analysis, endpoint)) {
      const ValueId mac = check.expected.front().mac;
      const auto known = llvm::find_if(
          all, [&](const UnboundTarget &one) { return one.check.expected.front().mac == mac; });
      if (known != all.end()) {
        addPlaces(*known, endpoint);
        continue;
      }
      const ValueId message = check.expected.front().message(values);
      if (isListed(values, message)) {
        analysis.silent(endpoint.routes.front().location, "the request lists what of it is signed");
        continue;
      }
      if (const std::optional<ValueId> open = unknownIn(values, message)) {
        analysis.silent(endpoint.routes.front().location, Doubt::of(*open));
        continue;
      }
      Held held;
      held.add(values, mac, endpoint.routes);
      UnboundTarget target;
      target.isMethodSigned = held.isMethod;
      target.isPathSigned = held.isPath;
      target.check = std::move(check);
      addPlaces(target, endpoint);
      all.push_back(std::move(target));
    }
  }
  return all;
}

} // namespace hmaclint::scheme
