#include "query/fix_template.h"
#include "rules/companion.h"
#include "rules/dropped.h"
#include "rules/fix.h"
#include "scheme/accept.h"
#include "scheme/ways.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM103: a verification whose answer decides nothing.
//
//   hmac.compare_digest(expected, given)          nobody asks for the answer
//   verify(request)                               nor here, though it returns one
//   expected = hmac.new(...).hexdigest()          and nothing is compared with it
//   assert hmac.compare_digest(expected, given)   gone under `python -O`
//   if not matches(): log("bad signature")        refused nobody
//   if not verify(request): abort(401)            a coroutine that never ran is true
//   session["user"] = decoded(args["sso"])        and `sig` beside it is never read
//
// All are questions about what a verdict reaches on all ways of a route. Where the ways that it
// opens differ from those that it refuses, by whatever, it decides something, and whether that is
// enough is asked by HM104.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Outcome;
using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::CheckKind;

namespace {
/// What was found at one place, and whether another way there does without it.
struct Ignored {
  Severity severity = Severity::Error;
  std::string message;
  std::string label;
  source::Location check; ///< Where the verdict is made.
  bool isUsed = false;    ///< Elsewhere, with the same call or compare.
  bool canBeAsked = false;
};

/// What is ignored: an answer or a MAC, the failure of an `assert`, a coroutine, or an outcome. At
/// one place each has an answer of its own.
enum class What : uint8_t { Answer, Assert, Coroutine, Outcome };

using Found = std::map<std::tuple<uint32_t, source::ByteRange, What>, Ignored>;

/// The functions inside of which a check was met; looked for once, when one is asked about.
struct Verifiers {
  const scheme::Analysis &analysis;
  std::optional<std::set<std::pair<uint32_t, uint32_t>>> functions = std::nullopt;

  bool holds(dataflow::FunctionRef function);
};

/// The ways of one endpoint.
struct Ways {
  const Context &context;
  const endpoint::Endpoint &endpoint;

  const scheme::Analysis &analysis() const { return *context.analysis; }
  const ValueTable &values() const { return analysis().values(); }
  bool isIn(ValueId whole, ValueId part) const;
  bool isUsed(ValueId value) const;
  bool isCompared(ValueId mac) const;
  bool isKept(const Outcome &outcome, ValueId value) const;
  source::Location placeOf(const Record &record) const;
  void lookForUnused(Found &found) const;
  void addAssert(Found &found, source::Location place, source::Location check, bool isTuple) const;
  void lookForAsserts(Found &found) const;
  void lookForCoroutines(Found &found, Verifiers &verifiers) const;
  void lookForSameEnds(Found &found) const;
};
} // namespace

static Ignored &at(Found &found, What what, source::Location place) {
  return found[{static_cast<uint32_t>(place.file), place.range, what}];
}

bool Ways::isIn(ValueId whole, ValueId part) const {
  return values().anyIn(whole, [&](ValueId one) { return one == part; });
}

/// Whether something that was there before the request holds the value now: others may ask for it.
bool Ways::isKept(const Outcome &outcome, ValueId value) const {
  const dataflow::Slots &before = analysis().evaluator.base().slots;
  return llvm::any_of(before.changesIn(outcome.state.slots), [&](const auto &change) {
    const auto holder = static_cast<dataflow::ContainerId>(change.slot >> 32);
    if (holder != dataflow::ContainerId::None && before.of(holder).empty())
      return false; // Names and objects of the request itself.
    return isIn(analysis().evaluator.frozen(change.its, outcome.state).value, value);
  });
}

static bool isLog(const Step &step) {
  return step.entry &&
         (step.entry->role == model::Role::Log || step.entry->role == model::Role::Pure);
}

/// Whether a MAC is compared with anything, or another is made of it.
bool Ways::isCompared(ValueId mac) const {
  return llvm::any_of(analysis().records(endpoint), [&](const Record &record) {
    const bool takes = record.kind == Record::Kind::Compare ||
                       record.kind == Record::Kind::Search || record.kind == Record::Kind::Mac;
    return takes && record.flow.value != mac && isIn(record.flow.value, mac);
  });
}

