#include "dataflow/containers.h"
#include "dataflow/fold.h"
#include "dataflow/library.h"

#include "llvm/ADT/StringSwitch.h"

// Methods of lists, sets, mappings and headers that only read.
//
//   request.headers.get("X-Signature", "")     Or(Item(Request(header), "x-signature"), "")
//   request.args.get("ts", type=int)           Parse(int, Item(Request(arg), "ts"))
//   KEYS.get(request.headers["X-Key"])         Item({…}, …): which key is not known, but it is ours

namespace hmaclint::dataflow::library {

/// What `type=` of a container of the web framework makes of an item.
static ValueId converted(Machine &machine, const CallSite &site, ValueId value) {
  const std::optional<Flow> type =
      site.entry->argument("type") ? argument(site, "type") : std::nullopt;
  if (!type || machine.values.is(type->value, Kind::None))
    return value;
  const llvm::StringRef name =
      machine.values.is(type->value, Kind::External) ? machine.values.text(type->value) : "";
  if (name == "builtins.str")
    return value;
  for (llvm::StringRef known : {"int", "float", "bool"})
    if (name == ("builtins." + known).str())
      return parsed(machine.values, known, {value});
  return machine.values.unknown("item of a type of its own");
}

/// What is held under a key: of a known mapping with its objects as they are.
static Flow lookedUp(Machine &machine, State &state, const CallSite &site, Flow key) {
  ValueTable &values = machine.values;
  const Flow held = machine.content(site.receiver, state);
  const ValueId holder = holderOf(values, held.value, key.value);
  if (std::optional<ValueId> known = itemOf(values, holder, key.value))
    return machine.flow(*known, site.location, {held, key});
  if (values.is(holder, Kind::Mapping)) {
    const bool isOwn =
        !values.is(site.receiver.value, Kind::Object) || !machine.isShared(site.receiver.value);
    if (isOwn && isConstant(values.kind(key.value)) && hasConstantKeys(values, holder))
      return machine.flow(values.none(), site.location, {held, key});
    const ValueId frozen = machine.frozen({holder, held.origin}, state).value;
    return machine.flow(values.make(Kind::Item, {frozen, key.value}), site.location, {held, key});
  }
  return machine.item({holder, held.origin}, key, state, site.location);
}

static Flow get(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> key = argument(site, "key", 0);
  if (!key || !site.hasReceiver)
    return made(machine, site, values.unknown("key not known"));
  const Flow found = lookedUp(machine, state, site, *key);
  std::optional<Flow> other = argument(site, "default", 1);
  if (values.is(found.value, Kind::None))
    return other ? *other : found;
  // What is surely there needs no default, and its identity is kept: it may be changed.
  const bool isKnown =
      itemOf(values, machine.content(site.receiver, state).value, key->value).has_value();
  if (isKnown)
    return found;
  const ValueId value = converted(machine, site, found.value);
  if (other)
    other = machine.frozen(*other, state);
  return machine.flow(orDefault(values, value, other), site.location,
                      other ? llvm::ArrayRef<Flow>{found, *other} : llvm::ArrayRef<Flow>{found});
}

/// A new object of the receiver's type with the same content.
static Flow copied(Machine &machine, State &state, const CallSite &site, llvm::StringRef type) {
  ValueTable &values = machine.values;
  const Flow source = site.hasReceiver ? site.receiver : subject(machine, state, site);
  const Flow held = machine.content(source, state);
  if (values.is(held.value, Kind::Object))
    return made(machine, site, values.unknown("copy of an object"));
  const std::string own =
      values.is(source.value, Kind::Object) ? values.text(source.value).str() : type.str();
  return machine.object(own, machine.flow(held.value, site.location, {held}), state, site.location);
}

static Flow combined(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  ValueId result = subject(machine, state, site).value;
  const llvm::StringRef method = site.entry->detail;
  for (const Flow &other : positional(site)) {
    const std::optional<Elements> removed = elementsOf(values, other.value);
    if (method == "union") {
      result = extended(values, result, other.value, true);
    } else if (method == "difference" && removed) {
      for (ValueId one : *removed)
        result = withoutItem(values, result, one);
    } else {
      result = values.make(Kind::Text, method, {result, other.value});
    }
  }
  return machine.object("builtins.set", made(machine, site, result), state, site.location);
}

static Flow fromKeys(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> keys = argument(site, "items", 0);
  const std::optional<Flow> value = argument(site, "value", 1);
  ValueId result = values.make(Kind::Text, "fromkeys", {keys ? keys->value : values.none()});
  if (std::optional<Elements> known = keys ? elementsOf(values, keys->value) : std::nullopt) {
    result = values.make(Kind::Mapping);
    for (ValueId key : *known)
      result = withItem(values, result, key, value ? value->value : values.none());
  }
  return machine.object("builtins.dict", made(machine, site, result), state, site.location);
}

/// All values under one name.
static Flow all(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> key = argument(site, "key", 0);
  if (!key || !site.hasReceiver)
    return made(machine, site, values.unknown("key not known"));
  const Flow item = lookedUp(machine, state, site, *key);
  const ValueId list = values.make(Kind::Text, "getlist", {converted(machine, site, item.value)});
  return machine.object("builtins.list", machine.flow(list, site.location, {item}), state,
                        site.location);
}

/// deque, defaultdict, OrderedDict, Counter.
static std::optional<Flow> constructed(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> items = argument(site, "items", 0);
  const llvm::StringRef what = site.entry->detail;
  ValueId content{};
  if (what == "deque")
    content = items ? items->value : values.make(Kind::Sequence);
  else if (what == "ordered")
    content = items ? mappingOf(values, items->value) : values.make(Kind::Mapping);
  else if (what == "defaultdict" && site.args.size() < 2)
    content = values.make(Kind::Mapping);
  else if (what == "counter" || what == "defaultdict" || what == "most-common")
    content = values.unknown("container not followed");
  else
    return std::nullopt;
  return machine.object(what == "deque" ? "builtins.list" : "builtins.dict",
                        made(machine, site, content), state, site.location);
}

/// Methods that look at the whole: the receiver's value and nothing else.
static std::optional<ValueId> viewed(ValueTable &values, llvm::StringRef method, ValueId whole) {
  if (method == "keys")
    return keysOf(values, whole);
  if (method == "values")
    return valuesOf(values, whole);
  if (method == "items")
    return itemsOf(values, whole);
  return std::nullopt;
}

Flow container(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef method = site.entry->detail;
  if (std::optional<Flow> changed = change(machine, state, site))
    return *changed;
  if (std::optional<Flow> object = constructed(machine, state, site))
    return *object;
  if (method == "get")
    return get(machine, state, site);
  if (method == "getlist")
    return all(machine, state, site);
  if (method == "copy" || method == "to-dict")
    return copied(machine, state, site, "builtins.dict");
  if (method == "to-list")
    return copied(machine, state, site, "builtins.list");
  if (method == "fromkeys")
    return fromKeys(machine, state, site);
  if (method == "union" || method.ends_with("difference") || method == "intersection")
    return combined(machine, state, site);
  const Flow whole = subject(machine, state, site);
  if (std::optional<ValueId> view = viewed(values, method, whole.value))
    return made(machine, site, *view);
  const std::optional<Flow> key = argument(site, "key", 0);
  if (method == "item" && key)
    return machine.item(site.receiver, *key, state, site.location);
  if (method == "item") // `match.group()`
    return made(machine, site, values.make(Kind::Item, {whole.value, values.integer(0)}));
  if (method == "contains" && key)
    return machine.relation(Operator::In, *key, whole, state, site.location);
  llvm::SmallVector<ValueId, 4> args = {whole.value};
  for (const Flow &one : positional(site))
    args.push_back(one.value);
  return made(machine, site, values.make(Kind::Text, method, args));
}

} // namespace hmaclint::dataflow::library
