#include "scheme/freshness.h"

#include "scheme/linear.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

// Which ages of a request are admitted.
//
// Every comparison of a time of the request with the clock leaves an interval of `now - stamp`, and
// a way admits what all of its comparisons admit:
//
//   if time.time() - int(stamp) > 300:       -(now - stamp > 300)          (-inf, 300]
//       abort(401)
//   if int(stamp) - time.time() > 30:        -(stamp - now > 30)           [-30, inf)
//       abort(401)
//                                            both:                         [-30, 300]
//
// Where ways met, a request may have gone any of them: their union counts, so that a test under
// `if strict:` bounds nothing. What a refusal lets pass that no comparison fits, NaN, is a fact of
// its own (`Age::admitsNan`).

namespace hmaclint::scheme {

/// What verifiedWays() found.
struct VerifiedWays {
  std::map<const endpoint::Endpoint *, std::vector<VerifiedWay>> of;
};

using dataflow::Evaluator;
using dataflow::Flow;
using dataflow::History;
using dataflow::Operator;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 24;

namespace {
/// What is known of times after some steps.
struct Known {
  llvm::SmallVector<Age, 1> ages;
  bool isUnsure = false;
  Doubt doubt; ///< Of isUnsure: the first.
  bool isImpossible = false;

  void beUnsure(Doubt of) {
    if (!isUnsure)
      doubt = of;
    isUnsure = true;
  }
};

struct Follower {
  const Evaluator &evaluator;
  /// Ways that several Joins share are looked at once: from a step to a later one.
  std::map<std::pair<StepId, StepId>, Known> known = {};

  Known over(StepId last, StepId first, unsigned depth);
  Known walk(StepId last, StepId first, unsigned depth);
  void assume(Flow atom, bool positive, source::Location place, Doubt doubt, Known &into) const;
  void assumeAll(Flow value, bool positive, source::Location place, Known &into,
                 unsigned depth) const;
};
} // namespace

static bool isTighter(const std::optional<Limit> &a, const std::optional<Limit> &b, bool isMost) {
  if (!a || !b)
    return a.has_value() && !b;
  if (a->isKnown != b->isKnown)
    return a->isKnown;
  return isMost ? a->seconds < b->seconds : a->seconds > b->seconds;
}

static Age *ageOf(Known &known, const Age &like) {
  auto *found = llvm::find_if(known.ages, [&](const Age &one) { return one.stamp == like.stamp; });
  return found == known.ages.end() ? nullptr : found;
}

static void both(Known &into, const Age &age) {
  Age *same = ageOf(into, age);
  if (!same) {
    into.ages.push_back(age);
    return;
  }
  same->admitsNan &= age.admitsNan;
  if (isTighter(age.most, same->most, true)) {
    same->most = age.most;
    same->test = age.test;
    same->place = age.place;
  }
  if (isTighter(age.least, same->least, false))
    same->least = age.least;
}

static void both(Known &into, const Known &other) {
  for (const Age &age : other.ages)
    both(into, age);
  if (other.isUnsure)
    into.beUnsure(other.doubt);
  into.isImpossible |= other.isImpossible;
}

/// The wider of two limits; none is the widest.
static std::optional<Limit> wider(const std::optional<Limit> &a, const std::optional<Limit> &b,
                                  bool isMost) {
  if (!a || !b)
    return std::nullopt;
  return isTighter(a, b, isMost) ? b : a;
}

static void either(Known &into, Known other) {
  if (other.isImpossible)
    return;
  if (into.isImpossible) {
    into = std::move(other);
    return;
  }
  llvm::erase_if(into.ages, [&](Age &age) {
    const Age *same = ageOf(other, age);
    if (!same)
      return true;
    age.admitsNan |= same->admitsNan;
    age.most = wider(age.most, same->most, true);
    age.least = wider(age.least, same->least, false);
    return !age.most && !age.least;
  });
  if (other.isUnsure)
    into.beUnsure(other.doubt);
}

/// Whether a comparison that is not understood may be one of a time of the request.
static bool mayTestAge(const ValueTable &values, ValueId atom, bool positive) {
  const uint64_t given = dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter);
  const bool isDifference =
      values.is(atom, Kind::Relation) && values[atom].op == Operator::Equal && !positive;
  return !isDifference && values.has(atom, given | dataflow::bit(Kind::Unknown));
}

/// Whether the clock is compared with settings of the server alone.
static bool isDeadline(const ValueTable &values, ValueId atom) {
  return values.is(atom, Kind::Relation) &&
         values.has(atom, dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config));
}

void Follower::assume(Flow atom, bool positive, source::Location place, Doubt doubt,
                      Known &into) const {
  const ValueTable &values = evaluator.values();
  if (!values.has(atom.value, dataflow::bit(Kind::Clock)))
    return;
  if (std::optional<Age> age = ageTested(evaluator, atom, positive)) {
    age->place = place;
    both(into, *age);
  } else if (isNever(values, atom.value, positive)) {
    into.isImpossible = true;
  } else if (!values.has(atom.value, dataflow::bit(Kind::Mac)) &&
             (mayTestAge(values, atom.value, positive) || isDeadline(values, atom.value))) {
    into.beUnsure(doubt);
  }
}

