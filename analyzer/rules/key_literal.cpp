#include "rules/key_literal.h"

#include "rules/key_alternatives.h"
#include "rules/key_use.h"
#include "scheme/signature.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

// Literals that can be keys.
//
// The key of every MAC is a value; its alternatives are looked through for text of the source, and
// where that text stands is told by its origin:
//
//   KEY = bytes.fromhex("9d1b…")                      Mac(b"\x9d…", …): the literal is "9d1b…"
//   KEY = os.environ.get("KEY") or "dev"              Or(Environment(KEY), "dev"): a default
//   CLIENTS = {"a": b"…", "b": os.environ["B"]}       Choice(b"…", Environment(B)): one of a table
//   try: KEY = os.environ["K"]                        Choice(Environment(K), "dev"): a default, for
//   except KeyError: KEY = "dev"                      the two ways meet here
//
// In a function the two ways may reach the MAC apart: then the literal alone is the key in one
// record, and the facts of that record say that the setting is absent.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;
/// Values that nobody can read in the source.
static constexpr uint64_t hidden = dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
                                   dataflow::bit(Kind::Random) | dataflow::bit(Kind::Call) |
                                   dataflow::bit(Kind::External) | dataflow::bit(Kind::Unknown);

using Place = std::pair<uint32_t, source::ByteRange>;

static Place placeOf(source::Location location) {
  return {static_cast<uint32_t>(location.file), location.range};
}

/// What text is made of: text, a list of numbers, or the method that is called on one of these.
static bool isMaterial(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Attribute))
    value = values.arg(value, 0);
  const Kind kind = values.kind(value);
  return dataflow::isText(kind) || kind == Kind::Object || kind == Kind::Sequence;
}

/// Bytes as text, text as bytes.
static ValueId inOtherType(ValueTable &values, ValueId text) {
  const std::string held = values.text(text).str();
  return values.is(text, Kind::Bytes) ? values.string(held) : values.bytes(held);
}

/// From the place where a literal's value was made back to the literal: through tables that hold
/// it, and through `bytes.fromhex("…")` and `"…".encode()`, which are made of another one.
OriginId literalOrigin(const scheme::Analysis &analysis, OriginId from, ValueId literal) {
  const dataflow::History &history = analysis.history();
  ValueTable &values = analysis.evaluator.values();
  OriginId at = history.find(from, literal);
  // Of `(message + SECRET).encode()` the parts are bytes, and the literal is text.
  if (at == OriginId::None && dataflow::isText(values.kind(literal)))
    at = history.find(from, inOtherType(values, literal));
  for (unsigned depth = maxDepth; at != OriginId::None && !values.isSpent(depth); --depth) {
    const dataflow::Origin &here = history.origin(at);
    OriginId deeper = OriginId::None;
    for (OriginId one : here.from)
      if (deeper == OriginId::None)
        deeper = history.find(one, here.value);
    if (deeper == OriginId::None && dataflow::isText(values.kind(here.value)))
      deeper = history.find(at, inOtherType(values, here.value));
    if (deeper == OriginId::None && !values.is(here.value, Kind::Sequence)) {
      const auto *part = llvm::find_if(
          here.from, [&](OriginId one) { return isMaterial(values, history.origin(one).value); });
      if (part != here.from.end())
        deeper = *part;
    }
    if (deeper == OriginId::None)
      return at;
    at = deeper;
  }
  return at;
}

/// Whether the key went through the framework's own setting: that is another rule's.
static bool isFrameworkKey(const scheme::Analysis &analysis, OriginId from) {
  const dataflow::History &history = analysis.history();
  const ValueTable &values = analysis.values();
  llvm::SmallVector<OriginId, 16> open = {from};
  std::set<OriginId> seen;
  while (!open.empty()) {
    const OriginId at = open.pop_back_val();
    if (at == OriginId::None || !seen.insert(at).second)
      continue;
    const dataflow::Origin &here = history.origin(at);
    const bool isRead =
        !values.is(here.value, Kind::Environment) && llvm::any_of(here.from, [&](OriginId one) {
          const ValueId value = history.origin(one).value;
          return values.is(value, Kind::String) && values.text(value) == "SECRET_KEY";
        });
    if (isRead && !(values.is(here.value, Kind::String) && values.text(here.value) == "SECRET_KEY"))
      return true;
    llvm::append_range(open, here.from);
  }
  return false;
}

