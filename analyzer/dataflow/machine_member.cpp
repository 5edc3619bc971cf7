#include "dataflow/containers.h"
#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/machine.h"
#include "dataflow/modules.h"
#include "dataflow/stored.h"

#include "llvm/ADT/STLExtras.h"

// Attributes and items.
//
// What the program assigned is found in its container. What it did not is asked of the models: the
// type of the value and the name make an entry (`requests.Session` + `headers`), and parts of the
// request become values at once, so that `request.headers` is one value everywhere. The rest is
// Attribute or Item of what it is taken from.

namespace hmaclint::dataflow {

using model::Role;
using source::Location;

static std::optional<Flow> superMember(Machine &machine, llvm::StringRef name, State &state,
                                       Location location);

/// A method of a class as an object or class sees it.
static Flow boundMember(Machine &machine, Flow member, Flow receiver, State &state,
                        Location location) {
  if (machine.values.is(member.value, Kind::Function))
    return machine.flow(machine.values.make(Kind::Bound, {member.value, receiver.value}), location,
                        {member, receiver});
  if (!machine.values.is(member.value, Kind::Member))
    return machine.flow(member.value, location, {member});
  const llvm::StringRef form = machine.values.text(member.value);
  const Flow inner = {machine.values.arg(member.value, 0), member.origin};
  if (form == "static")
    return inner;
  if (form == "class") {
    const auto object = static_cast<uint32_t>(machine.values[receiver.value].number);
    const Flow type = machine.values.is(receiver.value, Kind::Object)
                          ? machine.containers[object].type
                          : receiver;
    return machine.flow(machine.values.make(Kind::Bound, {inner.value, type.value}), location,
                        {inner, type});
  }
  // A property: its value now. One way through is enough for a plain one.
  Results results = machine.call(inner, {{receiver, ""}}, state, location);
  if (results.size() != 1)
    return machine.unknown("property with several ways", location);
  state = std::move(results.front().state);
  return results.front().flow;
}

static std::optional<Flow> objectMember(Machine &machine, Flow base, llvm::StringRef name,
                                        State &state, Location location) {
  const auto number = static_cast<uint32_t>(machine.values[base.value].number);
  if (const Flow *field =
          state.slots.find(slotKey(static_cast<ContainerId>(number), machine.values.intern(name))))
    return machine.flow(field->value, location, {*field});
  const Flow type = machine.containers[number].type;
  if (machine.values.is(type.value, Kind::Class))
    if (std::optional<Flow> member = machine.classMember(
            static_cast<uint32_t>(machine.values[type.value].number), name, state))
      return boundMember(machine, *member, base, state, location);
  return std::nullopt;
}

/// `3.12` as the tuple (3, 12).
static ValueId numbersOf(ValueTable &values, llvm::StringRef dotted) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  dotted.split(parts, '.');
  llvm::SmallVector<ValueId, 4> numbers;
  for (llvm::StringRef part : parts) {
    int64_t number = 0;
    numbers.push_back(part.getAsInteger(10, number) ? values.string(part) : values.integer(number));
  }
  return values.make(Kind::Sequence, numbers);
}

ValueId constantOf(ValueTable &values, const model::Entry &entry) {
  if (entry.returns == "builtins.tuple")
    return numbersOf(values, entry.detail);
  if (entry.returns == "builtins.bool")
    return values.boolean(entry.detail == "True");
  return values.string(entry.detail);
}

/// An attribute of what a model knows: parts and instances are values, the rest is known by name.
static Flow modelled(Machine &machine, const model::Entry &entry, Flow made, State &state,
                     Location location, Flow base) {
  if (entry.role == Role::Part && entry.isValue) {
    if (std::optional<Flow> replaced = replacedBody(machine, base, entry, false, state, location))
      return *replaced;
    const ValueId part = machine.values.make(Kind::Request, entry.detail);
    if (!entry.returns.empty())
      machine.setType(part, entry.returns);
    const Flow read = machine.flow(part, location);
    library::noteRead(machine, state, entry, read, location);
    return library::changeable(machine, state, read, location);
  }
  if (entry.isValue && machine.values.is(made.value, Kind::Attribute))
    if (std::optional<Flow> computed = library::property(machine, state, entry, base, location))
      return *computed;
  if (entry.role == Role::Constant)
    return machine.flow(constantOf(machine.values, entry), location);
  if (entry.role == Role::Config && entry.detail == "secret-key") {
    const Flow key = secretKeyName(machine, location);
    if (std::optional<Flow> stored = storedConfig(machine, key, state))
      return machine.flow(stored->value, location, {*stored, key});
    const ValueId setting = machine.values.make(Kind::Config, {key.value});
    machine.setType(setting, entry.returns);
    return machine.flow(setting, location, {key});
  }
  return machine.flow(made.value, location, {base});
}

