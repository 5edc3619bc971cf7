#include "scheme/scheme.h"

#include "scheme/destination.h"
#include "scheme/fields.h"
#include "scheme/inspect.h"
#include "scheme/keys.h"
#include "scheme/library_scheme.h"
#include "scheme/words.h"

#include "dataflow/fold.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

// Recovering schemes.
//
// A scheme is a MAC and what is done with it. Evaluation noted every compare of a MAC, in every
// context in which it ran; those at one place are one verifier, and the endpoints whose runs hold
// them are its routes. A MAC that meets no compare, or that is given away as well, is a signer's. A
// plain hash with a secret in it counts where it is compared or travels under a name. What is known
// of time, replay and failure is read off the endpoints (`inspect`).

namespace hmaclint::scheme {

using dataflow::Record;
using endpoint::Endpoint;

static constexpr size_t maxMessages = 4;
static constexpr size_t maxKeys = 4; ///< Carriers too.
static constexpr size_t maxSent = 16;

/// Whether a MAC is looked up in something of the program's own: a name for an entry, no signature.
static bool isLookup(const ValueTable &values, const Record &record) {
  const ValueId relation = record.flow.value;
  return values.is(relation, Kind::Relation) && values[relation].op == dataflow::Operator::In &&
         !values.has(values.arg(relation, 1),
                     dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter));
}

/// Equations that are given to something: `query.filter(Row.mac == mac)` is a condition of a query.
static llvm::DenseSet<uint32_t> givenEquations(const ValueTable &values) {
  llvm::DenseSet<uint32_t> given;
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto call = static_cast<ValueId>(i);
    if (!values.is(call, Kind::Call))
      continue;
    for (ValueId argument : values.args(call).drop_front())
      if (values.is(argument, Kind::Relation))
        given.insert(static_cast<uint32_t>(argument));
  }
  return given;
}

/// Bytes that are compared one by one may be counted by a loop that always goes to the end.
static bool isOfElements(const ValueTable &values, const Record &record) {
  return llvm::any_of(record.args, [&](const dataflow::Flow &side) {
    return values.is(side.value, Kind::Element);
  });
}

/// What is signed, when no other context of the same place signed the same.
static void addMessage(const ValueTable &values, const Signature &signature, Scheme &scheme) {
  const auto parts = components(values, signature.message(values));
  std::vector<ValueId> message(parts.begin(), parts.end());
  if (scheme.messages.size() < maxMessages && !llvm::is_contained(scheme.messages, message))
    scheme.messages.push_back(std::move(message));
}

/// With what, when no other context of the same place signed with the same.
static void addKey(const Analysis &analysis, const Signature &signature, const Record &record,
                   Scheme &scheme) {
  if (scheme.keys.size() == maxKeys)
    return;
  Key key = keyOf(analysis, signature, record.facts);
  if (llvm::none_of(scheme.keys, [&](const Key &one) { return one.value == key.value; }))
    scheme.keys.push_back(std::move(key));
}

static void addSignature(const Analysis &analysis, const Signature &signature, const Record &record,
                         Scheme &scheme) {
  addKey(analysis, signature, record, scheme);
  addMessage(analysis.values(), signature, scheme);
}

static void describeSignature(const Record &record, Scheme &scheme, Signature signature) {
  scheme.location = record.location;
  scheme.function = record.function;
  scheme.mac = record.flow;
  scheme.signature = std::move(signature);
}

/// How many MACs a signature is tried against: of alternatives it is one.
static unsigned candidatesIn(const ValueTable &values, const Check &check) {
  for (ValueId side : values.args(check.atom))
    if (const unsigned count = static_cast<unsigned>(signaturesIn(values, side).size()))
      return values.is(side, Kind::Choice) || values.is(side, Kind::Or) ? 1 : count;
  return 1;
}

/// As it travels: `b64decode(header) == mac` is a MAC in base64.
static void wireEncoding(const ValueTable &values, ValueId carrier, Signature &signature) {
  for (unsigned depth = 8; depth > 0 && signature.encoding == "raw"; --depth)
    if (values.is(carrier, Kind::Decode)) {
      if (!dataflow::isCharset(values.text(carrier)))
        signature.encoding = values.text(carrier).str();
      carrier = values.arg(carrier, 0);
    } else if (values.is(carrier, Kind::Choice) || values.is(carrier, Kind::Text)) {
      carrier = values.arg(carrier, 0);
    } else {
      return;
    }
}

