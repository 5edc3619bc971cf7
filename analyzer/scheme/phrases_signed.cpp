#include "scheme/keys.h"
#include "scheme/phrases.h"
#include "scheme/sent_parts.h"
#include "scheme/signed_parts.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// What a scheme signs, with what, in words. No key is ever shown.

namespace hmaclint::scheme {

/// A key whose description is longer is put together or looked up: its kind says more.
static constexpr size_t maxKey = 60;

static llvm::StringRef sourceWord(KeySource source) {
  switch (source) {
  case KeySource::Literal:
    return "literal";
  case KeySource::Environment:
    return "environment";
  case KeySource::Setting:
    return "setting";
  case KeySource::Lookup:
    return "lookup";
  case KeySource::Caller:
    return "request";
  case KeySource::Argument:
    return "argument";
  case KeySource::Unknown:
    break;
  }
  return "unknown";
}

static std::string literalText(const Key &key) {
  if (!key.length)
    return "a literal of the source";
  return *key.length == 0 ? "empty"
                          : "a literal of the source, " + std::to_string(*key.length) + " bytes";
}

/// `looked up by header x-key-id`
static std::string lookupText(const ValueTable &values, const Key &key) {
  std::string by;
  for (ValueId value : partsIn(values, key.value))
    if (const std::optional<Part> part = partOf(values, value))
      by += (by.empty() ? "" : ", ") + part->describe();
  if (!by.empty())
    return "looked up by " + by;
  const std::string name = words(values, key.value, false);
  const bool isPlain = name.size() <= maxKey && !llvm::StringRef(name).contains("unknown");
  if (isPlain)
    return "looked up: " + name;
  const ValueId base = baseOf(values, key.value);
  const bool isNamed = values.is(base, Kind::Item) && values.is(values.arg(base, 1), Kind::String);
  return isNamed ? "looked up: item " + values.text(values.arg(base, 1)).str() : "looked up";
}

/// The name of the variable or setting in a key, where it is one.
static std::string settingName(const Analysis &analysis, ValueId key) {
  const ValueTable &values = analysis.values();
  const std::optional<ValueId> setting = settingOf(analysis.evaluator, key);
  const bool hasName =
      setting && values[*setting].argCount > 0 && values.is(values.arg(*setting, 0), Kind::String);
  return hasName ? values.text(values.arg(*setting, 0)).str() : "";
}

/// `derived from environment KEY`
static std::string derivedText(const Analysis &analysis, const Key &key) {
  const ValueTable &values = analysis.values();
  const std::string setting = settingName(analysis, key.value);
  const std::string from = !setting.empty() ? sourceWord(key.source).str() + " " + setting
                                            : words(values, baseOf(values, key.value), false);
  const bool isPlain = from.size() <= maxKey && !llvm::StringRef(from).contains("unknown");
  return isPlain ? "derived from " + from : "derived";
}

/// `environment KEY`, `parameter secret`: of what a longer text is made.
static std::string ingredientText(const Analysis &analysis, const Key &key) {
  const ValueTable &values = analysis.values();
  if (const std::string setting = settingName(analysis, key.value); !setting.empty())
    return sourceWord(key.source).str() + " " + setting;
  std::string name;
  if (key.source == KeySource::Argument)
    values.anyIn(key.value, [&](ValueId one) {
      if (values.is(one, Kind::Parameter))
        name = "parameter " + values.text(one).str();
      return !name.empty();
    });
  return name.empty() ? "the " + sourceWord(key.source).str() : name;
}

static std::string keyText(const Analysis &analysis, const Key &key) {
  const ValueTable &values = analysis.values();
  const std::string name = words(values, key.value, false);
  if (values.has(key.value, dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash)) &&
      key.source != KeySource::Caller)
    return derivedText(analysis, key);
  switch (key.source) {
  case KeySource::Literal:
    return literalText(key);
  case KeySource::Lookup:
    return lookupText(values, key);
  case KeySource::Caller:
    return "chosen by the caller: " + name;
  default:
    return name.size() <= maxKey ? name : "put together from " + ingredientText(analysis, key);
  }
}

static bool isWeak(const Key &key) {
  return key.source == KeySource::Literal || key.hasDefault == Tri::Yes;
}

static void addKeyFacts(const Analysis &analysis, const Key &key, Phrase &phrase) {
  phrase.facts.push_back({"source", sourceWord(key.source).str()});
  if (std::string name = settingName(analysis, key.value); !name.empty())
    phrase.facts.push_back({"name", std::move(name)});
  if (key.length)
    phrase.facts.push_back({"length", static_cast<int64_t>(*key.length)});
  if (key.hasDefault != Tri::Unknown)
    phrase.facts.push_back({"default", key.hasDefault == Tri::Yes});
}

