#include "dataflow/machine.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

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

static Results one(State state, Flow flow) {
  Results results;
  results.push_back({std::move(state), flow});
  return results;
}

std::vector<Machine::Row> Machine::evalAll(llvm::ArrayRef<ExprId> ids, State state) {
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

Flow Machine::lookUp(const Expr &name, const State &state, Location location) {
  if (name.symbol == noSymbol) {
    if (bindings().scope(binding::ScopeId{}).hasStarImport && !models.find("builtins." + name.text))
      return unknown("star import", location);
    return flow(values.make(Kind::External, "builtins." + name.text), location);
  }
  const binding::ScopeId owner = ir().owner[name.symbol];
  for (ContainerId at = active.frame; at != ContainerId::None; at = container(at).parent) {
    if (container(at).kind == Container::Kind::Object || container(at).scope != owner)
      continue;
    if (const Flow *found = state.slots.find(slotKey(at, name.symbol)))
      return flow(found->value, location, {*found});
    break;
  }
  return unknown("name without a value here", location);
}

/// `a + b`: numbers add up, all else is text.
Flow Machine::binary(Operator op, Flow left, Flow right, State &state, Location location) {
  Flow a = frozen(left, state);
  Flow b = frozen(right, state);
  if (std::optional<ValueId> folded = foldNumbers(values, op, a.value, b.value))
    return flow(*folded, location, {a, b});
  if (op == Operator::Add) {
    if (values.is(a.value, Kind::Sequence) && values.is(b.value, Kind::Sequence)) {
      llvm::SmallVector<ValueId, 8> all(values.args(a.value));
      llvm::append_range(all, values.args(b.value));
      return object("builtins.list", flow(values.make(Kind::Sequence, all), location, {a, b}),
                    state, location);
    }
    if (!isNumber(values, a.value) && !isNumber(values, b.value))
      return flow(concat(values, {a.value, b.value}), location, {a, b});
  }
  if (op == Operator::Modulo && !isNumber(values, a.value))
    return flow(percentFormat(values, a.value, b.value), location, {a, b});
  return flow(values.make(Kind::Arithmetic, {a.value, b.value}, {"", 0, op}), location, {a, b});
}

Results Machine::evalBoolean(const Expr &expr, State state, Location location) {
  const bool isAnd = expr.kind == ExprKind::And;
  Results results = eval(expr.args.front(), std::move(state));
  for (ExprId operand : llvm::ArrayRef(expr.args).drop_front()) {
    Results next;
    for (Result &left : results) {
      const std::optional<bool> known = truth(left.flow.value, left.state);
      if (known && *known != isAnd) {
        next.push_back(std::move(left));
        continue;
      }
      const size_t raisedBefore = active.raised ? active.raised->size() : 0;
      Results right = eval(operand, left.state);
      const bool isPlain = right.size() == 1 && right.front().state.path == left.state.path &&
                           (!active.raised || active.raised->size() == raisedBefore);
      if (known) {
        llvm::append_range(next, right);
      } else if (isPlain) {
        Flow a = frozen(left.flow, right.front().state);
        Flow b = frozen(right.front().flow, right.front().state);
        ValueId value = values.make(isAnd ? Kind::And : Kind::Or, {a.value, b.value});
        Flow made = flow(value, location, {a, b});
        // `request.get_json() or {}` is a dict that can be changed.
        if (!isAnd && values.is(left.flow.value, Kind::Object) && a.value != left.flow.value)
          made = object(values.text(left.flow.value), made, right.front().state, location);
        next.push_back({std::move(right.front().state), made});
      } else {
        // The second operand does something: only on the way on which it is reached.
        if (active.raised)
          active.raised->resize(raisedBefore);
        Split split = assume(left.flow, left.state, location);
        for (State &skipped : isAnd ? split.no : split.yes)
          next.push_back({std::move(skipped), left.flow});
        for (State &reached : isAnd ? split.yes : split.no)
          llvm::append_range(next, eval(operand, std::move(reached)));
      }
    }
    results = std::move(next);
    join(results, values, history, location);
  }
  return results;
}

Results Machine::evalCompare(const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : evalAll(expr.args, std::move(state))) {
    llvm::SmallVector<ValueId, 2> relations;
    llvm::SmallVector<Flow, 2> from;
    for (size_t i = 0; i < expr.operators.size(); ++i) {
      Flow one = relation(expr.operators[i], row.flows[i], row.flows[i + 1], row.state, location);
      relations.push_back(one.value);
      from.push_back(one);
    }
    Flow whole = relations.size() == 1 ? from.front()
                                       : flow(values.make(Kind::And, relations), location, from);
    results.push_back({std::move(row.state), whole});
  }
  return results;
}