namespace {
using Found = std::map<std::pair<uint32_t, source::ByteRange>, Scheme>;

struct Recovery {
  const Analysis &analysis;
  Found found = {};
  llvm::DenseSet<uint32_t> compared = {};

  void addVerifiers();
  void addVerifier(const Record &record, const Check &check, const Endpoint &endpoint,
                   std::optional<Inspected> &inspected);
  void addSigners(const Destinations &destinations);
  void addFields();
};
} // namespace

static Found::key_type placeOf(source::Location location) {
  return {static_cast<uint32_t>(location.file), location.range};
}

/// What a check vouches for; nothing where its message is not known well enough to say.
static std::optional<Purpose> knownPurpose(const Analysis &analysis, const Check &check,
                                           std::string &why) {
  const ValueTable &values = analysis.values();
  const Purpose purpose = purposeOf(analysis.evaluator, check);
  if (purpose != Purpose::State)
    return purpose;
  // Nothing of a request is seen in it: for what is not known that says nothing.
  for (const Signature &one : check.expected) {
    if (const std::optional<ValueId> unknown = unknownIn(values, one.message(values))) {
      why = wordsOf(explain(analysis, Doubt::of(*unknown), {}));
      return std::nullopt;
    }
  }
  return purpose;
}

void Recovery::addVerifier(const Record &record, const Check &check, const Endpoint &endpoint,
                           std::optional<Inspected> &inspected) {
  const ValueTable &values = analysis.values();
  auto [place, isNew] = found.try_emplace(placeOf(record.location));
  Scheme &scheme = place->second;
  const Signature &signature = check.expected.front();
  for (const Signature &one : check.expected)
    addSignature(analysis, one, record, scheme);
  if (scheme.carriers.size() < maxKeys && !llvm::is_contained(scheme.carriers, check.provided))
    scheme.carriers.push_back(check.provided);
  if (isNew) {
    describeSignature(record, scheme, signature);
    wireEncoding(values, check.provided, scheme.signature);
    scheme.candidates = candidatesIn(values, check);
    scheme.isConstantTime =
        isOfElements(values, record) ? Tri::Unknown : source::tri(check.isConstantTime);
    const bool isMember = values.is(record.flow.value, Kind::Relation) &&
                          values[record.flow.value].op == dataflow::Operator::In;
    scheme.compare = record.entry ? llvm::StringRef(record.entry->name) : isMember ? "in" : "";
    scheme.purpose = knownPurpose(analysis, check, scheme.whyPurpose);
    scheme.owner = ownerOf(analysis, check, endpoint);
  } else {
    const Owner owner = ownerOf(analysis, check, endpoint);
    scheme.owner.isOwn = scheme.owner.isOwn & owner.isOwn;
    scheme.owner.namesVendor |= owner.namesVendor;
  }
  if (!inspected)
    inspected.emplace(analysis, endpoint);
  Freshness freshness = inspected->freshness(signature.mac, scheme.purpose);
  Replay replay = inspected->replay(signature.mac, scheme.purpose);
  if (isNew) {
    scheme.freshness = std::move(freshness);
    scheme.replay = std::move(replay);
  } else {
    weaken(scheme.freshness, std::move(freshness));
    weaken(scheme.replay, std::move(replay));
  }
  add(scheme.failure, inspected->failure(scheme.purpose));
  addRoutes(endpoint, scheme);
}

