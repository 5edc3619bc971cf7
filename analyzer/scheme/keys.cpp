#include "scheme/keys.h"

#include "scheme/linear.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// Where keys come from.
//
//   KEY = os.environ.get("KEY") or "dev"       environment KEY, else a literal
//   KEYS[request.headers["X-Key-Id"]]          looked up, whoever chose the id
//
// A literal that takes a setting's place counts as its default unless something that is known to
// hold where the MAC is made speaks of the key: it may be refused.

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 16;

/// The values that a key is one of, through alternatives and charsets.
static void addAlternatives(const ValueTable &values, ValueId key, unsigned depth,
                            llvm::SmallVectorImpl<ValueId> &into) {
  if (!values.isSpent(depth)) {
    switch (values.kind(key)) {
    case Kind::Choice:
    case Kind::Or:
      for (ValueId one : values.args(key))
        addAlternatives(values, one, depth - 1, into);
      return;
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Stringify:
    case Kind::Text:
      return addAlternatives(values, values.arg(key, 0), depth - 1, into);
    default:
      break;
    }
  }
  if (!llvm::is_contained(into, key))
    into.push_back(key);
}

/// Of what a call is given, that of which its result is made.
static std::optional<ValueId> ingredientOf(const dataflow::Evaluator &evaluator, ValueId call) {
  const ValueTable &values = evaluator.values();
  const ValueId callee = values.arg(call, 0);
  const model::Entry *entry = evaluator.entryOf(callee);
  if (!entry)
    return values.is(callee, Kind::Attribute) ? std::optional(values.arg(callee, 0)) : std::nullopt;
  const auto names = values.argumentNames(call);
  for (llvm::StringRef word : {"secret", "value", "key"})
    if (const model::Argument *argument = entry->argument(word))
      for (size_t i = 0; i < names.size(); ++i)
        if (names[i].empty() ? argument->position == static_cast<int>(i)
                             : argument->keyword == names[i])
          return values.arg(call, static_cast<unsigned>(i) + 1);
  return std::nullopt;
}

std::optional<ValueId> settingOf(const dataflow::Evaluator &evaluator, ValueId key) {
  const ValueTable &values = evaluator.values();
  static constexpr uint64_t settings =
      dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config);
  llvm::SmallVector<ValueId, 8> open = {key};
  std::set<ValueId> seen;
  while (!open.empty()) {
    const ValueId one = open.pop_back_val();
    if (!values.has(one, settings) || !seen.insert(one).second)
      continue;
    switch (values.kind(one)) {
    case Kind::Environment:
    case Kind::Config:
      return one;
    case Kind::Call:
      if (const auto inner = ingredientOf(evaluator, one))
        open.push_back(*inner);
      break;
    case Kind::Item:
    case Kind::Element:
    case Kind::Slice:
    case Kind::Attribute:
      open.push_back(values.arg(one, 0));
      break;
    default:
      for (ValueId part : llvm::reverse(values.args(one)))
        open.push_back(part);
    }
  }
  return std::nullopt;
}

ValueId baseOf(const ValueTable &values, ValueId key) {
  for (unsigned depth = maxDepth; depth > 0; --depth)
    switch (values.kind(key)) {
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Stringify:
    case Kind::Text:
    case Kind::Mac:
    case Kind::Hash:
      key = values.arg(key, 0);
      break;
    default:
      return key;
    }
  return key;
}

/// Whether it stands in a table or store of something unknown, by an index. What is read out of an
/// unknown call's answer may be anything.
static bool isEntry(const ValueTable &values, ValueId key) {
  if (!values.is(key, Kind::Item))
    return false;
  ValueId table = values.arg(key, 0);
  while (values.is(table, Kind::Parse) || values.is(table, Kind::Item))
    table = values.arg(table, 0);
  return !values.is(table, Kind::Call);
}

static KeySource sourceOfOne(const Analysis &analysis, ValueId key) {
  const ValueTable &values = analysis.values();
  if (values.is(key, Kind::None)) // Something sets it elsewhere, or nothing does.
    return KeySource::Unknown;
  if (const std::optional<ValueId> setting = settingOf(analysis.evaluator, key))
    return values.is(*setting, Kind::Config) ? KeySource::Setting : KeySource::Environment;
  switch (sourceOf(analysis.evaluator, baseOf(values, key))) {
  case Source::Constant:
    return KeySource::Literal;
  case Source::Request:
    return KeySource::Caller;
  case Source::Parameter:
    return KeySource::Argument;
  case Source::Server:
    return KeySource::Lookup;
  default:
    return isEntry(values, key) ? KeySource::Lookup : KeySource::Unknown;
  }
}

