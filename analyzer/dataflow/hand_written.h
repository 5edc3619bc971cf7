#pragma once

#include "dataflow/value.h"

#include <optional>

namespace hmaclint::dataflow {

/// The comparison that holds where a sum of differences is 0: of two texts, as by the library's own
/// compare, when a loop adds them up (`result |= ord(x) ^ ord(y)`, from 0 or from the difference of
/// their lengths); of two lengths for `len(a) ^ len(b)`. Nothing for other values.
std::optional<ValueId> comparedByHand(ValueTable &values, ValueId sum);

} // namespace hmaclint::dataflow
