#include "scheme/fields.h"

#include "scheme/covers.h"
#include "scheme/follower.h"
#include "scheme/identity.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Which parts of a verified request are used, and were not verified.
//
//   verify()                                        +compare(Mac(KEY, target + body), X-Signature)
//   user = request.headers["X-User"]
//   orders.append((user, request.get_json()))       Store(header x-user, body): the header is not
//                                                   in the message, the body is
//   if request.cookies["role"] != "admin":          one way is accepted, the other refused: the
//       abort(403)                                  cookie decides
//
// Paths are followed from their first step; from the check on every use is held against what that
// check covers. Where ways met, each of them may have been gone, and the weakest counts.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Operator;
using dataflow::Outcome;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr size_t maxWays = 8;

bool isVerified(const Ways &ways) {
  return !ways.empty() && llvm::none_of(ways, [](const Passed &one) { return one.checks.empty(); });
}

bool isEffect(const model::Entry &entry) {
  const llvm::StringRef detail = entry.detail;
  switch (entry.role) {
  case model::Role::Effect:
    return detail != "flash" && detail != "logout";
  case model::Role::StoreWrite:
    return detail != "cache-count" && detail != "cache-lifetime" && !detail.ends_with("-if-new");
  case model::Role::Send:
    return true;
  default:
    return false;
  }
}

/// Whether a statement is made by what a library has for those that read: `select(Row).where(…)`.
static bool isSelect(const Analysis &analysis, ValueId statement) {
  const ValueTable &values = analysis.values();
  for (unsigned depth = maxFollowed; values.is(statement, Kind::Call) && !values.isSpent(depth);
       --depth) {
    const ValueId callee = values.arg(statement, 0);
    const model::Entry *entry = analysis.evaluator.entryOf(callee);
    if (entry)
      return llvm::StringRef(entry->name).ends_with(".select");
    if (!values.is(callee, Kind::Attribute))
      return false;
    statement = values.arg(callee, 0);
  }
  return false;
}

/// Whether a statement for a database is written down and only reads.
static bool isQuery(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  const model::Argument *command = step.entry->argument("command");
  if (!command || command->position < 0 ||
      static_cast<size_t>(command->position) >= step.args.size())
    return false;
  const ValueId text = step.args[static_cast<size_t>(command->position)].value;
  return isSelect(analysis, text) || (values.is(text, Kind::String) &&
                                      values.text(text).ltrim().starts_with_insensitive("select"));
}

/// `STORES.setdefault(name, [])`: nothing is written yet, and the name says where it will be.
static bool makesPlace(const ValueTable &values, const Step &step) {
  if (step.kind != StepKind::Store || step.args.size() != 2)
    return false;
  const ValueId made = step.args.back().value;
  return (values.is(made, Kind::Sequence) || values.is(made, Kind::Mapping)) &&
         values[made].argCount == 0;
}

static std::optional<Aspect> aspectOf(const Part &part) {
  return llvm::StringSwitch<std::optional<Aspect>>(part.root)
      .Cases("form", "values", "body-json", "body-raw", "file", Aspect::Field)
      .Cases("cookie", "header", Aspect::Field)
      .Cases("arg", "view-arg", "query-string", Aspect::Address)
      .Default(std::nullopt);
}

/// Why nobody asks whether a part is signed; empty where it is asked.
llvm::StringRef Follower::passedOver(const Part &part, UnsignedPart::Use kind) const {
  if (asked == Aspect::Manner) {
    // What a header says of who asks for what is another question, unless it chooses.
    const bool isChoice = kind == UnsignedPart::Use::Chooses || kind == UnsignedPart::Use::Finds;
    if (part.root != "header" || (!isManner(part) && !isChoice))
      return "it is no header that chooses what is done";
    if (isTransport(part) && !isManner(part))
      return "it only says how to talk";
    if (kind == UnsignedPart::Use::Finds && controls.isOnlyLookedFor(part))
      return ""; // `if name not in STORES: abort(404)` before `STORES[name].append(…)`.
    return controls.holds(part) ? "it is a control of the scheme" : "";
  }
  if (kind == UnsignedPart::Use::Written && controls.isRemembered(part))
    return "it is remembered, so that it is taken once";
  if (kind == UnsignedPart::Use::Finds && part.root == "header")
    return "it says where something is kept, and is not written there";
  const std::optional<Aspect> aspect = aspectOf(part);
  if (!aspect || *aspect != asked)
    return asked == Aspect::Field ? "it is the target of the request, no field"
                                  : "it is no argument of query or path";
  if (isTransport(part))
    return "it only says how to talk";
  if (controls.holds(part))
    return "it is a control of the scheme";
  return part.isWhole() && part.root == "cookie" ? "it is all cookies" : "";
}

