#pragma once

#include "scheme/scheme.h"

#include <map>

namespace hmaclint::scheme {

/// Where the MACs of a program go, by value: see destinationsOf().
class Destinations {
public:
  explicit Destinations(const Analysis &analysis);
  llvm::ArrayRef<Destination> of(ValueId mac) const;

private:
  friend class Carriers;
  std::map<ValueId, std::vector<Destination>> found;
};

/// Those of a program.
const Destinations &destinationsOf(const Analysis &analysis);

bool isSame(const Destination &a, const Destination &b);
/// Whether a MAC is given to others as a signature: in a place with a name, or with its message.
bool isGivenAway(llvm::ArrayRef<Destination> destinations);

} // namespace hmaclint::scheme
