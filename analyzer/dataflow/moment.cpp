#include "dataflow/moment.h"

#include "dataflow/text.h"

#include "llvm/ADT/StringSwitch.h"

namespace hmaclint::dataflow {

static constexpr llvm::StringLiteral zoned = "datetime";
static constexpr llvm::StringLiteral local = "datetime-local";
static constexpr llvm::StringLiteral utc = "datetime-utc";

static constexpr unsigned maxNested = 4;

bool isMoment(llvm::StringRef text) { return text == zoned || text == local || text == utc; }

/// `from-timestamp-utc`: the wall clock that a number of seconds is shown on.
static llvm::StringRef momentMade(llvm::StringRef what) {
  return llvm::StringSwitch<llvm::StringRef>(what)
      .Case("from-timestamp-local", local)
      .Case("from-timestamp-utc", utc)
      .Default(zoned);
}

/// Seconds since 1970 of a moment that is taken for one of the wall clock `taken`.
static std::optional<ValueId> secondsOf(ValueTable &values, ValueId value, llvm::StringRef taken) {
  const bool isClock = values.is(value, Kind::Clock);
  if (!isClock && !values.is(value, Kind::Parse))
    return isNumber(values, value) ? std::optional(value) : std::nullopt;
  const llvm::StringRef text = values.text(value);
  if (!isMoment(text))
    return isNumber(values, value) ? std::optional(value) : std::nullopt;
  if (text != zoned && text != taken)
    return std::nullopt;
  if (isClock)
    return values.make(Kind::Clock, "s");
  const bool isOfNumber = values[value].argCount == 1 && isNumber(values, values.arg(value, 0));
  return isOfNumber ? std::optional(values.arg(value, 0)) : std::nullopt;
}

std::optional<ValueId> asTime(ValueTable &values, llvm::StringRef what, ValueId value) {
  if (what == "total-seconds")
    return value;
  if (what.starts_with("from-timestamp"))
    return values.is(value, Kind::Clock) ? values.make(Kind::Clock, momentMade(what))
                                         : values.make(Kind::Parse, momentMade(what), {value});
  if (what == "to-timestamp")
    return secondsOf(values, value, local);
  return what == "to-timestamp-utc" ? secondsOf(values, value, utc) : std::nullopt;
}

static ValueId withoutWallClock(ValueTable &values, ValueId value, unsigned depth) {
  const Kind kind = values.kind(value);
  const bool isTime = (kind == Kind::Clock || kind == Kind::Parse) && isMoment(values.text(value));
  if (kind == Kind::Clock && isTime)
    return values.make(Kind::Clock, zoned);
  if (kind == Kind::Parse && isTime) // What a format says of a zone is replaced.
    return values.make(Kind::Parse, zoned, {values.arg(value, 0)});
  if (kind != Kind::Arithmetic || values.isSpent(depth))
    return value;
  llvm::SmallVector<ValueId, 2> args;
  for (ValueId one : llvm::SmallVector<ValueId, 2>(values.args(value)))
    args.push_back(withoutWallClock(values, one, depth - 1));
  return values.make(Kind::Arithmetic, args, {"", 0, values[value].op});
}

ValueId withoutWallClock(ValueTable &values, ValueId value) {
  return withoutWallClock(values, value, maxNested);
}

} // namespace hmaclint::dataflow
