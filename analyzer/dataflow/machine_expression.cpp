#include "dataflow/containers.h"
#include "dataflow/library.h"
#include "dataflow/machine.h"
#include "dataflow/missing.h"
#include "dataflow/modules.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

#include <utility>

// Expressions.
//
// An expression has a value for each way through it: calls of the program's own functions return on
// several paths, `x if c else y` goes two ways. Most expressions have just one. `a or b` forks only
// when its second operand does something; as a mere default it stays one value:
//
//   key = os.environ.get("KEY") or "dev"        Or(Environment(KEY), "dev")
//   ok = signature and verify(signature)        two states, when verify() is one of ours

namespace hmaclint::dataflow {

using source::Location;

std::vector<Row> Machine::evalAll(llvm::ArrayRef<ExprId> ids, State state) {
  std::vector<Row> rows;
  rows.push_back({std::move(state), {}});
  for (ExprId id : ids) {
    std::vector<Row> next;
    for (Row &row : rows)
      for (Result &result : eval(id, std::move(row.state))) {
        next.push_back({std::move(result.state), row.flows});
        next.back().flows.push_back(result.flow);
      }
    rows = std::move(next);
  }
  return rows;
}

Row Machine::evalOne(llvm::ArrayRef<ExprId> ids, const State &state) {
  std::vector<Row> rows = evalAll(ids, state);
  if (!rows.empty())
    return std::move(rows.front());
  Row none{state, {}};
  const Location location =
      ids.empty() || ids[0] == ExprId::None ? Location() : at(ir().expr(ids[0]).range);
  const Flow nothing = unknown("always raises", location);
  step(none.state, StepKind::Cut, location, nothing);
  none.flows.assign(ids.size(), nothing);
  return none;
}

static Flow lookUp(Machine &machine, const Expr &name, const State &state, Location location) {
  if (name.symbol == noSymbol) {
    if (machine.bindings().scope(binding::ScopeId{}).hasStarImport &&
        !machine.models.find("builtins." + name.text))
      return starImported(machine, name.text, state, location);
    return machine.flow(machine.values.make(Kind::External, "builtins." + name.text), location);
  }
  const binding::ScopeId owner = machine.ir().owner[name.symbol];
  for (ContainerId at = machine.active.frame; at != ContainerId::None;
       at = machine.container(at).parent) {
    if (machine.container(at).kind == Container::Kind::Object ||
        machine.container(at).scope != owner)
      continue;
    if (const Flow *found = state.slots.find(slotKey(at, name.symbol)))
      return machine.flow(found->value, location, {*found});
    break;
  }
  return machine.unknown("name without a value here", location);
}

/// What cannot be a number. Its other operand is text as well then, such as a number's digits:
/// `str(n)` stays `n`.
static bool isSurelyText(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Bytes:
  case Kind::Concat:
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Json:
  case Kind::UrlEncode:
    return true;
  default:
    return false;
  }
}

/// `a + b`: numbers add up, all else is text.
Flow Machine::binary(Operator op, Flow left, Flow right, State &state, Location location) {
  Flow a = frozen(left, state);
  Flow b = frozen(right, state);
  if (op == Operator::Add)
    for (const Flow &operand : {a, b})
      if (mayBeNone(operand, state))
        noteRaised(Record::Kind::Absent, operand, {"builtins.TypeError"}, state, location);
  if (std::optional<ValueId> folded = foldNumbers(values, op, a.value, b.value))
    return flow(*folded, location, {a, b});
  if (op == Operator::Add) {
    if (values.is(a.value, Kind::Sequence) && values.is(b.value, Kind::Sequence)) {
      llvm::SmallVector<ValueId, 8> all(values.args(a.value));
      llvm::append_range(all, values.args(b.value));
      return object("builtins.list", flow(values.make(Kind::Sequence, all), location, {a, b}),
                    state, location);
    }
    if (isSurelyText(values, a.value) || isSurelyText(values, b.value) ||
        (!isNumber(values, a.value) && !isNumber(values, b.value)))
      return flow(concat(values, {a.value, b.value}), location, {a, b});
  }
  if (op == Operator::Modulo && !isNumber(values, a.value))
    return history.text(flow(percentFormat(values, a.value, b.value), location, {a, b}));
  return flow(values.make(Kind::Arithmetic, {a.value, b.value}, {"", 0, op}), location, {a, b});
}

