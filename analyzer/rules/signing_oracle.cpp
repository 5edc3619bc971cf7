#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/check.h"
#include "scheme/chosen.h"
#include "scheme/part.h"
#include "scheme/unverified.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <map>

// HM108: an endpoint signs what its caller chose, with a key that requests are verified with.
//
//   @app.post("/sign")
//   def sign_it(): return {"signature": sign(request.get_data())}     whoever asks can sign
//
// What makes it an oracle is the message: some request that another endpoint accepts signs the
// same. That is so where the whole message is the caller's, and where it is put together as what is
// verified is, its literals included:
//
//   verified:  "order:" + request.get_data()        answered:  "order:" + request.args["text"]
//
// Vendors ask for such an answer once, when an address is registered: there it is a note.

namespace hmaclint::rules {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::Outcome;
using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Check;
using scheme::CheckKind;

static constexpr unsigned maxDepth = 24;

namespace {
/// A MAC that requests are verified with.
struct Verified {
  ValueId mac{};
  source::Location place;
};

/// An endpoint that gives signatures away.
struct Oracle {
  Severity severity = Severity::Warning;
  source::Location made;
  source::Location verified;
  std::vector<const endpoint::Endpoint *> reached;
};
using Oracles = std::map<std::pair<uint32_t, source::ByteRange>, Oracle>;

/// Looks for the answers of a program that hold MACs.
class Finder {
public:
  explicit Finder(const Context &context);
  Oracles take();

private:
  const scheme::Analysis &analysis() const { return *context.analysis; }
  void look(const endpoint::Endpoint &endpoint);
  void lookAt(const endpoint::Endpoint &endpoint, const Outcome &outcome);
  void lookAtMac(const endpoint::Endpoint &endpoint, const Outcome &outcome, ValueId mac);
  bool isAskedFor(const endpoint::Endpoint &endpoint, const Outcome &outcome) const;
  bool asksWho(const Step &step) const;
  bool fits(ValueId mac, const Verified &verified) const;

  const Context &context;
  const ValueTable &values;
  std::vector<Verified> verified;
  Oracles found;
};
} // namespace

/// The MACs that an answer shows: through forms and containers, whole.
static void addShown(const ValueTable &values, ValueId value, unsigned depth,
                     llvm::SmallVectorImpl<ValueId> &into) {
  if (!values.has(value, dataflow::bit(Kind::Mac)) || values.isSpent(depth))
    return;
  switch (values.kind(value)) {
  case Kind::Mac:
    if (!llvm::is_contained(into, value))
      into.push_back(value);
    return;
  case Kind::Response:
  case Kind::Sequence:
  case Kind::Mapping:
  case Kind::Json:
  case Kind::UrlEncode:
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Concat:
  case Kind::Join:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Text:
  case Kind::Choice:
  case Kind::Or:
    for (ValueId part : values.args(value))
      addShown(values, part, depth - 1, into);
    return;
  default:
    return;
  }
}

Finder::Finder(const Context &context) : context(context), values(context.analysis->values()) {
  llvm::DenseSet<uint32_t> known;
  for (const endpoint::Endpoint &endpoint : analysis().endpoints)
    for (const Record &record : analysis().records(endpoint)) {
      if (record.kind != Record::Kind::Compare)
        continue;
      const Check check = scheme::classify(analysis().evaluator, record.flow.value);
      if (check.kind != CheckKind::Mac)
        continue;
      for (const scheme::Signature &one : check.expected)
        if (values.is(one.mac, Kind::Mac) && known.insert(static_cast<uint32_t>(one.mac)).second)
          verified.push_back({one.mac, record.location});
    }
}

static bool isSeparator(const ValueTable &values, ValueId value) {
  return dataflow::isText(values.kind(value)) &&
         llvm::none_of(values.text(value), [](char c) { return llvm::isAlnum(c); });
}

/// Whether a part of a message is what the caller likes, or what the server puts there for anybody.
static bool isFree(const ValueTable &values, ValueId part) {
  return scheme::isTextOfCaller(values, part) ||
         values.has(part, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::Random));
}

/// Whether a request can be made that is verified with the MAC.
bool Finder::fits(ValueId mac, const Verified &one) const {
  if (values.arg(mac, 0) != values.arg(one.mac, 0) || values.arg(mac, 2) != values.arg(one.mac, 2))
    return false;
  const auto signedHere = scheme::components(values, values.arg(mac, 1));
  const auto isChosen = [&](ValueId part) { return scheme::isTextOfCaller(values, part); };
  if (llvm::none_of(signedHere, isChosen))
    return false;
  if (llvm::all_of(signedHere,
                   [&](ValueId part) { return isChosen(part) || isSeparator(values, part); }))
    return true;
  const auto signedThere = scheme::components(values, values.arg(one.mac, 1));
  if (signedHere.size() != signedThere.size())
    return false;
  for (size_t i = 0; i < signedHere.size(); ++i)
    if (signedHere[i] != signedThere[i] &&
        !(isFree(values, signedHere[i]) && isChosen(signedThere[i])))
      return false;
  return true;
}

