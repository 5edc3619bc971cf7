#include "scheme/reason.h"

#include "scheme/defaults.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <map>

// What it takes to go an open way, from the atom that was assumed on it.
//
//   -Request(header x-signature)           the check compares that header: Signature
//   -Environment(HOOK_SECRET)              the key of the check is made of it: Key
//   +Environment(SKIP) == "1"              a switch, closed where nobody sets it
//   +Request(header x-debug) == "1"        the caller's own switch
//
// Names play no part: what the check on the verified way is made of tells the signature and the key
// from all else.

namespace hmaclint::scheme {

using dataflow::Operator;

static constexpr unsigned maxDepth = 24;
static constexpr size_t maxLeaves = 64;

namespace {

/// What a value is made of, without encodings, defaults and tests.
struct Leaves {
  const ValueTable &values;
  llvm::SmallVector<ValueId, 8> all;
  std::set<std::string> parts; ///< Of the request: `header x-signature`

  void add(ValueId value, unsigned depth);
  void addPart(llvm::StringRef text, ValueId name);
  bool addItem(ValueId value);
  bool shares(const Leaves &other) const;
};

} // namespace

void Leaves::addPart(llvm::StringRef text, ValueId name) {
  parts.insert((text + " " + values.text(name).lower()).str());
}

/// A named part of the request: `request.headers["X"]`, `"X" in request.headers`.
bool Leaves::addItem(ValueId value) {
  const bool isItem = values.is(value, Kind::Item);
  const bool isIn = values.is(value, Kind::Relation) && values[value].op == Operator::In;
  if (!isItem && !isIn)
    return false;
  const ValueId whole = values.arg(value, isItem ? 0 : 1);
  const ValueId name = values.arg(value, isItem ? 1 : 0);
  if (!values.is(whole, Kind::Request) || !values.is(name, Kind::String))
    return false;
  addPart(values.text(whole), name);
  return true;
}

void Leaves::add(ValueId value, unsigned depth) {
  if (dataflow::isConstant(values.kind(value)) || values.isSpent(depth) ||
      values.reaches(all.size(), maxLeaves + 1, dataflow::Bound::Leaves) || addItem(value))
    return;
  if (values.is(value, Kind::Text) && values.text(value) == "zip") {
    for (ValueId part : values.args(value))
      add(part, depth - 1);
    return;
  }
  switch (values.kind(value)) {
  case Kind::Request:
    parts.insert(values.text(value).str());
    return;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Parse:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Length:
  case Kind::Slice:
  case Kind::IsA:
  case Kind::Element:
  case Kind::Minus:
    return add(values.arg(value, 0), depth - 1);
  case Kind::Item:
    if (!values.has(value, dataflow::bit(Kind::Request)))
      break;
    return add(values.arg(value, 0), depth - 1);
  case Kind::Relation:
  case Kind::Not:
  case Kind::And:
  case Kind::Or:
  case Kind::All:
  case Kind::Any:
  case Kind::Each:
  case Kind::Choice:
  case Kind::Concat:
  case Kind::Join:
  case Kind::Sequence:
  case Kind::Arithmetic:
  case Kind::Fold:
    for (ValueId part : values.args(value))
      add(part, depth - 1);
    return;
  default:
    break;
  }
  if (!llvm::is_contained(all, value))
    all.push_back(value);
}

bool Leaves::shares(const Leaves &other) const {
  return llvm::any_of(all, [&](ValueId one) { return llvm::is_contained(other.all, one); }) ||
         llvm::any_of(parts, [&](const std::string &one) { return other.parts.count(one) != 0; });
}

static Leaves leavesOf(const ValueTable &values, llvm::ArrayRef<ValueId> of) {
  Leaves leaves{values, {}, {}};
  for (ValueId one : of)
    leaves.add(one, maxDepth);
  return leaves;
}

static std::string nameOf(const ValueTable &values, ValueId setting) {
  if (values[setting].argCount != 0 && values.is(values.arg(setting, 0), Kind::String))
    return values.text(values.arg(setting, 0)).str();
  if (values.is(setting, Kind::Attribute) || values.is(setting, Kind::Parameter))
    return values.text(setting).str();
  return "";
}

static Why ofPart(const Leaves &atom) {
  Why why;
  why.subject = *atom.parts.begin();
  const auto only = [&](llvm::ArrayRef<llvm::StringRef> names) {
    return llvm::all_of(atom.parts, [&](const std::string &part) {
      return llvm::is_contained(names, llvm::StringRef(part));
    });
  };
  why.reason = Reason::Request;
  if (llvm::any_of(atom.parts, [](llvm::StringRef part) {
        return part == "method" || part == "endpoint" || part == "blueprint" || part == "url" ||
               part == "url-rule" || part.starts_with("path") || part.starts_with("full-path") ||
               part.starts_with("view-arg");
      }))
    why.reason = Reason::Route;
  else if (only({"remote-addr"}))
    why.reason = Reason::Address;
  return why;
}

static bool isMode(llvm::StringRef name) {
  const std::string lower = name.lower();
  return lower == "debug" || lower == "testing";
}

static Why ofSetting(const ValueTable &values, const Leaves &atom, const Cause &cause) {
  Why why;
  why.subject = nameOf(values, atom.all.front());
  const bool isPlain =
      values.is(atom.all.front(), Kind::Config) || values.is(atom.all.front(), Kind::Attribute);
  why.reason = isPlain && isMode(why.subject) ? Reason::Mode : Reason::Switch;
  if (std::optional<bool> known = truthByDefault(values, cause.flow.value))
    why.byDefault = source::tri(*known == cause.positive);
  return why;
}

static Why ofAtom(const Analysis &analysis, const Acceptance &acceptance, const Cause &cause) {
  const ValueTable &values = analysis.values();
  const ValueId atom = cause.flow.value;
  if (values.has(atom, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::Random)))
    return {};
  const Way &verified = acceptance.ways()[cause.verified];
  const ValueId asked = analysis.history().step(verified.verdict).flow.value;
  const Check check = classify(analysis.evaluator, asked);
  llvm::SmallVector<ValueId, 4> keys;
  for (const Signature &one : check.expected)
    if (!one.isKeyedHash)
      keys.push_back(one.key(values));
  if (values.is(asked, Kind::Verify) && values[asked].argCount > 1)
    keys.push_back(values.arg(asked, 1)); // What a library verifies with.
  const Leaves mine = leavesOf(values, {atom});
  const Leaves keyLeaves = leavesOf(values, keys);
  Why why;
  if (!mine.all.empty())
    why.subject = nameOf(values, mine.all.front());
  if (mine.shares(keyLeaves)) {
    why.reason = Reason::Key;
    return why;
  }
  const Leaves provided = leavesOf(values, {check.provided});
  if (mine.shares(provided)) {
    why.reason = values.is(asked, Kind::All) ? Reason::EmptyList : Reason::Signature;
    if (!mine.parts.empty())
      why.subject = *mine.parts.begin();
    return why;
  }
  if (mine.all.empty())
    return mine.parts.empty() ? why : ofPart(mine);
  const auto isSetting = [&](ValueId one) {
    if (values.is(one, Kind::Environment) || values.is(one, Kind::Config))
      return true;
    const model::Entry *entry = analysis.evaluator.entryOf(one);
    return entry && (entry->role == model::Role::Config || entry->role == model::Role::Environment);
  };
  const auto isSession = [&](ValueId one) { return isOfSession(analysis.evaluator, one); };
  if (mine.parts.empty() && llvm::all_of(mine.all, isSession)) {
    why.reason = Reason::OtherCheck;
    return why;
  }
  if (mine.parts.empty() && llvm::all_of(mine.all, isSetting))
    return ofSetting(values, mine, cause);
  return {};
}

