#include "scheme/sender.h"

#include "scheme/covers.h"
#include "scheme/silence.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

// Whose request it is.
//
//   KEYS[request.headers["X-Client"]]      whoever the header names: only they have the key
//   current_user.secret                    whoever is logged in
//   os.environ["KEY"]                      anybody who has the one key
//
// The key may be one of a table by then, and the table does not tell who chose: its origins do.

namespace hmaclint::scheme {

using dataflow::OriginId;
using dataflow::Record;
using Sender = UnboundIdentity::Sender;

static constexpr unsigned maxOrigins = 400;

/// Calls `visit` for a value and all that it was made of.
template <typename Visit>
static void behind(const Analysis &analysis, dataflow::Flow flow, bool isPiece, Visit visit) {
  visit(flow.value);
  const OriginId own = analysis.history().find(flow.origin, flow.value);
  llvm::SmallVector<OriginId, 16> open = {own == OriginId::None && !isPiece ? flow.origin : own};
  llvm::DenseSet<uint32_t> seen;
  for (size_t next = 0;
       next < open.size() && !analysis.values().reaches(next, maxOrigins, dataflow::Bound::Origins);
       ++next) {
    if (open[next] == OriginId::None || !seen.insert(static_cast<uint32_t>(open[next])).second)
      continue;
    const dataflow::Origin &here = analysis.history().origin(open[next]);
    visit(here.value);
    llvm::append_range(open, here.from);
  }
}

static bool holdsSession(const Analysis &analysis, ValueId value) {
  return analysis.values().anyIn(value,
                                 [&](ValueId one) { return isOfSession(analysis.evaluator, one); });
}

bool SenderOf::isIn(const Analysis &analysis, dataflow::Flow flow, bool isPiece) const {
  const ValueTable &values = analysis.values();
  bool isFound = false;
  behind(analysis, flow, isPiece, [&](ValueId value) {
    if (isFound)
      return;
    if (kind != Sender::Key)
      isFound = holdsSession(analysis, value);
    for (ValueId one : partsIn(values, value))
      if (const std::optional<Part> part = partOf(values, one))
        isFound |= llvm::is_contained(choosers, *part);
  });
  return isFound;
}

/// The parts of the request that a key was chosen or made by.
static void addChoosers(const Analysis &analysis, dataflow::Flow key, std::vector<Part> &into) {
  const ValueTable &values = analysis.values();
  behind(analysis, key, true, [&](ValueId value) {
    for (ValueId one : partsIn(values, value))
      if (std::optional<Part> part = partOf(values, one);
          part && !part->isWhole() && !llvm::is_contained(into, *part))
        into.push_back(std::move(*part));
  });
}

/// Whether a path asked who is logged in.
static bool isLoggedIn(const Analysis &analysis, dataflow::StepId path) {
  bool isAsked = held(analysis.evaluator, path, CheckKind::Session) == Tri::Yes;
  analysis.history().each(path, [&](dataflow::StepId, const dataflow::Step &step) {
    isAsked |= step.kind == dataflow::StepKind::Assume && holdsSession(analysis, step.flow.value);
  });
  return isAsked;
}

SenderOf senderOf(const Analysis &analysis, const endpoint::Endpoint &endpoint, const Check &check,
                  dataflow::StepId path) {
  const ValueTable &values = analysis.values();
  SenderOf sender;
  for (const Signature &one : check.expected) {
    if (one.isKeyedHash) {
      sender.fact = "which part of what is hashed is the secret";
      return sender;
    }
    const ValueId key = one.key(values);
    if (holdsSession(analysis, key))
      sender.kind = Sender::Session;
    else if (values.has(key, dataflow::bit(Kind::Element)))
      sender.fact = "which of several keys fits tells who it is";
    for (const Record &record : analysis.records(endpoint))
      if (record.kind == Record::Kind::Mac && record.flow.value == one.mac)
        addChoosers(analysis, {key, record.flow.origin}, sender.choosers);
    if (sender.choosers.empty() && sender.kind == Sender::Anybody)
      sender.doubt = unknownIn(values, key);
  }
  if (!sender.choosers.empty())
    sender.kind = Sender::Key;
  else if (isLoggedIn(analysis, path))
    sender.kind = Sender::Session;
  return sender;
}

std::map<dataflow::StepId, const dataflow::Step *>
stepsLetThrough(const Analysis &analysis, const endpoint::Endpoint &endpoint) {
  std::map<dataflow::StepId, const dataflow::Step *> steps;
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i)
    if (i >= endpoint.answers.size() || !endpoint.answers[i].isRefusal)
      analysis.history().each(
          endpoint.run.outcomes[i].state.path,
          [&](dataflow::StepId id, const dataflow::Step &step) { steps.emplace(id, &step); });
  return steps;
}

std::optional<Check> checkBefore(const Analysis &analysis, dataflow::StepId path) {
  if (!(held(analysis.evaluator, path, CheckKind::Mac) == Tri::Yes))
    return std::nullopt;
  std::optional<Check> only;
  bool isOne = true;
  analysis.history().each(path, [&](dataflow::StepId, const dataflow::Step &step) {
    if (step.kind != dataflow::StepKind::Assume || !step.positive)
      return;
    Check check = classify(analysis.evaluator, step.flow.value);
    if (check.kind != CheckKind::Mac)
      return;
    isOne &= !only || only->atom == check.atom;
    only = std::move(check);
  });
  return isOne && only && !only->expected.empty() ? only : std::nullopt;
}

Reasoned coveredBy(const ValueTable &values, const Check &check, ValueId part) {
  Reasoned all = Tri::Yes;
  for (const Signature &one : check.expected)
    all = all & covers(values, one.message(values), part);
  return all;
}

} // namespace hmaclint::scheme
