#include "scheme/inspect.h"

#include "scheme/claim.h"
#include "scheme/linear.h"
#include "scheme/timing.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// What the endpoints that run a scheme say of it.
//
// Each accepted way says how the age of a message is bounded and what keeps it from coming twice;
// the scheme is as good as the weakest. Where something unknown runs around an endpoint, or callers
// of a function may do more than it does, what was not found is unknown and never missing.

namespace hmaclint::scheme {

using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static std::optional<Part> firstPart(const ValueTable &values, ValueId value) {
  const auto parts = partsIn(values, value);
  return parts.empty() ? std::nullopt : partOf(values, parts.front());
}

Inspected::Inspected(const Analysis &analysis, const endpoint::Endpoint &endpoint)
    : analysis(analysis), endpoint(endpoint), ways(verifiedWays(analysis, endpoint)),
      refusesOld(refusesAge(analysis, endpoint)) {}

std::string Inspected::doubt() const {
  if (endpoint.isUnsure || endpoint.run.cut)
    return wordsOf(explainUnsure(analysis, endpoint));
  if (!endpoint.isRoute())
    return "no route is seen to call it, and who does may check more";
  return "";
}

/// Whether something unknown got a time, or all of the request.
static bool getsTime(const Analysis &analysis, const Step &step, ValueId stamp) {
  const ValueTable &values = analysis.values();
  return isDoubtful(analysis, step) &&
         (step.kind == StepKind::Cut ||
          llvm::any_of(step.args, [&](const dataflow::Flow &argument) {
            return values.anyIn(argument.value, [&](ValueId one) {
              return one == stamp || values.is(one, Kind::External);
            });
          }));
}

/// Something unknown on a way may test a signed time: it got it, takes the request by itself, or is
/// asked for a verdict.
std::string Inspected::doubtOfTime(ValueId stamp) const {
  const dataflow::History &history = analysis.history();
  std::set<ValueId> asked;
  std::optional<StepId> found;
  const auto each = [&](auto visit) {
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      history.each(outcome.state.path, visit);
  };
  std::string why = doubt();
  if (!why.empty())
    return why;
  each([&](StepId, const Step &step) {
    if (step.kind == StepKind::Assume)
      asked.insert(step.flow.value);
  });
  each([&](StepId id, const Step &step) {
    const bool isOpen = step.kind == StepKind::Call && !step.entry &&
                        (step.args.empty() || asked.count(step.flow.value) != 0);
    if ((isOpen || getsTime(analysis, step, stamp)) && (!found || id < *found))
      found = id;
  });
  return found ? wordsOf(explain(analysis, Doubt::of(*found), {})) : "";
}

bool Inspected::isSignedSomewhere(ValueId stamp) const {
  return llvm::any_of(ways, [&](const VerifiedWay &way) {
    return llvm::any_of(way.macs, [&](const Check &mac) {
      return isSigned(analysis.values(), mac, stamp) != Tri::No;
    });
  });
}

bool Inspected::verifies(const VerifiedWay &way, ValueId mac) {
  return llvm::any_of(way.macs, [&](const Check &check) {
    return llvm::any_of(check.expected, [&](const Signature &one) { return one.mac == mac; });
  });
}

/// Whether a time is an argument of a function, or a piece of one.
static bool isGiven(const ValueTable &values, ValueId stamp) {
  return values.has(stamp, dataflow::bit(Kind::Parameter)) && partsIn(values, stamp).empty();
}

/// The age that a way bounds, told as a kind of freshness.
static void addAge(const ValueTable &values, const Age &age, Freshness::Kind kind,
                   Freshness &into) {
  into.kind =
      kind == Freshness::Kind::Checked && age.isExpiry(values) ? Freshness::Kind::Expiry : kind;
  into.part = firstPart(values, age.stamp);
  if (isGiven(values, age.stamp))
    into.name = words(values, age.stamp, false);
  into.least = age.least;
  into.most = age.most;
}

static Freshness unknownFreshness(std::string why) {
  Freshness unknown;
  unknown.why = std::move(why);
  return unknown;
}

/// Of a token or state, about whose time `timingOf` says nothing.
static Freshness ofToken(const Analysis &analysis, const VerifiedWay &way, StepId path) {
  const ValueTable &values = analysis.values();
  Freshness result;
  result.isOwn = true;
  for (const Age &age : way.ages) {
    if (age.most && isGiven(values, age.stamp))
      return unknownFreshness("whether the time that is compared is signed could not be told");
    if (age.most) {
      addAge(values, age, Freshness::Kind::Checked, result);
      return result;
    }
  }
  if (way.isUnsure)
    return unknownFreshness(wordsOf(explain(analysis, way.doubt, {})));
  for (const Check &check : way.macs) {
    if (check.expected.empty())
      return unknownFreshness("a library verifies it");
    for (const Signature &one : check.expected)
      if (const auto unknown = unknownIn(values, one.message(values)))
        return unknownFreshness(wordsOf(explain(analysis, Doubt::of(*unknown), {})));
  }
  bool asksClock = false;
  analysis.history().each(path, [&](StepId, const Step &step) {
    asksClock |=
        step.kind == StepKind::Assume && values.has(step.flow.value, dataflow::bit(Kind::Clock));
  });
  if (asksClock)
    return unknownFreshness("something is compared with the clock in a way that is not understood");
  result.kind = Freshness::Kind::None;
  return result;
}

/// Whether a message holds an argument, or what it is read out of as a whole.
static bool holdsGiven(const ValueTable &values, ValueId message, ValueId stamp) {
  static constexpr unsigned maxDepth = 16;
  if (values.anyIn(message, [&](ValueId part) { return part == stamp; }))
    return true;
  llvm::SmallVector<ValueId, 8> parts;
  for (ValueId component : components(values, message))
    parts.push_back(withoutForm(values, component));
  for (unsigned depth = maxDepth; depth > 0 && values[stamp].argCount > 0; --depth) {
    if (llvm::is_contained(parts, stamp))
      return true;
    if (values.is(stamp, Kind::Attribute) || values.is(stamp, Kind::Arithmetic))
      return false;
    // `data.get("time")` is read out of `data`.
    const ValueId first = values.arg(stamp, 0);
    const bool isMethod = values.is(stamp, Kind::Call) && values.is(first, Kind::Attribute);
    stamp = isMethod ? values.arg(first, 0) : first;
  }
  return llvm::is_contained(parts, stamp);
}

/// The age of a time that a function is given, where its message holds the same: whoever calls it
/// has that from the request.
static const Age *givenAge(const ValueTable &values, const VerifiedWay &way) {
  const auto isSignedBy = [&](const Check &mac, ValueId stamp) {
    return !mac.expected.empty() && llvm::all_of(mac.expected, [&](const Signature &one) {
      return holdsGiven(values, one.message(values), stamp);
    });
  };
  for (const Age &age : way.ages)
    if (age.most && isGiven(values, age.stamp) &&
        llvm::any_of(way.macs, [&](const Check &mac) { return isSignedBy(mac, age.stamp); }))
      return &age;
  return nullptr;
}

Freshness Inspected::ofWay(const VerifiedWay &way, std::optional<Purpose> purpose) const {
  const ValueTable &values = analysis.values();
  const Timing timing = timingOf(analysis, way);
  Freshness result;
  if (purpose == Purpose::State) {
    result.kind = Freshness::Kind::Pointless;
    return result;
  }
  switch (timing.kind) {
  case Timing::Kind::Limited:
    result.kind = Freshness::Kind::Checked;
    for (const Age &age : way.ages)
      if (age.most && llvm::any_of(way.macs, [&](const Check &mac) {
            return isSigned(values, mac, age.stamp) == Tri::Yes;
          })) {
        addAge(values, age, Freshness::Kind::Checked, result);
        result.isOwn = isIssued(analysis, way, age.stamp);
        break;
      }
    return result;
  case Timing::Kind::Unsigned:
    if (isSignedSomewhere(timing.age->stamp))
      result.why = "other ways sign the time";
    else
      addAge(values, *timing.age, Freshness::Kind::Unsigned, result);
    return result;
  case Timing::Kind::Unchecked:
    result.kind = Freshness::Kind::Unchecked;
    result.part = firstPart(values, timing.stamp);
    break;
  case Timing::Kind::Timeless:
    result.kind = Freshness::Kind::None;
    break;
  case Timing::Kind::Unknown:
    if (const Age *age = givenAge(values, way))
      addAge(values, *age, Freshness::Kind::Checked, result);
    else if (!timing.fact.empty())
      result = ofToken(analysis, way, endpoint.run.outcomes[way.outcome].state.path);
    else
      result.why = wordsOf(explain(analysis, timing.doubt, {}));
    break;
  }
  const bool isMissing =
      result.kind == Freshness::Kind::None || result.kind == Freshness::Kind::Unchecked;
  if (isMissing && refusesOld)
    result.kind = Freshness::Kind::Open;
  else if (std::string why = result.kind == Freshness::Kind::Unchecked ? doubtOfTime(timing.stamp)
                             : isMissing                               ? doubt()
                                                                       : "";
           !why.empty())
    result = unknownFreshness(std::move(why));
  return result;
}

Freshness Inspected::freshness(ValueId mac, std::optional<Purpose> purpose) const {
  std::optional<Freshness> all;
  for (const VerifiedWay &way : ways) {
    if (!verifies(way, mac))
      continue;
    Freshness one = ofWay(way, purpose);
    if (all && purpose == Purpose::Token) // One that is too old may go on as nobody.
      all = one.kind > all->kind ? std::move(one) : std::move(*all);
    else if (all)
      weaken(*all, std::move(one));
    else
      all = std::move(one);
  }
  if (all)
    return *all;
  return unknownFreshness("no way is understood on which it is accepted");
}

Failure Inspected::failure(std::optional<Purpose> purpose) const {
  Failure result;
  const Acceptance acceptance(analysis, endpoint);
  for (const Way &way : acceptance.ways()) {
    if (way.standing != Standing::Failed)
      continue;
    if (!endpoint.isRoute())
      result.endings.push_back(way.ending.kind);
    else if (way.ending.status)
      result.statuses.push_back(*way.ending.status);
  }
  if (result.endings.empty() && result.statuses.empty())
    result.why = "no way is understood on which it fails";
  if (endpoint.isUnsure || endpoint.run.cut || purpose == Purpose::Token || !acceptance.isChecked())
    return result;
  for (const Cause &cause : causesOf(analysis, acceptance)) {
    Why why = whyOf(analysis, acceptance, cause);
    // What else a function's caller checks is not known.
    const dataflow::StepId verdict = acceptance.ways()[cause.verified].verdict;
    const bool isCallers =
        !endpoint.isRoute() && (!isHole(why) || callsAround(analysis, verdict) > maxCallsAlone);
    if (why.reason != Reason::Unknown && why.reason != Reason::Route && !isCallers &&
        !isClaim(analysis, acceptance, cause))
      result.openings.push_back(std::move(why));
  }
  return result;
}

void addRoutes(const endpoint::Endpoint &endpoint, Scheme &scheme) {
  for (const endpoint::Route &route : endpoint.routes)
    for (const std::string &method : route.methods) {
      std::pair<std::string, std::string> one{method, route.rule};
      if ((endpoint.method.empty() || endpoint.method == method) &&
          !llvm::is_contained(scheme.routes, one))
        scheme.routes.push_back(std::move(one));
    }
}

void weaken(Freshness &all, Freshness one) {
  using FreshKind = Freshness::Kind;
  const auto isMissing = [](const Freshness &fresh) { return fresh.kind <= FreshKind::Unchecked; };
  const auto isGood = [](const Freshness &fresh) { return fresh.kind >= FreshKind::Expiry; };
  if ((isMissing(all) && isGood(one)) || (isGood(all) && isMissing(one)))
    all = Freshness{FreshKind::Open};
  else if (one.kind < all.kind)
    all = std::move(one);
}

void weaken(Replay &all, Replay one) {
  if (one.kind < all.kind)
    all = std::move(one);
}

template <typename T> static void unite(std::vector<T> &all, llvm::ArrayRef<T> more) {
  llvm::append_range(all, more);
  llvm::sort(all);
  all.erase(llvm::unique(all), all.end());
}

void add(Failure &all, Failure one) {
  unite<int64_t>(all.statuses, one.statuses);
  unite<Ending::Kind>(all.endings, one.endings);
  for (Why &why : one.openings)
    if (llvm::none_of(all.openings, [&](const Why &other) {
          return other.reason == why.reason && other.subject == why.subject;
        }))
      all.openings.push_back(std::move(why));
  const bool isKnown = !all.statuses.empty() || !all.endings.empty();
  all.why = isKnown ? "" : all.why.empty() ? one.why : all.why;
}

} // namespace hmaclint::scheme
