#include "scheme/remembered.h"

#include "scheme/argument.h"
#include "scheme/linear.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>
#include <set>

// What is kept of a request.
//
//   if store.get(nonce): abort(401)           asked
//   store.set(nonce, 1, ex=600)               stored, by another step: two can be between
//
//   if not store.set(nonce, 1, nx=True): ...  asked by what is stored: one step
//   try: db.execute("INSERT …", (nonce,))     likewise: the second one raises
//   except IntegrityError: abort(401)
//   if store.incr(nonce) > 1: abort(401)      likewise: who is first is told by the number
//   store.set(expected, 1, nx=True)           the MAC itself: what it is compared with is as good
//
// What is asked of the store is an assumption that holds the part and a read of the store, or the
// part and a container of the program.

namespace hmaclint::scheme {

using dataflow::Operator;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using model::Role;
using Store = Remembered::Store;

static constexpr int64_t firstServerError = 500;

/// Whether the name of a part has one of `words`.
static bool hasWord(const Part &part, llvm::ArrayRef<llvm::StringRef> words) {
  if (part.isWhole() || part.root == "view-arg" || part.root == "cookie")
    return false;
  const std::string lower = llvm::StringRef(part.keys.back()).lower();
  llvm::SmallVector<llvm::StringRef, 4> own;
  llvm::SplitString(lower, own, "-_. ");
  return llvm::any_of(own, [&](llvm::StringRef word) { return llvm::is_contained(words, word); });
}

bool isSurelyNonce(const Part &part) {
  return hasWord(part, {"nonce", "cnonce", "noncestr", "jti"});
}

bool namesNonce(const Part &part) {
  if (isSurelyNonce(part) || hasWord(part, {"delivery", "idempotency", "requestid", "messageid"}))
    return true;
  return part.root == "header" && hasWord(part, {"id", "key"}) &&
         hasWord(part, {"request", "message", "event", "webhook"});
}

llvm::SmallVector<ValueId, 2> noncesUnder(const Analysis &analysis, const VerifiedWay &way) {
  const ValueTable &values = analysis.values();
  llvm::SmallVector<ValueId, 2> found;
  for (const Check &mac : way.macs)
    for (const Signature &one : mac.expected)
      for (ValueId value : partsIn(values, one.message(values)))
        if (const std::optional<Part> part = partOf(values, value);
            part && namesNonce(*part) && !llvm::is_contained(found, value))
          found.push_back(value);
  return found;
}

/// Whether what is called has to do with the process or the system, and with no request.
static bool isOfSystem(const ValueTable &values, ValueId call) {
  const ValueId callee = values.arg(call, 0);
  if (!values.is(callee, Kind::External))
    return false;
  const llvm::StringRef module = values.text(callee).split('.').first;
  return llvm::is_contained({"os", "sys", "time", "datetime", "uuid", "random", "json", "logging",
                             "threading", "subprocess", "platform", "shutil"},
                            module);
}

StepId askedOutOfSight(const Analysis &analysis, StepId path) {
  const ValueTable &values = analysis.values();
  std::set<ValueId> asked;
  analysis.history().each(path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Assume)
      asked.insert(step.flow.value);
  });
  StepId found = StepId::None;
  analysis.history().each(path, [&](StepId id, const Step &step) {
    if (step.kind != StepKind::Call || step.entry || !values.is(step.flow.value, Kind::Call))
      return;
    const bool isAsked = llvm::any_of(asked, [&](ValueId atom) {
      return values.anyIn(atom, [&](ValueId one) { return one == step.flow.value; });
    });
    if ((isAsked || step.args.empty()) && !isOfSystem(values, step.flow.value))
      found = id;
  });
  return found;
}

namespace {
/// Follows one way for all parts that it may remember.
struct Keeper {
  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  const VerifiedWay &way;
  const ValueTable &values = analysis.values();
  std::vector<Remembered> found = {};
  bool isLocked = false;

  void look();
  void addPartsOf(ValueId value);
  void addMac(ValueId value);
  void stored(StepId id, const Step &step);
  void asked(StepId id, const Step &step);
  bool holds(ValueId whole, ValueId part) const;
  bool isSignature(ValueId part) const;
  Store storeOf(const Step &step) const;
  std::optional<double> lifetimeOf(const Step &step) const;
};
} // namespace

bool Keeper::holds(ValueId whole, ValueId part) const {
  return values.has(whole, dataflow::bit(Kind::Mac)) ==
             values.has(part, dataflow::bit(Kind::Mac)) &&
         values.anyIn(whole, [&](ValueId one) { return one == part; });
}

/// The whole header, where only a piece of it is remembered, counts too.
bool Keeper::isSignature(ValueId part) const {
  return llvm::any_of(way.macs, [&](const Check &mac) {
    const auto parts = partsIn(values, mac.provided);
    return parts.size() == 1 && parts.front() == part;
  });
}

