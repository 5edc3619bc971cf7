#include "rules/fix.h"
#include "rules/key_alternatives.h"
#include "rules/key_fix.h"
#include "rules/key_use.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <set>

// HM204: a literal is the secret key of the application, which signs its sessions.
//
//   app.secret_key = "dev"                                 ->  app.secret_key =
//   os.environ["SECRET_KEY"] SECRET_KEY = os.environ.get("SECRET_KEY", "dev")       ->
//   os.environ["SECRET_KEY"], in a class of
//                                                              settings that `from_object` is given
//
// Each place that gives the setting a value is a record. What counts is what a program ends up
// with: the literal must be among the alternatives of what the setting holds when the modules,
// factories and functions have run, and nothing that held there may say that it was refused. The
// settings of tests, and what only a developer's machine gets to see, are not asked about.

namespace hmaclint::rules {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::State;
using dataflow::ValueId;
using dataflow::ValueTable;
using Facts = dataflow::SharedTable<uint32_t, bool>;
using Place = std::pair<uint32_t, source::ByteRange>;

static constexpr llvm::StringLiteral current = "SECRET_KEY";
static constexpr llvm::StringLiteral former = "SECRET_KEY_FALLBACKS";
/// In a condition, they tell machines on which requests of strangers are served from others.
static constexpr llvm::StringLiteral switchWords[] = {"debug", "test", "dev", "prod", "local"};

namespace {
/// A literal that a setting is given.
struct Candidate {
  const Record *record = nullptr;
  Alternative alternative;
  source::Location location;
  bool isBytes = false;
};

/// What a setting holds where a program is done with its settings.
struct End {
  const State *state = nullptr;
  OriginId stored = OriginId::None; ///< As it was put there.
  Flow held;                        ///< With what lists hold by now.
};

class SecretKeys {
public:
  SecretKeys(const Context &context, llvm::StringRef name);
  void report(Sink &sink);
  bool isKnown(source::Location place) const { return places.contains(placeOf(place)); }
  static Place placeOf(source::Location location) {
    return {static_cast<uint32_t>(location.file), location.range};
  }

private:
  void addRecord(const Record &record);
  void addEnds();
  void addEnd(const State &state);
  const Flow *heldIn(const State &state, llvm::StringRef setting) const;
  bool isOfElsewhere(OriginId held, unsigned depth = 16) const;
  bool isDemanded(ValueId setting) const;
  llvm::StringRef reasonAgainst(const Candidate &one) const;
  llvm::StringRef reasonAgainst(const Candidate &one, const End &end,
                                std::optional<ValueId> &setting) const;
  llvm::StringRef reasonAgainst(const Alternative &one, const Facts &facts) const;
  bool isOfTests(const Candidate &one) const;
  bool isBehindSwitch(const Candidate &one) const;
  std::optional<ValueId> settingOf(const Candidate &one) const;

  const Context &context;
  const scheme::Analysis &analysis;
  ValueTable &values;
  std::string name;
  std::vector<Candidate> candidates;
  std::set<Place> places; ///< Of literals, those that are no finding included.
  std::vector<End> ends;
  llvm::SmallVector<ValueId, 2> settings; ///< In whose place a literal may stand.
};
} // namespace

SecretKeys::SecretKeys(const Context &context, llvm::StringRef name)
    : context(context), analysis(*context.analysis), values(analysis.evaluator.values()),
      name(name.str()) {
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Setting && record.names.front() == name && record.args.empty())
      addRecord(record);
  if (!candidates.empty())
    addEnds();
}

void SecretKeys::addRecord(const Record &record) {
  KeyWalk walk{analysis, record.flow.origin, Wanted::Written, {}, {}};
  walk.look(record.flow.value);
  llvm::append_range(settings, walk.settings);
  if (walk.found.empty())
    analysis.silent(record.location, [&]() -> scheme::Silence {
      return {true,
              "the secret key is none of the source's literals",
              scheme::words(values, record.flow.value, false),
              {}};
    });
  for (const Alternative &one : walk.found) {
    const OriginId at = literalOrigin(analysis, record.flow.origin, one.literal);
    if (at == OriginId::None)
      continue;
    const dataflow::Origin &origin = analysis.history().origin(at);
    candidates.push_back({&record, one, origin.location, values.is(origin.value, Kind::Bytes)});
    places.insert(placeOf(origin.location));
  }
}

const Flow *SecretKeys::heldIn(const State &state, llvm::StringRef setting) const {
  const uint32_t slot = values.intern((dataflow::configSlot + setting).str());
  return state.slots.find(dataflow::slotKey(dataflow::ContainerId::None, slot));
}

void SecretKeys::addEnd(const State &state) {
  const Flow *held = heldIn(state, name);
  if (held && llvm::none_of(ends, [&](const End &one) { return one.stored == held->origin; }))
    ends.push_back({&state, held->origin, analysis.evaluator.frozen(*held, state)});
}

void SecretKeys::addEnds() {
  addEnd(analysis.evaluator.base());
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      if (outcome.kind != dataflow::Outcome::Kind::Raise)
        addEnd(outcome.state);
}

