#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <map>
#include <tuple>

// Which assumptions verify something.
//
// A verdict is an atom like any other; what makes it one is its operands. A compare of a MAC with
// something of the caller's verifies the request, whichever function made it and however the answer
// travelled:
//
//   +Relation(Mac(KEY, body), header x-signature)      from here on the request is verified
//
// Whether something was verified before a point of a path is a question about the steps up to it. A
// call of something unknown that got the request, its body or the signature may have been the
// check.

namespace hmaclint::scheme {

using dataflow::Evaluator;
using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxDepth = 24;

static Source joined(Source a, Source b) {
  // The caller's alternative decides; otherwise what is known more of.
  for (Source strong : {Source::Request, Source::Parameter, Source::Computed, Source::Unknown})
    if (a == strong || b == strong)
      return strong;
  return a == Source::Constant ? b : a;
}

static Source sourceOf(const Evaluator &evaluator, ValueId value, unsigned depth);

/// `"/{}".replace("{}", name)`, `posixpath.join("/", name)`: of a constant the rest decides.
static Source sourceOfText(const Evaluator &evaluator, ValueId text, unsigned depth) {
  const ValueTable &values = evaluator.values();
  Source all = sourceOf(evaluator, values.arg(text, 0), depth - 1);
  for (ValueId more : values.args(text).drop_front())
    if (all == Source::Constant)
      all = sourceOf(evaluator, more, depth - 1);
  return all;
}

static Source sourceOfCall(const Evaluator &evaluator, ValueId call, unsigned depth) {
  const ValueTable &values = evaluator.values();
  const ValueId callee = values.arg(call, 0);
  if (const model::Entry *entry = evaluator.entryOf(callee))
    return entry->role == model::Role::StoreRead ? Source::Server : Source::Unknown;
  // `data.get("id")` and `data.pop("id")` are `data["id"]`, whatever `data` is.
  if (values.is(callee, Kind::Attribute) && values[call].argCount > 1 &&
      (values.text(callee) == "get" || values.text(callee) == "pop"))
    return sourceOf(evaluator, values.arg(callee, 0), depth - 1);
  const bool isWhole = values.is(callee, Kind::Attribute) && values[call].argCount == 1 &&
                       (values.text(callee) == "items" || values.text(callee) == "values");
  return isWhole ? sourceOf(evaluator, values.arg(callee, 0), depth - 1) : Source::Unknown;
}

static Source sourceOf(const Evaluator &evaluator, ValueId value, unsigned depth) {
  const ValueTable &values = evaluator.values();
  if (values.isSpent(depth))
    return Source::Unknown;
  if (dataflow::isConstant(values.kind(value)))
    return Source::Constant;
  switch (values.kind(value)) {
  case Kind::Request:
    return Source::Request;
  case Kind::Parameter:
    return Source::Parameter;
  case Kind::Environment:
  case Kind::Config:
  case Kind::Clock:
  case Kind::Random:
    return Source::Server;
  case Kind::Mac:
    return Source::Computed;
  case Kind::Hash:
    return isKeyedHash(values, value) ? Source::Computed
                                      : sourceOf(evaluator, values.arg(value, 0), depth - 1);
  case Kind::Call:
    return sourceOfCall(evaluator, value, depth);
  case Kind::Text:
    return sourceOfText(evaluator, value, depth);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Slice:
  case Kind::Item:
  case Kind::Element:
  case Kind::Minus:
  case Kind::Attribute:
  case Kind::Parse:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Length:
  case Kind::Each:
    return sourceOf(evaluator, values.arg(value, 0), depth - 1);
  case Kind::Choice:
  case Kind::Or:
  case Kind::And:
  case Kind::Concat:
  case Kind::Join:
  case Kind::Sequence:
  case Kind::Arithmetic:
  case Kind::Fold: {
    std::optional<Source> all;
    for (ValueId part : values.args(value)) {
      const Source one = sourceOf(evaluator, part, depth - 1);
      all = all ? joined(*all, one) : one;
    }
    return all.value_or(Source::Constant);
  }
  default:
    return Source::Unknown;
  }
}

Source sourceOf(const Evaluator &evaluator, ValueId value) {
  return sourceOf(evaluator, value, maxDepth);
}

static CheckKind kindOfWord(llvm::StringRef word) {
  if (word == "mac" || word == "webhook")
    return CheckKind::Mac;
  if (word == "token")
    return CheckKind::Token;
  if (word == "session" || word == "login")
    return CheckKind::Session;
  return CheckKind::Other;
}

/// What a compare is about. `hmac.new(once, mac) == hmac.new(once, given)` hides both sides and is
/// about what the two are made of.
static std::array<ValueId, 2> comparedBy(const ValueTable &values, ValueId atom) {
  const std::array<ValueId, 2> sides = {values.arg(atom, 0), values.arg(atom, 1)};
  const auto isHidden = [&](ValueId side) { return values.has(side, dataflow::bit(Kind::Mac)); };
  if (!llvm::all_of(sides, isHidden))
    return sides;
  const llvm::SmallVector<Signature, 2> left = signaturesIn(values, sides[0]);
  const llvm::SmallVector<Signature, 2> right = signaturesIn(values, sides[1]);
  if (left.size() != 1 || right.size() != 1 || left[0].isKeyedHash || right[0].isKeyedHash ||
      left[0].key(values) != right[0].key(values))
    return sides;
  const std::array<ValueId, 2> hidden = {left[0].message(values), right[0].message(values)};
  const bool isOneOfMac =
      signaturesIn(values, hidden[0]).empty() != signaturesIn(values, hidden[1]).empty();
  return isOneOfMac ? hidden : sides;
}

static Check classifyRelation(const Evaluator &evaluator, ValueId atom) {
  const ValueTable &values = evaluator.values();
  Check check;
  check.atom = atom;
  const Operator op = values[atom].op;
  const bool asksSame =
      op == Operator::None || op == Operator::Equal || op == Operator::Is || op == Operator::In;
  const std::array<ValueId, 2> sides = comparedBy(values, atom);
  check.isConstantTime = op == Operator::None || sides[0] != values.arg(atom, 0);
  for (unsigned side = 0; asksSame && side < 2; ++side) {
    const ValueId operand = sides[side];
    const ValueId other = sides[1 - side];
    check.expected = signaturesIn(values, operand);
    if (check.expected.empty())
      continue;
    const Source source = sourceOf(evaluator, other);
    if (source == Source::Constant)
      return check; // Emptiness and the like.
    // A MAC that the server made itself, as a self test does, is nobody's signature.
    const bool isOfServer = source == Source::Server || !signaturesIn(values, other).empty();
    check.kind = isOfServer ? CheckKind::Other : CheckKind::Mac;
    check.provided = other;
    return check;
  }
  if (!asksSame && values.has(atom, dataflow::bit(Kind::Clock)))
    check.kind = CheckKind::Freshness;
  else if (asksSame && op != Operator::In) {
    const Source left = sourceOf(evaluator, values.arg(atom, 0));
    const Source right = sourceOf(evaluator, values.arg(atom, 1));
    // That something is as long as a secret says nothing of it.
    const auto isSecret = [&](ValueId side) {
      return values.has(side, dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config)) &&
             !values.has(side, dataflow::bit(Kind::Length));
    };
    if ((left == Source::Request && isSecret(values.arg(atom, 1))) ||
        (right == Source::Request && isSecret(values.arg(atom, 0))))
      check.kind = CheckKind::Token;
  }
  return check;
}

