#pragma once

#include "scheme/freshness.h"

namespace hmaclint::scheme {

/// A test of the time of a request that does not say what it seems to say.
struct UnsoundAge {
  enum class Kind : uint8_t {
    Nan,          ///< The text "nan" passes it: Age::admitsNan.
    Monotonic,    ///< The clock counts from some start: no time of a request is ever too old.
    Milliseconds, ///< Time and clock are seconds, and the window was written in milliseconds.
    WallClocks,   ///< One of time and clock is UTC, the other the server's local time.
  };
  Kind kind = Kind::Nan;
  ValueId stamp{};
  dataflow::Flow test;    ///< The comparison.
  source::Location place; ///< Where it is asked.
  double window = 0;      ///< Of Milliseconds, as it is written.
  /// Whether every MAC of the way covers the time: only who has the key can choose it.
  Reasoned isSigned = Tri::Unknown;
};

/// Of a verified way. Why its other ages are none is noted.
std::vector<UnsoundAge> unsoundAges(const Analysis &analysis, const endpoint::Endpoint &endpoint,
                                    const VerifiedWay &way);

} // namespace hmaclint::scheme
