#pragma once

#include "rules/rule.h"
#include "scheme/timing.h"

namespace hmaclint::rules {

/// Takes note of why the rules about time say nothing of a verified way, at the place where its
/// MAC is compared. Does nothing where nobody wants to know.
struct TimeSilence {
  const scheme::Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const scheme::VerifiedWay &way;

  /// Of a fact or, when not `isKnown`, of something that is not known.
  void because(llvm::StringRef reason, bool isKnown = true) const;
  void because(scheme::Doubt doubt) const;
  /// Of what else than the endpoint's own code runs around it, or of its bounds.
  void becauseUnsure() const;
  /// Of what is made of the time, which is not what the rule looks for.
  void because(const scheme::Timing &timing) const;
};

} // namespace hmaclint::rules
