#include "scheme/silence.h"

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <tuple>

// Why a rule is silent, in words.
//
//   mac = canonical(request)                        canonical: External("other.canonical")
//   if hmac.new(KEY, mac, sha256).hexdigest() == request.headers["X-Signature"]: …
//
// The message is Call(other.canonical, …), so that what it covers is Unknown, and the doubt is that
// value: "called function could not be resolved: `other.canonical`", at the call. Rules and the
// questions that they ask hand doubts on as they are; words are made of them here, and only for
// `dump --phase why` and `--statistics`.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Step;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;

static auto keyOf(const source::Location &location) {
  return std::tuple(static_cast<uint32_t>(location.file), location.range);
}

bool operator<(const Silences::Entry &a, const Silences::Entry &b) {
  const auto key = [](const Silences::Entry &one) {
    return std::tuple(llvm::StringRef(one.rule), keyOf(one.place), one.silence.isKnown,
                      llvm::StringRef(one.silence.reason), llvm::StringRef(one.silence.subject),
                      keyOf(one.silence.cause));
  };
  return key(a) < key(b);
}

void Silences::add(source::Location place, Silence silence) {
  all.insert({asked, place, std::move(silence)});
}

std::string wordsOf(const Silence &silence) {
  return silence.reason + (silence.subject.empty() ? "" : ": `" + silence.subject + "`");
}

static Silence unknown(llvm::StringRef reason, std::string subject = "") {
  return {false, reason.str(), std::move(subject), {}};
}

static Silence ofCall(const dataflow::Evaluator &evaluator, ValueId call) {
  const ValueId callee = evaluator.values().arg(call, 0);
  return unknown(evaluator.entryOf(callee) ? "result of a library's function"
                                           : "called function could not be resolved",
                 nameOf(evaluator.values(), callee));
}

static Silence ofValue(const dataflow::Evaluator &evaluator, ValueId value) {
  const ValueTable &values = evaluator.values();
  switch (values.kind(value)) {
  case Kind::Unknown:
    return unknown(values.text(value));
  case Kind::Call:
    return ofCall(evaluator, value);
  case Kind::Parameter:
    return unknown("value of a parameter", values.text(value).str());
  case Kind::External:
    return unknown("name outside of the program", values.text(value).str());
  case Kind::Attribute:
    return unknown("attribute of something unknown", nameOf(values, value));
  case Kind::Object:
    return unknown("state of an object", values.text(value).str());
  case Kind::Bound:
  case Kind::Partial:
    return unknown("function that is used as a value", nameOf(values, value));
  case Kind::Json:
    return unknown("options that JSON is written with");
  case Kind::Relation:
  case Kind::Not:
    return unknown("condition that is not understood");
  case Kind::Slice:
    return unknown("piece of a value");
  case Kind::Choice:
    return unknown("value that differs by the way");
  case Kind::Element:
  case Kind::Item:
  case Kind::Minus:
  case Kind::Text:
    return unknown("part of a container that is not told");
  default:
    return unknown("value that is not understood");
  }
}

static Silence ofStep(const dataflow::Evaluator &evaluator, const Step &step) {
  const ValueTable &values = evaluator.values();
  switch (step.kind) {
  case StepKind::Call:
    return ofCall(evaluator, step.flow.value);
  case StepKind::Cut:
    if (step.flow.origin == OriginId::None)
      return unknown("path bound hit: too many ways meet");
    return values.is(step.flow.value, Kind::Call)
               ? unknown("decorator could not be resolved",
                         nameOf(values, values.arg(step.flow.value, 0)))
               : unknown("path bound hit: call not followed", nameOf(values, step.flow.value));
  case StepKind::Join:
    return unknown("ways with the check met ways without it");
  case StepKind::Raise:
  case StepKind::Caught:
    return unknown("error that may never be raised");
  default:
    return unknown("condition that is not understood");
  }
}

/// Whether equal values of the kind come from one place, or from places that are alike.
static bool isTiedToPlace(Kind kind) {
  return kind == Kind::Call || kind == Kind::Parameter || kind == Kind::External ||
         kind == Kind::Attribute || kind == Kind::Object;
}

