#pragma once

#include "dataflow/path.h"
#include "scheme/signature.h"

#include <optional>

namespace hmaclint::scheme {

/// `table["key"] = value`, of a table that the program got from somewhere.
struct Stored {
  ValueId table{};
  ValueId key{};
  dataflow::Flow value;
};

/// What a step writes to a table: by an assignment or, where nothing is known of the table, by
/// `setdefault`, which does the same unless the key is there.
std::optional<Stored> storedBy(const ValueTable &values, const dataflow::Step &step);

} // namespace hmaclint::scheme