Flow Machine::attribute(Flow base, llvm::StringRef name, State &state, Location location) {
  switch (values.kind(base.value)) {
  case Kind::Object:
    if (std::optional<Flow> found = objectMember(*this, base, name, state, location))
      return *found;
    break;
  case Kind::Class:
    if (std::optional<Flow> found =
            classMember(static_cast<uint32_t>(values[base.value].number), name, state)) {
      if (values.is(found->value, Kind::Member))
        return boundMember(*this, *found, base, state, location);
      return flow(found->value, location, {*found});
    }
    break;
  case Kind::Module:
    if (std::optional<Flow> found =
            moduleMember(*this, static_cast<uint32_t>(values[base.value].number), name, state))
      return flow(found->value, location, {*found});
    break;
  case Kind::Choice: {
    llvm::SmallVector<ValueId, 8> all;
    std::vector<Flow> from;
    const llvm::SmallVector<ValueId, 8> alternatives(values.args(base.value));
    for (ValueId one : alternatives) {
      if (values.is(one, Kind::None))
        continue; // An AttributeError, or guarded.
      from.push_back(attribute({one, base.origin}, name, state, location));
      all.push_back(from.back().value);
    }
    return all.empty() ? unknown("attribute of None", location)
                       : flow(values.choice(all), location, from);
  }
  default:
    break;
  }
  if (values.is(base.value, Kind::Member) && values.text(base.value) == "super")
    if (std::optional<Flow> found = superMember(*this, name, state, location))
      return *found;
  if (std::optional<Flow> held = storedOutside(*this, base, name, state))
    return flow(held->value, location, {*held});
  Flow made = base;
  if (values.is(base.value, Kind::External) && typeOf(base.value).empty()) {
    const std::string qualified = (values.text(base.value) + "." + name).str();
    if (const std::optional<ValueId> whole = importedModule(*this, qualified))
      return flow(*whole, location, {base});
    made.value = registeringEntry(base.value, name)
                     ? values.make(Kind::Attribute, name, {base.value})
                     : values.make(Kind::External, models.canonical(qualified));
  } else {
    made.value = values.make(Kind::Attribute, name, {base.value});
  }
  if (const model::Entry *entry = entryOf(made.value))
    return modelled(*this, *entry, made, state, location, base);
  return flow(made.value, location, {base});
}

/// `super().name`: looked for in the bases of the class that the method stands in.
static std::optional<Flow> superMember(Machine &machine, llvm::StringRef name, State &state,
                                       Location location) {
  if (machine.active.owner == UINT32_MAX || machine.active.function == FunctionId::None)
    return std::nullopt;
  const Function &method = machine.ir().function(machine.active.function);
  if (method.parameters.empty())
    return std::nullopt;
  const Flow *self = state.slots.find(slotKey(machine.active.frame, method.parameters[0].symbol));
  for (const Flow &base : machine.classes[machine.active.owner].bases)
    if (self && machine.values.is(base.value, Kind::Class))
      if (std::optional<Flow> found = machine.classMember(
              static_cast<uint32_t>(machine.values[base.value].number), name, state))
        return boundMember(machine, *found, *self, state, location);
  if (self && !machine.dispatcher.empty() && name == machine.dispatcher) {
    const Flow receiver = *self;
    return machine.attribute(receiver, machine.dispatched, state, location);
  }
  return std::nullopt;
}

/// The item of a dict or list whose items are known; nothing when the key isn't.
static std::optional<ValueId> knownItem(const ValueTable &values, ValueId container,
                                        ValueId index) {
  const llvm::ArrayRef<ValueId> args = values.args(container);
  if (values.is(container, Kind::Mapping)) {
    for (size_t i = 0; i + 1 < args.size(); i += 2)
      if (args[i] == index)
        return args[i + 1];
    return std::nullopt;
  }
  if (!values.is(container, Kind::Sequence) || !values.is(index, Kind::Integer))
    return std::nullopt;
  int64_t at = values[index].number;
  if (at < 0)
    at += static_cast<int64_t>(args.size());
  return at >= 0 && at < static_cast<int64_t>(args.size()) ? std::optional(args[at]) : std::nullopt;
}

static std::optional<ValueId> knownSlice(ValueTable &values, ValueId container, ValueId slice) {
  const ValueId lower = values.arg(slice, 0);
  const ValueId upper = values.arg(slice, 1);
  const auto bound = [&](ValueId id, int64_t other, int64_t size) -> std::optional<int64_t> {
    if (values.is(id, Kind::None))
      return other;
    if (!values.is(id, Kind::Integer))
      return std::nullopt;
    const int64_t number = values[id].number;
    return std::clamp<int64_t>(number < 0 ? number + size : number, 0, size);
  };
  const bool isLiteral = isText(values.kind(container));
  if (!isLiteral && !values.is(container, Kind::Sequence))
    return std::nullopt;
  const auto size = isLiteral ? static_cast<int64_t>(values.text(container).size())
                              : static_cast<int64_t>(values[container].argCount);
  const std::optional<int64_t> from = bound(lower, 0, size);
  const std::optional<int64_t> to = bound(upper, size, size);
  if (!from || !to)
    return std::nullopt;
  const auto count = static_cast<size_t>(std::max<int64_t>(*to - *from, 0));
  if (isLiteral)
    return values.make(values.kind(container), values.text(container).substr(*from, count));
  const llvm::SmallVector<ValueId, 8> items(values.args(container));
  return values.make(Kind::Sequence, llvm::ArrayRef(items).slice(*from, count));
}

