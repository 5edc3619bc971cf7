#include "scheme/refusal.h"

#include "scheme/check.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"

// What a client is told whose signature does not pass.
//
//   signature = request.headers.get("X-Signature")
//   if not signature:
//       return "signature missing", 400           Input, 400
//   if not hmac.compare_digest(expected, signature.encode()):
//       abort(401)                                 Wrong, 401
//
// The last thing that a way asked decides why it refuses. Only ways count that asked for the
// signature and nothing else: for its presence, its form, or whether it fits.

namespace hmaclint::scheme {

using dataflow::Evaluator;
using dataflow::Operator;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 16;
static constexpr int64_t firstRefusal = 400;
static constexpr int64_t firstFault = 500;

namespace {
struct Refusals {
  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const ValueTable &values = analysis.values();
  std::vector<Part> provided = {};

  void findProvided();
  std::vector<Refusal> all();
  bool decided(StepId last, StepId first, unsigned depth, std::vector<StepId> &by) const;
  bool isProvided(const std::optional<Part> &part) const;
  bool asksInput(ValueId atom) const;
  std::optional<Refusal::Reason> reasonOf(StepId path) const;
  std::optional<ValueId> bodyOf(const Outcome &outcome) const;
};
} // namespace

/// The parts that are compared with MACs.
void Refusals::findProvided() {
  for (const dataflow::Record &record : analysis.records(endpoint)) {
    if (record.kind != dataflow::Record::Kind::Compare)
      continue;
    const Check check = classify(analysis.evaluator, record.flow.value);
    if (check.kind != CheckKind::Mac || purposeOf(analysis.evaluator, check) != Purpose::Request)
      continue;
    for (ValueId one : partsIn(values, check.provided))
      if (std::optional<Part> part = partOf(values, one); part && !part->isWhole())
        provided.push_back(std::move(*part));
  }
}

bool Refusals::isProvided(const std::optional<Part> &part) const {
  return part && llvm::is_contained(provided, *part);
}

/// Whether an atom asks for the signature as it was sent, and for nothing else.
bool Refusals::asksInput(ValueId atom) const {
  const uint64_t others = dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Clock) |
                          dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
                          dataflow::bit(Kind::Call) | dataflow::bit(Kind::Unknown);
  if (values.has(atom, others))
    return false;
  // `"X-Signature" in request.headers`
  if (values.is(atom, Kind::Relation) && values[atom].op == Operator::In &&
      values.is(values.arg(atom, 1), Kind::Request) &&
      values.is(values.arg(atom, 0), Kind::String)) {
    Part part;
    part.root = values.text(values.arg(atom, 1)).str();
    part.keys.push_back(part.root == "header" ? values.text(values.arg(atom, 0)).lower()
                                              : values.text(values.arg(atom, 0)).str());
    return isProvided(part);
  }
  const auto parts = partsIn(values, atom);
  return !parts.empty() &&
         llvm::all_of(parts, [&](ValueId one) { return isProvided(partOf(values, one)); });
}

/// Whether something failed there by itself: then that decides, and no condition before it.
static bool isFailure(const Evaluator &evaluator, const Step &step) {
  if (step.kind != StepKind::Raise)
    return false;
  return !step.positive ||
         llvm::StringRef(evaluator.exceptionType(step.flow.value)).starts_with("builtins.");
}

/// The steps that decided last on the ways of a path, back to `first`; whether all ways have one.
bool Refusals::decided(StepId last, StepId first, unsigned depth, std::vector<StepId> &by) const {
  const dataflow::History &history = analysis.history();
  for (StepId at = last; at != first && at != StepId::None; at = history.step(at).before) {
    const Step &step = history.step(at);
    // A literal decides nothing: `not (header or "")` is about the header.
    if (step.kind == StepKind::Assume && !dataflow::isConstant(values.kind(step.flow.value))) {
      by.push_back(at);
      return true;
    }
    if (step.kind == StepKind::Cut || step.kind == StepKind::Caught ||
        isFailure(analysis.evaluator, step))
      return false;
    if (step.kind != StepKind::Join)
      continue;
    if (values.isSpent(depth, dataflow::Bound::PathDepth))
      return false;
    const size_t before = by.size();
    bool isAll = true;
    for (StepId branch : step.branches)
      isAll &= decided(branch, step.before, depth - 1, by);
    if (isAll)
      return true;
    if (by.size() != before)
      return false;
  }
  return false;
}