namespace {
/// Collects the literals of all records.
class Collector {
public:
  Collector(const scheme::Analysis &analysis, Wanted wanted, bool isFramework)
      : analysis(analysis), wanted(wanted), isFramework(isFramework), uses(analysis) {}
  void add(const Record &record);
  std::vector<KeyLiteral> take();

private:
  void addKey(const Record &record, KeyWalk &walk);
  void noteKey(const Record &record) const;
  bool asksForIt(ValueId mac);

  const scheme::Analysis &analysis;
  Wanted wanted;
  bool isFramework; ///< Whose keys are looked at: the framework's own or all others.
  MacUses uses;
  std::map<uint32_t, bool> signatures;          ///< Of MACs, isSignature().
  std::map<Place, std::set<uint32_t>> settings; ///< By the place of a MAC: of all its keys.
  std::vector<std::pair<const Record *, Alternative>> found;
};
} // namespace

/// Whether a part of a message is fields that a loop writes one by one: whatever they are made of,
/// they are what is signed.
static bool isFields(const ValueTable &values, ValueId part) {
  if (values.has(part, dataflow::bit(Kind::Random)))
    return false;
  return llvm::all_of(values.alternatives(part), [&](ValueId one) {
    return values.is(one, Kind::Fold) || values.is(one, Kind::Each) ||
           (dataflow::isText(values.kind(one)) && values.text(one).empty());
  });
}

bool Collector::asksForIt(ValueId mac) {
  auto [entry, isNew] = signatures.try_emplace(static_cast<uint32_t>(mac), false);
  if (isNew)
    entry->second = uses.isSignature(mac);
  return entry->second;
}

void Collector::add(const Record &record) {
  const ValueTable &values = analysis.values();
  KeyWalk walk{analysis, record.args[0].origin, wanted, {}, {}};
  const ValueId made = record.flow.value;
  if (record.kind == Record::Kind::Key || values.is(made, Kind::Mac)) {
    walk.look(record.args[0].value);
    return addKey(record, walk);
  }
  if (wanted == Wanted::Empty || !scheme::isKeyedHash(values, made))
    return;
  const auto parts = scheme::components(values, values.arg(made, 0));
  // Beside what is secret, or may be, what is written down is a salt or a label.
  const bool isSalted = llvm::any_of(
      parts, [&](ValueId part) { return values.has(part, hidden) && !isFields(values, part); });
  for (ValueId part : parts)
    if (const std::optional<ValueId> chosen = scheme::chosenSecret(values, part))
      walk.look(*chosen);
    else if (!values.has(part, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter)) &&
             !(isSalted && isConstant(values.kind(part))))
      walk.look(part);
  llvm::erase_if(walk.found, [&](const Alternative &one) {
    return !scheme::looksSecret(values.text(one.literal));
  });
  addKey(record, walk);
}

/// Of a key in which no literal was found.
void Collector::noteKey(const Record &record) const {
  const dataflow::Flow key = record.args[0];
  if (const std::optional<ValueId> unknown = scheme::unknownIn(analysis.values(), key.value))
    return analysis.silent(record.location, scheme::Doubt::of(*unknown), key.origin);
  analysis.silent(record.location, [&]() -> scheme::Silence {
    return {true,
            "the key is none of the source's literals",
            scheme::words(analysis.values(), key.value, false),
            {}};
  });
}

