#pragma once

#include "rules/rule.h"
#include "scheme/guard.h"

namespace hmaclint::rules {

/// A route whose requests are verified, and how.
struct Sibling {
  const endpoint::Endpoint *endpoint = nullptr;
  scheme::Guard guard;
};

/// Routes of one program: which are verified, and which do something for anybody.
struct Routes {
  std::vector<Sibling> verified;
  std::vector<const endpoint::Endpoint *> open;
};

/// What a route has in common with those that a guard verifies.
enum class Kinship : uint8_t { None, Handler, Class, Hook, Blueprint, Prefix, Application };

/// The verified routes that `open` belongs to, all of one guard and as near as there are; none
/// where they don't speak for it: too few of them, as many open ones beside, another purpose.
struct Kin {
  Kinship kinship = Kinship::None;
  std::vector<const Sibling *> all;
};
Kin kinOf(const Context &context, const Routes &routes, const endpoint::Endpoint &open);

/// Whether the words of a route's address say that it is for everybody: login, health, static,
/// docs.
bool isForEverybody(const endpoint::Endpoint &endpoint);

} // namespace hmaclint::rules
