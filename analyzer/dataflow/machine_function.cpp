#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

#include <utility>

// Functions of the program: defined with the frame around them, called with the values at hand.
//
//   def signed(key):                 a frame for `signed`, kept since `wrap` refers to it
//       def wrap(view):
//           def inner(*args):        inner sees `view` and `key` through its frames
//               ...
//               return view(*args)   runs the view here
//           return inner
//       return wrap
//
// A call runs the body in a new frame and gives a result for each way it returns; what it raises
// goes to the handlers around the call. Recursion and too deep calls give an Unknown.

namespace hmaclint::dataflow {

using source::Location;

static Flow generated(Machine &machine, llvm::ArrayRef<Flow> yields, Location location);

Flow Machine::defineFunction(FunctionId id, State &state, Location location) {
  const Function &function = ir().function(id);
  Closure closure;
  closure.function = {active.unit, id};
  closure.frame = active.frame;
  closure.owner = function.inClass == ClassId::None ? active.owner : active.definingClass;
  for (ContainerId at = active.frame; at != ContainerId::None; at = container(at).parent)
    containers[static_cast<uint32_t>(at)].captured = true;
  for (const Parameter &parameter : function.parameters) {
    Flow value{};
    if (parameter.defaultValue != ExprId::None) {
      Row row = evalOne(parameter.defaultValue, state);
      value = row.flows[0];
      state = std::move(row.state);
    }
    closure.defaults.push_back(value);
  }
  const auto number = static_cast<uint32_t>(closures.size());
  closures.push_back(std::move(closure));
  firstClosures.try_emplace({active.unit, static_cast<uint32_t>(id)}, number);
  Flow made = flow(values.make(Kind::Function, {}, {function.qualifiedName, number}), location);
  for (ExprId decorator : llvm::reverse(function.decorators)) {
    Results results;
    for (Result &one : eval(decorator, state))
      llvm::append_range(results, call(one.flow, {{made, ""}}, std::move(one.state),
                                       at(ir().expr(decorator).range)));
    join(results, values, history, location);
    if (results.empty())
      break; // The decorator always raises.
    made = results.front().flow;
    state = std::move(results.front().state);
  }
  return made;
}

namespace {
/// The arguments of a call, sorted to the parameters.
struct Sorted {
  std::vector<std::optional<Flow>> flows; ///< One for each parameter.
  llvm::SmallVector<ValueId, 4> rest;     ///< By position, more than there are parameters.
  llvm::SmallVector<Flow, 4> restFlows;
  llvm::SmallVector<ValueId, 4> keywords; ///< Name, value, name, value …
  bool isSpread = false;                  ///< There are more that nobody knows.
};
} // namespace

static bool takesPositional(const Parameter &parameter) {
  return parameter.kind == Parameter::Kind::Plain ||
         parameter.kind == Parameter::Kind::PositionalOnly;
}

static Sorted sortArguments(Machine &machine, const Function &function, std::vector<Argument> args,
                            const State &state) {
  Sorted sorted;
  sorted.flows.resize(function.parameters.size());
  size_t next = 0;
  for (Argument &argument : machine.spread(std::move(args), state, sorted.isSpread)) {
    if (argument.name.empty()) {
      while (next < sorted.flows.size() && sorted.flows[next])
        ++next;
      if (next < sorted.flows.size() && takesPositional(function.parameters[next])) {
        sorted.flows[next++] = argument.flow;
        continue;
      }
      sorted.rest.push_back(argument.flow.value);
      sorted.restFlows.push_back(argument.flow);
      continue;
    }
    const auto *found = std::find_if(
        function.parameters.data(), function.parameters.data() + function.parameters.size(),
        [&](const Parameter &one) { return one.name == argument.name; });
    const auto at = static_cast<size_t>(found - function.parameters.data());
    if (at < sorted.flows.size()) {
      sorted.flows[at] = argument.flow;
    } else {
      sorted.keywords.push_back(machine.values.string(argument.name));
      sorted.keywords.push_back(argument.flow.value);
    }
  }
  return sorted;
}

/// What a parameter gets: its argument, its default, or what is left over.
static Flow valueFor(Machine &machine, const Closure &closure, const Parameter &parameter,
                     size_t index, const Sorted &sorted, Location location) {
  using PK = Parameter::Kind;
  const bool collects = parameter.kind == PK::Rest || parameter.kind == PK::Keywords;
  if (const std::optional<Flow> &given = sorted.flows[index])
    return *given;
  if (sorted.isSpread)
    return machine.unknown("spread arguments", location);
  if (!collects)
    return parameter.defaultValue != ExprId::None ? closure.defaults[index]
                                                  : machine.unknown("argument not given", location);
  if (parameter.kind == PK::Rest)
    return machine.flow(machine.values.make(Kind::Sequence, sorted.rest), location,
                        sorted.restFlows);
  return machine.flow(machine.values.make(Kind::Mapping, sorted.keywords), location);
}

static void bindParameters(Machine &machine, const Closure &closure, std::vector<Argument> args,
                           ContainerId frame, State &state, Location location) {
  const Unit &home = machine.program.units[closure.function.unit];
  const Function &function = home.ir->function(closure.function.id);
  const Sorted sorted = sortArguments(machine, function, std::move(args), state);
  for (size_t i = 0; i < function.parameters.size(); ++i) {
    const Parameter &parameter = function.parameters[i];
    const Flow value = valueFor(machine, closure, parameter, i, sorted, location);
    if (parameter.symbol != noSymbol)
      state.slots.set(slotKey(frame, parameter.symbol),
                      machine.flow(value.value, {home.file, parameter.range}, {value}));
  }
}

static constexpr size_t maxOrigins = 64;

/// An element with the place where it came into its container, or where that came about.
static Flow elementFlow(const Machine &machine, ValueId element, Flow container) {
  llvm::SmallVector<OriginId, 16> open = {container.origin};
  for (size_t next = 0; next < open.size(); ++next) {
    if (machine.values.reaches(next, maxOrigins, Bound::Origins))
      break;
    const Origin &here = machine.history.origin(open[next]);
    if (here.value == element && open[next] != OriginId::None)
      return {element, open[next]};
    llvm::append_range(open, here.from);
  }
  return {element, container.origin};
}

/// `*args` and `**kwargs` of known structure become plain arguments.
std::vector<Argument> Machine::spread(std::vector<Argument> args, const State &state,
                                      bool &isUnknown) {
  std::vector<Argument> all;
  for (Argument &argument : args) {
    if (argument.name != "*" && argument.name != "**") {
      all.push_back(std::move(argument));
      continue;
    }
    const bool isMapping = argument.name == "**";
    const Kind wanted = isMapping ? Kind::Mapping : Kind::Sequence;
    Flow inner = content(argument.flow, state);
    if (!values.is(inner.value, wanted))
      inner = frozen(inner, state);
    if (!values.is(inner.value, wanted)) {
      isUnknown = true;
      continue;
    }
    const llvm::SmallVector<ValueId, 8> items(values.args(inner.value));
    for (size_t i = 0; i < items.size(); i += isMapping ? 2 : 1) {
      if (!isMapping)
        all.push_back({elementFlow(*this, items[i], inner), ""});
      else if (values.is(items[i], Kind::String))
        all.push_back({elementFlow(*this, items[i + 1], inner), values.text(items[i]).str()});
      else
        isUnknown = true;
    }
  }
  return all;
}

static bool isOnStack(const Machine &machine, FunctionRef function) {
  const auto runs = [&](const Activation &one) {
    return one.unit == function.unit && one.function == function.id;
  };
  return runs(machine.active) || llvm::any_of(machine.stack, runs);
}

/// Whether a call is not followed any more.
static bool isTooDeep(Machine &machine, FunctionRef function) {
  if (machine.stepsLeft == 0) {
    if (!std::exchange(machine.cut, true))
      machine.values.hit(Bound::Steps);
    return true;
  }
  if (isOnStack(machine, function)) {
    machine.values.hit(Bound::Recursion);
    return true;
  }
  if (machine.program.units[function.unit].isIdle(function.id) &&
      machine.values.reaches(machine.active.idleDepth, machine.bounds.idleDepth, Bound::IdleDepth))
    return true;
  return machine.values.reaches(machine.stack.size(), machine.bounds.callDepth, Bound::CallDepth);
}

/// A call from what is active now.
static Activation activationOf(const Machine &machine, const Closure &closure, ContainerId frame) {
  const Activation &caller = machine.active;
  Activation inner;
  inner.unit = closure.function.unit;
  inner.function = closure.function.id;
  inner.frame = frame;
  inner.owner = closure.owner;
  inner.raised = caller.raised;
  inner.tries = caller.tries;
  const bool isIdle = machine.program.units[closure.function.unit].isIdle(closure.function.id);
  inner.idleDepth = isIdle ? caller.idleDepth + 1 : 0;
  inner.guarding = caller.guarding;
  return inner;
}

static void forgetIn(llvm::MutableArrayRef<Outcome> outcomes, ContainerId frame) {
  for (Outcome &outcome : outcomes)
    outcome.state.slots.forget(frame);
}

/// `print(verify(FIELDS, "key"))` behind `if __name__ == "__main__":`: an example with nothing but
/// constants, which says nothing of who calls the function.
static bool isExample(Machine &machine, const std::vector<Argument> &args, const State &state,
                      Location location) {
  if (machine.active.function != FunctionId::None || args.empty())
    return false;
  const Ir &ir = machine.ir();
  const auto isMain = [&](const Stmt &stmt) {
    return stmt.kind == StmtKind::If && ir.block(stmt.blocks[0]).range.contains(location.range) &&
           ir.findIn(ir.expr(stmt.exprs[0]).range, [](const Expr &expr) {
             return expr.kind == ExprKind::Name && expr.text == "__name__";
           }) != ExprId::None;
  };
  const auto isWritten = [&](const Argument &one) {
    const uint64_t held = machine.values[machine.frozen(one.flow, state).value].contains;
    return (held &
            ~(bit(Kind::String) | bit(Kind::Bytes) | bit(Kind::Integer) | bit(Kind::None) |
              bit(Kind::Bool) | bit(Kind::Float) | bit(Kind::Mapping) | bit(Kind::Sequence))) == 0;
  };
  return llvm::all_of(args, isWritten) && llvm::any_of(ir.stmts, isMain);
}

static void noteEntered(Machine &machine, FunctionRef function, const std::vector<Argument> &args,
                        const State &state, Location location) {
  if (!isExample(machine, args, state, location))
    machine.entered.insert({function.unit, static_cast<uint32_t>(function.id)});
}

Results Machine::callFunction(size_t closureIndex, std::vector<Argument> args, State state,
                              Location location) {
  Results results;
  const Closure closure = closures[closureIndex]; // A copy: more of them are made meanwhile.
  const Ir &code = *program.units[closure.function.unit].ir;
  const Function &function = code.function(closure.function.id);
  const Flow callee = flow(
      values.make(Kind::Function, {}, {function.qualifiedName, static_cast<int64_t>(closureIndex)}),
      location);
  if (isTooDeep(*this, closure.function)) {
    step(state, StepKind::Cut, location, callee);
    results.push_back({std::move(state), unknown("call too deep to follow", location)});
    return results;
  }
  noteEntered(*this, closure.function, args, state, location);
  Container frame;
  frame.kind = Container::Kind::Frame;
  frame.unit = closure.function.unit;
  frame.parent = closure.frame;
  frame.scope = function.scope;
  containers.push_back(frame);
  const auto frameId = static_cast<ContainerId>(containers.size() - 1);
  step(state, StepKind::Enter, location, callee);
  bindParameters(*this, closure, std::move(args), frameId, state, location);

  Activation inner = activationOf(*this, closure, frameId);
  std::vector<Flow> yields;
  inner.yields = &yields;
  stack.push_back(active);
  active = inner;
  std::vector<State> states;
  states.push_back(std::move(state));
  const size_t raisedBefore = inner.raised ? inner.raised->size() : 0;
  Outcomes outcomes = run(function.body, std::move(states));
  active = stack.back();
  stack.pop_back();

  const bool isFrameGone = !container(frameId).captured;
  if (isFrameGone && inner.raised)
    forgetIn(llvm::MutableArrayRef(*inner.raised).drop_front(raisedBefore), frameId);
  for (Outcome &outcome : outcomes) {
    if (outcome.kind == Outcome::Kind::Next)
      outcome.flow = flow(values.none(), location);
    State &after = outcome.state;
    if (function.isGenerator)
      outcome.flow = generated(*this, yields, location);
    if (isFrameGone)
      after.slots.forget(frameId);
    results.push_back({std::move(after), outcome.flow});
  }
  join(results, values, history, location);
  for (Result &result : results)
    step(result.state, StepKind::Leave, location, result.flow);
  return results;
}

/// What a generator yields, as far as it was seen: any one of it.
static Flow generated(Machine &machine, llvm::ArrayRef<Flow> yields, Location location) {
  llvm::SmallVector<ValueId, 4> all;
  for (const Flow &one : yields)
    all.push_back(one.value);
  if (all.empty())
    return machine.unknown("generator", location);
  return machine.flow(machine.values.make(Kind::Each, {machine.values.unknown("generator"),
                                                       machine.values.choice(all)}),
                      location, yields);
}

} // namespace hmaclint::dataflow