void Collector::addKey(const Record &record, KeyWalk &walk) {
  const ValueId mac = record.flow.value;
  std::set<uint32_t> &here = settings[placeOf(record.location)];
  for (ValueId setting : walk.settings)
    here.insert(static_cast<uint32_t>(setting));
  if (walk.found.empty())
    return analysis.silences ? noteKey(record) : void();
  if (record.kind == Record::Kind::Mac && !asksForIt(mac))
    return analysis.silent(record.location, "nobody is asked for this MAC");
  if (isFrameworkKey(analysis, record.args[0].origin) != isFramework)
    return analysis.silent(record.location, isFramework ? "it is not the framework's own key"
                                                        : "it is the framework's own key");
  for (Alternative &one : walk.found) {
    if (one.setting && isThere(record.facts, *one.setting))
      analysis.silent(record.location, "the setting is there wherever the key is used");
    else if (excludes(analysis, record.facts, one.whole, one.literal))
      analysis.silent(record.location, "the literal is refused before it is used");
    else if (wanted == Wanted::Empty && !one.setting && one.whole != one.literal)
      analysis.silent(record.location, "it is one of several keys, and no setting's default");
    else
      found.emplace_back(&record, one);
  }
}

std::vector<KeyLiteral> Collector::take() {
  const dataflow::History &history = analysis.history();
  const ValueTable &values = analysis.values();
  std::map<Place, KeyLiteral> byPlace;
  std::map<Place, bool> otherUses;
  for (auto &[record, one] : found) {
    const OriginId at = literalOrigin(analysis, record->args[0].origin, one.literal);
    if (at == OriginId::None)
      continue;
    KeyLiteral literal;
    literal.location = history.origin(at).location;
    literal.isBytes = values.is(history.origin(at).value, Kind::Bytes);
    literal.mac = record->location;
    literal.setting = one.setting;
    if (!literal.setting && one.whole == one.literal)
      for (uint32_t setting : settings[placeOf(record->location)])
        if (isAbsent(values, record->facts, static_cast<ValueId>(setting)))
          literal.setting = static_cast<ValueId>(setting);
    const source::Location read =
        values.is(one.whole, Kind::Or)
            ? history.origin(history.find(record->args[0].origin, one.whole)).location
            : source::Location();
    const auto [entry, isNew] = byPlace.try_emplace(placeOf(literal.location), literal);
    KeyLiteral &kept = entry->second;
    if (!kept.setting)
      kept.setting = literal.setting;
    otherUses[entry->first] |= read.range.size() == 0;
    if (!llvm::is_contained(kept.reads, read))
      kept.reads.push_back(read);
  }
  for (auto &[place, literal] : byPlace)
    if (otherUses[place])
      literal.reads.clear();
  std::vector<KeyLiteral> all;
  all.reserve(byPlace.size());
  for (auto &[place, literal] : byPlace)
    all.push_back(literal);
  return all;
}

/// A MAC object that is compared as it is, without its digest being taken: it has a key all the
/// same.
static std::vector<Record> comparedObjects(const scheme::Analysis &analysis) {
  const ValueTable &values = analysis.values();
  std::set<ValueId> taken;
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Mac)
      taken.insert(record.flow.value);
  std::vector<Record> all;
  for (const Record &record : analysis.evaluator.records())
    for (const dataflow::Flow &side : record.args) {
      if (record.kind != Record::Kind::Compare || !values.is(side.value, Kind::Mac) ||
          taken.count(side.value) != 0)
        continue;
      Record made = record;
      made.kind = Record::Kind::Mac;
      made.flow = side;
      made.args.clear();
      for (ValueId one : values.args(side.value))
        made.args.push_back({one, side.origin});
      all.push_back(std::move(made));
    }
  return all;
}

static std::vector<KeyLiteral> literalsOf(const Context &context, Wanted wanted,
                                          bool isFramework = false) {
  Collector collector(*context.analysis, wanted, isFramework);
  for (const Record &record : context.analysis->evaluator.records())
    if (record.kind == Record::Kind::Mac || record.kind == Record::Kind::Key)
      collector.add(record);
  const std::vector<Record> compared = comparedObjects(*context.analysis);
  for (const Record &record : compared)
    collector.add(record);
  return collector.take();
}

std::vector<KeyLiteral> keyLiterals(const Context &context) {
  return literalsOf(context, Wanted::Written);
}

std::vector<KeyLiteral> frameworkKeyLiterals(const Context &context) {
  return literalsOf(context, Wanted::Written, true);
}

std::vector<KeyLiteral> emptyKeys(const Context &context) {
  return literalsOf(context, Wanted::Empty);
}

} // namespace hmaclint::rules
