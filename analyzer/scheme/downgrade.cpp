#include "scheme/downgrade.h"

#include "scheme/accept.h"
#include "scheme/covers.h"
#include "scheme/freshness.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

// Whether a request may choose how well it is verified.
//
//   if "X-Signature-256" in request.headers:     one way:    HMAC-SHA256 of the body
//       verify(sha256, request.get_data())
//   else:                                        another:    HMAC-SHA1, or of the id alone,
//       verify(sha1, request.get_data())                     or only a token
//
// Both ways are accepted, and the sender decides which is gone: a check is worth what the weakest
// of its alternatives is worth. Two are compared only where they are of one key, so that one sender
// could pass both. A way that only a setting of the server opens is the operator's decision.

namespace hmaclint::scheme {

using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

namespace {
struct Downgrades {
  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const ValueTable &values = analysis.values();
  std::vector<Downgrade> found = {};

  void add(Downgrade downgrade);
  void compare(const VerifiedWay &weak, const VerifiedWay &strong);
  std::optional<Downgrade> weaker(const Check &weak, const Check &strong) const;
  std::optional<std::string> leftOut(const Signature &weak, const Signature &strong) const;
  bool isLetIn(StepId weak, StepId strong) const;
  void addTokens(const std::vector<VerifiedWay> &ways);
  void addChoices();
  source::Location placeOf(ValueId verdict) const;
  bool isOfRequest(const Check &check) const;
};
} // namespace

/// `sha1` of `hashlib.sha1`.
static llvm::StringRef bare(llvm::StringRef digest) {
  const size_t dot = digest.rfind('.');
  return dot == llvm::StringRef::npos ? digest : digest.drop_front(dot + 1);
}

/// How strong a digest is; 0 for one that is not known.
static unsigned rankOf(llvm::StringRef digest) {
  return llvm::StringSwitch<unsigned>(bare(digest).lower())
      .Case("md5", 1)
      .Cases("sha1", "sha-1", 2)
      .Cases("sha224", "sha256", "sha384", "sha512", "sha-256", "sha-512", 3)
      .Cases("sha3_256", "sha3_512", "blake2b", "blake2s", 3)
      .Default(0);
}

bool Downgrades::isOfRequest(const Check &check) const {
  return !check.expected.empty() && purposeOf(analysis.evaluator, check) == Purpose::Request;
}

source::Location Downgrades::placeOf(ValueId verdict) const {
  for (const dataflow::Record &record : analysis.records(endpoint))
    if (record.flow.value == verdict)
      return record.location;
  return scheme::placeOf(analysis, endpoint);
}

void Downgrades::add(Downgrade downgrade) {
  const auto isSame = [&](const Downgrade &one) { return one.weak == downgrade.weak; };
  if (llvm::none_of(found, isSame))
    found.push_back(std::move(downgrade));
}

/// A part that the stronger message covers and the weaker does not, in words; nothing where the
/// weaker covers something of its own, or where that is not known.
std::optional<std::string> Downgrades::leftOut(const Signature &weak,
                                               const Signature &strong) const {
  const ValueId less = weak.message(values);
  const ValueId more = strong.message(values);
  for (ValueId part : partsIn(values, less))
    if (!(covers(values, more, part) == Tri::Yes))
      return std::nullopt;
  for (ValueId part : partsIn(values, more))
    if (const std::optional<Part> named = partOf(values, part);
        named && covers(values, less, part) == Tri::No)
      return named->describe();
  return std::nullopt;
}

/// The same key of both: that of an HMAC may stand in the message of a hash.
static bool isSameKey(const ValueTable &values, const Signature &a, const Signature &b) {
  if (a.isKeyedHash != b.isKeyedHash) {
    const Signature &hash = a.isKeyedHash ? a : b;
    ValueId key = (a.isKeyedHash ? b : a).key(values);
    while (values.is(key, Kind::Encode))
      key = values.arg(key, 0);
    return values.anyIn(hash.message(values), [&](ValueId one) { return one == key; });
  }
  return a.isKeyedHash || a.key(values) == b.key(values);
}

std::optional<Downgrade> Downgrades::weaker(const Check &weak, const Check &strong) const {
  if (weak.atom == strong.atom || weak.expected.size() != 1 || strong.expected.size() != 1 ||
      !isOfRequest(strong))
    return std::nullopt;
  const Signature &less = weak.expected.front();
  const Signature &more = strong.expected.front();
  if (!isSameKey(values, less, more))
    return std::nullopt;
  Downgrade downgrade{Downgrade::Kind::Digest, weak.atom, strong.atom, ""};
  if (less.isKeyedHash != more.isKeyedHash) {
    downgrade.kind = Downgrade::Kind::Keyed;
    return less.isKeyedHash ? std::optional(downgrade) : std::nullopt;
  }
  const unsigned weakRank = rankOf(less.digest(values));
  const unsigned strongRank = rankOf(more.digest(values));
  if (weakRank != 0 && weakRank < strongRank) {
    downgrade.words = (less.digest(values) + " in place of " + more.digest(values)).str();
    return downgrade;
  }
  if (weakRank > strongRank)
    return std::nullopt;
  // One compare whose message is put together as the request has it is no other check.
  if (partsIn(values, weak.provided) == partsIn(values, strong.provided))
    return std::nullopt;
  const std::optional<std::string> part = leftOut(less, more);
  if (!part)
    return std::nullopt;
  downgrade.kind = Downgrade::Kind::Coverage;
  downgrade.words = *part;
  return downgrade;
}

/// Whether a setting of the server lets the weaker way in: it is not asked on the stronger one, or
/// that is gone with the other answer too.
bool Downgrades::isLetIn(StepId weak, StepId strong) const {
  const uint64_t settings = dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
                            dataflow::bit(Kind::External);
  const auto asked = [&](StepId path) {
    std::set<std::pair<uint32_t, bool>> atoms;
    analysis.history().each(path, [&](StepId, const Step &step) {
      const ValueId atom = step.flow.value;
      if (step.kind == StepKind::Assume && values.has(atom, settings) &&
          !values.has(atom, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Mac)))
        atoms.emplace(static_cast<uint32_t>(atom), step.positive);
    });
    return atoms;
  };
  const auto here = asked(weak);
  const auto there = asked(strong);
  return llvm::any_of(here, [&](const auto &one) {
    if (here.count({one.first, !one.second}) != 0)
      return false; // Either answer leads there.
    return there.count(one) == 0 || there.count({one.first, !one.second}) != 0;
  });
}

