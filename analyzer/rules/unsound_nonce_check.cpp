#include "rules/fix.h"
#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/inspect.h"
#include "scheme/owner.h"
#include "scheme/purpose.h"
#include "scheme/remembered.h"
#include "scheme/timing.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <set>

// HM506: a nonce that does not keep a request from coming twice.
//
//   mac over method, path, time, nonce, body; nobody stores the nonce     signed and forgotten
//   mac over method, path, time, body; nonce stored                       the attacker writes a new
//   one if store.get(nonce): abort(401); store.set(nonce, 1)                  two at once both pass
//   if nonce in seen: abort(401); seen.add(nonce)                         once in each process
//   abs(age) <= 300; store.set(nonce, 1, nx=True, ex=300)                 forgotten before its time
//
// What is stored before the signature is verified is told by HM105.

namespace hmaclint::rules {

using dataflow::StepId;
using dataflow::ValueId;
using endpoint::Endpoint;
using scheme::Remembered;
using scheme::Tri;
using scheme::VerifiedWay;
using Store = Remembered::Store;

static constexpr double slack = 0.5; ///< Seconds that make no difference.

namespace {
class Nonces {
public:
  Nonces(const Context &context, Sink &sink)
      : context(context), analysis(*context.analysis), values(analysis.values()), sink(sink) {}
  void look(const Endpoint &endpoint);

private:
  void lookAt(const Endpoint &endpoint, const VerifiedWay &way);
  void lookAt(const Endpoint &endpoint, const VerifiedWay &way, const Remembered &one);
  void forgotten(const Endpoint &endpoint, const VerifiedWay &way);
  void unsignedNonce(const Endpoint &endpoint, const VerifiedWay &way, const Remembered &one);
  bool isUnsigned(const VerifiedWay &way, ValueId nonce) const;
  bool isSignedElsewhere(const Endpoint &endpoint, ValueId nonce) const;
  void kept(const VerifiedWay &way, const Remembered &one);
  bool shortLived(const VerifiedWay &way, const Remembered &one);
  std::string signedWords(const VerifiedWay &way) const;
  void report(source::Location place, std::string message, llvm::StringRef label,
              std::optional<source::Location> other = std::nullopt, llvm::StringRef otherLabel = "",
              bool isNote = false);

