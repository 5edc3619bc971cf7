#include "scheme/constant_change.h"

#include "scheme/argument.h"
#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// What is the same for every caller, and still a change.
//
//   db.execute("UPDATE jobs SET state = 'queued'")          a change
//   STORE.clear()                                           a change
//   db.drop_all(), os.remove("rows.db")                     a change
//
//   db.execute("UPDATE pages SET hits = hits + 1")          counts
//   db.execute("DELETE FROM nonce WHERE end < ?", (now,))   clears away what is old
//   SEEN["last"] = time.time()                              a stamp
//   CACHE["trends"] = requests.get(SOURCE).json()           worked out, and again by the next one
//   if "jobs" not in STORE: STORE["jobs"] = []              made where it is missing
//
// What is not written down in the program is not known to be one.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Step;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;
using model::Role;

static constexpr llvm::StringRef same = "it does the same for every caller";
static constexpr llvm::StringRef workedOut = "it keeps a time, a count or what is worked out";
static constexpr llvm::StringRef missing = "it makes what is missing";
static constexpr llvm::StringRef forAWhile = "it is kept for a while";

/// Whether a value is written down in the program or its settings.
static bool isFixed(const ValueTable &values, ValueId value) {
  static constexpr uint64_t fixed =
      dataflow::bit(Kind::None) | dataflow::bit(Kind::Bool) | dataflow::bit(Kind::Integer) |
      dataflow::bit(Kind::Float) | dataflow::bit(Kind::String) | dataflow::bit(Kind::Bytes) |
      dataflow::bit(Kind::Sequence) | dataflow::bit(Kind::Mapping) | dataflow::bit(Kind::Concat) |
      dataflow::bit(Kind::Join) | dataflow::bit(Kind::Format) | dataflow::bit(Kind::Text) |
      dataflow::bit(Kind::Encode) | dataflow::bit(Kind::Json) | dataflow::bit(Kind::Environment) |
      dataflow::bit(Kind::Config) | dataflow::bit(Kind::Or);
  return (values[value].contains & ~fixed) == 0;
}

static bool areFixed(const ValueTable &values, llvm::ArrayRef<dataflow::Flow> all) {
  return llvm::all_of(all, [&](const dataflow::Flow &one) { return isFixed(values, one.value); });
}

/// `hits = hits + 1`: a sign between a name and a number.
static bool addsUp(llvm::StringRef statement) {
  for (size_t at = statement.find_first_of("+-"); at != llvm::StringRef::npos;
       at = statement.find_first_of("+-", at + 1)) {
    const llvm::StringRef left = statement.take_front(at).rtrim();
    const llvm::StringRef right = statement.drop_front(at + 1).ltrim();
    if (!left.empty() && !right.empty() && llvm::isAlpha(left.back()) &&
        llvm::isDigit(right.front()))
      return true;
  }
  return false;
}

/// Why a statement, in lower case, is no change.
static llvm::StringRef whyNone(llvm::StringRef statement) {
  const auto holds = [&](llvm::StringRef word) { return statement.contains(word); };
  static constexpr llvm::StringLiteral clocks[] = {
      "now(",     "'now'",    "current_timestamp", "current_date", "current_time",
      "getdate(", "sysdate",  "julianday(",        "unixepoch(",   "strftime(",
      "interval", "curdate(", "unix_timestamp("};
  static constexpr llvm::StringLiteral onlyNew[] = {"or ignore",     "insert ignore",
                                                    "on conflict",   "on duplicate key",
                                                    "if not exists", "not exists"};
  if (llvm::any_of(clocks, holds) || addsUp(statement))
    return workedOut;
  return llvm::any_of(onlyNew, holds) ? missing : llvm::StringRef();
}

static llvm::StringRef ofDatabase(const ValueTable &values, const Step &step) {
  if (step.args.empty())
    return same;
  if (!areFixed(values, step.args))
    return workedOut;
  const std::optional<ValueId> command = argumentOf(values, step, "command");
  if (command)
    return values.is(*command, Kind::String) ? whyNone(values.text(*command).lower()) : same;
  const bool counts = llvm::any_of(step.args, [&](const dataflow::Flow &given) {
    return values.anyIn(given.value, [&](ValueId one) {
      return values.is(one, Kind::String) &&
             llvm::is_contained({"$inc", "$currentDate", "$setOnInsert"}, values.text(one));
    });
  });
  return counts ? workedOut : llvm::StringRef();
}

