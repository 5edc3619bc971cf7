#pragma once

#include "dataflow/value.h"

// Moments: what the clock says, what a number or text says, and seconds since 1970 of both. Those
// without a zone tell whose wall clock they are of: `datetime-local` the server's, `datetime-utc`
// that of UTC; `datetime` is all others.

namespace hmaclint::dataflow {

/// Whether a Clock or Parse of this text is a moment.
bool isMoment(llvm::StringRef text);

/// A moment and its seconds since 1970 are one value where that is known: nothing where it isn't,
/// or where a wall clock is taken for another one. `what` as in the models.
std::optional<ValueId> asTime(ValueTable &values, llvm::StringRef what, ValueId value);

/// The same moment with a zone, or of a wall clock that isn't known: `now.replace(tzinfo=utc)`.
ValueId withoutWallClock(ValueTable &values, ValueId value);

} // namespace hmaclint::dataflow
