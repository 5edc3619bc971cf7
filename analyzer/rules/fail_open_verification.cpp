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
  const FileFacts *file = nullptr;
  source::Location check; ///< Of the verdict that is passed by.
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

/// The condition around a place; those of each file are found once.
static OpenCondition conditionAt(const Context &context, source::Location place,
                                 FileConditions &conditions) {
  return conditions.try_emplace(static_cast<uint32_t>(place.file), fileOf(context, place.file))
      .first->second.at(place.range);
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

/// Nothing is said of an endpoint of which not all is known.
static void noteUnsure(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint) {
  if (analysis.silences && scheme::Acceptance(analysis, endpoint).isChecked())
    analysis.silent(scheme::placeOf(analysis, endpoint),
                    [&] { return scheme::explainUnsure(analysis, endpoint); });
}

static void look(const Context &context, const endpoint::Endpoint &endpoint,
                 FileConditions &conditions, Openings &openings) {
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
    if (!severity || (*severity == Severity::Note && !endpoint.isRoute())) {
      noteDropped(context, cause, opening.why.reason, conditions);
      continue; // What else a function's caller checks is not known.
    }
    const dataflow::StepId verdict = acceptance.ways()[cause.verified].verdict;
    if (!endpoint.isRoute() && scheme::callsAround(analysis, verdict) > scheme::maxCallsAlone) {
      noteDropped(context, cause, opening.why.reason, conditions);
      continue;
    }
    if (scheme::isClaim(analysis, acceptance, cause)) {
      analysis.silent(cause.location,
                      "what is verified is a claim to be somebody, and its absence no request");
      continue;
    }
    opening.severity = *severity;
    opening.file = &fileOf(context, cause.location.file);
    opening.condition = conditionAt(context, cause.location, conditions);
    const scheme::Way &verified = acceptance.ways()[cause.verified];
    opening.check = analysis.history().step(verified.verdict).location;
    opening.end = acceptance.ways()[cause.way].ending.location;
    const auto key =
        std::pair{static_cast<uint32_t>(cause.location.file), opening.condition.range.begin};
    auto [at, isNew] = openings.try_emplace(key, opening);
    if (!isNew && *severity > at->second.severity) {
      opening.reached = at->second.reached;
      at->second = opening;
    }
    if (at->second.reached.empty() || at->second.reached.back() != &endpoint)
      at->second.reached.push_back(&endpoint);
  }
}

static void addLabels(const Context &context, const Opening &opening,
                      diagnostic::Diagnostic &finding) {
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
  const source::Location primary{opening.cause.location.file, opening.condition.range};
  diagnostic::Diagnostic finding = findingOf(context, "fail-open-verification", primary);
  finding.severity = opening.severity;
  const std::string condition = scheme::conditionOf(opening.why);
  finding.message = "a request is accepted without a verified signature where " + condition;
  finding.primaryLabel = "opens the way";
  addLabels(context, opening, finding);
  addStory(context, opening, condition, finding);
  const bool isAbsence = opening.cause.kind == Cause::Kind::Assumed;
  if (isAbsence)
    if (auto fix = refuseAbsent(*opening.file, opening.condition, opening.cause.location.range))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void fail_open_verification(const Context &context, Sink &sink) {
  Openings openings;
  FileConditions conditions;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints)
    if (endpoint.isUnsure || endpoint.run.cut)
      noteUnsure(*context.analysis, endpoint);
    else
      look(context, endpoint, conditions, openings);
  for (const auto &[place, opening] : openings)
    report(context, opening, sink);
}

} // namespace hmaclint::rules
