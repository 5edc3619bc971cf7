#include "scheme/identity.h"

#include "scheme/gate.h"
#include "scheme/locator.h"
#include "scheme/sender.h"

#include "llvm/ADT/STLExtras.h"

// Who is meant, and who has signed.
//
//   user = request.get_json()["user"]         is signed: nobody changes it on its way
//   accounts[user] -= amount                  and chooses whose account it is
//
//   if user != g.client: abort(403)           tied: the client has signed with its own key
//   accounts[g.client] -= amount              so is this
//   if user != "user_123": abort(403)         not tied: a literal is nobody who was verified
//
// A name alone is nothing: a finding needs something that is done under it, or a refusal for want
// of rights that depends on it.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using Sender = UnboundIdentity::Sender;

namespace {
/// Looks for the identities of one endpoint.
struct Finder {
  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const ValueTable &values = analysis.values();
  const dataflow::History &history = analysis.history();
  std::vector<UnboundIdentity> found = {};

  void look();
  void atEffect(StepId id, const Step &step);
  void atRefusal(StepId id, const Step &step);
  std::optional<UnboundIdentity> unbound(StepId path, Flow flow, ValueId value,
                                         llvm::ArrayRef<Flow> beside);
  bool isTied(const SenderOf &sender, const Part &part, StepId path, source::Location read);
  llvm::StringRef tieOf(const SenderOf &sender, const Part &part, const Step &step) const;
  bool isPart(ValueId value, const Part &part) const;
  bool holdsPart(ValueId value, const Part &part) const;
  std::optional<source::Location> literalFor(const Part &part, StepId path) const;
  std::optional<ValueId> heldAgainstLiteral(ValueId atom) const;
};
} // namespace

bool Finder::isPart(ValueId value, const Part &part) const {
  const std::optional<Part> one = partOf(values, value);
  return one && *one == part;
}

bool Finder::holdsPart(ValueId value, const Part &part) const {
  return llvm::any_of(partsIn(values, value), [&](ValueId one) { return isPart(one, part); });
}

/// Of `user == "user_123"` the user, if that names somebody.
std::optional<ValueId> Finder::heldAgainstLiteral(ValueId atom) const {
  if (!values.is(atom, Kind::Relation) ||
      (values[atom].op != Operator::Equal && values[atom].op != Operator::NotEqual))
    return std::nullopt;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId literal = values.arg(atom, 1 - side);
    const std::optional<Part> part = partOf(values, values.arg(atom, side));
    if (part && namesSomebody(*part) && dataflow::isText(values.kind(literal)) &&
        !values.text(literal).empty())
      return values.arg(atom, side);
  }
  return std::nullopt;
}

std::optional<source::Location> Finder::literalFor(const Part &part, StepId path) const {
  std::optional<source::Location> place;
  history.each(path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Assume)
      if (const auto value = heldAgainstLiteral(step.flow.value); value && isPart(*value, part))
        place = step.location;
  });
  return place;
}

/// Why a step ties a part to the sender, or may; empty where it does not.
llvm::StringRef Finder::tieOf(const SenderOf &sender, const Part &part, const Step &step) const {
  const bool isCall = step.kind == StepKind::Call;
  if (!isCall && step.kind != StepKind::Assume)
    return "";
  const ValueId atom = step.flow.value;
  if (values.has(atom, dataflow::bit(Kind::Mac)))
    return "";
  const bool isGiven =
      isCall ? llvm::any_of(step.args, [&](Flow one) { return holdsPart(one.value, part); })
             : holdsPart(atom, part);
  if (isCall && !step.entry && !isLookup(values, atom)) {
    const bool mayAsk = isGiven || mayHaveVerified(analysis.evaluator, step);
    return mayAsk ? "what is not known is given the request or a part of it" : "";
  }
  if (!isGiven)
    return "";
  if (sender.isIn(analysis, step.flow, false))
    return "it is held against what tells who has sent the request";
  if (isCall || !values.is(atom, Kind::Relation))
    return "";
  const Operator op = values[atom].op;
  if (op != Operator::Equal && op != Operator::NotEqual)
    return "";
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId other = values.arg(atom, 1 - side);
    if (isPart(values.arg(atom, side), part) && !dataflow::isConstant(values.kind(other)) &&
        !partOf(values, other))
      return "it is held against what the server knows";
  }
  return "";
}

