#pragma once

#include "dataflow/slots.h"

#include <algorithm>
#include <memory>

namespace hmaclint::dataflow {

/// A sorted table that is copied only when it is written to while shared: states fork at every
/// branch and most of them never write.
template <typename Key, typename Mapped> class SharedTable {
public:
  using Entry = std::pair<Key, Mapped>;
  using Table = std::vector<Entry>;

  const Table &entries() const { return table ? *table : empty(); }
  const Mapped *find(Key key) const {
    auto at = place(entries(), key);
    return at != entries().end() && at->first == key ? &at->second : nullptr;
  }
  void set(Key key, Mapped mapped) {
    Table &own = writable();
    auto at = place(own, key);
    if (at != own.end() && at->first == key)
      at->second = mapped;
    else
      own.insert(at, {key, mapped});
  }
  template <typename Predicate> void eraseIf(Predicate predicate) {
    if (std::any_of(entries().begin(), entries().end(), predicate))
      std::erase_if(writable(), predicate);
  }
  bool shares(const SharedTable &other) const { return table == other.table; }

private:
  static const Table &empty() {
    static const Table none;
    return none;
  }
  template <typename Range> static auto place(Range &range, Key key) {
    return std::lower_bound(range.begin(), range.end(), key,
                            [](const Entry &entry, Key wanted) { return entry.first < wanted; });
  }
  Table &writable() {
    if (!table)
      table = std::make_shared<Table>();
    else if (table.use_count() > 1)
      table = std::make_shared<Table>(*table);
    return *table;
  }
  std::shared_ptr<Table> table;
};

/// All that is known at one point of one path.
struct State {
  Slots slots;
  SharedTable<uint32_t, bool> facts; ///< ValueId -> whether it is truthy.
  StepId path = StepId::None;
};

/// A state and the value of the expression that led to it.
struct Result {
  State state;
  Flow flow;
};
using Results = std::vector<Result>;

/// How a body was left.
struct Outcome {
  enum class Kind : uint8_t { Next, Return, Raise, Break, Continue };
  Kind kind = Kind::Next;
  State state;
  Flow flow; ///< What is returned or raised.
  source::Location location;
  std::string exception; ///< The class that is raised, qualified; empty when not known.
  bool sure = true;      ///< Of a Raise: it does happen here, for some input at least.
};
using Outcomes = std::vector<Outcome>;

/// Whether an atom takes part in telling paths apart: something was verified by it.
bool isVerdict(const ValueTable &values, ValueId atom);
/// Whether it depends on the request, the clock or the configuration.
bool isGuard(const ValueTable &values, ValueId atom);

/// One way on, with one value.
Results only(State state, Flow flow);
/// Joins all results to one, however they differ.
Result joinToOne(const Results &results, ValueTable &values, History &history,
                 source::Location location);
/// Joins those results that agree on all that matters; the others stay apart.
void join(Results &results, ValueTable &values, History &history, source::Location location);

} // namespace hmaclint::dataflow