/// Whether a value decides, leaves or is given to anything on any way: only what is logged is not
/// used.
bool Ways::isUsed(ValueId value) const {
  for (const Outcome &outcome : endpoint.run.outcomes) {
    const dataflow::Flow left = analysis().evaluator.frozen(outcome.flow, outcome.state);
    if (isIn(left.value, value) || isKept(outcome, value))
      return true;
    bool isUsed = false;
    analysis().history().each(outcome.state.path, [&](StepId, const Step &step) {
      if (step.kind == StepKind::Assume || step.kind == StepKind::Raise ||
          step.kind == StepKind::Store)
        isUsed |= isIn(step.flow.value, value);
      if (step.kind == StepKind::Cut)
        isUsed = true;
      if (step.kind == StepKind::Store || (step.kind == StepKind::Call && !isLog(step)))
        isUsed |= llvm::any_of(step.args,
                               [&](const dataflow::Flow &one) { return isIn(one.value, value); });
    });
    if (isUsed)
      return true;
  }
  return false;
}

/// The call that gave the answer to who does not ask for it; the compare itself where none did.
source::Location Ways::placeOf(const Record &record) const {
  StepId last = StepId::None;
  for (const Outcome &outcome : endpoint.run.outcomes)
    analysis().history().each(outcome.state.path, [&](StepId id, const Step &step) {
      if (step.kind == StepKind::Leave && isIn(step.flow.value, record.flow.value) && id > last)
        last = id;
    });
  return last == StepId::None ? record.location : analysis().history().step(last).location;
}

/// Whether an atom verifies what the client sent.
static bool isVerdict(const scheme::Analysis &analysis, ValueId atom) {
  const scheme::Check check = scheme::classify(analysis.evaluator, atom);
  if (check.kind != CheckKind::Mac || check.expected.empty())
    return check.kind == CheckKind::Mac;
  const scheme::Source source = scheme::sourceOf(analysis.evaluator, check.provided);
  return source == scheme::Source::Request || source == scheme::Source::Parameter;
}

/// Whether it compares the client's signature, and tells by its answer alone.
static bool isAnswering(const scheme::Analysis &analysis, const Record &record) {
  const bool isVerifier =
      record.kind == Record::Kind::Verify && record.entry && record.entry->raises.empty();
  return (isVerifier || record.kind == Record::Kind::Compare ||
          record.kind == Record::Kind::Search) &&
         isVerdict(analysis, record.flow.value);
}

/// A MAC of what the client sent, by a key that the client does not choose.
static bool isOfRequest(const ValueTable &values, const Record &record) {
  return record.kind == Record::Kind::Mac && record.args.size() > 1 &&
         values.is(record.flow.value, Kind::Mac) &&
         values.has(values.arg(record.flow.value, 1), dataflow::bit(Kind::Request)) &&
         !values.has(values.arg(record.flow.value, 0), dataflow::bit(Kind::Request));
}

void Ways::lookForUnused(Found &found) const {
  for (const Record &record : analysis().records(endpoint)) {
    const bool isCheck = isAnswering(analysis(), record);
    if (!isCheck && !isOfRequest(values(), record))
      continue;
    const source::Location place = isCheck ? placeOf(record) : record.location;
    bool used = isUsed(record.flow.value);
    if (!used && !isCheck) {
      const source::Location last = placeOf(record);
      used = isCompared(record.flow.value) || !isDropped(fileOf(context, last.file), last.range);
    }
    Ignored &ignored = at(found, What::Answer, place);
    ignored.isUsed |= used;
    if (used || !ignored.message.empty())
      continue;
    ignored.check = record.location;
    ignored.canBeAsked = isCheck;
    ignored.message = isCheck ? "the signature is checked and nobody asks for the answer"
                              : "a MAC of the request is computed and compared with nothing";
    ignored.label = isCheck ? "the answer is dropped" : "never compared";
  }
}

/// The last Assume of a verdict on a path, and whether a handler took something after it.
static StepId verdictOn(const scheme::Analysis &analysis, StepId path, bool &isCaught) {
  StepId verdict = StepId::None;
  StepId caught = StepId::None;
  analysis.history().each(path, [&](StepId id, const Step &step) {
    if (step.kind == StepKind::Caught && id > caught)
      caught = id;
    if (step.kind == StepKind::Assume && id > verdict && isVerdict(analysis, step.flow.value))
      verdict = id;
  });
  isCaught = verdict != StepId::None && caught > verdict;
  return verdict;
}