/// Whether on all ways another source of settings, one that the program cannot do without, may hold
/// the key.
bool SecretKeys::isOfElsewhere(OriginId held, unsigned depth) const {
  if (held == OriginId::None || values.isSpent(depth))
    return false;
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Setting && !record.args.empty() && record.flow.origin == held)
      return record.args.front().value == values.boolean(false);
  const dataflow::Origin &here = analysis.history().origin(held);
  return !here.from.empty() &&
         llvm::all_of(here.from, [&](OriginId one) { return isOfElsewhere(one, depth - 1); });
}

/// Whether a statement of the program raises at a place.
static bool isRaise(const Context &context, source::Location place) {
  return llvm::any_of(fileOf(context, place.file).ir.stmts, [&](const dataflow::Stmt &stmt) {
    return (stmt.kind == dataflow::StmtKind::Raise || stmt.kind == dataflow::StmtKind::Assert) &&
           stmt.range.contains(place.range);
  });
}

/// Whether the program raises somewhere because a setting is missing: `assert os.environ.get("K")`.
/// Then nobody runs it without, or not where that matters.
bool SecretKeys::isDemanded(ValueId setting) const {
  const dataflow::History &history = analysis.history();
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const dataflow::Step &raised = history.step(static_cast<dataflow::StepId>(id));
    if (raised.kind != dataflow::StepKind::Raise || !raised.positive)
      continue;
    const dataflow::Step &before = history.step(raised.before);
    if (before.kind == dataflow::StepKind::Assume && before.flow.value == setting &&
        !before.positive && isRaise(context, raised.location))
      return true;
  }
  return false;
}

llvm::StringRef SecretKeys::reasonAgainst(const Alternative &one, const Facts &facts) const {
  if (one.setting && isThere(facts, *one.setting))
    return "the setting is there wherever the key is used";
  return excludes(analysis, facts, one.whole, one.literal)
             ? "the literal is refused before it is used"
             : "";
}

llvm::StringRef SecretKeys::reasonAgainst(const Candidate &one, const End &end,
                                          std::optional<ValueId> &setting) const {
  KeyWalk walk{analysis, end.held.origin, Wanted::Written, {}, {}};
  walk.look(end.held.value);
  const auto found = llvm::find_if(
      walk.found, [&](const Alternative &held) { return held.literal == one.alternative.literal; });
  if (found == walk.found.end())
    return "another value stands in its place in the end";
  const Flow *testing = heldIn(*end.state, "TESTING");
  if (testing && testing->value == values.boolean(true))
    return "the configuration is that of tests";
  if (isOfElsewhere(end.held.origin))
    return "a configuration that is not part of the program may set another";
  setting = found->setting;
  return reasonAgainst(*found, end.state->facts);
}

/// Why a literal is no finding; empty when it is one.
llvm::StringRef SecretKeys::reasonAgainst(const Candidate &one) const {
  if (const llvm::StringRef reason = reasonAgainst(one.alternative, one.record->facts);
      !reason.empty())
    return reason;
  if (isOfTests(one))
    return "the configuration is that of tests";
  if (isBehindSwitch(one))
    return "it is the key on a developer's machine only";
  if (const std::optional<ValueId> setting = settingOf(one); setting && isDemanded(*setting))
    return "the program raises where the setting is missing";
  llvm::StringRef reason;
  std::optional<ValueId> setting;
  for (const End &end : ends) {
    reason = reasonAgainst(one, end, setting);
    if (reason.empty())
      return "";
  }
  return reason;
}

/// Whether it stands in a class of settings that is called by what it is for.
bool SecretKeys::isOfTests(const Candidate &one) const {
  return llvm::any_of(fileOf(context, one.location.file).ir.classes,
                      [&](const dataflow::Class &type) {
                        return type.range.contains(one.location.range) &&
                               llvm::StringRef(type.name).starts_with("Test");
                      });
}

static bool namesSwitch(llvm::StringRef text) {
  const std::string lower = text.lower();
  return llvm::any_of(switchWords,
                      [&](llvm::StringRef word) { return llvm::StringRef(lower).contains(word); });
}

/// Whether a condition around a place tells machines apart.
static bool isBehindSwitch(const FileFacts &file, source::ByteRange range) {
  const dataflow::Ir &ir = file.ir;
  const auto tells = [&](dataflow::ExprId condition) {
    const source::ByteRange at = ir.expr(condition).range;
    return !at.contains(range) && namesSwitch(file.source->text().slice(at.begin, at.end));
  };
  const bool isInBlock = llvm::any_of(ir.stmts, [&](const dataflow::Stmt &stmt) {
    return stmt.kind == dataflow::StmtKind::If &&
           llvm::any_of(stmt.blocks,
                        [&](dataflow::BlockId block) {
                          return block != dataflow::BlockId::None &&
                                 ir.block(block).range.contains(range);
                        }) &&
           tells(stmt.exprs.front());
  });
  return isInBlock || llvm::any_of(ir.exprs, [&](const dataflow::Expr &expr) {
           return expr.kind == dataflow::ExprKind::Conditional && expr.range.contains(range) &&
                  tells(expr.args[0]);
         });
}

