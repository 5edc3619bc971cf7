#include "rules/fix.h"
#include "rules/key_literal.h"
#include "rules/key_use.h"
#include "rules/reached.h"
#include "scheme/check.h"
#include "scheme/chosen.h"
#include "scheme/gate.h"
#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM109: the caller chooses the key that its own request is verified with.
//
//   key = request.headers["X-Key"].encode()             the key itself
//   key = KEYS.get(request.headers["X-Key-Id"], "")      for an id that nobody has: the empty key
//
// What was verified by then, or what the program asked of that part, may say who may choose: then
// nothing is said. A lookup that raises, or gives None, refuses ids that are not known.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::Check;
using scheme::CheckKind;
using scheme::Tri;

namespace {
/// A key that is chosen, and the routes that verify with it.
struct Chosen {
  bool isFallback = false;
  bool isEmpty = false; ///< The fallback is the empty key.
  source::Location compare;
  std::vector<const endpoint::Endpoint *> reached;
};
using ByPlace = std::map<std::pair<uint32_t, source::ByteRange>, Chosen>;

/// Looks at what one endpoint compares.
struct Looking {
  const Context &context;
  const endpoint::Endpoint &endpoint;
  ByPlace &found;
  std::map<ValueId, bool> gates; ///< By what is compared, whether it decides.

  const scheme::Analysis &analysis() const { return *context.analysis; }
  bool isGate(ValueId compare);
  void look(const Record &record);
  void lookAtMac(const Record &compare, const Record &mac);
  void lookAtKey(const Record &compare, const Record &mac, ValueId key);
  bool isVerifiedBefore(const Record &mac) const;
  bool isTested(const Record &mac, ValueId key) const;
  void add(const Record &compare, source::Location place, bool isFallback, bool isEmpty);
};
} // namespace

void Looking::add(const Record &compare, source::Location place, bool isFallback, bool isEmpty) {
  Chosen &chosen = found
                       .try_emplace({static_cast<uint32_t>(place.file), place.range},
                                    Chosen{isFallback, isEmpty, compare.location, {}})
                       .first->second;
  if (chosen.reached.empty() || chosen.reached.back() != &endpoint)
    chosen.reached.push_back(&endpoint);
}

/// Whether something is verified, or may be, before the MAC is made: who passed it may choose.
bool Looking::isVerifiedBefore(const Record &mac) const {
  for (const CheckKind kind :
       {CheckKind::Mac, CheckKind::Token, CheckKind::Session, CheckKind::Other}) {
    const scheme::Reasoned held = scheme::held(analysis().evaluator, mac.path, kind);
    if (held.isUnknown())
      analysis().silent(mac.location, held.doubt);
    else if (held == Tri::Yes)
      analysis().silent(mac.location, "who chooses the key is verified by then");
    if (!(held == Tri::No))
      return true;
  }
  return false;
}

/// Whether the program asked more of the key than whether it is there.
bool Looking::isTested(const Record &mac, ValueId key) const {
  const ValueTable &values = analysis().values();
  const llvm::SmallVector<ValueId, 4> parts = scheme::partsIn(values, key);
  return llvm::any_of(mac.facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    const bool isOfKey =
        values.anyIn(atom, [&](ValueId one) { return llvm::is_contained(parts, one); });
    if (!isOfKey || llvm::is_contained(parts, atom) || values.is(atom, Kind::IsA) ||
        values.has(atom, dataflow::bit(Kind::Length)))
      return false;
    if (!values.is(atom, Kind::Relation))
      return !values.is(atom, Kind::Encode) && !values.is(atom, Kind::Text) && atom != key;
    return !dataflow::isConstant(values.kind(values.arg(atom, 0))) &&
           !dataflow::isConstant(values.kind(values.arg(atom, 1)));
  });
}