namespace {
/// What an `assert` asks.
struct Asserted {
  source::Location condition;
  bool isName = false; ///< `valid`, `not failed`: an answer that was kept.
};
} // namespace

/// The `assert` around a place.
static std::optional<Asserted> assertAround(const Context &context, source::Location place) {
  const FileFacts &file = fileOf(context, place.file);
  const auto found = llvm::find_if(file.ir.stmts, [&](const dataflow::Stmt &stmt) {
    return stmt.kind == dataflow::StmtKind::Assert &&
           (file.ir.expr(stmt.exprs[0]).range.contains(place.range) || stmt.range == place.range);
  });
  if (found == file.ir.stmts.end())
    return std::nullopt;
  const dataflow::Expr *asked = &file.ir.expr(found->exprs[0]);
  const source::Location condition{place.file, asked->range};
  const bool isComparedWithTrue = asked->kind == dataflow::ExprKind::Compare &&
                                  file.ir.expr(asked->args[1]).kind == dataflow::ExprKind::True;
  if (asked->kind == dataflow::ExprKind::Not || isComparedWithTrue)
    asked = &file.ir.expr(asked->args[0]);
  return Asserted{condition, asked->kind == dataflow::ExprKind::Name};
}

/// Whether a path enters a function from inside of a place.
static bool callsIn(const scheme::Analysis &analysis, StepId path, source::Location place) {
  bool calls = false;
  analysis.history().each(path, [&](StepId, const Step &step) {
    calls |= step.kind == StepKind::Enter && step.location.file == place.file &&
             place.range.contains(step.location.range);
  });
  return calls;
}

void Ways::addAssert(Found &found, source::Location place, source::Location check,
                     bool isTuple) const {
  const std::optional<Asserted> asked = assertAround(context, place);
  if (!asked)
    return;
  Ignored &ignored = at(found, What::Assert, asked->condition);
  ignored.severity = isTuple ? Severity::Error : Severity::Warning;
  ignored.check = check;
  ignored.message = isTuple ? "an `assert` of a tuple refuses nobody: it is always true"
                            : "a signature is checked by `assert`, which `python -O` leaves out";
  ignored.label = isTuple ? "true, whatever was verified" : "refuses only without -O";
}

void Ways::lookForAsserts(Found &found) const {
  for (const Outcome &outcome : endpoint.run.outcomes) {
    analysis().history().each(outcome.state.path, [&](StepId, const Step &step) {
      if (step.kind != StepKind::Assume)
        return;
      const bool isTuple = values().is(step.flow.value, Kind::Sequence);
      const auto verifies = [&](ValueId one) { return isVerdict(analysis(), one); };
      if (isTuple ? values().anyIn(step.flow.value, verifies) : verifies(step.flow.value))
        addAssert(found, step.location, step.location, isTuple);
    });
    // A helper asked for the verdict, and its True or False is what is asserted.
    if (outcome.kind != Outcome::Kind::Raise || outcome.exception != "builtins.AssertionError")
      continue;
    bool isCaught = false;
    const StepId verdict = verdictOn(analysis(), outcome.state.path, isCaught);
    const std::optional<Asserted> asked = assertAround(context, outcome.location);
    const bool isAnswer =
        asked && (asked->isName || callsIn(analysis(), outcome.state.path, asked->condition));
    if (isAnswer && verdict != StepId::None && !analysis().history().step(verdict).positive)
      addAssert(found, outcome.location, analysis().history().step(verdict).location, false);
  }
}

bool Verifiers::holds(dataflow::FunctionRef function) {
  const auto place = [](dataflow::FunctionRef one) {
    return std::pair(one.unit, static_cast<uint32_t>(one.id));
  };
  if (!functions) {
    functions.emplace();
    for (const Record &record : analysis.evaluator.records()) {
      if (!isAnswering(analysis, record))
        continue;
      functions->insert(place(record.function));
      analysis.history().each(record.path, [&](StepId, const Step &step) {
        if (step.kind == StepKind::Enter)
          if (const auto entered = analysis.evaluator.functionOf(step.flow.value))
            functions->insert(place(*entered));
      });
    }
  }
  return functions->count(place(function)) != 0;
}

