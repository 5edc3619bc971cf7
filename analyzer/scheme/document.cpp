#include "scheme/document.h"

#include "scheme/pieces.h"

#include "llvm/ADT/STLExtras.h"

// JSON that is signed.
//
// A document inside a message is only then written twice, once on each side, when its bytes stay
// behind:
//
//   body = json.dumps(order)                       requests.post(url, data=body, …): these bytes
//   mac = hmac.new(KEY, body, sha256)              are what is verified
//
//   mac = hmac.new(KEY, json.dumps(fields), …)     the other side has the fields, and has to find
//                                                  the same order and blanks
//
// What is known of the document tells whether an order is left to choose: a list has none, and who
// put the keys in sorted has chosen.

namespace hmaclint::scheme {

using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 24;
static constexpr uint64_t hashes =
    dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash) | dataflow::bit(Kind::Relation);

static bool leavesBy(const Step &step) {
  if (step.kind == StepKind::Store)
    return true;
  if (step.kind != StepKind::Call)
    return false;
  if (!step.entry)
    return true;
  switch (step.entry->role) {
  case model::Role::Send:
  case model::Role::Response:
  case model::Role::Outgoing:
  case model::Role::Effect:
  case model::Role::StoreWrite:
  case model::Role::Sign:
    return true;
  default:
    return false;
  }
}

Leaving::Leaving(const Analysis &analysis) : isHeld(analysis.values().size()) {
  const ValueTable &values = analysis.values();
  const dataflow::History &history = analysis.history();
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const Step &step = history.step(static_cast<StepId>(id));
    if (leavesBy(step))
      for (const dataflow::Flow &argument : step.args)
        add(values, argument.value);
  }
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      if (outcome.kind == dataflow::Outcome::Kind::Return)
        add(values, outcome.flow.value);
  // Text that a MAC was put to goes wherever the MAC goes: `token + "." + mac`.
  for (uint32_t i = 0; i < isHeld.size(); ++i)
    if (const ValueId text{i}; values.is(text, Kind::Concat) && !signaturesIn(values, text).empty())
      add(values, text);
}

void Leaving::add(const ValueTable &values, ValueId value) {
  llvm::SmallVector<ValueId, 32> open = {value};
  while (!open.empty()) {
    const ValueId one = open.pop_back_val();
    auto held = isHeld[static_cast<uint32_t>(one)];
    if (held || (dataflow::bit(values.kind(one)) & hashes) != 0)
      continue;
    held = true;
    llvm::append_range(open, values.args(one));
  }
}

static bool isTextOf(const ValueTable &values, ValueId value, llvm::StringRef method) {
  return values.is(value, Kind::Text) && values.text(value) == method;
}

/// Whether no order of keys is left to choose, as far as is known.
static bool isOrdered(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return false;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  switch (values.kind(value)) {
  case Kind::Mapping:
    for (size_t i = 0; i + 1 < args.size(); i += 2) {
      if (!values.is(args[i], Kind::String) || !isOrdered(values, args[i + 1], depth - 1))
        return false;
      if (i != 0 && values.text(args[i]) < values.text(args[i - 2]))
        return false;
    }
    return true;
  case Kind::Sequence:
  case Kind::Choice:
  case Kind::Or:
    return llvm::all_of(args, [&](ValueId one) { return isOrdered(values, one, depth - 1); });
  case Kind::Each:
    return values.text(value) != "dict" ? isOrdered(values, args[1], depth - 1)
                                        : isOrdered(values, args[0], depth - 1);
  case Kind::Text:
    if (isTextOf(values, value, "items") || isTextOf(values, value, "keys"))
      return isOrdered(values, args[0], depth - 1);
    return !isTextOf(values, value, "update") && !isTextOf(values, value, "extend");
  case Kind::Request:
    return !llvm::StringRef("arg form values header cookie body-json view-arg")
                .contains(values.text(value));
  case Kind::Minus:
  case Kind::Parse:
  case Kind::Fold:
  case Kind::Object:
    return false;
  case Kind::Parameter:
  case Kind::Unknown:
  case Kind::Call:
    return depth != maxDepth; // A document is a mapping; what stands in one may be anything.
  default:
    return true; // A number, a text, an item of a list.
  }
}

