#pragma once

#include "scheme/part.h"

#include "source/tri.h"

namespace hmaclint::scheme {

/// Whether who changes a part of the request changes a message. `part` is a value that is a part
/// (partOf); of a component that nobody knows the answer is Unknown.
source::Tri covers(const dataflow::ValueTable &values, dataflow::ValueId message,
                   dataflow::ValueId part);

} // namespace hmaclint::scheme
