#pragma once

#include "dataflow/value.h"

#include <string>

namespace hmaclint::scheme {

/// A value in the words of request signing: `raw body`, `header x-signature`, `environment KEY`,
/// `sha256 of raw body`. Literals are shown as they stand when `showLiterals`, else as `a literal`:
/// keys are never shown.
std::string words(const dataflow::ValueTable &values, dataflow::ValueId value, bool showLiterals);

/// A function or object as the source may write it: `store.find().key`; empty where it has no name.
std::string nameOf(const dataflow::ValueTable &values, dataflow::ValueId value, unsigned depth = 8);

} // namespace hmaclint::scheme