void Downgrades::compare(const VerifiedWay &weak, const VerifiedWay &strong) {
  std::optional<Downgrade> downgrade;
  for (const Check &less : weak.macs) {
    const auto beaten = llvm::find_if(
        strong.macs, [&](const Check &more) { return weaker(less, more).has_value(); });
    if (beaten == strong.macs.end())
      return; // It is as strong as all of the other way.
    downgrade = weaker(less, *beaten);
  }
  if (!downgrade)
    return;
  const dataflow::Outcomes &outcomes = endpoint.run.outcomes;
  if (isLetIn(outcomes[weak.outcome].state.path, outcomes[strong.outcome].state.path))
    analysis.silent(placeOf(downgrade->weak), "a setting of the server lets it in");
  else
    add(std::move(*downgrade));
}

/// Ways that a shared secret opens, sent as it is, where others need a MAC.
void Downgrades::addTokens(const std::vector<VerifiedWay> &ways) {
  const auto strong = llvm::find_if(ways, [&](const VerifiedWay &way) {
    return llvm::any_of(way.macs, [&](const Check &one) { return isOfRequest(one); });
  });
  if (strong == ways.end())
    return;
  const Acceptance acceptance(analysis, endpoint);
  for (const Way &way : acceptance.ways()) {
    const bool isOther = way.standing == Standing::Held || way.standing == Standing::Recovered ||
                         !acceptance.isAccepted(way) ||
                         !(held(analysis.evaluator, way.path, CheckKind::Token) == Tri::Yes) ||
                         !(held(analysis.evaluator, way.path, CheckKind::Mac) == Tri::No);
    if (isOther)
      continue;
    std::optional<ValueId> token;
    analysis.history().each(way.path, [&](StepId, const Step &step) {
      if (step.kind == StepKind::Assume && step.positive &&
          values.is(step.flow.value, Kind::Relation) &&
          classify(analysis.evaluator, step.flow.value).kind == CheckKind::Token)
        token = step.flow.value;
    });
    if (!token)
      continue;
    const StepId path = endpoint.run.outcomes[strong->outcome].state.path;
    source::Location place = scheme::placeOf(analysis, endpoint);
    if (isLetIn(way.path, path))
      analysis.silent(place, "a setting of the server lets it in");
    else
      add({Downgrade::Kind::Token, *token, strong->macs.front().atom, ""});
  }
}

