#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/linear.h"
#include "scheme/owner.h"
#include "scheme/purpose.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM501: nothing limits the age of a signed request.
//
//   message = request.headers["X-Timestamp"].encode() + request.get_data()
//   if not compare_digest(hmac.new(KEY, message, sha256).digest(), given): abort(401)
//
// Where a time is signed and no clock is asked, the finding is at its read, whoever's scheme it is.
// Where no time is signed at all, it is at the compare, and only for the program's own scheme of
// requests: what a vendor leaves out a receiver cannot check.

namespace hmaclint::rules {

using scheme::Timing;
using scheme::VerifiedWay;

namespace {
struct Reporter {
  const Context &context;
  Sink &sink;
  std::set<std::pair<uint32_t, source::ByteRange>> reported = {};

  void forgotten(const endpoint::Endpoint &endpoint, const Timing &timing);
  void timeless(const endpoint::Endpoint &endpoint, const VerifiedWay &way, const Timing &timing);
  bool isNew(source::Location place) {
    return reported.insert({static_cast<uint32_t>(place.file), place.range}).second;
  }
};
} // namespace

void Reporter::forgotten(const endpoint::Endpoint &endpoint, const Timing &timing) {
  const scheme::Analysis &analysis = *context.analysis;
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, *timing.mac);
  const std::optional<source::Location> read =
      timing.stamp == timing.mac->atom ? compare
                                       : readOf(analysis, endpoint, *timing.mac, timing.stamp);
  if (!read || !isNew(*read))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "missing-timestamp-check", *read);
  finding.message = "the time is signed, and no clock limits the age of the request";
  if (compare && compare != read) {
    finding.labels.push_back({*compare, "is verified here"});
    if (compare->file == read->file)
      if (auto fix = checkTime(fileOf(context, read->file), read->range, compare->range))
        finding.fixes.push_back(std::move(*fix));
  }
  sink.report(std::move(finding));
}

/// Whether the caller says which of the server's keys it has: who hands out ids of keys has made
/// the scheme.
static bool isKeyChosen(const dataflow::ValueTable &values, const scheme::Check &mac) {
  return llvm::all_of(mac.expected, [&](const scheme::Signature &one) {
    const dataflow::ValueId key =
        one.isKeyedHash ? one.mac : scheme::withoutForm(values, one.key(values));
    return values.is(key, dataflow::Kind::Item) &&
           !values.has(values.arg(key, 0), dataflow::bit(dataflow::Kind::Request)) &&
           values.has(values.arg(key, 1), dataflow::bit(dataflow::Kind::Request));
  });
}

namespace {
/// Whether a scheme is one of the program's own for requests, and why not.
struct Own {
  source::Tri tri;
  llvm::StringLiteral reason = "";
};
} // namespace

static Own isOwnRequest(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint,
                        const scheme::Check &mac) {
  using source::Tri;
  if (scheme::purposeOf(analysis.evaluator, mac) != scheme::Purpose::Request)
    return {Tri::No, "what is verified is a token, a link or a state, no request"};
  if (scheme::sourceOf(analysis.evaluator, mac.provided) != scheme::Source::Request)
    return {Tri::Unknown, "where the signature comes from"};
  const scheme::Owner owner = scheme::ownerOf(analysis, mac, endpoint);
  if (owner.isOwn == Tri::Yes || (!owner.namesVendor && isKeyChosen(analysis.values(), mac)))
    return {Tri::Yes};
  return {owner.isOwn, owner.isOwn == Tri::No ? llvm::StringLiteral("it is a vendor's scheme")
                                              : llvm::StringLiteral("whose scheme it is")};
}

void Reporter::timeless(const endpoint::Endpoint &endpoint, const VerifiedWay &way,
                        const Timing &timing) {
  const scheme::Analysis &analysis = *context.analysis;
  const TimeSilence silence{analysis, endpoint, way};
  if (endpoint.isUnsure || endpoint.run.cut)
    return silence.becauseUnsure();
  for (const scheme::Check &mac : way.macs)
    if (const Own own = isOwnRequest(analysis, endpoint, mac); own.tri != source::Tri::Yes)
      return silence.because(own.reason, own.tri == source::Tri::No);
  if (scheme::isOneTime(analysis, endpoint, way))
    return silence.because("something remembers a part that is signed");
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, *timing.mac);
  if (!compare || !isNew(*compare))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "missing-timestamp-check", *compare);
  finding.message = "no time is signed: a recorded request stays good for as long as the key";
  sink.report(std::move(finding));
}

/// Where something unknown got the time, or all of the request: it may have tested it.
static dataflow::StepId testedAt(const scheme::Analysis &analysis,
                                 const endpoint::Endpoint &endpoint, const Timing &timing) {
  const dataflow::ValueTable &values = analysis.values();
  const auto holds = [&](dataflow::ValueId value) {
    return values.anyIn(value, [&](dataflow::ValueId one) {
      return one == timing.stamp || values.is(one, dataflow::Kind::External);
    });
  };
  dataflow::StepId asked = dataflow::StepId::None;
  for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
    analysis.history().each(outcome.state.path,
                            [&](dataflow::StepId id, const dataflow::Step &step) {
                              bool mayTest = step.kind == dataflow::StepKind::Cut;
                              if (scheme::mayHaveVerified(analysis.evaluator, step))
                                for (const dataflow::Flow &argument : step.args)
                                  mayTest |= holds(argument.value);
                              if (mayTest && (asked == dataflow::StepId::None || id < asked))
                                asked = id;
                            });
  return asked;
}

/// Whether nothing is said of a way on which a time seems to be missing.
static bool isSilent(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint,
                     const Timing &timing, const TimeSilence &silence) {
  if (scheme::refusesAge(analysis, endpoint)) {
    silence.because("some requests are refused for their age");
    return true;
  }
  if (endpoint.isUnsure || endpoint.run.cut) {
    silence.becauseUnsure();
    return true;
  }
  const dataflow::StepId tested = testedAt(analysis, endpoint, timing);
  if (tested == dataflow::StepId::None)
    return false;
  silence.because(scheme::Doubt::of(tested));
  return true;
}

void missing_timestamp_check(const Context &context, Sink &sink) {
  Reporter reporter{context, sink};
  const scheme::Analysis &analysis = *context.analysis;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const VerifiedWay &way : scheme::verifiedWays(analysis, endpoint)) {
      const Timing timing = scheme::timingOf(analysis, way);
      const TimeSilence silence{analysis, endpoint, way};
      const bool isMissing =
          timing.kind == Timing::Kind::Unchecked || timing.kind == Timing::Kind::Timeless;
      if (!isMissing)
        silence.because(timing);
      if (!isMissing || isSilent(analysis, endpoint, timing, silence))
        continue;
      if (timing.kind == Timing::Kind::Unchecked)
        reporter.forgotten(endpoint, timing);
      else
        reporter.timeless(endpoint, way, timing);
    }
}

} // namespace hmaclint::rules
