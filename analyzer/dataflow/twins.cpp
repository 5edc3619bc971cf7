#include "dataflow/twins.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

// Objects that two ways made apart.
//
//   if signed:  fields = {"to": to}           one dict here
//   else:       fields = {"to": to, "by": by} another one there
//   fields["at"] = now                        and one of the two is changed
//
// As a Choice of two objects each of them might have been left as it was. But on any one way there
// is only one, so where the ways meet the two get one name, and what it holds is the Choice.
//
// Objects of the program's own classes have fields that belong together, a key and its header, say:
// they become one only where their fields are the same.

namespace hmaclint::dataflow {

static constexpr unsigned maxNested = 41; // Objects inside of objects.

namespace {
class Twins {
public:
  Twins(const Slots &into, const Slots &from, ValueTable &values)
      : into(into), from(from), values(values) {}

  /// Finds twins among what stands in one place on both ways.
  void find(ValueId mine, ValueId its);
  bool empty() const { return names.empty(); }
  ValueId renamed(ValueId value) { return renamed(value, maxNested); }
  uint64_t renamed(uint64_t slot) const;
  auto others() const { return llvm::make_first_range(names); }

private:
  using Pair = std::pair<ValueId, ValueId>;
  using Pairs = llvm::SmallVector<Pair, 8>;
  /// What the two hold in their slots; nothing when they are no twins.
  std::optional<Pairs> fieldsOf(ValueId mine, ValueId its) const;
  ValueId renamed(ValueId value, unsigned depth);

  const Slots &into;
  const Slots &from;
  ValueTable &values;
  llvm::DenseMap<uint32_t, uint32_t> names; ///< Containers of `from` and what they become.
  llvm::DenseSet<uint32_t> taken;
};
} // namespace

static ContainerId containerOf(const ValueTable &values, ValueId object) {
  return static_cast<ContainerId>(values[object].number);
}

std::optional<Twins::Pairs> Twins::fieldsOf(ValueId mine, ValueId its) const {
  const ContainerId kept = containerOf(values, mine);
  const ContainerId other = containerOf(values, its);
  const std::vector<uint64_t> left = into.of(kept);
  const std::vector<uint64_t> right = from.of(other);
  const bool isKnownToBoth = !into.of(other).empty() || !from.of(kept).empty();
  if (values.text(mine) != values.text(its) || left.empty() || left.size() != right.size() ||
      isKnownToBoth)
    return std::nullopt;
  Pairs fields;
  for (size_t i = 0; i < left.size(); ++i) {
    const auto name = static_cast<uint32_t>(left[i]);
    if (name != static_cast<uint32_t>(right[i]))
      return std::nullopt;
    fields.push_back({into.find(left[i])->value, from.find(right[i])->value});
    const auto [a, b] = fields.back();
    const bool areObjects = values.is(a, Kind::Object) && values.is(b, Kind::Object);
    if (name != contentName && a != b && !areObjects)
      return std::nullopt;
  }
  return fields;
}

void Twins::find(ValueId mine, ValueId its) {
  if (mine == its || !values.has(mine, bit(Kind::Object)))
    return;
  Pairs open = {{mine, its}};
  while (!open.empty()) {
    const auto [a, b] = open.pop_back_val();
    if (a == b || !values.has(a, bit(Kind::Object)) || !values.has(b, bit(Kind::Object)) ||
        values.kind(a) != values.kind(b))
      continue;
    if (!values.is(a, Kind::Object)) {
      if (values[a].argCount == values[b].argCount && !values.is(a, Kind::Choice))
        for (unsigned i = 0; i < values[a].argCount; ++i)
          open.push_back({values.arg(a, i), values.arg(b, i)});
      continue;
    }
    const auto kept = static_cast<uint32_t>(containerOf(values, a));
    const auto other = static_cast<uint32_t>(containerOf(values, b));
    if (names.contains(other) || taken.contains(kept))
      continue;
    if (const std::optional<Pairs> fields = fieldsOf(a, b)) {
      names[other] = kept;
      taken.insert(kept);
      llvm::append_range(open, *fields);
    }
  }
}

uint64_t Twins::renamed(uint64_t slot) const {
  const auto found = names.find(static_cast<uint32_t>(slot >> 32));
  return found == names.end()
             ? slot
             : slotKey(static_cast<ContainerId>(found->second), static_cast<uint32_t>(slot));
}

ValueId Twins::renamed(ValueId value, unsigned depth) {
  if (!values.has(value, bit(Kind::Object)) || values.isSpent(depth))
    return value;
  const Value old = values[value];
  if (old.kind == Kind::Object) {
    const auto found = names.find(static_cast<uint32_t>(old.number));
    return found == names.end()
               ? value
               : values.make(Kind::Object, {}, {values.textOf(old.text), found->second});
  }
  llvm::SmallVector<ValueId, 8> args;
  for (unsigned i = 0; i < old.argCount; ++i)
    args.push_back(renamed(values.arg(value, i), depth - 1));
  return old.kind == Kind::Choice
             ? values.choice(args)
             : values.make(old.kind, args, {values.textOf(old.text), old.number, old.op});
}

std::vector<Slots::Change> mergeTwins(const Result &into, Result &from, ValueTable &values) {
  const Slots &kept = into.state.slots;
  const Slots before = from.state.slots;
  Twins twins(kept, before, values);
  twins.find(into.flow.value, from.flow.value);
  std::vector<Slots::Change> changes = kept.changesIn(before);
  for (const Slots::Change &one : changes)
    if (one.mine)
      twins.find(one.mine->value, one.its.value);
  if (twins.empty())
    return changes;
  Slots &renamed = from.state.slots;
  for (uint32_t other : twins.others())
    renamed.forget(static_cast<ContainerId>(other));
  for (const Slots::Change &one : changes) {
    if (values.has(one.its.value, bit(Kind::Object)))
      renamed.set(twins.renamed(one.slot), {twins.renamed(one.its.value), one.its.origin});
    else if (twins.renamed(one.slot) != one.slot)
      renamed.set(twins.renamed(one.slot), one.its);
  }
  from.flow.value = twins.renamed(from.flow.value);
  return kept.changesIn(renamed);
}

} // namespace hmaclint::dataflow
