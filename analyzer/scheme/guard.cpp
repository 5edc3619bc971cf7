#include "scheme/guard.h"

#include "endpoint/methods.h"
#include "scheme/effect.h"
#include "scheme/part.h"
#include "scheme/unverified.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What stands before a route.
//
//   @app.before_request                 a hook: it has ended when the handler begins
//   def check(): ...
//   @signed                             a decorator: its wrapper is still open when it begins
//   def create(): ...
//   def create(): require_signature()   a call: made in the handler
//
// A path knows which calls are open at each of its steps, and that tells the three apart.

namespace hmaclint::scheme {

using dataflow::FunctionId;
using dataflow::FunctionRef;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr int64_t unauthorized = 401;
static constexpr int64_t forbidden = 403;
static constexpr unsigned maxAnswered = 16; ///< How deep an answer is looked into.

/// The Enter steps of the calls that are open at a step, from the outside to the inside.
static llvm::SmallVector<StepId, 8> openCalls(const Analysis &analysis, StepId at) {
  llvm::SmallVector<StepId, 8> calls;
  unsigned left = 0;
  for (; at != StepId::None; at = analysis.history().step(at).before) {
    const StepKind kind = analysis.history().step(at).kind;
    if (kind == StepKind::Leave)
      ++left;
    else if (kind == StepKind::Enter && left != 0)
      --left;
    else if (kind == StepKind::Enter)
      calls.push_back(at);
  }
  std::reverse(calls.begin(), calls.end());
  return calls;
}

static bool isRefusal(const endpoint::Endpoint &endpoint, size_t outcome) {
  return endpoint.run.outcomes[outcome].kind == Outcome::Kind::Raise ||
         (outcome < endpoint.answers.size() && endpoint.answers[outcome].isRefusal);
}

static bool isMac(const Analysis &analysis, const Step &step) {
  return step.kind == StepKind::Assume &&
         classify(analysis.evaluator, step.flow.value).kind == CheckKind::Mac;
}

/// A wrapper is known by what is written around it.
static FunctionRef asWritten(const Analysis &analysis, FunctionRef function) {
  if (function.id == FunctionId::None)
    return function;
  const dataflow::Ir &ir = *analysis.evaluator.program().units[function.unit].ir;
  while (ir.function(function.id).outer != FunctionId::None)
    function.id = ir.function(function.id).outer;
  return function;
}

static FunctionRef comparing(const Analysis &analysis, const endpoint::Endpoint &endpoint,
                             const Check &check) {
  for (const dataflow::Record &record : analysis.records(endpoint))
    if ((record.kind == dataflow::Record::Kind::Compare ||
         record.kind == dataflow::Record::Kind::Verify) &&
        record.flow.value == check.atom)
      return record.function;
  return endpoint.function;
}

/// By what is open where the answer is asked, and where the handler begins.
static Guard guardAt(const Analysis &analysis, const endpoint::Endpoint &endpoint, StepId path,
                     StepId verdict) {
  const dataflow::History &history = analysis.history();
  Guard guard;
  guard.check = classify(analysis.evaluator, history.step(verdict).flow.value);
  guard.place = history.step(verdict).location;
  guard.function = comparing(analysis, endpoint, guard.check);
  const llvm::SmallVector<StepId, 8> calls = openCalls(analysis, verdict);
  if (calls.empty())
    return guard;
  const auto functionOf = [&](StepId call) {
    return analysis.evaluator.functionOf(history.step(call).flow.value);
  };
  const auto *handler =
      llvm::find_if(calls, [&](StepId call) { return functionOf(call) == endpoint.function; });
  if (handler != calls.end()) {
    if (++handler != calls.end())
      guard.function = functionOf(*handler).value_or(guard.function);
    return guard;
  }
  guard.kind = Guard::Kind::Hook;
  history.each(path, [&](StepId id, const Step &step) {
    if (step.kind == StepKind::Enter && functionOf(id) == endpoint.function &&
        llvm::is_contained(openCalls(analysis, step.before), calls.front()))
      guard.kind = Guard::Kind::Decorator;
  });
  if (const std::optional<FunctionRef> outermost = functionOf(calls.front()))
    guard.function = asWritten(analysis, *outermost);
  return guard;
}

std::optional<Guard> guardOf(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
    const StepId path = endpoint.run.outcomes[i].state.path;
    if (isRefusal(endpoint, i) || !(held(analysis.evaluator, path, CheckKind::Mac) == Tri::Yes))
      continue;
    StepId verdict = StepId::None;
    analysis.history().each(path, [&](StepId id, const Step &step) {
      if (step.positive && isMac(analysis, step) && (verdict == StepId::None || id < verdict))
        verdict = id;
    });
    if (verdict != StepId::None)
      return guardAt(analysis, endpoint, path, verdict);
  }
  return std::nullopt;
}

bool mayAskMac(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  bool mayAsk = endpoint.isUnsure || endpoint.run.cut;
  analysis.history().each(endpoint.run.paths(), [&](StepId, const Step &step) {
    // What nobody knows may look at the request by itself.
    const bool isUnknown = step.kind == StepKind::Call && !step.entry;
    mayAsk |= isMac(analysis, step) || isUnknown || mayHaveVerified(analysis.evaluator, step);
  });
  return mayAsk;
}

bool isSparedByName(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  return llvm::any_of(endpoint.elsewhere, [&](StepId path) {
    return !(held(analysis.evaluator, path, CheckKind::Mac) == Tri::No);
  });
}

