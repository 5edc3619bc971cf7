#include "rules/fix.h"
#include "scheme/check.h"
#include "scheme/destination.h"
#include "scheme/pieces.h"
#include "scheme/signature.h"
#include "scheme/stored.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <map>
#include <set>

// HM206: a key is made of what can be guessed, or a nonce that is signed and sent is.
//
//   KEY = uuid.uuid1().hex                        ->      uuid.uuid4().hex
//   nonce = str(random.getrandbits(64))           ->      str(secrets.randbits(64))
//
// The state of `random` follows from what it gave out; a uuid1 is the time and the address of the
// machine. Of a key all must be such: beside one part that nobody can guess the others do no harm.
// A nonce may have waited in the session since an earlier request.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Flow;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 16;
/// What nobody can guess, or of which nothing is known.
static constexpr uint64_t hidden = dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
                                   dataflow::bit(Kind::Parameter) | dataflow::bit(Kind::Request) |
                                   dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Call) |
                                   dataflow::bit(Kind::External) | dataflow::bit(Kind::Object) |
                                   dataflow::bit(Kind::Attribute);

static bool isStrong(const ValueTable &values, ValueId value) {
  return values.is(value, Kind::Random) && values.text(value) == "strong";
}

/// What is made of one output after the other: of `"".join(choice(LETTERS) for _ in range(n))` the
/// element.
static ValueId repeated(const ValueTable &values, ValueId value) {
  while (values.is(value, Kind::Join) || values.is(value, Kind::Each))
    value = values.arg(value, 1);
  return value;
}

/// What can be guessed inside a value: the output of a generator, the clock.
static std::optional<ValueId> guessable(const ValueTable &values, ValueId whole) {
  const ValueId value = repeated(values, whole);
  std::optional<ValueId> found;
  const bool isHidden = values.anyIn(value, [&](ValueId one) {
    const Kind kind = values.kind(one);
    if ((kind == Kind::Random && !isStrong(values, one)) || (kind == Kind::Clock && !found))
      found = one;
    return (dataflow::bit(kind) & hidden) != 0 || isStrong(values, one);
  });
  return isHidden ? std::nullopt : found;
}

/// Whether a value is one output of a generator in some spelling, not a document with one in it.
static bool isPlain(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return false;
  switch (values.kind(value)) {
  case Kind::Random:
  case Kind::String:
  case Kind::Bytes:
    return true;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Stringify:
  case Kind::Format:
  case Kind::Slice:
  case Kind::Hash:
    return isPlain(values, values.arg(value, 0), depth - 1);
  case Kind::Join:
  case Kind::Each:
    return isPlain(values, values.arg(value, 1), depth - 1);
  case Kind::Concat:
    return llvm::all_of(values.args(value),
                        [&](ValueId one) { return isPlain(values, one, depth - 1); });
  default:
    return false;
  }
}

/// The same of an alternative: a default, one of several ways.
static std::optional<ValueId> guessableKey(const ValueTable &values, ValueId key, unsigned depth) {
  if (values.isSpent(depth))
    return std::nullopt;
  switch (values.kind(key)) {
  case Kind::Choice:
  case Kind::Or:
    for (ValueId one : values.args(key))
      if (const std::optional<ValueId> found = guessableKey(values, one, depth - 1))
        return found;
    return std::nullopt;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Hash:
  case Kind::Text:
  case Kind::Slice:
  case Kind::Format:
    return guessableKey(values, values.arg(key, 0), depth - 1);
  case Kind::Sequence:
  case Kind::Mapping:
    return std::nullopt;
  default:
    return guessable(values, key);
  }
}

static llvm::StringRef wordsOf(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Clock))
    return "is made of the time alone";
  return values.text(value) == "time"
             ? "is a uuid1, which is the time and the address of the machine"
             : "is made by `random`, whose values follow from those before";
}