Silence explain(const Analysis &analysis, Doubt doubt, source::Location otherwise, OriginId from) {
  const dataflow::History &history = analysis.history();
  if (doubt.step != dataflow::StepId::None) {
    const Step &step = history.step(doubt.step);
    Silence silence = ofStep(analysis.evaluator, step);
    silence.cause = step.location;
    return silence;
  }
  if (doubt.value == Doubt::nothing)
    return {false, "something that is not told", "", otherwise};
  Silence silence = ofValue(analysis.evaluator, doubt.value);
  OriginId made = from == OriginId::None ? from : history.find(from, doubt.value);
  if (made == OriginId::None && isTiedToPlace(analysis.values().kind(doubt.value)))
    made = history.firstOf(doubt.value);
  silence.cause = made == OriginId::None ? otherwise : history.origin(made).location;
  return silence;
}

OriginId messageOf(const Analysis &analysis, const Check &check) {
  for (const dataflow::Record &record : analysis.evaluator.records())
    if (record.kind == dataflow::Record::Kind::Mac && record.args.size() > 1 &&
        llvm::any_of(check.expected,
                     [&](const Signature &one) { return one.mac == record.flow.value; }))
      return record.args[1].origin;
  return OriginId::None;
}

source::Location placeOf(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  const dataflow::Unit &unit = analysis.evaluator.program().units[endpoint.function.unit];
  if (endpoint.function.id == dataflow::FunctionId::None)
    return {unit.file, unit.ir->block(unit.ir->body).range};
  return {unit.file, unit.ir->function(endpoint.function.id).nameRange};
}

Silence explainUnsure(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  const ValueTable &values = analysis.values();
  const dataflow::Flow around = endpoint.unsure;
  Silence silence;
  if (!endpoint.isUnsure)
    silence = unknown("path bound hit: its run is cut");
  else if (around.origin == OriginId::None)
    silence = unknown("given to something unknown, which may do more");
  else if (values.is(around.value, Kind::Call))
    silence =
        unknown("decorator could not be resolved", nameOf(values, values.arg(around.value, 0)));
  else
    silence =
        unknown("hook or list of decorators could not be resolved", nameOf(values, around.value));
  silence.cause = around.origin == OriginId::None || !endpoint.isUnsure
                      ? placeOf(analysis, endpoint)
                      : analysis.history().origin(around.origin).location;
  return silence;
}

void noteUnsure(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  if (analysis.silences)
    analysis.silent(placeOf(analysis, endpoint), [&] { return explainUnsure(analysis, endpoint); });
}

/// `headers.items()`, `data.get("id")`: reads, of whatever is given.
static bool isRead(const ValueTable &values, ValueId value) {
  if (!values.is(value, Kind::Call) || !values.is(values.arg(value, 0), Kind::Attribute) ||
      !values.has(values.arg(value, 0), dataflow::bit(Kind::Parameter)))
    return false;
  const llvm::StringRef name = values.text(values.arg(value, 0));
  return name == "items" || name == "values" || name == "keys" || name == "get" || name == "pop";
}

std::optional<ValueId> unknownIn(const ValueTable &values, ValueId value) {
  static constexpr uint64_t opaque =
      dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Call) | dataflow::bit(Kind::Parameter) |
      dataflow::bit(Kind::External) | dataflow::bit(Kind::Attribute) | dataflow::bit(Kind::Object) |
      dataflow::bit(Kind::Bound) | dataflow::bit(Kind::Partial);
  llvm::SmallVector<ValueId, 16> open = {value};
  std::set<ValueId> seen;
  while (!open.empty()) {
    const ValueId one = open.pop_back_val();
    if (!values.has(one, opaque) || !seen.insert(one).second)
      continue;
    // Of `client.secret` it is `client` that nobody knows.
    const ValueId member = isRead(values, one) ? values.arg(one, 0) : one;
    const bool isMember =
        values.is(member, Kind::Attribute) && values.has(values.arg(member, 0), opaque);
    if ((dataflow::bit(values.kind(one)) & opaque) != 0 && !isMember)
      return one;
    for (ValueId part : llvm::reverse(values.args(one)))
      open.push_back(part);
  }
  return std::nullopt;
}

} // namespace hmaclint::scheme
