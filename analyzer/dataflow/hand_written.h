#pragma once

#include "dataflow/value.h"

#include <optional>
#include <utility>

namespace hmaclint::dataflow {

/// The two texts whose differences a loop adds up, `result |= ord(x) ^ ord(y)`: the sum is 0 where
/// they are equal. Of a Fold that starts with 0 or with the difference of their lengths.
std::optional<std::pair<ValueId, ValueId>> addedUp(const ValueTable &values, ValueId fold);

/// `len(a) ^ len(b)` and `len(a) - len(b)`: the two of which the lengths are taken.
std::optional<std::pair<ValueId, ValueId>> lengthDifference(const ValueTable &values,
                                                            ValueId difference);

} // namespace hmaclint::dataflow