void Follower::assumeAll(Flow value, bool positive, source::Location place, Known &into,
                         unsigned depth) const {
  const ValueTable &values = evaluator.values();
  const Kind kind = values.kind(value.value);
  const bool splits = kind == Kind::Not || (kind == Kind::And && positive) ||
                      (kind == Kind::All && positive) || (kind == Kind::Or && !positive);
  if (values.isSpent(depth))
    return;
  if (!splits)
    return assume(value, positive, place, Doubt::of(value.value), into);
  for (ValueId part : values.args(value.value))
    assumeAll({part, value.origin}, kind == Kind::Not ? !positive : positive, place, into,
              depth - 1);
}

Known Follower::walk(StepId last, StepId first, unsigned depth) {
  const History &history = evaluator.history();
  llvm::SmallVector<StepId, 32> steps;
  for (StepId at = last; at != first && at != StepId::None; at = history.step(at).before)
    steps.push_back(at);
  Known result;
  for (StepId id : llvm::reverse(steps)) {
    const Step &step = history.step(id);
    if (step.kind == StepKind::Assume) {
      assume(step.flow, step.positive, step.location, Doubt::of(id), result);
    } else if (step.kind == StepKind::Cut) {
      result.beUnsure(Doubt::of(id));
    } else if (step.kind == StepKind::Join &&
               !evaluator.values().isSpent(depth, dataflow::Bound::PathDepth)) {
      std::optional<Known> any;
      for (StepId branch : step.branches) {
        Known one = over(branch, step.before, depth - 1);
        if (any)
          either(*any, std::move(one));
        else
          any = std::move(one);
      }
      if (any)
        both(result, *any);
    }
  }
  return result;
}

Known Follower::over(StepId last, StepId first, unsigned depth) {
  const std::pair<StepId, StepId> key{last, first};
  if (auto found = known.find(key); found != known.end())
    return found->second;
  Known result = walk(last, first, depth);
  known.emplace(key, result);
  return result;
}

static bool isFalsy(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::None) ||
         (values.is(value, Kind::Bool) && values[value].number == 0);
}

static std::optional<int64_t> statusOf(const ValueTable &values, ValueId value) {
  const Kind kind = values.kind(value);
  if ((kind != Kind::Response && kind != Kind::Sequence) || values[value].argCount < 2 ||
      !values.is(values.arg(value, 1), Kind::Integer))
    return std::nullopt;
  return values[values.arg(value, 1)].number;
}

static bool isRefusal(const ValueTable &values, const endpoint::Endpoint &endpoint, size_t index) {
  const Outcome &outcome = endpoint.run.outcomes[index];
  if (outcome.kind == Outcome::Kind::Raise)
    return true;
  if (index < endpoint.answers.size() && endpoint.answers[index].isRefusal)
    return true;
  const std::optional<int64_t> status = statusOf(values, outcome.flow.value);
  return status && *status >= 400 && *status < 600;
}

/// The Mac checks of a value that is returned as the verdict.
static void addVerdict(const Evaluator &evaluator, ValueId value, unsigned depth,
                       VerifiedWay &into) {
  const ValueTable &values = evaluator.values();
  const uint64_t asks = dataflow::bit(Kind::Relation) | dataflow::bit(Kind::Verify);
  if (!values.has(value, asks) || values.isSpent(depth))
    return;
  if (values.is(value, Kind::And)) {
    for (ValueId part : values.args(value))
      addVerdict(evaluator, part, depth - 1, into);
    return;
  }
  Check check = classify(evaluator, value);
  const auto isKnown = [&](const Check &one) { return one.atom == check.atom; };
  if (check.kind == CheckKind::Mac && llvm::none_of(into.macs, isKnown))
    into.macs.push_back(std::move(check));
}

/// Of a path on which the check was asked, but perhaps not on all of its ways.
static void noteUnsure(const Analysis &analysis, StepId path, Doubt doubt) {
  if (!analysis.silences)
    return;
  analysis.history().each(path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Assume &&
        classify(analysis.evaluator, step.flow.value).kind == CheckKind::Mac)
      analysis.silent(step.location, doubt);
  });
}

