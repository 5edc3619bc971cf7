#include "endpoint/methods.h"
#include "rules/fix.h"
#include "rules/reached.h"
#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/effect.h"
#include "scheme/inspect.h"
#include "scheme/owner.h"
#include "scheme/purpose.h"
#include "scheme/remembered.h"
#include "scheme/unique_row.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM505: a request that does something once is done again when it is sent again.
//
//   if not compare_digest(mac_of(request), given): abort(401)
//   if abs(time.time() - int(stamp)) > 300: abort(401)
//   transfers.append(request.get_json())                 twice, where it is sent twice within 300 s
//
// For the program's own schemes only, and where nothing keeps any part of the request to know it
// by. What a second request only does over again, a value that is set or deleted, is no harm.

namespace hmaclint::rules {

using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using dataflow::ValueId;
using endpoint::Endpoint;
using scheme::VerifiedWay;

namespace {
struct Repeated {
  source::Location compare;
  source::Location done;
  std::vector<const Endpoint *> reached;
};
using AllRepeated = std::map<std::pair<uint32_t, source::ByteRange>, Repeated>;
} // namespace

/// Methods whose requests may come twice by what HTTP says of them.
static bool isRepeatable(const Endpoint &endpoint) {
  const auto repeats = [](llvm::StringRef method) { return method != "POST" && method != "PATCH"; };
  return endpoint::servesOnly(endpoint, repeats);
}

/// Whether something that is done is the same when it is done twice.
static bool isSameTwice(const scheme::Analysis &analysis, const Step &step) {
  const dataflow::ValueTable &values = analysis.values();
  if (step.kind == StepKind::Store) {
    const ValueId into = step.flow.value;
    const bool isSet =
        values.is(into, dataflow::Kind::Object) &&
        (values.text(into) == "builtins.set" || values.text(into) == "builtins.dict");
    return isSet || values.is(into, dataflow::Kind::Item) ||
           values.is(into, dataflow::Kind::Unknown);
  }
  if (step.entry && step.entry->detail == "remove")
    return true;
  return llvm::any_of(step.args, [&](const dataflow::Flow &given) {
    return values.anyIn(given.value, [&](ValueId one) {
      const std::string text =
          values.is(one, dataflow::Kind::String) ? values.text(one).lower() : "";
      const llvm::StringRef statement = text;
      return statement.contains("on conflict") || statement.contains("or ignore") ||
             statement.contains("or replace") || statement.contains("insert ignore") ||
             statement.contains("on duplicate key") || statement.ltrim().starts_with("update") ||
             statement.ltrim().starts_with("delete");
    });
  });
}

/// The first thing that a verified way does anew each time.
static std::optional<source::Location> doneAnew(const scheme::Analysis &analysis, StepId path) {
  StepId first = StepId::None;
  analysis.history().each(path, [&](StepId id, const Step &step) {
    if ((first != StepId::None && first < id) || !scheme::effectOf(analysis, step) ||
        isSameTwice(analysis, step) ||
        !(scheme::held(analysis.evaluator, step.before, scheme::CheckKind::Mac) ==
          source::Tri::Yes))
      return;
    first = id;
  });
  if (first == StepId::None)
    return std::nullopt;
  return analysis.history().step(first).location;
}

/// Whether a question holds nothing of the request but what chose the key: who that is, is not what
/// came.
static bool isAboutKey(const dataflow::ValueTable &values, const scheme::Check &mac, ValueId atom) {
  llvm::SmallVector<ValueId, 4> chosenBy;
  for (const scheme::Signature &one : mac.expected)
    if (!one.isKeyedHash)
      llvm::append_range(chosenBy, scheme::partsIn(values, one.key(values)));
  return llvm::all_of(scheme::partsIn(values, atom), [&](ValueId part) {
    return !values.has(part, dataflow::bit(dataflow::Kind::Request)) ||
           llvm::is_contained(chosenBy, part);
  });
}

/// Whether a store is asked for a part of the request before anything is done: what came may be
/// known by that, whatever it is called.
static bool asksStore(const scheme::Analysis &analysis, const Endpoint &endpoint, StepId path,
                      const scheme::Check &mac) {
  const dataflow::ValueTable &values = analysis.values();
  bool isAsked = false;
  analysis.history().each(path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Call && step.entry &&
        (step.entry->role == model::Role::StoreWrite || step.entry->detail == "database" ||
         step.entry->detail == "write"))
      isAsked |= scheme::refusesBy(analysis, endpoint, step.location) ||
                 scheme::insertsOnce(analysis, step);
    if (step.kind != StepKind::Assume ||
        !values.has(step.flow.value, dataflow::bit(dataflow::Kind::Request)) ||
        isAboutKey(values, mac, step.flow.value) ||
        scheme::classify(analysis.evaluator, step.flow.value).kind == scheme::CheckKind::Mac)
      return;
    values.anyIn(step.flow.value, [&](ValueId one) {
      if (values.is(one, dataflow::Kind::Relation) && values[one].op == dataflow::Operator::In)
        isAsked |= !dataflow::isConstant(values.kind(values.arg(one, 1))) &&
                   !values.is(values.arg(one, 1), dataflow::Kind::Sequence);
      const model::Entry *entry = values.is(one, dataflow::Kind::Call)
                                      ? analysis.evaluator.entryOf(values.arg(one, 0))
                                      : nullptr;
      isAsked |= entry &&
                 (entry->role == model::Role::StoreRead || entry->role == model::Role::StoreTake ||
                  entry->role == model::Role::StoreWrite);
      return false;
    });
  });
  return isAsked;
}

