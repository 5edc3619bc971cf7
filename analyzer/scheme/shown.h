#pragma once

#include "scheme/pieces.h"

#include <vector>

namespace hmaclint::scheme {

/// What Python shows of an object, inside of a message: `str(fields)`, `repr(x)`, `f"{body}"` of
/// bytes.
struct Shown {
  enum class Of : uint8_t { Mapping, List, Bytes, Json, Text };
  Of of = Of::Mapping;
  ValueId value{};           ///< The Stringify.
  source::Location location; ///< Where that is done.
  const dataflow::Record *mac = nullptr;
};

/// Those of all MACs that the other side has to write again.
std::vector<Shown> shownObjects(const Analysis &analysis);

} // namespace hmaclint::scheme
