#include "scheme/library_scheme.h"

#include "scheme/argument.h"
#include "scheme/inspect.h"
#include "scheme/keys.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>
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

/// What a call, or what made the object that it is a member of, is given as `word`.
static std::optional<ValueId> givenTo(const Analysis &analysis, ValueId call,
                                      llvm::StringRef word) {
  const ValueTable &values = analysis.values();
  for (unsigned depth = 8; depth > 0 && values.is(call, Kind::Call); --depth) {
    const ValueId callee = values.arg(call, 0);
    if (const model::Entry *entry = analysis.evaluator.entryOf(callee))
      if (const auto given =
              argumentOf(*entry, values.args(call).drop_front(), values.argumentNames(call), word);
          given && !values.is(*given, Kind::None))
        return given;
    if (!values.is(callee, Kind::Attribute))
      return std::nullopt;
    call = values.arg(callee, 0);
  }
  return std::nullopt;
}

/// A span of time that a library is given: a number of seconds or a duration. None, and what is
/// false, is no span.
static std::optional<Limit> spanOf(const ValueTable &values, ValueId given) {
  if (values.is(given, Kind::Duration))
    given = values.arg(given, 0);
  if (values.is(given, Kind::None) || (values.is(given, Kind::Bool) && values[given].number == 0))
    return std::nullopt;
  if (values.is(given, Kind::Integer))
    return Limit{static_cast<double>(values[given].number), true};
  return Limit{0, false};
}

static Freshness notFresh(std::string why) {
  Freshness result;
  result.why = std::move(why);
  return result;
}

/// What bounds the age of what a library verifies.
static Freshness freshnessOf(const ValueTable &values, const Record &record) {
  const model::Entry &entry = *record.entry;
  llvm::SmallVector<ValueId, 4> given;
  llvm::SmallVector<llvm::StringRef, 4> names;
  for (size_t i = 0; i < record.args.size(); ++i) {
    given.push_back(record.args[i].value);
    names.push_back(i < record.names.size() ? llvm::StringRef(record.names[i]) : "");
  }
  if (llvm::any_of(names, [](llvm::StringRef name) { return name.starts_with("*"); }))
    return notFresh("its arguments are not known one by one");
  if (entry.detail == "mac" && !entry.argument("timestamp"))
    return notFresh("what bounds the time is not followed from a library's check");
  // Of a webhook the tolerance is how old it may be, of a token how long after its end it counts.
  const auto tolerance = argumentOf(entry, given, names, "tolerance");
  const bool isWebhook = entry.detail == "webhook";
  if (entry.argument("timestamp") || (isWebhook && !tolerance))
    return notFresh(libraryDecides.str());
  if (!isWebhook && !entry.argument("max_age")) {
    std::string why = "the token may hold its end, which the library checks";
    const std::optional<Limit> more = tolerance ? spanOf(values, *tolerance) : std::nullopt;
    if (more && more->isKnown && more->seconds > 0)
      why += ", with " + std::to_string(std::llround(more->seconds)) + " s of grace";
    return notFresh(std::move(why));
  }
  const auto age = isWebhook ? tolerance : argumentOf(entry, given, names, "max_age");
  const std::optional<Limit> most = age ? spanOf(values, *age) : std::nullopt;
  const bool isNone = !most || (isWebhook && most->isKnown && most->seconds == 0);
  Freshness result{isNone ? Freshness::Kind::None : Freshness::Kind::Checked};
  result.most = isNone ? std::nullopt : most;
  return result;
}

/// How long what a library signs counts, where the program says so.
static Freshness lifetimeOf(const Analysis &analysis, ValueId call) {
  const std::optional<ValueId> lifetime = givenTo(analysis, call, "lifetime");
  if (!lifetime)
    return notFresh(libraryDecides.str());
  const std::optional<Limit> most = spanOf(analysis.values(), *lifetime);
  Freshness result{most ? Freshness::Kind::Expiry : Freshness::Kind::None};
  result.most = most;
  result.isOwn = true;
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
        scheme.carriers.push_back(values.arg(record.flow.value, 0));
        scheme.keys.emplace_back();
        if (values.is(key, Kind::None))
          scheme.keys.back().why = "which key the library has is not seen";
        else
          scheme.keys.back() = keyOf(analysis, key, record.facts);
        scheme.freshness = freshnessOf(values, record);
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
    const std::optional<ValueId> key = givenTo(analysis, call, "key");
    if (origin == dataflow::OriginId::None || !key)
      continue;
    Scheme scheme;
    scheme.side = Side::Signer;
    scheme.location = analysis.history().origin(origin).location;
    scheme.function = analysis.functionAt(scheme.location);
    scheme.mac = {call, origin};
    scheme.library = entry->name;
    scheme.purpose = purposeOf(entry->detail);
    scheme.keys.push_back(keyOf(analysis, *key, {}));
    if (scheme.keys.back().hasDefault == Tri::Yes) // What held there is not known.
      scheme.keys.back().hasDefault = Tri::Unknown;
    if (const auto message = argumentOf(*entry, values.args(call).drop_front(),
                                        values.argumentNames(call), "message");
        message && !values.is(*message, Kind::None))
      scheme.messages.push_back({*message});
    scheme.freshness = lifetimeOf(analysis, call);
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
