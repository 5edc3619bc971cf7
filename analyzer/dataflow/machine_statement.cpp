#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Statements: from the states that reach one to the ways in which it is left.

namespace hmaclint::dataflow {

using source::Location;

static Outcome next(State state) {
  Outcome outcome;
  outcome.state = std::move(state);
  return outcome;
}

static Outcome leave(Outcome::Kind kind, State state, Location location) {
  Outcome outcome = next(std::move(state));
  outcome.kind = kind;
  outcome.location = location;
  return outcome;
}

static void addNext(Outcomes &outcomes, std::vector<State> states) {
  for (State &state : states)
    outcomes.push_back(next(std::move(state)));
}

/// Moves the states that go on out of `outcomes`.
std::vector<State> Machine::takeNext(Outcomes &outcomes) {
  std::vector<State> states;
  for (Outcome &outcome : outcomes)
    if (outcome.kind == Outcome::Kind::Next)
      states.push_back(std::move(outcome.state));
  llvm::erase_if(outcomes,
                 [](const Outcome &outcome) { return outcome.kind == Outcome::Kind::Next; });
  return states;
}

Outcomes Machine::run(BlockId id, std::vector<State> states) {
  Outcomes left;
  if (id == BlockId::None) {
    addNext(left, std::move(states));
    return left;
  }
  for (StmtId statement : ir().block(id).statements) {
    if (states.empty())
      break;
    const Stmt &code = ir().stmt(statement);
    Outcomes outcomes;
    for (State &state : states)
      for (Outcome &outcome : runOne(code, std::move(state)))
        outcomes.push_back(std::move(outcome));
    states = takeNext(outcomes);
    joinStates(states, at(code.range));
    llvm::append_range(left, outcomes);
  }
  addNext(left, std::move(states));
  return left;
}

Outcomes Machine::runReturn(const Stmt &code, State state) {
  Outcomes outcomes;
  const ExprId value = code.exprs.empty() ? ExprId::None : code.exprs[0];
  for (Result &result : eval(value, std::move(state))) {
    outcomes.push_back(leave(Outcome::Kind::Return, std::move(result.state), at(code.range)));
    outcomes.back().flow = flow(result.flow.value, at(code.range), {result.flow});
  }
  return outcomes;
}

/// The class of an exception, from an object, a class or a call that makes one.
std::string Machine::exceptionType(ValueId value) const {
  switch (values.kind(value)) {
  case Kind::External:
    return values.text(value).str();
  case Kind::Call:
    return exceptionType(values.arg(value, 0));
  case Kind::Class:
    return "class " + std::to_string(values[value].number);
  case Kind::Object: {
    const Flow type = containers[static_cast<size_t>(values[value].number)].type;
    return exceptionType(type.value);
  }
  default:
    return "";
  }
}

Outcomes Machine::runRaise(const Stmt &code, State state) {
  const Location location = at(code.range);
  if (code.exprs.empty() || code.exprs[0] == ExprId::None) {
    raise(std::move(state), active.handled, active.handledType, location, true);
    return {};
  }
  for (Result &result : eval(code.exprs[0], std::move(state)))
    raise(std::move(result.state), flow(result.flow.value, location, {result.flow}),
          exceptionType(result.flow.value), location, true);
  return {};
}

Outcomes Machine::runAssert(const Stmt &code, State state) {
  Outcomes outcomes;
  Split split = branch(code.exprs[0], std::move(state));
  addNext(outcomes, std::move(split.yes));
  for (State &no : split.no)
    raise(std::move(no),
          flow(values.make(Kind::External, "builtins.AssertionError"), at(code.range)),
          "builtins.AssertionError", at(code.range), true);
  return outcomes;
}

Outcomes Machine::runIf(const Stmt &code, State state) {
  Split split = branch(code.exprs[0], std::move(state));
  Outcomes outcomes = run(code.blocks[0], std::move(split.yes));
  const BlockId other = code.blocks.size() > 1 ? code.blocks[1] : BlockId::None;
  llvm::append_range(outcomes, run(other, std::move(split.no)));
  return outcomes;
}

Outcomes Machine::runExpressions(const Stmt &code, State state) {
  Outcomes outcomes;
  for (Row &row : evalAll(code.exprs, std::move(state)))
    outcomes.push_back(next(std::move(row.state)));
  return outcomes;
}

Outcomes Machine::runAssign(const Stmt &code, State state) {
  Outcomes outcomes;
  for (Result &result : eval(code.exprs[0], std::move(state))) {
    for (ExprId target : llvm::ArrayRef(code.exprs).drop_front())
      assign(target, result.flow, result.state);
    outcomes.push_back(next(std::move(result.state)));
  }
  return outcomes;
}

Outcomes Machine::runAugmented(const Stmt &code, State state) {
  Outcomes outcomes;
  for (Row &row : evalAll(code.exprs, std::move(state))) {
    Flow made = binary(code.op, row.flows[0], row.flows[1], row.state, at(code.range));
    // `items += [x]` changes the list itself.
    if (values.is(row.flows[0].value, Kind::Object) && values.is(made.value, Kind::Object))
      setContent(row.flows[0], content(made, row.state), row.state);
    else
      assign(code.exprs[0], made, row.state);
    outcomes.push_back(next(std::move(row.state)));
  }
  return outcomes;
}

Outcomes Machine::runDefinition(const Stmt &code, State state) {
  Outcomes outcomes;
  if (code.kind == StmtKind::Class) {
    for (Result &result : defineClass(code.classId, std::move(state), at(code.range))) {
      setName(code.symbol != noSymbol ? code.symbol : ir().classOf(code.classId).symbol,
              result.flow, result.state);
      outcomes.push_back(next(std::move(result.state)));
    }
    return outcomes;
  }
  const Function &function = ir().function(code.function);
  const Flow made = defineFunction(code.function, state, at(function.nameRange));
  setName(function.symbol, made, state);
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

Outcomes Machine::runImport(const Stmt &code, State state) {
  const std::string qualified = absolute(code.text);
  Flow made = flow(values.make(Kind::External, models.canonical(qualified)), at(code.range));
  if (std::optional<Flow> member = moduleMember(qualified, state))
    made = flow(member->value, at(code.range), {*member});
  setName(code.symbol, made, state);
  Outcomes outcomes;
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

/// A relative import made absolute by the name of the module it stands in.
std::string Machine::absolute(llvm::StringRef name) const {
  const size_t dots = name.size() - name.ltrim('.').size();
  if (dots == 0 || unit().module.empty())
    return name.str();
  llvm::StringRef package = unit().module;
  for (size_t up = unit().isPackage ? 1 : 0; up < dots; ++up)
    package = package.rsplit('.').first == package ? "" : package.rsplit('.').first;
  return package.empty() ? name.drop_front(dots).str()
                         : (package + "." + name.drop_front(dots)).str();
}

Outcomes Machine::runMatch(const Stmt &code, State state) {
  Outcomes outcomes;
  for (Result &subject : eval(code.exprs[0], std::move(state))) {
    std::vector<State> open;
    open.push_back(std::move(subject.state));
    for (const Case &one : code.cases) {
      std::vector<State> taken;
      std::vector<State> rest;
      for (State &state : open)
        splitCase(one, subject.flow, std::move(state), at(code.range), taken, rest);
      llvm::append_range(outcomes, run(one.body, std::move(taken)));
      open = std::move(rest);
    }
    addNext(outcomes, std::move(open));
  }
  return outcomes;
}

void Machine::splitCase(const Case &one, Flow subject, State state, Location location,
                        std::vector<State> &taken, std::vector<State> &rest) {
  std::vector<State> matched;
  if (one.catchesAll) {
    matched.push_back(std::move(state));
  } else if (one.pattern != ExprId::None) {
    for (Result &pattern : eval(one.pattern, std::move(state))) {
      const bool isList = values.is(pattern.flow.value, Kind::Sequence);
      Flow test = relation(isList ? Operator::In : Operator::Equal, subject, pattern.flow,
                           pattern.state, location);
      Split split = assume(test, std::move(pattern.state), location);
      llvm::append_range(matched, split.yes);
      llvm::append_range(rest, split.no);
    }
  } else {
    Split split = assume(unknown("pattern", location), std::move(state), location);
    llvm::append_range(matched, split.yes);
    llvm::append_range(rest, split.no);
  }
  for (State &yes : matched) {
    for (ExprId capture : one.captures)
      assign(capture, unknown("captured by a pattern", location), yes);
    if (one.guard == ExprId::None) {
      taken.push_back(std::move(yes));
      continue;
    }
    Split guard = branch(one.guard, std::move(yes));
    llvm::append_range(taken, guard.yes);
    llvm::append_range(rest, guard.no);
  }
}

Outcomes Machine::runOne(const Stmt &code, State state) {
  switch (code.kind) {
  case StmtKind::Assign:
    return runAssign(code, std::move(state));
  case StmtKind::AugAssign:
    return runAugmented(code, std::move(state));
  case StmtKind::Return:
    return runReturn(code, std::move(state));
  case StmtKind::Raise:
    return runRaise(code, std::move(state));
  case StmtKind::Assert:
    return runAssert(code, std::move(state));
  case StmtKind::Delete:
    for (ExprId target : code.exprs)
      remove(target, state);
    break;
  case StmtKind::If:
    return runIf(code, std::move(state));
  case StmtKind::While:
    return runWhile(code, std::move(state));
  case StmtKind::For:
    return runFor(code, std::move(state));
  case StmtKind::Try:
    return runTry(code, std::move(state));
  case StmtKind::With:
    return runWith(code, std::move(state));
  case StmtKind::Match:
    return runMatch(code, std::move(state));
  case StmtKind::Function:
  case StmtKind::Class:
    return runDefinition(code, std::move(state));
  case StmtKind::Import:
    return runImport(code, std::move(state));
  case StmtKind::Break:
  case StmtKind::Continue: {
    Outcomes outcomes;
    outcomes.push_back(
        leave(code.kind == StmtKind::Break ? Outcome::Kind::Break : Outcome::Kind::Continue,
              std::move(state), at(code.range)));
    return outcomes;
  }
  case StmtKind::Unknown:
  case StmtKind::Expression:
    return runExpressions(code, std::move(state));
  default:
    break;
  }
  Outcomes outcomes;
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

} // namespace hmaclint::dataflow
