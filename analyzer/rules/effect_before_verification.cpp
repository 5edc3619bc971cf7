#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/check.h"
#include "scheme/effect.h"
#include "scheme/unverified.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

// HM105: something is done for a request before its signature is verified.
//
//   events.insert_one(request.get_json())         stays, whoever sent it
//   if not is_authentic(request):
//       abort(401)
//
// A path says what comes first. An effect counts where no check of any kind was asked on the way to
// it, neither with success nor without, and a way from it comes to one. What is an effect is asked
// in `scheme/effect.h`. All effects before one check are mended by one move, so they are one
// finding: the worst of them, then the first, and labels for others.

namespace hmaclint::rules {

using dataflow::Record;
using dataflow::StepId;
using dataflow::StepKind;
using diagnostic::Severity;
using scheme::CheckKind;
using scheme::Effect;

static constexpr size_t maxOthers = 3;

namespace {
/// An effect, and the check that comes after it.
struct Early {
  Effect effect;
  source::Location place;
  source::Location check;
  Severity severity = Severity::Warning;
};

/// All that comes too early on the ways to one check.
struct Finding {
  Early first;
  std::vector<source::Location> others;
  std::vector<const endpoint::Endpoint *> reached;
};
using Findings = std::map<std::pair<uint32_t, source::ByteRange>, Finding>;

class Endpoint {
public:
  Endpoint(const Context &context, const endpoint::Endpoint &endpoint)
      : analysis(*context.analysis), endpoint(endpoint) {}
  std::vector<Early> look();

private:
  struct Asked {
    StepId before = StepId::None; ///< The path up to it.
    source::Location place;
  };
  void addChecks();
  bool isUnverified(StepId effect) const;
  bool isMacCheck(const Record &record) const;
  Severity severityOf(const Effect &effect) const;