/// `if not verify(request):` of a coroutine that verifies, and that nobody awaits.
void Ways::lookForCoroutines(Found &found, Verifiers &verifiers) const {
  const dataflow::Evaluator &evaluator = analysis().evaluator;
  for (const Outcome &outcome : endpoint.run.outcomes)
    analysis().history().each(outcome.state.path, [&](StepId, const Step &step) {
      if (step.kind != StepKind::Assume || !values().is(step.flow.value, Kind::Partial) ||
          values().text(step.flow.value) != "coroutine")
        return;
      const auto function = evaluator.functionOf(values().arg(step.flow.value, 0));
      if (!function || !verifiers.holds(*function))
        return;
      Ignored &ignored = at(found, What::Coroutine, step.location);
      ignored.check = step.location;
      ignored.message = "a verifying coroutine is not awaited: it never runs, and counts as true";
      ignored.label = "never awaited";
    });
}

namespace {
/// One end of an endpoint, seen from its verdict.
struct End {
  StepId path = StepId::None;
  ValueId value{};
  source::Location location;
  bool isRefusal = false;
};
} // namespace

/// The places after `verdict` at which something is done that others can see.
static std::set<std::pair<uint32_t, uint32_t>> doneAfter(const dataflow::History &history,
                                                         StepId last, StepId verdict) {
  std::set<std::pair<uint32_t, uint32_t>> places;
  history.each(last, [&](StepId id, const Step &step) {
    const bool isDone =
        step.kind == StepKind::Store || (step.kind == StepKind::Call && !isLog(step));
    if (isDone && id > verdict)
      places.insert({static_cast<uint32_t>(step.location.file), step.location.range.begin});
  });
  return places;
}

/// The call whose answer, a refusal, was dropped after the verdict; else where that was asked for.
static source::Location droppedAt(const scheme::Analysis &analysis, StepId path, StepId verdict,
                                  bool &isDropped) {
  const ValueTable &values = analysis.values();
  source::Location place = analysis.history().step(verdict).location;
  StepId last = StepId::None;
  analysis.history().each(path, [&](StepId id, const Step &step) {
    const bool isAnswer = values.is(step.flow.value, Kind::Response) ||
                          values.is(step.flow.value, Kind::Sequence) ||
                          values.is(step.flow.value, Kind::Bool);
    if (step.kind == StepKind::Leave && id > verdict && isAnswer &&
        (last == StepId::None || id < last)) {
      last = id;
      place = step.location;
    }
  });
  isDropped = last != StepId::None;
  return place;
}

/// Ways on which the check failed that end as those on which it held, and none that is refused.
void Ways::lookForSameEnds(Found &found) const {
  const scheme::Acceptance acceptance(analysis(), endpoint);
  if (llvm::any_of(acceptance.ways(),
                   [&](const scheme::Way &way) { return scheme::isOpen(acceptance, way); }))
    return; // It is told what opens them.
  std::vector<std::pair<End, StepId>> held;
  std::vector<std::pair<End, StepId>> failed;
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i) {
    const Outcome &outcome = endpoint.run.outcomes[i];
    bool isCaught = false;
    const StepId verdict = verdictOn(analysis(), outcome.state.path, isCaught);
    if (verdict == StepId::None)
      continue;
    End end;
    end.path = outcome.state.path;
    end.value = analysis().evaluator.frozen(outcome.flow, outcome.state).value;
    end.location = outcome.location;
    if (outcome.kind == Outcome::Kind::Raise && !outcome.sure)
      continue;
    end.isRefusal = outcome.kind == Outcome::Kind::Raise ||
                    (i < endpoint.answers.size() && endpoint.answers[i].isRefusal);
    const bool isFailed = !analysis().history().step(verdict).positive;
    if (isFailed && (end.isRefusal || isCaught))
      return; // It decides, and what is let through is HM104's.
    if (!end.isRefusal)
      (isFailed ? failed : held).push_back({end, verdict});
  }
  for (const auto &[refused, verdict] : failed) {
    const auto done = doneAfter(analysis().history(), refused.path, verdict);
    const bool isSame = llvm::any_of(held, [&](const auto &other) {
      const auto its = doneAfter(analysis().history(), other.first.path, other.second);
      return other.first.value == refused.value && other.first.location == refused.location &&
             llvm::all_of(its, [&](const auto &place) { return done.count(place) != 0; });
    });
    const bool differs = llvm::any_of(held, [&](const auto &other) {
      return other.first.value != refused.value || other.first.location != refused.location;
    });
    if (!isSame || differs)
      continue;
    bool isDropped = false;
    const source::Location place = droppedAt(analysis(), refused.path, verdict, isDropped);
    Ignored &ignored = at(found, What::Outcome, place);
    ignored.check = analysis().history().step(verdict).location;
    ignored.message = isDropped
                          ? "the answer of the verification is dropped: a forged request goes on"
                          : "a forged request goes on as a signed one does";
    ignored.label = isDropped ? "its answer is not returned" : "refuses nobody";
  }
}

