#include "dataflow/containers.h"

#include "llvm/ADT/STLExtras.h"

// Contents of containers.
//
// What can be told of a container is kept through all that is done to it, so that the fields that a
// message covers are known:
//
//   data = dict(request.form)                 Request(form)
//   sig = data.pop("sig")                     Minus(Request(form), "sig")
//   data["v"] = "2"                           Text(update, Minus(…), {"v": "2"})
//   for k, v in sorted(data.items()): …       Element(Text(sorted, Text(items, …)))
//
// and data["amount"] is still the amount of the form: holderOf() looks behind the changes.

namespace hmaclint::dataflow {

static constexpr size_t maxElements = 256;
static constexpr unsigned maxDepth = 16;

std::optional<Elements> elementsOf(const ValueTable &values, ValueId container) {
  const llvm::ArrayRef<ValueId> args = values.args(container);
  if (values.is(container, Kind::Sequence))
    return Elements(args);
  if (!values.is(container, Kind::Mapping))
    return std::nullopt;
  Elements keys;
  for (size_t i = 0; i < args.size(); i += 2)
    keys.push_back(args[i]);
  return keys;
}

ValueId sequenceOf(ValueTable &values, llvm::ArrayRef<ValueId> elements) {
  if (elements.size() > maxElements) {
    values.hit(Bound::Elements);
    return values.unknown("long list");
  }
  return values.make(Kind::Sequence, elements);
}

static ValueId view(ValueTable &values, llvm::StringRef method, ValueId mapping) {
  return values.make(Kind::Text, method, {mapping});
}

/// `{k: v for …}`: its value is the pair.
static bool isDictComprehension(const ValueTable &values, ValueId mapping) {
  return values.is(mapping, Kind::Each) && values.text(mapping) == "dict";
}

/// The comprehension that gives one part of the pair, or the pair itself.
static ValueId eachPart(ValueTable &values, ValueId each, std::optional<unsigned> part) {
  Elements args(values.args(each));
  if (part && values.is(args[1], Kind::Sequence) && *part < values[args[1]].argCount)
    args[1] = values.arg(args[1], *part);
  return values.make(Kind::Each, args);
}

ValueId keysOf(ValueTable &values, ValueId mapping) {
  if (isDictComprehension(values, mapping))
    return eachPart(values, mapping, 0);
  if (values.is(mapping, Kind::Mapping))
    if (const std::optional<Elements> keys = elementsOf(values, mapping))
      return sequenceOf(values, *keys);
  return view(values, "keys", mapping);
}

ValueId valuesOf(ValueTable &values, ValueId mapping) {
  if (isDictComprehension(values, mapping))
    return eachPart(values, mapping, 1);
  if (!values.is(mapping, Kind::Mapping))
    return view(values, "values", mapping);
  const Elements args(values.args(mapping));
  Elements result;
  for (size_t i = 1; i < args.size(); i += 2)
    result.push_back(args[i]);
  return sequenceOf(values, result);
}

ValueId itemsOf(ValueTable &values, ValueId mapping) {
  if (isDictComprehension(values, mapping))
    return eachPart(values, mapping, std::nullopt);
  if (!values.is(mapping, Kind::Mapping))
    return view(values, "items", mapping);
  const Elements args(values.args(mapping));
  Elements result;
  for (size_t i = 0; i + 1 < args.size(); i += 2)
    result.push_back(values.make(Kind::Sequence, {args[i], args[i + 1]}));
  return sequenceOf(values, result);
}

static bool isPair(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Sequence) && values[value].argCount == 2;
}

bool isTextOf(const ValueTable &values, ValueId value, llvm::StringRef method) {
  return values.is(value, Kind::Text) && values.text(value) == method;
}

ValueId mappingOf(ValueTable &values, ValueId pairs) {
  if (values.is(pairs, Kind::Each) && isPair(values, values.arg(pairs, 1)))
    return values.make(Kind::Each, "dict", Elements(values.args(pairs)));
  if (isTextOf(values, pairs, "items"))
    return values.arg(pairs, 0);
  if (isTextOf(values, pairs, "sorted") && isTextOf(values, values.arg(pairs, 0), "items")) {
    Elements args(values.args(pairs));
    args[0] = values.arg(args[0], 0);
    return values.make(Kind::Text, "sorted", args);
  }
  if (!values.is(pairs, Kind::Sequence))
    return pairs;
  const Elements items(values.args(pairs));
  if (!llvm::all_of(items, [&](ValueId one) { return isPair(values, one); }))
    return values.unknown("mapping of pairs not known");
  ValueId result = values.make(Kind::Mapping);
  for (ValueId item : items)
    result = withItem(values, result, values.arg(item, 0), values.arg(item, 1));
  return result;
}