std::optional<Refusal::Reason> Refusals::reasonOf(StepId path) const {
  std::vector<StepId> by;
  if (!decided(path, StepId::None, maxDepth, by))
    return std::nullopt;
  const auto isWrong = [&](StepId one) {
    const Step &step = analysis.history().step(one);
    return !step.positive && classify(analysis.evaluator, step.flow.value).kind == CheckKind::Mac;
  };
  if (llvm::all_of(by, isWrong))
    return Refusal::Reason::Wrong;
  const bool isInput = llvm::any_of(
      by, [&](StepId one) { return asksInput(analysis.history().step(one).flow.value); });
  // Of several ways with one answer, `if not all([key_id, signature])`, one is enough.
  // What comes after a compare, whether it failed or not, is no longer about the input.
  if (!isInput || !(held(analysis.evaluator, path, CheckKind::Mac) == Tri::No) ||
      !(failed(analysis.evaluator, path, CheckKind::Mac) == Tri::No))
    return std::nullopt;
  return Refusal::Reason::Input;
}

/// Whether all of an answer is written in the program.
static bool isWritten(const ValueTable &values, ValueId body) {
  const uint64_t structure = dataflow::bit(Kind::Sequence) | dataflow::bit(Kind::Mapping) |
                             dataflow::bit(Kind::Response) | dataflow::bit(Kind::Json);
  const uint64_t constants = dataflow::bit(Kind::None) | dataflow::bit(Kind::Bool) |
                             dataflow::bit(Kind::Integer) | dataflow::bit(Kind::String) |
                             dataflow::bit(Kind::Bytes);
  return (values[body].contains & ~(structure | constants)) == 0;
}

std::optional<ValueId> Refusals::bodyOf(const Outcome &outcome) const {
  if (outcome.kind == Outcome::Kind::Raise) {
    // What abort() was given: its status, and perhaps a text.
    const dataflow::Origin &raised = analysis.history().origin(outcome.flow.origin);
    if (!values.is(outcome.flow.value, Kind::Response))
      return std::nullopt;
    std::optional<ValueId> text;
    for (dataflow::OriginId given : raised.from) {
      const ValueId value = analysis.history().origin(given).value;
      if (!isWritten(values, value))
        return std::nullopt;
      if (!values.is(value, Kind::Integer))
        text = value;
    }
    return text ? text : values.arg(outcome.flow.value, 0);
  }
  ValueId body = analysis.evaluator.frozen(outcome.flow, outcome.state).value;
  while ((values.is(body, Kind::Response) || values.is(body, Kind::Sequence)) &&
         values[body].argCount != 0)
    body = values.arg(body, 0);
  return isWritten(values, body) ? std::optional(body) : std::nullopt;
}

/// Refusals that have nothing to do with who sent the request.
static bool isOfSignature(int64_t status) {
  return status >= firstRefusal && status < firstFault && status != 405 && status != 413 &&
         status != 415 && status != 429;
}

std::vector<Refusal> Refusals::all() {
  std::vector<Refusal> found;
  findProvided();
  if (provided.empty())
    return found;
  const dataflow::Outcomes &outcomes = endpoint.run.outcomes;
  for (size_t i = 0; i < outcomes.size() && i < endpoint.answers.size(); ++i) {
    const endpoint::Answer &answer = endpoint.answers[i];
    if (!answer.status || !isOfSignature(*answer.status))
      continue;
    const std::optional<Refusal::Reason> reason = reasonOf(outcomes[i].state.path);
    if (!reason)
      continue;
    Refusal refusal{*reason, *answer.status, bodyOf(outcomes[i]),
                    analysis.history().origin(outcomes[i].flow.origin).location};
    const auto isSame = [&](const Refusal &one) {
      return one.reason == refusal.reason && one.location == refusal.location &&
             one.status == refusal.status && one.body == refusal.body;
    };
    if (llvm::none_of(found, isSame))
      found.push_back(refusal);
  }
  return found;
}

std::vector<Refusal> refusalsOf(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  return Refusals{analysis, endpoint}.all();
}

bool areApart(const Refusal &a, const Refusal &b) {
  return a.status != b.status || (a.body && b.body && *a.body != *b.body);
}

} // namespace hmaclint::scheme
