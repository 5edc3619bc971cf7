#include "rules/fix.h"
#include "rules/time_silence.h"
#include "scheme/linear.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM503: what is too old is refused, and any time in the future accepted.
//
//   if int(time.time()) - int(stamp) > 300:      ->      if abs(int(time.time()) - int(stamp)) >
//   300:
//       abort(401)
//
// Of tokens also the other way round, a lifetime on the wrong side of the clock, after which
// nothing is ever too old:
//
//   if issued > time.time() + LIFETIME: return None
//
// `scheme` tells what ages a verified way admits; here a way that bounds one end only becomes a
// finding at the compare that does so. The fix is made where one side of it is the age.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::Age;

/// Where the comparison stands that limits the age.
static source::Location compareOf(const dataflow::History &history, const Age &age) {
  const dataflow::OriginId made = history.find(age.test.origin, age.test.value);
  return made == dataflow::OriginId::None ? age.place : history.origin(made).location;
}

/// The side of the comparison that is the age, growing with the clock; 2 when there is none.
static unsigned sideOfAge(const ValueTable &values, ValueId relation) {
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId one = values.arg(relation, side);
    const scheme::Linear age = scheme::linear(values, one);
    const scheme::Linear bound = scheme::linear(values, values.arg(relation, 1 - side));
    const bool isClamped = values.has(one, dataflow::bit(Kind::Choice));
    if (age.clock > 0 && age.terms.size() == 1 && age.terms[0].second < 0 && bound.clock == 0 &&
        age.constant == 0 && !isClamped)
      return side;
  }
  return 2;
}

static const Expr *compareAt(const FileFacts &file, source::ByteRange range) {
  const ExprId found = file.ir.findAt(range, [](const Expr &expr) {
    return expr.kind == ExprKind::Compare && expr.args.size() == 2;
  });
  return found == ExprId::None ? nullptr : &file.ir.expr(found);
}

static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, const ValueTable &values,
                                              const Age &age, source::Location location) {
  const Expr *compare = compareAt(file, location.range);
  const unsigned side = sideOfAge(values, age.test.value);
  if (!compare || side == 2 || file.bindings.resolve("abs", location.range.begin))
    return std::nullopt;
  const source::ByteRange range = file.ir.expr(compare->args[side]).range;
  diagnostic::FixIt fix;
  fix.title = "bound the future as well, by `abs`";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  fix.edits.push_back({{range.begin, range.begin}, "abs("});
  fix.edits.push_back({{range.end, range.end}, ")"});
  return fix;
}

static void report(const Context &context, const Age &age, source::Location location, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  diagnostic::Diagnostic finding = findingOf(context, "one-sided-timestamp-check", location);
  const dataflow::OriginId read = analysis.history().find(age.test.origin, age.stamp);
  if (read != dataflow::OriginId::None && analysis.history().origin(read).location != location)
    finding.labels.push_back({analysis.history().origin(read).location, "the time of the request"});
  if (auto fix = fixOf(fileOf(context, location.file), analysis.values(), age, location))
    finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

/// Whether the only test of the time in a token refuses what lies ahead. Of requests that is HM501.
static bool isNeverOld(const scheme::Analysis &analysis, const scheme::VerifiedWay &way,
                       const Age &age) {
  const ValueTable &values = analysis.values();
  const bool isAhead = !age.most && age.least && !age.isExpiry(values);
  return isAhead && !way.isUnsure &&
         llvm::none_of(way.ages,
                       [&](const Age &other) { return other.most || other.isExpiry(values); }) &&
         scheme::timingOf(analysis, way).isOfToken;
}

/// Why an age is not bounded at one end only; empty where it is.
static llvm::StringRef notOneSided(const scheme::Analysis &analysis, const scheme::VerifiedWay &way,
                                   const Age &age) {
  if (!age.most)
    return "the past is not bounded, which is another rule's";
  if (age.least)
    return "both ends are bounded";
  if (age.isExpiry(analysis.values()))
    return "the time is an end, not a beginning";
  return scheme::isIssued(analysis, way, age.stamp) ? "the program gives out the time itself" : "";
}

static void reportNeverOld(const Context &context, source::Location location, Sink &sink) {
  diagnostic::Diagnostic finding = findingOf(context, "one-sided-timestamp-check", location);
  finding.message = "only what lies ahead is refused: nothing is ever too old";
  finding.primaryLabel = "bounds the future alone";
  sink.report(std::move(finding));
}

void one_sided_timestamp_check(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  const ValueTable &values = analysis.values();
  std::set<std::pair<uint32_t, source::ByteRange>> reported;
  const auto isNew = [&](source::Location place) {
    return reported.insert({static_cast<uint32_t>(place.file), place.range}).second;
  };
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    for (const scheme::VerifiedWay &way : scheme::verifiedWays(analysis, endpoint)) {
      const TimeSilence silence{analysis, endpoint, way};
      if (llvm::all_of(way.macs, [&](const auto &mac) { return scheme::isToken(values, mac); })) {
        silence.because("what is verified is a token");
        continue;
      }
      if (way.ages.empty() && way.isUnsure)
        silence.because(way.doubt);
      else if (way.ages.empty())
        silence.because("no time is compared with the clock");
      for (const Age &age : way.ages) {
        if (isNeverOld(analysis, way, age)) {
          if (const source::Location place = compareOf(analysis.history(), age); isNew(place))
            reportNeverOld(context, place, sink);
          continue;
        }
        if (const llvm::StringRef fact = notOneSided(analysis, way, age); !fact.empty()) {
          analysis.silent(compareOf(analysis.history(), age), fact);
          continue;
        }
        const source::Location location = compareOf(analysis.history(), age);
        if (isNew(location))
          report(context, age, location, sink);
      }
    }
  }
}

} // namespace hmaclint::rules
