#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// What an endpoint answers by the truth of one atom.
struct Gate {
  bool refuses = false;          ///< Some request on which it is false, by 400 and more.
  bool refusesForRights = false; ///< By 401 or 403.
  bool accepts = false;          ///< Some request on which it is true.

  bool decides() const { return refuses && accepts; }
};
/// Of a route; of a function that nobody calls nothing is known: its caller decides.
Gate gateOf(const Analysis &analysis, const endpoint::Endpoint &endpoint, dataflow::ValueId atom);

} // namespace hmaclint::scheme