/// Of several keys the facts are those of the first that is weak, else that is known.
Phrase keyPhrase(const Analysis &analysis, const Scheme &scheme) {
  const auto isKnown = [](const Key &key) {
    return key.why.empty() && key.source != KeySource::Unknown;
  };
  const auto open = llvm::find_if_not(scheme.keys, isKnown);
  const auto first = llvm::find_if(scheme.keys, isKnown);
  if (first == scheme.keys.end())
    return unknown("key", open->why);
  Phrase phrase{"key"};
  phrase.isChoice = true;
  for (const Key &key : scheme.keys)
    if (std::string text = isKnown(key) ? keyText(analysis, key) : "";
        !text.empty() && !llvm::is_contained(phrase.text, text))
      phrase.text.push_back(std::move(text));
  if (open != scheme.keys.end())
    phrase.text.push_back("one that is not known: " + open->why);
  if (scheme.candidates > 1)
    phrase.text.back() += "; " + std::to_string(scheme.candidates) + " candidates are tried";
  // What only names a bucket or an entry of a cache needs no secret.
  const bool isUsed = scheme.side == Side::Verifier || !scheme.sent.empty();
  const auto weak = llvm::find_if(scheme.keys, isWeak);
  phrase.isWanting = isUsed && weak != scheme.keys.end();
  addKeyFacts(analysis, weak != scheme.keys.end() ? *weak : *first, phrase);
  phrase.facts.push_back({"candidates", static_cast<int64_t>(scheme.candidates)});
  if (phrase.text.size() > 1)
    phrase.facts.push_back({"alternatives", phrase.text});
  return phrase;
}

Phrase digestPhrase(const Analysis &analysis, const Scheme &scheme) {
  if (!scheme.library.empty())
    return quiet("digest", libraryDecides);
  const ValueTable &values = analysis.values();
  const bool isPlain = scheme.signature.isKeyedHash;
  const ValueId mac = scheme.signature.mac;
  const ValueId given = values.arg(mac, isPlain ? 1 : 2);
  const std::string name = scheme.signature.digest(values).upper();
  const bool isChosen = name.empty() && sourceOf(analysis.evaluator, given) == Source::Request;
  if (name.empty() && !isChosen)
    return unknown("digest",
                   wordsOf(explain(analysis, Doubt::of(unknownIn(values, given).value_or(given)),
                                   scheme.location)));
  Phrase phrase =
      isChosen  ? known("digest", "chosen by the caller: " + words(values, given, false), true)
      : isPlain ? known("digest", "plain " + name + " with the key in the message", true)
                : known("digest", "HMAC-" + name);
  phrase.facts.push_back({"kind", std::string(isPlain ? "hash" : "hmac")});
  if (!isChosen)
    phrase.facts.push_back({"algorithm", llvm::StringRef(name).lower()});
  return phrase;
}

/// A literal beside a key in one text may be a piece of the key; separators and labels are none.
static bool isHarmless(llvm::StringRef text) {
  static constexpr size_t maxLabel = 12;
  const bool isSeparator = llvm::none_of(text, [](char c) { return llvm::isAlnum(c); });
  return isSeparator || (text.size() <= maxLabel && (text.ends_with("=") || text.ends_with(":")));
}

/// Whether a literal of a message holds what the program uses as a key.
static bool holdsKey(const ValueTable &values, llvm::StringRef text) {
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto mac = static_cast<ValueId>(i);
    if (values.is(mac, Kind::Mac) && values.anyIn(values.arg(mac, 0), [&](ValueId one) {
          return dataflow::isText(values.kind(one)) && !values.text(one).empty() &&
                 text.contains(values.text(one));
        }))
      return true;
  }
  return false;
}

static std::vector<std::string> messageWords(const ValueTable &values, const Scheme &scheme,
                                             llvm::ArrayRef<ValueId> message) {
  const bool isPlain = scheme.signature.isKeyedHash;
  const std::optional<ValueId> secret =
      isPlain ? secretOf(values, scheme.signature.mac) : std::nullopt;
  std::vector<std::string> result;
  for (size_t i = 0; i < message.size(); ++i) {
    const ValueId part = message[i];
    const bool isText = dataflow::isText(values.kind(part));
    if (isText && values.text(part).empty())
      continue;
    const bool isShown =
        isText ? (!isPlain || isHarmless(values.text(part))) && !holdsKey(values, values.text(part))
               : !isPlain;
    std::string text = part == secret ? "the key" : words(values, part, isShown);
    // `"&".join(…)`: the delimiter of a list stands before it.
    if (isText && i + 1 < message.size() && values.is(message[i + 1], Kind::Each))
      text.insert(0, words(values, message[++i], true) + " joined by ");
    result.push_back(std::move(text));
  }
  if (result.empty())
    result.emplace_back("nothing");
  return result;
}