/// `verify(...)` as a statement becomes `if not verify(...): abort(401)`, in a file that knows
/// abort.
static std::optional<diagnostic::FixIt> askForAnswer(const FileFacts &file,
                                                     source::ByteRange place) {
  const auto stmt = llvm::find_if(file.ir.stmts, [&](const dataflow::Stmt &one) {
    return one.kind == dataflow::StmtKind::Expression && file.ir.expr(one.exprs[0]).range == place;
  });
  const auto symbol = file.bindings.resolve("abort", place.begin);
  if (stmt == file.ir.stmts.end() || !symbol)
    return std::nullopt;
  const binding::Definition *abort = file.bindings.onlyDefinition(*symbol, place.begin);
  const llvm::StringRef before = file.source->text().take_front(place.begin);
  const size_t line = before.find_last_of("\n\r") + 1;
  const llvm::StringRef indent = before.drop_front(line);
  if (!abort || !llvm::StringRef(abort->qualifiedName).ends_with(".abort") ||
      !indent.trim(" \t").empty())
    return std::nullopt;
  const bool isLoose = query::precedenceOf(file.source->text().slice(place.begin, place.end)) <
                       query::Precedence::Not;
  diagnostic::FixIt fix;
  fix.title = "refuse what is not verified";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  fix.edits.push_back({{place.begin, place.begin}, isLoose ? "if not (" : "if not "});
  fix.edits.push_back(
      {{place.end, place.end}, (isLoose ? "):\n" : ":\n") + indent.str() + "    abort(401)"});
  return fix;
}

static void reportUnread(const Context &context, const Unread &unread, Sink &sink) {
  diagnostic::Diagnostic finding = findingOf(context, "ignored-verification", unread.read);
  finding.message = "`" + unread.field + "` is believed and its signature `" + unread.signature +
                    "` is never read: anybody can make one";
  finding.primaryLabel = "taken without its signature";
  if (unread.taken != unread.read)
    finding.labels.push_back({unread.taken, "kept here"});
  sink.report(std::move(finding));
}

void ignored_verification(const Context &context, Sink &sink) {
  for (const Unread &unread : unreadSignatures(context))
    reportUnread(context, unread, sink);
  Found found;
  Verifiers verifiers{*context.analysis};
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    const Ways ways{context, endpoint};
    if (!endpoint.run.cut && endpoint.isRoute() && !endpoint.isUnsure) {
      ways.lookForUnused(found);
      ways.lookForSameEnds(found);
    }
    ways.lookForAsserts(found);
    ways.lookForCoroutines(found, verifiers);
  }
  for (const auto &[place, ignored] : found) {
    const auto &[file, range, what] = place;
    const source::Location where{static_cast<source::FileId>(file), range};
    if (ignored.isUsed && ignored.message.empty())
      context.analysis->silent(where, "the answer is asked for");
    if (ignored.message.empty() || ignored.isUsed)
      continue;
    diagnostic::Diagnostic finding = findingOf(context, "ignored-verification", where);
    finding.severity = ignored.severity;
    finding.message = ignored.message;
    finding.primaryLabel = ignored.label;
    if (ignored.check != where && ignored.check.range.begin != ignored.check.range.end)
      finding.labels.push_back({ignored.check, "checked here"});
    if (ignored.canBeAsked)
      if (auto fix = askForAnswer(fileOf(context, where.file), where.range))
        finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
