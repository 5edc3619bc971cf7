#pragma once

#include "dataflow/state.h"
#include "scheme/signature.h"

namespace hmaclint::scheme {

/// How many bits of a MAC are left in a value: after slices with bounds that are known, through
/// encodings and prefixes. Nothing when that can't be told.
std::optional<unsigned> bitsKept(const ValueTable &values, ValueId value);

/// `expected[:len(given)]`: the value whose length decides how much of the MAC is left.
std::optional<ValueId> keptAsLongAs(const ValueTable &values, ValueId value);

/// What a path tells of the length of a text.
struct LeastLength {
  bool isAsLong = false;  ///< As long as the MAC.
  Tri isEmpty = Tri::Yes; ///< Whether it may be empty; Unknown: something else was asked of it.
  int64_t units = 0;      ///< That many characters it has at least.
};
LeastLength leastLength(const ValueTable &values,
                        const dataflow::SharedTable<uint32_t, bool> &facts, ValueId text);

} // namespace hmaclint::scheme
