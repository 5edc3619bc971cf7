#include "scheme/accept.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// What is accepted?
//
// No list says what "accepted" is; the program does. Where a request comes that passed the check,
// and never one that failed it, is a site that the check guards:
//
//   if signature and not matches(signature):    failed: abort
//       abort(401)
//   events.append(request.get_data())           held, and without a signature too
//   return {"received": len(events)}
//
// The append is such a site, and the way without a signature gets there. Where verified requests do
// something, doing it is what counts: a handler that answers everybody 200 and works for some is
// closed, and so is a "pong". A function that nobody calls answers by its value instead: True,
// None, a tuple's first item.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using model::Role;

static constexpr unsigned maxDepth = 24;
static constexpr int64_t firstRefusal = 400;

bool isAlwaysTrue(const ValueTable &values, ValueId value) {
  const Kind kind = values.kind(value);
  return kind == Kind::Sequence || kind == Kind::Mapping || kind == Kind::Response ||
         dataflow::isText(kind);
}

bool isDoubtful(const Analysis &analysis, const Step &step) {
  return step.kind == StepKind::Cut || mayHaveVerified(analysis.evaluator, step);
}

static std::optional<int64_t> statusOf(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Response) && values.is(values.arg(value, 1), Kind::Integer))
    return values[values.arg(value, 1)].number;
  if (values.is(value, Kind::Sequence) && values[value].argCount >= 2 &&
      values.is(values.arg(value, 1), Kind::Integer))
    return values[values.arg(value, 1)].number;
  return std::nullopt;
}

static bool isNumberOrBool(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Bool) || values.is(value, Kind::Integer);
}

/// What a returned value says to a caller that asks for its truth.
static Ending::Kind kindOf(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::None))
    return Ending::Kind::None;
  if (isNumberOrBool(values, value))
    return values[value].number != 0 ? Ending::Kind::Yes : Ending::Kind::No;
  if (values.is(value, Kind::Sequence) && values[value].argCount != 0 &&
      values.is(values.arg(value, 0), Kind::Bool))
    return values[values.arg(value, 0)].number != 0 ? Ending::Kind::PairYes : Ending::Kind::PairNo;
  // `return None, None`: nobody, and nothing about them.
  const bool isNobody =
      values.is(value, Kind::Sequence) && values[value].argCount != 0 &&
      llvm::all_of(values.args(value), [&](ValueId one) { return values.is(one, Kind::None); });
  return isNobody ? Ending::Kind::None : Ending::Kind::Other;
}

template <typename Set> static void addAll(Set &into, const Set &from) {
  into.insert(from.begin(), from.end());
}

Acceptance::Acceptance(const Analysis &analysis, const endpoint::Endpoint &endpoint)
    : analysis(analysis), endpoint(endpoint) {
  const dataflow::Outcomes &outcomes = endpoint.run.outcomes;
  for (size_t i = 0; i < outcomes.size(); ++i)
    add(outcomes[i],
        endpoint.isRoute() && i < endpoint.answers.size() ? &endpoint.answers[i] : nullptr);
  markWaved();
  markEmbedded();
  Places refusedEffects;
  Places refusedAnswers;
  std::set<Ending::Kind> refusedClasses;
  for (const Way &way : all) {
    if (way.standing == Standing::Failed) {
      addAll(refusedEffects, doneOn(way.path, StepId::None, StepId::None));
      refusedAnswers.insert(answerOf(way.ending));
      refusedClasses.insert(way.ending.kind);
    } else if (way.standing == Standing::Held && !way.ending.isRefusal) {
      hasHeld = true;
      bool isCaught = false;
      addAll(effects, doneByVerified(way.path, way.verdict, isCaught));
      if (!isCaught)
        answers.insert(answerOf(way.ending));
      classes.insert(way.ending.kind);
    }
  }
  dropLesserClasses();
  const auto subtract = [](auto &from, const auto &what) {
    for (const auto &one : what)
      from.erase(one);
  };
  subtract(effects, refusedEffects);
  subtract(answers, refusedAnswers);
  subtract(classes, refusedClasses);
}

