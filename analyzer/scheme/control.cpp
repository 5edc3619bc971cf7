#include "scheme/control.h"

#include "scheme/check.h"
#include "scheme/locator.h"
#include "scheme/remembered.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What belongs to the scheme and what to the request.
//
//   key = KEYS.get(request.headers["X-Key-Id"])            chooses the key
//   hmac.compare_digest(expected, headers["X-Signature"])  is the signature
//   abs(time.time() - int(headers["X-Time"])) < 300        is the time
//   if headers["X-Nonce"] in seen: abort(401)              is accepted once
//
// The key may be one of a table by then, and the table does not tell who chose: its origins do.

namespace hmaclint::scheme {

using dataflow::Operator;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;

static constexpr unsigned maxOrigins = 400;

void Controls::add(const ValueTable &values, ValueId value, Names &into) {
  for (ValueId one : partsIn(values, value))
    if (std::optional<Part> part = partOf(values, one); part && !part->isWhole())
      into.emplace(part->root, std::vector(part->keys.begin(), part->keys.end()));
}

void Controls::add(const ValueTable &values, ValueId value) { add(values, value, parts); }

void Controls::addOrigins(const Analysis &analysis, OriginId origin) {
  llvm::SmallVector<OriginId, 16> open = {origin};
  llvm::DenseSet<uint32_t> seen;
  for (size_t next = 0;
       next < open.size() && !analysis.values().reaches(next, maxOrigins, dataflow::Bound::Origins);
       ++next) {
    if (open[next] == OriginId::None || !seen.insert(static_cast<uint32_t>(open[next])).second)
      continue;
    const dataflow::Origin &here = analysis.history().origin(open[next]);
    add(analysis.values(), here.value);
    llvm::append_range(open, here.from);
  }
}

/// Something that grows while the program runs: not a list that is written down.
static bool isStoreOfProgram(const ValueTable &values, ValueId value) {
  ValueId root = value; // `SEEN[client]`, `SEEN.setdefault(client, set())`
  while (values.is(root, Kind::Item) || values.is(root, Kind::Or))
    root = values.arg(root, 0);
  if (values.is(root, Kind::Unknown) && values.text(root) == dataflow::sharedContent)
    return true;
  if (values.has(value, dataflow::bit(Kind::Request)))
    return false;
  if (!values.is(value, Kind::Sequence) && !values.is(value, Kind::Mapping))
    return !isConstant(values.kind(value));
  return values[value].argCount == 0;
}

/// Whether a write happens only where nothing was: `store.set(nonce, 1, nx=True)`.
static bool isOnlyNew(const ValueTable &values, const Step &step) {
  if (step.entry->role != model::Role::StoreWrite)
    return false;
  const model::Argument *word = step.entry->argument("only_new");
  llvm::SmallVector<llvm::StringRef, 4> names;
  if (values.is(step.flow.value, Kind::Call))
    names = values.argumentNames(step.flow.value);
  return llvm::StringRef(step.entry->detail).ends_with("-if-new") ||
         (word && llvm::is_contained(names, word->keyword));
}

/// What came before is asked of a database: `Seen.query.filter_by(nonce=nonce).first()`.
void Controls::addLookedUp(const ValueTable &values, ValueId atom) {
  values.anyIn(atom, [&](ValueId one) {
    if (values.is(one, Kind::Call) && isLookup(values, one))
      for (ValueId inner : partsIn(values, one))
        if (const std::optional<Part> part = partOf(values, inner); part && namesNonce(*part))
          add(values, inner, remembered);
    return false;
  });
}

void Controls::addStep(const Analysis &analysis, const Step &step) {
  const ValueTable &values = analysis.values();
  const ValueId value = step.flow.value;
  if (step.kind == StepKind::Call && step.entry) {
    if (step.entry->role == model::Role::StoreTake || isOnlyNew(values, step))
      for (const dataflow::Flow &argument : step.args)
        add(values, argument.value);
    return;
  }
  if (step.kind == StepKind::Store)
    for (const dataflow::Flow &argument : step.args)
      add(values, argument.value, kept);
  if (step.kind != StepKind::Assume || !values.has(value, dataflow::bit(Kind::Request)))
    return;
  if (values.has(value, dataflow::bit(Kind::Call)))
    addLookedUp(values, value);
  if (values.has(value, dataflow::bit(Kind::Clock)))
    return add(values, value);
  if (!values.is(value, Kind::Relation))
    return;
  const Operator op = values[value].op;
  if ((op == Operator::In || op == Operator::NotIn) &&
      isStoreOfProgram(values, values.arg(value, 1)))
    add(values, values.arg(value, 0), lookedFor);
}

Controls::Controls(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind == Record::Kind::Mac) {
      addOrigins(analysis, record.args[0].origin);
      if (record.args.size() > 2)
        addOrigins(analysis, record.args[2].origin);
    } else if (record.kind == Record::Kind::Compare) {
      const Check check = classify(analysis.evaluator, record.flow.value);
      if (check.kind == CheckKind::Mac)
        add(values, check.provided);
    } else if (record.kind == Record::Kind::Verify) {
      add(values, record.flow.value);
    }
  }
  for (uint32_t id = 1; id < analysis.history().stepCount(); ++id)
    addStep(analysis, analysis.history().step(static_cast<StepId>(id)));
}

static std::pair<std::string, std::vector<std::string>> wholeName(const Part &part) {
  return {part.root, std::vector(part.keys.begin(), part.keys.end())};
}

bool Controls::holds(const Part &part) const {
  return parts.count(wholeName(part)) != 0 || lookedFor.count(wholeName(part)) != 0;
}

bool Controls::isOnlyLookedFor(const Part &part) const {
  return lookedFor.count(wholeName(part)) != 0 && parts.count(wholeName(part)) == 0 &&
         kept.count(wholeName(part)) == 0;
}

bool Controls::isRemembered(const Part &part) const {
  return remembered.count(wholeName(part)) != 0;
}

bool isTransport(const Part &part) {
  if (part.root != "header")
    return false;
  if (part.isWhole())
    return true;
  const llvm::StringRef name = part.keys.front();
  if (name.starts_with("if-") || name.starts_with("accept") || name.starts_with("sec-") ||
      name.starts_with("x-forwarded") || name.starts_with("content-") || name.starts_with("#") ||
      name.starts_with("cf-") || name.starts_with("x-amzn-trace"))
    return true;
  return llvm::StringSwitch<bool>(name)
      .Cases("user-agent", "host", "referer", "origin", "range", "cache-control", "date", true)
      .Cases("connection", "upgrade", "via", "forwarded", "x-real-ip", "authorization", true)
      .Cases("x-request-id", "x-correlation-id", "traceparent", "tracestate", "x-trace-id", true)
      .Cases("x-http-method-override", "x-method-override", "x-api-version", "x-requested-with",
             "transfer-encoding", "prefer", "expect", true)
      .Default(false);
}

bool isManner(const Part &part) {
  return part.root == "header" && !part.isWhole() &&
         llvm::StringSwitch<bool>(part.keys.front())
             .Cases("content-type", "content-encoding", "content-transfer-encoding", true)
             .Cases("x-http-method-override", "x-method-override", "x-http-method", true)
             .Cases("x-api-version", "api-version", "accept-version", "x-version", true)
             .Default(false);
}

} // namespace hmaclint::scheme