/// Elements of containers that are parts, inside a value.
static bool hasElementOf(const ValueTable &values, ValueId value, llvm::StringRef root,
                         unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Element)) || values.isSpent(depth))
    return false;
  if (values.is(value, Kind::Element))
    if (const std::optional<Part> of = partOf(values, values.arg(value, 0)))
      return of->root == root;
  return llvm::any_of(values.args(value),
                      [&](ValueId inner) { return hasElementOf(values, inner, root, depth - 1); });
}

/// Whether a message has no fields, or not the one, because a loop over the fields that `part` is
/// one of went round for none of them, or for another one; or since what holds them is empty, as in
/// `if request.data: message += request.data`.
static bool isRoundOf(const ValueTable &values, const Step &step, ValueId part) {
  const std::optional<Part> field = partOf(values, part);
  const std::optional<Part> whole = partOf(values, step.flow.value);
  if (field && whole && whole->isWhole() && !step.positive &&
      covers(values, step.flow.value, part) == Tri::Yes)
    return true;
  return field && hasElementOf(values, step.flow.value, field->root, maxFollowed);
}

Reasoned Follower::coveredBy(StepId check, ValueId part) {
  const std::pair<uint32_t, uint32_t> key = {static_cast<uint32_t>(check),
                                             static_cast<uint32_t>(part)};
  if (const auto known = answers.find(key); known != answers.end())
    return known->second;
  Reasoned all = Tri::Yes;
  for (const Signature &one : checks[key.first].expected) {
    const ValueId message = one.message(values());
    // What has nothing of the request signs a way on which there is no part, as that of no
    // document.
    all =
        all & (values().has(message, dataflow::bit(Kind::Request)) ? covers(values(), message, part)
                                                                   : notKnown(message));
  }
  answers[key] = all;
  return all;
}

Reasoned Follower::coveredOn(const Passed &way, ValueId part) {
  Reasoned answer = Tri::No;
  for (StepId check : way.checks)
    answer = answer | coveredBy(check, part);
  // A signed header that is the hash of something covers that too.
  for (StepId equal : way.equal)
    for (unsigned side = 0; side < 2 && answer == Tri::No; ++side) {
      const ValueId relation = history().step(equal).flow.value;
      const bool isSigned =
          llvm::any_of(partsIn(values(), values().arg(relation, side)), [&](ValueId held) {
            return llvm::any_of(way.checks,
                                [&](StepId check) { return coveredBy(check, held) != Tri::No; });
          });
      if (isSigned)
        answer = answer | covers(values(), values().arg(relation, 1 - side), part);
    }
  const auto *round = llvm::find_if(way.rounds, [&](StepId one) {
    return answer == Tri::No && isRoundOf(values(), history().step(one), part);
  });
  return round == way.rounds.end() ? answer : notKnown(*round);
}

Reasoned Follower::covered(ValueId part, const Ways &ways) {
  Reasoned weakest = Tri::Yes;
  for (const Passed &way : ways)
    weakest = weakest & coveredOn(way, part);
  return weakest;
}

