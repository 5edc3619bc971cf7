#include "scheme/locator.h"

#include "scheme/argument.h"
#include "scheme/effect.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Where an effect goes, and not what is written.
//
//   accounts[user] = amount                                   user
//   Account.query.get(user).balance = amount                  user
//   store.set("balance:" + user, amount)                      "balance:" + user
//   db.execute("UPDATE account SET balance = ? WHERE owner = ?", (amount, user))      user

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::Step;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 16;

/// What chose each link of `TABLE[a].find(b).attribute`.
static void addChain(const ValueTable &values, Flow of, std::vector<Flow> &into) {
  ValueId at = of.value;
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    const Kind kind = values.kind(at);
    if (kind != Kind::Call && kind != Kind::Item && kind != Kind::Attribute)
      return;
    for (ValueId link : values.args(at).drop_front())
      into.push_back({link, of.origin});
    at = values.arg(at, 0);
  }
}

static bool changesRows(llvm::StringRef statement) {
  return statement.starts_with_insensitive("update") || statement.starts_with_insensitive("delete");
}

/// What is given for the places of a statement after its WHERE.
static void addGiven(const ValueTable &values, llvm::StringRef statement, Flow given,
                     std::vector<Flow> &into) {
  const size_t where = statement.find_insensitive("where");
  if (where == llvm::StringRef::npos)
    return;
  const llvm::StringRef before = statement.take_front(where);
  const llvm::StringRef after = statement.drop_front(where);
  const auto args = values.args(given.value);
  if (values.is(given.value, Kind::Sequence)) {
    for (ValueId one :
         args.drop_front(std::min(args.size(), before.count('?') + before.count("%s"))))
      into.push_back({one, given.origin});
  } else if (values.is(given.value, Kind::Mapping)) {
    for (size_t i = 0; i + 1 < args.size(); i += 2)
      if (dataflow::isText(values.kind(args[i])) &&
          (after.contains((":" + values.text(args[i])).str()) ||
           after.contains(("(" + values.text(args[i]) + ")").str())))
        into.push_back({args[i + 1], given.origin});
  }
}

/// A statement as it is written, with nothing in the place of what is put in, and that which stands
/// after its WHERE.
static std::string statementIn(const ValueTable &values, Flow text, std::vector<Flow> &into) {
  if (values.is(text.value, Kind::String))
    return values.text(text.value).str();
  std::string statement;
  if (!values.is(text.value, Kind::Concat))
    return statement;
  for (ValueId piece : values.args(text.value))
    if (dataflow::isText(values.kind(piece)))
      statement += values.text(piece);
    else if (llvm::StringRef(statement).contains_insensitive("where"))
      into.push_back({piece, text.origin});
  return statement;
}

static void addOfStatement(const ValueTable &values, const Step &step, std::vector<Flow> &into) {
  const std::optional<ValueId> found = argumentOf(values, step, "command");
  if (!found)
    return;
  Flow text = {*found, step.args.empty() ? step.flow.origin : step.args.front().origin};
  while (values.is(text.value, Kind::Call) && values[text.value].argCount == 2)
    text.value = values.arg(text.value, 1); // `text("UPDATE …")`
  std::vector<Flow> written;
  const std::string statement = statementIn(values, text, written);
  if (!changesRows(llvm::StringRef(statement).ltrim()))
    return;
  llvm::append_range(into, written);
  for (const Flow &given : step.args)
    if (given.value != *found)
      addGiven(values, statement, given, into);
}

std::vector<Flow> locatorsOf(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  std::vector<Flow> found;
  if (step.kind == StepKind::Store) {
    addChain(values, step.flow, found);
    if (step.args.size() == 2) // `x[key] = value`, `x.setdefault(key, value)`
      found.push_back(step.args.front());
    return found;
  }
  if (step.kind != StepKind::Call || !step.entry || !values.is(step.flow.value, Kind::Call))
    return found;
  addChain(values, {values.arg(step.flow.value, 0), step.flow.origin}, found);
  if (const std::optional<ValueId> key = argumentOf(values, step, "key"))
    for (const Flow &given : step.args)
      if (given.value == *key)
        found.push_back(given);
  addOfStatement(values, step, found);
  // `session.delete(row)`, `login_user(row)`
  for (const Flow &given : step.args)
    if (isLookup(values, given.value))
      addChain(values, given, found);
  return found;
}

bool isDone(const Analysis &analysis, const Step &step) {
  // A mapping that requests share is known by what it is after the write.
  if (step.kind == StepKind::Store && (isLookup(analysis.values(), step.flow.value) ||
                                       analysis.values().is(step.flow.value, Kind::Text)))
    return true;
  const bool mayDo = step.kind == StepKind::Store || step.kind == StepKind::Call;
  return mayDo && effectOf(analysis, step);
}

bool isLookup(const ValueTable &values, ValueId call) {
  bool isCall = false;
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth)
    switch (values.kind(call)) {
    case Kind::Call:
      isCall = true;
      call = values.arg(call, 0);
      break;
    case Kind::Attribute:
      if (isCall && llvm::StringSwitch<bool>(values.text(call))
                        .Cases("query", "session", "objects", "select", true)
                        .Default(false))
        return true;
      call = values.arg(call, 0);
      break;
    case Kind::Item:
    case Kind::Bound:
      call = values.arg(call, 0);
      break;
    case Kind::Class: // `Row.get(id)`, `Row.find_by_name(name)`
      return isCall;
    default:
      return false;
    }
  return false;
}

} // namespace hmaclint::scheme
