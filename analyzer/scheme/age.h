#pragma once

#include "scheme/check.h"

#include <optional>

namespace hmaclint::scheme {

/// One end of an interval.
struct Limit {
  double seconds = 0;
  bool isKnown = true; ///< A setting of the server, for one, is a number that nobody sees here.
};

/// What a way through an endpoint admits of `now - stamp`.
struct Age {
  ValueId stamp{};            ///< Of the request: what is compared, without its form.
  double unit = 1;            ///< The stamp's, in seconds.
  std::optional<Limit> least; ///< Not below it: the future is bounded.
  std::optional<Limit> most;  ///< Not above it: the past is.
  dataflow::Flow test;        ///< The relation that gives `most`, else the one that gives `least`.
  source::Location place;     ///< Where that is asked.

  /// The time lies in the future by intention: `now < stamp` is all that is asked.
  bool isExpiry(const ValueTable &values) const;
};

/// What a comparison says of an age when it holds, or (not `positive`) when it does not. Nothing
/// when it is about no time of the request.
std::optional<Age> ageTested(const dataflow::Evaluator &evaluator, dataflow::Flow relation,
                             bool positive);

/// Whether a comparison of the clock with a constant holds at no time: what was compared is a
/// fallback, `int(stamp) if stamp.isdigit() else 0`.
bool isNever(const ValueTable &values, ValueId relation, bool positive);

} // namespace hmaclint::scheme