void Acceptance::add(const Outcome &outcome, const endpoint::Answer *answer) {
  const ValueTable &values = analysis.values();
  Ending ending;
  ending.location = analysis.history().origin(outcome.flow.origin).location;
  if (outcome.kind == Outcome::Kind::Raise) {
    ending.kind = Ending::Kind::Raise;
    ending.isRefusal = !answer || answer->isRefusal;
    if (answer)
      ending.status = answer->status;
    if (outcome.sure || !ending.isRefusal)
      addWay(outcome.state.path, ending);
    return;
  }
  const Flow value = analysis.evaluator.frozen(outcome.flow, outcome.state);
  for (ValueId one : values.alternatives(value.value))
    if (values.is(one, Kind::Call) && values.is(values.arg(one, 0), Kind::External))
      answered.insert(static_cast<uint32_t>(one));
  if (!endpoint.isRoute()) {
    const bool isPair = values.is(value.value, Kind::Sequence) && values[value.value].argCount != 0;
    const Flow first = isPair ? Flow{values.arg(value.value, 0), value.origin} : value;
    if (dataflow::isVerdict(values, first.value) &&
        values.has(first.value, dataflow::bit(Kind::Relation) | dataflow::bit(Kind::Verify)) &&
        !values.is(first.value, Kind::Mapping))
      return addVerdict(outcome, first, isPair);
  }
  // So many ways met that yes and no are one: which of them said what is not known.
  const llvm::SmallVector<ValueId, 4> said = values.alternatives(value.value);
  const auto isSaid = [&](Ending::Kind kind) {
    return llvm::any_of(said, [&](ValueId one) { return kindOf(values, one) == kind; });
  };
  if (!endpoint.isRoute() && isSaid(Ending::Kind::Yes) && isSaid(Ending::Kind::No))
    return;
  ending.kind = kindOf(values, value.value);
  ending.status = answer ? answer->status : statusOf(values, value.value);
  ending.isRefusal = answer ? answer->isRefusal : ending.status && *ending.status >= firstRefusal;
  addWay(outcome.state.path, ending);
}

/// A function that returns the verdict has a way for each of its answers.
void Acceptance::addVerdict(const Outcome &outcome, Flow verdict, bool isPair) {
  Ending ending;
  ending.location = analysis.history().origin(outcome.flow.origin).location;
  dataflow::Evaluator::Split split =
      analysis.evaluator.assume(verdict, outcome.state, ending.location);
  ending.kind = isPair ? Ending::Kind::PairYes : Ending::Kind::Yes;
  for (const dataflow::State &state : split.yes)
    addWay(state.path, ending);
  ending.kind = isPair ? Ending::Kind::PairNo : Ending::Kind::No;
  for (const dataflow::State &state : split.no)
    addWay(state.path, ending);
}

void Acceptance::addWay(StepId path, Ending ending) {
  Way way;
  way.path = path;
  way.ending = ending;
  stand(way);
  all.push_back(way);
}

