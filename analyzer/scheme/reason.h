#pragma once

#include "scheme/ways.h"

namespace hmaclint::scheme {

/// What an open way depends on.
enum class Reason : uint8_t {
  Unknown,    ///< Nothing that is understood.
  Signature,  ///< What would have been verified is absent, or has a certain value.
  Key,        ///< No key is configured.
  EmptyList,  ///< There is nothing to verify in what the caller sent.
  Failure,    ///< The check failed, and that was caught.
  Error,      ///< Reading what would be verified failed, and that was caught.
  Truthy,     ///< The answer is true whatever was verified.
  Request,    ///< Another part of the request.
  Route,      ///< Method, path, endpoint, blueprint.
  Address,    ///< Where it comes from.
  OtherCheck, ///< Another check that held.
  Switch,     ///< A setting that turns the check off.
  Mode,       ///< The framework's testing or debug mode.
};

struct Why {
  Reason reason = Reason::Unknown;
  std::string subject; ///< For messages: `header x-signature`, `HOOK_SECRET`
  /// Of a Switch: whether the way is open when nobody sets it.
  Tri byDefault = Tri::Unknown;
};

Why whyOf(const Analysis &analysis, const Acceptance &acceptance, const Cause &cause);

/// Whether a way past the check is one whatever is configured and however the rest went.
bool isHole(const Why &why);

/// What a request or a deployment must be like for a reason to apply: `no key is configured`.
std::string conditionOf(const Why &why);

} // namespace hmaclint::scheme
