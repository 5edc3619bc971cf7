#include "scheme/ways.h"

#include "llvm/ADT/STLExtras.h"

// Comparing an open way with the nearest one that is verified.
//
//   if not SECRET:               open:      -SECRET, return True
//       return True              verified:  +SECRET, +verdict, return True
//   return matches(SECRET)
//
// Both have one beginning; the first step in which they differ is the cause. Where several open
// ways were joined, each of them is looked at. What only the open way calls, and nobody knows, may
// be a check of its own: then there is no cause.

namespace hmaclint::scheme {

using dataflow::History;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 12;
static constexpr size_t maxCandidates = 64;

namespace {

/// A verified path, or a branch of one that was joined, and whose it is.
struct Candidate {
  StepId path;
  size_t way;
  friend auto operator<=>(const Candidate &, const Candidate &) = default;
};
using Candidates = llvm::SmallVector<Candidate, 16>;

/// What comes after a branch, where its way was joined with others.
struct Rest {
  StepId next = StepId::None;   ///< The first step that may tell why.
  StepId unsure = StepId::None; ///< A handler that perhaps takes nothing.
  friend auto operator<=>(const Rest &, const Rest &) = default;
};

class Comparison {
public:
  Comparison(const Analysis &analysis, const Acceptance &acceptance)
      : analysis(analysis), history(analysis.history()), acceptance(acceptance) {}
  void compare(size_t way);
  std::vector<Cause> causes;

private:
  StepId stepAfter(StepId last, StepId common) const;
  void compare(size_t way, StepId path, Rest rest, Candidates verified, bool isDone,
               unsigned depth);
  Rest restAfter(StepId path, StepId step, Rest rest) const;
  void addCause(size_t way, StepId path, StepId step, Rest rest, size_t verified);
  std::optional<StepId> leftOfRefused(StepId path, StepId common, StepId verified) const;
  StepId doubtOn(StepId path, StepId common, StepId verified) const;
  void add(Cause cause);

  const Analysis &analysis;
  const History &history;
  const Acceptance &acceptance;
  /// Of one open way: what was compared already, since Joins share ways.
  std::set<std::tuple<StepId, Rest, bool, unsigned, std::vector<Candidate>>> compared;
};

} // namespace

/// The step of `last` whose predecessor is `common`.
StepId Comparison::stepAfter(StepId last, StepId common) const {
  StepId after = StepId::None;
  for (StepId at = last; at != common && at != StepId::None; at = history.step(at).before)
    after = at;
  return after;
}

void Comparison::add(Cause cause) {
  const auto isSame = [&](const Cause &other) {
    return other.location == cause.location && other.kind == cause.kind;
  };
  if (llvm::none_of(causes, isSame))
    causes.push_back(cause);
}

/// The first step at which the open way calls something unknown that the verified one does not.
StepId Comparison::doubtOn(StepId path, StepId common, StepId verified) const {
  std::set<std::tuple<uint32_t, uint32_t, uint32_t>> known;
  const auto place = [](const Step &step) {
    return std::tuple{static_cast<uint32_t>(step.location.file), step.location.range.begin,
                      step.location.range.end};
  };
  history.each(verified, [&](StepId, const Step &step) {
    if (isDoubtful(analysis, step))
      known.insert(place(step));
  });
  StepId doubted = StepId::None;
  const uint32_t depth = common == StepId::None ? 0 : history.step(common).depth;
  history.each(path, [&](StepId id, const Step &step) {
    if (step.depth > depth && isDoubtful(analysis, step) && !known.count(place(step)) &&
        (doubted == StepId::None || id < doubted))
      doubted = id;
  });
  return doubted;
}

/// `if not sig: if STRICT: abort(401)`: a way that is refused goes further along the open one than
/// a verified way does. Where it leaves is what opens, unless verified ways are asked the same.
std::optional<StepId> Comparison::leftOfRefused(StepId path, StepId common, StepId verified) const {
  std::set<std::pair<uint32_t, uint32_t>> known;
  const auto place = [](const Step &step) {
    return std::pair{static_cast<uint32_t>(step.location.file), step.location.range.begin};
  };
  history.each(verified, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Assume)
      known.insert(place(step));
  });
  std::optional<StepId> found;
  StepId deepest = common;
  for (const Way &other : acceptance.ways()) {
    if (other.standing != Standing::Open || !other.ending.isRefusal)
      continue;
    const StepId here = history.common(path, other.path);
    if (here == StepId::None || here == path ||
        (deepest != StepId::None && history.step(here).depth <= history.step(deepest).depth))
      continue;
    const StepId first = stepAfter(path, here);
    if (first == StepId::None || history.step(first).kind != StepKind::Assume ||
        known.count(place(history.step(first))))
      continue;
    deepest = here;
    found = first;
  }
  return found;
}

/// Whether a step can tell why a way was gone: a branch, a handler, or what perhaps raises.
static bool tellsWhy(const Step &step) {
  return step.kind == StepKind::Assume || step.kind == StepKind::Caught ||
         (step.kind == StepKind::Raise && !step.positive);
}

static bool isUnsureHandler(const Step &step) {
  return step.kind == StepKind::Caught && !step.positive;
}

/// What comes after `step` on a path, and after the path itself.
Rest Comparison::restAfter(StepId path, StepId step, Rest rest) const {
  for (StepId at = path; at != step && at != StepId::None; at = history.step(at).before) {
    if (tellsWhy(history.step(at)))
      rest.next = at;
    if (isUnsureHandler(history.step(at)))
      rest.unsure = at;
  }
  return rest;
}

