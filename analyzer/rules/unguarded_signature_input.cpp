#include "rules/compared.h"
#include "rules/evidence.h"
#include "rules/fix.h"
#include "rules/input_fix.h"
#include "rules/reached.h"
#include "scheme/accept.h"
#include "scheme/unverified.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM106: before a request is verified, a part of it makes an exception that nothing handles.
//
//   given = request.headers["X-Signature"]              KeyError where there is none
//   hmac.compare_digest(expected, given)                TypeError for a character outside ASCII
//   int(request.headers.get("X-Time"))                  TypeError and ValueError
//
// What may raise is recorded where it is met (dataflow/machine_raise.cpp), as far as no `try`
// around takes it. Here the question is whether it comes before the check on some way to it, and
// whether the application answers the exception itself. One finding for each part of the request:
// the first place at which it raises.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Record;
using dataflow::StepId;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::CheckKind;

static constexpr unsigned maxDepth = 24;

namespace {
/// A place at which one part of the request raises, and from where requests get there.
struct Raising {
  const Record *record = nullptr;
  ValueId part{};
  source::Location check; ///< Of the verification that comes later.
  std::vector<const endpoint::Endpoint *> reached;
  bool isAlone = true; ///< The part raises nowhere else before the check.
};

using Raisings = std::map<std::tuple<uint32_t, uint32_t, uint32_t>, Raising>;

/// One endpoint, of which it is asked what comes before its check.
struct Endpoint {
  const Context &context;
  const endpoint::Endpoint &endpoint;
  std::vector<const Record *> checks;

  Endpoint(const Context &context, const endpoint::Endpoint &endpoint);
  const Record *checkAfter(const Record &record) const;
  bool isUnverified(const Record &record) const;
  bool isHandled(const Record &record) const;
  bool isProvided(ValueId item) const;
  bool isSigned(ValueId parameter) const;
  bool comparesSent(const Record &check) const;
  std::optional<ValueId> parameterOf(const Record &record) const;
  std::optional<ValueId> partOf(const Record &record) const;
};
} // namespace

Endpoint::Endpoint(const Context &context, const endpoint::Endpoint &endpoint)
    : context(context), endpoint(endpoint) {
  for (const Record &record : context.analysis->records(endpoint)) {
    const bool isCheck = record.kind == Record::Kind::Compare ||
                         record.kind == Record::Kind::Search || record.kind == Record::Kind::Verify;
    if (!isCheck)
      continue;
    const CheckKind kind = scheme::classify(context.analysis->evaluator, record.flow.value).kind;
    if (kind == CheckKind::Mac || (kind == CheckKind::Token && record.kind == Record::Kind::Verify))
      checks.push_back(&record);
  }
}

/// A check that a way through a record's place comes to, or in which it stands.
const Record *Endpoint::checkAfter(const Record &record) const {
  const StepId path = record.path;
  for (const Record *check : checks) {
    bool isOn = check->path == path || path == StepId::None ||
                (check->location.file == record.location.file &&
                 check->location.range.contains(record.location.range));
    if (!isOn && check->path != StepId::None)
      context.analysis->history().each(
          check->path, [&](StepId id, const dataflow::Step &) { isOn |= id == path; });
    if (isOn)
      return check;
  }
  return nullptr;
}

/// Whether nobody is known to have sent the request yet.
bool Endpoint::isUnverified(const Record &record) const {
  return scheme::isUnverified(*context.analysis, record.path, record.location,
                              "the request is verified by then");
}

/// Whether the application answers all the exceptions itself.
bool Endpoint::isHandled(const Record &record) const {
  const dataflow::Evaluator &evaluator = context.analysis->evaluator;
  const bool all = llvm::all_of(record.names, [&](const std::string &type) {
    return llvm::any_of(endpoint.handled, [&](const std::string &handled) {
      return evaluator.isException(type, handled).value_or(true);
    });
  });
  if (all)
    context.analysis->silent(record.location, "an error handler answers the exception");
  return all;
}

/// The part of the request that a value is made of.
static std::optional<ValueId> requestPartOf(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    if (values.is(value, Kind::Request))
      return value;
    if (values.is(value, Kind::Item) && values.is(values.arg(value, 0), Kind::Request))
      return value;
    const auto *const next = llvm::find_if(values.args(value), [&](ValueId one) {
      return values.has(one, dataflow::bit(Kind::Request));
    });
    if (next == values.args(value).end())
      return std::nullopt;
    value = *next;
  }
  return std::nullopt;
}

