#include "scheme/age.h"

#include "scheme/linear.h"

#include "llvm/ADT/STLExtras.h"

// What one comparison says of the age of a request.
//
// Every comparison of a time of the request with the clock leaves an interval of `now - stamp`:
//
//   not (time.time() - int(stamp) > 300)             (-inf, 300]
//   abs(int(stamp) - time.time()) <= 300             [-300, 300]
//   now - 60 <= int(stamp)                           (-inf, 60]
//   int(stamp) in range(now - 300, now + 1)          [-1, 300]
//   time.time() < int(expires)                       (-inf, 0]: an expiry
//
// Polarity is kept as written: NaN passes the first of these and none of the others.

namespace hmaclint::scheme {

using dataflow::Evaluator;
using dataflow::Flow;
using dataflow::Operator;

/// No clock has ever shown less.
static constexpr double longAgo = 1e9;

namespace {
/// Bounds of a sum, from `sum op 0`.
struct Bounds {
  bool isUpper = false;
  bool isLower = false;
};
} // namespace

static Operator turned(Operator op) {
  switch (op) {
  case Operator::Less:
    return Operator::GreaterEqual;
  case Operator::LessEqual:
    return Operator::Greater;
  case Operator::Greater:
    return Operator::LessEqual;
  case Operator::GreaterEqual:
    return Operator::Less;
  default:
    return Operator::None;
  }
}

static Bounds boundsOf(Operator op, bool isNegative) {
  switch (op) {
  case Operator::Equal:
    return {true, true};
  case Operator::Less:
  case Operator::LessEqual:
    return {!isNegative, isNegative};
  case Operator::Greater:
  case Operator::GreaterEqual:
    return {isNegative, !isNegative};
  default:
    return {};
  }
}

/// The term of `sum` that is a time of the request, so that `sum / sum.clock` is its age and a
/// rest.
static std::optional<size_t> stampIn(const Evaluator &evaluator, const Linear &sum) {
  std::optional<size_t> found;
  for (size_t i = 0; i < sum.terms.size(); ++i) {
    const auto &[value, factor] = sum.terms[i];
    const Source source = sourceOf(evaluator, value);
    if ((factor < 0) == (sum.clock < 0) || isSpan(evaluator.values(), value))
      continue;
    if (source == Source::Request)
      return i;
    if (source == Source::Parameter && !found)
      found = i;
  }
  return found;
}

/// The age that a sum is about, without bounds, and what is added to it.
static std::optional<Age> ageIn(const Evaluator &evaluator, const Linear &sum, Limit &rest) {
  if (sum.clock == 0)
    return std::nullopt;
  const std::optional<size_t> stamp = stampIn(evaluator, sum);
  if (!stamp)
    return std::nullopt;
  Age age;
  age.stamp = sum.terms[*stamp].first;
  age.unit = -sum.terms[*stamp].second / sum.clock;
  rest = {sum.constant / sum.clock, sum.terms.size() == 1};
  return age;
}

/// `abs(x) <= n`: the sum that x is, and n over what multiplies it.
static std::optional<Linear> insideAbsolute(const ValueTable &values, const Linear &sum,
                                            Operator op, Limit &width) {
  const auto *found = llvm::find_if(sum.terms, [&](const auto &term) {
    return values.is(term.first, Kind::Absolute) &&
           values.has(term.first, dataflow::bit(Kind::Clock));
  });
  if (found == sum.terms.end() || sum.clock != 0 || !boundsOf(op, found->second < 0).isUpper)
    return std::nullopt;
  width = {-sum.constant / found->second, sum.terms.size() == 1};
  return linear(values, values.arg(found->first, 0));
}

static std::optional<Age> absoluteTested(const Evaluator &evaluator, const Linear &sum,
                                         Operator op) {
  Limit width;
  Limit rest;
  const std::optional<Linear> inner = insideAbsolute(evaluator.values(), sum, op, width);
  if (!inner)
    return std::nullopt;
  std::optional<Age> age = ageIn(evaluator, *inner, rest);
  if (!age)
    return std::nullopt;
  const bool isKnown = width.isKnown && rest.isKnown;
  const double half = std::abs(width.seconds / inner->clock);
  age->least = Limit{-half - rest.seconds, isKnown};
  age->most = Limit{half - rest.seconds, isKnown};
  return age;
}

/// `stamp in range(now - 300, now + 1)`, `minute in (this, last)`.
static std::optional<Age> memberTested(const Evaluator &evaluator, ValueId member, ValueId of) {
  const ValueTable &values = evaluator.values();
  if (!values.has(of, dataflow::bit(Kind::Clock)))
    return std::nullopt;
  std::optional<Age> age;
  for (ValueId one : values.args(of)) {
    Linear sum = linear(values, one);
    sum.add(linear(values, member), -1);
    Limit rest;
    if (std::optional<Age> here = ageIn(evaluator, sum, rest)) {
      // now + c is the last or first moment: now - stamp = -c.
      const Limit at{-rest.seconds, rest.isKnown};
      if (!age)
        age = here;
      if (!age->least || at.seconds < age->least->seconds)
        age->least = at;
      if (!age->most || at.seconds > age->most->seconds)
        age->most = at;
    }
  }
  return age;
}

static std::optional<Age> relationTested(const Evaluator &evaluator, ValueId relation,
                                         bool positive) {
  const ValueTable &values = evaluator.values();
  Operator op = values[relation].op;
  if (!positive)
    op = turned(op);
  if (op == Operator::None)
    return std::nullopt;
  const ValueId left = values.arg(relation, 0);
  const ValueId right = values.arg(relation, 1);
  if (op == Operator::In)
    return memberTested(evaluator, left, right);
  Linear sum = linear(values, left);
  sum.add(linear(values, right), -1);
  if (sum.clock == 0)
    return absoluteTested(evaluator, sum, op);
  Limit rest;
  std::optional<Age> age = ageIn(evaluator, sum, rest);
  if (!age)
    return std::nullopt;
  const Bounds bounds = boundsOf(op, sum.clock < 0);
  const Limit at{rest.seconds == 0 ? 0 : -rest.seconds, rest.isKnown};
  if (bounds.isUpper)
    age->most = at;
  if (bounds.isLower)
    age->least = at;
  return bounds.isUpper || bounds.isLower ? age : std::nullopt;
}

std::optional<Age> ageTested(const Evaluator &evaluator, Flow relation, bool positive) {
  const ValueTable &values = evaluator.values();
  if (!values.is(relation.value, Kind::Relation) ||
      !values.has(relation.value, dataflow::bit(Kind::Clock)))
    return std::nullopt;
  std::optional<Age> age = relationTested(evaluator, relation.value, positive);
  if (age) {
    age->test = relation;
    age->admitsNan = !positive && mayBeNan(values, relation.value);
  }
  return age;
}

static bool holdsFloat(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Parse)) || values.isSpent(depth))
    return false;
  switch (values.kind(value)) {
  case Kind::Parse:
    return values.text(value) == "float" && !values.is(values.arg(value, 0), Kind::Parse);
  case Kind::Relation:
  case Kind::Arithmetic:
  case Kind::Absolute:
  case Kind::Choice:
    return llvm::any_of(values.args(value),
                        [&](ValueId part) { return holdsFloat(values, part, depth - 1); });
  default:
    return false;
  }
}