bool hasOtherSide(const ValueTable &values, ValueId json, ValueId key) {
  const auto bit = [](Kind kind) { return dataflow::bit(kind); };
  if (values.has(key, bit(Kind::Random)))
    return false;
  return values.has(json, bit(Kind::Request) | bit(Kind::Parameter) | bit(Kind::Clock) |
                              bit(Kind::Random) | bit(Kind::Call) | bit(Kind::Attribute) |
                              bit(Kind::Unknown));
}

static SignedDocument judged(const ValueTable &values, ValueId json) {
  SignedDocument document;
  document.json = json;
  const int64_t options = values[json].number;
  const llvm::StringRef shape = values.text(json);
  document.isVague = shape.contains("?") || shape.contains("option");
  document.isUnsorted = (options & dataflow::JsonSorted) == 0 && !document.isVague &&
                        !isOrdered(values, values.arg(json, 0), maxDepth);
  document.hasDefault = (options & dataflow::JsonDefault) != 0;
  document.isLoose =
      !document.isVague && ((options & dataflow::JsonCompact) == 0 || shape.contains("indent"));
  return document;
}

/// Why nothing is said of a document, if that is known; else empty.
static llvm::StringRef passedOver(const ValueTable &values, const SignedDocument &document,
                                  const Leaving &leaving, ValueId key) {
  if (document.isCanonical() && !document.isVague)
    return "it is written in one form";
  if (leaving.holds(document.json))
    return "its bytes travel or are stored";
  return hasOtherSide(values, document.json, key) ? "" : "both sides are this process";
}

/// Whether a part of a value was given up for its size.
static bool isGivenUp(const ValueTable &values, ValueId value) {
  return values.anyIn(value, [&](ValueId one) {
    return values.is(one, Kind::Unknown) && (values.text(one) == dataflow::tooLarge ||
                                             values.text(one) == dataflow::tooManyAlternatives);
  });
}

/// Whether what becomes of a MAC is not wholly known: a bound was hit in the run that takes it.
static bool isOfCutRun(const Analysis &analysis, const Record &mac) {
  const auto at = static_cast<size_t>(&mac - analysis.evaluator.records().data());
  return llvm::any_of(analysis.endpoints, [&](const endpoint::Endpoint &one) {
    const bool isHere = one.run.firstRecord <= at && at < one.run.endRecord;
    return isHere &&
           (one.run.cut || llvm::any_of(one.run.outcomes, [&](const dataflow::Outcome &outcome) {
              return isGivenUp(analysis.values(), outcome.flow.value);
            }));
  });
}

/// A message without JSON may hold some where it is not known.
static void noteUnknown(const Analysis &analysis, const Record &mac) {
  const ValueTable &values = analysis.values();
  for (ValueId part : components(values, mac.args[1].value))
    if (const std::optional<ValueId> unknown = unknownIn(values, part))
      return analysis.silent(mac.location, Doubt::of(*unknown), mac.args[1].origin);
}

std::vector<SignedDocument> signedDocuments(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  const dataflow::History &history = analysis.history();
  const Leaving leaving(analysis);
  std::vector<SignedDocument> documents;
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Mac || record.args.size() < 2)
      continue;
    const llvm::SmallVector<ValueId, 2> found =
        piecesIn(values, record.args[1].value, dataflow::bit(Kind::Json));
    if (found.empty() && analysis.silences)
      noteUnknown(analysis, record);
    for (ValueId json : found) {
      SignedDocument document = judged(values, json);
      llvm::StringRef fact = passedOver(values, document, leaving, record.args[0].value);
      if (fact.empty() && isOfCutRun(analysis, record))
        fact = "a way is not followed to its end, where its bytes may travel";
      const bool isSilent = !fact.empty() || document.isCanonical();
      if (isSilent && !analysis.silences)
        continue;
      const dataflow::OriginId origin = history.find(record.args[1].origin, json);
      document.location =
          origin == dataflow::OriginId::None ? record.location : history.origin(origin).location;
      if (!fact.empty())
        analysis.silent(document.location, fact);
      else if (isSilent)
        analysis.silent(document.location, Doubt::of(json));
      if (isSilent)
        continue;
      document.mac = &record;
      documents.push_back(document);
    }
  }
  return documents;
}

} // namespace hmaclint::scheme
