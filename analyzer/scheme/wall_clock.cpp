#include "scheme/wall_clock.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <optional>

// On which clock a time is shown.
//
// A moment without a zone is a place on some clock at the wall. Which one is known of what made it:
//
//   datetime.now()  datetime.fromtimestamp(n)            the server's
//   datetime.utcnow()  datetime.utcfromtimestamp(n)      that of UTC
//   datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")        that of UTC: the letter is text only
//   time.time()  int(text)                               seconds since 1970, the same everywhere
//   datetime.utcnow().timestamp()                        none: `timestamp` takes it for local time
//
// What has a zone, or may have one, is not known here: Python refuses to mix that.

namespace hmaclint::scheme {

using dataflow::Evaluator;
using dataflow::Operator;

namespace {
enum class Clock : uint8_t { Unknown, Seconds, Local, Utc, Shifted };
/// Which clocks the time of the request and the present are shown on.
struct Sides {
  std::optional<Clock> request;
  std::optional<Clock> present;
};
} // namespace

static constexpr unsigned maxDepth = 16;

/// Text that ends in the name of UTC is read without a zone, unless the format asks for one.
static Clock ofFormat(llvm::StringRef format) {
  const bool isNamed = format.ends_with("Z") || format.ends_with("GMT") || format.ends_with("UTC");
  return isNamed && !format.contains("%z") && !format.contains("%Z") ? Clock::Utc : Clock::Unknown;
}

static Clock clockOf(const ValueTable &values, ValueId value, unsigned depth);

/// Seconds since 1970 of a moment that is taken for one of `taken`.
static Clock secondsOf(Clock moment, Clock taken) {
  if (moment != Clock::Local && moment != Clock::Utc)
    return Clock::Unknown;
  return moment == taken ? Clock::Seconds : Clock::Shifted;
}

static Clock ofParse(const ValueTable &values, ValueId value, unsigned depth) {
  const llvm::StringRef what = values.text(value);
  if (what == "datetime" && values[value].argCount == 2)
    return values.is(values.arg(value, 1), Kind::String)
               ? ofFormat(values.text(values.arg(value, 1)))
               : Clock::Unknown;
  if (what == "to-timestamp" || what == "to-timestamp-utc")
    return secondsOf(clockOf(values, values.arg(value, 0), depth - 1),
                     what == "to-timestamp" ? Clock::Local : Clock::Utc);
  return llvm::StringSwitch<Clock>(what)
      .Cases("int", "float", Clock::Seconds)
      .Case("datetime-local", Clock::Local)
      .Case("datetime-utc", Clock::Utc)
      .Default(Clock::Unknown);
}

static Clock clockOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return Clock::Unknown;
  switch (values.kind(value)) {
  case Kind::Clock:
    return llvm::StringSwitch<Clock>(values.text(value))
        .Cases("s", "ms", "ns", Clock::Seconds)
        .Case("datetime-local", Clock::Local)
        .Case("datetime-utc", Clock::Utc)
        .Default(Clock::Unknown);
  case Kind::Parse:
    return ofParse(values, value, depth);
  case Kind::Arithmetic: { // Of one time, and what is added to it.
    std::optional<ValueId> time;
    for (ValueId one : values.args(value)) {
      if (dataflow::isConstant(values.kind(one)) || values.is(one, Kind::Duration))
        continue;
      if (time)
        return Clock::Unknown;
      time = one;
    }
    return time ? clockOf(values, *time, depth - 1) : Clock::Unknown;
  }
  default:
    return Clock::Unknown;
  }
}

/// Notes one time; what is shown on two clocks is not known.
static void note(std::optional<Clock> &side, Clock clock) {
  side = side && *side != clock ? Clock::Unknown : clock;
}

static void lookIn(const Evaluator &evaluator, ValueId value, Sides &sides, unsigned depth) {
  const ValueTable &values = evaluator.values();
  if (values.isSpent(depth) || dataflow::isConstant(values.kind(value)))
    return;
  const Clock clock = clockOf(values, value, depth - 1);
  const Kind kind = values.kind(value);
  const bool isSum = kind == Kind::Relation || kind == Kind::Arithmetic || kind == Kind::Absolute;
  if (clock != Clock::Unknown || !isSum) {
    if (values.has(value, dataflow::bit(Kind::Clock)))
      note(sides.present, clock);
    else if (const Source source = sourceOf(evaluator, value);
             source == Source::Request || source == Source::Parameter)
      note(sides.request, clock);
    return;
  }
  for (ValueId one : values.args(value))
    lookIn(evaluator, one, sides, depth - 1);
}

static bool isMix(Clock a, Clock b) {
  return (a == Clock::Shifted && b == Clock::Seconds) || (a == Clock::Local && b == Clock::Utc);
}

bool mixesWallClocks(const Evaluator &evaluator, ValueId relation) {
  Sides sides;
  lookIn(evaluator, relation, sides, maxDepth);
  return sides.request && sides.present &&
         (isMix(*sides.request, *sides.present) || isMix(*sides.present, *sides.request));
}

} // namespace hmaclint::scheme
