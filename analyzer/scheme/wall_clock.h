#pragma once

#include "scheme/check.h"

namespace hmaclint::scheme {

/// Whether one side of a comparison of times is a wall clock of UTC, or of another place, and is
/// taken for the other: off by the server's distance from UTC.
///
///   datetime.utcnow().timestamp() - int(stamp)          UTC is read as the server's local time
///   datetime.now() - datetime.utcfromtimestamp(stamp)   local time less UTC
bool mixesWallClocks(const dataflow::Evaluator &evaluator, ValueId relation);

} // namespace hmaclint::scheme