Phrase messagePhrase(const Analysis &analysis, const Scheme &scheme) {
  Phrase phrase{"message"};
  phrase.isChoice = true;
  std::vector<std::vector<std::string>> all;
  bool isKnown = false;
  for (const std::vector<ValueId> &message : scheme.messages) {
    std::vector<std::string> parts = messageWords(analysis.values(), scheme, message);
    if (llvm::is_contained(all, parts))
      continue;
    isKnown |= llvm::any_of(parts, [](const std::string &part) { return part != "unknown"; });
    phrase.text.push_back(llvm::join(parts, " + "));
    all.push_back(std::move(parts));
  }
  if (all.empty())
    return scheme.library.empty() ? unknown("message", "") : quiet("message", libraryDecides);
  if (!isKnown) {
    const ValueId part = scheme.messages.front().front();
    return unknown("message", wordsOf(explain(analysis, Doubt::of(part), scheme.location)));
  }
  phrase.facts.push_back({"alternatives", std::move(all)});
  return phrase;
}

Phrase encodingPhrase(const Scheme &scheme) {
  const Signature &signature = scheme.signature;
  if (!scheme.library.empty())
    return quiet("encoding", libraryDecides);
  if (signature.encoding.empty() || signature.encoding == "unknown")
    return unknown("encoding", "in which form the MAC leaves is not seen");
  std::string text = signature.encoding;
  if (!signature.prefix.empty())
    text += " after \"" + signature.prefix + "\"";
  if (signature.isCut)
    text += ", cut";
  Phrase phrase = known("encoding", std::move(text));
  phrase.facts.push_back({"form", signature.encoding});
  phrase.facts.push_back({"prefix", signature.prefix});
  phrase.facts.push_back({"cut", signature.isCut});
  return phrase;
}

/// Whether no route that runs it reads a body.
static bool hasNoBody(const Scheme &scheme) {
  return !scheme.routes.empty() && llvm::all_of(scheme.routes, [](const auto &route) {
    return route.first == "GET" || route.first == "HEAD" || route.first == "OPTIONS";
  });
}

/// Of a signer: what of the request that is sent with its MAC the message does not hold.
static Phrase unsentPhrase(const Analysis &analysis, const Scheme &scheme) {
  const auto isSent = [](const Destination &one) { return one.isSent; };
  if (llvm::none_of(scheme.sent, isSent))
    return quiet("uncovered", scheme.purpose ? "it vouches for its own text, not for a request"
                                             : "the request that it is sent with is not seen");
  std::vector<std::string> missing;
  std::vector<std::string> open;
  bool isSeen = false;
  for (llvm::StringRef word : partWords()) {
    std::optional<Tri> all;
    for (const Destination &one : scheme.sent)
      if (const auto isIn = one.isSent ? isSigned(analysis.values(), one, word) : std::nullopt)
        all = all ? std::min(*all, *isIn) : *isIn;
    isSeen |= all.has_value();
    if (all && *all != Tri::Yes)
      (*all == Tri::No ? missing : open).push_back(word.str());
  }
  if (!isSeen)
    return quiet("uncovered", "the request that it is sent with is not seen");
  if (missing.empty() && !open.empty())
    return unknown("uncovered", "the message may hold " + llvm::join(open, ", "));
  Phrase phrase = known("uncovered", missing.empty() ? "nothing" : llvm::join(missing, ", "));
  if (!open.empty())
    phrase.text.front() += "; not known of " + llvm::join(open, ", ");
  phrase.facts.push_back({"parts", std::move(missing)});
  phrase.facts.push_back({"unknown", std::move(open)});
  return phrase;
}

Phrase uncoveredPhrase(const Analysis &analysis, const Scheme &scheme) {
  if (!scheme.library.empty())
    return quiet("uncovered", libraryDecides);
  if (scheme.side == Side::Signer)
    return unsentPhrase(analysis, scheme);
  if (scheme.purpose == Purpose::Token || scheme.purpose == Purpose::State)
    return quiet("uncovered", "it vouches for its own text, not for a request");
  std::vector<std::string> missing;
  std::vector<std::string> open;
  for (llvm::StringRef word : partWords()) {
    const Tri isIn = isSigned(analysis, scheme, word);
    if (word == "body" && isIn == Tri::No && hasNoBody(scheme))
      continue;
    if (isIn != Tri::Yes)
      (isIn == Tri::No ? missing : open).push_back(word.str());
  }
  // Method and path always count for something; the others where the program reads them.
  const bool isWanting = llvm::any_of(missing, [&](const std::string &word) {
    return word == "method" || word == "path" || isRead(analysis, word);
  });
  for (const std::string &field : scheme.unsignedFields)
    if (!llvm::is_contained(missing, field))
      missing.push_back(field);
  if (missing.empty() && !open.empty())
    return unknown("uncovered",
                   "part of the message is not known: it may hold " + llvm::join(open, ", "));
  const bool isOwnRequest = scheme.purpose == Purpose::Request && scheme.owner.isOwn == Tri::Yes;
  Phrase phrase = known("uncovered", missing.empty() ? "nothing" : llvm::join(missing, ", "),
                        !scheme.unsignedFields.empty() || (isOwnRequest && isWanting));
  if (!open.empty())
    phrase.text.front() += "; not known of " + llvm::join(open, ", ");
  phrase.facts.push_back({"parts", std::move(missing)});
  phrase.facts.push_back({"unknown", std::move(open)});
  return phrase;
}

} // namespace hmaclint::scheme
