#include "dataflow/hand_written.h"

#include <algorithm>
#include <utility>

// Constant-time compares that a program writes itself.
//
//   result = 0                                     Fold(zip(a, b), 0, 0 | (ord(x) ^ ord(y)))
//   for x, y in zip(a, b):
//       result |= ord(x) ^ ord(y)
//   return result == 0                             Relation(a, b), as of hmac.compare_digest
//
// It is known by what it does, not by its name. That a loop over nothing leaves 0 is seen by the
// loop, which has a way for it.

namespace hmaclint::dataflow {

/// Below `ord()` and `int()`, which a text of Python 2 needs and bytes don't.
static ValueId withoutNumbering(const ValueTable &values, ValueId value) {
  const bool isOrd = values.is(value, Kind::Text) && values.text(value) == "ord";
  const bool isInt = values.is(value, Kind::Parse) && values.text(value) == "int";
  return isOrd || isInt ? values.arg(value, 0) : value;
}

/// The text of which a value is one element, whichever.
static std::optional<ValueId> wholeOf(const ValueTable &values, ValueId value) {
  value = withoutNumbering(values, value);
  if (values.is(value, Kind::Element))
    return values.arg(value, 0);
  if (values.is(value, Kind::Item) && values.is(values.arg(value, 1), Kind::Element))
    return values.arg(value, 0);
  return std::nullopt;
}

static bool isArithmetic(const ValueTable &values, ValueId value, Operator op) {
  return values.is(value, Kind::Arithmetic) && values[value].op == op &&
         values[value].argCount == 2;
}

static bool isZero(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Integer) && values[value].number == 0;
}

using Pair = std::pair<ValueId, ValueId>;

/// `len(a) ^ len(b)` and `len(a) - len(b)`: the two lengths.
static std::optional<Pair> lengthDifference(const ValueTable &values, ValueId difference) {
  if (!isArithmetic(values, difference, Operator::BitXor) &&
      !isArithmetic(values, difference, Operator::Subtract))
    return std::nullopt;
  const ValueId left = values.arg(difference, 0);
  const ValueId right = values.arg(difference, 1);
  if (!values.is(left, Kind::Length) || !values.is(right, Kind::Length))
    return std::nullopt;
  return Pair{left, right};
}

/// The two texts whose differences a loop adds up.
static std::optional<Pair> addedUp(const ValueTable &values, ValueId fold) {
  if (!values.is(fold, Kind::Fold))
    return std::nullopt;
  const ValueId before = values.arg(fold, 1);
  if (!isZero(values, before) && !lengthDifference(values, before))
    return std::nullopt;
  const ValueId after = values.arg(fold, 2);
  if (!isArithmetic(values, after, Operator::BitOr) && !isArithmetic(values, after, Operator::Add))
    return std::nullopt;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId added = values.arg(after, side);
    if (values.arg(after, 1 - side) != before || !isArithmetic(values, added, Operator::BitXor))
      continue;
    const std::optional<ValueId> left = wholeOf(values, values.arg(added, 0));
    const std::optional<ValueId> right = wholeOf(values, values.arg(added, 1));
    if (left && right)
      return Pair{*left, *right};
  }
  return std::nullopt;
}

std::optional<ValueId> comparedByHand(ValueTable &values, ValueId sum) {
  const std::optional<Pair> lengths = lengthDifference(values, sum);
  const std::optional<Pair> both = lengths ? lengths : addedUp(values, sum);
  if (!both)
    return std::nullopt;
  const ValueId first = std::min(both->first, both->second);
  const ValueId second = std::max(both->first, both->second);
  return values.make(Kind::Relation, {first, second},
                     {"", 0, lengths ? Operator::Equal : Operator::None});
}

} // namespace hmaclint::dataflow
