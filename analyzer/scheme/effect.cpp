#include "scheme/effect.h"

#include "scheme/argument.h"
#include "scheme/check.h"
#include "scheme/constant_change.h"
#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What a request does.
//
//   store.set(nonce, 1, nx=True)                  writes what the caller chose
//   db.execute("INSERT INTO event …", (body,))    likewise
//   queue.enqueue(work, order)                    work for others, whatever it is given
//   pickle.loads(request.get_data())              runs what the caller sent
//
//   store.incr(request.remote_addr)               counts calls: a limiter comes before all else
//   db.execute("DELETE … WHERE end < ?", (now,))  does the same for every caller
//   db.execute("SELECT …", (key_id,))             reads
//
// The model says what a call is for; what it is given says whether it is done for the caller.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Step;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;
using model::Role;
using Done = Effect::Kind;

namespace {
struct Look {
  const Analysis &analysis;
  const Step &step;
  bool isForAnybody = false; ///< What is the same for every caller is asked for too.
  const ValueTable &values = analysis.values();

  std::optional<Effect> effect() const;
  std::optional<Effect> ofEffect() const;
  std::optional<Effect> ofStore() const;
  std::optional<Effect> ofStatement() const;
  std::optional<Effect> ofWrite(Done kind) const;
  std::optional<Effect> ofRemoval() const;
  std::optional<Effect> sameForAll(Done kind) const;
  std::optional<Effect> ofRequest() const;
  std::optional<Effect> ofCode(Done kind, llvm::StringRef word) const;
  std::optional<Effect> no(llvm::StringRef fact) const;
  bool isCallers(ValueId value) const;
  bool isGivenCallers() const;
  bool countsCalls() const;
  bool isAnswerUsed() const;
  bool outlives(ValueId root) const;
};
} // namespace

std::optional<Effect> Look::no(llvm::StringRef fact) const {
  analysis.silent(step.location, fact);
  return std::nullopt;
}

/// Whether the caller chose some of it; an object that was made for a request may hold all of that.
bool Look::isCallers(ValueId value) const {
  return values.has(value, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter) |
                               dataflow::bit(Kind::Object));
}

/// Whether something of the caller's goes in, be it what is told to store itself: `upload.save()`.
bool Look::isGivenCallers() const {
  const bool isReceiver =
      step.kind == StepKind::Call && values.has(step.flow.value, dataflow::bit(Kind::Request));
  return isReceiver || llvm::any_of(step.args, [&](const dataflow::Flow &given) {
           return isCallers(given.value);
         });
}

/// Whether a part tells where a request came from, and nothing that it says.
static bool isAddress(const Part &part) {
  if (part.root == "remote-addr")
    return true;
  return part.root == "header" && !part.isWhole() &&
         llvm::StringSwitch<bool>(part.keys.front())
             .Cases("x-forwarded-for", "x-real-ip", "cf-connecting-ip", "true-client-ip", true)
             .Cases("forwarded", "user-agent", true)
             .Default(false);
}

/// Whether what is written stands under the address of the caller, or is only about that.
bool Look::countsCalls() const {
  llvm::SmallVector<ValueId, 4> places;
  if (const std::optional<ValueId> key = argumentOf(values, step, "key"))
    places.push_back(*key);
  if (places.empty() || !isCallers(places.front())) {
    places.clear();
    for (const dataflow::Flow &given : step.args)
      places.push_back(given.value);
  }
  bool isAny = false;
  for (ValueId place : places)
    for (ValueId one : partsIn(values, place)) {
      const std::optional<Part> part = partOf(values, one);
      if (!part || !isAddress(*part))
        return false;
      isAny = true;
    }
  return isAny;
}

/// What takes nothing from the request: of a limiter, a clean-up, or a change that anybody makes.
std::optional<Effect> Look::sameForAll(Done kind) const {
  if (!isForAnybody)
    return no("it does the same for every caller");
  if (const llvm::StringRef why = whyNoConstantChange(analysis, step); !why.empty())
    return no(why);
  return Effect{kind};
}

std::optional<Effect> Look::ofWrite(Done kind) const {
  const bool isVerdictKept = llvm::any_of(step.args, [&](const dataflow::Flow &given) {
    return values.has(given.value, dataflow::bit(Kind::Relation) | dataflow::bit(Kind::Verify));
  });
  if (isVerdictKept)
    return no("what the check said is a part of it");
  if (!isGivenCallers())
    return sameForAll(kind);
  if (countsCalls())
    return no("it counts callers by their address");
  return Effect{kind};
}

/// `os.remove(path)`, `query.delete()`, `db.drop_all()`: what is taken away is told by the path or
/// by what it is called on.
std::optional<Effect> Look::ofRemoval() const {
  const Done kind = step.entry->argument("path") ? Done::Filed : Done::Written;
  return ofWrite(kind);
}

/// `execute()` of a database: the statement tells.
std::optional<Effect> Look::ofStatement() const {
  const model::Argument *command = step.entry->argument("command");
  if (!command)
    return step.args.empty() ? no("nothing is given to it") : ofWrite(Done::Written);
  const std::optional<ValueId> statement = argumentOf(values, step, "command");
  if (!statement)
    return std::nullopt;
  ValueId text = *statement;
  while (values.is(text, Kind::Concat) || values.is(text, Kind::Text))
    text = values.arg(text, 0);
  const llvm::StringRef words =
      dataflow::isText(values.kind(text)) ? values.text(text).ltrim() : llvm::StringRef();
  // A statement that holds what the caller sent may be any other statement too.
  const bool isMade =
      llvm::any_of(partsIn(values, *statement), [&](ValueId one) { return one != *statement; }) &&
      dataflow::isText(values.kind(text));
  if (isMade)
    return Effect{Done::Written, true};
  for (llvm::StringRef verb :
       {"insert", "update", "replace", "delete", "merge", "upsert", "drop", "truncate"})
    if (words.starts_with_insensitive(verb))
      return ofWrite(Done::Written);
  return no("the statement is not known to write");
}

