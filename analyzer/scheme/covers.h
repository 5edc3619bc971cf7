#pragma once

#include "scheme/doubt.h"
#include "scheme/part.h"

namespace hmaclint::scheme {

/// Whether who changes a part of the request changes a message. `part` is a value that is a part
/// (partOf); where a component that nobody knows decides, the answer is Unknown because of it.
Reasoned covers(const dataflow::ValueTable &values, dataflow::ValueId message,
                dataflow::ValueId part);

} // namespace hmaclint::scheme