/// Whether a header stands where the address stands that the request came from otherwise, as in
/// `request.headers.get("Edge-Client") or request.remote_addr`.
static bool isAddressIn(const ValueTable &values, ValueId whole, ValueId header) {
  const auto isPeer = [&](ValueId one) {
    const llvm::SmallVector<ValueId, 4> parts = partsIn(values, one);
    return !parts.empty() && llvm::all_of(parts, [&](ValueId part) {
      return values.is(part, Kind::Request) && values.text(part) == "remote-addr";
    });
  };
  return values.anyIn(whole, [&](ValueId one) {
    return (values.is(one, Kind::Choice) || values.is(one, Kind::Or)) &&
           llvm::any_of(values.args(one), isPeer) &&
           llvm::any_of(values.args(one), [&](ValueId other) {
             return !isPeer(other) && llvm::is_contained(partsIn(values, other), header);
           });
  });
}

/// Where a part of the request was read before it came to be in `flow`.
source::Location Follower::readAt(Flow flow, ValueId value, source::Location otherwise) const {
  const dataflow::OriginId read = history().find(flow.origin, value);
  return read == dataflow::OriginId::None ? otherwise : history().origin(read).location;
}

const Check &Follower::checkOf(const Ways &ways) {
  return checks[static_cast<uint32_t>(ways.front().checks.front())];
}

void Follower::useFlow(Flow flow, const Ways &ways, UnsignedPart::Use kind,
                       source::Location place) {
  if (asked == Aspect::Repeated)
    return useRepeated(flow, ways, place);
  for (ValueId value : partsIn(values(), flow.value)) {
    const std::optional<Part> part = partOf(values(), value);
    if (!part)
      continue;
    llvm::StringRef fact = passedOver(*part, kind);
    if (fact.empty() && part->root == "header" && !namesSomebody(*part) &&
        isAddressIn(values(), flow.value, value))
      fact = "it stands for the address that the request came from";
    const Reasoned answer = fact.empty() ? covered(value, ways) : Tri::Yes;
    if (answer != Tri::No) {
      if (analysis.silences && answer.isUnknown())
        analysis.silent(readAt(flow, value, place), answer.doubt,
                        messageOf(analysis, checkOf(ways)));
      else if (analysis.silences)
        analysis.silent(readAt(flow, value, place),
                        fact.empty() ? "it is in the signed message" : fact);
      continue;
    }
    if (llvm::any_of(found, [&](const UnsignedPart &one) { return one.part == *part; }))
      continue;
    UnsignedPart field;
    field.use = kind;
    field.value = value;
    field.part = *part;
    field.place = place;
    field.read = readAt(flow, value, place);
    field.check = checkOf(ways);
    found.push_back(std::move(field));
  }
}

void Follower::use(const Step &step, const Ways &ways) {
  const bool isCall = step.kind == StepKind::Call && step.entry && isEffect(*step.entry) &&
                      !isQuery(analysis, step);
  const bool isStore =
      step.kind == StepKind::Store && !values().has(step.flow.value, dataflow::bit(Kind::Response));
  if (!isCall && !isStore)
    return;
  const UnsignedPart::Use kind =
      makesPlace(values(), step) ? UnsignedPart::Use::Finds : UnsignedPart::Use::Written;
  for (const Flow &argument : step.args)
    useFlow(argument, ways, kind, step.location);
  if (step.held)
    useFlow(*step.held, ways, UnsignedPart::Use::Written, step.location);
  useLocators(step, ways);
}

/// What says where something is written: `STORES[name]`, `open(name)`, `Row.query.get(number)`.
void Follower::useLocators(const Step &step, const Ways &ways) {
  ValueId at = step.flow.value;
  if (step.kind == StepKind::Call && values().is(at, Kind::Call))
    at = values().arg(at, 0); // What is called; its arguments are written.
  for (unsigned depth = maxFollowed; !values().isSpent(depth); --depth) {
    const Kind kind = values().kind(at);
    if (kind != Kind::Call && kind != Kind::Item && kind != Kind::Attribute && kind != Kind::Or)
      return;
    if (kind != Kind::Or) // A default for what is not there says nothing.
      for (ValueId locator : values().args(at).drop_front())
        useFlow({locator, step.flow.origin}, ways, UnsignedPart::Use::Finds, step.location);
    at = values().arg(at, 0);
  }
}