/// Whether a step asks the request for more than whether something is there, or which of several
/// things is wanted: who passes may be somebody.
bool Finder::asksWho(const Step &step) const {
  if (step.kind != StepKind::Assume || !step.positive)
    return false;
  const ValueId atom = step.flow.value;
  const Check check = scheme::classify(analysis().evaluator, atom);
  if (check.kind != CheckKind::None && check.kind != CheckKind::Freshness)
    return true;
  const uint64_t mayKnow = dataflow::bit(Kind::Call) | dataflow::bit(Kind::Verify);
  if (!values.is(atom, Kind::Relation))
    return values.has(atom, mayKnow | dataflow::bit(Kind::External));
  const auto isOpen = [&](ValueId side) {
    return dataflow::isConstant(values.kind(side)) || values.is(side, Kind::Sequence) ||
           values.has(side, dataflow::bit(Kind::Length));
  };
  if (isOpen(values.arg(atom, 0)) || isOpen(values.arg(atom, 1)))
    return values.has(atom, mayKnow);
  return values.has(atom, dataflow::bit(Kind::Request) | mayKnow);
}

/// Whether the caller had to show something for the answer, or may have had to.
bool Finder::isAskedFor(const endpoint::Endpoint &endpoint, const Outcome &outcome) const {
  const source::Location place = scheme::placeOf(analysis(), endpoint);
  if (!scheme::isUnverified(analysis(), outcome.state.path, place,
                            "who asks for the signature is verified"))
    return true;
  bool isAsked = false;
  analysis().history().each(outcome.state.path,
                            [&](StepId, const Step &step) { isAsked |= asksWho(step); });
  if (isAsked)
    analysis().silent(place, "something of the caller's is compared first");
  return isAsked;
}

/// What vendors send for a receiver to show that it has the secret.
static bool isHandshake(const ValueTable &values, ValueId mac) {
  return llvm::any_of(scheme::partsIn(values, values.arg(mac, 1)), [&](ValueId value) {
    const std::optional<scheme::Part> part = scheme::partOf(values, value);
    return part && !part->isWhole() &&
           llvm::StringSwitch<bool>(llvm::StringRef(part->keys.back()).lower())
               .Cases("crc_token", "plaintoken", "challenge", "hub.challenge", true)
               .Cases("validationtoken", "echostr", true)
               .Default(false);
  });
}

void Finder::lookAtMac(const endpoint::Endpoint &endpoint, const Outcome &outcome, ValueId mac) {
  const auto fitting = llvm::find_if(verified, [&](const Verified &one) { return fits(mac, one); });
  const source::Location place = analysis().history().origin(outcome.flow.origin).location;
  if (scheme::isChosenByCaller(values, values.arg(mac, 0)))
    return analysis().silent(place, "the caller brings the key");
  if (fitting == verified.end())
    return analysis().silent(place, "no request is verified with such a signature");
  // The signature that a request should have had, shown to who sent another: a leak by itself.
  const bool isExpected = llvm::any_of(analysis().records(endpoint), [&](const Record &record) {
    return record.kind == Record::Kind::Compare && llvm::any_of(record.args, [&](const Flow &side) {
             return values.anyIn(side.value, [&](ValueId one) { return one == mac; });
           });
  });
  if (isExpected)
    return analysis().silent(place, "it is the signature that the request itself is compared with");
  if (isAskedFor(endpoint, outcome))
    return;
  const Record *record = analysis().overview.recordOf(analysis(), mac);
  Oracle oracle;
  oracle.made = record ? record->location : place;
  oracle.verified = fitting->place;
  oracle.severity = isHandshake(values, mac) ? Severity::Note : Severity::Warning;
  Oracle &kept =
      found.try_emplace({static_cast<uint32_t>(place.file), place.range}, oracle).first->second;
  if (kept.reached.empty() || kept.reached.back() != &endpoint)
    kept.reached.push_back(&endpoint);
}

void Finder::lookAt(const endpoint::Endpoint &endpoint, const Outcome &outcome) {
  llvm::SmallVector<ValueId, 2> macs;
  addShown(values, analysis().evaluator.frozen(outcome.flow, outcome.state).value, maxDepth, macs);
  for (ValueId mac : macs)
    lookAtMac(endpoint, outcome, mac);
}

void Finder::look(const endpoint::Endpoint &endpoint) {
  if (!endpoint.isRoute())
    return;
  if (endpoint.isUnsure || endpoint.run.cut) {
    scheme::noteUnsure(analysis(), endpoint);
    return;
  }
  for (size_t i = 0; i < endpoint.run.outcomes.size() && i < endpoint.answers.size(); ++i)
    if (endpoint.run.outcomes[i].kind == Outcome::Kind::Return && !endpoint.answers[i].isRefusal)
      lookAt(endpoint, endpoint.run.outcomes[i]);
}

Oracles Finder::take() {
  for (const endpoint::Endpoint &endpoint : analysis().endpoints)
    look(endpoint);
  return std::move(found);
}

void signing_oracle(const Context &context, Sink &sink) {
  for (const auto &[place, oracle] : Finder(context).take()) {
    const source::Location primary{static_cast<source::FileId>(place.first), place.second};
    diagnostic::Diagnostic finding = findingOf(context, "signing-oracle", primary);
    finding.severity = oracle.severity;
    finding.labels.push_back({oracle.made, "the signature is made here"});
    finding.labels.push_back({oracle.verified, "requests are verified with the same key"});
    addReached(context, oracle.reached, finding);
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
