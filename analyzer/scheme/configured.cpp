#include "scheme/configured.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"

namespace hmaclint::scheme {

using endpoint::Endpoint;
using endpoint::Route;

static bool isOneOf(const Route &route, const Endpoint &endpoint, llvm::StringRef wanted) {
  const auto [first, rest] = wanted.split(' ');
  const bool hasMethod = !rest.empty() && !first.starts_with("/");
  const llvm::StringRef address = hasMethod ? rest.ltrim() : wanted;
  const auto isWanted = [&](llvm::StringRef method) { return method.equals_insensitive(first); };
  if (hasMethod &&
      (endpoint.method.empty() ? route.methods.empty() || !llvm::all_of(route.methods, isWanted)
                               : !isWanted(endpoint.method)))
    return false;
  llvm::Expected<llvm::GlobPattern> pattern = llvm::GlobPattern::create(address);
  if (pattern)
    return pattern->match(route.rule);
  llvm::consumeError(pattern.takeError());
  return address == route.rule;
}

bool isPublic(const ProjectSettings &settings, const Endpoint &endpoint) {
  return !settings.publicRoutes.empty() && endpoint.isRoute() &&
         llvm::all_of(endpoint.routes, [&](const Route &route) {
           return !route.rule.empty() &&
                  llvm::any_of(settings.publicRoutes, [&](llvm::StringRef wanted) {
                    return isOneOf(route, endpoint, wanted);
                  });
         });
}

bool isKnownOwners(const ProjectSettings &settings, llvm::StringRef name) {
  return llvm::any_of(settings.knownOwners,
                      [&](llvm::StringRef one) { return name.equals_insensitive(one); });
}

} // namespace hmaclint::scheme