/// Whether a check compares an item, in whatever form, with what it expects.
bool Endpoint::isProvided(ValueId item) const {
  const ValueTable &values = context.analysis->values();
  return llvm::any_of(checks, [&](const Record *record) {
    const scheme::Check check = scheme::classify(context.analysis->evaluator, record->flow.value);
    return !check.expected.empty() &&
           values.anyIn(check.provided, [&](ValueId one) { return one == item; });
  });
}

/// Whether a parameter is, or holds, what is signed or the signature: no key.
bool Endpoint::isSigned(ValueId parameter) const {
  const ValueTable &values = context.analysis->values();
  const auto isIn = [&](ValueId whole) {
    return values.anyIn(whole, [&](ValueId one) { return one == parameter; });
  };
  return llvm::any_of(checks, [&](const Record *record) {
    const scheme::Check check = scheme::classify(context.analysis->evaluator, record->flow.value);
    const bool isKey = llvm::any_of(check.expected, [&](const scheme::Signature &one) {
      return !one.isKeyedHash && isIn(one.key(values));
    });
    const bool isMessage = llvm::any_of(
        check.expected, [&](const scheme::Signature &one) { return isIn(one.message(values)); });
    return !check.expected.empty() && !isKey && (isMessage || isIn(check.provided));
  });
}

/// Whether a check compares a MAC with what may be the caller's, and not with what the server
/// keeps.
bool Endpoint::comparesSent(const Record &check) const {
  const scheme::Analysis &analysis = *context.analysis;
  for (unsigned side = 0; check.args.size() == 2 && side < 2; ++side) {
    const ValueId mac = check.args[side].value;
    if (!scheme::signaturesIn(analysis.values(), mac).empty() &&
        evidenceOf(analysis, check.args[1 - side], mac, check.location))
      return true;
  }
  return false;
}

/// What a function that nobody calls was given, as far as the check needs it.
std::optional<ValueId> Endpoint::parameterOf(const Record &record) const {
  const ValueTable &values = context.analysis->values();
  const ValueId value = record.flow.value;
  if (endpoint.isRoute() || values.has(value, dataflow::bit(Kind::Request)) ||
      llvm::none_of(checks, [&](const Record *check) { return comparesSent(*check); }))
    return std::nullopt;
  if (record.kind == Record::Kind::Absent)
    return isProvided(value) ? std::optional(value) : std::nullopt;
  const int64_t own = (static_cast<int64_t>(endpoint.function.unit) << 32) |
                      static_cast<int64_t>(endpoint.function.id);
  std::optional<ValueId> found;
  values.anyIn(value, [&](ValueId one) {
    if (values.is(one, Kind::Parameter) && values[one].number == own && isSigned(one))
      found = one;
    return found.has_value();
  });
  return found;
}

/// What a finding is about: a part of the request, or the signature that came in a text of several.
std::optional<ValueId> Endpoint::partOf(const Record &record) const {
  const ValueId value = record.flow.value;
  const bool isItem =
      record.kind == Record::Kind::Absent && context.analysis->values().is(value, Kind::Item);
  if (isItem && isProvided(value))
    return value;
  if (const std::optional<ValueId> given = parameterOf(record))
    return given;
  return requestPartOf(context.analysis->values(), value);
}

/// Whether the path has asked for the form of a value: by a pattern, a class of characters, what is
/// in it. Whatever it was, it may exclude what would raise.
static bool isFormKnown(const ValueTable &values, const Record &record) {
  const ValueId input = record.flow.value;
  const auto isPattern = [&](ValueId one) {
    return (values.is(one, Kind::Parse) && values.text(one) == "match") ||
           (values.is(one, Kind::Text) && values.text(one).starts_with("pattern"));
  };
  const auto asksForm = [&](ValueId one) {
    if (values.is(one, Kind::Each) || values.is(one, Kind::All) || values.is(one, Kind::Any) ||
        values.is(one, Kind::Call))
      return true;
    return isPattern(one) || (values.is(one, Kind::Text) && values.text(one).starts_with("is"));
  };
  if (values.anyIn(input, isPattern))
    return true;
  std::optional<ValueId> part = requestPartOf(values, input);
  if (!part && values.has(input, dataflow::bit(Kind::Parameter)))
    part = input;
  return llvm::any_of(record.facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    return fact.second && part && values.anyIn(atom, asksForm) &&
           values.anyIn(atom, [&](ValueId one) { return one == *part; });
  });
}

/// Whether an operand of compare_digest() can be a str with characters outside ASCII.
static bool mayBeNotAscii(const Context &context, const Record &record) {
  switch (textTypeOf(context, record.flow)) {
  case TextType::Text:
  case TextType::MaybeText:
  case TextType::Joined:
    return true;
  default:
    return false;
  }
}

