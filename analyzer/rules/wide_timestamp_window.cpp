#include "rules/fix.h"
#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/purpose.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>
#include <set>

// HM504: the time of a request may be far from the present.
//
//   if abs(time.time() - int(stamp)) > 24 * 60 * 60: abort(401)
//
// What counts is the interval that a way admits, whatever its spelling, side by side: clocks of
// clients differ by seconds, and a request is on its way for less. An end that the client chooses,
// an expiry, is no window.

namespace hmaclint::rules {

using scheme::Age;
using scheme::VerifiedWay;
using source::Tri;

/// `90 s`, `15 min`, `24 h`, `30 days`.
static std::string spanOf(double seconds) {
  struct Unit {
    double seconds;
    const char *name;
  };
  for (const Unit unit : {Unit{86400, "days"}, Unit{3600, "h"}, Unit{60, "min"}})
    if (seconds >= 2 * unit.seconds || std::abs(seconds - unit.seconds) < 1)
      return llvm::formatv("{0:f0} {1}", seconds / unit.seconds,
                           unit.seconds == 86400 && seconds < 90000 ? "day" : unit.name)
          .str();
  return llvm::formatv("{0:f0} s", seconds).str();
}

static double sideOf(const std::optional<scheme::Limit> &limit) {
  return limit && limit->isKnown ? std::abs(limit->seconds) : 0;
}

/// Why nothing is said of an age; empty where its window is wide.
static llvm::StringRef narrow(const scheme::Analysis &analysis, const VerifiedWay &way,
                              const Age &age, double widest) {
  const dataflow::ValueTable &values = analysis.values();
  if (age.isExpiry(values))
    return "the time that is compared is an end";
  if (llvm::none_of(way.macs, [&](const scheme::Check &mac) {
        return scheme::isSigned(values, mac, age.stamp) == Tri::Yes &&
               scheme::purposeOf(analysis.evaluator, mac) == scheme::Purpose::Request &&
               !scheme::isToken(values, mac);
      }))
    return "the time that is compared is not the signed one of a request";
  if ((age.most && !age.most->isKnown) || (age.least && !age.least->isKnown))
    return "the window is a setting";
  if (sideOf(age.most) <= widest && sideOf(age.least) <= widest) // Seconds, on either side.
    return "the window is narrow";
  return "";
}

void wide_timestamp_window(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::set<std::pair<uint32_t, source::ByteRange>> reported;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const VerifiedWay &way : scheme::verifiedWays(analysis, endpoint)) {
      const TimeSilence silence{analysis, endpoint, way};
      if (way.ages.empty())
        silence.because("no time is compared with the clock");
      for (const Age &age : way.ages) {
        const double widest = analysis.settingsOf(scheme::placeOf(analysis, endpoint).file).window;
        if (const llvm::StringRef why = narrow(analysis, way, age, widest); !why.empty()) {
          silence.because(why, why != "the window is a setting");
          continue;
        }
        const source::Location test = placeOf(analysis, age.test, age.test.value, age.place);
        if (!reported.insert({static_cast<uint32_t>(test.file), test.range}).second)
          continue;
        diagnostic::Diagnostic finding = findingOf(context, "wide-timestamp-window", test);
        const double past = sideOf(age.most);
        const double future = sideOf(age.least);
        finding.message = "a recorded request stays good for " + spanOf(past + future) +
                          (age.least ? "" : " after its time") +
                          ", and so long must its nonce be remembered: its time may lie " +
                          (past > 0 ? spanOf(past) + " back" : "") +
                          (past > 0 && future > 0 ? " and " : "") +
                          (future > 0 ? spanOf(future) + " ahead" : "");
        sink.report(std::move(finding));
      }
    }
}

} // namespace hmaclint::rules
