#include "dataflow/stored.h"

#include "dataflow/machine.h"

namespace hmaclint::dataflow {

static uint32_t outsideSlot(ValueTable &values, ValueId base, llvm::StringRef name) {
  return values.intern((llvm::Twine(static_cast<uint32_t>(base)) + "." + name).str());
}

std::optional<Flow> storedOutside(Machine &machine, Flow base, llvm::StringRef name,
                                  const State &state) {
  const Flow *held =
      state.slots.find(slotKey(ContainerId::None, outsideSlot(machine.values, base.value, name)));
  return held ? std::optional(*held) : std::nullopt;
}

void storeOutside(Machine &machine, Flow base, llvm::StringRef name, Flow value, State &state) {
  state.slots.set(slotKey(ContainerId::None, outsideSlot(machine.values, base.value, name)), value);
}

/// Werkzeug keeps a document twice: as `get_json()` and as `get_json(silent=True)` gave it.
static Flow keptDocument(Machine &machine, Flow stored, bool isSilent, State &state,
                         source::Location location) {
  const ValueTable &values = machine.values;
  const Flow held = machine.content(stored, state);
  for (ValueId one : values.alternatives(held.value))
    if (!values.is(one, Kind::Sequence) || values[one].argCount != 2)
      return machine.unknown("put in the place of the body", location, {held});
  return machine.item(held, machine.flow(machine.values.integer(isSilent ? 1 : 0), location), state,
                      location);
}

std::optional<Flow> replacedBody(Machine &machine, Flow request, const model::Entry &reader,
                                 bool isSilent, State &state, source::Location location) {
  const bool isDocument = reader.detail == "body-json";
  if (!isDocument && reader.detail != "body-raw")
    return std::nullopt;
  if (isDocument)
    if (const auto stored = storedOutside(machine, request, "_cached_json", state))
      return keptDocument(machine, *stored, isSilent, state, location);
  const std::optional<Flow> raw = storedOutside(machine, request, "_cached_data", state);
  if (!raw)
    return std::nullopt;
  const Flow held = machine.frozen(*raw, state);
  if (!isDocument)
    return machine.flow(held.value, location, {held});
  return machine.flow(machine.values.make(Kind::Parse, "json", {held.value}), location, {held});
}

std::optional<Flow> storedConfig(Machine &machine, Flow key, const State &state) {
  if (!machine.values.is(key.value, Kind::String))
    return std::nullopt;
  const Flow *held = state.slots.find(
      slotKey(ContainerId::None,
              machine.values.intern((configSlot + machine.values.text(key.value)).str())));
  return held ? std::optional(*held) : std::nullopt;
}

void storeConfig(Machine &machine, Flow key, Flow value, State &state, source::Location location) {
  if (!machine.values.is(key.value, Kind::String))
    return;
  const std::string name = machine.values.text(key.value).str();
  state.slots.set(slotKey(ContainerId::None, machine.values.intern((configSlot + name).str())),
                  value);
  machine.record(Record::Kind::Setting, state, location, machine.frozen(value, state), {}, nullptr,
                 {name});
}

bool isSecretKey(Machine &machine, ValueId base, llvm::StringRef name) {
  if (name != "secret_key")
    return false;
  const model::Entry *entry = machine.entryOf(machine.values.make(Kind::Attribute, name, {base}));
  return entry && entry->role == model::Role::Config && entry->detail == "secret-key";
}

Flow secretKeyName(Machine &machine, source::Location location) {
  return machine.flow(machine.values.string("SECRET_KEY"), location);
}

} // namespace hmaclint::dataflow
