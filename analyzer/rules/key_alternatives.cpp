#include "rules/key_alternatives.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::OriginId;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;

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
bool KeyWalk::isFromTable(ValueId choice) const {
  const ValueTable &values = analysis.values();
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

void KeyWalk::lookChoice(ValueId choice, std::optional<ValueId> setting, unsigned depth) {
  const ValueTable &values = analysis.values();
  const llvm::ArrayRef<ValueId> args = values.args(choice);
  if (!setting && !isFromTable(choice))
    setting = settingAmong(values, args);
  for (ValueId one : args)
    look(one, choice, setting, depth - 1);
}

void KeyWalk::look(ValueId value, ValueId whole, std::optional<ValueId> setting, unsigned depth) {
  const ValueTable &values = analysis.values();
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
    return lookPart(args[isConstant(values.kind(args[0])) ? 1 : 0], depth - 1);
  case Kind::Item:
    return lookPart(args[0], depth - 1);
  case Kind::Mapping:
    for (size_t i = 1; i < args.size(); i += 2)
      lookPart(args[i], depth - 1);
    return;
  case Kind::Sequence:
    for (ValueId one : args)
      lookPart(one, depth - 1);
    return;
  default:
    return;
  }
}

void KeyWalk::lookPart(ValueId part, unsigned depth) { look(part, part, std::nullopt, depth); }

void KeyWalk::look(ValueId key) { lookPart(key, maxDepth); }

/// Whether the facts say that a setting is not there.
bool isAbsent(const ValueTable &values, const dataflow::SharedTable<uint32_t, bool> &facts,
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

bool isThere(const dataflow::SharedTable<uint32_t, bool> &facts, ValueId setting) {
  const bool *truthy = facts.find(static_cast<uint32_t>(setting));
  return truthy && *truthy;
}

} // namespace hmaclint::rules
