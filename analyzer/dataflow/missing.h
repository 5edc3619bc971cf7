#pragma once

#include "dataflow/machine.h"

namespace hmaclint::dataflow {

/// `request.headers[…]` and `os.environ[…]` raise where there is nothing, and so do settings.
void raiseMissing(Machine &machine, Flow container, Flow key, const State &state,
                  source::Location location);
/// `hmac.compare_digest` of a library that may be too old to have it, where a handler expects that:
/// `made` is what the attribute of `base` is.
void raiseLacking(Machine &machine, Flow base, Flow made, const State &state,
                  source::Location location);

} // namespace hmaclint::dataflow