/// Takes an operand for true, or not, without a step: what follows it is met only then.
static void believe(const ValueTable &values, ValueId value, bool isTrue, State &state) {
  llvm::SmallVector<std::pair<ValueId, bool>, 4> open = {{value, isTrue}};
  while (!open.empty()) {
    const auto [one, holds] = open.pop_back_val();
    const bool isWhole = values.is(one, holds ? Kind::And : Kind::Or);
    if (values.is(one, Kind::Not))
      open.emplace_back(values.arg(one, 0), !holds);
    else if (isWhole)
      for (ValueId part : values.args(one))
        open.emplace_back(part, holds);
    else
      state.facts.set(static_cast<uint32_t>(one), holds);
  }
}

static Results evalBoolean(Machine &machine, const Expr &expr, State state, Location location) {
  const bool isAnd = expr.kind == ExprKind::And;
  Results results = machine.eval(expr.args.front(), std::move(state));
  for (ExprId operand : llvm::ArrayRef(expr.args).drop_front()) {
    Results next;
    for (Result &left : results) {
      const std::optional<bool> known = machine.truth(left.flow.value, left.state);
      if (known && *known != isAnd) {
        next.push_back(std::move(left));
        continue;
      }
      const size_t raisedBefore = machine.active.raised ? machine.active.raised->size() : 0;
      State reached = left.state;
      believe(machine.values, machine.frozen(left.flow, reached).value, isAnd, reached);
      Results right = machine.eval(operand, std::move(reached));
      for (Result &one : right)
        if (one.state.path == left.state.path)
          one.state.facts = left.state.facts;
      const bool isPlain =
          right.size() == 1 && right.front().state.path == left.state.path &&
          (!machine.active.raised || machine.active.raised->size() == raisedBefore);
      if (known) {
        llvm::append_range(next, right);
      } else if (isPlain) {
        Flow a = machine.frozen(left.flow, right.front().state);
        Flow b = machine.frozen(right.front().flow, right.front().state);
        ValueId value = machine.values.make(isAnd ? Kind::And : Kind::Or, {a.value, b.value});
        Flow made = machine.flow(value, location, {a, b});
        // `request.get_json() or {}` is a dict that can be changed.
        if (!isAnd && machine.values.is(left.flow.value, Kind::Object) &&
            a.value != left.flow.value)
          made = machine.object(machine.values.text(left.flow.value), made, right.front().state,
                                location);
        next.push_back({std::move(right.front().state), made});
      } else {
        // The second operand does something: only on the way on which it is reached.
        if (machine.active.raised)
          machine.active.raised->resize(raisedBefore);
        Split split = machine.assume(left.flow, left.state, location);
        for (State &skipped : isAnd ? split.no : split.yes)
          next.push_back({std::move(skipped), left.flow});
        for (State &reached : isAnd ? split.yes : split.no)
          llvm::append_range(next, machine.eval(operand, std::move(reached)));
      }
    }
    results = std::move(next);
    join(results, machine.values, machine.history, location);
  }
  return results;
}

static Results evalCompare(Machine &machine, const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : machine.evalAll(expr.args, std::move(state))) {
    llvm::SmallVector<ValueId, 2> relations;
    llvm::SmallVector<Flow, 2> from;
    for (size_t i = 0; i < expr.operators.size(); ++i) {
      Flow one =
          machine.relation(expr.operators[i], row.flows[i], row.flows[i + 1], row.state, location);
      relations.push_back(one.value);
      from.push_back(one);
    }
    Flow whole = relations.size() == 1
                     ? from.front()
                     : machine.flow(machine.values.make(Kind::And, relations), location, from);
    results.push_back({std::move(row.state), whole});
  }
  return results;
}

static Results evalConditional(Machine &machine, const Expr &expr, State state, Location location) {
  Split split = machine.branch(expr.args[0], std::move(state));
  Results results;
  for (State &yes : split.yes)
    llvm::append_range(results, machine.eval(expr.args[1], std::move(yes)));
  for (State &no : split.no)
    llvm::append_range(results, machine.eval(expr.args[2], std::move(no)));
  join(results, machine.values, machine.history, location);
  return results;
}