bool runs(const Analysis &analysis, const endpoint::Endpoint &endpoint, FunctionRef function) {
  bool isRun = false;
  analysis.history().each(endpoint.run.paths(), [&](StepId, const Step &step) {
    isRun |=
        step.kind == StepKind::Enter && analysis.evaluator.functionOf(step.flow.value) == function;
  });
  return isRun;
}

std::vector<FunctionRef> askingMacs(const Analysis &analysis) {
  std::vector<FunctionRef> asking;
  const auto add = [&](FunctionRef function) {
    if (function.id != FunctionId::None && !llvm::is_contained(asking, function))
      asking.push_back(function);
  };
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    analysis.history().each(endpoint.run.paths(), [&](StepId, const Step &step) {
      if (isMac(analysis, step))
        add(asWritten(analysis, analysis.functionAt(step.location)));
    });
  return asking;
}

/// Parts that say who asks, by what they are or are called.
static bool tellsWho(const Part &part) {
  if (part.root == "cookie" || part.root == "remote-addr" || part.root == "authorization")
    return true;
  if (part.keys.empty())
    return false;
  const std::string name = llvm::StringRef(part.keys.back()).lower();
  if (part.root == "header")
    return !llvm::StringSwitch<bool>(name)
                .Cases("content-type", "content-length", "accept", "user-agent", true)
                .Cases("accept-language", "referer", "origin", "host", true)
                .Default(false);
  for (llvm::StringRef word : {"token", "secret", "password", "passwd", "code", "otp", "pin",
                               "api_key", "apikey", "key", "auth", "state", "sign", "hash"})
    if (llvm::StringRef(name).contains(word))
      return true;
  return false;
}

/// Whether a value holds something that says who asks.
static bool holdsCaller(const Analysis &analysis, ValueId value) {
  const ValueTable &values = analysis.values();
  return llvm::any_of(partsIn(values, value),
                      [&](ValueId one) {
                        const std::optional<Part> part = partOf(values, one);
                        return part && tellsWho(*part);
                      }) ||
         values.anyIn(value, [&](ValueId one) { return isOfSession(analysis.evaluator, one); });
}

/// Whether a step asks who the caller is: a check of some kind, or something looked up by a token.
static bool asksWho(const Analysis &analysis, const Step &step) {
  if (step.kind != StepKind::Assume)
    return false;
  const CheckKind kind = classify(analysis.evaluator, step.flow.value).kind;
  if (kind != CheckKind::None && kind != CheckKind::Freshness && kind != CheckKind::Nonce)
    return true;
  return holdsCaller(analysis, step.flow.value);
}

/// Whether what is done is the making of an account or the handing out of a token.
static bool letsIn(const Step &step) {
  if (step.kind != StepKind::Call || !step.entry)
    return false;
  return step.entry->role == model::Role::Sign ||
         (step.entry->role == model::Role::Effect && step.entry->detail == "login");
}

/// Whether an answer holds a MAC. What another service answered to a signed request is none.
static bool handsOutMac(const Analysis &analysis, ValueId value, unsigned depth) {
  const ValueTable &values = analysis.values();
  if (!values.has(value, dataflow::bit(Kind::Mac)))
    return false;
  if (values.is(value, Kind::Mac) || values.isSpent(depth))
    return true;
  if (values.is(value, Kind::Call)) {
    const model::Entry *entry = analysis.evaluator.entryOf(values.arg(value, 0));
    const bool isSent =
        entry && (entry->role == model::Role::Send ||
                  (entry->role == model::Role::Effect && entry->detail == "request"));
    if (isSent)
      return false;
  }
  return llvm::any_of(values.args(value),
                      [&](ValueId one) { return handsOutMac(analysis, one, depth - 1); });
}

/// Whether an endpoint is there to change something, by all methods that it is served for.
static bool isForChanges(const endpoint::Endpoint &endpoint) {
  const auto changes = [](llvm::StringRef method) {
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
  };
  return (!endpoint.method.empty() || !endpoint.routes.empty()) &&
         endpoint::servesOnly(endpoint, changes);
}

std::optional<source::Location> doneForAnybody(const Analysis &analysis,
                                               const endpoint::Endpoint &endpoint) {
  const dataflow::History &history = analysis.history();
  const source::Location place = placeOf(analysis, endpoint);
  for (const endpoint::Answer &answer : endpoint.answers)
    if (answer.status == unauthorized || answer.status == forbidden) {
      analysis.silent(place, "it refuses some callers for another reason");
      return std::nullopt;
    }
  llvm::StringRef because;
  StepId first = StepId::None;
  const auto ask = isForChanges(endpoint) ? changeOf : effectOf;
  history.each(endpoint.run.paths(), [&](StepId id, const Step &step) {
    if (asksWho(analysis, step))
      because = "it asks in another way who the caller is";
    else if (letsIn(step))
      because = "it lets callers in";
    else if ((first == StepId::None || id < first) && ask(analysis, step))
      first = id;
  });
  const bool answersMac = llvm::any_of(endpoint.run.outcomes, [&](const Outcome &outcome) {
    return handsOutMac(analysis, outcome.flow.value, maxAnswered);
  });
  if (because.empty() && answersMac)
    because = "it gives out what is verified elsewhere";
  if (because.empty() && first == StepId::None)
    because = "it changes nothing";
  if (!because.empty()) {
    analysis.silent(place, because);
    return std::nullopt;
  }
  if (!isUnverified(analysis, first, place, "the request is verified by then"))
    return std::nullopt;
  return history.step(first).location;
}

} // namespace hmaclint::scheme
