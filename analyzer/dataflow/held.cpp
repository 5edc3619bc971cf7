#include "dataflow/held.h"

#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// What goes with an object.
//
//   order = Order(item=data["item"])
//   order.buyer = request.headers["X-Buyer"]
//   session.add(order)                            stores the item and the buyer
//
// An object is known by its identity, and it may change later; the call that it is given to tells
// of it as it is then.

namespace hmaclint::dataflow {

static constexpr size_t maxFields = 64;

namespace {
struct Fields {
  Machine &machine;
  const State &state;
  llvm::SmallVector<ValueId, 8> open;
  llvm::DenseSet<uint32_t> seen;
  llvm::SmallVector<ValueId, 8> held;
  std::vector<Flow> from;

  void look(ValueId value);
  void lookAt(ContainerId object);
};
} // namespace

void Fields::lookAt(ContainerId object) {
  for (uint64_t slot : state.slots.of(object)) {
    if (machine.values.reaches(held.size(), maxFields, Bound::Elements))
      return;
    const Flow field = machine.frozen(*state.slots.find(slot), state);
    held.push_back(field.value);
    from.push_back(field);
    open.push_back(field.value);
  }
}

void Fields::look(ValueId value) {
  if (!machine.values.has(value, bit(Kind::Object)) ||
      !seen.insert(static_cast<uint32_t>(value)).second)
    return;
  if (!machine.values.is(value, Kind::Object)) {
    llvm::append_range(open, machine.values.args(value));
    return;
  }
  const auto object = static_cast<ContainerId>(machine.values[value].number);
  if (machine.values.is(machine.container(object).type.value, Kind::Class) &&
      !machine.isShared(value))
    lookAt(object);
}

std::optional<Flow> heldByObjects(Machine &machine, llvm::ArrayRef<Flow> given, const State &state,
                                  source::Location location) {
  Fields fields{machine, state, {}, {}, {}, {}};
  for (const Flow &one : given)
    if (machine.values.has(one.value, bit(Kind::Object)))
      fields.open.push_back(one.value);
  while (!fields.open.empty())
    fields.look(fields.open.pop_back_val());
  if (fields.held.empty())
    return std::nullopt;
  return machine.flow(machine.values.make(Kind::Sequence, fields.held), location, fields.from);
}

} // namespace hmaclint::dataflow
