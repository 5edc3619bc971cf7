#include "scheme/timing.h"

#include "scheme/covers.h"
#include "scheme/linear.h"
#include "scheme/part.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Whether what is signed holds a time, and whether that time counts.
//
//   stamp = request.headers["X-Timestamp"]
//   mac = hmac.new(KEY, stamp.encode() + request.get_data(), sha256)      the time is signed
//   if abs(time.time() - int(stamp)) > 300: abort(401)                    and its age is bounded
//
// That a signed part is a time is known from what a signer of the same message puts there, or from
// its name on the wire, which both sides agree on; never from the name of a variable.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr uint64_t notSeen = dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Call) |
                                    dataflow::bit(Kind::Parameter) | dataflow::bit(Kind::External) |
                                    dataflow::bit(Kind::Object) | dataflow::bit(Kind::Bound);

Reasoned isSigned(const ValueTable &values, const Check &mac, ValueId stamp) {
  Reasoned all = Tri::Yes;
  for (ValueId part : partsIn(values, stamp)) {
    Reasoned any = mac.expected.empty() ? notKnown(mac.atom) : Tri::No;
    for (const Signature &one : mac.expected)
      any = any | covers(values, one.message(values), part);
    all = all & any;
  }
  return partsIn(values, stamp).empty() ? notKnown(stamp) : all;
}

/// A word of a name on the wire, `X-Request-Timestamp`, `auth_date`.
static bool hasWord(llvm::StringRef name, llvm::ArrayRef<llvm::StringLiteral> words) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  const std::string lower = name.lower();
  llvm::SplitString(lower, parts, "-_. ");
  return llvm::any_of(parts, [&](llvm::StringRef part) { return llvm::is_contained(words, part); });
}

/// Whether the name of a part says that it is a time. What a header calls a date is the request's;
/// among fields it may be anything's.
static bool namesTime(const Part &part) {
  static constexpr llvm::StringLiteral sure[] = {"timestamp", "ts", "expires", "expiry", "epoch"};
  static constexpr llvm::StringLiteral ofHeaders[] = {"date", "time"};
  if (part.isWhole())
    return false;
  const llvm::StringRef name = part.keys.back();
  return hasWord(name, sure) || name.lower() == "auth_date" ||
         (part.root == "header" && hasWord(name, ofHeaders));
}

/// The component of a message where a signer with the same key and form, one of `macs`, puts the
/// clock.
static std::optional<ValueId> signersTime(const ValueTable &values, llvm::ArrayRef<ValueId> macs,
                                          const Signature &verified) {
  const auto mine = components(values, verified.message(values));
  for (ValueId mac : macs) {
    const auto its = components(values, values.arg(mac, 1));
    if (mac == verified.mac || its.size() != mine.size())
      continue;
    for (size_t i = 0; i < its.size(); ++i)
      if (values.has(its[i], dataflow::bit(Kind::Clock)) &&
          values.has(mine[i], dataflow::bit(Kind::Request)))
        return mine[i];
  }
  return std::nullopt;
}

/// `t=1700000000,v1=5257a8…`: the field of Stripe's header.
static std::optional<ValueId> timeOfStripe(const ValueTable &values, const Signature &one) {
  for (ValueId component : components(values, one.message(values))) {
    const ValueId item = withoutForm(values, component);
    if (!values.is(item, Kind::Item) || !values.is(values.arg(item, 1), Kind::String) ||
        values.text(values.arg(item, 1)) != "t")
      continue;
    for (ValueId value : partsIn(values, item))
      if (const std::optional<Part> part = partOf(values, value);
          part && !part->isWhole() && part->keys.front() == "stripe-signature")
        return item;
  }
  return std::nullopt;
}

/// Telegram signs all fields of a login, `auth_date` among them, by a key made of the bot's token.
static bool isTelegram(const ValueTable &values, const Signature &one) {
  if (one.isKeyedHash)
    return false;
  const uint64_t many = dataflow::bit(Kind::Each) | dataflow::bit(Kind::Fold);
  const ValueId key = one.key(values);
  if (!values.has(one.message(values), many))
    return false;
  if (values.is(key, Kind::Mac)) {
    const ValueId name = withoutForm(values, values.arg(key, 0));
    return dataflow::isText(values.kind(name)) && values.text(name) == "WebAppData";
  }
  const ValueId digest = values.is(key, Kind::Hash) ? values.arg(key, 1) : key;
  return values.is(key, Kind::Hash) && values.is(digest, Kind::String) &&
         values.text(digest) == "sha256" && !values.has(key, dataflow::bit(Kind::Request));
}

/// A time of the request under a MAC.
static std::optional<ValueId> timeUnder(const Analysis &analysis, const Check &mac) {
  const ValueTable &values = analysis.values();
  for (const Signature &one : mac.expected) {
    if (const std::optional<ValueId> time = timeOfStripe(values, one))
      return time;
    for (ValueId value : partsIn(values, one.message(values)))
      if (const std::optional<Part> part = partOf(values, value); part && namesTime(*part))
        return value;
    if (one.isKeyedHash)
      continue;
    const auto macs = analysis.overview.timedMacs(analysis, one.key(values));
    if (const std::optional<ValueId> time = signersTime(values, macs, one)) {
      const auto parts = partsIn(values, *time);
      return parts.empty() ? *time : parts.front();
    }
  }
  return std::nullopt;
}

