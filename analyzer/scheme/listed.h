#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/part.h"

#include <vector>

namespace hmaclint::scheme {

/// A verified way on which the request itself lists what of it is signed, and nothing says what has
/// to be on that list.
struct ListedCoverage {
  const endpoint::Endpoint *endpoint = nullptr;
  Check check;
  Part list;             ///< The part that names the others.
  source::Location read; ///< Where it is read.
};

/// Whether parts are in a message because the request names them.
bool isListed(const ValueTable &values, ValueId message);

/// All of a program. Ways that ask the list for anything, or that sign target or body whatever the
/// list says, are none.
std::vector<ListedCoverage> listedCoverage(const Analysis &analysis);

} // namespace hmaclint::scheme
