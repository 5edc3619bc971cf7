#include "rules/siblings.h"

#include "endpoint/methods.h"
#include "scheme/owner.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Which routes belong together.
//
//   def orders(): if request.method == "POST": verify()     the other methods of a handler,
//   class Order(MethodView): ...                            of a class,
//   @app.before_request                                     what a hook is there for,
//   orders = Blueprint(...)                                 routes of a blueprint,
//   "/api/orders", "/api/refunds"                           of a prefix, of an application
//
// The nearer they are, the fewer have to speak. Routes of vendors stand beside a program's own ones
// and say nothing of these, unless they share a blueprint or a prefix.

namespace hmaclint::rules {

using dataflow::ClassId;
using dataflow::FunctionId;
using endpoint::Endpoint;
using scheme::Guard;
using scheme::Purpose;

static constexpr size_t fewest = 2; // Verified routes that make a rule of it.

/// `/api/orders/<id>`: `api`; empty for an address of one segment.
static llvm::StringRef prefixOf(const Endpoint &endpoint) {
  llvm::StringRef rule = endpoint.routes.front().rule;
  if (!rule.consume_front("/"))
    return "";
  const auto [first, rest] = rule.split('/');
  return rest.empty() || first.starts_with("<") ? "" : first;
}

static bool isReading(const Endpoint &endpoint) {
  const auto reads = [](llvm::StringRef method) {
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
  };
  return endpoint::servesOnly(endpoint, reads);
}

static ClassId classOf(const scheme::Analysis &analysis, const Endpoint &endpoint) {
  if (endpoint.function.id == FunctionId::None)
    return ClassId::None;
  return analysis.evaluator.program()
      .units[endpoint.function.unit]
      .ir->function(endpoint.function.id)
      .inClass;
}

static bool isNear(const scheme::Analysis &analysis, Kinship kinship, const Endpoint &a,
                   const Endpoint &b) {
  switch (kinship) {
  case Kinship::Handler:
    return a.function == b.function;
  case Kinship::Class:
    return a.function.unit == b.function.unit && classOf(analysis, a) != ClassId::None &&
           classOf(analysis, a) == classOf(analysis, b);
  case Kinship::Blueprint:
    return a.blueprint && !a.blueprint->empty() && a.blueprint == b.blueprint;
  case Kinship::Prefix:
    return !prefixOf(a).empty() && prefixOf(a) == prefixOf(b);
  case Kinship::Hook:
  case Kinship::Application:
    return true;
  case Kinship::None:
    return false;
  }
  return false;
}

/// Whether what is verified is the request, not a link or a token that somebody was given.
static bool isOfRequest(const scheme::Analysis &analysis, const Guard &guard) {
  return guard.check.expected.empty() ||
         scheme::purposeOf(analysis.evaluator, guard.check) == Purpose::Request;
}

static bool isOwn(const scheme::Analysis &analysis, const Sibling &sibling) {
  if (sibling.guard.check.expected.empty())
    return false;
  const scheme::Owner owner = scheme::ownerOf(analysis, sibling.guard.check, *sibling.endpoint);
  return owner.isOwn == scheme::Tri::Yes && !owner.namesVendor;
}

/// Whether so many verified routes, and so few others, say what the open one should be.
static bool speaks(Kinship kinship, const Endpoint &open, size_t verified, size_t others) {
  switch (kinship) {
  case Kinship::Handler:
    return true;
  case Kinship::Class:
    return verified >= others;
  case Kinship::Hook:
    return open.elsewhere.empty() || (verified >= fewest && verified >= others);
  case Kinship::Blueprint:
  case Kinship::Prefix:
    return !isReading(open) && verified >= fewest && verified >= others;
  case Kinship::Application:
    return !isReading(open) && verified >= fewest && verified > others;
  case Kinship::None:
    return false;
  }
  return false;
}

Kin kinOf(const Context &context, const Routes &routes, const Endpoint &open) {
  const scheme::Analysis &analysis = *context.analysis;
  for (const Kinship kinship : {Kinship::Handler, Kinship::Class, Kinship::Hook, Kinship::Blueprint,
                                Kinship::Prefix, Kinship::Application})
    for (const Sibling &first : routes.verified) {
      const Guard &guard = first.guard;
      const bool isHooked = guard.kind == Guard::Kind::Hook && kinship == Kinship::Hook;
      if (!isNear(analysis, kinship, open, *first.endpoint) || !isOfRequest(analysis, guard) ||
          (kinship == Kinship::Hook &&
           !(isHooked && scheme::runs(analysis, open, guard.function))) ||
          (kinship == Kinship::Application && !isOwn(analysis, first)))
        continue;
      Kin kin{kinship, {}};
      for (const Sibling &other : routes.verified)
        if (other.guard.function == guard.function &&
            isNear(analysis, kinship, open, *other.endpoint))
          kin.all.push_back(&other);
      const size_t others = llvm::count_if(
          routes.open, [&](const Endpoint *one) { return isNear(analysis, kinship, open, *one); });
      if (speaks(kinship, open, kin.all.size(), others))
        return kin;
    }
  return {};
}

bool isForEverybody(const Endpoint &endpoint) {
  for (const endpoint::Route &route : endpoint.routes) {
    llvm::SmallVector<llvm::StringRef, 8> words;
    std::string rule = llvm::StringRef(route.rule).lower();
    for (char &c : rule)
      if (c == '/' || c == '_' || c == '.')
        c = '-';
    llvm::StringRef(rule).split(words, '-', -1, false);
    for (llvm::StringRef word : words)
      if (llvm::StringSwitch<bool>(word)
              .Cases("login", "logout", "signin", "signup", "register", "registration", true)
              .Cases("auth", "oauth", "oauth2", "authorize", "token", "tokens", "session", true)
              .Cases("callback", "password", "forgot", "activate", "confirm", "enroll", true)
              .Cases("health", "healthz", "healthcheck", "ping", "status", "metrics", true)
              .Cases("static", "assets", "docs", "swagger", "openapi", "public", true)
              .Cases("challenge", "pair", "pairing", "handshake", "contact", "feedback", true)
              .Default(false))
        return true;
  }
  return false;
}

} // namespace hmaclint::rules