  const scheme::Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  std::vector<Asked> checks;
};
} // namespace

bool Endpoint::isMacCheck(const Record &record) const {
  const bool isCheck = record.kind == Record::Kind::Compare ||
                       record.kind == Record::Kind::Search || record.kind == Record::Kind::Verify;
  if (!isCheck)
    return false;
  return scheme::classify(analysis.evaluator, record.flow.value).kind == CheckKind::Mac;
}

/// Where a MAC is compared, and where a way asks for the answer, which may be later.
void Endpoint::addChecks() {
  llvm::DenseMap<uint32_t, source::Location> compares; // By their verdicts.
  for (const Record &record : analysis.records(endpoint))
    if (isMacCheck(record)) {
      checks.push_back({record.path, record.location});
      compares.try_emplace(static_cast<uint32_t>(record.flow.value), record.location);
    }
  if (checks.empty())
    return;
  analysis.history().each(endpoint.run.paths(), [&](StepId, const dataflow::Step &step) {
    if (step.kind != StepKind::Assume)
      return;
    const auto compare = compares.find(static_cast<uint32_t>(step.flow.value));
    if (compare != compares.end())
      checks.push_back({step.before, compare->second});
  });
}

/// Whether nothing is known of the caller yet, and nothing was asked.
bool Endpoint::isUnverified(StepId effect) const {
  const dataflow::Step &step = analysis.history().step(effect);
  if (!scheme::isUnverified(analysis, step.before, step.location,
                            "the request is verified by then"))
    return false;
  const bool isAsked =
      !(scheme::failed(analysis.evaluator, step.before, CheckKind::Mac) == scheme::Tri::No);
  if (isAsked)
    analysis.silent(step.location, "a check has failed by then");
  return !isAsked;
}

/// What runs as the caller says is worse than what is only done for the caller.
Severity Endpoint::severityOf(const Effect &effect) const {
  return effect.isOfCaller && endpoint.isRoute() ? Severity::Error : Severity::Warning;
}

std::vector<Early> Endpoint::look() {
  addChecks();
  std::map<std::pair<uint32_t, source::ByteRange>, Early> found;
  llvm::DenseSet<uint32_t> looked;
  for (const Asked &check : checks)
    analysis.history().each(check.before, [&](StepId id, const dataflow::Step &step) {
      if (!looked.insert(static_cast<uint32_t>(id)).second)
        return;
      const std::optional<Effect> effect = scheme::effectOf(analysis, step);
      if (!effect || !isUnverified(id))
        return;
      const Early early{*effect, step.location, check.place, severityOf(*effect)};
      const std::pair key{static_cast<uint32_t>(step.location.file), step.location.range};
      auto [at, isNew] = found.try_emplace(key, early);
      if (!isNew && early.severity > at->second.severity)
        at->second = early;
    });
  if (!checks.empty() && found.empty())
    analysis.silent(scheme::placeOf(analysis, endpoint), "nothing is done before the check");
  std::vector<Early> all;
  all.reserve(found.size());
  for (const auto &[place, early] : found)
    all.push_back(early);
  return all;
}

static llvm::StringRef wordsOf(const Effect &effect) {
  switch (effect.kind) {
  case Effect::Kind::Written:
    return effect.isOfCaller ? "a statement made of what the caller sent runs"
                             : "what the caller sent is written to a store";
  case Effect::Kind::Kept:
    return "what the caller sent is kept";
  case Effect::Kind::Filed:
    return "what the caller sent is written to a file";
  case Effect::Kind::Queued:
    return "work is queued";
  case Effect::Kind::Mailed:
    return "mail is sent";
  case Effect::Kind::Started:
    return effect.isOfCaller ? "a process is started with what the caller sent"
                             : "a process is started";
  case Effect::Kind::Requested:
    return "what the caller sent is passed on to another service";
  case Effect::Kind::LoggedIn:
    return "a user is logged in";
  case Effect::Kind::Deserialised:
    return "what the caller sent is deserialised, which can run code,";
  case Effect::Kind::Run:
    return "what the caller sent is run as code";
  }
  return "";
}

static void report(const Context &context, const Finding &early, Sink &sink) {
  diagnostic::Diagnostic finding =
      findingOf(context, "effect-before-verification", early.first.place);
  finding.severity = early.first.severity;
  finding.message = (wordsOf(early.first.effect) + " before the signature is verified").str();
  finding.primaryLabel = "done for whoever asks";
  finding.labels.push_back({early.first.check, "verified only here"});
  for (source::Location other : llvm::ArrayRef(early.others).take_front(maxOthers))
    finding.labels.push_back({other, "too early as well"});
  addReached(context, early.reached, finding);
  sink.report(std::move(finding));
}

/// Adds what comes too early in an endpoint: of each check the worst effect, then the first.
static void add(const endpoint::Endpoint &endpoint, llvm::ArrayRef<Early> all, Findings &findings) {
  for (const Early &early : all) {
    const auto isBefore = [&](const Early &other) {
      return other.check == early.check && (other.severity > early.severity ||
                                            (other.severity == early.severity && &other < &early));
    };
    if (llvm::any_of(all, isBefore))
      continue;
    const std::pair key{static_cast<uint32_t>(early.place.file), early.place.range};
    Finding &finding = findings.try_emplace(key, Finding{early, {}, {}}).first->second;
    finding.reached.push_back(&endpoint);
    for (const Early &other : all)
      if (other.check == early.check && other.place != early.place &&
          !llvm::is_contained(finding.others, other.place))
        finding.others.push_back(other.place);
  }
}

void effect_before_verification(const Context &context, Sink &sink) {
  Findings findings;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    if (endpoint.isUnsure)
      scheme::noteUnsure(*context.analysis, endpoint);
    else
      add(endpoint, Endpoint(context, endpoint).look(), findings);
  }
  for (const auto &[place, finding] : findings)
    report(context, finding, sink);
}

} // namespace hmaclint::rules
