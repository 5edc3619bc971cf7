#include "rules/fix.h"
#include "rules/open_condition.h"
#include "rules/reached.h"
#include "scheme/claim.h"
#include "scheme/reason.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM104: a way to what only verified requests should reach, past the verification.
//
//   if signature and not matches(signature):     a request without signature goes on
//       abort(401)
//   events.append(request.get_data())
//
// `scheme` finds the ways, what they have in common with verified ones and what they depend on;
// here they become findings: one for each condition or handler, whichever routes it opens.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::StepId;
using dataflow::StepKind;
using diagnostic::Severity;
using scheme::Cause;
using scheme::Reason;
using scheme::Tri;
using scheme::Why;

namespace {

/// One cause and all endpoints that it opens.
struct Opening {
  Cause cause;
  Why why;
  Severity severity = Severity::Error;
  OpenCondition condition;
  source::FileId place{}; ///< Of the condition.
  source::Location check; ///< Of the verdict that is passed by.
  scheme::ValueId verdict{};
  source::Location end;
  std::vector<const endpoint::Endpoint *> reached;
};

using Openings = std::map<std::pair<uint32_t, uint32_t>, Opening>;
using FileConditions = std::map<uint32_t, Conditions>;

} // namespace

static std::optional<Severity> severityOf(const Why &why) {
  switch (why.reason) {
  case Reason::Unknown:
  case Reason::Route:
    return std::nullopt;
  case Reason::Address:
  case Reason::OtherCheck:
    return Severity::Note;
  case Reason::Mode:
    return Severity::Warning;
  case Reason::Switch:
    return why.byDefault == Tri::Yes ? Severity::Error : Severity::Note;
  default:
    return Severity::Error;
  }
}

/// Those of each file are found once.
static const Conditions &conditionsOf(const Context &context, source::FileId file,
                                      FileConditions &conditions) {
  return conditions.try_emplace(static_cast<uint32_t>(file), fileOf(context, file)).first->second;
}

/// The condition around a place.
static OpenCondition conditionAt(const Context &context, source::Location place,
                                 FileConditions &conditions) {
  return conditionsOf(context, place.file, conditions).at(place.range);
}

/// Where a function asks what a helper gave it, and skips the check for that: the helper only tells
/// why. Of the functions around the check it is the one that the helper came back to.
///
///   expected = expected_mac()      None where no key is configured
///   if expected is not None:       this opens the way
///       compare(expected, given)
static std::optional<std::pair<source::FileId, OpenCondition>>
askedAfter(const Context &context, const scheme::Acceptance &acceptance, const Cause &cause,
           FileConditions &conditions) {
  const scheme::Analysis &analysis = *context.analysis;
  const dataflow::History &history = analysis.history();
  const StepId verdict = acceptance.ways()[cause.verified].verdict;
  const dataflow::FunctionRef helper = analysis.functionAt(cause.location);
  // From the check outwards: the place in each function around it.
  std::vector<source::Location> around = {history.step(verdict).location};
  unsigned left = 0;
  for (StepId at = verdict; at != StepId::None; at = history.step(at).before) {
    const StepKind kind = history.step(at).kind;
    if (kind == StepKind::Leave)
      ++left;
    else if (kind == StepKind::Enter && left != 0)
      --left;
    else if (kind == StepKind::Enter)
      around.push_back(history.step(at).location);
  }
  for (const source::Location &place : around) {
    const dataflow::FunctionRef function = analysis.functionAt(place);
    if (function == helper)
      return std::nullopt;
    StepId last = StepId::None;
    history.each(acceptance.ways()[cause.way].path, [&](StepId id, const dataflow::Step &step) {
      if (step.kind == StepKind::Leave && id > cause.step && (last == StepId::None || id < last) &&
          analysis.functionAt(step.location) == function)
        last = id;
    });
    if (last == StepId::None)
      continue;
    if (const std::optional<OpenCondition> asked =
            conditionsOf(context, place.file, conditions)
                .asking(history.step(last).location.range, place.range))
      return std::pair{place.file, *asked};
  }
  return std::nullopt;
}

/// Why an open way is no finding, though its cause is known.
static void noteDropped(const Context &context, const Cause &cause, Reason reason,
                        FileConditions &conditions) {
  const scheme::Analysis &analysis = *context.analysis;
  if (!analysis.silences)
    return;
  const source::Location place{cause.location.file,
                               conditionAt(context, cause.location, conditions).range};
  if (reason == Reason::Route)
    analysis.silent(place, "it depends on the route, and other routes are checked");
  else if (reason == Reason::Unknown)
    analysis.silent(place, scheme::Doubt::of(cause.step));
  else
    analysis.silent(place, [&]() -> scheme::Silence {
      return {false, "callers of a function that nobody calls may check more", "", place};
    });
}

