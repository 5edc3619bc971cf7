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
  const size_t below = entriesOf(base.get()).size();
  if (recent->size() >= few && recent->size() * recent->size() >= 4 * below)
    pack();
}

void Slots::pack() {
  if (!recent)
    return;
  const Table &below = entriesOf(base.get());
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

std::vector<uint64_t> Slots::of(ContainerId container) const {
  const uint64_t first = slotKey(container, 0);
  const uint64_t end = first + (uint64_t{1} << 32);
  std::vector<uint64_t> slots;
  for (const Table *table : {static_cast<const Table *>(recent.get()), base.get()})
    for (auto at = placeOf(entriesOf(table), first);
         at != entriesOf(table).end() && at->first < end; ++at)
      slots.push_back(at->first);
  llvm::sort(slots);
  slots.erase(llvm::unique(slots), slots.end());
  return slots;
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

namespace {
/// Walks a state's slots in order: what was written since hides what is below.
class Cursor {
public:
  Cursor(const Table &recent, const Table &base)
      : recent(recent.begin()), recentEnd(recent.end()), base(base.begin()), baseEnd(base.end()) {}
  /// The slot at hand; past the last one UINT64_MAX, which is no slot.
  uint64_t slot() const {
    const uint64_t upper = recent == recentEnd ? UINT64_MAX : recent->first;
    const uint64_t lower = base == baseEnd ? UINT64_MAX : base->first;
    return std::min(upper, lower);
  }
  const Flow *flow() const {
    const bool isRecent = recent != recentEnd && (base == baseEnd || recent->first <= base->first);
    return isRecent ? &recent->second : &base->second;
  }
  void next() {
    const uint64_t here = slot();
    if (recent != recentEnd && recent->first == here)
      ++recent;
    if (base != baseEnd && base->first == here)
      ++base;
  }

private:
  Table::const_iterator recent, recentEnd, base, baseEnd;
};
} // namespace

using Counts = llvm::function_ref<bool(const Flow *, const Flow *)>;

static bool differ(const Flow *a, const Flow *b, Counts counts) {
  return (!a || !b || a->value != b->value) && counts(a, b);
}

/// Over whole tables, in one pass.
static std::vector<uint64_t> differingWhole(Cursor a, Cursor b, Counts counts) {
  std::vector<uint64_t> slots;
  for (;;) {
    const uint64_t slot = std::min(a.slot(), b.slot());
    if (slot == UINT64_MAX)
      return slots;
    const bool inA = a.slot() == slot;
    const bool inB = b.slot() == slot;
    if (differ(inA ? a.flow() : nullptr, inB ? b.flow() : nullptr, counts))
      slots.push_back(slot);
    if (inA)
      a.next();
    if (inB)
      b.next();
  }
}

std::vector<uint64_t> Slots::differing(const Slots &other, Counts counts) const {
  if (shares(other))
    return {};
  const Table &mine = entriesOf(recent.get());
  const Table &its = entriesOf(other.recent.get());
  if (base != other.base)
    return differingWhole({mine, entriesOf(base.get())}, {its, entriesOf(other.base.get())},
                          counts);
  // Above one table: only what was written since can differ.
  std::vector<uint64_t> slots;
  const Table &below = entriesOf(base.get());
  const auto add = [&](uint64_t slot, const Flow *a, const Flow *b) {
    if (differ(a, b, counts))
      slots.push_back(slot);
  };
  auto left = mine.begin();
  for (const Entry &entry : its) {
    for (; left != mine.end() && left->first < entry.first; ++left)
      add(left->first, &left->second, findIn(below, left->first));
    const bool inBoth = left != mine.end() && left->first == entry.first;
    add(entry.first, inBoth ? &left->second : findIn(below, entry.first), &entry.second);
    if (inBoth)
      ++left;
  }
  for (; left != mine.end(); ++left)
    add(left->first, &left->second, findIn(below, left->first));
  return slots;
}

} // namespace hmaclint::dataflow