static bool isCompare(const Record &record) {
  return record.entry && record.entry->role == model::Role::Compare;
}

/// What the model alone can't tell of a record.
static bool canRaise(const Context &context, const Record &record) {
  if (record.kind == Record::Kind::Absent)
    return true;
  if (isFormKnown(context.analysis->values(), record)) {
    context.analysis->silent(record.location, "the path has asked for its form");
    return false;
  }
  if (!isCompare(record))
    return true;
  const bool isStr =
      mayBeNotAscii(context, record) && !fileOf(context, record.location.file).isPython2;
  if (!isStr)
    context.analysis->silent(record.location, "bytes are compared");
  return isStr;
}

/// The first place for each part of the request, in the order in which a request meets them.
static void look(const Context &context, const endpoint::Endpoint &which, Raisings &raisings) {
  const Endpoint endpoint(context, which);
  if (endpoint.checks.empty())
    return;
  std::map<ValueId, std::pair<Raising *, source::Location>> firsts;
  bool isMet = false;
  const ValueTable &values = context.analysis->values();
  for (const Record &record : context.analysis->records(which)) {
    if (record.kind != Record::Kind::Absent && record.kind != Record::Kind::Malformed)
      continue;
    const std::optional<ValueId> part = endpoint.partOf(record);
    if (!part)
      continue;
    const Record *check = endpoint.checkAfter(record);
    isMet |= check != nullptr;
    if (!check || !canRaise(context, record) || endpoint.isHandled(record) ||
        !endpoint.isUnverified(record))
      continue;
    // What is called on None is another cause than what the part itself raises.
    const bool isOwn = values.is(record.flow.value, Kind::Relation);
    const ValueId cause = isOwn ? record.flow.value : *part;
    if (const auto first = firsts.find(cause); first != firsts.end()) {
      if (first->second.second != record.location)
        first->second.first->isAlone = false;
      continue;
    }
    const source::ByteRange range = record.location.range;
    Raising &raising =
        raisings[{static_cast<uint32_t>(record.location.file), range.begin, range.end}];
    if (!raising.record)
      raising = {&record, *part, check->location, {}, true};
    raising.reached.push_back(&which);
    firsts.insert({cause, {&raising, record.location}});
  }
  if (!isMet)
    context.analysis->silent(scheme::placeOf(*context.analysis, which),
                             "nothing before the check raises what nobody takes");
}

/// What the first exception is called where it is caught: `KeyError`, but `binascii.Error`.
static llvm::StringRef exceptionOf(const Record &record) {
  if (record.names.empty())
    return "";
  const llvm::StringRef qualified = record.names.front();
  const llvm::StringRef name = qualified.rsplit('.').second;
  return name == "Error" || name.empty() ? qualified : name;
}

static std::string messageFor(const Context &context, const Raising &raising) {
  const Record &record = *raising.record;
  const std::string part = scheme::words(context.analysis->values(), raising.part, true);
  const std::string end =
      (" ends in an unhandled " + exceptionOf(record) + " before the signature is verified").str();
  if (record.kind == Record::Kind::Absent)
    return "a request without " + part + end;
  if (isCompare(record))
    return "a character outside ASCII in " + part + end;
  return "a malformed " + part + end;
}

static void report(const Context &context, const InputCompares &compares, const Raising &raising,
                   Sink &sink) {
  diagnostic::Diagnostic finding =
      findingOf(context, "unguarded-signature-input", raising.record->location);
  finding.message = messageFor(context, raising);
  // Who calls a function that nobody here calls may take the exception.
  if (!context.analysis->values().has(raising.record->flow.value, dataflow::bit(Kind::Request)))
    finding.severity = diagnostic::Severity::Note;
  finding.primaryLabel = ("raises " + exceptionOf(*raising.record)).str();
  if (raising.check != raising.record->location)
    finding.labels.push_back({raising.check, "verified only here"});
  addReached(context, raising.reached, finding);
  if (raising.isAlone)
    if (auto fix = guardInput(context, compares, *raising.record))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void unguarded_signature_input(const Context &context, Sink &sink) {
  Raisings raisings;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    if (endpoint.isUnsure)
      scheme::noteUnsure(*context.analysis, endpoint);
    else
      look(context, endpoint, raisings);
  }
  if (raisings.empty())
    return;
  const InputCompares compares(*context.analysis);
  for (const auto &[place, raising] : raisings)
    report(context, compares, raising, sink);
}

} // namespace hmaclint::rules