namespace {
/// Looks for a check on other ways than the one on which it held.
class SameCheck {
public:
  SameCheck(const scheme::Analysis &analysis, StepId verdict)
      : analysis(analysis), check(analysis.history().step(verdict)) {}
  /// Whether every way from `until` to `from` makes it.
  bool isMade(StepId from, StepId until);

private:
  bool isIt(const dataflow::Step &step) const;

  const scheme::Analysis &analysis;
  const dataflow::Step &check;
  std::map<std::pair<StepId, StepId>, bool> known;
};
} // namespace

bool SameCheck::isIt(const dataflow::Step &step) const {
  const dataflow::ValueTable &values = analysis.values();
  return step.kind == check.kind && step.location == check.location &&
         step.positive == check.positive &&
         (values.is(step.flow.value, Kind::Relation) || values.is(step.flow.value, Kind::Verify)) &&
         dataflow::isVerdict(values, step.flow.value);
}

bool SameCheck::isMade(StepId from, StepId until) {
  const auto [at, isNew] = known.try_emplace({from, until}, false);
  if (!isNew)
    return at->second;
  const auto isOnAll = [&](const dataflow::Step &join) {
    return llvm::all_of(join.branches, [&](StepId one) { return isMade(one, join.before); });
  };
  for (StepId id = from; id != until && id != StepId::None;) {
    const dataflow::Step &step = analysis.history().step(id);
    if (step.kind == dataflow::StepKind::Join ? isOnAll(step) : isIt(step))
      return known[{from, until}] = true;
    id = step.before;
  }
  return false;
}

/// Whether the check is made on the open way as well, with what there is to sign: of `for` over
/// fields that are signed, say, without any.
static bool isCheckedThere(const scheme::Analysis &analysis, StepId open, StepId verdict) {
  return SameCheck(analysis, verdict).isMade(open, StepId::None);
}

/// Nothing is said of an endpoint of which not all is known.
static void noteIfChecked(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint) {
  if (analysis.silences && scheme::Acceptance(analysis, endpoint).isChecked())
    scheme::noteUnsure(analysis, endpoint);
}

/// `only`: of the causes those with this reason.
static void look(const Context &context, const endpoint::Endpoint &endpoint,
                 FileConditions &conditions, Openings &openings,
                 std::optional<Reason> only = std::nullopt) {
  const scheme::Analysis &analysis = *context.analysis;
  const scheme::Acceptance acceptance(analysis, endpoint);
  if (!acceptance.isChecked())
    return;
  if (analysis.silences && llvm::none_of(acceptance.ways(), [&](const scheme::Way &way) {
        return scheme::isOpen(acceptance, way);
      }))
    analysis.silent(scheme::placeOf(analysis, endpoint), "all ways to what it guards are checked");
  for (const Cause &cause : scheme::causesOf(analysis, acceptance)) {
    Opening opening;
    opening.cause = cause;
    opening.why = scheme::whyOf(analysis, acceptance, cause);
    const std::optional<Severity> severity = severityOf(opening.why);
    if (only && opening.why.reason != *only)
      continue;
    if (!severity || (*severity == Severity::Note && !endpoint.isRoute())) {
      noteDropped(context, cause, opening.why.reason, conditions);
      continue; // What else a function's caller checks is not known.
    }
    const dataflow::StepId verdict = acceptance.ways()[cause.verified].verdict;
    if (!endpoint.isRoute() && scheme::callsAround(analysis, verdict) > scheme::maxCallsAlone) {
      noteDropped(context, cause, opening.why.reason, conditions);
      continue;
    }
    if (isCheckedThere(analysis, acceptance.ways()[cause.way].path, verdict)) {
      analysis.silent(cause.location, "the same check is made on that way");
      continue;
    }
    if (scheme::isClaim(analysis, acceptance, cause)) {
      analysis.silent(cause.location,
                      "what is verified is a claim to be somebody, and its absence no request");
      continue;
    }
    opening.severity = *severity;
    opening.place = cause.location.file;
    if (const auto asked = askedAfter(context, acceptance, cause, conditions))
      std::tie(opening.place, opening.condition) = *asked;
    else
      opening.condition = conditionAt(context, cause.location, conditions);
    const scheme::Way &verified = acceptance.ways()[cause.verified];
    opening.check = analysis.history().step(verified.verdict).location;
    opening.verdict = analysis.history().step(verified.verdict).flow.value;
    opening.end = acceptance.ways()[cause.way].ending.location;
    const auto key = std::pair{static_cast<uint32_t>(opening.place), opening.condition.range.begin};
    auto [at, isNew] = openings.try_emplace(key, opening);
    if (!isNew && *severity > at->second.severity) {
      opening.reached = at->second.reached;
      at->second = opening;
    }
    if (at->second.reached.empty() || at->second.reached.back() != &endpoint)
      at->second.reached.push_back(&endpoint);
  }
}

