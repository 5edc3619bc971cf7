#include "dataflow/state.h"

#include "dataflow/twins.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <numeric>

// Where paths join.
//
// After `if debug: log(…)` two states go on, and after ten such statements a thousand would. They
// join when they agree on what can matter later: what was verified, which of their variables hold a
// verdict, True, False, None or an answer that refuses, and what they assumed of the request, the
// clock and the configuration:
//
//   ok = False
//   if signature:                 two states
//       ok = verify(signature)    `ok` holds a verdict here and False there: they stay two
//   if verbose:
//       log(ok)                   joins at once
//   if not ok: abort(401)
//
// All else becomes a Choice. The paths themselves are kept: a Join step holds the ways that were
// gone. When there are too many states all the same, what was assumed goes first, variables next,
// verdicts never.

namespace hmaclint::dataflow {

static constexpr size_t manyStates = 8;
static constexpr size_t tooManyStates = 24;

bool isVerdict(const ValueTable &values, ValueId atom) {
  return values.has(atom, bit(Kind::Mac) | bit(Kind::Verify)) ||
         (values.has(atom, bit(Kind::Hash)) && values.has(atom, bit(Kind::Relation)));
}

bool isGuard(const ValueTable &values, ValueId atom) {
  return values.has(atom, bit(Kind::Request) | bit(Kind::Parameter) | bit(Kind::Environment) |
                              bit(Kind::Config) | bit(Kind::Clock));
}

/// Whether a variable that holds it must not become a Choice.
static bool holdsVerdict(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Bool) || values.is(value, Kind::None) ||
         (isVerdict(values, value) && values.has(value, bit(Kind::Relation) | bit(Kind::Verify)));
}

namespace {
enum class Detail { All, NoGuards, VerdictsOnly };
using Key = std::vector<uint64_t>;
using Held = std::pair<uint64_t, std::optional<Flow>>;
} // namespace

/// An answer that says no, `{"error": …}, 403`: never one value with an answer that says yes.
static bool isRefusal(const ValueTable &values, ValueId value) {
  const bool isAnswer = values.is(value, Kind::Response) ||
                        (values.is(value, Kind::Sequence) && values[value].argCount >= 2 &&
                         values[value].argCount <= 3);
  if (!isAnswer || !values.is(values.arg(value, 1), Kind::Integer))
    return false;
  const int64_t status = values[values.arg(value, 1)].number;
  return status >= 400 && status < 600;
}

static void addTruth(Key &key, const ValueTable &values, uint64_t slot, ValueId value) {
  if (isRefusal(values, value)) // One is as good as another.
    key.insert(key.end(), {slot, UINT64_MAX - 1});
  if (!holdsVerdict(values, value))
    return;
  key.push_back(slot);
  key.push_back(static_cast<uint32_t>(value));
}

/// What tells a way from others: what was verified and assumed on it, and `held`.
static Key keyOf(const Result &result, llvm::ArrayRef<Held> held, const ValueTable &values,
                 Detail detail) {
  Key key;
  bool verified = false;
  for (auto [atom, positive] : result.state.facts.entries())
    verified |= positive && isVerdict(values, static_cast<ValueId>(atom));
  for (auto [atom, positive] : result.state.facts.entries()) {
    const auto value = static_cast<ValueId>(atom);
    const bool counts =
        isVerdict(values, value) || (detail == Detail::All && !verified && isGuard(values, value));
    if (counts)
      key.push_back((uint64_t{atom} << 1) | (positive ? 1 : 0));
  }
  key.push_back(UINT64_MAX);
  if (detail == Detail::VerdictsOnly)
    return key;
  for (const auto &[slot, flow] : held)
    if (flow)
      addTruth(key, values, slot, flow->value);
  addTruth(key, values, UINT64_MAX, result.flow.value);
  return key;
}

static Flow joinFlows(Flow a, Flow b, ValueTable &values, History &history,
                      source::Location location) {
  if (a.value == b.value)
    return a;
  Origin origin{location, values.choice({a.value, b.value}), {a.origin, b.origin}};
  const ValueId value = origin.value;
  return {value, history.add(std::move(origin))};
}

/// What is held on one way only stays as it is.
static void joinSlots(State &into, llvm::ArrayRef<Slots::Change> changes, ValueTable &values,
                      History &history, source::Location location) {
  for (const Slots::Change &one : changes)
    into.slots.set(one.slot,
                   one.mine ? joinFlows(*one.mine, one.its, values, history, location) : one.its);
}

static void joinFacts(State &into, const State &from) {
  if (into.facts.shares(from.facts))
    return;
  into.facts.eraseIf([&](const auto &entry) {
    const bool *other = from.facts.find(entry.first);
    return !other || *other != entry.second;
  });
}

