#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hmaclint::report {

/// What a run did not see, counted: `hmaclint check --statistics`.
struct Statistics {
  /// Places of which a rule says nothing, since something was not known.
  struct Silence {
    std::string rule; ///< `HM101`
    std::string name;
    std::string reason;
    uint64_t count = 0;
  };
  /// A bound of the analysis, and how often it was hit.
  struct Bound {
    std::string name;
    uint64_t count = 0;
  };
  std::vector<Silence> silences; ///< By rule and reason.
  std::vector<Bound> bounds;     ///< Those that were hit.
};

} // namespace hmaclint::report