/// Whether a fact is about how long a key is, and true of one of this length.
static bool fitsLength(const ValueTable &values, ValueId fact, bool holds, int64_t length) {
  using dataflow::Operator;
  if (!values.is(fact, Kind::Relation) || values[fact].argCount != 2)
    return false;
  const ValueId left = values.arg(fact, 0);
  const ValueId right = values.arg(fact, 1);
  if (!values.is(left, Kind::Length) || !values.is(right, Kind::Integer))
    return false;
  const int64_t least = values[right].number;
  switch (values[fact].op) {
  case Operator::Less:
    return holds == (length < least);
  case Operator::LessEqual:
    return holds == (length <= least);
  case Operator::Greater:
    return holds == (length > least);
  case Operator::GreaterEqual:
    return holds == (length >= least);
  default:
    return false;
  }
}

/// Whether nothing that holds speaks of one of these values, but for a length that the literal has.
static bool isUntested(const ValueTable &values, llvm::ArrayRef<ValueId> all,
                       const dataflow::SharedTable<uint32_t, bool> &facts) {
  const auto literal = llvm::find_if(all, [&](ValueId one) {
    return dataflow::isText(values.kind(one)) && !values.text(one).empty();
  });
  const auto length = literal == all.end() ? 0 : static_cast<int64_t>(values.text(*literal).size());
  return llvm::none_of(facts.entries(), [&](const auto &entry) {
    return !fitsLength(values, static_cast<ValueId>(entry.first), entry.second, length) &&
           values.anyIn(static_cast<ValueId>(entry.first), [&](ValueId one) {
             return !dataflow::isConstant(values.kind(one)) && llvm::is_contained(all, one);
           });
  });
}

Key keyOf(const Analysis &analysis, ValueId value,
          const dataflow::SharedTable<uint32_t, bool> &facts) {
  const ValueTable &values = analysis.values();
  Key key;
  key.value = value;
  llvm::SmallVector<ValueId, 4> all;
  addAlternatives(values, value, maxDepth, all);
  bool hasLiteral = false;
  for (ValueId one : all) {
    const KeySource source = sourceOfOne(analysis, one);
    if (source == KeySource::Literal && all.size() > 1) {
      hasLiteral |= !values.is(one, Kind::None) && !values.text(one).empty();
      continue;
    }
    if (key.source == KeySource::Unknown)
      key.source = source;
    if (source == KeySource::Literal && dataflow::isText(values.kind(one)))
      key.length = values.text(one).size();
  }
  const bool isSet = key.source == KeySource::Environment || key.source == KeySource::Setting;
  if (key.source == KeySource::Unknown && hasLiteral)
    key.source = KeySource::Literal;
  else if (hasLiteral && isSet)
    key.hasDefault = isUntested(values, all, facts) ? Tri::Yes : Tri::Unknown;
  if (key.source == KeySource::Unknown)
    key.why = wordsOf(explain(analysis, Doubt::of(unknownIn(values, value).value_or(value)), {}));
  return key;
}

std::optional<ValueId> secretOf(const ValueTable &values, ValueId hash) {
  const auto bit = [](Kind kind) { return dataflow::bit(kind); };
  std::optional<ValueId> literal;
  for (ValueId part : components(values, values.arg(hash, 0))) {
    if (values.has(part, bit(Kind::Request) | bit(Kind::Parameter)))
      continue;
    if (values.has(part, bit(Kind::Environment) | bit(Kind::Config)) ||
        isOfOtherModule(values, part))
      return part;
    if (dataflow::isText(values.kind(part)) && looksSecret(values.text(part)))
      literal = part;
  }
  return literal;
}

Key keyOf(const Analysis &analysis, const Signature &signature,
          const dataflow::SharedTable<uint32_t, bool> &facts) {
  if (!signature.isKeyedHash)
    return keyOf(analysis, signature.key(analysis.values()), facts);
  if (const std::optional<ValueId> secret = secretOf(analysis.values(), signature.mac))
    return keyOf(analysis, *secret, facts);
  Key key;
  key.why = "which part of the message is the secret could not be told";
  return key;
}

} // namespace hmaclint::scheme
