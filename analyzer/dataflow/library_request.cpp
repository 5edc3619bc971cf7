#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/machine.h"
#include "dataflow/modules.h"
#include "dataflow/stored.h"

#include "llvm/ADT/STLExtras.h"

// Where values come from: the request, the environment, settings, the clock, randomness.

namespace hmaclint::dataflow::library {

/// `value`, or what stands in its place when it is missing.
static Flow withDefault(Machine &machine, Flow value, std::optional<Flow> other,
                        const CallSite &site) {
  if (!other || machine.values.is(other->value, Kind::None))
    return value;
  return machine.flow(machine.values.make(Kind::Or, {value.value, other->value}), site.location,
                      {value, *other});
}

void noteRead(Machine &machine, const State &state, const model::Entry &entry, Flow part,
              source::Location location, bool isKept) {
  static constexpr llvm::StringLiteral readers[] = {"body-raw", "body-json", "stream",
                                                    "form",     "values",    "file"};
  if (!llvm::is_contained(readers, entry.detail))
    return;
  llvm::SmallVector<std::string, 1> names;
  if (!isKept)
    names.push_back("cache");
  machine.record(Record::Kind::Seen, state, location, part, {}, &entry, names);
}

/// `get_data(as_text=True)`: what is no UTF-8 is replaced.
static Flow textOfBody(Machine &machine, Flow body, source::Location location) {
  return machine.flow(machine.values.make(Kind::Decode, {body.value}, {"utf-8", 1}), location,
                      {body});
}

Flow part(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const auto isTrue = [&](llvm::StringRef word, bool otherwise) {
    const std::optional<Flow> given = site.arg(word);
    return given ? machine.truth(given->value, state).value_or(otherwise) : otherwise;
  };
  const bool isKept = isTrue("cache", true);
  if (site.hasReceiver && isKept)
    if (std::optional<Flow> replaced = replacedBody(machine, site.receiver, *site.entry,
                                                    isTrue("silent", false), state, site.location))
      return isTrue("as_text", false) ? textOfBody(machine, *replaced, site.location) : *replaced;
  const ValueId whole = values.make(Kind::Request, site.entry->detail);
  if (!site.entry->returns.empty())
    machine.setType(whole, site.entry->returns);
  Flow made = machine.flow(whole, site.location);
  noteRead(machine, state, *site.entry, made, site.location, isKept);
  if (isTrue("as_text", false))
    made = textOfBody(machine, made, site.location);
  made = changeable(machine, state, made, site.location);
  if (const std::optional<Flow> name = site.arg("name"))
    made = withDefault(machine, machine.item(made, *name, state, site.location),
                       site.arg("default"), site);
  return made;
}

Flow environment(Machine &machine, State &, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> name = site.arg("name");
  if (!name)
    return machine.flow(values.make(Kind::Environment), site.location);
  const Flow made =
      machine.flow(values.make(Kind::Environment, {name->value}), site.location, {*name});
  return withDefault(machine, made, site.arg("default"), site);
}

/// What `from_object("app.settings.Production")` and `from_pyfile("settings.py")` name.
static Flow namedSource(Machine &machine, const State &state, const CallSite &site, Flow given) {
  if (machine.values.is(given.value, Kind::External) &&
      machine.values.text(given.value).ends_with("__name__"))
    return machine.flow(ownModule(machine), site.location, {given});
  if (!machine.values.is(given.value, Kind::String))
    return given;
  const std::string name = machine.values.text(given.value).str();
  if (site.entry->detail == "from-object")
    return imported(machine, name, state, site.location);
  if (site.entry->detail == "from-file")
    if (const std::optional<ValueId> file = importedModule(machine, name))
      return machine.flow(*file, site.location, {given});
  return given;
}

/// Settings may come from where nobody knows: each that was written down may be another now.
static void openSettings(Machine &machine, State &state, source::Location location,
                         bool isOptional) {
  for (const uint64_t slot : state.slots.of(ContainerId::None)) {
    llvm::StringRef name = machine.values.textOf(static_cast<uint32_t>(slot));
    if (!name.consume_front(configSlot))
      continue;
    const Flow held = *state.slots.find(slot);
    const ValueId other =
        machine.values.make(Kind::Config, {machine.values.string(std::string(name))});
    const ValueId either = machine.values.choice({held.value, other});
    if (either == held.value)
      continue;
    const Flow opened = machine.flow(either, location, {held});
    state.slots.set(slot, opened);
    machine.record(Record::Kind::Setting, state, location, opened,
                   {machine.flow(machine.values.boolean(isOptional), location)}, nullptr,
                   {name.str()});
  }
}

static bool storeFrom(Machine &machine, State &state, Flow given, source::Location location);

/// Whether a class or object holds the settings of tests or of a developer's machine.
static bool isForDevelopment(Machine &machine, State state, Flow given, source::Location location) {
  const ValueId yes = machine.values.boolean(true);
  return machine.attribute(given, "TESTING", state, location).value == yes ||
         machine.attribute(given, "DEBUG", state, location).value == yes;
}

/// One of several, `from_object(configurations[name])`: those that may be deployed.
static bool storeOneOf(Machine &machine, State &state, Flow given, source::Location location) {
  llvm::SmallVector<ValueId, 8> all(machine.values.args(given.value));
  const auto isLeftOut = [&](ValueId one) {
    return isForDevelopment(machine, state, {one, given.origin}, location);
  };
  if (!llvm::all_of(all, isLeftOut))
    llvm::erase_if(all, isLeftOut);
  Results ends;
  for (ValueId one : all) {
    ends.push_back({state, given});
    if (machine.values.is(one, Kind::Choice) ||
        !storeFrom(machine, ends.back().state, {one, given.origin}, location))
      return false;
  }
  state = machine.joinAll(ends, location);
  return true;
}

/// The settings of a mapping, class, object or module; whether they are known.
static bool storeFrom(Machine &machine, State &state, Flow given, source::Location location) {
  ValueTable &values = machine.values;
  if (values.is(given.value, Kind::Choice))
    return storeOneOf(machine, state, given, location);
  if (values.is(given.value, Kind::Mapping)) {
    const llvm::SmallVector<ValueId, 8> items(values.args(given.value));
    for (size_t i = 0; i + 1 < items.size(); i += 2)
      storeConfig(machine, {items[i], given.origin}, {items[i + 1], given.origin}, state, location);
    return true;
  }
  const bool isModule = values.is(given.value, Kind::Module);
  if (!isModule && !values.is(given.value, Kind::Class) && !values.is(given.value, Kind::Object))
    return false;
  const auto index = static_cast<uint32_t>(values[given.value].number);
  for (const std::string &name :
       isModule ? namesOf(machine, index) : machine.memberNames(given.value))
    if (name == llvm::StringRef(name).upper())
      storeConfig(machine, {values.string(name), given.origin},
                  machine.attribute(given, name, state, location), state, location);
  return true;
}

static bool isNamedSource(const CallSite &site) {
  return site.entry->detail == "from-file" || site.entry->detail == "from-env";
}

/// `from_pyfile("settings.py", silent=True)`
static bool isFlag(const CallSite &site, llvm::StringRef name) {
  return isNamedSource(site) && (name == "silent" || name == "load" || name == "text");
}

/// Whether a program runs without it as well.
static bool isOptionalSource(Machine &machine, const State &state, const CallSite &site) {
  if (site.entry->name.ends_with(".from_prefixed_env"))
    return true;
  return isNamedSource(site) && llvm::any_of(site.args, [&](const Argument &argument) {
           return argument.name == "silent" &&
                  machine.truth(argument.flow.value, state).value_or(false);
         });
}

/// `config.update(…)`, `from_mapping(…)`, `from_object(Settings)`: everything that is written down.
static void storeAll(Machine &machine, State &state, const CallSite &site) {
  const bool isOptional = isOptionalSource(machine, state, site);
  if (isOptional && site.args.empty()) // `from_prefixed_env()`
    openSettings(machine, state, site.location, isOptional);
  for (const Argument &argument : site.args) {
    const bool isSource = argument.name.empty() || argument.name == "obj" ||
                          argument.name == "filename" || argument.name == "mapping";
    if (isSource) {
      const Flow source = namedSource(machine, state, site, argument.flow);
      if (!storeFrom(machine, state, machine.content(source, state), site.location))
        openSettings(machine, state, site.location, isOptional);
    } else if (!isFlag(site, argument.name)) {
      storeConfig(machine, {machine.values.string(argument.name), argument.flow.origin},
                  argument.flow, state, site.location);
    }
  }
}

Flow config(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> name = site.arg("name");
  if (!name) {
    storeAll(machine, state, site);
    return machine.flow(values.make(Kind::Config), site.location);
  }
  const std::optional<Flow> other = site.arg("default");
  if (std::optional<Flow> stored = storedConfig(machine, *name, state))
    return machine.flow(stored->value, site.location, {*stored, *name});
  const Flow made = machine.flow(values.make(Kind::Config, {name->value}), site.location, {*name});
  if (site.entry->name.ends_with(".setdefault") && other) {
    const Flow stored = withDefault(machine, made, other, site);
    storeConfig(machine, *name, stored, state, site.location);
    return stored;
  }
  return withDefault(machine, made, other, site);
}

Flow clock(Machine &machine, State &, const CallSite &site) {
  const bool hasZone = site.entry->argument("timezone") && argument(site, "timezone");
  const ValueId now = machine.values.make(
      Kind::Clock, hasZone ? llvm::StringRef("datetime") : llvm::StringRef(site.entry->detail));
  if (!site.entry->returns.empty())
    machine.setType(now, site.entry->returns);
  return machine.flow(now, site.location);
}

/// Whether something is but letters or digits to choose from.
static bool isAlphabet(const ValueTable &values, ValueId items) {
  switch (values.kind(items)) {
  case Kind::String:
  case Kind::Bytes:
  case Kind::Concat:
    return true;
  case Kind::Sequence:
    return llvm::all_of(values.args(items), [&](ValueId one) {
      return values.is(one, Kind::Integer) ||
             (values.is(one, Kind::String) && values.text(one).size() <= 1);
    });
  default:
    return false;
  }
}

Flow random(Machine &machine, State &state, const CallSite &site) {
  // One of several is one of them, however it was chosen.
  if (const std::optional<Flow> items = site.arg("items");
      items && site.entry->name.ends_with(".choice")) {
    const Flow held = machine.frozen(machine.content(*items, state), state);
    if (!isAlphabet(machine.values, held.value))
      return machine.flow(machine.values.make(Kind::Element, {held.value}), site.location, {held});
  }
  const ValueId value = machine.values.make(Kind::Random, site.entry->detail);
  if (!site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  return machine.flow(value, site.location);
}

} // namespace hmaclint::dataflow::library