Results Machine::evalConditional(const Expr &expr, State state, Location location) {
  Split split = branch(expr.args[0], std::move(state));
  Results results;
  for (State &yes : split.yes)
    llvm::append_range(results, eval(expr.args[1], std::move(yes)));
  for (State &no : split.no)
    llvm::append_range(results, eval(expr.args[2], std::move(no)));
  join(results, values, history, location);
  return results;
}

/// Tuples stay values; lists, sets and dicts are objects, since they can change.
Results Machine::evalDisplay(const Expr &expr, State state, Location location) {
  Results results;
  llvm::SmallVector<ExprId, 8> parts;
  for (ExprId id : expr.args)
    parts.push_back(id);
  for (Row &row : evalAll(parts, std::move(state))) {
    llvm::SmallVector<ValueId, 8> items;
    bool isWhole = true;
    const bool isDict = expr.kind == ExprKind::Dict;
    for (size_t i = 0; i < parts.size(); ++i) {
      const bool isSpread = isDict ? i % 2 == 0 && parts[i] == ExprId::None
                                   : ir().expr(parts[i]).kind == ExprKind::Starred;
      if (!isSpread) {
        items.push_back(row.flows[i].value);
        continue;
      }
      const Flow inner = frozen(row.flows[isDict ? i + 1 : i], row.state);
      if (values.is(inner.value, isDict ? Kind::Mapping : Kind::Sequence)) {
        llvm::SmallVector<ValueId, 8> copied(values.args(inner.value));
        llvm::append_range(items, copied);
      } else {
        isWhole = false;
      }
      if (isDict)
        ++i;
    }
    Flow made = !isWhole ? unknown("spread of something unknown", location, row.flows)
                         : flow(values.make(isDict ? Kind::Mapping : Kind::Sequence, items),
                                location, row.flows);
    if (expr.kind != ExprKind::Tuple)
      made = object(isDict                       ? "builtins.dict"
                    : expr.kind == ExprKind::Set ? "builtins.set"
                                                 : "builtins.list",
                    made, row.state, location);
    results.push_back({std::move(row.state), made});
  }
  return results;
}

Results Machine::evalFString(const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : evalAll(expr.args, std::move(state))) {
    llvm::SmallVector<ValueId, 8> parts;
    for (Flow &piece : row.flows)
      parts.push_back(frozen(piece, row.state).value);
    results.push_back({std::move(row.state), flow(concat(values, parts), location, row.flows)});
  }
  return results;
}

Results Machine::evalUnary(const Expr &expr, State state, Location location) {
  Results results = eval(expr.args[0], std::move(state));
  for (Result &result : results) {
    const Flow inner = result.flow;
    if (expr.kind == ExprKind::Starred)
      continue;
    if (expr.kind == ExprKind::Format) {
      const bool isPlain = expr.text.empty() || expr.text == "!s";
      const Flow piece = frozen(inner, result.state);
      result.flow = flow(formatPiece(values, piece.value, isPlain ? "" : expr.text,
                                     typeOf(piece.value) == "builtins.bytes"),
                         location, {piece});
    } else if (expr.kind == ExprKind::Not) {
      const std::optional<bool> known = truth(inner.value, result.state);
      result.flow =
          flow(known ? values.boolean(!*known) : negation(inner.value), location, {inner});
    } else if (values.is(inner.value, Kind::Integer)) {
      result.flow = flow(values.integer(-values[inner.value].number), location, {inner});
    } else {
      result.flow = flow(values.make(Kind::Arithmetic, {inner.value}, {"", 0, Operator::Subtract}),
                         location, {inner});
    }
  }
  return results;
}

Results Machine::evalCall(const Expr &expr, State state, Location location, bool awaited) {
  Results results;
  for (Row &row : evalAll(expr.args, std::move(state))) {
    std::vector<Argument> args;
    for (size_t i = 1; i < row.flows.size(); ++i)
      args.push_back({row.flows[i], expr.names[i - 1]});
    llvm::append_range(
        results, call(row.flows.front(), std::move(args), std::move(row.state), location, awaited));
  }
  return results;
}