/// What is told by a path, or by what it is called on: a clock there means what is old, and a file
/// that was made for the request has a name that is made too.
static llvm::StringRef ofRemoval(const ValueTable &values, const Step &step) {
  if (step.entry->argument("path") && step.args.empty())
    return same;
  const bool isMade =
      values.has(step.flow.value, dataflow::bit(Kind::Clock) | dataflow::bit(Kind::Random) |
                                      dataflow::bit(Kind::Arithmetic)) ||
      values.anyIn(step.flow.value, [&](ValueId one) {
        return values.is(one, Kind::External) && values.text(one).starts_with("tempfile.");
      });
  return isMade || !areFixed(values, step.args) ? workedOut : llvm::StringRef();
}

/// Whether a step before another writes at the same key: what is set for a request is taken away
/// again.
static bool isSetBefore(const Analysis &analysis, const Step &step, ValueId key) {
  bool isSet = false;
  analysis.history().each(step.before, [&](dataflow::StepId, const Step &other) {
    if (other.kind == StepKind::Call && other.entry && other.entry->role == Role::StoreWrite)
      isSet |= argumentOf(analysis.values(), other, "key") == key;
  });
  return isSet;
}

static llvm::StringRef ofStoreWrite(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  for (llvm::StringRef word : {"lifetime", "lifetime_ms", "lifetime_at"})
    if (argumentOf(values, step, word))
      return forAWhile;
  if (llvm::StringRef(step.entry->detail).ends_with("-if-new") ||
      argumentOf(values, step, "only_new"))
    return missing;
  const std::optional<ValueId> key = argumentOf(values, step, "key");
  if (!key || !areFixed(values, step.args))
    return workedOut;
  return isSetBefore(analysis, step, *key) ? forAWhile : llvm::StringRef();
}

/// Whether a step stands where `setdefault` is called.
static bool isSetDefault(const Analysis &analysis, const Step &step) {
  return llvm::any_of(analysis.evaluator.program().units, [&](const dataflow::Unit &unit) {
    return unit.file == step.location.file &&
           unit.ir->findIn(step.location.range, [](const dataflow::Expr &expr) {
             return expr.kind == dataflow::ExprKind::Attribute && expr.text == "setdefault";
           }) != dataflow::ExprId::None;
  });
}

/// Whether a container of the program was asked for something before it is written.
static bool isAskedBefore(const Analysis &analysis, const Step &step, ValueId container) {
  bool isAsked = false;
  analysis.history().each(step.before, [&](dataflow::StepId, const Step &other) {
    isAsked |=
        other.kind == StepKind::Assume &&
        analysis.values().anyIn(other.flow.value, [&](ValueId one) { return one == container; });
  });
  return isAsked;
}

/// Whether what is written is computed where it is written: `hits += 1`, also where the program
/// begins with a number that is known.
static bool isComputedThere(const Analysis &analysis, const Step &step) {
  const auto computes = [](const dataflow::Expr &expr) {
    return expr.kind == dataflow::ExprKind::Binary;
  };
  for (const dataflow::Unit &unit : analysis.evaluator.program().units) {
    if (unit.file != step.location.file)
      continue;
    source::ByteRange range = step.location.range;
    for (const dataflow::Stmt &stmt : unit.ir->stmts) {
      const bool isWriting = stmt.range.contains(step.location.range);
      if (isWriting && stmt.kind == dataflow::StmtKind::AugAssign)
        return true;
      if (isWriting && stmt.kind == dataflow::StmtKind::Assign)
        range = stmt.range;
    }
    return unit.ir->findIn(range, computes) != dataflow::ExprId::None;
  }
  return false;
}

static llvm::StringRef ofStore(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  const ValueId into = step.flow.value;
  const bool isContainer =
      values.is(into, Kind::Object) || values.is(into, Kind::Sequence) ||
      values.is(into, Kind::Mapping) ||
      (values.is(into, Kind::Unknown) && values.text(into) == dataflow::sharedContent);
  if (!isContainer)
    return same;
  if (!areFixed(values, step.args) || isComputedThere(analysis, step))
    return workedOut;
  const bool isAssigned = step.args.size() > 1;
  return isAssigned && (isSetDefault(analysis, step) || isAskedBefore(analysis, step, into))
             ? missing
             : llvm::StringRef();
}

llvm::StringRef whyNoConstantChange(const Analysis &analysis, const Step &step) {
  if (step.kind == StepKind::Store)
    return ofStore(analysis, step);
  if (step.entry->role == Role::StoreWrite)
    return ofStoreWrite(analysis, step);
  if (step.entry->detail == "remove")
    return ofRemoval(analysis.values(), step);
  return step.entry->detail == "database" ? ofDatabase(analysis.values(), step) : same;
}

} // namespace hmaclint::scheme
