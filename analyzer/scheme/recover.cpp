#include "scheme/scheme.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

// Recovering schemes.
//
// A scheme is a MAC and what is done with it. Evaluation noted every compare of a MAC, in every
// context in which it ran; those at one place are one verifier, and the endpoints whose runs hold
// them are its routes. A MAC that meets no compare is a signer's. What is known of time and replay
// is read off the paths on which the compare held.

namespace hmaclint::scheme {

using dataflow::Record;
using dataflow::Step;
using dataflow::StepKind;
using endpoint::Endpoint;

static constexpr size_t maxMessages = 4;

static KeySource keySourceOf(const dataflow::Evaluator &evaluator, ValueId key) {
  const ValueTable &values = evaluator.values();
  const auto has = [&](Kind kind) { return values.has(key, dataflow::bit(kind)); };
  if (has(Kind::Environment))
    return KeySource::Environment;
  if (has(Kind::Config))
    return KeySource::Setting;
  switch (sourceOf(evaluator, key)) {
  case Source::Constant:
    return KeySource::Literal;
  case Source::Request:
    return KeySource::Caller;
  case Source::Parameter:
    return KeySource::Argument;
  case Source::Server:
    return KeySource::Lookup;
  default:
    return KeySource::Unknown;
  }
}

/// What is signed, when no other context of the same place signed the same.
static void addMessage(const ValueTable &values, const Signature &signature, Scheme &scheme) {
  const auto parts = components(values, signature.message(values));
  std::vector<ValueId> message(parts.begin(), parts.end());
  if (scheme.messages.size() < maxMessages && !llvm::is_contained(scheme.messages, message))
    scheme.messages.push_back(std::move(message));
}

static void describeSignature(const Analysis &analysis, Scheme &scheme, Signature signature) {
  const ValueTable &values = analysis.values();
  if (!signature.isKeyedHash) {
    scheme.key = signature.key(values);
    scheme.keySource = keySourceOf(analysis.evaluator, scheme.key);
  }
  addMessage(values, signature, scheme);
  scheme.signature = std::move(signature);
}

namespace {
/// What one accepted path says.
struct Seen {
  bool hasTime = false;
  bool isRemembered = false;
};

/// What all accepted paths of one endpoint say.
struct Judged {
  bool isKnown = false; ///< There is such a path, and all paths are known.
  Tri isFresh = Tri::Unknown;
  Tri isOnce = Tri::Unknown;
};
} // namespace

static Seen lookAtPath(const Analysis &analysis, dataflow::StepId path) {
  Seen seen;
  const ValueTable &values = analysis.values();
  analysis.history().each(path, [&](dataflow::StepId, const Step &step) {
    if (step.kind == StepKind::Assume) {
      const ValueId atom = step.flow.value;
      seen.hasTime |= classify(analysis.evaluator, atom).kind == CheckKind::Freshness;
      seen.isRemembered |=
          values.is(atom, Kind::Relation) && values[atom].op == dataflow::Operator::In &&
          values.has(atom, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter)) &&
          values.has(atom, dataflow::bit(Kind::Unknown));
    }
    if (step.kind == StepKind::Call && step.entry)
      seen.isRemembered |= step.entry->role == model::Role::StoreWrite;
  });
  return seen;
}

static Tri both(Tri all, Tri one, bool isFirst) {
  return isFirst || all == one ? one : Tri::Unknown;
}

static Judged judge(const Analysis &analysis, const Endpoint &endpoint) {
  Judged judged;
  bool any = false;
  for (const dataflow::Outcome &outcome : endpoint.run.outcomes) {
    if (held(analysis.evaluator, outcome.state.path, CheckKind::Mac) != Tri::Yes)
      continue;
    const Seen seen = lookAtPath(analysis, outcome.state.path);
    judged.isFresh = both(judged.isFresh, source::tri(seen.hasTime), !any);
    judged.isOnce = both(judged.isOnce, source::tri(seen.isRemembered), !any);
    any = true;
  }
  judged.isKnown = any && !endpoint.run.cut;
  return judged;
}

static void addRoutes(const Endpoint &endpoint, Scheme &scheme) {
  for (const endpoint::Route &route : endpoint.routes)
    for (const std::string &method : route.methods) {
      const std::string text = method + " " + (route.rule.empty() ? "?" : route.rule);
      if ((endpoint.method.empty() || endpoint.method == method) &&
          !llvm::is_contained(scheme.routes, text))
        scheme.routes.push_back(text);
    }
}

using Found = std::map<std::pair<uint32_t, source::ByteRange>, Scheme>;

static Found::key_type keyOf(source::Location location) {
  return {static_cast<uint32_t>(location.file), location.range};
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

static void addVerifiers(const Analysis &analysis, Found &found,
                         llvm::DenseSet<uint32_t> &compared) {
  for (const Endpoint &endpoint : analysis.endpoints) {
    std::optional<Judged> judged; // Once, and only where something is compared.
    for (const Record &record : analysis.records(endpoint)) {
      if (record.kind != Record::Kind::Compare)
        continue;
      Check check = classify(analysis.evaluator, record.flow.value);
      if (check.kind != CheckKind::Mac || check.expected.empty())
        continue;
      for (const Signature &one : check.expected)
        compared.insert(static_cast<uint32_t>(one.mac));
      auto [place, isNew] = found.try_emplace(keyOf(record.location));
      Scheme &scheme = place->second;
      if (isNew) {
        scheme.location = record.location;
        scheme.function = record.function;
        scheme.mac = record.flow;
        scheme.carrier = check.provided;
        scheme.candidates = static_cast<unsigned>(check.expected.size());
        scheme.isConstantTime = source::tri(check.isConstantTime);
        describeSignature(analysis, scheme, check.expected.front());
      } else {
        addMessage(analysis.values(), check.expected.front(), scheme);
      }
      if (!judged)
        judged = judge(analysis, endpoint);
      if (judged->isKnown) {
        scheme.isFresh = both(scheme.isFresh, judged->isFresh, isNew);
        scheme.isOnce = both(scheme.isOnce, judged->isOnce, isNew);
      }
      addRoutes(endpoint, scheme);
    }
  }
}

/// MACs that nobody compares are made to be sent.
static void addSigners(const Analysis &analysis, Found &found,
                       const llvm::DenseSet<uint32_t> &compared) {
  const ValueTable &values = analysis.values();
  const llvm::DenseMap<uint32_t, llvm::StringRef> forms = encodings(values);
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Mac || !values.is(record.flow.value, Kind::Mac) ||
        compared.contains(static_cast<uint32_t>(record.flow.value)))
      continue;
    auto [place, isNew] = found.try_emplace(keyOf(record.location));
    if (!isNew)
      continue;
    Scheme &scheme = place->second;
    scheme.side = Side::Signer;
    scheme.location = record.location;
    scheme.function = record.function;
    scheme.mac = record.flow;
    Signature signature;
    signature.mac = record.flow.value;
    signature.encoding = forms.lookup(static_cast<uint32_t>(record.flow.value)).str();
    describeSignature(analysis, scheme, signature);
  }
}

std::vector<Scheme> recover(const Analysis &analysis) {
  Found found;
  llvm::DenseSet<uint32_t> compared;
  addVerifiers(analysis, found, compared);
  addSigners(analysis, found, compared);
  std::vector<Scheme> schemes;
  schemes.reserve(found.size());
  for (auto &[place, scheme] : found)
    schemes.push_back(std::move(scheme));
  return schemes;
}

} // namespace hmaclint::scheme
