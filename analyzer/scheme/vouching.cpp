#include "scheme/vouching.h"

#include "scheme/destination.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

// What MACs are for, seen from where they are made.
//
//   mac = hmac.new(KEY, body, "sha1").hexdigest()           made here …
//   hmac.compare_digest(mac, request.headers["X-Sig"])      … and compared with what came
//   requests.post(URL, headers={"X-Sig": mac})              … or sent
//
// A helper's MAC has several uses. Its owner is the one who is known best: a vendor's header names
// its owner whoever else uses the helper.

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 16;

/// The words of a name, in small letters: `X-Body-Hmac`, `bodyHmac` and `body_hmac` have two.
static std::vector<std::string> wordsIn(llvm::StringRef name) {
  std::vector<std::string> found;
  std::string word;
  const auto finish = [&] {
    if (!word.empty())
      found.push_back(std::move(word));
    word.clear();
  };
  bool wasSmall = false;
  for (char c : name) {
    if (!llvm::isAlnum(c) || (llvm::isUpper(c) && wasSmall))
      finish();
    if (llvm::isAlpha(c))
      word += llvm::toLower(c);
    wasSmall = llvm::isLower(c);
  }
  finish();
  return found;
}

static bool isSignatureWord(llvm::StringRef word) {
  return word.ends_with("signature") || word.ends_with("hmac") ||
         llvm::StringSwitch<bool>(word)
             .Cases("sign", "sig", "mac", "signatures", "xsign", "xsig", true)
             .Cases("hmacsha", "sigs", "signaturesha", true)
             .Default(false);
}

bool namesSignature(llvm::StringRef name) {
  return llvm::any_of(wordsIn(name), [](llvm::StringRef word) { return isSignatureWord(word); });
}

bool namesProof(llvm::StringRef name) {
  return llvm::any_of(wordsIn(name), [](llvm::StringRef word) {
    return isSignatureWord(word) || word.ends_with("checksum") || word.ends_with("hash");
  });
}

static void addNames(const ValueTable &values, ValueId value, unsigned depth,
                     std::vector<std::string> &names) {
  if (values.isSpent(depth))
    return;
  const auto add = [&](llvm::StringRef name) {
    std::string lower = name.lower();
    if (!llvm::is_contained(names, lower))
      names.push_back(std::move(lower));
  };
  switch (values.kind(value)) {
  case Kind::Parameter:
  case Kind::Attribute:
    return add(values.text(value));
  case Kind::Item:
    if (dataflow::isText(values.kind(values.arg(value, 1))))
      return add(values.text(values.arg(value, 1)));
    return addNames(values, values.arg(value, 0), depth - 1, names);
  case Kind::Call: // `data.pop("sign")` of something unknown.
    if (values[value].argCount > 1 && dataflow::isText(values.kind(values.arg(value, 1))))
      add(values.text(values.arg(value, 1)));
    return;
  case Kind::Text:
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Stringify:
  case Kind::Slice:
  case Kind::Element:
  case Kind::Parse:
    return addNames(values, values.arg(value, 0), depth - 1, names);
  case Kind::Or:
  case Kind::Choice:
    for (ValueId one : values.args(value))
      addNames(values, one, depth - 1, names);
    return;
  default:
    return;
  }
}

std::vector<std::string> carrierNames(const ValueTable &values, ValueId value) {
  std::vector<std::string> names;
  addNames(values, value, maxDepth, names);
  return names;
}

/// Of two uses of a MAC: a vendor decides, then who is known.
static Owner joined(const Owner &a, const Owner &b) {
  if (a.isOwn == Tri::No || b.isOwn == Tri::No)
    return a.isOwn == Tri::No ? a : b;
  Owner both = a.isOwn == Tri::Yes ? a : b;
  both.namesVendor = a.namesVendor || b.namesVendor;
  return both;
}

namespace {
struct Collector {
  const Analysis &analysis;
  const ValueTable &values = analysis.values();
  std::map<ValueId, Vouching> found = {};

  Vouching &at(const Signature &signature, const Owner &owner);
  void addChecks();
  void addSent();
  void addPlaces();
};
} // namespace

Vouching &Collector::at(const Signature &signature, const Owner &owner) {
  const auto [place, isNew] = found.try_emplace(signature.mac);
  Vouching &one = place->second;
  if (isNew)
    one.signature = signature;
  one.signature.isCut &= signature.isCut;
  one.owner = isNew ? owner : joined(one.owner, owner);
  return one;
}

void Collector::addChecks() {
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Record &record : analysis.records(endpoint)) {
      if (record.kind != dataflow::Record::Kind::Compare &&
          record.kind != dataflow::Record::Kind::Search)
        continue;
      const Check check = classify(analysis.evaluator, record.flow.value);
      if (check.kind != CheckKind::Mac || check.expected.empty())
        continue;
      const Owner owner = ownerOf(analysis, check, endpoint);
      for (const Signature &signature : check.expected) {
        Vouching &one = at(signature, owner);
        if (!one.check)
          one.check = &record;
        if (llvm::is_contained(one.compared, check.provided))
          continue;
        one.compared.push_back(check.provided);
        for (std::string &name : carrierNames(values, check.provided))
          if (!llvm::is_contained(one.carriers, name))
            one.carriers.push_back(std::move(name));
      }
    }
}

void Collector::addSent() {
  const Destinations &destinations = destinationsOf(analysis);
  for (const dataflow::Record &record : analysis.evaluator.records()) {
    const ValueId mac = record.flow.value;
    if (record.kind != dataflow::Record::Kind::Mac ||
        (values.is(mac, Kind::Hash) && !isKeyedHash(values, mac)))
      continue;
    for (const Destination &sent : destinations.of(mac)) {
      if (!isGivenAway(sent))
        continue;
      Vouching &one = at(sent.signature, ownerOf(analysis, sent));
      one.isSent = true;
      std::string name = llvm::StringRef(sent.name).lower();
      if (!name.empty() && !llvm::is_contained(one.carriers, name))
        one.carriers.push_back(std::move(name));
    }
  }
}

void Collector::addPlaces() {
  std::set<ValueId> open;
  for (const auto &[mac, one] : found)
    open.insert(mac);
  const auto put = [&](ValueId mac, dataflow::Flow made, source::Location location) {
    found[mac].made = made;
    found[mac].location = location;
  };
  for (const dataflow::Record &record : analysis.evaluator.records())
    if (record.kind == dataflow::Record::Kind::Mac && open.erase(record.flow.value) != 0)
      put(record.flow.value, record.flow, record.location);
  // `md5(text)` of a module that nobody knows is taken nowhere, and is seen as text only.
  for (ValueId mac : open) {
    dataflow::OriginId first = analysis.history().firstOf(mac);
    if (first == dataflow::OriginId::None)
      first =
          analysis.history().firstOf(analysis.evaluator.values().make(Kind::Encode, "hex", {mac}));
    if (first == dataflow::OriginId::None)
      found.erase(mac);
    else
      put(mac, {mac, first}, analysis.history().origin(first).location);
  }
}

const std::map<ValueId, Vouching> &vouchings(const Analysis &analysis) {
  if (!analysis.vouched) {
    Collector collector{analysis};
    collector.addChecks();
    collector.addSent();
    collector.addPlaces();
    analysis.vouched = std::make_shared<std::map<ValueId, Vouching>>(std::move(collector.found));
  }
  return *analysis.vouched;
}

} // namespace hmaclint::scheme