/// The ages that a way bounds, against what it verified.
static void judgeAges(const ValueTable &values, const VerifiedWay &way, Timing &timing) {
  for (const Age &age : way.ages) {
    if (!age.most)
      continue;
    Reasoned covered = Tri::No;
    for (const Check &mac : way.macs)
      covered = covered | isSigned(values, mac, age.stamp);
    if (covered != Tri::No) {
      timing.kind = covered == Tri::Yes ? Timing::Kind::Limited : Timing::Kind::Unknown;
      timing.doubt = covered.doubt;
      return;
    }
    if (!timing.age)
      timing.age = &age;
  }
  if (timing.age && !way.isUnsure)
    timing.kind = Timing::Kind::Unsigned;
}

Timing timingOf(const Analysis &analysis, const VerifiedWay &way) {
  const ValueTable &values = analysis.values();
  Timing timing;
  timing.mac = &way.macs.front();
  const auto isOther = [&](const Check &mac) {
    const Purpose purpose = purposeOf(analysis.evaluator, mac);
    return mac.expected.empty() || purpose == Purpose::Token || purpose == Purpose::State ||
           isToken(values, mac);
  };
  const bool isBounded =
      llvm::any_of(way.ages, [](const Age &age) { return age.most.has_value(); });
  if (!isBounded && !way.isUnsure && llvm::any_of(way.macs, [&](const Check &mac) {
        return llvm::any_of(mac.expected,
                            [&](const Signature &one) { return isTelegram(values, one); });
      })) {
    timing.kind = Timing::Kind::Unchecked;
    timing.stamp = timing.mac->atom;
    return timing;
  }
  if (llvm::any_of(way.macs, isOther)) {
    timing.fact = "what is verified is a token or a state, or a library verifies it";
    timing.isOfToken =
        llvm::none_of(way.macs, [](const Check &mac) { return mac.expected.empty(); });
    return timing;
  }
  if (llvm::any_of(way.macs, [&](const Check &mac) { return holdsClock(values, mac); })) {
    timing.kind = Timing::Kind::Limited;
    return timing;
  }
  timing.doubt = way.doubt;
  judgeAges(values, way, timing);
  if (timing.kind != Timing::Kind::Unknown || isBounded || way.isUnsure)
    return timing;
  for (const Check &mac : way.macs)
    if (const std::optional<ValueId> time = timeUnder(analysis, mac)) {
      timing.kind = Timing::Kind::Unchecked;
      timing.stamp = *time;
      timing.mac = &mac;
      return timing;
    }
  for (const Check &mac : way.macs)
    for (const Signature &one : mac.expected)
      if (values.has(one.message(values), notSeen)) {
        timing.doubt = Doubt::of(unknownIn(values, one.message(values)).value_or(mac.atom));
        return timing;
      }
  timing.kind = Timing::Kind::Timeless;
  return timing;
}

bool isIssued(const Analysis &analysis, const VerifiedWay &way, ValueId stamp) {
  const ValueTable &values = analysis.values();
  for (const Check &check : way.macs)
    for (const Signature &one : check.expected) {
      if (one.isKeyedHash)
        continue;
      const auto macs = analysis.overview.issuedMacs(analysis, one.key(values));
      const std::optional<ValueId> time = signersTime(values, macs, one);
      if (time && values.anyIn(*time, [&](ValueId part) { return part == stamp; }))
        return true;
    }
  return false;
}

bool isOneTime(const Analysis &analysis, const endpoint::Endpoint &endpoint,
               const VerifiedWay &way) {
  const ValueTable &values = analysis.values();
  llvm::SmallVector<ValueId, 4> candidates;
  for (const Check &mac : way.macs)
    for (const Signature &one : mac.expected)
      for (ValueId value : partsIn(values, one.message(values)))
        if (const std::optional<Part> part = partOf(values, value);
            part && !part->isWhole() && part->root != "view-arg")
          candidates.push_back(value);
  const auto holdsOne = [&](ValueId value) {
    return !values.has(value, dataflow::bit(Kind::Mac)) &&
           values.anyIn(value, [&](ValueId one) { return llvm::is_contained(candidates, one); });
  };
  const uint64_t kept = dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Call) |
                        dataflow::bit(Kind::Config) | dataflow::bit(Kind::Object);
  bool found = false;
  const StepId last = endpoint.run.outcomes[way.outcome].state.path;
  analysis.history().each(last, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Call || step.kind == StepKind::Store)
      found |= llvm::any_of(step.args, [&](const Flow &one) { return holdsOne(one.value); });
    else if (step.kind == StepKind::Assume)
      found |= values.has(step.flow.value, kept) && holdsOne(step.flow.value);
  });
  return found;
}

} // namespace hmaclint::scheme
