#include "scheme/library_scheme.h"

#include "scheme/argument.h"
#include "scheme/inspect.h"
#include "scheme/keys.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// Schemes of libraries.
//
//   serializer = URLSafeTimedSerializer(os.environ["KEY"], salt="reset")
//   token = serializer.dumps(data)                  signs
//   serializer.loads(token, max_age=3600)           verifies
//
// Digest, encoding and comparison are the library's, and nothing is said of them. What the program
// decides is the key, what is signed, how long it counts and what becomes of a failure.

namespace hmaclint::scheme {

using dataflow::Record;
using endpoint::Endpoint;
using model::Role;

using Found = std::map<std::pair<uint32_t, source::ByteRange>, Scheme>;

/// Passwords, logins and shapes of data are verified too, and are no schemes; what a public key
/// verifies is none of MACs.
static std::optional<Purpose> purposeOf(llvm::StringRef detail) {
  if (detail == "token")
    return Purpose::Token;
  if (detail == "mac" || detail == "webhook")
    return Purpose::Request;
  return std::nullopt;
}

/// The key of a call, or of the object that it is a member of.
static std::optional<ValueId> keyOfCall(const Analysis &analysis, ValueId call) {
  const ValueTable &values = analysis.values();
  for (unsigned depth = 8; depth > 0 && values.is(call, Kind::Call); --depth) {
    const ValueId callee = values.arg(call, 0);
    if (const model::Entry *entry = analysis.evaluator.entryOf(callee))
      if (const auto key = argumentOf(values, *entry, values.args(call).drop_front(),
                                      values.argumentNames(call), "key"))
        return key;
    if (!values.is(callee, Kind::Attribute))
      return std::nullopt;
    call = values.arg(callee, 0);
  }
  return std::nullopt;
}

/// The call that a verifier gives back, which tells the names of its arguments.
static Freshness freshnessOf(const ValueTable &values, const model::Entry &entry,
                             llvm::ArrayRef<dataflow::Flow> given) {
  Freshness result;
  if (entry.detail == "mac" && !entry.argument("timestamp")) {
    result.why = "what bounds the time is not followed from a library's check";
    return result;
  }
  if (entry.argument("timestamp") || entry.argument("tolerance") || entry.detail == "webhook") {
    result.why = libraryDecides.str();
    return result;
  }
  const model::Argument *age = entry.argument("max_age");
  if (!age) {
    result.why = "the token may hold its end, which the library checks";
    return result;
  }
  // Names of what a check was given are not kept: of several numbers it could be any.
  llvm::SmallVector<ValueId, 2> rest;
  for (const dataflow::Flow &one : given.drop_front(std::min<size_t>(given.size(), 1)))
    rest.push_back(one.value);
  if (rest.empty()) {
    result.kind = Freshness::Kind::None;
    return result;
  }
  result.kind = Freshness::Kind::Checked;
  result.most = Limit{0, false};
  if (rest.size() == 1 && values.is(rest.front(), Kind::Integer))
    result.most = Limit{static_cast<double>(values[rest.front()].number), true};
  else if (rest.size() == 1 && values.is(rest.front(), Kind::None))
    result = Freshness{Freshness::Kind::None};
  else if (rest.size() > 1) {
    result = Freshness();
    result.why = "which argument is the age could not be told";
  }
  return result;
}

/// The answers of the ways on which the library refused.
static std::vector<int64_t> refusals(const Analysis &analysis, const Endpoint &endpoint,
                                     ValueId verdict) {
  std::vector<int64_t> statuses;
  for (size_t i = 0; i < endpoint.run.outcomes.size() && i < endpoint.answers.size(); ++i) {
    bool isRefused = false;
    analysis.history().each(endpoint.run.outcomes[i].state.path,
                            [&](dataflow::StepId, const dataflow::Step &step) {
                              isRefused |= step.kind == dataflow::StepKind::Assume &&
                                           step.flow.value == verdict && !step.positive;
                            });
    if (const std::optional<int64_t> status = endpoint.answers[i].status;
        isRefused && status && endpoint.isRoute())
      statuses.push_back(*status);
  }
  return statuses;
}

static void addVerifiers(const Analysis &analysis, Found &found) {
  const ValueTable &values = analysis.values();
  for (const Endpoint &endpoint : analysis.endpoints)
    for (const Record &record : analysis.records(endpoint)) {
      if (record.kind != Record::Kind::Verify || !record.entry)
        continue;
      const std::optional<Purpose> purpose = purposeOf(record.entry->detail);
      const ValueId key = values.arg(record.flow.value, 1);
      if (!purpose || (purpose == Purpose::Token && values.is(key, Kind::None)))
        continue;
      auto [place, isNew] =
          found.try_emplace({static_cast<uint32_t>(record.location.file), record.location.range});
      Scheme &scheme = place->second;
      if (isNew) {
        scheme.location = record.location;
        scheme.function = record.function;
        scheme.mac = record.flow;
        scheme.library = record.entry->name;
        scheme.purpose = purpose;
        if (record.entry->detail == "mac" &&
            !values.has(record.flow.value, dataflow::bit(Kind::Request))) {
          scheme.purpose = std::nullopt;
          scheme.whyPurpose = "nothing of a request is seen in what is verified";
        }
        scheme.owner.isOwn = record.entry->detail == "webhook" ? Tri::No : Tri::Unknown;
        scheme.carrier = values.arg(record.flow.value, 0);
        if (values.is(key, Kind::None))
          scheme.key.why = "which key the library has is not seen";
        else
          scheme.key = keyOf(analysis, key, record.facts);
        scheme.freshness = freshnessOf(values, *record.entry, record.args);
        if (purpose == Purpose::Token)
          scheme.replay.kind = Replay::Kind::Pointless;
        else
          scheme.replay.why = libraryDecides.str();
      }
      Failure failure = Inspected(analysis, endpoint).failure(scheme.purpose);
      if (failure.statuses.empty())
        failure.statuses = refusals(analysis, endpoint, record.flow.value);
      add(scheme.failure, std::move(failure));
      addRoutes(endpoint, scheme);
    }
}

static void addSigners(const Analysis &analysis, Found &found) {
  const ValueTable &values = analysis.values();
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto call = static_cast<ValueId>(i);
    if (!values.is(call, Kind::Call))
      continue;
    const model::Entry *entry = analysis.evaluator.entryOf(values.arg(call, 0));
    if (!entry || entry->role != Role::Sign || !purposeOf(entry->detail))
      continue;
    const dataflow::OriginId origin = analysis.history().firstOf(call);
    const std::optional<ValueId> key = keyOfCall(analysis, call);
    if (origin == dataflow::OriginId::None || !key)
      continue;
    Scheme scheme;
    scheme.side = Side::Signer;
    scheme.location = analysis.history().origin(origin).location;
    scheme.function = analysis.functionAt(scheme.location);
    scheme.mac = {call, origin};
    scheme.library = entry->name;
    scheme.purpose = purposeOf(entry->detail);
    scheme.key = keyOf(analysis, *key, {});
    if (scheme.key.hasDefault == Tri::Yes) // What held there is not known.
      scheme.key.hasDefault = Tri::Unknown;
    if (const auto message = argumentOf(values, *entry, values.args(call).drop_front(),
                                        values.argumentNames(call), "message"))
      scheme.messages.push_back({*message});
    scheme.freshness.why = libraryDecides.str();
    scheme.replay.kind = Replay::Kind::Pointless;
    found.try_emplace({static_cast<uint32_t>(scheme.location.file), scheme.location.range},
                      std::move(scheme));
  }
}

std::vector<Scheme> librarySchemes(const Analysis &analysis) {
  Found found;
  addVerifiers(analysis, found);
  addSigners(analysis, found);
  std::vector<Scheme> schemes;
  schemes.reserve(found.size());
  for (auto &[place, scheme] : found)
    schemes.push_back(std::move(scheme));
  return schemes;
}

} // namespace hmaclint::scheme