/// The function in the module `secrets` that does the same, with the same arguments.
static llvm::StringRef equivalent(llvm::StringRef name, size_t arguments) {
  return llvm::StringSwitch<llvm::StringRef>(name)
      .Case("getrandbits", arguments == 1 ? "randbits" : "")
      .Case("choice", arguments == 1 ? "choice" : "")
      .Case("randrange", arguments == 1 ? "randbelow" : "")
      .Default("");
}

static bool isOfRandom(llvm::StringRef name) {
  return llvm::is_contained(
      {"randint", "randrange", "choices", "sample", "uniform", "random", "randbytes", "shuffle"},
      name);
}

/// `random.getrandbits(64)` as `secrets.randbits(64)`.
static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, source::ByteRange call) {
  const dataflow::Ir &ir = file.ir;
  const ExprId id = ir.findAt(call, [](const Expr &one) { return one.kind == ExprKind::Call; });
  if (id == ExprId::None)
    return std::nullopt;
  const Expr &callee = ir.expr(ir.expr(id).args.front());
  const size_t arguments = ir.expr(id).args.size() - 1;
  const bool isMember = callee.kind == ExprKind::Attribute;
  if (!isMember && callee.kind != ExprKind::Name)
    return std::nullopt;
  if (isMember && ir.expr(callee.args.front()).kind != ExprKind::Name)
    return std::nullopt;
  const llvm::StringRef module = isMember ? llvm::StringRef(ir.expr(callee.args.front()).text) : "";
  const llvm::StringRef name = callee.text;
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Safe;
  std::string written;
  if (name == "uuid1" && arguments == 0) {
    fix.title = "use random UUIDs";
    written = chooseImport("uuid", file, call.begin, fix) + ".uuid4";
  } else if (const llvm::StringRef same = equivalent(name, arguments); !same.empty()) {
    if (isMember && module != "random")
      return std::nullopt; // A generator of its own.
    fix.title = "use the generator of the system";
    written = chooseImport("secrets", file, call.begin, fix) + "." + same.str();
  } else if (isOfRandom(name) && (!isMember || module == "random")) {
    fix.title = "use the generator of the system";
    written = chooseImport("secrets", file, call.begin, fix) + ".SystemRandom()." + name.str();
    fix.applicability = diagnostic::Applicability::Display;
  } else {
    return std::nullopt;
  }
  fix.edits.push_back({callee.range, written});
  return fix;
}

namespace {
class Guesses {
public:
  Guesses(const Context &context, Sink &sink)
      : context(context), analysis(*context.analysis), values(analysis.values()), sink(sink),
        destinations(scheme::destinationsOf(analysis)) {
    for (uint32_t id = 1; id < analysis.history().stepCount(); ++id) {
      const dataflow::Step &step = analysis.history().step(static_cast<dataflow::StepId>(id));
      const std::optional<scheme::Stored> stored = scheme::storedBy(values, step);
      if (stored && values.has(stored->value.value, dataflow::bit(Kind::Random))) {
        if (scheme::isOfSession(analysis.evaluator, stored->table))
          inSession.push_back({stored->key, stored->value});
        inTables.emplace(stored->table, stored->value);
      }
    }
  }
  void lookAtKey(source::Location use, Flow key);
  void lookAtMessage(const Record &record);
  void lookAtChecked();

private:
  void lookAtNonce(source::Location use, Flow whole, ValueId part);
  void lookInSession(source::Location use, ValueId message);
  void report(source::Location use, Flow whole, ValueId guess, llvm::StringRef what,
              llvm::StringRef label);

  const Context &context;
  const scheme::Analysis &analysis;
  const ValueTable &values;
  Sink &sink;
  const scheme::Destinations &destinations;
  std::set<std::pair<uint32_t, source::ByteRange>> places;
  struct Kept {
    ValueId name{};
    Flow flow;
  };
  std::vector<Kept> inSession;           ///< What is written to it, in the whole program.
  std::multimap<ValueId, Flow> inTables; ///< What is written to a table, by that.
};
} // namespace