/// Goes on from the step in which the ways differ to the one that tells why: it may come where ways
/// that differ in nothing that matters were joined again.
void Comparison::addCause(size_t way, StepId path, StepId first, Rest rest, size_t verified) {
  const StepId before = history.step(first).before;
  rest = restAfter(path, before, rest);
  // Perhaps nobody ever gets this way.
  const auto perhaps = [&](StepId id) {
    analysis.silent(history.step(first).location, Doubt::of(id));
  };
  if (rest.unsure != StepId::None)
    return perhaps(rest.unsure);
  if (rest.next == StepId::None)
    return analysis.silent(history.step(first).location, "the open way asks for nothing");
  const Step &step = history.step(rest.next);
  if (step.kind == StepKind::Raise)
    return perhaps(rest.next);
  Cause cause;
  cause.kind = step.kind == StepKind::Caught ? Cause::Kind::Caught : Cause::Kind::Assumed;
  cause.way = way;
  cause.verified = verified;
  cause.step = rest.next;
  cause.location = step.location;
  cause.flow = step.flow;
  cause.positive = step.positive;
  add(cause);
}

/// `isDone`: what makes the way an accepted one comes after `path`, or is its answer.
void Comparison::compare(size_t way, StepId path, Rest rest, Candidates verified, bool isDone,
                         unsigned depth) {
  if (!compared.emplace(path, rest, isDone, depth, std::vector(verified.begin(), verified.end()))
           .second)
    return;
  for (unsigned round = 0; round < maxDepth && !verified.empty(); ++round) {
    const Candidate *nearest = nullptr;
    StepId common = StepId::None;
    for (const Candidate &one : verified) {
      const StepId here = history.common(path, one.path);
      const auto depthOf = [&](StepId id) {
        return id == StepId::None ? 0 : history.step(id).depth + 1;
      };
      if (!nearest || depthOf(here) > depthOf(common)) {
        nearest = &one;
        common = here;
      }
    }
    const Candidate chosen = *nearest;
    const StepId first = stepAfter(path, common);
    if (first == StepId::None)
      return;
    // Each of the open ways by itself, which may go further along with the verified one.
    if (history.step(first).kind == StepKind::Join) {
      const bool isDoneLater = isDone || acceptance.isDone(path, first);
      if (!analysis.values().isSpent(depth, dataflow::Bound::PathDepth))
        for (StepId branch : history.step(first).branches)
          compare(way, branch, restAfter(path, first, rest), verified, isDoneLater, depth - 1);
      return;
    }
    // Where the verified way was joined from several, the nearest of them is meant.
    const StepId other = stepAfter(chosen.path, common);
    if (other != StepId::None && history.step(other).kind == StepKind::Join &&
        !analysis.values().reaches(verified.size(), maxCandidates, dataflow::Bound::Candidates)) {
      llvm::erase_if(verified, [&](const Candidate &one) { return one.path == chosen.path; });
      for (StepId branch : history.step(other).branches)
        verified.push_back({branch, chosen.way});
      continue;
    }
    const source::Location place = history.step(first).location;
    if (!isDone && !acceptance.isDone(path, common))
      return analysis.silent(place, "this way does nothing that only verified requests get");
    const StepId doubted = doubtOn(path, common, acceptance.ways()[chosen.way].path);
    if (doubted != StepId::None)
      return analysis.silent(place, Doubt::of(doubted));
    return addCause(way, path, leftOfRefused(path, common, chosen.path).value_or(first), rest,
                    chosen.way);
  }
  if (!verified.empty())
    analysis.values().hit(dataflow::Bound::Candidates);
}

void Comparison::compare(size_t index) {
  compared.clear();
  const Way &way = acceptance.ways()[index];
  Candidates verified;
  for (size_t i = 0; i < acceptance.ways().size(); ++i) {
    const Way &other = acceptance.ways()[i];
    if (other.standing == Standing::Held && !other.ending.isRefusal)
      verified.push_back({other.path, i});
  }
  if (verified.empty() && way.standing == Standing::Open)
    return analysis.silent(way.ending.location, "no verified way to compare with");
  if (way.standing == Standing::Open)
    return compare(index, way.path, {}, std::move(verified), !acceptance.isAcceptedByDoing(way),
                   maxDepth);
  const Step &recovery = history.step(way.recovery);
  Cause cause;
  cause.kind = recovery.kind == StepKind::Caught                      ? Cause::Kind::Caught
               : isAlwaysTrue(analysis.values(), recovery.flow.value) ? Cause::Kind::Taken
                                                                      : Cause::Kind::Assumed;
  cause.step = way.recovery;
  cause.location = recovery.location;
  cause.flow = recovery.flow;
  cause.positive = recovery.positive;
  cause.isFailure = true;
  cause.way = index;
  cause.verified = verified.empty() ? index : verified.front().way;
  add(cause);
}

bool isOpen(const Acceptance &acceptance, const Way &way) {
  return (way.standing == Standing::Open || way.standing == Standing::Recovered) &&
         acceptance.isAccepted(way);
}

std::vector<Cause> causesOf(const Analysis &analysis, const Acceptance &acceptance) {
  Comparison comparison(analysis, acceptance);
  for (size_t i = 0; i < acceptance.ways().size(); ++i)
    if (isOpen(acceptance, acceptance.ways()[i]))
      comparison.compare(i);
  return std::move(comparison.causes);
}

} // namespace hmaclint::scheme
