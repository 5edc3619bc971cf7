#include "rules/key_literal.h"

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
using dataflow::Operator;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;
static constexpr size_t shortestSecret = 12; ///< Of a keyed hash's parts.
/// Values that nobody can read in the source.
static constexpr uint64_t hidden = dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
                                   dataflow::bit(Kind::Random) | dataflow::bit(Kind::Call) |
                                   dataflow::bit(Kind::External) | dataflow::bit(Kind::Unknown);

namespace {
/// One literal among the alternatives of a key.
struct Alternative {
  ValueId literal{};
  ValueId whole{}; ///< The Or or Choice that it is an alternative of, or itself.
  std::optional<ValueId> setting;
};

/// Which literals are looked for.
enum class Wanted : uint8_t { Written, Empty };

/// Looks through a key.
struct Walk {
  const scheme::Analysis &analysis;
  const ValueTable &values;
  OriginId origin;
  Wanted wanted;
  std::vector<Alternative> found;
  llvm::SmallVector<ValueId, 2> settings; ///< All that were met.

  void look(ValueId value, ValueId whole, std::optional<ValueId> setting, unsigned depth);
  void lookChoice(ValueId choice, std::optional<ValueId> setting, unsigned depth);
  bool isFromTable(ValueId choice) const;
};

using Place = std::pair<uint32_t, source::ByteRange>;
} // namespace

static Place placeOf(source::Location location) {
  return {static_cast<uint32_t>(location.file), location.range};
}

/// Some keys are public.
static bool isSecret(llvm::StringRef text) {
  return !text.empty() && !text.contains("-----BEGIN PUBLIC KEY") &&
         !text.contains("-----BEGIN CERTIFICATE") && !text.contains("-----BEGIN RSA PUBLIC KEY");
}

/// What an encoding, a method or a cut is applied to.
static ValueId innermost(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    switch (values.kind(value)) {
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Text:
    case Kind::Slice:
    case Kind::Stringify:
    case Kind::Format:
      value = values.arg(value, 0);
      continue;
    default:
      return value;
    }
  }
  return value;
}

/// `settings.get("KEY")` of a mapping that the program is given, with a default or without.
static bool isGivenSetting(const ValueTable &values, ValueId value) {
  if (!values.is(value, Kind::Call) || values[value].argCount < 2)
    return false;
  const ValueId callee = values.arg(value, 0);
  return values.is(callee, Kind::Attribute) && values.text(callee) == "get" &&
         values.has(callee, dataflow::bit(Kind::Parameter)) &&
         !values.has(value, dataflow::bit(Kind::Request)) &&
         values.is(values.arg(value, 1), Kind::String);
}

static bool isSetting(const ValueTable &values, ValueId value) {
  return isGivenSetting(values, value) || values.is(value, Kind::External) ||
         ((values.is(value, Kind::Environment) || values.is(value, Kind::Config)) &&
          values[value].argCount != 0);
}

/// The setting that comes first among alternatives.
static std::optional<ValueId> settingAmong(const ValueTable &values,
                                           llvm::ArrayRef<ValueId> alternatives) {
  for (ValueId one : alternatives)
    if (const ValueId inner = innermost(values, one); isSetting(values, inner))
      return inner;
  return std::nullopt;
}

/// Whether a Choice is what a table holds, not what several ways left: that may be one of its
/// items.
bool Walk::isFromTable(ValueId choice) const {
  const dataflow::History &history = analysis.history();
  const OriginId made = history.find(origin, choice);
  return llvm::any_of(history.origin(made).from, [&](OriginId one) {
    const ValueId table = history.origin(one).value;
    const Kind kind = values.kind(table);
    return one != OriginId::None &&
           (kind == Kind::Mapping || kind == Kind::Sequence || kind == Kind::Object) &&
           !llvm::is_contained(values.args(table), choice);
  });
}

void Walk::lookChoice(ValueId choice, std::optional<ValueId> setting, unsigned depth) {
  const llvm::ArrayRef<ValueId> args = values.args(choice);
  if (!setting && !isFromTable(choice))
    setting = settingAmong(values, args);
  for (ValueId one : args)
    look(one, choice, setting, depth - 1);
}

void Walk::look(ValueId value, ValueId whole, std::optional<ValueId> setting, unsigned depth) {
  if (values.isSpent(depth))
    return;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Bytes:
    if (wanted == Wanted::Empty ? values.text(value).empty() : isSecret(values.text(value)))
      found.push_back({value, whole, setting});
    return;
  case Kind::Environment:
  case Kind::Config:
    if (!args.empty())
      settings.push_back(value);
    return;
  case Kind::Call: // Whoever gives the settings may see to it that none is empty.
    if (wanted == Wanted::Empty || !isGivenSetting(values, value))
      return;
    settings.push_back(value);
    return args.size() == 3 ? look(args[2], value, value, depth - 1) : void();
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Slice:
  case Kind::Stringify:
  case Kind::Format:
  case Kind::Element:
  case Kind::Hash:
    return look(args[0], whole == value ? args[0] : whole, setting, depth - 1);
  case Kind::Each:
    return look(args[1], whole == value ? args[1] : whole, setting, depth - 1);
  case Kind::Choice:
    return lookChoice(value, setting, depth);
  case Kind::Or:
    for (size_t i = 0; i < args.size(); ++i) {
      if (!setting)
        setting = settingAmong(values, args.take_front(i));
      look(args[i], value, setting, depth - 1);
      // What the caller sends and what stands in for it: a key of the caller's choice.
      if (values.has(args[i], dataflow::bit(Kind::Request)))
        return;
    }
    return;
  case Kind::Mac: // A known word is the key and the secret the message, or the other way round.
    value = args[isConstant(values.kind(args[0])) ? 1 : 0];
    return look(value, value, std::nullopt, depth - 1);
  case Kind::Item:
    return look(args[0], args[0], std::nullopt, depth - 1);
  case Kind::Mapping:
    for (size_t i = 1; i < args.size(); i += 2)
      look(args[i], args[i], std::nullopt, depth - 1);
    return;
  case Kind::Sequence:
    for (ValueId one : args)
      look(one, one, std::nullopt, depth - 1);
    return;
  default:
    return;
  }
}

