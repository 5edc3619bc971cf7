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
  /// What is too old is refused, instead of what is not accepted, and the time is read by `float`:
  /// "nan" is neither.
  bool admitsNan = false;

  /// The time lies in the future by intention: `now < stamp` is all that is asked.
  bool isExpiry(const ValueTable &values) const;
};

/// What a comparison says of an age when it holds, or (not `positive`) when it does not. Nothing
/// when it is about no time of the request.
std::optional<Age> ageTested(const dataflow::Evaluator &evaluator, dataflow::Flow relation,
                             bool positive);

/// Of a comparison of a time of the request with a clock that counts from some start and knows no
/// date: that time, where the comparison holds however old it is.
std::optional<ValueId> strayTested(const dataflow::Evaluator &evaluator, ValueId relation,
                                   bool positive);

/// Whether a number that was read from text by `float` may be NaN and makes a comparison false:
/// through sums and `abs`. Where it becomes a whole number or a moment, NaN raises.
bool mayBeNan(const ValueTable &values, ValueId relation);

/// Whether a comparison of the clock with a constant holds at no time: what was compared is a
/// fallback, `int(stamp) if stamp.isdigit() else 0`.
bool isNever(const ValueTable &values, ValueId relation, bool positive);

} // namespace hmaclint::scheme