/// The same of what held on all ways to where the literal becomes the key, beside the setting that
/// it stands for.
bool SecretKeys::isBehindSwitch(const Candidate &one) const {
  if (rules::isBehindSwitch(fileOf(context, one.location.file), one.location.range) ||
      rules::isBehindSwitch(fileOf(context, one.record->location.file), one.record->location.range))
    return true;
  const auto isSwitch = [&](ValueId value) {
    const Kind kind = values.kind(value);
    return (kind == Kind::String || kind == Kind::Attribute || kind == Kind::Parameter) &&
           namesSwitch(values.text(value));
  };
  return llvm::any_of(one.record->facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    if (values.anyIn(atom, [&](ValueId part) { return llvm::is_contained(settings, part); }) ||
        !values.anyIn(atom, isSwitch))
      return false;
    return llvm::all_of(candidates, [&](const Candidate &other) {
      const bool *held = other.record->facts.find(fact.first);
      return placeOf(other.location) != placeOf(one.location) || (held && *held == fact.second);
    });
  });
}

/// The setting whose absence makes the literal the key.
std::optional<ValueId> SecretKeys::settingOf(const Candidate &one) const {
  if (one.alternative.setting)
    return one.alternative.setting;
  for (ValueId setting : settings)
    if (isAbsent(values, one.record->facts, setting))
      return setting;
  std::optional<ValueId> setting;
  for (const End &end : ends)
    if (reasonAgainst(one, end, setting).empty())
      return setting;
  return std::nullopt;
}

static std::string messageFor(const ValueTable &values, llvm::StringRef name,
                              std::optional<ValueId> setting) {
  std::string message = "a literal of the source is ";
  message += name == former ? "a former secret key that the application still accepts"
                            : "the secret key of the application";
  if (!setting)
    return message;
  const llvm::StringRef named = settingName(values, *setting);
  if (values.is(*setting, Kind::Config) && named == name)
    return message + " wherever no other configuration sets one";
  message += " wherever the ";
  message += values.is(*setting, Kind::Environment) ? "environment variable" : "setting";
  if (!named.empty())
    message += (" " + named).str();
  return message + " is missing";
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const KeyLiteral &literal) {
  if (literal.setting)
    return requireSetting(context, literal);
  return takeFromEnvironment(fileOf(context, literal.location.file), literal, current);
}

/// Whether two places stand on one line.
static bool isBeside(const FileFacts &file, source::Location a, source::Location b) {
  const uint32_t from = std::min(a.range.begin, b.range.begin);
  const uint32_t to = std::max(a.range.begin, b.range.begin);
  return a.file == b.file && !file.source->text().slice(from, to).contains('\n');
}

static void reportOne(const Context &context, Sink &sink, const KeyLiteral &literal,
                      llvm::StringRef name, llvm::StringRef label) {
  const ValueTable &values = context.analysis->values();
  diagnostic::Diagnostic finding = findingOf(context, "hardcoded-secret-key", literal.location);
  finding.message = messageFor(values, name, literal.setting);
  if (literal.setting && values.is(*literal.setting, Kind::Config))
    finding.severity = diagnostic::Severity::Warning; // Whoever deploys it may well set one.
  finding.secrets.push_back(literal.location);
  if (!isBeside(fileOf(context, literal.location.file), literal.location, literal.mac))
    finding.labels.push_back({literal.mac, label.str()});
  if (name == current)
    if (auto fix = fixOf(context, literal))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void SecretKeys::report(Sink &sink) {
  const dataflow::History &history = analysis.history();
  std::map<Place, KeyLiteral> found;
  std::set<Place> otherUses;
  for (const Candidate &one : candidates) {
    if (const llvm::StringRef reason = reasonAgainst(one); !reason.empty()) {
      analysis.silent(one.location, reason);
      continue;
    }
    const auto [entry, isNew] = found.try_emplace(placeOf(one.location));
    KeyLiteral &literal = entry->second;
    if (isNew)
      literal = {one.location, one.isBytes, one.record->location, settingOf(one), {}};
    const ValueId whole = one.alternative.whole;
    if (values.is(whole, Kind::Or))
      literal.reads.push_back(
          history.origin(history.find(one.record->flow.origin, whole)).location);
    else
      otherUses.insert(entry->first);
  }
  for (auto &[place, literal] : found) {
    if (otherUses.contains(place))
      literal.reads.clear();
    reportOne(context, sink, literal, name, "becomes the secret key");
  }
}

void hardcoded_secret_key(const Context &context, Sink &sink) {
  SecretKeys keys(context, current);
  keys.report(sink);
  SecretKeys(context, former).report(sink);
  // `current_app.config.get("SECRET_KEY", "dev")`, where it is used.
  for (const KeyLiteral &literal : frameworkKeyLiterals(context))
    if (!keys.isKnown(literal.location))
      reportOne(context, sink, literal, current, "is keyed by it");
}

} // namespace hmaclint::rules
