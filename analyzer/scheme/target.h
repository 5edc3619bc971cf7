#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

#include <vector>

namespace hmaclint::scheme {

/// A verified request whose signature does not say where it was sent: the routes that take one and
/// the same message under one key.
struct UnboundTarget {
  struct Place {
    const endpoint::Endpoint *endpoint = nullptr;
    std::string method; ///< Empty: any.
    std::string rule;   ///< Empty where it is not known.
    source::Location location;
    bool isMany = false; ///< It is one of several that are registered likewise.
  };
  Check check;
  bool isMethodSigned = false;
  bool isPathSigned = false;
  std::vector<Place> places; ///< Each method and rule once.

  /// Two routes between which the signature does not tell, the first of them given twice where it
  /// stands for several; nothing where there are no two.
  std::optional<std::pair<Place, Place>> pair() const;
};

/// All of a program whose message and key are wholly known, by the order of endpoints. Messages
/// that hold method and path are none.
std::vector<UnboundTarget> unboundTargets(const Analysis &analysis);

} // namespace hmaclint::scheme