/// A MAC that a signature was found equal to is that signature.
void Keeper::addMac(ValueId value) {
  for (const Check &mac : way.macs) {
    const auto parts = partsIn(values, mac.provided);
    const std::optional<Part> part =
        parts.size() == 1 ? partOf(values, parts.front()) : std::nullopt;
    if (!part)
      continue;
    for (const Signature &one : mac.expected) {
      const bool isStored = values.anyIn(value, [&](ValueId inner) { return inner == one.mac; });
      const bool isKnown =
          llvm::any_of(found, [&](const Remembered &known) { return known.value == one.mac; });
      if (!isStored || isKnown)
        continue;
      Remembered remembered;
      remembered.value = one.mac;
      remembered.part = *part;
      remembered.isSignature = true;
      found.push_back(std::move(remembered));
    }
  }
}

/// Parts of what is given to a store that may be there to come once.
void Keeper::addPartsOf(ValueId value) {
  if (values.has(value, dataflow::bit(Kind::Mac)))
    return addMac(value);
  for (ValueId one : partsIn(values, value)) {
    const std::optional<Part> part = partOf(values, one);
    if (!part || part->isWhole() ||
        llvm::any_of(found, [&](const Remembered &known) { return known.value == one; }))
      continue;
    Remembered remembered;
    remembered.value = one;
    remembered.part = *part;
    remembered.isSignature = isSignature(one);
    if (remembered.isSignature || namesNonce(*part))
      found.push_back(std::move(remembered));
  }
}

Store Keeper::storeOf(const Step &step) const {
  if (step.kind == StepKind::Call) {
    const llvm::StringRef detail = step.entry->detail;
    return detail.starts_with("cache") ? Store::Cache : Store::Database;
  }
  ValueId root = step.flow.value;
  while (values.is(root, Kind::Attribute) || values.is(root, Kind::Item))
    root = values.arg(root, 0);
  if (values.is(root, Kind::Object) && values.text(root).starts_with("builtins."))
    return Store::Process;
  if (values.is(root, Kind::Unknown) && values.text(root) == dataflow::sharedContent)
    return Store::Process;
  if (!values.is(root, Kind::Call))
    return Store::Unknown;
  const model::Entry *entry = analysis.evaluator.entryOf(values.arg(root, 0));
  const bool isInMemory = entry && (llvm::StringRef(entry->name).starts_with("cachetools.") ||
                                    llvm::StringRef(entry->name).starts_with("collections."));
  return isInMemory ? Store::Process : Store::Unknown;
}

/// A number of seconds that is written down.
static std::optional<double> secondsIn(const ValueTable &values, ValueId value) {
  const Linear sum = linear(values, value);
  return sum.isConstant() ? std::optional(sum.constant) : std::nullopt;
}

std::optional<double> Keeper::lifetimeOf(const Step &step) const {
  if (const auto given = argumentOf(values, step, "lifetime"))
    return secondsIn(values, *given);
  if (const auto given = argumentOf(values, step, "lifetime_ms"))
    if (const std::optional<double> milliseconds = secondsIn(values, *given))
      return *milliseconds / 1000;
  return std::nullopt;
}

namespace {
/// What becomes of the exceptions of a call: which of them each handler takes, by its place, and
/// whether one that was taken ends otherwise than in an error of the server.
struct Taken {
  std::map<uint32_t, std::set<std::string>> byHandler;
  std::set<std::string> all;
  bool isAnswered = false;

  void look(const Analysis &analysis, const endpoint::Endpoint &endpoint, size_t outcome,
            source::Location place);
};
} // namespace

void Taken::look(const Analysis &analysis, const endpoint::Endpoint &endpoint, size_t outcome,
                 source::Location place) {
  std::set<ValueId> raised;
  std::vector<const Step *> caught;
  analysis.history().each(endpoint.run.outcomes[outcome].state.path, [&](StepId, const Step &step) {
    if (step.kind == StepKind::Raise && step.location == place)
      raised.insert(step.flow.value);
    else if (step.kind == StepKind::Caught)
      caught.push_back(&step);
    if (step.kind == StepKind::Call && step.entry && step.location == place) {
      all.insert(step.entry->raises.begin(), step.entry->raises.end());
      all.insert(step.entry->fails.begin(), step.entry->fails.end());
    }
  });
  const std::optional<int64_t> status =
      outcome < endpoint.answers.size() ? endpoint.answers[outcome].status : std::nullopt;
  for (const Step *step : caught)
    if (raised.count(step->flow.value) != 0) {
      byHandler[step->location.range.begin].insert(analysis.values().text(step->flow.value).str());
      isAnswered |= !status || *status < firstServerError;
    }
}

bool refusesBy(const Analysis &analysis, const endpoint::Endpoint &endpoint,
               source::Location place) {
  Taken taken;
  for (size_t i = 0; i < endpoint.run.outcomes.size(); ++i)
    taken.look(analysis, endpoint, i, place);
  // A handler for whatever fails, whose answer is an error of the server, tells nothing of what was
  // there before.
  return taken.isAnswered || llvm::any_of(taken.byHandler, [&](const auto &handler) {
           return handler.second.size() < taken.all.size();
         });
}