bool mayBeNan(const ValueTable &values, ValueId relation) {
  static constexpr unsigned maxDepth = 16;
  return holdsFloat(values, relation, maxDepth);
}

std::optional<ValueId> strayTested(const Evaluator &evaluator, ValueId relation, bool positive) {
  const ValueTable &values = evaluator.values();
  if (!values.is(relation, Kind::Relation) || !values.has(relation, dataflow::bit(Kind::Clock)))
    return std::nullopt;
  Linear sum = linear(values, values.arg(relation, 0));
  sum.add(linear(values, values.arg(relation, 1)), -1);
  const auto *clock = llvm::find_if(sum.terms, [&](const auto &term) {
    return values.is(term.first, Kind::Clock) && values.text(term.first) == "monotonic";
  });
  if (clock == sum.terms.end() || sum.clock != 0)
    return std::nullopt;
  const Operator op = positive ? values[relation].op : turned(values[relation].op);
  const Bounds bounds = boundsOf(op, clock->second < 0);
  if (!bounds.isUpper || bounds.isLower)
    return std::nullopt;
  for (const auto &[value, factor] : sum.terms)
    if ((factor < 0) != (clock->second < 0) && sourceOf(evaluator, value) == Source::Request)
      return value;
  return std::nullopt;
}

/// Whether the text of a key on the wire says that a time is an end.
static bool namesExpiry(const ValueTable &values, ValueId stamp) {
  if (!values.is(stamp, Kind::Item) || !values.is(values.arg(stamp, 1), Kind::String))
    return false;
  const std::string name = values.text(values.arg(stamp, 1)).lower();
  return llvm::StringRef(name).contains("exp") || llvm::StringRef(name).contains("until");
}

bool Age::isExpiry(const ValueTable &values) const {
  return most && ((most->isKnown && most->seconds <= 0) || namesExpiry(values, stamp));
}

bool isNever(const ValueTable &values, ValueId relation, bool positive) {
  if (!values.is(relation, Kind::Relation))
    return false;
  const Operator op = positive ? values[relation].op : turned(values[relation].op);
  Linear sum = linear(values, values.arg(relation, 0));
  sum.add(linear(values, values.arg(relation, 1)), -1);
  if (sum.clock == 0 || !sum.terms.empty())
    return false;
  return boundsOf(op, sum.clock < 0).isUpper && -sum.constant / sum.clock < longAgo;
}

} // namespace hmaclint::scheme
