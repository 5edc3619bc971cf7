#pragma once

#include "scheme/ways.h"

namespace hmaclint::scheme {

/// From a function that nobody calls to its check: what is decided further out is about more.
inline constexpr unsigned maxCallsAlone = 2;

/// Whether what is verified is somebody's claim to be who they are, a token, a session or a signed
/// link. One that is absent or wrong stands for nobody, which is for whoever reads it to refuse: it
/// is no request that is accepted.
bool isClaim(const Analysis &analysis, const Acceptance &acceptance, const Cause &cause);

/// How many functions are entered and not left where a step stands.
unsigned callsAround(const Analysis &analysis, dataflow::StepId at);

} // namespace hmaclint::scheme
