#include "scheme/unsound_age.h"

#include "scheme/linear.h"
#include "scheme/timing.h"
#include "scheme/wall_clock.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>

// Tests of a time that hold for times which nobody meant.
//
//   if abs(time.time() - float(stamp)) > 300:     no number is above or below NaN, and `float`
//       abort(401)                                reads "nan": it passes, today and in ten years
//   if time.monotonic() - int(stamp) > 300:       seconds since the machine was started, less those
//       abort(401)                                since 1970: never above anything
//   WINDOW = 5 * 60 * 1000                        five minutes in milliseconds, three days and more
//   if abs(time.time() - int(stamp)) > WINDOW:    in seconds
//   datetime.utcnow().timestamp() - int(stamp)    hours more or less than its age, where the server
//                                                 is not on UTC

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::OriginId;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr double perSecond = 1000;

static bool isIn(const ValueTable &values, ValueId whole, ValueId part) {
  return values.anyIn(whole, [&](ValueId one) { return one == part; });
}

/// Whether something else on a path asks what the text or number of a time is like, so that "nan"
/// may not come so far.
static bool asksForm(const Analysis &analysis, StepId path, ValueId stamp) {
  const ValueTable &values = analysis.values();
  bool asks = false;
  analysis.history().each(path, [&](StepId, const Step &step) {
    const ValueId value = step.flow.value;
    if (step.kind == StepKind::Call && !step.entry)
      asks |= llvm::any_of(step.args, [&](Flow one) {
        return isIn(values, one.value, stamp) && !values.has(one.value, dataflow::bit(Kind::Mac));
      });
    if (step.kind != StepKind::Assume || !isIn(values, value, stamp) ||
        values.has(value, dataflow::bit(Kind::Mac)))
      return;
    const bool isRelation = values.is(value, Kind::Relation);
    const bool isPresence = withoutForm(values, value) == stamp ||
                            (isRelation && (values[value].op == dataflow::Operator::Is ||
                                            values[value].op == dataflow::Operator::Equal));
    // NaN passes what is refused: `if stamp <= 0: abort(401)`.
    asks |= !isPresence && !(isRelation && !step.positive && mayBeNan(values, value)) &&
            !values.has(value, dataflow::bit(Kind::Clock));
  });
  return asks;
}

/// Whether a number was made by multiplying with 1000: `5 * 60 * 1000`.
static bool isTimesThousand(const Analysis &analysis, Flow test, ValueId number) {
  const ValueTable &values = analysis.values();
  const OriginId made = analysis.history().find(test.origin, number);
  if (made == OriginId::None)
    return false;
  static constexpr unsigned maxOrigins = 16;
  llvm::SmallVector<OriginId, 8> open = {made};
  for (size_t next = 0; next < open.size() && next < maxOrigins; ++next) {
    const dataflow::Origin &here = analysis.history().origin(open[next]);
    for (OriginId from : here.from) {
      if (from == OriginId::None)
        continue;
      const ValueId value = analysis.history().origin(from).value;
      if (here.from.size() == 2 && values.is(value, Kind::Integer) &&
          values[value].number == static_cast<int64_t>(perSecond))
        return true;
      if (value == here.value) // It was passed on.
        open.push_back(from);
    }
  }
  return false;
}

/// The window of a test in which all else counts seconds, where it was written in milliseconds.
static std::optional<double> millisecondsOf(const Analysis &analysis, const Age &age) {
  const ValueTable &values = analysis.values();
  static constexpr double exact = 1e-6;
  if (!age.most || !age.most->isKnown || std::abs(age.unit - 1) > exact)
    return std::nullopt;
  std::optional<double> found;
  values.anyIn(age.test.value, [&](ValueId one) {
    if (values.is(one, Kind::Integer) &&
        static_cast<double>(values[one].number) == age.most->seconds &&
        isTimesThousand(analysis, age.test, one))
      found = age.most->seconds;
    return found.has_value();
  });
  return found;
}

static Reasoned isSignedBy(const ValueTable &values, const VerifiedWay &way, ValueId stamp) {
  Reasoned all = Tri::Yes;
  for (const Check &mac : way.macs)
    all = all & isSigned(values, mac, stamp);
  return all;
}

static std::vector<UnsoundAge> straysOn(const Analysis &analysis, StepId path) {
  std::vector<UnsoundAge> found;
  analysis.history().each(path, [&](StepId, const Step &step) {
    if (step.kind != StepKind::Assume)
      return;
    if (const auto stamp = strayTested(analysis.evaluator, step.flow.value, step.positive))
      found.push_back({UnsoundAge::Kind::Monotonic, *stamp, step.flow, step.location});
  });
  return found;
}

std::vector<UnsoundAge> unsoundAges(const Analysis &analysis, const endpoint::Endpoint &endpoint,
                                    const VerifiedWay &way) {
  const ValueTable &values = analysis.values();
  const StepId path = endpoint.run.outcomes[way.outcome].state.path;
  std::vector<UnsoundAge> found = straysOn(analysis, path);
  for (const Age &age : way.ages) {
    UnsoundAge one{UnsoundAge::Kind::Nan, age.stamp, age.test, age.place};
    if (const std::optional<double> window = millisecondsOf(analysis, age)) {
      one.kind = UnsoundAge::Kind::Milliseconds;
      one.window = *window;
      found.push_back(one);
    }
    if (mixesWallClocks(analysis.evaluator, age.test.value)) {
      one.kind = UnsoundAge::Kind::WallClocks;
      found.push_back(one);
    }
    one.kind = UnsoundAge::Kind::Nan;
    if (!age.admitsNan)
      analysis.silent(age.place, "nothing passes it but numbers in its bounds");
    else if (asksForm(analysis, path, age.stamp))
      analysis.silent(age.place, "something else asks what the time is like");
    else
      found.push_back(one);
  }
  for (UnsoundAge &one : found)
    one.isSigned = isSignedBy(values, way, one.stamp);
  return found;
}

} // namespace hmaclint::scheme