/// The digests that a request chooses among: by a table, or by a list of names that it must be in.
static std::vector<llvm::StringRef> chosen(const ValueTable &values, ValueId digest,
                                           const dataflow::Record &record) {
  const auto nameOf = [&](ValueId value) -> llvm::StringRef {
    return dataflow::isText(values.kind(value)) || values.is(value, Kind::External)
               ? values.text(value)
               : "";
  };
  std::vector<llvm::StringRef> names;
  const uint64_t callers = dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter);
  if (values.is(digest, Kind::Item) && values.is(values.arg(digest, 0), Kind::Mapping) &&
      values.has(values.arg(digest, 1), callers)) {
    const llvm::ArrayRef<ValueId> items = values.args(values.arg(digest, 0));
    for (size_t i = 1; i < items.size(); i += 2)
      names.push_back(nameOf(items[i]));
    return names;
  }
  for (const auto &[fact, holds] : record.facts.entries()) {
    const auto atom = static_cast<ValueId>(fact);
    if (!holds || !values.is(atom, Kind::Relation) || values[atom].op != Operator::In ||
        !values.has(values.arg(atom, 0), callers))
      continue;
    const llvm::ArrayRef<ValueId> list = values.args(values.arg(atom, 1));
    // `DIGESTS[name]` where the path has asked for `name in DIGESTS`: any of them.
    if (values.is(values.arg(atom, 1), Kind::Mapping) && values.is(digest, Kind::Choice) &&
        llvm::all_of(values.args(digest),
                     [&](ValueId one) { return llvm::is_contained(list, one); }))
      for (ValueId one : values.args(digest))
        names.push_back(nameOf(one));
    if (values.is(values.arg(atom, 1), Kind::Sequence) &&
        values.anyIn(digest, [&](ValueId one) { return one == values.arg(atom, 0); }))
      for (ValueId one : list)
        names.push_back(nameOf(one));
  }
  return names;
}

void Downgrades::addChoices() {
  for (const dataflow::Record &record : analysis.records(endpoint)) {
    if (record.kind != dataflow::Record::Kind::Compare)
      continue;
    const Check check = classify(analysis.evaluator, record.flow.value);
    if (check.kind != CheckKind::Mac || !isOfRequest(check) || check.expected.front().isKeyedHash)
      continue;
    const ValueId digest = values.arg(check.expected.front().mac, 2);
    std::string weak;
    bool hasStrong = false;
    for (llvm::StringRef name : chosen(values, digest, record)) {
      const unsigned rank = rankOf(name);
      hasStrong |= rank == 3;
      if (rank == 1 || rank == 2)
        weak += (weak.empty() ? "" : ", ") + bare(name).str();
    }
    if (!weak.empty() && hasStrong)
      add({Downgrade::Kind::Choice, check.atom, check.atom, weak});
  }
}

std::vector<Downgrade> downgradesOf(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  Downgrades downgrades{analysis, endpoint};
  const std::vector<VerifiedWay> ways = verifiedWays(analysis, endpoint);
  if (ways.empty())
    return {};
  for (const VerifiedWay &weak : ways)
    for (const VerifiedWay &strong : ways)
      if (&weak != &strong)
        downgrades.compare(weak, strong);
  downgrades.addTokens(ways);
  downgrades.addChoices();
  return std::move(downgrades.found);
}

} // namespace hmaclint::scheme
