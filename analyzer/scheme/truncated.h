#pragma once

#include "scheme/owner.h"

#include <string>
#include <vector>

namespace hmaclint::scheme {

/// A MAC of which only a part is given to others as a signature.
struct Truncated {
  const dataflow::Record *made = nullptr; ///< Where the MAC is taken.
  source::Location place;                 ///< Where it is cut.
  unsigned bits = 0;                      ///< That many are left.
  bool isOwn = false;                     ///< The program decides how much: it also verifies, or
                                          ///< nothing speaks for a vendor.
};

/// Those of a program, one for each place: MACs that go out in a field, header or argument that is
/// named after a signature, or with their message. What is cut to be an index or an alias is none,
/// nor what goes out whole as well.
std::vector<Truncated> truncatedMacs(const Analysis &analysis);

/// Whether the program gives out as little of a MAC as it compares there: one helper serves both
/// sides, or two cut alike what they make with the same key and digest.
bool isSentAsShort(const Analysis &analysis, const Signature &compared);

/// Where the slice of a MAC stands, of one that came about at `from`.
source::Location placeOfCut(const Analysis &analysis, dataflow::OriginId from, ValueId cut);

} // namespace hmaclint::scheme