/// Whether the facts say that a setting is not there.
static bool isAbsent(const ValueTable &values, const dataflow::SharedTable<uint32_t, bool> &facts,
                     ValueId setting) {
  return llvm::any_of(facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    if (atom == setting)
      return !fact.second;
    if (isGivenSetting(values, setting) && atom == values.arg(values.arg(setting, 0), 0))
      return !fact.second; // There are no settings at all.
    if (!values.is(atom, Kind::Relation))
      return false;
    const ValueId left = values.arg(atom, 0);
    const ValueId right = values.arg(atom, 1);
    const bool isNamed = !isGivenSetting(values, setting) && values[setting].argCount != 0;
    if (values[atom].op == Operator::In)
      return !fact.second && isNamed && left == values.arg(setting, 0) &&
             values.kind(right) == values.kind(setting);
    const bool asksNone = left == setting && values.is(right, Kind::None);
    return asksNone && fact.second;
  });
}

static bool isThere(const dataflow::SharedTable<uint32_t, bool> &facts, ValueId setting) {
  const bool *truthy = facts.find(static_cast<uint32_t>(setting));
  return truthy && *truthy;
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
  Collector(const scheme::Analysis &analysis, Wanted wanted)
      : analysis(analysis), wanted(wanted), uses(analysis) {}
  void add(const Record &record);
  std::vector<KeyLiteral> take();

private:
  void addKey(const Record &record, Walk &walk);
  void noteKey(const Record &record) const;
  bool asksForIt(ValueId mac);

  const scheme::Analysis &analysis;
  Wanted wanted;
  MacUses uses;
  std::map<uint32_t, bool> signatures;          ///< Of MACs, isSignature().
  std::map<Place, std::set<uint32_t>> settings; ///< By the place of a MAC: of all its keys.
  std::vector<std::pair<const Record *, Alternative>> found;
};
} // namespace

bool Collector::asksForIt(ValueId mac) {
  auto [entry, isNew] = signatures.try_emplace(static_cast<uint32_t>(mac), false);
  if (isNew)
    entry->second = uses.isSignature(mac);
  return entry->second;
}

void Collector::add(const Record &record) {
  const ValueTable &values = analysis.values();
  Walk walk{analysis, values, record.args[0].origin, wanted, {}, {}};
  const ValueId made = record.flow.value;
  if (record.kind == Record::Kind::Key || values.is(made, Kind::Mac)) {
    const ValueId key = record.args[0].value;
    walk.look(key, key, std::nullopt, maxDepth);
    return addKey(record, walk);
  }
  if (wanted == Wanted::Empty || !scheme::isKeyedHash(values, made))
    return;
  const auto parts = scheme::components(values, values.arg(made, 0));
  // Beside what is secret, or may be, what is written down is a salt or a label.
  const bool isSalted = llvm::any_of(parts, [&](ValueId part) { return values.has(part, hidden); });
  for (ValueId part : parts)
    if (!values.has(part, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter)) &&
        !(isSalted && isConstant(values.kind(part))))
      walk.look(part, part, std::nullopt, maxDepth);
  llvm::erase_if(walk.found, [&](const Alternative &one) {
    const llvm::StringRef text = values.text(one.literal);
    return text.size() < shortestSecret || !scheme::looksSecret(text);
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

void Collector::addKey(const Record &record, Walk &walk) {
  const ValueId mac = record.flow.value;
  std::set<uint32_t> &here = settings[placeOf(record.location)];
  for (ValueId setting : walk.settings)
    here.insert(static_cast<uint32_t>(setting));
  if (walk.found.empty())
    return analysis.silences ? noteKey(record) : void();
  if (record.kind == Record::Kind::Mac && !asksForIt(mac))
    return analysis.silent(record.location, "nobody is asked for this MAC");
  if (isFrameworkKey(analysis, record.args[0].origin))
    return analysis.silent(record.location, "it is the framework's own key");
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

static std::vector<KeyLiteral> literalsOf(const Context &context, Wanted wanted) {
  Collector collector(*context.analysis, wanted);
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

std::vector<KeyLiteral> emptyKeys(const Context &context) {
  return literalsOf(context, Wanted::Empty);
}

} // namespace hmaclint::rules
