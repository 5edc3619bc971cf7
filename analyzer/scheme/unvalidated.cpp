#include "scheme/unvalidated.h"

#include "scheme/argument.h"
#include "scheme/covers.h"
#include "scheme/effect.h"
#include "scheme/linear.h"
#include "scheme/locator.h"
#include "scheme/sender.h"

#include "llvm/ADT/STLExtras.h"

// What is signed is what the client wrote, and clients write anything.
//
//   accounts[payer] -= data["amount"]               a negative amount adds
//   requests.post(data["callback"], json=answer)    any host, also one of the server's own network
//
//   if not 0 < data["amount"] <= limit: abort(422)  asked; so is whatever else is asked of it
//
// No name is evidence: an amount is what is added to what is kept, a destination what an address
// begins with.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using Use = UnvalidatedValue::Use;

static constexpr unsigned maxDepth = 12;

namespace {
/// Looks for the values of one endpoint.
struct Finder {
  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const ValueTable &values = analysis.values();
  const dataflow::History &history = analysis.history();
  std::vector<UnvalidatedValue> found = {};

  void look();
  bool isKept(ValueId value, ValueId into) const;
  void amountsIn(ValueId value, ValueId kept, std::vector<ValueId> &into, unsigned depth) const;
  void amountsOf(const Step &step, std::vector<ValueId> &into) const;
  std::optional<ValueId> destinationOf(const Step &step) const;
  std::optional<ValueId> partItself(ValueId value) const;
  void use(StepId id, const Step &step, ValueId part, Use kind);
  llvm::StringRef askedOf(StepId path, ValueId value, const Part &part) const;
};
} // namespace

/// The part that a number or text is, in whatever form it was read. What a schema gives back was
/// asked.
std::optional<ValueId> Finder::partItself(ValueId value) const {
  const ValueId plain = withoutForm(values, value);
  const std::optional<Part> part = partOf(values, plain);
  const bool isOfSchema = values.anyIn(plain, [&](ValueId one) {
    return values.is(one, Kind::Parse) && values.text(one) == "model";
  });
  const bool isRead = part && !isOfSchema && !part->isWhole() && values.is(plain, Kind::Item) &&
                      (part->root == "body-json" || part->root == "form" || part->root == "arg" ||
                       part->root == "values");
  return isRead ? std::optional(plain) : std::nullopt;
}

/// Whether something is kept: the request does not hold it, and it is not written down but where
/// the container `into` began with it.
bool Finder::isKept(ValueId value, ValueId into) const {
  if (values.has(value, dataflow::bit(Kind::Clock)))
    return false;
  const Source source = sourceOf(analysis.evaluator, value);
  if (source != Source::Constant)
    return source != Source::Request;
  return values.is(into, Kind::Text) &&
         llvm::any_of(values.alternatives(value), [&](ValueId literal) {
           return values.anyIn(values.arg(into, 0), [&](ValueId one) { return one == literal; });
         });
}

/// Parts that are added to something that is kept, or taken from it.
void Finder::amountsIn(ValueId value, ValueId kept, std::vector<ValueId> &into,
                       unsigned depth) const {
  if (!values.has(value, dataflow::bit(Kind::Arithmetic)) || values.isSpent(depth))
    return;
  const bool isSum = values.is(value, Kind::Arithmetic) && values[value].argCount == 2 &&
                     (values[value].op == Operator::Add || values[value].op == Operator::Subtract);
  for (unsigned side = 0; isSum && side < 2; ++side) {
    const ValueId other = values.arg(value, 1 - side);
    if (const auto part = partItself(values.arg(value, side)); part && isKept(other, kept))
      into.push_back(*part);
  }
  for (ValueId inner : values.args(value))
    amountsIn(inner, kept, into, depth - 1);
}

/// The places of a statement before which a sign stands: `SET balance = balance - ?`.
static std::vector<size_t> signedPlaces(llvm::StringRef statement) {
  std::vector<size_t> places;
  size_t place = 0;
  for (size_t at = 0; at < statement.size(); ++at) {
    if (statement[at] != '?' && !statement.drop_front(at).starts_with("%s"))
      continue;
    const llvm::StringRef before = statement.take_front(at).rtrim();
    if (before.ends_with("-") || before.ends_with("+"))
      places.push_back(place);
    ++place;
  }
  return places;
}

void Finder::amountsOf(const Step &step, std::vector<ValueId> &into) const {
  for (const Flow &given : step.args)
    amountsIn(given.value, step.flow.value, into, maxDepth);
  if (step.kind != StepKind::Call)
    return;
  const std::optional<ValueId> text = argumentOf(values, step, "command");
  if (!text || !values.is(*text, Kind::String) ||
      !values.text(*text).ltrim().starts_with_insensitive("update"))
    return;
  for (const Flow &given : step.args)
    if (values.is(given.value, Kind::Sequence))
      for (size_t place : signedPlaces(values.text(*text)))
        if (place < values[given.value].argCount)
          if (const auto part = partItself(values.arg(given.value, static_cast<unsigned>(place))))
            into.push_back(*part);
}