static void lookAt(const scheme::Analysis &analysis, const Endpoint &endpoint,
                   const VerifiedWay &way, AllRepeated &all) {
  const TimeSilence silence{analysis, endpoint, way};
  const scheme::Check &mac = way.macs.front();
  const StepId path = endpoint.run.outcomes[way.outcome].state.path;
  if (const scheme::Own own = scheme::isOwnRequest(analysis, endpoint, mac);
      own.tri != source::Tri::Yes)
    return silence.because(own.reason, own.tri == source::Tri::No);
  if (isRepeatable(endpoint))
    return silence.because("by its method it may come twice");
  if (!scheme::noncesUnder(analysis, way).empty() ||
      !scheme::rememberedOn(analysis, endpoint, way).empty())
    return silence.because("a nonce is signed or remembered");
  if (asksStore(analysis, endpoint, path, mac))
    return silence.because("a store is asked for a part of the request");
  if (const StepId unknown = scheme::askedOutOfSight(analysis, path); unknown != StepId::None)
    return silence.because(scheme::Doubt::of(unknown));
  for (const scheme::Signature &one : mac.expected) {
    const scheme::Replay replay =
        scheme::Inspected(analysis, endpoint).replay(one.mac, scheme::Purpose::Request);
    if (replay.kind != scheme::Replay::Kind::None)
      return silence.because(replay.why.empty()
                                 ? llvm::StringRef("something remembers a part of it")
                                 : llvm::StringRef(replay.why),
                             replay.why.empty());
  }
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, mac);
  const std::optional<source::Location> done = doneAnew(analysis, path);
  if (!compare || !done)
    return silence.because("nothing is done that a second request would do again");
  Repeated &repeated = all.try_emplace({static_cast<uint32_t>(compare->file), compare->range},
                                       Repeated{*compare, *done, {}})
                           .first->second;
  if (!llvm::is_contained(repeated.reached, &endpoint))
    repeated.reached.push_back(&endpoint);
}

void missing_replay_protection(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  AllRepeated all;
  for (const Endpoint &endpoint : analysis.endpoints) {
    // A copy: where silences are noted, whoever asks for them again makes them anew.
    const std::vector<VerifiedWay> ways = scheme::verifiedWays(analysis, endpoint);
    for (const VerifiedWay &way : ways) {
      const TimeSilence silence{analysis, endpoint, way};
      if (!endpoint.isRoute())
        silence.because("no route is seen to call it", false);
      else if (endpoint.isUnsure || endpoint.run.cut)
        silence.becauseUnsure();
      else if (way.macs.empty() || way.macs.front().expected.empty())
        silence.because("a library verifies it");
      else
        lookAt(analysis, endpoint, way, all);
    }
  }
  for (const auto &[place, repeated] : all) {
    diagnostic::Diagnostic finding =
        findingOf(context, "missing-replay-protection", repeated.compare);
    finding.message = "a recorded " + nameOf(context, *repeated.reached.front()) +
                      " is done again each time that it is sent again: nothing remembers what came";
    finding.labels.push_back({repeated.done, "done again"});
    addReached(context, repeated.reached, finding);
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
