#include "rules/key_use.h"

#include "dataflow/fold.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// What a MAC is for, and which keys it can't have.
//
//   int.from_bytes(mac[:4], "big") % 100        a number: nobody is asked for the MAC
//   answers[mac.hexdigest()] = page             the name of an entry
//   hmac.new(b"WebAppData", TOKEN).digest()     the secret is the message, the key a known word
//
// All three are told by the values that hold the MAC. What the program refuses is told by its
// facts: in place of the key the literal is put into every one, and one that comes out differently
// excludes it:
//
//   KEY = os.environ.get("KEY", "dev")
//   if len(KEY) < 32: raise RuntimeError        Length(Or(KEY, "dev")) < 32 is false; with "dev" it
//                                               would be true

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr uint64_t secrets =
    dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) | dataflow::bit(Kind::Random);
static constexpr uint64_t callers = dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter);

MacUses::MacUses(const scheme::Analysis &analysis) : analysis(analysis) {
  const ValueTable &values = analysis.values();
  users.resize(values.size());
  for (uint32_t i = 0; i < values.size(); ++i)
    for (ValueId part : values.args(static_cast<ValueId>(i)))
      users[static_cast<uint32_t>(part)].push_back(i);
  const llvm::ArrayRef<dataflow::Record> records = analysis.evaluator.records();
  for (size_t i = 0; i < records.size(); ++i)
    if (records[i].kind == dataflow::Record::Kind::Compare)
      for (const dataflow::Flow &side : records[i].args)
        compares[static_cast<uint32_t>(side.value)].push_back(i);
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      if (outcome.kind == dataflow::Outcome::Kind::Return)
        returned.insert(static_cast<uint32_t>(outcome.flow.value));
}

MacUses::Use MacUses::useIn(ValueId value, const Uses &uses) const {
  const ValueTable &values = analysis.values();
  const auto of = [&](ValueId part) { return uses.lookup(static_cast<uint32_t>(part)); };
  const llvm::ArrayRef<ValueId> args = values.args(value);
  const auto anyHolds = [&] {
    return llvm::any_of(args, [&](ValueId part) { return of(part) == Use::Holds; });
  };
  switch (values.kind(value)) {
  case Kind::Arithmetic:
  case Kind::Parse:
    return anyHolds() ? Use::Other : Use::None;
  case Kind::Item:
    if (of(args[1]) == Use::Holds)
      return Use::Other;
    return of(args[0]);
  case Kind::Mapping:
    for (size_t i = 0; i + 1 < args.size(); i += 2)
      if (of(args[i]) == Use::Holds)
        return Use::Other;
    return anyHolds() ? Use::Holds : Use::None;
  case Kind::Mac: // The key of another one: a step of a derivation.
    return of(args[0]) == Use::Holds ? Use::Other : Use::None;
  case Kind::Relation:
  case Kind::Hash:
    return Use::None;
  default:
    return anyHolds() ? Use::Holds : Use::None;
  }
}

/// Whether the MAC is compared with something of others or given back.
bool MacUses::isShown(const Uses &uses) const {
  const ValueTable &values = analysis.values();
  const llvm::ArrayRef<dataflow::Record> records = analysis.evaluator.records();
  const auto holds = [&](dataflow::Flow flow) {
    return uses.lookup(static_cast<uint32_t>(flow.value)) == Use::Holds;
  };
  for (const auto &[value, use] : uses) {
    if (use != Use::Holds)
      continue;
    if (returned.contains(value))
      return true;
    const auto found = compares.find(value);
    if (found == compares.end())
      continue;
    for (size_t i : found->second) {
      const dataflow::Record &record = records[i];
      const bool isLookup = values[record.flow.value].op == Operator::In && holds(record.args[0]) &&
                            !values.has(record.args[1].value, callers);
      if (!isLookup)
        return true;
    }
  }
  return false;
}

/// Whether it leaves with a request, `response = requests.post(url, headers={"X-Signature": mac})`,
/// whatever is made of the answer.
bool MacUses::isSent(ValueId mac) const {
  const scheme::Destinations &all = scheme::destinationsOf(analysis);
  return llvm::any_of(all.of(mac), [](const scheme::Destination &one) {
    return one.isSent && scheme::isGivenAway(one);
  });
}