/// Everything with one or two operands whose value is made from theirs alone.
Results Machine::evalOperands(const Expr &expr, State state, Location location) {
  Results results;
  for (Row &row : evalAll(expr.args, std::move(state))) {
    Flow made;
    switch (expr.kind) {
    case ExprKind::Attribute:
      made = attribute(row.flows[0], expr.text, row.state, location);
      break;
    case ExprKind::Subscript:
      made = item(row.flows[0], row.flows[1], row.state, location);
      break;
    case ExprKind::Slice:
      made = flow(values.make(Kind::Slice, {row.flows[0].value, row.flows[1].value}), location,
                  row.flows);
      break;
    case ExprKind::Binary:
      made = binary(expr.op, row.flows[0], row.flows[1], row.state, location);
      break;
    case ExprKind::Yield:
      if (active.yields && !row.flows.empty())
        active.yields->push_back(row.flows[0]);
      made = unknown("value of yield", location);
      break;
    default:
      made = unknown("expression not understood", location, row.flows);
    }
    results.push_back({std::move(row.state), made});
  }
  return results;
}

Results Machine::evalLiteral(const Expr &expr, State state, Location location) {
  ValueId value{};
  switch (expr.kind) {
  case ExprKind::None:
    value = values.none();
    break;
  case ExprKind::True:
  case ExprKind::False:
    value = values.boolean(expr.kind == ExprKind::True);
    break;
  case ExprKind::Integer:
    value = values.integer(expr.number);
    break;
  case ExprKind::Float:
    value = values.make(Kind::Float, expr.text);
    break;
  case ExprKind::String:
    value = values.string(expr.text);
    break;
  case ExprKind::Bytes:
    value = values.bytes(expr.text);
    break;
  default:
    value = values.unknown("ellipsis");
  }
  return one(std::move(state), flow(value, location));
}

Results Machine::eval(ExprId id, State state) {
  if (id == ExprId::None)
    return one(std::move(state), {values.none(), OriginId::None});
  const Expr &expr = ir().expr(id);
  const Location location = at(expr.range);
  if (stepsLeft == 0) {
    cut = true;
    return one(std::move(state), unknown("too many steps", location));
  }
  --stepsLeft;
  switch (expr.kind) {
  case ExprKind::None:
  case ExprKind::True:
  case ExprKind::False:
  case ExprKind::Ellipsis:
  case ExprKind::Integer:
  case ExprKind::Float:
  case ExprKind::String:
  case ExprKind::Bytes:
    return evalLiteral(expr, std::move(state), location);
  case ExprKind::Name: {
    Flow found = lookUp(expr, state, location);
    return one(std::move(state), found);
  }
  case ExprKind::Call:
    return evalCall(expr, std::move(state), location, false);
  case ExprKind::Await: {
    const Expr &inner = ir().expr(expr.args[0]);
    return inner.kind == ExprKind::Call ? evalCall(inner, std::move(state), location, true)
                                        : eval(expr.args[0], std::move(state));
  }
  case ExprKind::And:
  case ExprKind::Or:
    return evalBoolean(expr, std::move(state), location);
  case ExprKind::Compare:
    return evalCompare(expr, std::move(state), location);
  case ExprKind::Conditional:
    return evalConditional(expr, std::move(state), location);
  case ExprKind::Tuple:
  case ExprKind::List:
  case ExprKind::Set:
  case ExprKind::Dict:
    return evalDisplay(expr, std::move(state), location);
  case ExprKind::FString:
    return evalFString(expr, std::move(state), location);
  case ExprKind::Not:
  case ExprKind::Negate:
  case ExprKind::Format:
  case ExprKind::Starred:
    return evalUnary(expr, std::move(state), location);
  case ExprKind::Lambda: {
    Flow made = defineFunction(expr.function, state, location);
    return one(std::move(state), made);
  }
  case ExprKind::Comprehension:
    return evalComprehension(ir().comprehensions[expr.comprehension], std::move(state), location);
  case ExprKind::Walrus: {
    Results results = eval(expr.args[1], std::move(state));
    for (Result &result : results)
      assign(expr.args[0], result.flow, result.state);
    return results;
  }
  default:
    return evalOperands(expr, std::move(state), location);
  }
}

} // namespace hmaclint::dataflow
