#pragma once

#include "dataflow/value.h"

#include <optional>

namespace hmaclint::scheme {

/// The truth that a value has where nobody set an environment variable or setting; nothing when
/// that depends on more.
std::optional<bool> truthByDefault(const dataflow::ValueTable &values, dataflow::ValueId value);

} // namespace hmaclint::scheme