/// Verifiers that are passed by where no key is configured, and that let everybody through for the
/// same reason when they are asked: who mends only the caller has not mended it.
///
///   if secret and not verify(body, given, secret): abort(401)
///   def verify(body, given, secret):
///       if not secret: return True
static std::vector<endpoint::Endpoint> passedVerifiers(const Context &context,
                                                       const Openings &openings) {
  const scheme::Analysis &analysis = *context.analysis;
  std::vector<dataflow::FunctionRef> functions;
  for (const auto &[place, opening] : openings) {
    const dataflow::FunctionRef asking =
        analysis.functionAt({opening.place, opening.condition.range});
    if (opening.why.reason != Reason::Key)
      continue;
    for (const dataflow::Record &record : analysis.evaluator.records()) {
      const dataflow::FunctionRef verifier = record.function;
      if (record.kind == dataflow::Record::Kind::Compare && record.flow.value == opening.verdict &&
          verifier.id != dataflow::FunctionId::None && verifier != asking &&
          !llvm::is_contained(functions, verifier))
        functions.push_back(verifier);
    }
  }
  std::vector<endpoint::Endpoint> asides;
  asides.reserve(functions.size());
  for (const dataflow::FunctionRef function : functions)
    asides.push_back(endpoint::aside(analysis.evaluator, function));
  return asides;
}

static void addLabels(const Context &context, const Opening &opening,
                      diagnostic::Diagnostic &finding) {
  const source::Location &told = opening.cause.location;
  if (told.file != opening.place || !opening.condition.range.contains(told.range))
    finding.labels.push_back({told, "decided here"});
  finding.labels.push_back({opening.check, "passed by: the signature is verified here"});
  addReached(context, opening.reached, finding);
}

static void addStory(const Context &context, const Opening &opening, const std::string &condition,
                     diagnostic::Diagnostic &finding) {
  const endpoint::Endpoint &first = *opening.reached.front();
  finding.story.push_back({"source", scheme::placeOf(*context.analysis, first),
                           "a request reaches " + nameOf(context, first), 0});
  finding.story.push_back({"assume", finding.primary, "assume that " + condition, 1});
  finding.story.push_back({"check", opening.check, "this check is passed by", 1});
  finding.story.push_back({"sink", opening.end, "the request is accepted", 0});
}

static void report(const Context &context, const Opening &opening, Sink &sink) {
  const source::Location primary{opening.place, opening.condition.range};
  diagnostic::Diagnostic finding = findingOf(context, "fail-open-verification", primary);
  finding.severity = opening.severity;
  const std::string condition = scheme::conditionOf(opening.why);
  finding.message = "a request is accepted without a verified signature where " + condition;
  finding.primaryLabel = "opens the way";
  addLabels(context, opening, finding);
  addStory(context, opening, condition, finding);
  const bool isAbsence = opening.cause.kind == Cause::Kind::Assumed;
  if (isAbsence)
    if (auto fix = refuseAbsent(fileOf(context, opening.place), opening.condition,
                                opening.cause.location.range))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void fail_open_verification(const Context &context, Sink &sink) {
  Openings openings;
  FileConditions conditions;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints)
    if (endpoint.isUnsure || endpoint.run.cut)
      noteIfChecked(*context.analysis, endpoint);
    else
      look(context, endpoint, conditions, openings);
  const std::vector<endpoint::Endpoint> asides = passedVerifiers(context, openings);
  for (const endpoint::Endpoint &aside : asides)
    if (!aside.isUnsure && !aside.run.cut)
      look(context, aside, conditions, openings, Reason::Key);
  for (const auto &[place, opening] : openings)
    report(context, opening, sink);
}

} // namespace hmaclint::rules