/// What a display holds: `[a, *more]` is a list that was extended, `{"a": 1, **more}` a dict that
/// was updated.
static ValueId displayed(Machine &machine, const Expr &expr, llvm::ArrayRef<ExprId> parts,
                         const Row &row) {
  ValueTable &values = machine.values;
  const bool isDict = expr.kind == ExprKind::Dict;
  std::optional<ValueId> whole;
  llvm::SmallVector<ValueId, 8> items;
  const auto add = [&](ValueId more) {
    whole = spread(values, whole, more, isDict, expr.kind == ExprKind::Set);
  };
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool isSpread = isDict ? i % 2 == 0 && parts[i] == ExprId::None
                                 : machine.ir().expr(parts[i]).kind == ExprKind::Starred;
    if (!isSpread) {
      items.push_back(row.flows[i].value);
      continue;
    }
    if (!items.empty())
      add(values.make(isDict ? Kind::Mapping : Kind::Sequence, std::exchange(items, {})));
    add(machine.frozen(row.flows[isDict ? ++i : i], row.state).value);
  }
  if (!whole || !items.empty())
    add(values.make(isDict ? Kind::Mapping : Kind::Sequence, items));
  return whole.value_or(values.none());
}

/// Tuples stay values; lists, sets and dicts are objects, since they can change.
static Results evalDisplay(Machine &machine, const Expr &expr, State state, Location location) {
  Results results;
  const bool isDict = expr.kind == ExprKind::Dict;
  llvm::SmallVector<ExprId, 8> parts;
  for (ExprId id : expr.args)
    parts.push_back(id);
  for (Row &row : machine.evalAll(parts, std::move(state))) {
    Flow made = machine.flow(displayed(machine, expr, parts, row), location, row.flows);
    if (expr.kind != ExprKind::Tuple)
      made = machine.object(isDict                       ? "builtins.dict"
                            : expr.kind == ExprKind::Set ? "builtins.set"
                                                         : "builtins.list",
                            made, row.state, location);
    results.push_back({std::move(row.state), made});
  }
  return results;
}

static Results evalFString(Machine &machine, const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : machine.evalAll(expr.args, std::move(state))) {
    llvm::SmallVector<ValueId, 8> parts;
    for (Flow &piece : row.flows)
      parts.push_back(machine.frozen(piece, row.state).value);
    const Flow whole = machine.flow(concat(machine.values, parts), location, row.flows);
    results.push_back({std::move(row.state), machine.history.text(whole)});
  }
  return results;
}

static Results evalUnary(Machine &machine, const Expr &expr, State state, Location location) {
  Results results = machine.eval(expr.args[0], std::move(state));
  for (Result &result : results) {
    const Flow inner = result.flow;
    if (expr.kind == ExprKind::Starred)
      continue;
    if (expr.kind == ExprKind::Format) {
      const bool isPlain = expr.text.empty() || expr.text == "!s";
      const Flow piece = machine.frozen(inner, result.state);
      result.flow = machine.flow(formatPiece(machine.values, piece.value, isPlain ? "" : expr.text,
                                             machine.typeOf(piece.value) == "builtins.bytes"),
                                 location, {piece});
    } else if (expr.kind == ExprKind::Not) {
      const std::optional<bool> known = machine.truth(inner.value, result.state);
      if (known)
        machine.noteTruth(inner, *known, result.state,
                          machine.at(machine.ir().expr(expr.args[0]).range));
      result.flow =
          machine.flow(known ? machine.values.boolean(!*known) : machine.negation(inner.value),
                       location, {inner});
    } else if (machine.values.is(inner.value, Kind::Integer)) {
      result.flow = machine.flow(machine.values.integer(-machine.values[inner.value].number),
                                 location, {inner});
    } else {
      result.flow = machine.flow(
          machine.values.make(Kind::Arithmetic, {inner.value}, {"", 0, Operator::Subtract}),
          location, {inner});
    }
  }
  return results;
}

static Results evalCall(Machine &machine, const Expr &expr, State state, Location location,
                        bool awaited) {
  Results results;
  for (Row &row : machine.evalAll(expr.args, std::move(state))) {
    std::vector<Argument> args;
    for (size_t i = 1; i < row.flows.size(); ++i)
      args.push_back({row.flows[i], expr.names[i - 1]});
    llvm::append_range(results, machine.call(row.flows.front(), std::move(args),
                                             std::move(row.state), location, awaited));
  }
  return results;
}

