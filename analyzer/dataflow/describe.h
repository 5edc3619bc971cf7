#pragma once

#include "dataflow/value.h"

#include <string>

namespace hmaclint::dataflow {

/// A value as short text, for dumps and tests: `Mac(Environment("KEY"), Request(body-raw),
/// "sha256")`. What does not fit `limit` characters is left out, as `…`.
std::string describe(const ValueTable &values, ValueId value, size_t limit = 240);

} // namespace hmaclint::dataflow