/// `with lock:` around a place: others are held off.
static bool isHeldOff(const Analysis &analysis, source::Location place) {
  for (const dataflow::Unit &unit : analysis.evaluator.program().units) {
    if (unit.file != place.file)
      continue;
    const dataflow::Ir &ir = *unit.ir;
    const auto namesLock = [](const dataflow::Expr &expr) {
      return (expr.kind == dataflow::ExprKind::Name ||
              expr.kind == dataflow::ExprKind::Attribute) &&
             llvm::StringRef(expr.text).contains_insensitive("lock");
    };
    return llvm::any_of(ir.stmts, [&](const dataflow::Stmt &stmt) {
      return stmt.kind == dataflow::StmtKind::With && !stmt.blocks.empty() &&
             ir.block(stmt.blocks[0]).range.contains(place.range) &&
             ir.findIn(stmt.range, namesLock) != dataflow::ExprId::None;
    });
  }
  return false;
}

/// Whether a write stores only what is not there yet, and says so, or says how often it came.
static bool isIfNew(const ValueTable &values, const Step &step) {
  const llvm::StringRef detail = step.entry->detail;
  if (detail.ends_with("-if-new") || detail.ends_with("-count"))
    return true;
  const std::optional<ValueId> only = argumentOf(values, step, "only_new");
  return only && values.is(*only, Kind::Bool) && values[*only].number != 0;
}

void Keeper::stored(StepId id, const Step &step) {
  const bool isCall = step.kind == StepKind::Call;
  if (isCall &&
      (!step.entry || (step.entry->role != Role::StoreWrite && step.entry->role != Role::Effect)))
    return;
  for (const dataflow::Flow &given : step.args)
    addPartsOf(given.value);
  for (Remembered &one : found) {
    if (llvm::none_of(step.args,
                      [&](const dataflow::Flow &given) { return holds(given.value, one.value); }))
      continue;
    if (isCall && step.entry->detail == "cache-lifetime") {
      one.lifetime = lifetimeOf(step);
      continue;
    }
    if (isCall && step.entry->role == Role::Effect && !refusesBy(analysis, endpoint, step.location))
      continue;
    if (one.stored != StepId::None && one.stored < id)
      continue; // The first one counts.
    one.stored = id;
    one.store = storeOf(step);
    if (isCall && lifetimeOf(step))
      one.lifetime = lifetimeOf(step);
    if (refusesBy(analysis, endpoint, step.location)) {
      one.isAtomic = true;
      one.asked = id;
    }
  }
}

/// An answer of a store about a part, or its place among what an object of the program holds.
void Keeper::asked(StepId id, const Step &step) {
  const ValueId atom = step.flow.value;
  for (Remembered &one : found) {
    if (!holds(atom, one.value))
      continue;
    const bool isMember = values.is(atom, Kind::Relation) && values[atom].op == Operator::In &&
                          holds(values.arg(atom, 0), one.value) &&
                          !dataflow::isConstant(values.kind(values.arg(atom, 1)));
    bool isRead = false;
    values.anyIn(atom, [&](ValueId call) {
      const model::Entry *entry =
          values.is(call, Kind::Call) ? analysis.evaluator.entryOf(values.arg(call, 0)) : nullptr;
      isRead |= entry && (entry->role == Role::StoreRead || entry->role == Role::StoreTake ||
                          entry->role == Role::StoreWrite);
      return false;
    });
    if (isMember || isRead)
      one.asked = id;
    if (one.stored == StepId::None)
      continue;
    const Step &write = analysis.history().step(one.stored);
    if (write.kind == StepKind::Call && write.entry && isIfNew(values, write) &&
        values.anyIn(atom, [&](ValueId part) { return part == write.flow.value; }))
      one.isAtomic = true;
  }
}

void Keeper::look() {
  const dataflow::History &history = analysis.history();
  const StepId last = endpoint.run.outcomes[way.outcome].state.path;
  llvm::SmallVector<StepId, 64> steps;
  history.each(last, [&](StepId id, const Step &) { steps.push_back(id); });
  llvm::sort(steps);
  for (StepId id : steps) {
    const Step &step = history.step(id);
    if (step.kind == StepKind::Call || step.kind == StepKind::Store)
      stored(id, step);
    if (step.kind == StepKind::Call && step.entry)
      isLocked |= llvm::StringRef(step.entry->name).contains_insensitive("lock");
  }
  for (StepId id : steps)
    if (history.step(id).kind == StepKind::Assume)
      asked(id, history.step(id));
  for (Remembered &one : found)
    one.isAtomic |= isLocked || (one.stored != StepId::None &&
                                 isHeldOff(analysis, history.step(one.stored).location));
}

std::vector<Remembered> rememberedOn(const Analysis &analysis, const endpoint::Endpoint &endpoint,
                                     const VerifiedWay &way) {
  Keeper keeper{analysis, endpoint, way};
  keeper.look();
  llvm::erase_if(keeper.found, [](const Remembered &one) {
    return one.stored == StepId::None || one.asked == StepId::None;
  });
  return std::move(keeper.found);
}

} // namespace hmaclint::scheme