/// Everything with one or two operands whose value is made from theirs alone.
static Results evalOperands(Machine &machine, const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : machine.evalAll(expr.args, std::move(state))) {
    Flow made;
    switch (expr.kind) {
    case ExprKind::Attribute:
      if (isOfNone(machine, expr, row.flows[0])) {
        machine.raiseOfNone(std::move(row.state), location);
        continue;
      }
      made = machine.attribute(row.flows[0], expr.text, row.state, location);
      raiseLacking(machine, row.flows[0], made, row.state, location);
      break;
    case ExprKind::Subscript:
      raiseMissing(machine, row.flows[0], row.flows[1], row.state, location);
      made = machine.item(row.flows[0], row.flows[1], row.state, location);
      machine.noteRaised(row.flows[0], made, row.state, location);
      break;
    case ExprKind::Slice:
      made =
          machine.flow(machine.values.make(Kind::Slice, {row.flows[0].value, row.flows[1].value}),
                       location, row.flows);
      break;
    case ExprKind::Binary:
      made = machine.binary(expr.op, row.flows[0], row.flows[1], row.state, location);
      break;
    case ExprKind::Yield:
      if (machine.active.yields && !row.flows.empty())
        machine.active.yields->push_back(row.flows[0]);
      made = machine.unknown("value of yield", location);
      break;
    default:
      made = machine.unknown("expression not understood", location, row.flows);
    }
    results.push_back({std::move(row.state), made});
  }
  return results;
}

static Results evalLiteral(Machine &machine, const Expr &expr, State state, Location location) {
  ValueId value{};
  switch (expr.kind) {
  case ExprKind::None:
    value = machine.values.none();
    break;
  case ExprKind::True:
  case ExprKind::False:
    value = machine.values.boolean(expr.kind == ExprKind::True);
    break;
  case ExprKind::Integer:
    value = machine.values.integer(expr.number);
    break;
  case ExprKind::Float:
    value = machine.values.make(Kind::Float, expr.text);
    break;
  case ExprKind::String:
    value = machine.values.string(expr.text);
    break;
  case ExprKind::Bytes:
    value = machine.values.bytes(expr.text);
    break;
  default:
    value = machine.values.unknown("ellipsis");
  }
  return only(std::move(state), machine.flow(value, location));
}

Results Machine::eval(ExprId id, State state) {
  const llvm::BitVector &watched = unit().watched;
  if (watched.empty() || id == ExprId::None || !watched.test(static_cast<unsigned>(id)))
    return evaluate(id, std::move(state));
  Results results = evaluate(id, std::move(state));
  for (const Result &one : results)
    record(Record::Kind::Seen, one.state, at(ir().expr(id).range), frozen(one.flow, one.state), {});
  return results;
}

Results Machine::evaluate(ExprId id, State state) {
  if (id == ExprId::None)
    return only(std::move(state), {values.none(), OriginId::None});
  const Expr &expr = ir().expr(id);
  const Location location = at(expr.range);
  if (stepsLeft == 0) {
    if (!std::exchange(cut, true))
      values.hit(Bound::Steps);
    return only(std::move(state), unknown("too many steps", location));
  }
  --stepsLeft;
  if (ExprKind::None <= expr.kind && expr.kind <= ExprKind::Bytes)
    return evalLiteral(*this, expr, std::move(state), location);
  switch (expr.kind) {
  case ExprKind::Name: {
    Flow found = lookUp(*this, expr, state, location);
    return only(std::move(state), found);
  }
  case ExprKind::Call:
    return evalCall(*this, expr, std::move(state), location, false);
  case ExprKind::Await: {
    const Expr &inner = ir().expr(expr.args[0]);
    return inner.kind == ExprKind::Call ? evalCall(*this, inner, std::move(state), location, true)
                                        : eval(expr.args[0], std::move(state));
  }
  case ExprKind::And:
  case ExprKind::Or:
    return evalBoolean(*this, expr, std::move(state), location);
  case ExprKind::Compare:
    return evalCompare(*this, expr, std::move(state), location);
  case ExprKind::Conditional:
    return evalConditional(*this, expr, std::move(state), location);
  case ExprKind::Tuple:
  case ExprKind::List:
  case ExprKind::Set:
  case ExprKind::Dict:
    return evalDisplay(*this, expr, std::move(state), location);
  case ExprKind::FString:
    return evalFString(*this, expr, std::move(state), location);
  case ExprKind::Not:
  case ExprKind::Negate:
  case ExprKind::Format:
  case ExprKind::Starred:
    return evalUnary(*this, expr, std::move(state), location);
  case ExprKind::Lambda: {
    Flow made = defineFunction(expr.function, state, location);
    return only(std::move(state), made);
  }
  case ExprKind::Comprehension:
    return evalComprehension(ir().comprehensions[expr.comprehension], state, location);
  case ExprKind::Walrus: {
    Results results = eval(expr.args[1], std::move(state));
    for (Result &result : results)
      assign(expr.args[0], result.flow, result.state);
    return results;
  }
  default:
    return evalOperands(*this, expr, std::move(state), location);
  }
}

} // namespace hmaclint::dataflow
