#pragma once

#include "dataflow/value.h"

#include <optional>
#include <utility>

namespace hmaclint::scheme {

/// A number as a sum, in seconds: `clock` times the present time, `constant`, and multiples of what
/// is not known.
struct Linear {
  double clock = 0;
  double constant = 0;
  llvm::SmallVector<std::pair<dataflow::ValueId, double>, 2> terms; ///< Each value once.

  bool isConstant() const { return clock == 0 && terms.empty(); }
  void add(const Linear &other, double factor);
};

/// What a value says, without what only changes its type or form: parsers of numbers and times,
/// charsets, stripped blanks, and defaults.
dataflow::ValueId withoutForm(const dataflow::ValueTable &values, dataflow::ValueId value);

/// Whether a value is a number of seconds and no moment, since it may be a small number that is
/// written down: `valid_time=300` where nothing is given.
bool isSpan(const dataflow::ValueTable &values, dataflow::ValueId value);

/// The sum that a number, time or duration is. What is no sum is one term of it.
Linear linear(const dataflow::ValueTable &values, dataflow::ValueId value);

} // namespace hmaclint::scheme