/// `given == KEY`: what the caller must know there is what the MACs are made with.
static bool isForKey(const Analysis &analysis, ValueId atom) {
  const ValueTable &values = analysis.values();
  if (!values.is(atom, Kind::Relation) || values[atom].argCount != 2 ||
      (values[atom].op != dataflow::Operator::Equal && values[atom].op != dataflow::Operator::None))
    return false;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId secret = values.arg(atom, 1 - side);
    if (sourceOf(analysis.evaluator, values.arg(atom, side)) == Source::Request &&
        !dataflow::isConstant(values.kind(secret)) && analysis.overview.isKey(analysis, secret))
      return true;
  }
  return false;
}

namespace {
/// Whether the key was asked for on all ways to the end of a path.
struct KeyQuestion {
  const Analysis &analysis;
  /// Ways that several Joins share are looked at once.
  std::map<std::pair<dataflow::StepId, dataflow::StepId>, bool> known = {};

  bool isAsked(dataflow::StepId last, dataflow::StepId first, unsigned depth);
};
} // namespace

bool KeyQuestion::isAsked(dataflow::StepId last, dataflow::StepId first, unsigned depth) {
  if (const auto found = known.find({last, first}); found != known.end())
    return found->second;
  bool answer = false;
  for (dataflow::StepId at = last; at != first && at != dataflow::StepId::None && !answer;) {
    const dataflow::Step &step = analysis.history().step(at);
    at = step.before;
    if (step.kind == dataflow::StepKind::Assume && step.positive)
      answer = llvm::any_of(analysis.values().alternatives(step.flow.value),
                            [&](ValueId one) { return isForKey(analysis, one); });
    else if (step.kind == dataflow::StepKind::Join &&
             !analysis.values().isSpent(depth, dataflow::Bound::PathDepth))
      answer = llvm::all_of(step.branches, [&](dataflow::StepId branch) {
        return isAsked(branch, step.before, depth - 1);
      });
  }
  known[{last, first}] = answer;
  return answer;
}

