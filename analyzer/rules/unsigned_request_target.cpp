#include "rules/coverage.h"
#include "rules/coverage_fix.h"
#include "rules/fix.h"
#include "scheme/owner.h"
#include "scheme/pieces.h"
#include "scheme/target.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

// HM402: a signature does not say where the request was sent.
//
//   expected = hmac.new(KEY, stamp + body, sha256)     what was signed for POST /orders is as good
//                                                      for POST /refunds
//
// It takes two routes to make an attack of it: where there is only one so far, it is a note.

namespace hmaclint::rules {

using scheme::UnboundTarget;
using source::Tri;

/// `POST /orders`
static std::string nameOf(const UnboundTarget::Place &place) {
  const std::string rule = place.rule.empty() ? "a rule that is not known" : place.rule;
  return place.method.empty() ? rule : place.method + " " + rule;
}

/// Drops the places at which the scheme is not the program's own; says why.
static void keepOwn(const scheme::Analysis &analysis, UnboundTarget &target) {
  llvm::erase_if(target.places, [&](const UnboundTarget::Place &place) {
    const scheme::Own own = scheme::isOwnRequest(analysis, *place.endpoint, target.check);
    if (own.tri != Tri::Yes)
      analysis.silent(place.location, own.reason);
    return own.tri != Tri::Yes;
  });
}

/// What is said of a target, if anything.
static std::string messageOf(const scheme::Analysis &analysis, const UnboundTarget &target) {
  const std::string held = signedWords(analysis.values(), target.check);
  const std::string isSigned = std::string(": signed ") +
                               (llvm::StringRef(held).contains(" and ") ? "are " : "is only ") +
                               held;
  if (const auto pair = target.pair()) {
    if (pair->first.isMany)
      return "a request that is signed for one of the routes that are registered here is accepted "
             "at all of them" +
             isSigned;
    return "a request that is signed for " + nameOf(pair->first) + " is accepted at " +
           nameOf(pair->second) + " too" + isSigned;
  }
  return "a request that is signed for " + nameOf(target.places.front()) +
         " would be accepted at every further route of this key" + isSigned;
}

/// Whether a word in the message says what it is for: `b"refund\n" + body`.
static bool hasWord(const scheme::ValueTable &values, const scheme::Check &check) {
  static constexpr ptrdiff_t shortest = 3;
  const uint64_t texts =
      dataflow::bit(dataflow::Kind::String) | dataflow::bit(dataflow::Kind::Bytes);
  return !scheme::piecesIn(values, check.expected.front().message(values), texts,
                           [&](dataflow::ValueId one) {
                             return llvm::count_if(values.text(one), llvm::isAlpha) >= shortest;
                           })
              .empty();
}

/// What is reported of a target whose places are all the program's own.
static std::optional<diagnostic::Diagnostic> findingAt(const Context &context,
                                                       const UnboundTarget &target) {
  const scheme::Analysis &analysis = *context.analysis;
  const auto pair = target.pair();
  const UnboundTarget::Place &first = pair ? pair->first : target.places.front();
  if (!pair && (target.isMethodSigned || target.isPathSigned || first.method == "GET" ||
                hasWord(analysis.values(), target.check) ||
                !scheme::isOwnRequest(analysis, *first.endpoint, target.check).isSure)) {
    analysis.silent(first.location, "no other route takes what is signed for this one");
    return std::nullopt;
  }
  const dataflow::Record *record =
      analysis.overview.recordOf(analysis, target.check.expected.front().mac);
  if (!record)
    return std::nullopt;
  diagnostic::Diagnostic finding = findingOf(context, "unsigned-request-target", record->location);
  finding.message = messageOf(analysis, target);
  // A method alone makes another request of few.
  if (!pair || target.isPathSigned)
    finding.severity = diagnostic::Severity::Note;
  finding.labels.push_back({first.location, "is verified by it"});
  if (pair && !(pair->second.location == first.location))
    finding.labels.push_back({pair->second.location, "and so is this"});
  if (!target.isPathSigned && !target.isMethodSigned)
    if (auto fix = signTarget(context, target.check))
      finding.fixes.push_back(std::move(*fix));
  return finding;
}

void unsigned_request_target(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, diagnostic::Diagnostic> places;
  for (UnboundTarget &target : scheme::unboundTargets(*context.analysis)) {
    keepOwn(*context.analysis, target);
    std::optional<diagnostic::Diagnostic> finding;
    if (!target.places.empty())
      finding = findingAt(context, target);
    if (!finding)
      continue;
    // One helper may make several MACs: the worst of them is told.
    const auto place =
        std::pair{static_cast<uint32_t>(finding->primary.file), finding->primary.range};
    const auto known = places.find(place);
    if (known == places.end())
      places.emplace(place, std::move(*finding));
    else if (known->second.severity == diagnostic::Severity::Note &&
             finding->severity != diagnostic::Severity::Note)
      known->second = std::move(*finding);
  }
  for (auto &[place, finding] : places)
    sink.report(std::move(finding));
}

} // namespace hmaclint::rules
