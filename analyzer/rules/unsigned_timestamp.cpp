#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM502: the time that is compared with the clock is not among the signed bytes.
//
//   if abs(time.time() - int(request.headers["X-Timestamp"])) > 300: abort(401)
//   expected = hmac.new(KEY, request.get_data(), sha256)      whoever repeats it writes a new time
//
// The finding is where that time is read; all ways and routes that it leads to are one.

namespace hmaclint::rules {

/// Whether some way signs the time: then those that don't are rounds of a loop over nothing, or
/// left to the rules about ways that are open.
static bool isSignedAtAll(const scheme::Analysis &analysis,
                          llvm::ArrayRef<scheme::VerifiedWay> ways, dataflow::ValueId stamp) {
  return llvm::any_of(ways, [&](const scheme::VerifiedWay &way) {
    return llvm::any_of(way.macs, [&](const scheme::Check &mac) {
      return scheme::isSigned(analysis.values(), mac, stamp) != source::Tri::No;
    });
  });
}

void unsigned_timestamp(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::set<std::pair<uint32_t, source::ByteRange>> reported;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    const std::vector<scheme::VerifiedWay> &ways = scheme::verifiedWays(analysis, endpoint);
    for (const scheme::VerifiedWay &way : ways) {
      const scheme::Timing timing = scheme::timingOf(analysis, way);
      const TimeSilence silence{analysis, endpoint, way};
      if (timing.kind != scheme::Timing::Kind::Unsigned) {
        silence.because(timing);
        continue;
      }
      if (isSignedAtAll(analysis, ways, timing.age->stamp)) {
        silence.because("other ways sign the time");
        continue;
      }
      const scheme::Age &age = *timing.age;
      const source::Location read = placeOf(analysis, age.test, age.stamp, age.place);
      if (!reported.insert({static_cast<uint32_t>(read.file), read.range}).second)
        continue;
      diagnostic::Diagnostic finding = findingOf(context, "unsigned-timestamp", read);
      finding.labels.push_back(
          {placeOf(analysis, age.test, age.test.value, age.place), "compared with the clock"});
      if (const std::optional<source::Location> compare =
              compareOf(analysis, endpoint, *timing.mac))
        finding.labels.push_back({*compare, "what is verified does not hold it"});
      if (auto fix = signTime(fileOf(context, read.file), read.range))
        finding.fixes.push_back(std::move(*fix));
      sink.report(std::move(finding));
    }
  }
}

} // namespace hmaclint::rules
