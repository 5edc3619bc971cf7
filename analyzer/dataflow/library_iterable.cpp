#include "dataflow/containers.h"
#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Builtins that make lists and dicts or go through them.
//
// What is written down is computed, up to 32 elements; the rest keeps the container it is made of
// (see containers.h):
//
//   "".join(map(str, (a, b, c)))               Concat(a, b, c)
//   sorted(request.form.items())               Text(sorted, Text(items, Request(form)))
//   any(compare_digest(sig, s) for s in all)   Any(Each(…)): no element, no match
//   next(iter(received), "")                   Or(Element(received), "")

namespace hmaclint::dataflow::library {

static constexpr size_t maxUnrolled = 32;

static std::optional<Elements> fewElements(const ValueTable &values, ValueId container) {
  std::optional<Elements> known = elementsOf(values, container);
  return known && known->size() <= maxUnrolled ? known : std::nullopt;
}

static ValueId elementOf(ValueTable &values, ValueId container) {
  return values.make(Kind::Element, {container});
}

/// list, tuple, set, frozenset and dict, of something or empty.
static Flow constructed(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef name = site.entry->detail;
  const bool isDict = name == "dict";
  const bool isSet = name.ends_with("set");
  ValueId content = values.make(isDict ? Kind::Mapping : Kind::Sequence);
  if (std::optional<Flow> items = argument(site, "items", 0)) {
    const std::optional<Elements> known = elementsOf(values, items->value);
    if (isDict)
      content = mappingOf(values, items->value);
    else if (known && isSet)
      content = extended(values, content, items->value, true);
    else
      content = known ? sequenceOf(values, *known) : items->value;
  }
  if (hasSpread(site))
    content = values.unknown("made of something unknown");
  for (const Argument &argument : site.args)
    if (isDict && !argument.name.empty() && argument.name.front() != '*')
      content = withItem(values, content, values.string(argument.name), argument.flow.value);
  const Flow result = made(machine, site, content);
  if (name == "tuple" || name == "frozenset")
    return result;
  return machine.object(("builtins." + name).str(), result, state, site.location);
}

static Flow ordered(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow items = subject(machine, state, site);
  if (site.entry->detail == "reversed")
    return made(machine, site, reversedOf(values, items.value));
  const std::optional<Flow> key = argument(site, "key");
  const std::optional<Flow> reverse = argument(site, "reverse");
  const ValueId value = sortedOf(values, items.value, key ? key->value : values.none(),
                                 reverse ? reverse->value : values.boolean(false));
  return machine.object("builtins.list", made(machine, site, value), state, site.location);
}

/// any() and all(): what is known falls away, as Python would stop or go on.
static Flow quantified(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const bool isAll = site.entry->detail == "all";
  const ValueId container = subject(machine, state, site).value;
  const Kind kind = isAll ? Kind::All : Kind::Any;
  const std::optional<Elements> known = fewElements(values, container);
  if (!known) {
    if (values.is(container, Kind::Unknown))
      return made(machine, site, values.unknown("any or all of something unknown"));
    const bool isEach = values.is(container, Kind::Each);
    // `any(not x …)` is `not all(x …)`, so that what is asked of each is a verdict as written.
    if (!isAll && isEach && values.is(values.arg(container, 1), Kind::Not)) {
      llvm::SmallVector<ValueId, 4> parts(values.args(container));
      parts[1] = values.arg(parts[1], 0);
      const Flow all =
          made(machine, site, values.make(Kind::All, {values.make(Kind::Each, parts)}));
      return machine.flow(machine.negation(all.value), site.location, {all});
    }
    return made(machine, site,
                values.make(kind, {isEach ? container : elementOf(values, container)}));
  }
  Elements open;
  for (ValueId one : *known) {
    const std::optional<bool> truth = machine.truth(one, state);
    if (!truth)
      open.push_back(one);
    else if (*truth != isAll)
      return made(machine, site, values.boolean(!isAll));
  }
  if (open.empty())
    return made(machine, site, values.boolean(isAll));
  return made(machine, site, open.size() == 1 ? open.front() : values.make(kind, open));
}

/// min() and max(): one of the arguments, and for numbers that are known, which.
static Flow extreme(Machine &machine, const CallSite &site) {
  ValueTable &values = machine.values;
  const auto args = positional(site);
  Elements all;
  for (const Flow &one : args)
    all.push_back(one.value);
  if (args.size() == 1) {
    if (std::optional<Elements> known = fewElements(values, all[0]))
      all = *known;
    else
      all[0] = elementOf(values, all[0]);
  }
  if (std::optional<Flow> other = argument(site, "default"); other && args.size() == 1)
    all.push_back(other->value);
  if (all.empty() || hasSpread(site))
    return made(machine, site, values.unknown("least of something unknown"));
  const bool isMax = site.entry->detail == "max";
  if (llvm::all_of(all, [&](ValueId one) { return values.is(one, Kind::Integer); }))
    return made(machine, site, *std::max_element(all.begin(), all.end(), [&](ValueId a, ValueId b) {
                  return (values[a].number < values[b].number) == isMax &&
                         values[a].number != values[b].number;
                }));
  return made(machine, site, values.choice(all));
}

static Flow sum(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Elements> known = fewElements(values, subject(machine, state, site).value);
  const std::optional<Flow> start = argument(site, "start", 1);
  if (!known)
    return made(machine, site, values.unknown("sum of something unknown"));
  Flow total = start ? *start : Flow{values.integer(0), OriginId::None};
  for (ValueId one : *known) {
    const bool isZero = values.is(total.value, Kind::Integer) && values[total.value].number == 0;
    total = isZero
                ? Flow{one, OriginId::None}
                : machine.binary(Operator::Add, total, {one, OriginId::None}, state, site.location);
  }
  return made(machine, site, total.value);
}

static Flow zipped(Machine &machine, const CallSite &site) {
  ValueTable &values = machine.values;
  Elements containers;
  std::vector<Elements> known;
  size_t shortest = maxUnrolled;
  for (const Flow &one : positional(site)) {
    containers.push_back(one.value);
    if (std::optional<Elements> elements = fewElements(values, one.value)) {
      shortest = std::min(shortest, elements->size());
      known.push_back(std::move(*elements));
    }
  }
  if (known.empty() || known.size() != containers.size())
    return made(machine, site, values.make(Kind::Text, "zip", containers));
  Elements rows;
  for (size_t i = 0; i < shortest; ++i) {
    Elements row;
    for (const Elements &column : known)
      row.push_back(column[i]);
    rows.push_back(values.make(Kind::Sequence, row));
  }
  return made(machine, site, values.make(Kind::Sequence, rows));
}

static Flow numbered(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const ValueId container = subject(machine, state, site).value;
  const std::optional<Flow> start = argument(site, "start", 1);
  const std::optional<Elements> known = fewElements(values, container);
  if (!known || (start && !values.is(start->value, Kind::Integer)))
    return made(machine, site, values.make(Kind::Text, "enumerate", {container}));
  int64_t number = start ? values[start->value].number : 0;
  if (number > (int64_t{1} << 56))
    return made(machine, site, values.make(Kind::Text, "enumerate", {container}));
  Elements rows;
  for (ValueId one : *known) {
    const ValueId place = values.integer(number++);
    rows.push_back(values.make(Kind::Sequence, {place, one}));
  }
  return made(machine, site, values.make(Kind::Sequence, rows));
}

using Function = Flow (*)(Machine &, State &, const CallSite &);

/// Library functions of one text that map() may apply: they have no effects and call nothing.
static Function applicable(const model::Entry &entry) {
  switch (entry.role) {
  case model::Role::Text:
    return text;
  case model::Role::Encode:
    return encode;
  case model::Role::Decode:
    return decode;
  case model::Role::Parse:
    return parse;
  case model::Role::Json:
    return json;
  case model::Role::Builtin:
    return llvm::StringSwitch<Function>(entry.detail)
        .Cases("str", "repr", "bytes", "len", "abs", "ord", "chr", "hex", builtin)
        .Default(nullptr);
  default:
    return nullptr;
  }
}

static Flow mapped(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const auto args = positional(site);
  if (args.size() != 2)
    return made(machine, site, values.unknown("map over several"));
  const model::Entry *entry =
      values.is(args[0].value, Kind::External) ? machine.entryOf(args[0].value) : nullptr;
  const Function function = entry ? applicable(*entry) : nullptr;
  if (!function)
    return made(machine, site, values.unknown("map of a function that is not followed"));
  const auto apply = [&](ValueId element) {
    CallSite inner;
    inner.entry = entry;
    inner.callee = args[0];
    inner.location = site.location;
    inner.given.push_back({element, args[1].origin});
    inner.args.push_back({inner.given.back(), ""});
    // One level deep: no function that may be applied here applies another.
    return machine.frozen(function(machine, state, inner), state).value;
  };
  const ValueId container = args[1].value;
  const std::optional<Elements> known = fewElements(values, container);
  if (!known) {
    const ValueId element =
        values.is(container, Kind::Each) ? values.arg(container, 1) : elementOf(values, container);
    return made(machine, site, values.make(Kind::Each, {container, apply(element)}));
  }
  Elements results;
  for (ValueId element : *known)
    results.push_back(apply(element));
  return made(machine, site, values.make(Kind::Sequence, results));
}

/// filter(None, x): what is truthy of it.
static Flow filtered(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const auto args = positional(site);
  if (args.size() != 2 || !values.is(args[0].value, Kind::None))
    return made(machine, site, values.unknown("filter by a function that is not followed"));
  const ValueId container = args[1].value;
  if (std::optional<Elements> known = fewElements(values, container)) {
    Elements kept;
    bool isWhole = true;
    for (ValueId one : *known) {
      const std::optional<bool> truth = machine.truth(one, state);
      isWhole &= truth.has_value();
      if (truth.value_or(true))
        kept.push_back(one);
    }
    if (isWhole)
      return made(machine, site, values.make(Kind::Sequence, kept));
  }
  const ValueId element = elementOf(values, container);
  return made(machine, site, values.make(Kind::Each, {container, element, element}));
}

/// The numbers of a range, when they are few and far from where numbers end.
static std::optional<Elements> rangeOf(ValueTable &values, llvm::ArrayRef<ValueId> bounds) {
  if (bounds.empty() || bounds.size() > 3)
    return std::nullopt;
  constexpr int64_t limit = int64_t{1} << 56;
  llvm::SmallVector<int64_t, 3> given;
  for (ValueId one : bounds) {
    given.push_back(values[one].number);
    if (!values.is(one, Kind::Integer) || given.back() > limit || given.back() < -limit)
      return std::nullopt;
  }
  const int64_t from = given.size() > 1 ? given[0] : 0;
  const int64_t to = given.size() > 1 ? given[1] : given[0];
  const int64_t step = given.size() > 2 ? given[2] : 1;
  Elements numbers;
  for (int64_t i = from; step != 0 && (step > 0 ? i < to : i > to); i += step) {
    if (values.reaches(numbers.size(), maxUnrolled, Bound::Rounds))
      return std::nullopt;
    numbers.push_back(values.integer(i));
  }
  return step == 0 ? std::nullopt : std::optional(numbers);
}

static Flow range(Machine &machine, const CallSite &site) {
  ValueTable &values = machine.values;
  Elements bounds;
  for (const Flow &one : positional(site))
    bounds.push_back(one.value);
  if (std::optional<Elements> numbers = rangeOf(values, bounds))
    return made(machine, site, values.make(Kind::Sequence, *numbers));
  return made(machine, site, values.make(Kind::Text, "range", bounds));
}

static Flow next(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow items = subject(machine, state, site);
  const std::optional<Flow> other = argument(site, "default", 1);
  const std::optional<Elements> known = elementsOf(values, items.value);
  if (known && !known->empty())
    return made(machine, site, known->front());
  if (known)
    return made(machine, site, other ? other->value : values.unknown("next of nothing"));
  const ValueId element =
      values.is(items.value, Kind::Unknown) ? items.value : elementOf(values, items.value);
  if (!other)
    return made(machine, site, element);
  return made(machine, site, values.make(Kind::Or, {element, other->value}));
}

static Flow chained(Machine &machine, const CallSite &site) {
  ValueTable &values = machine.values;
  const auto args = positional(site);
  Elements parts;
  for (const Flow &one : args)
    parts.push_back(one.value);
  if (llvm::StringRef(site.entry->name).ends_with("from_iterable")) {
    const std::optional<Elements> known =
        parts.size() == 1 ? fewElements(values, parts[0]) : std::nullopt;
    if (!known)
      return made(machine, site, values.make(Kind::Text, "chain", parts));
    parts = *known;
  }
  ValueId all = values.make(Kind::Sequence);
  for (ValueId part : parts)
    all = extended(values, all, part);
  return made(machine, site, all);
}

std::optional<Flow> iterable(Machine &machine, State &state, const CallSite &site) {
  const llvm::StringRef name = site.entry->detail;
  using Pure = Flow (*)(Machine &, const CallSite &);
  if (const auto function = llvm::StringSwitch<Function>(name)
                                .Cases("list", "tuple", "set", "frozenset", "dict", constructed)
                                .Cases("sorted", "reversed", ordered)
                                .Cases("any", "all", quantified)
                                .Case("sum", sum)
                                .Case("enumerate", numbered)
                                .Case("map", mapped)
                                .Case("filter", filtered)
                                .Case("next", next)
                                .Default(nullptr))
    return function(machine, state, site);
  if (const auto function = llvm::StringSwitch<Pure>(name)
                                .Cases("min", "max", extreme)
                                .Case("zip", zipped)
                                .Case("range", range)
                                .Case("chain", chained)
                                .Default(nullptr))
    return function(machine, site);
  if (name == "iter" && site.args.size() == 1)
    return subject(machine, state, site);
  if (name == "reduce" || name == "groupby" || name == "starmap" || name == "product" ||
      name == "islice")
    return made(machine, site, machine.values.unknown("iterator not followed"));
  return std::nullopt;
}

} // namespace hmaclint::dataflow::library