/// One path for several: those that go on from one place without a step need no Join.
static StepId joinPaths(llvm::ArrayRef<StepId> paths, History &history, source::Location location,
                        bool isCut) {
  llvm::SmallVector<StepId, 8> different(paths);
  llvm::sort(different);
  different.erase(llvm::unique(different), different.end());
  StepId common = different.front();
  for (StepId path : different)
    common = history.common(common, path);
  if (different.size() == 1 && !isCut)
    return common;
  Step step;
  step.kind = StepKind::Join;
  step.before = common;
  step.location = location;
  step.branches.assign(different.begin(), different.end());
  StepId joined = different.size() == 1 ? common : history.add(std::move(step));
  if (!isCut)
    return joined;
  Step cut;
  cut.kind = StepKind::Cut;
  cut.before = joined;
  cut.location = location;
  return history.add(std::move(cut));
}

static Result joinMembers(const Results &results, llvm::ArrayRef<size_t> members, bool isCut,
                          ValueTable &values, History &history, source::Location location) {
  Result one = results[members.front()];
  llvm::SmallVector<StepId, 8> paths = {one.state.path};
  for (size_t other : members.drop_front()) {
    Result from = results[other];
    joinSlots(one.state, mergeTwins(one, from, values), values, history, location);
    joinFacts(one.state, from.state);
    one.flow = joinFlows(one.flow, from.flow, values, history, location);
    paths.push_back(from.state.path);
  }
  one.state.path = joinPaths(paths, history, location, isCut);
  return one;
}

Results only(State state, Flow flow) {
  Results results;
  results.push_back({std::move(state), flow});
  return results;
}

Result joinToOne(const Results &results, ValueTable &values, History &history,
                 source::Location location) {
  std::vector<size_t> all(results.size());
  std::iota(all.begin(), all.end(), size_t{0});
  return joinMembers(results, all, false, values, history, location);
}

/// For each of the ways, where it differs from the first in what tells ways apart: not in what may
/// become a Choice.
static std::vector<std::vector<Slots::Difference>> differencesOf(const Results &results,
                                                                 const ValueTable &values) {
  const auto counts = [&](const std::optional<Flow> &one) {
    return one && (holdsVerdict(values, one->value) || isRefusal(values, one->value));
  };
  std::vector<std::vector<Slots::Difference>> all;
  all.reserve(results.size());
  for (const Result &result : results) {
    all.push_back(results.front().state.slots.differences(result.state.slots));
    llvm::erase_if(all.back(), [&](const Slots::Difference &one) {
      return !counts(one.mine) && !counts(one.its);
    });
  }
  return all;
}

/// `first`, with what another way holds in its place.
static std::vector<Held> replaced(llvm::ArrayRef<Held> first,
                                  llvm::ArrayRef<Slots::Difference> differences) {
  std::vector<Held> held = first;
  auto at = held.begin();
  for (const Slots::Difference &one : differences) {
    while (at->first != one.slot)
      ++at;
    at->second = one.its;
  }
  return held;
}

static std::map<Key, std::vector<size_t>> group(const Results &results, const ValueTable &values,
                                                Detail detail) {
  std::vector<std::vector<Slots::Difference>> differences(results.size());
  if (detail != Detail::VerdictsOnly)
    differences = differencesOf(results, values);
  // What is the same in all of them tells none apart.
  std::vector<Held> first;
  for (const auto &ofOne : differences)
    for (const Slots::Difference &one : ofOne)
      first.emplace_back(one.slot, one.mine);
  llvm::sort(first, llvm::less_first());
  first.erase(std::unique(first.begin(), first.end(),
                          [](const Held &a, const Held &b) { return a.first == b.first; }),
              first.end());
  std::map<Key, std::vector<size_t>> groups;
  for (size_t i = 0; i < results.size(); ++i)
    groups[keyOf(results[i], replaced(first, differences[i]), values, detail)].push_back(i);
  return groups;
}

void join(Results &results, ValueTable &values, History &history, source::Location location) {
  if (results.size() < 2)
    return;
  auto groups = group(results, values, Detail::All);
  if (groups.size() > manyStates) {
    values.hit(Bound::Assumptions);
    groups = group(results, values, Detail::NoGuards);
  }
  const bool isCut = groups.size() > tooManyStates;
  if (isCut) {
    values.hit(Bound::Ways);
    groups = group(results, values, Detail::VerdictsOnly);
  }
  std::vector<std::pair<size_t, Result>> joined;
  joined.reserve(groups.size());
  for (auto &[key, members] : groups)
    joined.emplace_back(members.front(),
                        joinMembers(results, members, isCut, values, history, location));
  // In the order in which they came, whatever the keys are.
  llvm::sort(joined, [](const auto &a, const auto &b) { return a.first < b.first; });
  results.clear();
  for (auto &[order, one] : joined)
    results.push_back(std::move(one));
}

} // namespace hmaclint::dataflow