/// `for a, b in zip(x, y)`: `a` is an element of x.
static std::optional<ValueId> itemOfZip(ValueTable &values, ValueId element, ValueId index) {
  if (!values.is(element, Kind::Element) || !values.is(index, Kind::Integer))
    return std::nullopt;
  const ValueId zip = values.arg(element, 0);
  const int64_t at = values[index].number;
  if (!values.is(zip, Kind::Text) || values.text(zip) != "zip" || at < 0 ||
      at >= int64_t{values[zip].argCount})
    return std::nullopt;
  return values.make(Kind::Element, {values.arg(zip, static_cast<unsigned>(at))});
}

/// An item that is there, as itself and not as what it holds by now: a MAC or list that was put
/// into a container may grow after it was taken out.
static std::optional<ValueId> heldItem(Machine &machine, Flow container, ValueId key,
                                       const State &state) {
  ValueTable &values = machine.values;
  llvm::SmallVector<ValueId, 8> all;
  for (ValueId one : values.alternatives(machine.content(container, state).value)) {
    const ValueId held = machine.content({one, container.origin}, state).value;
    const std::optional<ValueId> known = knownItem(values, holderOf(values, held, key), key);
    if (!known)
      return std::nullopt;
    all.push_back(*known);
  }
  return values.choice(all);
}

Flow Machine::item(Flow container, Flow index, State &state, Location location) {
  Flow key = frozen(index, state);
  if (std::optional<ValueId> known = heldItem(*this, container, key.value, state))
    return flow(*known, location, {content(container, state), key});
  Flow held = frozen(content(container, state), state);
  held.value = holderOf(values, held.value, key.value);
  const auto made = [&](ValueId value) { return flow(value, location, {held, key}); };
  if (values.is(held.value, Kind::Choice)) {
    llvm::SmallVector<ValueId, 8> all;
    for (ValueId one : llvm::SmallVector<ValueId, 8>(values.args(held.value)))
      all.push_back(item({one, held.origin}, key, state, location).value);
    return made(values.choice(all));
  }
  // `{**request.headers, **request.args}["sig"]`: of the one that was put in last, else the other.
  if (isTextOf(values, held.value, "update") &&
      llvm::all_of(values.alternatives(key.value),
                   [&](ValueId one) { return isConstant(values.kind(one)); })) {
    llvm::SmallVector<ValueId, 2> all;
    for (ValueId one : llvm::SmallVector<ValueId, 2>(values.args(held.value)))
      all.push_back(item({one, held.origin}, key, state, location).value);
    return made(values.choice(all));
  }
  if (values.is(key.value, Kind::Slice)) {
    if (std::optional<ValueId> slice = knownSlice(values, held.value, key.value))
      return made(*slice);
    return made(
        values.make(Kind::Slice, {held.value, values.arg(key.value, 0), values.arg(key.value, 1)}));
  }
  if (std::optional<ValueId> known = knownItem(values, held.value, key.value))
    return made(*known);
  if (values.is(held.value, Kind::Request) && values.text(held.value) == "header" &&
      values.is(key.value, Kind::String))
    key.value = values.string(values.text(key.value).lower());
  const model::Entry *entry = entryOf(held.value);
  if (entry && (entry->role == Role::Environment || entry->role == Role::Config)) {
    if (entry->role == Role::Config)
      if (std::optional<Flow> stored = storedConfig(*this, key, state))
        return flow(stored->value, location, {*stored, key});
    return made(
        values.make(entry->role == Role::Config ? Kind::Config : Kind::Environment, {key.value}));
  }
  if (std::optional<ValueId> paired = itemOfZip(values, held.value, key.value))
    return made(*paired);
  // What a caller chose among a program's own constants is one of them.
  if (values.is(held.value, Kind::Mapping) && values[held.value].argCount != 0 &&
      !isConstant(values.kind(key.value))) {
    llvm::SmallVector<ValueId, 8> all;
    for (unsigned i = 1; i < values[held.value].argCount; i += 2)
      all.push_back(values.arg(held.value, i));
    // Of what is filled while the program runs, no more is known than where it stands.
    const bool isFilledLater = llvm::all_of(all, [&](ValueId one) {
      return values.is(one, Kind::Unknown) && values.text(one) == sharedContent;
    });
    return made(isFilledLater ? values.make(Kind::Item, {held.value, key.value})
                              : values.choice(all));
  }
  return made(values.make(Kind::Item, {held.value, key.value}));
}

} // namespace hmaclint::dataflow