/// Whether something is asked of an answer, so that what was sent is a question.
bool Look::isAnswerUsed() const {
  const dataflow::History &history = analysis.history();
  const ValueId answer = step.flow.value;
  const auto uses = [&](ValueId value) {
    return value != answer && values.anyIn(value, [&](ValueId one) { return one == answer; });
  };
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const Step &other = history.step(static_cast<dataflow::StepId>(id));
    if (other.kind == StepKind::Assume && (uses(other.flow.value) || other.flow.value == answer))
      return true;
    if (other.kind == StepKind::Call && llvm::any_of(other.args, [&](const dataflow::Flow &given) {
          return given.value == answer || uses(given.value);
        }))
      return true;
  }
  return false;
}

std::optional<Effect> Look::ofRequest() const {
  llvm::StringRef method = step.entry->detail;
  if (step.entry->role == Role::Effect)
    method = "post";
  else if (const std::optional<ValueId> named = argumentOf(values, step, "method");
           named && values.is(*named, Kind::String))
    method = values.text(*named);
  for (llvm::StringRef reading : {"get", "head", "options", ""})
    if (method.equals_insensitive(reading))
      return no("it asks another service and changes nothing there");
  if (!isGivenCallers())
    return no("it does the same for every caller");
  // What the server signs is done in its name, whatever is made of the answer.
  const bool isSigned = llvm::any_of(step.args, [&](const dataflow::Flow &given) {
    return values.has(given.value, dataflow::bit(Kind::Mac));
  });
  if (isForAnybody && isSigned)
    return Effect{Done::Requested};
  if (isAnswerUsed())
    return no("what another service answers is used");
  return Effect{Done::Requested};
}

std::optional<Effect> Look::ofCode(Done kind, llvm::StringRef word) const {
  std::optional<ValueId> given = argumentOf(values, step, word);
  if (!given && !step.args.empty())
    given = step.args.front().value;
  const bool isOfCaller = given && isCallers(*given) && !values.is(*given, Kind::Object);
  if (kind != Done::Started && !isOfCaller)
    return no("the caller did not send it");
  return Effect{kind, isOfCaller};
}

std::optional<Effect> Look::ofEffect() const {
  const llvm::StringRef detail = step.entry->detail;
  if (detail == "database")
    return ofStatement();
  if (detail == "request")
    return ofRequest();
  if (detail == "process")
    return ofCode(Done::Started, "command");
  if (detail == "deserialise")
    return ofCode(Done::Deserialised, "value");
  if (detail == "code")
    return ofCode(Done::Run, "value");
  if (detail == "queue")
    return Effect{Done::Queued};
  if (detail == "mail")
    return Effect{Done::Mailed};
  if (detail == "login")
    return Effect{Done::LoggedIn};
  if (detail == "write")
    return ofWrite(Done::Written);
  if (detail == "remove")
    return ofRemoval();
  return detail == "file" ? ofWrite(Done::Filed) : std::nullopt;
}

/// Whether an object is there before the request and after it: of a module or class of the program,
/// or out of a store.
bool Look::outlives(ValueId root) const {
  switch (values.kind(root)) {
  case Kind::Object: // A write to one of these is a step only where others share it.
  case Kind::Sequence:
  case Kind::Mapping:
  case Kind::Class:
    return true;
  case Kind::Unknown:
    return values.text(root) == dataflow::sharedContent;
  case Kind::External:
    return !analysis.evaluator.entryOf(root);
  case Kind::Call: {
    const model::Entry *entry = analysis.evaluator.entryOf(values.arg(root, 0));
    return entry && entry->role == Role::StoreRead;
  }
  default:
    return false;
  }
}

/// What is written into an object that outlives the request.
std::optional<Effect> Look::ofStore() const {
  const ValueId into = step.flow.value;
  ValueId root = into;
  while (values.is(root, Kind::Attribute) || values.is(root, Kind::Item))
    root = values.arg(root, 0);
  if (isOfSession(analysis.evaluator, into) || !outlives(root))
    return no("it is kept for as long as the request takes");
  return ofWrite(Done::Kept);
}

std::optional<Effect> Look::effect() const {
  if (step.kind == StepKind::Store)
    return ofStore();
  if (step.kind != StepKind::Call || !step.entry)
    return std::nullopt;
  const llvm::StringRef detail = step.entry->detail;
  switch (step.entry->role) {
  case Role::Effect:
    return ofEffect();
  case Role::StoreWrite:
    if (detail == "cache-count" || detail == "cache-lifetime")
      return no("it counts");
    return ofWrite(detail.starts_with("file") ? Done::Filed : Done::Written);
  case Role::Send:
    return ofRequest();
  default:
    return std::nullopt;
  }
}

std::optional<Effect> effectOf(const Analysis &analysis, const Step &step) {
  return Look{analysis, step}.effect();
}

std::optional<Effect> changeOf(const Analysis &analysis, const Step &step) {
  return Look{analysis, step, true}.effect();
}

} // namespace hmaclint::scheme
