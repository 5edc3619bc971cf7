#include "scheme/phrases.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <cmath>

// What is made of a MAC, in words: compared, bounded in time, remembered, refused, sent.

namespace hmaclint::scheme {

static std::string destinationText(const ValueTable &values, const Destination &one) {
  using To = Destination::Kind;
  const std::string name = one.name.empty() ? "" : " " + one.name;
  std::string text;
  switch (one.kind) {
  case To::Header:
    text = "header" + name;
    break;
  case To::Query:
    text = one.name.empty() ? "the address" : "query argument" + name;
    break;
  case To::Field:
    text = "field" + name;
    break;
  case To::Cookie:
    text = "cookie" + name;
    break;
  case To::Body:
    text = "the body";
    break;
  case To::Answer:
    text = "the answer";
    break;
  default:
    text = "what the function returns";
  }
  if (!one.isSent)
    return text + (one.kind == To::Field ? " of what is returned" : "");
  const std::string url = one.url == ValueId{} ? "" : words(values, one.url, true);
  const bool isShort = !url.empty() && url.size() <= 60;
  return text + " of " + (one.method.empty() ? "a request" : one.method) +
         (isShort ? " to " + url : "");
}

/// Whether it is chosen by a name that may be one of several.
static bool isByAnyName(const ValueTable &values, ValueId carrier) {
  return values.anyIn(carrier, [&](ValueId one) {
    return values.is(one, Kind::Item) && values.is(values.arg(one, 1), Kind::Choice);
  });
}

/// Those that say most: where the name is known in one context, others say no more.
static std::vector<ValueId> plainCarriers(const ValueTable &values,
                                          llvm::ArrayRef<ValueId> carriers) {
  std::vector<ValueId> plain;
  llvm::copy_if(carriers, std::back_inserter(plain),
                [&](ValueId one) { return !isByAnyName(values, one); });
  return plain.empty() ? carriers.vec() : plain;
}

Phrase signaturePhrase(const Analysis &analysis, const Scheme &scheme) {
  const ValueTable &values = analysis.values();
  if (scheme.side == Side::Verifier) {
    Phrase phrase{"signature"};
    for (ValueId carrier : plainCarriers(values, scheme.carriers))
      if (std::string text = words(values, carrier, false);
          text != "nothing" && !llvm::StringRef(text).starts_with("unknown") &&
          !llvm::is_contained(phrase.text, text))
        phrase.text.push_back(std::move(text));
    if (phrase.text.empty())
      return unknown("signature", wordsOf(explain(analysis, Doubt::of(scheme.carriers.front()),
                                                  scheme.location)));
    phrase.isChoice = true;
    phrase.facts.push_back({"from", llvm::join(phrase.text, " or ")});
    return phrase;
  }
  if (!scheme.library.empty())
    return quiet("signature", "where the library's text goes is not followed");
  Phrase phrase{"signature"};
  for (const Destination &one : scheme.sent)
    if (std::string text = destinationText(values, one); !llvm::is_contained(phrase.text, text))
      phrase.text.push_back(std::move(text));
  if (phrase.text.empty())
    return unknown("signature", "where the MAC goes is not seen");
  phrase.facts.push_back({"to", phrase.text});
  return phrase;
}

Phrase comparisonPhrase(const Analysis &analysis, const Scheme &scheme) {
  if (scheme.side == Side::Signer)
    return quiet("comparison", "a signer compares nothing");
  if (!scheme.library.empty())
    return quiet("comparison", libraryDecides);
  if (scheme.isConstantTime == Tri::Unknown)
    return unknown("comparison", "bytes are compared one by one");
  // Whose choice the other side is: of what the server has, nobody can try values.
  const bool isOfCaller = llvm::any_of(scheme.carriers, [&](ValueId carrier) {
    const Source from = sourceOf(analysis.evaluator, carrier);
    return from == Source::Request || from == Source::Parameter;
  });
  const bool isConstant = scheme.isConstantTime == Tri::Yes;
  const std::string by = !scheme.compare.empty() ? scheme.compare.str()
                         : isConstant            ? "a loop of its own"
                                                 : "==";
  Phrase phrase =
      known("comparison",
            isConstant ? "constant time, by " + by : "stops at the first difference, by " + by,
            !isConstant && isOfCaller);
  phrase.facts.push_back({"constant_time", isConstant});
  phrase.facts.push_back({"by", by});
  return phrase;
}

static std::string seconds(double number) {
  const auto whole = static_cast<int64_t>(std::llround(std::fabs(number)));
  return std::to_string(whole) + " s";
}

/// `within 300 s of the clock`
static std::string windowText(const Freshness &fresh) {
  if (!fresh.most)
    return "any age";
  const bool isKnown = fresh.most->isKnown && (!fresh.least || fresh.least->isKnown);
  if (!isKnown)
    return fresh.least   ? "within a window that is set elsewhere"
           : fresh.isOwn ? "within an age that is set elsewhere"
                         : "with a limit into the past only";
  const double most = fresh.most->seconds;
  if (!fresh.least)
    return "at most " + seconds(most) + " old" + (fresh.isOwn ? "" : ", any time ahead");
  const double least = fresh.least->seconds;
  if (std::fabs(most + least) < 1.5)
    return "within " + seconds(most) + " of the clock";
  return "at most " + seconds(most) + " old, " +
         (least >= 0 ? "never ahead" : "at most " + seconds(least) + " ahead");
}

/// Of the time that is compared.
static std::string stampText(const Freshness &fresh) {
  return fresh.part ? fresh.part->describe() : fresh.name.empty() ? "a time" : fresh.name;
}

static Phrase checkedPhrase(const Scheme &scheme) {
  const Freshness &fresh = scheme.freshness;
  if (!fresh.part && fresh.name.empty()) {
    const bool hasAge = fresh.most && fresh.most->isKnown;
    Phrase phrase =
        known("freshness", !scheme.library.empty()
                               ? (hasAge ? "at most " + seconds(fresh.most->seconds) + " old"
                                         : "of a limited age, set elsewhere")
                           : fresh.most ? windowText(fresh)
                                        : "the MAC is of the present time");
    return phrase;
  }
  const bool isOneSided = fresh.most && !fresh.least && !fresh.isOwn;
  return known("freshness", stampText(fresh) + ", signed, " + windowText(fresh), isOneSided);
}

/// Whether what a scheme leaves out is nobody's choice but the program's.
static bool isOwnRequest(const Scheme &scheme) {
  return scheme.side == Side::Verifier && scheme.purpose == Purpose::Request &&
         scheme.owner.isOwn == Tri::Yes;
}

static llvm::StringRef freshnessWord(Freshness::Kind kind) {
  switch (kind) {
  case Freshness::Kind::None:
    return "none";
  case Freshness::Kind::Unchecked:
    return "unchecked";
  case Freshness::Kind::Unsigned:
    return "unsigned";
  case Freshness::Kind::Open:
    return "open";
  case Freshness::Kind::Pointless:
    return "not_needed";
  case Freshness::Kind::Carried:
    return "carried";
  case Freshness::Kind::Expiry:
    return "expiry";
  case Freshness::Kind::Checked:
    return "checked";
  case Freshness::Kind::Unknown:
    break;
  }
  return "unknown";
}

/// `until query argument expires, signed, at most 3600 s ahead`
static std::string expiryText(const Scheme &scheme, const std::string &part) {
  const Freshness &fresh = scheme.freshness;
  if (scheme.side == Side::Signer)
    return fresh.most && fresh.most->isKnown
               ? "ends " + seconds(fresh.most->seconds) + " after it is made"
               : "ends after a time that is set elsewhere";
  const bool isLimited = fresh.least && fresh.least->isKnown && fresh.least->seconds < 0;
  return "until " + part + ", signed" +
         (isLimited ? ", at most " + seconds(fresh.least->seconds) + " ahead" : "");
}

static Phrase freshnessText(const Scheme &scheme) {
  const Freshness &fresh = scheme.freshness;
  const std::string part = stampText(fresh);
  switch (fresh.kind) {
  case Freshness::Kind::None:
    if (scheme.side == Side::Signer)
      return known("freshness",
                   scheme.library.empty() ? "none: no time is signed" : "none: it never ends");
    // What may be accepted only once needs no time.
    return known("freshness", "none",
                 scheme.purpose == Purpose::Link ||
                     (isOwnRequest(scheme) && scheme.replay.kind == Replay::Kind::None));
  case Freshness::Kind::Unchecked:
    return known("freshness", part + " is signed and never compared with the clock", true);
  case Freshness::Kind::Unsigned:
    return known("freshness", part + " is compared with the clock and not signed", true);
  case Freshness::Kind::Open:
    return known("freshness", "checked on some ways only", true);
  case Freshness::Kind::Pointless:
    return known("freshness", "not needed: it vouches for the server's own state");
  case Freshness::Kind::Carried:
    return known("freshness", "the time is signed");
  case Freshness::Kind::Expiry:
    return known("freshness", expiryText(scheme, part));
  default:
    return checkedPhrase(scheme);
  }
}

static void addLimit(llvm::StringLiteral name, const std::optional<Limit> &limit, double sign,
                     Phrase &phrase) {
  if (limit && limit->isKnown)
    phrase.facts.push_back({name, static_cast<int64_t>(std::llround(sign * limit->seconds))});
}

Phrase freshnessPhrase(const Scheme &scheme) {
  const Freshness &fresh = scheme.freshness;
  if (fresh.kind == Freshness::Kind::Unknown) {
    const bool isSilent = (!scheme.library.empty() && fresh.why == libraryDecides) ||
                          (scheme.side == Side::Signer && !scheme.purpose);
    return isSilent ? quiet("freshness", fresh.why) : unknown("freshness", fresh.why);
  }
  Phrase phrase = freshnessText(scheme);
  phrase.facts.push_back({"kind", freshnessWord(fresh.kind).str()});
  if (fresh.part || !fresh.name.empty())
    phrase.facts.push_back({"part", stampText(fresh)});
  const bool isExpiry = fresh.kind == Freshness::Kind::Expiry;
  const bool isChecked =
      fresh.kind == Freshness::Kind::Checked || fresh.kind == Freshness::Kind::Unsigned;
  // Of an end that the caller shows only how far ahead it may lie says something.
  if (isChecked || (isExpiry && scheme.side == Side::Signer))
    addLimit("seconds_old", fresh.most, 1, phrase);
  if (isChecked || isExpiry)
    addLimit("seconds_ahead", fresh.least, -1, phrase);
  return phrase;
}

Phrase replayPhrase(const Scheme &scheme) {
  const Replay &replay = scheme.replay;
  switch (replay.kind) {
  case Replay::Kind::Unknown:
    return replay.why == libraryDecides || (scheme.side == Side::Signer && !scheme.purpose)
               ? quiet("replay", replay.why)
               : unknown("replay", replay.why);
  case Replay::Kind::Pointless:
    return quiet("replay", "it may be shown more than once");
  case Replay::Kind::None: {
    const bool isOpen = isOwnRequest(scheme) && scheme.freshness.kind < Freshness::Kind::Unknown;
    Phrase phrase = known(
        "replay", scheme.side == Side::Signer ? "none: nothing random is signed" : "none", isOpen);
    phrase.facts.push_back({"kind", std::string("none")});
    return phrase;
  }
  case Replay::Kind::Carried: {
    Phrase phrase = known("replay", "a random value is signed");
    phrase.facts.push_back({"kind", std::string("carried")});
    return phrase;
  }
  case Replay::Kind::Remembered:
    break;
  }
  const std::string part = replay.part ? replay.part->describe() : "a value";
  Phrase phrase = known("replay", part + ", signed, is remembered");
  phrase.facts.push_back({"kind", std::string("remembered")});
  phrase.facts.push_back({"part", part});
  return phrase;
}

static llvm::StringRef endingWord(Ending::Kind kind) {
  switch (kind) {
  case Ending::Kind::None:
    return "returns None";
  case Ending::Kind::No:
    return "returns a false value";
  case Ending::Kind::PairNo:
    return "returns a pair that begins with a false value";
  case Ending::Kind::Raise:
    return "raises";
  case Ending::Kind::Yes:
  case Ending::Kind::PairYes:
    return "returns a true value";
  case Ending::Kind::Other:
    break;
  }
  return "returns something else";
}

Phrase failurePhrase(const Scheme &scheme) {
  if (scheme.side == Side::Signer)
    return quiet("failure", "a signer refuses nothing");
  const Failure &failure = scheme.failure;
  std::vector<std::string> results;
  results.reserve(failure.statuses.size() + failure.endings.size());
  for (int64_t status : failure.statuses)
    results.push_back(std::to_string(status));
  for (Ending::Kind ending : failure.endings)
    results.push_back(endingWord(ending).str());
  std::vector<std::string> openings;
  openings.reserve(failure.openings.size());
  for (const Why &why : failure.openings)
    if (std::string text = conditionOf(why); !llvm::is_contained(openings, text))
      openings.push_back(std::move(text));
  if (results.empty() && openings.empty())
    return unknown("failure", failure.why);
  Phrase phrase{"failure"};
  phrase.isWanting = llvm::any_of(failure.openings, isHole);
  if (!results.empty())
    phrase.text.push_back(llvm::join(results, " or "));
  for (const std::string &opening : openings)
    phrase.text.push_back("accepted where " + opening);
  phrase.facts.push_back({"results", std::move(results)});
  phrase.facts.push_back({"accepted_where", std::move(openings)});
  return phrase;
}

} // namespace hmaclint::scheme