bool Finder::isTied(const SenderOf &sender, const Part &part, StepId path, source::Location read) {
  llvm::StringRef because;
  history.each(path, [&](StepId, const Step &step) {
    if (because.empty())
      because = tieOf(sender, part, step);
  });
  if (!because.empty())
    analysis.silent(read, because);
  return !because.empty();
}

/// Asks of one value at the end of a path: does it name somebody, is it signed, is it tied?
/// `beside` are what else says where the effect goes.
std::optional<UnboundIdentity> Finder::unbound(StepId path, Flow flow, ValueId value,
                                               llvm::ArrayRef<Flow> beside) {
  std::optional<Part> part = partOf(values, value);
  if (!part || !namesSomebody(*part))
    return std::nullopt;
  UnboundIdentity one;
  const dataflow::OriginId read = history.find(flow.origin, value);
  one.read = read == dataflow::OriginId::None ? history.step(path).location
                                              : history.origin(read).location;
  std::optional<Check> check = checkBefore(analysis, path);
  if (!check)
    return std::nullopt;
  const Reasoned covered = coveredBy(values, *check, value);
  if (covered.isUnknown())
    analysis.silent(one.read, covered.doubt);
  else if (covered == Tri::No)
    analysis.silent(one.read, "it is not in the signed message");
  if (!(covered == Tri::Yes))
    return std::nullopt;
  const SenderOf sender = senderOf(analysis, endpoint, *check, path);
  if (llvm::is_contained(sender.choosers, *part))
    analysis.silent(one.read, "it chose the key that has verified the request");
  else if (!sender.fact.empty())
    analysis.silent(one.read, sender.fact);
  else if (sender.doubt)
    analysis.silent(one.read, Doubt::of(*sender.doubt));
  else if (llvm::any_of(beside, [&](Flow other) { return sender.isIn(analysis, other, true); }))
    analysis.silent(one.read, "what it is looked for in belongs to who has sent the request");
  else if (!isTied(sender, *part, path, one.read)) {
    one.sender = sender.kind;
    if (!sender.choosers.empty())
      one.chooser = sender.choosers.front();
    one.literal = literalFor(*part, path);
    one.part = std::move(*part);
    one.check = std::move(*check);
    one.endpoint = &endpoint;
    return one;
  }
  return std::nullopt;
}

void Finder::atEffect(StepId id, const Step &step) {
  const std::vector<Flow> locators = locatorsOf(analysis, step);
  for (const Flow &locator : locators)
    for (ValueId value : partsIn(values, locator.value))
      if (std::optional<UnboundIdentity> one = unbound(id, locator, value, locators)) {
        one->place = step.location;
        one->isDone = true;
        found.push_back(std::move(*one));
      }
}

void Finder::atRefusal(StepId id, const Step &step) {
  const std::optional<ValueId> value = heldAgainstLiteral(step.flow.value);
  if (!value)
    return;
  const Gate gate = gateOf(analysis, endpoint, step.flow.value);
  const ValueId named = partsIn(values, *value).empty() ? *value : partsIn(values, *value).front();
  if (!gate.decides() || !gate.refusesForRights)
    return;
  if (std::optional<UnboundIdentity> one = unbound(id, step.flow, named, {})) {
    one->place = step.location;
    one->literal = step.location;
    found.push_back(std::move(*one));
  }
}

void Finder::look() {
  for (const auto &[id, step] : stepsLetThrough(analysis, endpoint))
    if (step->kind == StepKind::Assume)
      atRefusal(id, *step);
    else if (isDone(analysis, *step))
      atEffect(id, *step);
}

std::vector<UnboundIdentity> unboundIdentities(const Analysis &analysis) {
  std::vector<UnboundIdentity> all;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    if (!endpoint.isRoute())
      continue;
    if (endpoint.isUnsure || endpoint.run.cut) {
      noteUnsure(analysis, endpoint);
      continue;
    }
    Finder finder{analysis, endpoint};
    finder.look();
    // What is done tells more than what is asked.
    std::vector<Part> seen;
    for (const bool isDone : {true, false})
      for (UnboundIdentity &one : finder.found)
        if (one.isDone == isDone && !llvm::is_contained(seen, one.part)) {
          seen.push_back(one.part);
          all.push_back(std::move(one));
        }
  }
  return all;
}

} // namespace hmaclint::scheme