static std::vector<VerifiedWay> findVerified(const Analysis &analysis,
                                             const endpoint::Endpoint &endpoint) {
  const Evaluator &evaluator = analysis.evaluator;
  const ValueTable &values = analysis.values();
  Follower follower{evaluator};
  std::vector<VerifiedWay> ways;
  std::vector<bool> isFalse;
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
    const Outcome &outcome = endpoint.run.outcomes[i];
    if (isRefusal(values, endpoint, i))
      continue;
    VerifiedWay way;
    way.outcome = i;
    const Reasoned verified = held(evaluator, outcome.state.path, CheckKind::Mac);
    if (verified == Tri::Yes)
      analysis.history().each(outcome.state.path, [&](StepId, const Step &step) {
        if (step.kind == StepKind::Assume && step.positive)
          addVerdict(evaluator, step.flow.value, maxDepth, way);
      });
    addVerdict(evaluator, outcome.flow.value, maxDepth, way);
    if (way.macs.empty()) {
      if (verified.isUnknown())
        noteUnsure(analysis, outcome.state.path, verified.doubt);
      continue;
    }
    Known known = follower.over(outcome.state.path, StepId::None, maxDepth);
    follower.assumeAll(outcome.flow, true, outcome.location, known, maxDepth);
    if (known.isImpossible)
      continue;
    way.ages = std::move(known.ages);
    way.isUnsure = known.isUnsure;
    way.doubt = known.doubt;
    isFalse.push_back(isFalsy(values, outcome.flow.value));
    ways.push_back(std::move(way));
  }
  // Where others answer their caller with something, nothing is a no.
  const bool hasOther = !endpoint.isRoute() && llvm::is_contained(isFalse, false);
  std::vector<VerifiedWay> accepted;
  for (size_t i = 0; i < ways.size(); ++i)
    if (!hasOther || !isFalse[i])
      accepted.push_back(std::move(ways[i]));
  return accepted;
}

/// Several rules ask. Each of them notes its doubts itself.
const std::vector<VerifiedWay> &verifiedWays(const Analysis &analysis,
                                             const endpoint::Endpoint &endpoint) {
  if (!analysis.verified)
    analysis.verified = std::make_shared<VerifiedWays>();
  const auto [at, isNew] = analysis.verified->of.try_emplace(&endpoint);
  if (isNew || analysis.silences)
    at->second = findVerified(analysis, endpoint);
  return at->second;
}

/// Ends of ways, and how deep they were looked into, that are known not to end with an age.
using NoEnds = std::set<std::pair<StepId, unsigned>>;

/// Whether what was assumed last on a path, or on one of the ways that met last, is that an age is
/// not within its bound.
static bool endsWithAge(const Evaluator &evaluator, StepId last, unsigned depth, NoEnds &noEnds) {
  if (noEnds.count({last, depth}) != 0)
    return false;
  const History &history = evaluator.history();
  for (StepId at = last; at != StepId::None; at = history.step(at).before) {
    const Step &step = history.step(at);
    if (step.kind == StepKind::Assume) {
      const std::optional<Age> age = ageTested(evaluator, step.flow, !step.positive);
      if (age && age->most && (!age->most->isKnown || age->most->seconds >= 0))
        return true;
      break;
    }
    if (step.kind != StepKind::Join)
      continue;
    if (!evaluator.values().isSpent(depth, dataflow::Bound::PathDepth) &&
        llvm::any_of(step.branches, [&](StepId branch) {
          return endsWithAge(evaluator, branch, depth - 1, noEnds);
        }))
      return true;
    break;
  }
  noEnds.insert({last, depth});
  return false;
}

bool refusesAge(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  NoEnds noEnds;
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
    const Outcome &outcome = endpoint.run.outcomes[i];
    const bool isNo = isRefusal(analysis.values(), endpoint, i) ||
                      (!endpoint.isRoute() && isFalsy(analysis.values(), outcome.flow.value));
    if (isNo && endsWithAge(analysis.evaluator, outcome.state.path, maxDepth, noEnds))
      return true;
  }
  return false;
}

bool holdsClock(const ValueTable &values, const Check &mac) {
  return llvm::any_of(mac.expected, [&](const Signature &one) {
    return values.has(one.message(values), dataflow::bit(Kind::Clock));
  });
}

/// The parts of a request inside a value, those that only chose something among them.
static void addParts(const ValueTable &values, ValueId value, unsigned depth,
                     llvm::SmallVectorImpl<ValueId> &into) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth))
    return;
  const bool isItem = values.is(value, Kind::Item) &&
                      values.is(withoutForm(values, values.arg(value, 0)), Kind::Request);
  if (isItem || values.is(value, Kind::Request)) {
    const ValueId of = isItem ? withoutForm(values, values.arg(value, 0)) : value;
    const llvm::StringRef root = values.text(of);
    if (root != "session" && root != "cookie" && root != "remote-addr")
      if (!llvm::is_contained(into, value))
        into.push_back(value);
    return;
  }
  for (ValueId part : values.args(value))
    addParts(values, part, depth - 1, into);
}

bool isToken(const ValueTable &values, const Check &mac) {
  if (mac.expected.empty())
    return false;
  llvm::SmallVector<ValueId, 4> given;
  llvm::SmallVector<ValueId, 4> held;
  addParts(values, mac.provided, maxDepth, given);
  for (const Signature &one : mac.expected) {
    if (values.has(one.message(values), dataflow::bit(Kind::Parameter)))
      return false;
    addParts(values, one.message(values), maxDepth, held);
  }
  return llvm::all_of(held, [&](ValueId part) { return llvm::is_contained(given, part); });
}

} // namespace hmaclint::scheme