void Recovery::addVerifiers() {
  const llvm::DenseSet<uint32_t> given = givenEquations(analysis.values());
  for (const Endpoint &endpoint : analysis.endpoints) {
    std::optional<Inspected> inspected; // Once, and only where something is compared.
    for (const Record &record : analysis.records(endpoint)) {
      if (record.kind != Record::Kind::Compare)
        continue;
      const Check check = classify(analysis.evaluator, record.flow.value);
      if (check.kind != CheckKind::Mac || check.expected.empty() ||
          isLookup(analysis.values(), record) ||
          (given.contains(static_cast<uint32_t>(record.flow.value)) &&
           !analysis.values().has(check.provided, dataflow::bit(Kind::Request))))
        continue;
      // A hash of which no part is seen to be secret, beside one that nobody sends: a checksum.
      const Signature &first = check.expected.front();
      const Source from = sourceOf(analysis.evaluator, check.provided);
      if (first.isKeyedHash && !secretOf(analysis.values(), first.mac) && from != Source::Request &&
          from != Source::Parameter)
        continue;
      for (const Signature &one : check.expected)
        compared.insert(static_cast<uint32_t>(one.mac));
      addVerifier(record, check, endpoint, inspected);
    }
  }
}

/// Of what is given away: what it vouches for, by where it stands.
static std::optional<Purpose> purposeOfSent(llvm::ArrayRef<Destination> sent, std::string &why) {
  using To = Destination::Kind;
  if (llvm::any_of(sent, [](const Destination &one) { return one.isSent; }))
    return Purpose::Request;
  if (llvm::any_of(sent, [](const Destination &one) { return one.kind == To::Query; }))
    return Purpose::Link;
  if (llvm::any_of(
          sent, [](const Destination &one) { return one.kind == To::Cookie || one.holdsMessage; }))
    return Purpose::Token;
  why = sent.empty() ? "where the MAC goes is not seen" : "what its caller makes of it is not seen";
  return std::nullopt;
}

/// What a message that is made here says of its time, or of being the only one of its kind.
template <typename Part>
static Part carried(const Analysis &analysis, const Scheme &scheme, Kind what) {
  const ValueTable &values = analysis.values();
  Part result;
  result.kind = Part::Kind::Carried;
  for (const std::vector<ValueId> &message : scheme.messages) {
    if (llvm::any_of(message, [&](ValueId one) { return values.has(one, dataflow::bit(what)); }))
      continue;
    for (ValueId one : message) {
      std::optional<ValueId> unknown = unknownIn(values, one);
      if (!unknown && values.has(one, dataflow::bit(Kind::Parameter)))
        unknown = one;
      if (unknown) {
        result.kind = Part::Kind::Unknown;
        result.why = "it may be in " + words(values, *unknown, true);
        return result;
      }
    }
    result.kind = Part::Kind::None;
  }
  return result;
}

static void finishSigner(const Analysis &analysis, Scheme &scheme) {
  scheme.purpose = purposeOfSent(scheme.sent, scheme.whyPurpose);
  scheme.freshness = carried<Freshness>(analysis, scheme, Kind::Clock);
  scheme.replay = carried<Replay>(analysis, scheme, Kind::Random);
  if (scheme.replay.kind == Replay::Kind::None && scheme.purpose != Purpose::Request)
    scheme.replay.kind = Replay::Kind::Pointless;
  for (const Destination &one : scheme.sent)
    if (isGivenAway(one) || scheme.signature.encoding.empty()) {
      scheme.signature.encoding = one.signature.encoding;
      scheme.signature.prefix = one.signature.prefix;
      scheme.signature.isCut = one.signature.isCut;
      break;
    }
}

/// In which form each MAC leaves the program, where it is one only.
static llvm::DenseMap<uint32_t, llvm::StringRef> encodings(const ValueTable &values) {
  llvm::DenseMap<uint32_t, llvm::StringRef> found;
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto value = static_cast<ValueId>(i);
    if (!values.is(value, Kind::Encode) || !values.is(values.arg(value, 0), Kind::Mac))
      continue;
    const auto [entry, isNew] =
        found.try_emplace(static_cast<uint32_t>(values.arg(value, 0)), values.text(value));
    if (!isNew && entry->second != values.text(value))
      entry->second = "";
  }
  return found;
}

/// MACs that are the key of others: nothing is signed by them.
static llvm::DenseSet<uint32_t> derivedKeys(const ValueTable &values) {
  llvm::DenseSet<uint32_t> found;
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto mac = static_cast<ValueId>(i);
    if (values.is(mac, Kind::Mac))
      values.anyIn(values.arg(mac, 0), [&](ValueId one) {
        if (values.is(one, Kind::Mac))
          found.insert(static_cast<uint32_t>(one));
        return false;
      });
  }
  return found;
}

