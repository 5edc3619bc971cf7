#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

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
      Results results = eval(parameter.defaultValue, state);
      value = results.front().flow;
      state = std::move(results.front().state);
    }
    closure.defaults.push_back(value);
  }
  closures.push_back(std::move(closure));
  const auto number = static_cast<int64_t>(closures.size() - 1);
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
struct Bound {
  std::vector<Flow> flows;
  std::vector<bool> given;
};
} // namespace

void Machine::bindParameters(const Closure &closure, std::vector<Argument> args, ContainerId frame,
                             State &state, Location location) {
  const Ir &code = *program.units[closure.function.unit].ir;
  const Function &function = code.function(closure.function.id);
  Bound bound;
  bound.flows.resize(function.parameters.size());
  bound.given.resize(function.parameters.size());
  llvm::SmallVector<ValueId, 4> rest;
  llvm::SmallVector<Flow, 4> restFlows;
  llvm::SmallVector<ValueId, 4> keywords;
  bool isSpread = false;
  size_t next = 0;
  std::vector<Argument> all = spread(std::move(args), state, isSpread);
  for (Argument &argument : all) {
    if (!argument.name.empty()) {
      const auto found = llvm::find_if(
          function.parameters, [&](const Parameter &one) { return one.name == argument.name; });
      if (found != function.parameters.end()) {
        const auto at = static_cast<size_t>(found - function.parameters.begin());
        bound.flows[at] = argument.flow;
        bound.given[at] = true;
      } else {
        keywords.push_back(values.string(argument.name));
        keywords.push_back(argument.flow.value);
      }
      continue;
    }
    while (next < function.parameters.size() && bound.given[next])
      ++next;
    using PK = Parameter::Kind;
    const bool takes =
        next < function.parameters.size() && (function.parameters[next].kind == PK::Plain ||
                                              function.parameters[next].kind == PK::PositionalOnly);
    if (takes) {
      bound.flows[next] = argument.flow;
      bound.given[next++] = true;
    } else {
      rest.push_back(argument.flow.value);
      restFlows.push_back(argument.flow);
    }
  }
  for (size_t i = 0; i < function.parameters.size(); ++i) {
    const Parameter &parameter = function.parameters[i];
    Flow value = bound.flows[i];
    if (parameter.kind == Parameter::Kind::Rest)
      value = isSpread ? unknown("spread arguments", location)
                       : flow(values.make(Kind::Sequence, rest), location, restFlows);
    else if (parameter.kind == Parameter::Kind::Keywords)
      value = isSpread ? unknown("spread arguments", location)
                       : flow(values.make(Kind::Mapping, keywords), location);
    else if (!bound.given[i] && isSpread)
      value = unknown("spread arguments", location);
    else if (!bound.given[i])
      value = parameter.defaultValue != ExprId::None ? closure.defaults[i]
                                                     : unknown("argument not given", location);
    if (parameter.symbol != noSymbol)
      state.slots.set(
          slotKey(frame, parameter.symbol),
          flow(value.value, {program.units[closure.function.unit].file, parameter.range}, {value}));
  }
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
    const Flow inner = frozen(argument.flow, state);
    const bool isMapping = argument.name == "**";
    if (!values.is(inner.value, isMapping ? Kind::Mapping : Kind::Sequence)) {
      isUnknown = true;
      continue;
    }
    const llvm::SmallVector<ValueId, 8> items(values.args(inner.value));
    for (size_t i = 0; i < items.size(); i += isMapping ? 2 : 1) {
      if (!isMapping)
        all.push_back({{items[i], inner.origin}, ""});
      else if (values.is(items[i], Kind::String))
        all.push_back({{items[i + 1], inner.origin}, values.text(items[i]).str()});
      else
        isUnknown = true;
    }
  }
  return all;
}

bool Machine::isOnStack(FunctionRef function) const {
  const auto runs = [&](const Activation &one) {
    return one.unit == function.unit && one.function == function.id;
  };
  return runs(active) || llvm::any_of(stack, runs);
}

Results Machine::callFunction(const Closure &closure, std::vector<Argument> args, State state,
                              Location location) {
  Results results;
  const Ir &code = *program.units[closure.function.unit].ir;
  const Function &function = code.function(closure.function.id);
  const Flow callee =
      flow(values.make(Kind::Function, {},
                       {function.qualifiedName, static_cast<int64_t>(&closure - closures.data())}),
           location);
  const bool isDeep = stack.size() >= bounds.callDepth || isOnStack(closure.function);
  if (isDeep || stepsLeft == 0) {
    cut |= stepsLeft == 0;
    step(state, StepKind::Cut, location, callee);
    results.push_back({std::move(state), unknown("call too deep to follow", location)});
    return results;
  }
  entered.insert({closure.function.unit, static_cast<uint32_t>(closure.function.id)});
  Container frame;
  frame.kind = Container::Kind::Frame;
  frame.unit = closure.function.unit;
  frame.parent = closure.frame;
  frame.scope = function.scope;
  containers.push_back(std::move(frame));
  const auto frameId = static_cast<ContainerId>(containers.size() - 1);
  step(state, StepKind::Enter, location, callee);
  bindParameters(closure, std::move(args), frameId, state, location);

  Activation inner;
  inner.unit = closure.function.unit;
  inner.function = closure.function.id;
  inner.frame = frameId;
  inner.owner = closure.owner;
  inner.raised = active.raised;
  inner.tries = active.tries;
  std::vector<Flow> yields;
  inner.yields = &yields;
  stack.push_back(active);
  active = inner;
  std::vector<State> states;
  states.push_back(std::move(state));
  Outcomes outcomes = run(function.body, std::move(states));
  active = stack.back();
  stack.pop_back();

  for (Outcome &outcome : outcomes) {
    if (outcome.kind == Outcome::Kind::Next)
      outcome.flow = flow(values.none(), location);
    State &after = outcome.state;
    if (function.isGenerator)
      outcome.flow = generated(yields, location);
    if (!container(frameId).captured)
      after.slots.eraseIf([&](const auto &slot) { return containerOf(slot.first) == frameId; });
    results.push_back({std::move(after), outcome.flow});
  }
  join(results, values, history, location);
  for (Result &result : results)
    step(result.state, StepKind::Leave, location, result.flow);
  return results;
}

/// What a generator yields, as far as it was seen: any one of it.
Flow Machine::generated(llvm::ArrayRef<Flow> yields, Location location) {
  llvm::SmallVector<ValueId, 4> all;
  for (const Flow &one : yields)
    all.push_back(one.value);
  if (all.empty())
    return unknown("generator", location);
  return flow(values.make(Kind::Each, {values.unknown("generator"), values.choice(all)}), location,
              yields);
}

} // namespace hmaclint::dataflow