std::optional<Acceptance::Place> Acceptance::siteOf(const Step &step) const {
  const auto place = [](source::Location location) {
    return Place{static_cast<uint32_t>(location.file), location.range.begin, location.range.end, 0};
  };
  switch (step.kind) {
  case StepKind::Store:
    return place(step.location);
  case StepKind::Call: {
    const Role role = step.entry ? step.entry->role : Role::Effect;
    if (!step.entry && answered.count(static_cast<uint32_t>(step.flow.value)) != 0)
      return std::nullopt; // What makes the answer is not what is done.
    if (role == Role::Effect || role == Role::StoreWrite || role == Role::Send)
      return place(step.location);
    return std::nullopt;
  }
  case StepKind::Enter: {
    // The handler itself, or the view that a decorator was given.
    const auto function = analysis.evaluator.functionOf(step.flow.value);
    if (endpoint.isRoute() && function && *function == endpoint.function)
      return Place{function->unit, static_cast<uint32_t>(function->id), 0, -1};
    return std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

Acceptance::Place Acceptance::answerOf(const Ending &ending) const {
  return {static_cast<uint32_t>(ending.location.file), ending.location.range.begin,
          ending.location.range.end, ending.status.value_or(0)};
}

/// What is done on the ways of one path; those that several Joins share are looked at once.
struct Acceptance::Collection {
  StepId until;
  Places places = {};
  /// Whether `until` was met: by (last, first, depth).
  std::map<std::tuple<StepId, StepId, unsigned>, bool> known = {};
};

/// Collects what is done on a path back to `first`, or to where it ends; whether that was met.
bool Acceptance::collect(Collection &into, StepId last, StepId first, unsigned depth) const {
  const std::tuple key{last, first, depth};
  if (const auto found = into.known.find(key); found != into.known.end())
    return found->second;
  const dataflow::History &history = analysis.history();
  bool isMet = false;
  for (StepId at = last; at != first && at != StepId::None && !isMet;
       at = history.step(at).before) {
    if (at == into.until) {
      isMet = true;
      break;
    }
    const Step &step = history.step(at);
    if (step.kind == StepKind::Join &&
        !analysis.values().isSpent(depth, dataflow::Bound::PathDepth)) {
      for (StepId branch : step.branches)
        isMet |= collect(into, branch, step.before, depth - 1);
    } else if (std::optional<Place> site = siteOf(step)) {
      into.places.insert(*site);
    }
  }
  into.known.emplace(key, isMet);
  return isMet;
}

Acceptance::Places Acceptance::doneOn(StepId last, StepId first, StepId until) const {
  Collection collection{until};
  collect(collection, last, first, maxDepth);
  return std::move(collection.places);
}

/// What one verified way does.
struct Acceptance::Verified {
  Places done;
  bool isMet = false;    ///< The verdict was.
  bool isCaught = false; ///< By a handler that is not on one of several ways.
};

struct Acceptance::VerifiedWays {
  StepId verdict;
  std::map<std::tuple<StepId, StepId, unsigned>, Verified> known = {};
};

/// What verified ways do when nothing goes wrong: what follows a handler is left out.
Acceptance::Verified Acceptance::collectVerified(VerifiedWays &ways, StepId last, StepId first,
                                                 unsigned depth) const {
  const std::tuple key{last, first, depth};
  if (const auto found = ways.known.find(key); found != ways.known.end())
    return found->second;
  const dataflow::History &history = analysis.history();
  Verified way;
  for (StepId at = last; at != first && at != StepId::None && !way.isMet;
       at = history.step(at).before) {
    if (at == ways.verdict) {
      way.isMet = true;
      break;
    }
    const Step &step = history.step(at);
    if (step.kind == StepKind::Join &&
        !analysis.values().isSpent(depth, dataflow::Bound::PathDepth)) {
      for (StepId branch : step.branches) {
        const Verified inner = collectVerified(ways, branch, step.before, depth - 1);
        way.done.insert(inner.done.begin(), inner.done.end());
        way.isMet |= inner.isMet;
      }
    } else if (step.kind == StepKind::Caught) {
      way.isCaught = true;
      way.done.clear();
    } else if (std::optional<Place> site = siteOf(step)) {
      way.done.insert(*site);
    }
  }
  ways.known.emplace(key, way);
  return way;
}

Acceptance::Places Acceptance::doneByVerified(StepId last, StepId verdict, bool &isCaught) const {
  VerifiedWays ways{verdict};
  Verified way = collectVerified(ways, last, StepId::None, maxDepth);
  isCaught = way.isCaught;
  return std::move(way.done);
}

/// A function that says yes by True says no by False and None, though a verified way may do so too.
void Acceptance::dropLesserClasses() {
  using Answer = Ending::Kind;
  if (classes.count(Answer::Yes) != 0 || classes.count(Answer::Other) != 0) {
    classes.erase(Answer::No);
    classes.erase(Answer::None);
  }
  if (classes.count(Answer::PairYes) != 0) {
    classes.erase(Answer::PairNo);
    classes.erase(Answer::None);
  }
}

bool Acceptance::isDone(StepId last, StepId first) const {
  const Places done = doneOn(last, first, StepId::None);
  return llvm::any_of(done, [&](const Place &one) { return effects.count(one) != 0; });
}

bool Acceptance::isAcceptedByDoing(const Way &way) const {
  using Answer = Ending::Kind;
  const bool isVerdict = way.ending.kind == Answer::Yes || way.ending.kind == Answer::No ||
                         way.ending.kind == Answer::PairYes || way.ending.kind == Answer::PairNo ||
                         // None beside something that only verified callers get.
                         (way.ending.kind == Answer::None &&
                          (classes.count(Answer::Other) != 0 || classes.count(Answer::Yes) != 0));
  return !effects.empty() && (endpoint.isRoute() || !isVerdict);
}

bool Acceptance::isAccepted(const Way &way) const {
  if (way.ending.isRefusal)
    return false;
  if (isEmbedded)
    return way.standing == Standing::Recovered;
  if (isAcceptedByDoing(way))
    return isDone(way.path, StepId::None);
  if (!endpoint.isRoute() && way.ending.kind != Ending::Kind::Other)
    return classes.count(way.ending.kind) != 0;
  return answers.count(answerOf(way.ending)) != 0;
}

} // namespace hmaclint::scheme