void Recovery::addSigners(const Destinations &destinations) {
  const ValueTable &values = analysis.values();
  const llvm::DenseSet<uint32_t> derived = derivedKeys(values);
  const llvm::DenseMap<uint32_t, llvm::StringRef> forms = encodings(values);
  Found signers;
  llvm::DenseSet<uint32_t> made; // MACs of signers.
  std::set<Found::key_type> helpers;
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Mac &&
        compared.contains(static_cast<uint32_t>(record.flow.value)))
      helpers.insert(placeOf(record.location));
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Mac)
      continue;
    const ValueId mac = record.flow.value;
    const llvm::ArrayRef<Destination> sent = destinations.of(mac);
    const bool isMac = values.is(mac, Kind::Mac);
    const auto id = static_cast<uint32_t>(mac);
    const bool isOther = !isMac || compared.contains(id) || derived.contains(id);
    // What only its caller gets, and some callers compare, is the verifiers' helper.
    const bool isHelper = helpers.count(placeOf(record.location)) != 0;
    if ((isOther || isHelper) && !isGivenAway(sent))
      continue;
    if (!isMac && !isKeyedHash(values, mac))
      continue;
    Signature signature;
    signature.mac = mac;
    signature.isKeyedHash = !isMac;
    signature.encoding = forms.lookup(static_cast<uint32_t>(mac)).str();
    auto [place, isNew] = signers.try_emplace(placeOf(record.location));
    Scheme &scheme = place->second;
    addSignature(analysis, signature, record, scheme);
    made.insert(id);
    if (isNew) {
      scheme.side = Side::Signer;
      describeSignature(record, scheme, signature);
    }
    for (const Destination &one : sent)
      if (scheme.sent.size() < maxSent && llvm::none_of(scheme.sent, [&](const Destination &other) {
            return one.signature.mac == other.signature.mac && isSame(one, other);
          }))
        scheme.sent.push_back(one);
  }
  for (const Endpoint &endpoint : analysis.endpoints)
    for (const Record &record : analysis.records(endpoint))
      if (const auto at = signers.find(placeOf(record.location));
          at != signers.end() && record.kind == Record::Kind::Mac &&
          made.contains(static_cast<uint32_t>(record.flow.value)))
        addRoutes(endpoint, at->second);
  for (auto &[place, scheme] : signers) {
    finishSigner(analysis, scheme);
    found.try_emplace(place, std::move(scheme));
  }
}

void Recovery::addFields() {
  if (found.empty())
    return;
  for (const UnsignedPart &field : unsignedParts(analysis, Aspect::Field))
    for (auto &[place, scheme] : found)
      if (scheme.side == Side::Verifier &&
          llvm::any_of(field.check.expected,
                       [&](const Signature &one) { return one.mac == scheme.signature.mac; })) {
        std::string name = field.part.describe();
        if (!llvm::is_contained(scheme.unsignedFields, name))
          scheme.unsignedFields.push_back(std::move(name));
      }
}

std::vector<Scheme> recover(const Analysis &analysis) {
  Recovery recovery{analysis};
  recovery.addVerifiers();
  recovery.addSigners(destinationsOf(analysis));
  recovery.addFields();
  for (Scheme &scheme : librarySchemes(analysis))
    recovery.found.try_emplace(placeOf(scheme.location), std::move(scheme));
  std::vector<Scheme> schemes;
  schemes.reserve(recovery.found.size());
  for (auto &[place, scheme] : recovery.found)
    schemes.push_back(std::move(scheme));
  return schemes;
}

Tri Scheme::isFresh() const {
  switch (freshness.kind) {
  case Freshness::Kind::None:
  case Freshness::Kind::Unchecked:
    return Tri::No;
  case Freshness::Kind::Unsigned:
  case Freshness::Kind::Expiry:
  case Freshness::Kind::Checked:
    return Tri::Yes;
  default:
    return Tri::Unknown;
  }
}

Tri Scheme::isOnce() const {
  return replay.kind == Replay::Kind::None         ? Tri::No
         : replay.kind == Replay::Kind::Remembered ? Tri::Yes
                                                   : Tri::Unknown;
}

} // namespace hmaclint::scheme