Ways Follower::followBranch(StepId branch, const Step &join, const Ways &ways, unsigned depth) {
  const std::tuple key{branch, join.before, depth, mayRefuse, isServed, ways};
  if (const auto known = followed.find(key); known != followed.end())
    return known->second;
  Ways after = follow(branch, join.before, ways, depth);
  followed.emplace(key, after);
  return after;
}

Ways Follower::followJoin(const Step &join, const Ways &ways, unsigned depth) {
  Ways all;
  for (StepId branch : join.branches)
    for (Passed &way : followBranch(branch, join, ways, depth - 1))
      if (!llvm::is_contained(all, way))
        all.push_back(std::move(way));
  if (mayRefuse && isVerified(ways))
    decidesAt(join, ways);
  if (asked == Aspect::Manner && isVerified(ways))
    chooses(join.branches, join.before, ways);
  // Too many to tell apart: what none of them is known to have passed.
  return values().reaches(all.size(), maxWays + 1, dataflow::Bound::Passed) ? Ways{Passed()} : all;
}

void Follower::assume(StepId id, const Step &step, Ways &ways) {
  const ValueId atom = step.flow.value;
  if (!values().has(atom, dataflow::bit(Kind::Request)))
    return;
  const bool isRelation = values().is(atom, Kind::Relation);
  Check check = step.positive ? classify(analysis.evaluator, atom) : Check();
  if (check.kind == CheckKind::Mac && !check.expected.empty()) {
    checks[static_cast<uint32_t>(id)] = std::move(check);
    for (Passed &way : ways)
      way.checks.push_back(id);
    return;
  }
  const Operator op = isRelation ? values()[atom].op : Operator::In;
  const bool isEqual =
      step.positive ? op == Operator::None || op == Operator::Equal : op == Operator::NotEqual;
  if (isEqual && values().has(atom, dataflow::bit(Kind::Hash)))
    for (Passed &way : ways)
      way.equal.push_back(id);
  const std::optional<Part> whole = step.positive ? std::nullopt : partOf(values(), atom);
  const bool isRound =
      values().has(atom, dataflow::bit(Kind::Element)) || (whole && whole->isWhole());
  for (Passed &way : ways)
    if (isRound && way.checks.empty())
      way.rounds.push_back(id);
}

Ways Follower::follow(StepId last, StepId first, Ways ways, unsigned depth) {
  llvm::SmallVector<StepId, 32> steps;
  for (StepId at = last; at != first && at != StepId::None; at = history().step(at).before)
    steps.push_back(at);
  for (StepId id : llvm::reverse(steps)) {
    const Step &step = history().step(id);
    if (step.kind == StepKind::Join && !values().isSpent(depth, dataflow::Bound::PathDepth)) {
      ways = followJoin(step, ways, depth);
      continue;
    }
    if (step.kind == StepKind::Assume)
      assume(id, step, ways);
    else if (isVerified(ways) && looked.try_emplace(static_cast<uint32_t>(id), true).second)
      use(step, ways);
  }
  return ways;
}

std::vector<UnsignedPart> unsignedParts(const Analysis &analysis, Aspect asked) {
  const Controls controls(analysis);
  std::vector<UnsignedPart> all;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    Follower follower(analysis, controls, endpoint, asked);
    for (const Outcome &outcome : endpoint.run.outcomes) {
      follower.mayRefuse = mayRefuseRights(analysis.values(), outcome);
      follower.isServed = !mayRefuseAtAll(analysis.values(), outcome);
      follower.follow(outcome.state.path, StepId::None, {Passed()}, maxFollowed);
    }
    follower.decisions();
    for (UnsignedPart &field : follower.found) {
      if (!analysis.values().has(field.check.provided, dataflow::bit(Kind::Request))) {
        analysis.silent(field.read, "the signature that is verified did not come with the request");
        continue;
      }
      if (purposeOf(analysis.evaluator, field.check) != Purpose::Request) {
        analysis.silent(field.read, "what is verified is a token, a link or a state, no request");
        continue;
      }
      field.endpoint = &endpoint;
      field.owner = ownerOf(analysis, field.check, endpoint);
      all.push_back(std::move(field));
    }
  }
  return all;
}

} // namespace hmaclint::scheme
