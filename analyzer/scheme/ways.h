#pragma once

#include "scheme/accept.h"

namespace hmaclint::scheme {

/// Why a way passes by the check that others must pass.
struct Cause {
  enum class Kind : uint8_t {
    Assumed, ///< A branch was taken: `flow` is truthy (`positive`) or not
    Caught,  ///< A handler went on: before the check, or with its failure
    Taken,   ///< An answer that is always true was taken for the verdict
  };
  Kind kind = Kind::Assumed;
  dataflow::StepId step = dataflow::StepId::None;
  source::Location location;
  dataflow::Flow flow;
  bool positive = true;
  bool isFailure = false; ///< The check was asked and failed.
  size_t way = 0;         ///< The open way in Acceptance::ways().
  size_t verified = 0;    ///< The nearest way on which the check held.
};

/// Whether a way gets what only verified requests should get, past the check or its failure.
bool isOpen(const Acceptance &acceptance, const Way &way);

/// The causes of all open ways of an endpoint, each once. Of ways that have none it is noted why.
std::vector<Cause> causesOf(const Analysis &analysis, const Acceptance &acceptance);

} // namespace hmaclint::scheme
