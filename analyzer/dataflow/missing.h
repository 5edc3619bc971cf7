#pragma once

#include "dataflow/machine.h"

namespace hmaclint::dataflow {

/// `request.headers[…]` and `os.environ[…]` raise where there is nothing, and so do settings.
void raiseMissing(Machine &machine, Flow container, Flow key, const State &state,
                  source::Location location);

} // namespace hmaclint::dataflow