  const Context &context;
  const scheme::Analysis &analysis;
  const dataflow::ValueTable &values;
  Sink &sink;
  std::set<std::pair<uint32_t, source::ByteRange>> reported;
};
} // namespace

void Nonces::report(source::Location place, std::string message, llvm::StringRef label,
                    std::optional<source::Location> other, llvm::StringRef otherLabel,
                    bool isNote) {
  if (!reported.insert({static_cast<uint32_t>(place.file), place.range}).second)
    return;
  diagnostic::Diagnostic finding = findingOf(context, "unsound-nonce-check", place);
  finding.message = std::move(message);
  if (isNote)
    finding.severity = diagnostic::Severity::Note;
  finding.primaryLabel = label.str();
  if (other && *other != place)
    finding.labels.push_back({*other, otherLabel.str()});
  sink.report(std::move(finding));
}

/// What the MACs of a way hold, in words: `method, path and raw body`.
std::string Nonces::signedWords(const VerifiedWay &way) const {
  std::vector<std::string> all;
  for (const scheme::Signature &one : way.macs.front().expected)
    for (ValueId component : scheme::components(values, one.message(values)))
      if (!dataflow::isConstant(values.kind(component)))
        if (std::string name = scheme::words(values, component, false);
            !name.empty() && !llvm::is_contained(all, name))
          all.push_back(std::move(name));
  std::string joined;
  for (size_t i = 0; i < all.size(); ++i)
    joined += (i == 0 ? "" : i + 1 == all.size() ? " and " : ", ") + all[i];
  return joined;
}

bool Nonces::isUnsigned(const VerifiedWay &way, ValueId nonce) const {
  return llvm::all_of(way.macs, [&](const scheme::Check &mac) {
    return scheme::isSigned(values, mac, nonce) == Tri::No;
  });
}

/// Whether some other way of the endpoint signs it; then what is open is told by other rules.
bool Nonces::isSignedElsewhere(const Endpoint &endpoint, ValueId nonce) const {
  return llvm::any_of(scheme::verifiedWays(analysis, endpoint),
                      [&](const VerifiedWay &way) { return !isUnsigned(way, nonce); });
}

/// The attacker replaces it: what is remembered says nothing of the request.
void Nonces::unsignedNonce(const Endpoint &endpoint, const VerifiedWay &way,
                           const Remembered &one) {
  const dataflow::Step &write = analysis.history().step(one.stored);
  source::Location read = write.location;
  for (const dataflow::Flow &given : write.args)
    if (values.anyIn(given.value, [&](ValueId part) { return part == one.value; }))
      read = placeOf(analysis, given, one.value, write.location);
  const std::string what = signedWords(way);
  const scheme::Owner owner = scheme::ownerOf(analysis, way.macs.front(), endpoint);
  report(read,
         "whoever repeats a recorded request writes a new " + one.part.describe() +
             " into it: it is remembered and not signed" +
             (what.empty() ? "" : ", signed are " + what),
         "not in the signed message", compareOf(analysis, endpoint, way.macs.front()),
         "what is verified does not hold it", owner.isOwn == Tri::No || owner.namesVendor);
}

static std::string seconds(double number) { return llvm::formatv("{0:f0} s", number).str(); }

/// Whether a nonce is forgotten while its request is still good.
bool Nonces::shortLived(const VerifiedWay &way, const Remembered &one) {
  if (!one.lifetime || *one.lifetime <= 0)
    return false;
  for (const scheme::Age &age : way.ages) {
    const bool isWindow =
        age.most && age.least && age.most->isKnown && age.least->isKnown && !age.isExpiry(values);
    const bool isSigned = llvm::any_of(way.macs, [&](const scheme::Check &mac) {
      return scheme::isSigned(values, mac, age.stamp) == Tri::Yes;
    });
    if (!isWindow || !isSigned)
      continue;
    const double window = age.most->seconds - age.least->seconds;
    if (*one.lifetime + slack >= window)
      continue;
    report(analysis.history().step(one.stored).location,
           "a recorded request is accepted again: its " + one.part.describe() +
               " is forgotten after " + seconds(*one.lifetime) + ", and its time is good for " +
               seconds(window) + ", both sides of the present together",
           "forgotten too early", age.place, "admits both sides of the present");
    return true;
  }
  return false;
}

void Nonces::kept(const VerifiedWay &way, const Remembered &one) {
  const source::Location stored = analysis.history().step(one.stored).location;
  const source::Location asked = analysis.history().step(one.asked).location;
  if (one.store == Store::Process)
    report(stored,
           "a recorded request is accepted once more by every other process of the server, and "
           "after each restart: what came is kept in the memory of one",
           "in this process only", asked, "asked here");
  else if (one.store == Store::Cache && !one.isAtomic)
    report(stored,
           "two copies of a recorded request that come at once are both accepted: that the " +
               one.part.describe() + " is new is asked in one step, and it is stored in another",
           "stored only now", asked, "asked here");
  else if (!shortLived(way, one))
    analysis.silent(stored, "it is stored where it can be only once, for long enough");
}

void Nonces::lookAt(const Endpoint &endpoint, const VerifiedWay &way, const Remembered &one) {
  const dataflow::Step &write = analysis.history().step(one.stored);
  if (!one.isSignature && isUnsigned(way, one.value)) {
    if (isSignedElsewhere(endpoint, one.value))
      return analysis.silent(write.location, "other ways sign what is remembered");
    return unsignedNonce(endpoint, way, one);
  }
  if (one.store != Store::Process &&
      !(scheme::held(analysis.evaluator, write.before, scheme::CheckKind::Mac) == Tri::Yes))
    return analysis.silent(write.location, "it is stored before the signature is verified");
  kept(way, one);
}

/// A nonce under the MAC that nothing is done with.
void Nonces::forgotten(const Endpoint &endpoint, const VerifiedWay &way) {
  const TimeSilence silence{analysis, endpoint, way};
  auto nonces = scheme::noncesUnder(analysis, way);
  llvm::erase_if(nonces,
                 [&](ValueId one) { return !scheme::isSurelyNonce(*scheme::partOf(values, one)); });
  if (nonces.empty())
    return silence.because("no nonce is signed");
  if (const scheme::Owner owner = scheme::ownerOf(analysis, way.macs.front(), endpoint);
      owner.isOwn == Tri::No || owner.namesVendor)
    return silence.because("a vendor says what is signed");
  if (endpoint.isUnsure || endpoint.run.cut)
    return silence.becauseUnsure();
  if (const StepId unknown =
          scheme::askedOutOfSight(analysis, endpoint.run.outcomes[way.outcome].state.path);
      unknown != StepId::None)
    return silence.because(scheme::Doubt::of(unknown));
  const scheme::Check &mac = way.macs.front();
  for (const scheme::Signature &signature : mac.expected) {
    const scheme::Replay replay =
        scheme::Inspected(analysis, endpoint)
            .replay(signature.mac, scheme::purposeOf(analysis.evaluator, mac));
    if (replay.kind != scheme::Replay::Kind::None)
      return silence.because(replay.why.empty() ? llvm::StringRef("something remembers the nonce")
                                                : llvm::StringRef(replay.why),
                             replay.why.empty());
  }
  const std::optional<scheme::Part> part = scheme::partOf(values, nonces.front());
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, mac);
  const auto read = readOf(analysis, endpoint, mac, nonces.front());
  if (!part || (!read && !compare))
    return;
  report(read.value_or(*compare),
         "a recorded request is accepted again: its " + part->describe() +
             " is signed, and nobody remembers that it came",
         "to be used once, and never stored", compare, "verified here");
}

void Nonces::lookAt(const Endpoint &endpoint, const VerifiedWay &way) {
  if (way.macs.empty() || way.macs.front().expected.empty())
    return;
  const std::vector<Remembered> remembered = scheme::rememberedOn(analysis, endpoint, way);
  if (remembered.empty())
    return forgotten(endpoint, way);
  for (const Remembered &one : remembered)
    lookAt(endpoint, way, one);
}

void Nonces::look(const Endpoint &endpoint) {
  // A copy: where silences are noted, whoever asks for them again makes them anew.
  const std::vector<VerifiedWay> ways = scheme::verifiedWays(analysis, endpoint);
  for (const VerifiedWay &way : ways)
    lookAt(endpoint, way);
}

void unsound_nonce_check(const Context &context, Sink &sink) {
  Nonces nonces(context, sink);
  for (const Endpoint &endpoint : context.analysis->endpoints)
    nonces.look(endpoint);
}

} // namespace hmaclint::rules
