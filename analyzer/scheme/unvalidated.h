#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/part.h"

namespace hmaclint::scheme {

/// A signed part of the request that is used as it came, where not every number or address will do.
struct UnvalidatedValue {
  enum class Use : uint8_t {
    Amount,      ///< Added to what is kept, or taken from it.
    Destination, ///< It says which host another request goes to.
  };
  Use use = Use::Amount;
  Part part;
  source::Location read;  ///< Where it is taken from the request.
  source::Location place; ///< Of the use.
  Check check;
  const endpoint::Endpoint *endpoint = nullptr;
};

/// Of all endpoints, each part of an endpoint once.
std::vector<UnvalidatedValue> unvalidatedValues(const Analysis &analysis);

} // namespace hmaclint::scheme
