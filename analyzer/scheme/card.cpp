#include "scheme/card.h"

#include "scheme/phrases.h"

#include "llvm/ADT/STLExtras.h"

// A scheme in words.
//
// Each part becomes a phrase: what is known, or why it is not. What a reviewer should look at first
// is wanting: said here, once, so that all outputs agree on it.

namespace hmaclint::scheme {

Phrase known(llvm::StringLiteral name, std::string text, bool isWanting) {
  Phrase phrase{name, {}, "", isWanting};
  phrase.text.push_back(std::move(text));
  return phrase;
}

Phrase unknown(llvm::StringLiteral name, llvm::StringRef why) {
  Phrase phrase{name, {}, why.empty() ? "not understood" : why.str()};
  return phrase;
}

Phrase quiet(llvm::StringLiteral name, llvm::StringRef why) {
  Phrase phrase = unknown(name, why);
  phrase.isQuiet = true;
  return phrase;
}

bool isOthers(const Scheme &scheme) {
  return scheme.owner.isOwn == Tri::No ||
         (scheme.owner.isOwn == Tri::Unknown && scheme.owner.namesVendor);
}

static llvm::StringRef purposeWord(const Scheme &scheme, Purpose purpose) {
  switch (purpose) {
  case Purpose::Request:
    return isOthers(scheme) ? "webhook" : "request";
  case Purpose::Link:
    return "link";
  case Purpose::Token:
    return "token";
  case Purpose::State:
    return "state";
  }
  return "";
}

static Phrase purpose(const Scheme &scheme) {
  if (!scheme.purpose)
    return unknown("purpose", scheme.whyPurpose);
  const llvm::StringRef word = purposeWord(scheme, *scheme.purpose);
  Phrase phrase = known("purpose", word == "state" ? "state of the server" : word.str() + "s");
  phrase.facts.push_back({"kind", word.str()});
  return phrase;
}

static Phrase owner(const Scheme &scheme) {
  if (scheme.side == Side::Signer)
    return quiet("owner", "who verifies it is not seen");
  if (scheme.owner.isOwn == Tri::Unknown) {
    if (scheme.owner.namesVendor)
      return unknown("owner", "perhaps a vendor's: something is named after one or its calls");
    return unknown("owner", "nothing tells whose scheme it is");
  }
  const bool isOwn = scheme.owner.isOwn == Tri::Yes;
  Phrase phrase = known("owner", isOwn ? "the program's own" : "a vendor's");
  phrase.facts.push_back({"kind", std::string(isOwn ? "own" : "vendor")});
  return phrase;
}

static Phrase library(const Scheme &scheme) {
  if (scheme.library.empty())
    return quiet("library", "the program does it by itself");
  Phrase phrase = known("library", scheme.library.str());
  phrase.facts.push_back({"name", scheme.library.str()});
  return phrase;
}

static Phrase routes(const Scheme &scheme) {
  if (scheme.routes.empty())
    return scheme.side == Side::Signer ? quiet("routes", "no route is seen to run it")
                                       : unknown("routes", "no route is seen to run it");
  Phrase phrase{"routes"};
  for (const auto &[method, rule] : scheme.routes)
    phrase.text.push_back(method + " " + (rule.empty() ? "?" : rule));
  phrase.facts.push_back({"list", phrase.text});
  return phrase;
}

Card cardOf(const Analysis &analysis, const Scheme &scheme) {
  Card card;
  card.location = scheme.location;
  card.isVerifier = scheme.side == Side::Verifier;
  const dataflow::Unit &unit = analysis.evaluator.program().units[scheme.function.unit];
  if (scheme.function.id != dataflow::FunctionId::None)
    card.function = unit.ir->function(scheme.function.id).qualifiedName;
  card.phrases.push_back(purpose(scheme));
  card.phrases.push_back(owner(scheme));
  card.phrases.push_back(library(scheme));
  card.phrases.push_back(keyPhrase(analysis, scheme));
  card.phrases.push_back(digestPhrase(analysis, scheme));
  card.phrases.push_back(messagePhrase(analysis, scheme));
  card.phrases.push_back(encodingPhrase(scheme));
  card.phrases.push_back(signaturePhrase(analysis, scheme));
  card.phrases.push_back(comparisonPhrase(analysis, scheme));
  card.phrases.push_back(freshnessPhrase(scheme));
  card.phrases.push_back(replayPhrase(scheme));
  card.phrases.push_back(failurePhrase(scheme));
  card.phrases.push_back(uncoveredPhrase(analysis, scheme));
  card.phrases.push_back(routes(scheme));
  return card;
}

} // namespace hmaclint::scheme