/// `expected.startswith(given)`: a check, if one that can be passed with little.
static Check classifySearch(const Evaluator &evaluator, ValueId atom) {
  const ValueTable &values = evaluator.values();
  Check check;
  check.atom = atom;
  const bool isSearch = values.text(atom) == "startswith" || values.text(atom) == "endswith";
  for (unsigned side = 0; isSearch && values[atom].argCount == 2 && side < 2; ++side) {
    const ValueId other = values.arg(atom, 1 - side);
    check.expected = signaturesIn(values, values.arg(atom, side));
    const Source source = sourceOf(evaluator, other);
    if (check.expected.empty() || (source != Source::Request && source != Source::Parameter))
      continue;
    check.kind = CheckKind::Mac;
    check.provided = other;
    return check;
  }
  return check;
}

bool isOfSession(const Evaluator &evaluator, ValueId value) {
  const ValueTable &values = evaluator.values();
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    if (const model::Entry *entry = evaluator.entryOf(value))
      if (entry->role == model::Role::Session || entry->role == model::Role::Principal)
        return true;
    if (!values.is(value, Kind::Item) && !values.is(value, Kind::Attribute))
      return false;
    value = values.arg(value, 0);
  }
  return false;
}

Check classify(const Evaluator &evaluator, ValueId atom) {
  const ValueTable &values = evaluator.values();
  Check check;
  check.atom = atom;
  switch (values.kind(atom)) {
  case Kind::Relation:
    return classifyRelation(evaluator, atom);
  case Kind::Text:
    return classifySearch(evaluator, atom);
  case Kind::Verify:
    check.kind = kindOfWord(values.text(atom));
    if (values[atom].argCount != 0)
      check.provided = values.arg(atom, 0);
    return check;
  case Kind::Any:
  case Kind::All:
  case Kind::And:
  case Kind::Element:
    for (ValueId part : values.args(atom)) {
      Check inner = classify(evaluator, part);
      if (inner.kind == CheckKind::Mac)
        return inner;
    }
    return check;
  case Kind::Each:
    return classify(evaluator, values.arg(atom, 1));
  case Kind::Item:
  case Kind::Attribute:
  case Kind::External: // `if not session`
    if (isOfSession(evaluator, atom))
      check.kind = CheckKind::Session;
    return check;
  default:
    return check;
  }
}

