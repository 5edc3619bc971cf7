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

std::optional<Flow> storedConfig(Machine &machine, Flow key, const State &state) {
  if (!machine.values.is(key.value, Kind::String))
    return std::nullopt;
  const Flow *held = state.slots.find(
      slotKey(ContainerId::None,
              machine.values.intern((configSlot + machine.values.text(key.value)).str())));
  return held ? std::optional(*held) : std::nullopt;
}

void storeConfig(Machine &machine, Flow key, Flow value, State &state) {
  if (machine.values.is(key.value, Kind::String))
    state.slots.set(
        slotKey(ContainerId::None,
                machine.values.intern((configSlot + machine.values.text(key.value)).str())),
        value);
}

} // namespace hmaclint::dataflow
