#include "dataflow/slots.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace hmaclint::dataflow {

namespace {
using Entry = std::pair<uint64_t, Flow>;
using Table = std::vector<Entry>;
} // namespace

static const Table none;
static const Table &entriesOf(const Table *table) { return table ? *table : none; }

static Table::const_iterator placeOf(const Table &table, uint64_t slot) {
  return llvm::lower_bound(table, slot,
                           [](const Entry &entry, uint64_t key) { return entry.first < key; });
}

static const Flow *findIn(const Table &table, uint64_t slot) {
  const auto at = placeOf(table, slot);
  return at != table.end() && at->first == slot ? &at->second : nullptr;
}

const Flow *Slots::find(uint64_t slot) const {
  const Flow *found = findIn(entriesOf(recent.get()), slot);
  return found ? found : findIn(entriesOf(base.get()), slot);
}

void Slots::set(uint64_t slot, Flow flow) {
  if (!recent)
    recent = std::make_shared<Table>();
  else if (recent.use_count() > 1)
    recent = std::make_shared<Table>(*recent);
  const auto at = recent->begin() + (placeOf(*recent, slot) - recent->cbegin());
  if (at != recent->end() && at->first == slot)
    at->second = flow;
  else
    recent->insert(at, {slot, flow});
  settle();
}

/// The square root of the table balances what a write costs and what becoming one costs.
void Slots::settle() {
  static constexpr size_t few = 64;
  const Table &below = entriesOf(base.get());
  if (recent->size() < few || recent->size() * recent->size() < 4 * below.size())
    return;
  auto whole = std::make_shared<Table>();
  whole->reserve(below.size() + recent->size());
  auto old = below.begin();
  for (const Entry &entry : *recent) {
    for (; old != below.end() && old->first < entry.first; ++old)
      whole->push_back(*old);
    if (old != below.end() && old->first == entry.first)
      ++old;
    whole->push_back(entry);
  }
  whole->insert(whole->end(), old, below.end());
  base = std::move(whole);
  recent = nullptr;
}

void Slots::forget(ContainerId container) {
  const uint64_t first = slotKey(container, 0);
  const uint64_t end = first + (uint64_t{1} << 32);
  const auto without = [&](const Table &table) -> std::shared_ptr<Table> {
    const auto from = placeOf(table, first);
    const auto to = placeOf(table, end);
    if (from == to)
      return nullptr;
    auto rest = std::make_shared<Table>(table.begin(), from);
    rest->insert(rest->end(), to, table.end());
    return rest;
  };
  if (auto rest = without(entriesOf(recent.get())))
    recent = std::move(rest);
  if (auto rest = without(entriesOf(base.get())))
    base = std::move(rest);
}

std::vector<uint64_t> Slots::mayDiffer(const Slots &other) const {
  std::vector<uint64_t> slots;
  const auto add = [&](const Table *table) {
    for (const Entry &entry : entriesOf(table))
      slots.push_back(entry.first);
  };
  if (recent != other.recent || base != other.base) {
    add(recent.get());
    add(other.recent.get());
  }
  if (base != other.base) {
    add(base.get());
    add(other.base.get());
  }
  llvm::sort(slots);
  slots.erase(llvm::unique(slots), slots.end());
  return slots;
}

} // namespace hmaclint::dataflow
