#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/downgrade.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM110: the request chooses the weaker of two checks.
//
//   signature = request.headers.get("X-Signature-256")
//   if signature: …                                      HMAC of the body
//   else: verify(request.headers.get("X-Signature"))     HMAC of the delivery's id alone
//
// `scheme/downgrade.h` compares the ways that are accepted; a finding is the weaker compare.

namespace hmaclint::rules {

using dataflow::ValueId;
using scheme::Downgrade;

namespace {
struct Weaker {
  Downgrade downgrade;
  source::Location weak;
  std::optional<source::Location> strong;
  std::vector<const endpoint::Endpoint *> reached;
};
using Findings = std::map<std::pair<uint32_t, source::ByteRange>, Weaker>;
} // namespace

/// Where a verdict comes from: a compare, or what a path asked.
static std::optional<source::Location>
placeOf(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint, ValueId verdict) {
  for (const dataflow::Record &record : analysis.records(endpoint))
    if (record.flow.value == verdict)
      return record.location;
  std::optional<source::Location> asked;
  analysis.history().each(endpoint.run.paths(), [&](dataflow::StepId, const dataflow::Step &step) {
    if (step.kind != dataflow::StepKind::Assume || step.flow.value != verdict || asked)
      return;
    const dataflow::OriginId made = analysis.history().find(step.flow.origin, verdict);
    asked =
        made == dataflow::OriginId::None ? step.location : analysis.history().origin(made).location;
  });
  return asked;
}

static std::string wordsOf(const Downgrade &downgrade) {
  switch (downgrade.kind) {
  case Downgrade::Kind::Digest:
    return "the request can choose the weaker of two signatures: " + downgrade.words;
  case Downgrade::Kind::Keyed:
    return "the request can choose a hash of key and message in place of an HMAC";
  case Downgrade::Kind::Coverage:
    return "the request can choose a signature that leaves out " + downgrade.words +
           ", which another one covers";
  case Downgrade::Kind::Token:
    return "the request can show a shared secret in place of a signature";
  case Downgrade::Kind::Choice:
    return "the request chooses the digest of its signature: " + downgrade.words +
           " beside stronger ones";
  }
  return "";
}

static void report(const Context &context, const Weaker &weaker, Sink &sink) {
  diagnostic::Diagnostic finding = findingOf(context, "downgradable-verification", weaker.weak);
  finding.message = wordsOf(weaker.downgrade);
  finding.primaryLabel = "this is enough";
  if (weaker.strong && *weaker.strong != weaker.weak)
    finding.labels.push_back({*weaker.strong, "the stronger check"});
  addReached(context, weaker.reached, finding);
  sink.report(std::move(finding));
}

void downgradable_verification(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  Findings findings;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    if (endpoint.isUnsure) {
      scheme::noteUnsure(analysis, endpoint);
      continue;
    }
    const std::vector<Downgrade> all = scheme::downgradesOf(analysis, endpoint);
    if (all.empty())
      analysis.silent(scheme::placeOf(analysis, endpoint),
                      "no way to it has a weaker check than another");
    for (const Downgrade &one : all) {
      const std::optional<source::Location> weak = placeOf(analysis, endpoint, one.weak);
      if (!weak)
        continue;
      const std::pair key{static_cast<uint32_t>(weak->file), weak->range};
      Weaker made{one, *weak, placeOf(analysis, endpoint, one.strong), {}};
      findings.try_emplace(key, std::move(made)).first->second.reached.push_back(&endpoint);
    }
  }
  for (const auto &[place, weaker] : findings)
    report(context, weaker, sink);
}

} // namespace hmaclint::rules