bool MacUses::isSignature(ValueId mac) const {
  const ValueTable &values = analysis.values();
  const ValueId message = values.arg(mac, values.is(mac, Kind::Mac) ? 1 : 0);
  const bool isKeyed = values.is(mac, Kind::Mac) && !isConstant(values.kind(values.arg(mac, 0)));
  if (!isKeyed && values.has(message, secrets) && !values.has(message, callers))
    return false;
  // Parts have smaller ids than what is made of them: in their order each value is asked once.
  Uses uses;
  uses[static_cast<uint32_t>(mac)] = Use::Holds;
  bool isOther = false;
  std::set<uint32_t> open;
  const auto openUsers = [&](uint32_t value) {
    if (value < users.size())
      open.insert(users[value].begin(), users[value].end());
  };
  openUsers(static_cast<uint32_t>(mac));
  while (!open.empty()) {
    const uint32_t value = *open.begin();
    open.erase(open.begin());
    const Use use = useIn(static_cast<ValueId>(value), uses);
    uses[value] = use;
    isOther |= use == Use::Other;
    if (use != Use::None)
      openUsers(value);
  }
  return !isOther || isShown(uses) || isSent(mac);
}

namespace {
/// Values with the literal in place of the key.
struct Replacement {
  ValueTable &values;
  ValueId whole;
  ValueId literal;

  ValueId in(ValueId value, unsigned depth);
  std::optional<bool> truth(ValueId value, unsigned depth);
  std::optional<bool> relation(ValueId value, unsigned depth);
};
} // namespace

ValueId Replacement::in(ValueId value, unsigned depth) {
  if (value == whole)
    return literal;
  if (values[value].argCount == 0 || values.isSpent(depth))
    return value;
  llvm::SmallVector<ValueId, 8> args(values.args(value));
  for (ValueId &part : args)
    part = in(part, depth - 1);
  if (llvm::ArrayRef<ValueId>(args) == values.args(value))
    return value;
  const dataflow::Value old = values[value];
  if (old.kind == Kind::Choice)
    return values.choice(args);
  return folded(values, old.kind, args, {values.textOf(old.text), old.number, old.op});
}

std::optional<bool> Replacement::relation(ValueId value, unsigned depth) {
  const ValueId left = in(values.arg(value, 0), depth);
  const ValueId right = in(values.arg(value, 1), depth);
  const Kind a = values.kind(left);
  const Kind b = values.kind(right);
  const bool areNumbers = a == Kind::Integer && b == Kind::Integer;
  const int64_t difference = areNumbers ? values[left].number - values[right].number : 0;
  switch (values[value].op) {
  case Operator::None:
  case Operator::Equal:
  case Operator::Is:
    return isConstant(a) && isConstant(b) ? std::optional(left == right) : std::nullopt;
  case Operator::In:
    if (b != Kind::Sequence || !isConstant(a))
      return std::nullopt;
    if (llvm::is_contained(values.args(right), left))
      return true;
    return llvm::all_of(values.args(right),
                        [&](ValueId one) { return isConstant(values.kind(one)); })
               ? std::optional(false)
               : std::nullopt;
  case Operator::Less:
    return areNumbers ? std::optional(difference < 0) : std::nullopt;
  case Operator::LessEqual:
    return areNumbers ? std::optional(difference <= 0) : std::nullopt;
  case Operator::Greater:
    return areNumbers ? std::optional(difference > 0) : std::nullopt;
  case Operator::GreaterEqual:
    return areNumbers ? std::optional(difference >= 0) : std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<bool> Replacement::truth(ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return std::nullopt;
  switch (values.kind(value)) {
  case Kind::Relation:
    return relation(value, depth);
  case Kind::Not: {
    const std::optional<bool> inner = truth(values.arg(value, 0), depth - 1);
    return inner ? std::optional(!*inner) : std::nullopt;
  }
  default:
    break;
  }
  const ValueId made = in(value, depth);
  if (dataflow::isText(values.kind(made)))
    return !values.text(made).empty();
  if (values.is(made, Kind::Bool) || values.is(made, Kind::Integer))
    return values[made].number != 0;
  return std::nullopt;
}

bool excludes(const scheme::Analysis &analysis, const dataflow::SharedTable<uint32_t, bool> &facts,
              ValueId whole, ValueId literal) {
  static constexpr unsigned maxDepth = 24;
  Replacement replacement{analysis.evaluator.values(), whole, literal};
  for (auto [atom, positive] : facts.entries()) {
    const auto fact = static_cast<ValueId>(atom);
    const std::optional<bool> truth = replacement.truth(fact, maxDepth);
    if (truth && *truth != positive)
      return true;
  }
  return false;
}

} // namespace hmaclint::rules