void Guesses::report(source::Location use, Flow whole, ValueId guess, llvm::StringRef what,
                     llvm::StringRef label) {
  const OriginId at = analysis.history().find(whole.origin, guess);
  const source::Location place =
      at == OriginId::None ? use : analysis.history().origin(at).location;
  if (!places.insert({static_cast<uint32_t>(place.file), place.range}).second)
    return;
  diagnostic::Diagnostic finding = findingOf(context, "predictable-randomness", place);
  finding.message = (what + " " + wordsOf(values, guess)).str();
  if (place != use)
    finding.labels.push_back({use, label.str()});
  if (values.is(guess, Kind::Random))
    if (auto fix = fixOf(fileOf(context, place.file), place.range))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void Guesses::lookAtKey(source::Location use, Flow key) {
  if (const std::optional<ValueId> guess = guessableKey(values, key.value, maxDepth))
    return report(use, key, *guess, "a key", "is keyed by it");
  analysis.silent(use, "nothing says that the key can be guessed");
}

void Guesses::lookAtNonce(source::Location use, Flow whole, ValueId part) {
  const std::optional<ValueId> guess =
      isPlain(values, part, maxDepth) ? guessable(values, part) : std::nullopt;
  if (guess && values.is(*guess, Kind::Random))
    report(use, whole, *guess, "a nonce that is signed and sent", "is signed here");
}

/// What waited in the session: what any request put there under the same name.
void Guesses::lookInSession(source::Location use, ValueId message) {
  values.anyIn(message, [&](ValueId one) {
    if (values.is(one, Kind::Item) && scheme::isOfSession(analysis.evaluator, values.arg(one, 0)))
      for (const Kept &kept : inSession)
        if (kept.name == values.arg(one, 1))
          lookAtNonce(use, kept.flow, kept.flow.value);
    return false;
  });
}

/// Of a message that is sent with its MAC. What waited in the session may go out in a link as well.
void Guesses::lookAtMessage(const Record &record) {
  const std::optional<Flow> message = scheme::signedMessage(values, record);
  if (!message)
    return;
  const llvm::ArrayRef<scheme::Destination> all = destinations.of(record.flow.value);
  if (scheme::isGivenAway(all))
    lookInSession(record.location, message->value);
  if (llvm::none_of(all, [](const scheme::Destination &one) { return one.isSent; }))
    return;
  for (ValueId part : scheme::components(values, message->value)) {
    lookAtNonce(record.location, *message, part);
    const auto [first, last] = inTables.equal_range(scheme::tableOf(values, part));
    for (const auto &[table, flow] : llvm::make_range(first, last))
      lookAtNonce(record.location, flow, flow.value);
  }
}

/// `a` and `b` of `a or b`, or of two ways that met.
static llvm::SmallVector<ValueId, 4> alternativesOf(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Or))
    return llvm::to_vector<4>(values.args(value));
  return values.alternatives(value);
}

/// Of messages whose MAC is compared: who lets one function sign and verify has the nonce made
/// where none came.
void Guesses::lookAtChecked() {
  for (const auto &[mac, one] : scheme::vouchings(analysis))
    if (one.check)
      for (ValueId part : scheme::components(values, one.signature.message(values)))
        for (ValueId way : alternativesOf(values, part))
          lookAtNonce(one.location, one.made, way);
}

void predictable_randomness(const Context &context, Sink &sink) {
  Guesses guesses(context, sink);
  for (const Record &record : context.analysis->evaluator.records()) {
    const bool isMac = record.kind == Record::Kind::Mac &&
                       context.analysis->values().is(record.flow.value, Kind::Mac);
    const bool isSecretKey = record.kind == Record::Kind::Setting && record.args.empty() &&
                             record.names.front() == "SECRET_KEY";
    if (isMac || record.kind == Record::Kind::Key)
      guesses.lookAtKey(record.location, record.args[0]);
    if (isSecretKey)
      guesses.lookAtKey(record.location, record.flow);
    if (record.kind == Record::Kind::Mac)
      guesses.lookAtMessage(record);
  }
  guesses.lookAtChecked();
}

} // namespace hmaclint::rules