void Looking::lookAtKey(const Record &compare, const Record &mac, ValueId key) {
  const ValueTable &values = analysis().values();
  const dataflow::History &history = analysis().history();
  const auto placeOf = [&](ValueId value) {
    const OriginId made = history.find(mac.args[0].origin, value);
    return made == OriginId::None ? mac.location : history.origin(made).location;
  };
  for (ValueId one : scheme::chosenIn(values, key)) {
    if (isTested(mac, one)) {
      analysis().silent(mac.location, "the program tests which keys may be chosen");
      continue;
    }
    const auto parts = scheme::partsIn(values, one);
    if (!parts.empty())
      add(compare, placeOf(parts.front()), false, false);
  }
  for (const scheme::Fallback &one : scheme::fallbacksIn(analysis(), key, mac.facts)) {
    if (one.whole != one.literal && excludes(analysis(), mac.facts, one.whole, one.literal)) {
      analysis().silent(mac.location, "ids without a key are refused");
      continue;
    }
    const OriginId written = one.whole == one.literal
                                 ? literalOrigin(analysis(), mac.args[0].origin, one.literal)
                                 : OriginId::None;
    add(compare, written == OriginId::None ? placeOf(one.whole) : history.origin(written).location,
        true, values.text(one.literal).empty());
  }
}

/// A page that shows whether a signature fits verifies nothing.
bool Looking::isGate(ValueId compare) {
  const auto [known, isNew] = gates.try_emplace(compare, true);
  if (isNew && endpoint.isRoute())
    known->second = scheme::gateOf(analysis(), endpoint, compare).decides();
  return known->second;
}

/// What is asked of ways comes last: there may be many.
void Looking::lookAtMac(const Record &compare, const Record &mac) {
  const ValueTable &values = analysis().values();
  const ValueId key = mac.args[0].value;
  const bool isChosen = !scheme::chosenIn(values, key).empty() ||
                        !scheme::fallbacksIn(analysis(), key, mac.facts).empty();
  if (!isChosen)
    analysis().silent(mac.location, [&]() -> scheme::Silence {
      if (const auto unknown = scheme::unknownIn(values, mac.args[0].value))
        return scheme::explain(analysis(), scheme::Doubt::of(*unknown), mac.location,
                               mac.args[0].origin);
      return {true, "the key is none that callers choose", "", {}};
    });
  else if (!isGate(compare.flow.value))
    analysis().silent(compare.location, "the answer refuses nobody");
  else if (!isVerifiedBefore(mac))
    lookAtKey(compare, mac, key);
}

void Looking::look(const Record &record) {
  const ValueTable &values = analysis().values();
  const Check check = scheme::classify(analysis().evaluator, record.flow.value);
  if (check.kind != CheckKind::Mac ||
      scheme::sourceOf(analysis().evaluator, check.provided) != scheme::Source::Request)
    return;
  for (const scheme::Signature &one : check.expected)
    for (const Record &mac : analysis().records(endpoint))
      if (mac.kind == Record::Kind::Mac && mac.flow.value == one.mac &&
          values.is(one.mac, Kind::Mac))
        lookAtMac(record, mac);
}

static diagnostic::Diagnostic findingFor(const Context &context, source::Location place,
                                         const Chosen &chosen) {
  diagnostic::Diagnostic finding = findingOf(context, "caller-chosen-key", place);
  if (chosen.isFallback)
    finding.message = chosen.isEmpty
                          ? "an id that is not known verifies with the empty key"
                          : "an id that is not known verifies with a key that is in the source";
  finding.primaryLabel = chosen.isFallback ? "" : "the caller's key";
  finding.labels.push_back({chosen.compare, "verifies the request with it"});
  addReached(context, chosen.reached, finding);
  return finding;
}

void caller_chosen_key(const Context &context, Sink &sink) {
  ByPlace found;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    Looking looking{context, endpoint, found, {}};
    for (const Record &record : context.analysis->records(endpoint))
      if (record.kind == Record::Kind::Compare)
        looking.look(record);
  }
  for (const auto &[place, chosen] : found)
    sink.report(
        findingFor(context, {static_cast<source::FileId>(place.first), place.second}, chosen));
}

} // namespace hmaclint::rules