/// The part that an address begins with, or whose host it is.
std::optional<ValueId> Finder::destinationOf(const Step &step) const {
  const bool sends =
      step.entry && (step.entry->role == model::Role::Send ||
                     (step.entry->role == model::Role::Effect && step.entry->detail == "request"));
  const std::optional<ValueId> url = sends ? argumentOf(values, step, "url") : std::nullopt;
  if (!url)
    return std::nullopt;
  if (!values.is(*url, Kind::Concat))
    return partItself(*url);
  const ValueId first = values.arg(*url, 0);
  if (!values.is(first, Kind::String))
    return partItself(first);
  const llvm::StringRef scheme = values.text(first);
  return scheme.ends_with("://") ? partItself(values.arg(*url, 1)) : std::nullopt;
}

/// Whether a value holds the part, or all that the part was taken from.
static bool mentions(const ValueTable &values, ValueId whole, const Part &part) {
  return llvm::any_of(partsIn(values, whole), [&](ValueId one) {
    const std::optional<Part> other = partOf(values, one);
    return other && other->root == part.root && (other->isWhole() || *other == part);
  });
}

/// What asks about a part on the way to its use; empty where nothing does.
llvm::StringRef Finder::askedOf(StepId path, ValueId value, const Part &part) const {
  llvm::StringRef fact;
  history.each(path, [&](StepId, const Step &step) {
    const ValueId asked = step.flow.value;
    if (step.kind == StepKind::Call && !step.entry && !isLookup(values, asked) &&
        (mayHaveVerified(analysis.evaluator, step) ||
         llvm::any_of(step.args, [&](Flow one) { return mentions(values, one.value, part); })))
      fact = "what is not known is given the request or a part of it";
    if (step.kind != StepKind::Assume || values.has(asked, dataflow::bit(Kind::Mac)) ||
        !mentions(values, asked, part))
      return;
    const ValueId plain = withoutForm(values, asked);
    const bool isNone = values.is(asked, Kind::Relation) && values[asked].op == Operator::Is &&
                        values.is(values.arg(asked, 1), Kind::None);
    const std::optional<Part> whole = partOf(values, plain);
    const bool isKey = values.is(asked, Kind::Relation) && values[asked].op == Operator::In &&
                       dataflow::isText(values.kind(values.arg(asked, 0)));
    // Whether it is there at all says nothing of what it is.
    if (plain != value && !isNone && !isKey && !(whole && whole->isWhole()))
      fact = "something is asked about it";
  });
  return fact;
}

void Finder::use(StepId id, const Step &step, ValueId value, Use kind) {
  std::optional<Part> part = partOf(values, value);
  UnvalidatedValue one;
  one.use = kind;
  one.place = step.location;
  one.endpoint = &endpoint;
  one.read = step.location;
  for (const Flow &given : step.args)
    if (const auto made = history.find(given.origin, value); made != dataflow::OriginId::None)
      one.read = history.origin(made).location;
  std::optional<Check> check = checkBefore(analysis, id);
  if (!part || !check)
    return;
  const Reasoned isSigned = coveredBy(values, *check, value);
  if (isSigned.isUnknown())
    return analysis.silent(one.read, isSigned.doubt);
  if (isSigned == Tri::No)
    return analysis.silent(one.read, "it is not in the signed message");
  if (const llvm::StringRef fact = askedOf(id, value, *part); !fact.empty())
    return analysis.silent(one.read, fact);
  one.part = std::move(*part);
  one.check = std::move(*check);
  found.push_back(std::move(one));
}

void Finder::look() {
  for (const auto &[id, step] : stepsLetThrough(analysis, endpoint)) {
    if (isDone(analysis, *step)) {
      std::vector<ValueId> amounts;
      amountsOf(*step, amounts);
      for (ValueId part : amounts)
        use(id, *step, part, Use::Amount);
    }
    if (step->kind == StepKind::Call)
      if (const auto part = destinationOf(*step))
        use(id, *step, *part, Use::Destination);
  }
}

std::vector<UnvalidatedValue> unvalidatedValues(const Analysis &analysis) {
  std::vector<UnvalidatedValue> all;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    if (!endpoint.isRoute())
      continue;
    if (endpoint.isUnsure || endpoint.run.cut) {
      noteUnsure(analysis, endpoint);
      continue;
    }
    Finder finder{analysis, endpoint};
    finder.look();
    std::vector<std::pair<Part, Use>> seen;
    for (UnvalidatedValue &one : finder.found)
      if (!llvm::is_contained(seen, std::pair(one.part, one.use))) {
        seen.emplace_back(one.part, one.use);
        all.push_back(std::move(one));
      }
  }
  return all;
}

} // namespace hmaclint::scheme
