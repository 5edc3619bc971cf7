#include "dataflow/containers.h"
#include "dataflow/library.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Methods that change a container.
//
// Each is a function from what the object held to what it holds. Where the receiver is one of
// several objects, each of them may have been changed or not:
//
//   parts = [ts, nonce]
//   parts.append(body)            (ts, nonce, body)
//   target = a if x else b
//   target.append(body)           a: a or a + body; b: b or b + body

namespace hmaclint::dataflow::library {

namespace {

/// One call and what it found.
struct Change {
  Machine &machine;
  State &state;
  const CallSite &site;
  bool isSet = false;
  bool isBytes = false;

  ValueTable &values() const { return machine.values; }
  std::optional<Flow> given(llvm::StringRef word, int position) const {
    return givenArgument(site, word, position);
  }
};

} // namespace

static ValueId single(const Change &change, Flow element) {
  return change.values().make(Kind::Sequence, {element.value});
}

/// append, add, appendleft, insert
static ValueId grown(const Change &change, llvm::StringRef method, ValueId held) {
  ValueTable &values = change.values();
  const bool isInsert = method == "insert";
  const std::optional<Flow> element = change.given("item", isInsert ? 1 : 0);
  if (values.is(held, Kind::Unknown))
    return held;
  if (!element)
    return values.unknown("list not known");
  if (change.isBytes)
    return values.unknown("single byte");
  if (method == "append" || method == "add")
    return extended(values, held, single(change, *element), change.isSet);
  if (method == "appendleft")
    return extended(values, single(change, *element), held);
  const std::optional<Flow> index = argument(change.site, "index", 0);
  std::optional<Elements> known = elementsOf(values, held);
  if (index && values.is(index->value, Kind::Integer) && known) {
    const auto size = static_cast<int64_t>(known->size());
    int64_t at = values[index->value].number;
    at = std::clamp<int64_t>(at < 0 ? at + size : at, 0, size);
    known->insert(known->begin() + at, element->value);
    return sequenceOf(values, *known);
  }
  if (index && values.is(index->value, Kind::Integer) && values[index->value].number == 0)
    return extended(values, single(change, *element), held);
  return values.unknown("inserted somewhere");
}

/// extend, update and the in-place operations of sets
static ValueId joinedWith(const Change &change, llvm::StringRef method, ValueId held) {
  ValueTable &values = change.values();
  if (hasSpread(change.site))
    return values.unknown("changed by something unknown");
  const bool isMapping = method == "update" && !change.isSet && !values.is(held, Kind::Sequence);
  for (const Flow &other : positional(change.site)) {
    if (isMapping)
      held = merged(values, held, mappingOf(values, other.value));
    else if (change.isBytes)
      held = concat(values, {held, other.value});
    else if (method == "extend" || method == "update")
      held = extended(values, held, other.value, change.isSet);
    else if (std::optional<Elements> removed = elementsOf(values, other.value);
             removed && method == "difference_update")
      for (ValueId one : *removed)
        held = withoutItem(values, held, one);
    else
      held = values.make(Kind::Text, method.drop_back(7), {held, other.value}); // "_update"
  }
  if (isMapping)
    for (const Argument &argument : change.site.args)
      if (!argument.name.empty())
        held = withItem(values, held, values.string(argument.name), argument.flow.value);
  return held;
}

/// setdefault, headers' add and set
static ValueId withEntry(const Change &change, llvm::StringRef method, ValueId held) {
  ValueTable &values = change.values();
  const std::optional<Flow> key = argument(change.site, "key", 0);
  if (!key)
    return values.unknown("key not known");
  if (method == "setdefault") {
    if (itemOf(values, held, key->value))
      return held;
    const std::optional<Flow> other = change.given("default", 1);
    return withItem(values, held, key->value, other ? other->value : values.none());
  }
  std::optional<Flow> value = change.given("value", 1);
  if (!value)
    value = change.given("items", 1);
  return withItem(values, held, key->value, value ? value->value : values.none());
}

/// What a list holds without one of its elements, by place.
static ValueId withoutPlace(ValueTable &values, ValueId held, ValueId index) {
  std::optional<Elements> known = elementsOf(values, held);
  const int64_t number = values[index].number;
  if (known) {
    const auto size = static_cast<int64_t>(known->size());
    const int64_t at = number < 0 ? number + size : number;
    if (at < 0 || at >= size)
      return held;
    known->erase(known->begin() + at);
    return sequenceOf(values, *known);
  }
  if (number == -1)
    return values.make(Kind::Slice, {held, values.none(), index});
  if (number == 0)
    return values.make(Kind::Slice, {held, values.integer(1), values.none()});
  return values.make(Kind::Text, "without", {held, index});
}

/// pop, popleft, popitem, remove, discard, clear
static ValueId shrunk(const Change &change, llvm::StringRef method, ValueId held) {
  ValueTable &values = change.values();
  if (method == "clear")
    return values.make(values.is(held, Kind::Mapping) ? Kind::Mapping : Kind::Sequence);
  if (values.is(held, Kind::Unknown))
    return held;
  std::optional<Flow> key = argument(change.site, "key", 0);
  if (!key)
    key = argument(change.site, "item", 0);
  if (!key)
    key = argument(change.site, "index", 0);
  if (method == "popitem")
    return values.unknown("some item taken out");
  if (method == "remove" || method == "discard")
    return key ? withoutItem(values, held, key->value) : held;
  if (change.isSet || change.isBytes)
    return values.make(Kind::Text, "without", {held});
  if (method == "popleft" || !key)
    return withoutPlace(values, held, values.integer(method == "popleft" ? 0 : -1));
  if (values.is(key->value, Kind::Integer) && !values.is(held, Kind::Mapping))
    return withoutPlace(values, held, key->value);
  return withoutItem(values, held, key->value);
}

static ValueId ordered(const Change &change, llvm::StringRef method, ValueId held) {
  ValueTable &values = change.values();
  if (method == "reverse")
    return reversedOf(values, held);
  const std::optional<Flow> key = argument(change.site, "key");
  const std::optional<Flow> reverse = argument(change.site, "reverse");
  return sortedOf(values, held, key ? key->value : values.none(),
                  reverse ? reverse->value : values.boolean(false));
}

using Method = ValueId (*)(const Change &, llvm::StringRef, ValueId);

static Method methodFor(llvm::StringRef name) {
  return llvm::StringSwitch<Method>(name)
      .Cases("append", "add", "appendleft", "insert", grown)
      .Cases("extend", "update", "intersection_update", "difference_update",
             "symmetric_difference_update", joinedWith)
      .Cases("setdefault", "setlist", "add-header", withEntry)
      .Cases("pop", "popleft", "popitem", "remove", "discard", "clear", shrunk)
      .Cases("sort", "reverse", ordered)
      .Default(nullptr);
}

/// What pop() and setdefault() give, asked before the change.
static Flow answer(Change &change, llvm::StringRef method) {
  ValueTable &values = change.values();
  const CallSite &site = change.site;
  const auto item = [&](ValueId key) {
    const Flow held = change.machine.content(site.receiver, change.state);
    const ValueId holder = holderOf(values, held.value, key);
    if (std::optional<ValueId> known = itemOf(values, holder, key))
      return change.machine.flow(*known, site.location, {held});
    return change.machine.item({holder, held.origin}, {key, OriginId::None}, change.state,
                               site.location);
  };
  if (method == "popitem")
    return made(change.machine, site, values.unknown("some item"));
  if (method == "popleft")
    return item(values.integer(0));
  if (method != "pop" && method != "setdefault")
    return made(change.machine, site, values.none());
  if (change.isSet)
    return change.machine.flow(
        values.make(Kind::Element, {change.machine.frozen(site.receiver, change.state).value}),
        site.location, {site.receiver});
  const std::optional<Flow> key = argument(site, "key", 0);
  const Flow found = item(key ? key->value : values.integer(-1));
  const ValueId held = change.machine.content(site.receiver, change.state).value;
  if (key && itemOf(values, held, key->value))
    return found;
  const std::optional<Flow> other = change.given("default", 1);
  const bool isMissing =
      key && isConstant(values.kind(key->value)) && hasConstantKeys(values, held);
  if (isMissing && other)
    return *other;
  std::optional<Flow> frozen = other;
  if (other)
    frozen = change.machine.frozen(*other, change.state);
  return change.machine.flow(orDefault(values, found.value, frozen), site.location, {found});
}

static void setType(Change &change, ValueId object) {
  const llvm::StringRef type = change.values().text(object);
  change.isSet = type == "builtins.set";
  change.isBytes = type == "builtins.bytearray";
}

/// Whether a value is one of what a container holds that requests share: `orders[shop]`.
static bool isHeldByShared(const ValueTable &values, ValueId value) {
  bool isInside = false;
  while (values.is(value, Kind::Item) || values.is(value, Kind::Or) ||
         values.is(value, Kind::Element)) {
    isInside |= !values.is(value, Kind::Or);
    value = values.arg(value, 0);
  }
  const auto isShared = [&](ValueId one) {
    return values.is(one, Kind::Unknown) && values.text(one) == sharedContent;
  };
  return isInside && (isShared(value) || (values.is(value, Kind::Mapping) &&
                                          llvm::any_of(values.args(value), isShared)));
}

std::optional<Flow> change(Machine &machine, State &state, const CallSite &site) {
  const llvm::StringRef name = site.entry->detail;
  const Method method = methodFor(name);
  if (!method)
    return std::nullopt;
  if (!site.hasReceiver)
    return made(machine, site, machine.values.unknown("method of a class"));
  Change change{machine, state, site};
  const llvm::SmallVector<ValueId, 4> objects = machine.values.alternatives(site.receiver.value);
  if (machine.values.is(objects.front(), Kind::Object))
    setType(change, objects.front());
  const Flow result = answer(change, name);
  for (ValueId object : objects) {
    const Flow target = {object, site.receiver.origin};
    const Flow held = machine.content(target, state);
    if (!machine.values.is(object, Kind::Object) || held.value == object) {
      if (isHeldByShared(machine.values, object)) // What it holds is not known, but others see it.
        machine.step(state, StepKind::Store, site.location, machine.frozen(target, state), true,
                     site.flows());
      continue;
    }
    setType(change, object);
    if (machine.isShared(object)) {
      llvm::SmallVector<Flow, 2> args;
      for (const Argument &argument : site.args)
        args.push_back(argument.flow);
      machine.step(state, StepKind::Store, site.location, target, true, args);
    }
    const ValueId after = changedEach(machine.values, held.value,
                                      [&](ValueId one) { return method(change, name, one); });
    if (after == held.value)
      continue;
    const ValueId value = objects.size() == 1 ? after : machine.values.choice({held.value, after});
    llvm::SmallVector<Flow, 4> from = {held};
    for (const Argument &argument : site.args)
      from.push_back(argument.flow);
    machine.setContent(target, machine.flow(value, site.location, from), state);
    if (machine.isShared(object))
      machine.step(state, StepKind::Store, site.location, machine.frozen(target, state), true,
                   positional(site));
  }
  return result;
}

} // namespace hmaclint::dataflow::library
