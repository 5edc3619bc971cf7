#include "dataflow/containers.h"

#include "llvm/ADT/STLExtras.h"

// Comprehensions that leave fields out.
//
// However a program takes the signature out of its fields, what remains is one value:
//
//   rest = dict(form); del rest["sig"]
//   rest = {k: v for k, v in form.items() if k != "sig"}            Minus(Request(form), "sig")
//   pairs = [(k, v) for k, v in sorted(form.items()) if k not in ("sig",)]
//                                      Text(sorted, Text(items, Minus(Request(form), "sig")))

namespace hmaclint::dataflow {

static constexpr unsigned maxDepth = 8;

/// The names that a condition of a comprehension leaves out: of `key != "a"` or `key not in (…)`.
static bool appendExcluded(const ValueTable &values, ValueId condition, ValueId key,
                           Elements &excluded) {
  if (!values.is(condition, Kind::Not))
    return false;
  const ValueId relation = values.arg(condition, 0);
  if (!values.is(relation, Kind::Relation) || values.arg(relation, 0) != key)
    return false;
  const ValueId other = values.arg(relation, 1);
  const bool isEqual = values[relation].op == Operator::Equal;
  if (isEqual)
    excluded.push_back(other);
  else if (values[relation].op == Operator::In && values.is(other, Kind::Sequence))
    llvm::append_range(excluded, values.args(other));
  else
    return false;
  return llvm::all_of(excluded, [&](ValueId one) { return isConstant(values.kind(one)); });
}

/// The mapping behind `items()`, through what only puts them in order.
static std::optional<ValueId> mappingBehind(const ValueTable &values, ValueId container) {
  for (unsigned depth = maxDepth; isTextOf(values, container, "sorted") && !values.isSpent(depth);
       --depth)
    container = values.arg(container, 0);
  return isTextOf(values, container, "items") ? std::optional(values.arg(container, 0))
                                              : std::nullopt;
}

/// The same order around something else.
static ValueId reordered(ValueTable &values, ValueId container, ValueId inner) {
  llvm::SmallVector<Elements, 2> orders;
  for (unsigned depth = maxDepth; isTextOf(values, container, "sorted") && !values.isSpent(depth);
       --depth) {
    orders.emplace_back(values.args(container));
    container = values.arg(container, 0);
  }
  for (Elements &order : llvm::reverse(orders)) {
    order[0] = inner;
    inner = values.make(Kind::Text, "sorted", order);
  }
  return inner;
}

ValueId comprehended(ValueTable &values, llvm::ArrayRef<ValueId> given, bool isDict) {
  const Elements parts(given);
  const ValueId each = values.make(Kind::Each, isDict ? "dict" : "", parts);
  const ValueId container = parts[0];
  const std::optional<ValueId> mapping = mappingBehind(values, container);
  if (!mapping)
    return each;
  const ValueId element = values.make(Kind::Element, {container});
  const ValueId key = values.make(Kind::Item, {element, values.integer(0)});
  const ValueId value = values.make(Kind::Item, {element, values.integer(1)});
  if (parts[1] != element && parts[1] != values.make(Kind::Sequence, {key, value}))
    return each;
  Elements excluded;
  for (ValueId condition : llvm::ArrayRef(parts).drop_front(2))
    if (!appendExcluded(values, condition, key, excluded))
      return each;
  ValueId rest = *mapping;
  for (ValueId name : excluded)
    rest = withoutItem(values, rest, name);
  return reordered(values, container, isDict ? rest : itemsOf(values, rest));
}

} // namespace hmaclint::dataflow
