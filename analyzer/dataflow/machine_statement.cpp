#include "dataflow/fold.h"
#include "dataflow/machine.h"
#include "dataflow/modules.h"

#include "llvm/ADT/STLExtras.h"

// Statements: from the states that reach one to the ways in which it is left.

namespace hmaclint::dataflow {

using source::Location;

static void splitCase(Machine &machine, const Case &one, Flow subject, State state,
                      Location location, std::vector<State> &taken, std::vector<State> &rest);

static Outcomes runOne(Machine &machine, const Stmt &code, State state);

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
      for (Outcome &outcome : runOne(*this, code, std::move(state)))
        outcomes.push_back(std::move(outcome));
    states = takeNext(outcomes);
    joinStates(states, at(code.range));
    llvm::append_range(left, outcomes);
  }
  addNext(left, std::move(states));
  return left;
}

static Outcomes runReturn(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  const ExprId value = code.exprs.empty() ? ExprId::None : code.exprs[0];
  for (Result &result : machine.eval(value, std::move(state))) {
    outcomes.push_back(
        leave(Outcome::Kind::Return, std::move(result.state), machine.at(code.range)));
    outcomes.back().flow = machine.flow(result.flow.value, machine.at(code.range), {result.flow});
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

static Outcomes runRaise(Machine &machine, const Stmt &code, State state) {
  const Location location = machine.at(code.range);
  if (code.exprs.empty() || code.exprs[0] == ExprId::None) {
    machine.raise(std::move(state), machine.active.handled, machine.active.handledType, location,
                  true);
    return {};
  }
  for (Result &result : machine.eval(code.exprs[0], std::move(state)))
    machine.raise(std::move(result.state), machine.flow(result.flow.value, location, {result.flow}),
                  machine.exceptionType(result.flow.value), location, true);
  return {};
}

static Outcomes runAssert(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  Split split = machine.branch(code.exprs[0], std::move(state));
  addNext(outcomes, std::move(split.yes));
  for (State &no : split.no)
    machine.raise(std::move(no),
                  machine.flow(machine.values.make(Kind::External, "builtins.AssertionError"),
                               machine.at(code.range)),
                  "builtins.AssertionError", machine.at(code.range), true);
  return outcomes;
}

static Outcomes runIf(Machine &machine, const Stmt &code, State state) {
  Split split = machine.branch(code.exprs[0], std::move(state));
  Outcomes outcomes = machine.run(code.blocks[0], std::move(split.yes));
  const BlockId other = code.blocks.size() > 1 ? code.blocks[1] : BlockId::None;
  llvm::append_range(outcomes, machine.run(other, std::move(split.no)));
  return outcomes;
}

static Outcomes runExpressions(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  for (Row &row : machine.evalAll(code.exprs, std::move(state)))
    outcomes.push_back(next(std::move(row.state)));
  return outcomes;
}

static Outcomes runAssign(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  for (Result &result : machine.eval(code.exprs[0], std::move(state))) {
    for (ExprId target : llvm::ArrayRef(code.exprs).drop_front())
      machine.assign(target, result.flow, result.state);
    outcomes.push_back(next(std::move(result.state)));
  }
  return outcomes;
}

static Outcomes runAugmented(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  for (Row &row : machine.evalAll(code.exprs, std::move(state))) {
    Flow made =
        machine.binary(code.op, row.flows[0], row.flows[1], row.state, machine.at(code.range));
    // `items += [x]` changes the list itself.
    if (machine.values.is(row.flows[0].value, Kind::Object) &&
        machine.values.is(made.value, Kind::Object))
      machine.setContent(row.flows[0], machine.content(made, row.state), row.state);
    else
      machine.assign(code.exprs[0], made, row.state);
    outcomes.push_back(next(std::move(row.state)));
  }
  return outcomes;
}

static Outcomes runDefinition(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  if (code.kind == StmtKind::Class) {
    for (Result &result :
         machine.defineClass(code.classId, std::move(state), machine.at(code.range))) {
      machine.setName(code.symbol != noSymbol ? code.symbol
                                              : machine.ir().classOf(code.classId).symbol,
                      result.flow, result.state);
      outcomes.push_back(next(std::move(result.state)));
    }
    return outcomes;
  }
  const Function &function = machine.ir().function(code.function);
  const Flow made = machine.defineFunction(code.function, state, machine.at(function.nameRange));
  machine.setName(function.symbol, made, state);
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

static Outcomes runImport(Machine &machine, const Stmt &code, State state) {
  Flow made = imported(machine, code.text, state, machine.at(code.range));
  // `from typing import TYPE_CHECKING` is what `typing.TYPE_CHECKING` is.
  const bool isLibrary = machine.values.is(made.value, Kind::External);
  const model::Entry *entry = isLibrary ? machine.entryOf(made.value) : nullptr;
  if (entry && entry->role == model::Role::Constant &&
      (entry->returns == "builtins.bool" || entry->returns == "builtins.tuple"))
    made.value = constantOf(machine.values, *entry);
  machine.setName(code.symbol, made, state);
  Outcomes outcomes;
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

static Outcomes runMatch(Machine &machine, const Stmt &code, State state) {
  Outcomes outcomes;
  for (Result &subject : machine.eval(code.exprs[0], std::move(state))) {
    std::vector<State> open;
    open.push_back(std::move(subject.state));
    for (const Case &one : code.cases) {
      std::vector<State> taken;
      std::vector<State> rest;
      for (State &state : open)
        splitCase(machine, one, subject.flow, std::move(state), machine.at(code.range), taken,
                  rest);
      llvm::append_range(outcomes, machine.run(one.body, std::move(taken)));
      open = std::move(rest);
    }
    addNext(outcomes, std::move(open));
  }
  return outcomes;
}

static void splitCase(Machine &machine, const Case &one, Flow subject, State state,
                      Location location, std::vector<State> &taken, std::vector<State> &rest) {
  std::vector<State> matched;
  if (one.catchesAll) {
    matched.push_back(std::move(state));
  } else if (one.pattern != ExprId::None) {
    for (Result &pattern : machine.eval(one.pattern, std::move(state))) {
      const bool isList = machine.values.is(pattern.flow.value, Kind::Sequence);
      Flow test = machine.relation(isList ? Operator::In : Operator::Equal, subject, pattern.flow,
                                   pattern.state, location);
      Split split = machine.assume(test, std::move(pattern.state), location);
      llvm::append_range(matched, split.yes);
      llvm::append_range(rest, split.no);
    }
  } else {
    Split split = machine.assume(machine.unknown("pattern", location), std::move(state), location);
    llvm::append_range(matched, split.yes);
    llvm::append_range(rest, split.no);
  }
  for (State &yes : matched) {
    for (ExprId capture : one.captures)
      machine.assign(capture, machine.unknown("captured by a pattern", location), yes);
    if (one.guard == ExprId::None) {
      taken.push_back(std::move(yes));
      continue;
    }
    Split guard = machine.branch(one.guard, std::move(yes));
    llvm::append_range(taken, guard.yes);
    llvm::append_range(rest, guard.no);
  }
}

static Outcomes runOne(Machine &machine, const Stmt &code, State state) {
  switch (code.kind) {
  case StmtKind::Assign:
    return runAssign(machine, code, std::move(state));
  case StmtKind::AugAssign:
    return runAugmented(machine, code, std::move(state));
  case StmtKind::Return:
    return runReturn(machine, code, std::move(state));
  case StmtKind::Raise:
    return runRaise(machine, code, std::move(state));
  case StmtKind::Assert:
    return runAssert(machine, code, std::move(state));
  case StmtKind::Delete:
    for (ExprId target : code.exprs)
      machine.remove(target, state);
    break;
  case StmtKind::If:
    return runIf(machine, code, std::move(state));
  case StmtKind::While:
    return machine.runWhile(code, std::move(state));
  case StmtKind::For:
    return machine.runFor(code, std::move(state));
  case StmtKind::Try:
    return machine.runTry(code, std::move(state));
  case StmtKind::With:
    return machine.runWith(code, std::move(state));
  case StmtKind::Match:
    return runMatch(machine, code, std::move(state));
  case StmtKind::Function:
  case StmtKind::Class:
    return runDefinition(machine, code, std::move(state));
  case StmtKind::Import:
    return runImport(machine, code, std::move(state));
  case StmtKind::Break:
  case StmtKind::Continue: {
    Outcomes outcomes;
    outcomes.push_back(
        leave(code.kind == StmtKind::Break ? Outcome::Kind::Break : Outcome::Kind::Continue,
              std::move(state), machine.at(code.range)));
    return outcomes;
  }
  case StmtKind::Unknown:
  case StmtKind::Expression:
    return runExpressions(machine, code, std::move(state));
  default:
    break;
  }
  Outcomes outcomes;
  outcomes.push_back(next(std::move(state)));
  return outcomes;
}

} // namespace hmaclint::dataflow