/// What a known element is ordered by: itself, or the first of a pair.
static ValueId orderOf(const ValueTable &values, ValueId element) {
  return isPair(values, element) ? values.arg(element, 0) : element;
}

/// Whether constants of one kind, all different, can be put in order.
static bool isOrdered(const ValueTable &values, llvm::ArrayRef<ValueId> elements) {
  Elements keys;
  for (ValueId element : elements)
    keys.push_back(orderOf(values, element));
  const Kind kind = keys.empty() ? Kind::String : values.kind(keys.front());
  if (!isText(kind) && kind != Kind::Integer)
    return false;
  if (!llvm::all_of(keys, [&](ValueId key) { return values.is(key, kind); }))
    return false;
  llvm::sort(keys);
  return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

ValueId sortedOf(ValueTable &values, ValueId container, ValueId key, ValueId isReversed) {
  const bool isPlain = values.is(key, Kind::None);
  if (isPlain && values.is(isReversed, Kind::Bool))
    if (std::optional<Elements> elements = elementsOf(values, container);
        elements && isOrdered(values, *elements)) {
      llvm::stable_sort(*elements, [&](ValueId a, ValueId b) {
        const ValueId left = orderOf(values, a);
        const ValueId right = orderOf(values, b);
        return values.is(left, Kind::Integer) ? values[left].number < values[right].number
                                              : values.text(left) < values.text(right);
      });
      if (values[isReversed].number != 0)
        std::reverse(elements->begin(), elements->end());
      return sequenceOf(values, *elements);
    }
  Elements args = {container};
  if (!isPlain || isReversed != values.boolean(false)) {
    args.push_back(key);
    args.push_back(isReversed);
  }
  return values.make(Kind::Text, "sorted", args);
}

ValueId reversedOf(ValueTable &values, ValueId container) {
  if (std::optional<Elements> elements = elementsOf(values, container)) {
    std::reverse(elements->begin(), elements->end());
    return sequenceOf(values, *elements);
  }
  return values.make(Kind::Text, "reversed", {container});
}

bool hasConstantKeys(const ValueTable &values, ValueId mapping) {
  const std::optional<Elements> keys = elementsOf(values, mapping);
  return keys && values.is(mapping, Kind::Mapping) &&
         llvm::all_of(*keys, [&](ValueId key) { return isConstant(values.kind(key)); });
}

ValueId withItem(ValueTable &values, ValueId mapping, ValueId key, ValueId value) {
  if (values.is(mapping, Kind::Unknown))
    return mapping;
  if (!hasConstantKeys(values, mapping) || !isConstant(values.kind(key))) {
    const ValueId one = values.make(Kind::Mapping, {key, value});
    return values.is(mapping, Kind::Mapping) && values[mapping].argCount == 0
               ? one
               : values.make(Kind::Text, "update", {mapping, one});
  }
  Elements args(values.args(mapping));
  size_t at = 0;
  while (at < args.size() && args[at] != key)
    at += 2;
  if (at == args.size())
    args.append({key, value});
  args[at + 1] = value;
  if (args.size() <= 2 * maxElements)
    return values.make(Kind::Mapping, args);
  values.hit(Bound::Elements);
  return values.unknown("large mapping");
}

static ValueId withoutKey(ValueTable &values, ValueId mapping, ValueId key) {
  Elements args;
  for (unsigned i = 0; i + 1 < values[mapping].argCount; i += 2)
    if (values.arg(mapping, i) != key)
      args.append({values.arg(mapping, i), values.arg(mapping, i + 1)});
  return values.make(Kind::Mapping, args);
}

ValueId withoutItem(ValueTable &values, ValueId container, ValueId key) {
  if (values.is(container, Kind::Unknown))
    return container;
  const bool isKnownKey = isConstant(values.kind(key));
  if (isKnownKey && hasConstantKeys(values, container))
    return withoutKey(values, container, key);
  const std::optional<Elements> elements = elementsOf(values, container);
  if (elements && values.is(container, Kind::Sequence)) {
    Elements rest(*elements);
    if (auto *found = llvm::find(rest, key); found != rest.end()) {
      rest.erase(found);
      return sequenceOf(values, rest);
    }
  }
  Elements args = {container};
  if (values.is(container, Kind::Minus))
    args.assign(values.args(container).begin(), values.args(container).end());
  if (!llvm::is_contained(llvm::ArrayRef(args).drop_front(), key))
    args.push_back(key);
  llvm::sort(args.begin() + 1, args.end());
  return values.make(Kind::Minus, args);
}

ValueId merged(ValueTable &values, ValueId mapping, ValueId other) {
  if (values.is(mapping, Kind::Unknown) || values.is(other, Kind::Unknown))
    return values.is(mapping, Kind::Unknown) ? mapping : other;
  if (values.is(mapping, Kind::Mapping) && values[mapping].argCount == 0)
    return other;
  if (!values.is(other, Kind::Mapping))
    return values.make(Kind::Text, "update", {mapping, other});
  const Elements args(values.args(other));
  if (!hasConstantKeys(values, mapping) || !hasConstantKeys(values, other))
    return args.empty() ? mapping : values.make(Kind::Text, "update", {mapping, other});
  for (size_t i = 0; i + 1 < args.size(); i += 2)
    mapping = withItem(values, mapping, args[i], args[i + 1]);
  return mapping;
}

ValueId extended(ValueTable &values, ValueId list, ValueId other, bool isSet) {
  if (values.is(list, Kind::Unknown) || values.is(other, Kind::Unknown))
    return values.is(list, Kind::Unknown) ? list : other;
  std::optional<Elements> all = elementsOf(values, list);
  const std::optional<Elements> more = elementsOf(values, other);
  if (all && all->empty() && !more)
    return other;
  if (more && more->empty())
    return list;
  if (!all || !more)
    return values.make(Kind::Text, "extend", {list, other});
  for (ValueId one : *more)
    if (!isSet || !llvm::is_contained(*all, one))
      all->push_back(one);
  return sequenceOf(values, *all);
}

ValueId spread(ValueTable &values, std::optional<ValueId> whole, ValueId more, bool isDict,
               bool isSet) {
  if (isText(values.kind(more)))
    more = values.unknown("spread of a text");
  if (!isDict && (values.is(more, Kind::Mapping) || values.is(more, Kind::Request)))
    more = keysOf(values, more);
  if (!whole)
    return more;
  return isDict ? merged(values, *whole, more) : extended(values, *whole, more, isSet);
}

ValueId changedEach(ValueTable &values, ValueId contents,
                    llvm::function_ref<ValueId(ValueId)> change) {
  const bool isOpen = llvm::any_of(values.alternatives(contents),
                                   [&](ValueId one) { return values.is(one, Kind::Unknown); });
  return isOpen ? change(contents) : values.eachOf(contents, change);
}

/// Whether `keys` are constants other than `key`.
static bool areOthers(const ValueTable &values, llvm::ArrayRef<ValueId> keys, ValueId key) {
  return isConstant(values.kind(key)) && llvm::all_of(keys, [&](ValueId one) {
           return isConstant(values.kind(one)) && one != key;
         });
}

ValueId holderOf(const ValueTable &values, ValueId container, ValueId key) {
  for (unsigned depth = 0; depth < maxDepth; ++depth) {
    const llvm::ArrayRef<ValueId> args = values.args(container);
    if (values.is(container, Kind::Minus)) {
      if (!areOthers(values, args.drop_front(), key))
        return container;
      container = args[0];
    } else if (isTextOf(values, container, "sorted") && isText(values.kind(key))) {
      container = args[0]; // A mapping in another order.
    } else if (isTextOf(values, container, "update")) {
      if (!hasConstantKeys(values, args[1]) || !isConstant(values.kind(key)))
        return container;
      if (itemOf(values, args[1], key))
        return args[1];
      container = args[0];
    } else {
      return container;
    }
  }
  values.hit(Bound::ValueDepth);
  return container;
}

std::optional<ValueId> itemOf(const ValueTable &values, ValueId mapping, ValueId key) {
  if (!values.is(mapping, Kind::Mapping))
    return std::nullopt;
  const llvm::ArrayRef<ValueId> args = values.args(mapping);
  for (size_t i = 0; i + 1 < args.size(); i += 2)
    if (args[i] == key)
      return args[i + 1];
  return std::nullopt;
}

} // namespace hmaclint::dataflow