/// Another check that holds on the open way makes up for some of it.
static bool hasOtherCheck(const Analysis &analysis, const Way &way) {
  return KeyQuestion{analysis}.isAsked(way.path, dataflow::StepId::None, maxDepth) ||
         llvm::any_of(std::array{CheckKind::Token, CheckKind::Session}, [&](CheckKind kind) {
           return held(analysis.evaluator, way.path, kind) == Tri::Yes;
         });
}

Why whyOf(const Analysis &analysis, const Acceptance &acceptance, const Cause &cause) {
  Why why;
  if (cause.kind == Cause::Kind::Taken)
    why.reason = Reason::Truthy;
  else if (cause.kind == Cause::Kind::Caught)
    why.reason = cause.isFailure ? Reason::Failure : Reason::Error;
  else
    why = ofAtom(analysis, acceptance, cause);
  if (why.reason != Reason::Unknown && why.reason != Reason::Route &&
      hasOtherCheck(analysis, acceptance.ways()[cause.way]))
    why.reason = Reason::OtherCheck;
  return why;
}

bool isHole(const Why &why) {
  if (why.reason == Reason::Switch)
    return why.byDefault == Tri::Yes;
  return why.reason != Reason::Address && why.reason != Reason::OtherCheck &&
         why.reason != Reason::Mode;
}

std::string conditionOf(const Why &why) {
  const std::string &subject = why.subject;
  const std::string quoted = subject.empty() ? "" : " `" + subject + "`";
  switch (why.reason) {
  case Reason::Signature:
    return "the signature is absent or of a certain value" +
           (subject.empty() ? "" : " (" + subject + ")");
  case Reason::Key:
    return "no key is configured" + (subject.empty() ? "" : " (" + subject + ")");
  case Reason::EmptyList:
    return "the list of signatures is empty";
  case Reason::Failure:
    return "the check fails: its failure is caught";
  case Reason::Error:
    return "reading the signature or key fails: the error is caught";
  case Reason::Truthy:
    return "the check fails: its answer counts as true all the same";
  case Reason::Request:
    return "the request says so (" + subject + ")";
  case Reason::Address:
    return "the address of the client matches";
  case Reason::OtherCheck:
    return "another check holds";
  case Reason::Switch:
    return "the setting" + quoted +
           (why.byDefault == Tri::Yes ? " is left at its default" : " says so");
  case Reason::Mode:
    return "the application runs in its " + subject + " mode";
  default:
    return "";
  }
}

} // namespace hmaclint::scheme
