#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/machine.h"

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

Flow part(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const ValueId whole = values.make(Kind::Request, site.entry->detail);
  if (!site.entry->returns.empty())
    machine.setType(whole, site.entry->returns);
  Flow made = machine.flow(whole, site.location);
  const std::optional<Flow> asText = site.arg("as_text");
  if (asText && machine.truth(asText->value, state).value_or(false))
    made = machine.flow(values.make(Kind::Decode, "utf-8", {whole}), site.location, {made});
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

/// `config.update(…)`, `from_mapping(…)`, `from_object(Settings)`: everything that is written down.
static void storeAll(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  for (const Argument &argument : site.args) {
    if (!argument.name.empty()) {
      machine.storeConfig({values.string(argument.name), argument.flow.origin}, argument.flow,
                          state);
      continue;
    }
    const ValueId given = argument.flow.value;
    if (values.is(given, Kind::Mapping)) {
      const llvm::SmallVector<ValueId, 8> items(values.args(given));
      for (size_t i = 0; i + 1 < items.size(); i += 2)
        machine.storeConfig({items[i], argument.flow.origin}, {items[i + 1], argument.flow.origin},
                            state);
    } else if (values.is(given, Kind::Class) || values.is(given, Kind::Object)) {
      for (const std::string &name : machine.memberNames(given))
        if (name == llvm::StringRef(name).upper())
          machine.storeConfig({values.string(name), argument.flow.origin},
                              machine.attribute(argument.flow, name, state, site.location), state);
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
  if (std::optional<Flow> stored = machine.storedConfig(*name, state))
    return machine.flow(stored->value, site.location, {*stored, *name});
  const Flow made = machine.flow(values.make(Kind::Config, {name->value}), site.location, {*name});
  if (site.entry->name.ends_with(".setdefault") && other) {
    const Flow stored = withDefault(machine, made, other, site);
    machine.storeConfig(*name, stored, state);
    return stored;
  }
  return withDefault(machine, made, other, site);
}

Flow clock(Machine &machine, State &, const CallSite &site) {
  const ValueId now = machine.values.make(Kind::Clock, site.entry->detail);
  if (!site.entry->returns.empty())
    machine.setType(now, site.entry->returns);
  return machine.flow(now, site.location);
}

Flow random(Machine &machine, State &, const CallSite &site) {
  const ValueId value = machine.values.make(Kind::Random, site.entry->detail);
  if (!site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  return machine.flow(value, site.location);
}

} // namespace hmaclint::dataflow::library
