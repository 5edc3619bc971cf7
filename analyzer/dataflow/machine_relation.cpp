#include "dataflow/hand_written.h"
#include "dataflow/machine.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

// Comparisons. `!=`, `is not` and `not in` are the negation of their positive forms, so that one
// fact serves both; `<` and its like stay as they are written, since for NaN they are no negations
// of each other.

namespace hmaclint::dataflow {

using source::Location;

static Operator positiveOf(Operator op) {
  switch (op) {
  case Operator::NotEqual:
    return Operator::Equal;
  case Operator::IsNot:
    return Operator::Is;
  case Operator::NotIn:
    return Operator::In;
  default:
    return op;
  }
}

/// Values that are True or False and nothing else.
static bool isTruthValue(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Bool:
  case Kind::Relation:
  case Kind::Not:
  case Kind::All:
  case Kind::Any:
  case Kind::IsA:
    return true;
  case Kind::And:
  case Kind::Or:
    return llvm::all_of(values.args(value), [&](ValueId one) { return isTruthValue(values, one); });
  default:
    return false;
  }
}

static std::optional<bool> compareNumbers(Operator op, int64_t a, int64_t b) {
  switch (op) {
  case Operator::Equal:
  case Operator::Is:
    return a == b;
  case Operator::Less:
    return a < b;
  case Operator::LessEqual:
    return a <= b;
  case Operator::Greater:
    return a > b;
  case Operator::GreaterEqual:
    return a >= b;
  default:
    return std::nullopt;
  }
}

/// Versions and other tuples of numbers: the first difference decides.
static std::optional<bool> compareTuples(const ValueTable &values, Operator op, ValueId left,
                                         ValueId right) {
  const llvm::ArrayRef<ValueId> a = values.args(left);
  const llvm::ArrayRef<ValueId> b = values.args(right);
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (!values.is(a[i], Kind::Integer) || !values.is(b[i], Kind::Integer))
      return std::nullopt;
    if (a[i] != b[i])
      return compareNumbers(op, values[a[i]].number, values[b[i]].number);
  }
  if (a.size() == b.size())
    return std::nullopt;
  return compareNumbers(op, static_cast<int64_t>(a.size()), static_cast<int64_t>(b.size()));
}

/// The answer for constants, where it can be given.
static std::optional<bool> foldRelation(const ValueTable &values, Operator op, ValueId left,
                                        ValueId right) {
  const Kind a = values.kind(left);
  const Kind b = values.kind(right);
  if (a == Kind::Integer && b == Kind::Integer)
    return compareNumbers(op, values[left].number, values[right].number);
  if (a == Kind::Sequence && b == Kind::Sequence && op != Operator::In && op != Operator::Is)
    return compareTuples(values, op, left, right);
  if (op == Operator::Equal || op == Operator::Is) {
    if (isConstant(a) && isConstant(b) && a != Kind::Float && b != Kind::Float)
      return left == right;
    return std::nullopt;
  }
  const bool isEmpty = (b == Kind::Sequence || b == Kind::Mapping) && values[right].argCount == 0;
  if (op == Operator::In && isEmpty)
    return false;
  if (op != Operator::In || !isConstant(a))
    return std::nullopt;
  if (isText(a) && a == b)
    return values.text(right).contains(values.text(left));
  const bool isMapping = b == Kind::Mapping;
  if (b != Kind::Sequence && !isMapping)
    return std::nullopt;
  bool allConstant = true;
  for (unsigned i = 0; i < values[right].argCount; i += isMapping ? 2 : 1) {
    if (values.arg(right, i) == left)
      return true;
    allConstant &= isConstant(values.kind(values.arg(right, i)));
  }
  return allConstant ? std::optional(false) : std::nullopt;
}

/// `len(x) == 0` and `len(x) > 0` ask whether x is empty.
static std::optional<ValueId> emptiness(Machine &machine, Operator op, ValueId left,
                                        ValueId right) {
  if (!machine.values.is(left, Kind::Length) || !machine.values.is(right, Kind::Integer))
    return std::nullopt;
  const int64_t bound = machine.values[right].number;
  const ValueId inner = machine.values.arg(left, 0);
  const bool asksEmpty = (op == Operator::Equal && bound == 0) ||
                         (op == Operator::Less && bound == 1) ||
                         (op == Operator::LessEqual && bound == 0);
  const bool asksFull =
      (op == Operator::Greater && bound == 0) || (op == Operator::GreaterEqual && bound == 1);
  if (asksEmpty)
    return machine.negation(inner);
  return asksFull ? std::optional(inner) : std::nullopt;
}

/// What a value is taken for while an endpoint is run for one method: `request.method` is "POST".
ValueId Machine::pinned(ValueId value) {
  if (pins.empty())
    return value;
  const bool isCased = values.is(value, Kind::Text) && values[value].argCount == 1 &&
                       (values.text(value) == "upper" || values.text(value) == "lower");
  const auto found = pins.find(static_cast<uint32_t>(isCased ? values.arg(value, 0) : value));
  if (found == pins.end())
    return value;
  found->second.wasAsked = true;
  const std::string text = values.text(found->second.literal).str();
  if (!isCased)
    return found->second.literal;
  return values.string(values.text(value) == "upper" ? llvm::StringRef(text).upper()
                                                     : llvm::StringRef(text).lower());
}

Flow Machine::relation(Operator op, Flow left, Flow right, State &state, Location location) {
  const Flow a = frozen(left, state);
  const Flow b = frozen(right, state);
  const Operator positive = positiveOf(op);
  const auto result = [&](ValueId value) {
    return flow(positive == op ? value : negation(value), location, {a, b});
  };
  const bool asksSame = positive == Operator::Equal || positive == Operator::Is;
  if (asksSame && isTruthValue(values, a.value) && values.is(b.value, Kind::Bool))
    return result(values[b.value].number != 0 ? a.value : negation(a.value));
  if (std::optional<bool> folded = foldRelation(values, positive, pinned(a.value), pinned(b.value)))
    return result(values.boolean(*folded));
  if (std::optional<ValueId> empty = emptiness(*this, positive, a.value, b.value))
    return result(*empty);
  for (const auto &[sum, zero] : {std::pair{a, b}, std::pair{b, a}})
    if (asksSame && values.is(zero.value, Kind::Integer) && values[zero.value].number == 0)
      if (const std::optional<ValueId> same = comparedByHand(values, sum.value)) {
        // Recorded as the library's own.
        const Flow made = flow(*same, location, {sum});
        record(Record::Kind::Compare, state, location, made,
               {{values.arg(*same, 0), sum.origin}, {values.arg(*same, 1), sum.origin}},
               models.find("hmac.compare_digest"));
        return result(*same);
      }

  // Which side is which matters to nobody but the reader of a finding.
  const bool swap = asksSame && (isConstant(values.kind(a.value)) ||
                                 (!isConstant(values.kind(b.value)) && b.value < a.value));
  const ValueId value = values.make(Kind::Relation,
                                    swap ? llvm::ArrayRef<ValueId>{b.value, a.value}
                                         : llvm::ArrayRef<ValueId>{a.value, b.value},
                                    {"", 0, positive});
  const Flow made = result(value);
  const uint64_t keyed = bit(Kind::Mac) | bit(Kind::Hash);
  if ((asksSame || positive == Operator::In) &&
      (values.has(a.value, keyed) || values.has(b.value, keyed)))
    record(Record::Kind::Compare, state, location, {value, made.origin}, {a, b});
  return made;
}

} // namespace hmaclint::dataflow