bool mayHaveVerified(const Evaluator &evaluator, const Step &step) {
  if (step.kind != StepKind::Call || step.entry)
    return false;
  // An exception that is made tells of the request and asks nothing.
  if (evaluator.models().isA(evaluator.exceptionType(step.flow.value), "builtins.BaseException"))
    return false;
  const ValueTable &values = evaluator.values();
  return llvm::any_of(step.args, [&](const dataflow::Flow &argument) {
    if (values.has(argument.value, dataflow::bit(Kind::Request)))
      return true;
    const model::Entry *entry = evaluator.entryOf(argument.value);
    return entry && entry->role == model::Role::Instance;
  });
}

namespace {
/// Folds the steps of a path, forwards, into the answer of one question.
struct Question {
  const Evaluator &evaluator;
  CheckKind kind;
  bool asksFailed;
  std::optional<ValueId> atom = std::nullopt; ///< Only this one; else all of the kind.
  /// Ways that several Joins share are looked at once: (last, first, answer before) -> answer.
  std::map<std::tuple<StepId, StepId, Tri>, Reasoned> known = {};

  Reasoned over(StepId last, StepId first, Reasoned answer, unsigned depth);
  Reasoned walk(StepId last, StepId first, Reasoned answer, unsigned depth);
  Reasoned after(StepId id, Reasoned answer) const;
  bool asksAtom(const Step &step, ValueId wanted) const;
};
} // namespace

/// The one atom, or that it holds for some element: `any(one == given for one in TOKENS)`.
bool Question::asksAtom(const Step &step, ValueId wanted) const {
  const ValueTable &values = evaluator.values();
  const ValueId asked = step.flow.value;
  return asked == wanted || (values.is(asked, Kind::Any) &&
                             values.anyIn(asked, [&](ValueId one) { return one == wanted; }));
}

Reasoned Question::after(StepId id, Reasoned answer) const {
  const Step &step = evaluator.history().step(id);
  switch (step.kind) {
  case StepKind::Assume:
    if (atom)
      return asksAtom(step, *atom) ? Reasoned(source::tri(step.positive != asksFailed)) : answer;
    if (!evaluator.values().has(step.flow.value,
                                dataflow::bit(Kind::Relation) | dataflow::bit(Kind::Verify) |
                                    dataflow::bit(Kind::Mac) | dataflow::bit(Kind::External)))
      return answer;
    if (classify(evaluator, step.flow.value).kind != kind)
      return answer;
    return source::tri(step.positive != asksFailed);
  case StepKind::Cut:
    return answer == Tri::No ? notKnown(id) : answer;
  case StepKind::Call:
    return answer == Tri::No && !asksFailed && !atom && mayHaveVerified(evaluator, step)
               ? notKnown(id)
               : answer;
  default:
    return answer;
  }
}

Reasoned Question::over(StepId last, StepId first, Reasoned answer, unsigned depth) {
  const std::tuple<StepId, StepId, Tri> key{last, first, answer.tri};
  if (auto found = known.find(key); found != known.end())
    return found->second;
  const Reasoned result = walk(last, first, answer, depth);
  known.emplace(key, result);
  return result;
}

Reasoned Question::walk(StepId last, StepId first, Reasoned answer, unsigned depth) {
  const dataflow::History &history = evaluator.history();
  llvm::SmallVector<StepId, 32> steps;
  for (StepId at = last; at != first && at != StepId::None; at = history.step(at).before)
    steps.push_back(at);
  for (StepId id : llvm::reverse(steps)) {
    const Step &step = history.step(id);
    if (step.kind != StepKind::Join) {
      answer = after(id, answer);
      continue;
    }
    if (evaluator.values().isSpent(depth, dataflow::Bound::PathDepth))
      return notKnown(id);
    std::optional<Reasoned> all;
    for (StepId branch : step.branches) {
      const Reasoned one = over(branch, step.before, answer, depth - 1);
      if (!all)
        all = one;
      else if (*all != one.tri)
        all = all->isUnknown() ? *all : one.isUnknown() ? one : notKnown(id);
    }
    answer = all.value_or(answer);
  }
  return answer;
}

Reasoned held(const Evaluator &evaluator, StepId path, CheckKind kind) {
  return Question{evaluator, kind, false}.over(path, StepId::None, Tri::No, maxDepth);
}

Reasoned failed(const Evaluator &evaluator, StepId path, CheckKind kind) {
  return Question{evaluator, kind, true}.over(path, StepId::None, Tri::No, maxDepth);
}

Reasoned assumed(const Evaluator &evaluator, StepId path, ValueId atom, bool positive) {
  return Question{evaluator, CheckKind::None, !positive, atom}.over(path, StepId::None, Tri::No,
                                                                    maxDepth);
}

} // namespace hmaclint::scheme
