#include "endpoint/composer.h"

#include "llvm/ADT/STLExtras.h"

#include <array>

// One request, from the first hook to the answer.
//
//   @app.before_request
//   def check():
//       if request.method == "GET": return     goes on
//       if not verified(request): abort(401)   answers; goes on with +verdict
//   @app.route("/orders/<int:order_id>", methods=["GET", "POST"])
//   def orders(order_id): ...
//
// `check` asks for the method, so that there are two endpoints: on the paths of GET the comparison
// with "GET" is true, and nothing on them was verified. A hook goes on only with None; whatever
// else it returns is the answer. Paths are the lists of steps through hooks, decorators and
// handler.

namespace hmaclint::endpoint {

using dataflow::Kind;
using dataflow::Outcome;
using dataflow::Run;
using dataflow::State;

static constexpr size_t maxStates = 64;
static constexpr unsigned maxIdleViews = 4;    // Behind the same hooks.
static constexpr unsigned maxViewsBeside = 12; // Of one group.
static constexpr int64_t internalError = 500;
/// The parts of a request that tell which route it is, and what none of them is.
static constexpr std::array<llvm::StringLiteral, 3> routeParts = {"path", "endpoint", "blueprint"};
static constexpr llvm::StringLiteral unknownRoute = "/\x01";

/// Which part of a path's cut tells that something unknown runs around the handler.
static bool isUnknownDecorator(const dataflow::ValueTable &values, const dataflow::Step &step) {
  return step.kind == dataflow::StepKind::Cut && values.is(step.flow.value, Kind::Call);
}

void Composer::join(std::vector<State> &joined) {
  dataflow::Results results;
  for (State &state : joined)
    results.push_back({std::move(state), {values.none(), dataflow::OriginId::None}});
  dataflow::join(results, values, evaluator.history(), location);
  if (results.size() > maxStates) {
    values.hit(dataflow::Bound::HookWays);
    results.resize(maxStates);
    endpoint.run.cut = true;
  }
  joined.clear();
  for (dataflow::Result &result : results)
    joined.push_back(std::move(result.state));
}

void Composer::answer(Outcome outcome) {
  endpoint.answers.push_back(answerOf(evaluator, outcome.flow.value, true));
  endpoint.run.outcomes.push_back(std::move(outcome));
}

/// An exception that leaves: its error handler answers, whose own exceptions are nobody's.
void Composer::answerRaised(Outcome outcome) {
  const ErrorHandler *handler = handlerFor(evaluator, registry, around, outcome);
  if (!handler) {
    endpoint.answers.push_back(answerOf(evaluator, outcome));
    endpoint.run.outcomes.push_back(std::move(outcome));
    return;
  }
  Run run = evaluator.call(handler->function, {outcome.flow}, outcome.state, outcome.location);
  endpoint.run.cut |= run.cut;
  for (Outcome &one : run.outcomes) {
    if (one.kind != Outcome::Kind::Raise) {
      one.location = outcome.location;
      answer(std::move(one));
      continue;
    }
    endpoint.answers.push_back(answerOf(evaluator, one));
    endpoint.run.outcomes.push_back(std::move(one));
  }
}

/// A hook's end: None goes on, anything else is the answer; what can be both is both.
void Composer::goOn(Outcome outcome, std::vector<State> &next) {
  if (outcome.kind == Outcome::Kind::Raise)
    return answerRaised(std::move(outcome));
  bool mayBeNone = false;
  llvm::SmallVector<ValueId, 4> others;
  for (ValueId one : values.alternatives(outcome.flow.value)) {
    const Kind kind = values.kind(one);
    const bool isOpen = kind == Kind::Unknown || kind == Kind::Call || kind == Kind::Attribute ||
                        kind == Kind::Item || kind == Kind::Or || kind == Kind::And;
    mayBeNone |= kind == Kind::None || isOpen;
    if (kind != Kind::None)
      others.push_back(one);
  }
  if (mayBeNone)
    next.push_back(outcome.state);
  if (others.empty())
    return;
  outcome.flow.value = values.choice(others);
  answer(std::move(outcome));
}

void Composer::runHook(Flow hook) {
  std::vector<State> next;
  for (const State &state : states) {
    Run run = evaluator.call(hook, {}, state, evaluator.history().origin(hook.origin).location);
    endpoint.run.cut |= run.cut;
    for (Outcome &outcome : run.outcomes)
      goOn(std::move(outcome), next);
  }
  states = std::move(next);
  join(states);
}

/// The names of a rule's variables, `/orders/<int:order_id>`; without a rule all of the handler's.
std::vector<std::string> Composer::pathArguments(const View &view) const {
  std::vector<std::string> names;
  const bool isKnown =
      llvm::all_of(view.routes, [](const Route &one) { return !one.rule.empty(); });
  if (isKnown) {
    for (llvm::StringRef rest = view.routes.front().rule; rest.contains('<');) {
      llvm::StringRef variable = rest.split('<').second.split('>').first;
      rest = rest.split('<').second.split('>').second;
      names.push_back(variable.contains(':') ? variable.rsplit(':').second.str() : variable.str());
    }
    return names;
  }
  if (view.function.id == dataflow::FunctionId::None)
    return names;
  const dataflow::Function &code =
      evaluator.program().units[view.function.unit].ir->function(view.function.id);
  for (const dataflow::Parameter &parameter : code.parameters) {
    const bool isSelf =
        &parameter == code.parameters.data() && code.inClass != dataflow::ClassId::None;
    if (!isSelf && parameter.kind == dataflow::Parameter::Kind::Plain)
      names.push_back(parameter.name);
  }
  return names;
}

/// The value of a run that is needed to go on, and the state after it; one for all its paths.
std::optional<Flow> Composer::valueOf(const Run &run, State &state) {
  dataflow::Results results;
  for (const Outcome &outcome : run.outcomes)
    if (outcome.kind == Outcome::Kind::Return)
      results.push_back({outcome.state, outcome.flow});
  endpoint.run.cut |= run.cut;
  if (results.empty())
    return std::nullopt;
  dataflow::Result joined = dataflow::joinToOne(results, values, evaluator.history(), location);
  state = std::move(joined.state);
  return joined.flow;
}

/// By each of a list of decorators, the first one innermost.
std::optional<Flow> Composer::decoratedBy(Flow list, Flow handler, State &state) {
  if (values.is(list.value, Kind::None))
    return handler;
  if (!values.is(list.value, Kind::Sequence)) {
    doubt(list);
    return handler;
  }
  for (ValueId decorator : llvm::SmallVector<ValueId, 4>(values.args(list.value))) {
    std::optional<Flow> made =
        valueOf(evaluator.call({decorator, list.origin}, {handler}, state, location), state);
    if (!made)
      return std::nullopt;
    handler = *made;
  }
  return handler;
}

/// What the groups around a view put around each of their handlers, the innermost group first.
std::optional<Flow> Composer::decoratedByGroups(Flow handler, State &state) {
  for (uint32_t group : llvm::reverse(around))
    if (const std::optional<Flow> &list = registry.groups[group].decorators) {
      const std::optional<Flow> made = decoratedBy(*list, handler, state);
      if (!made)
        return std::nullopt;
      handler = *made;
    }
  return handler;
}

/// The decorators that a class of views names in its body.
std::optional<Flow> Composer::decorated(const View &view, Flow type, Flow handler, State &state) {
  const std::vector<std::string> names = evaluator.memberNames(type.value);
  for (llvm::StringRef list : {"method_decorators", "decorators"}) {
    if (!llvm::is_contained(names, list.str()))
      continue;
    Flow all = evaluator.frozen(evaluator.member(type, list, state), state);
    if (values.is(all.value, Kind::Mapping)) {
      // By method: `{"post": [signed]}`.
      const llvm::ArrayRef<ValueId> args = values.args(all.value);
      ValueId chosen = values.make(Kind::Sequence);
      for (size_t i = 0; i + 1 < args.size(); i += 2)
        if (values.is(args[i], Kind::String) && values.text(args[i]) == view.member)
          chosen = args[i + 1];
      all.value = chosen;
    }
    const std::optional<Flow> made = decoratedBy(all, handler, state);
    if (!made)
      return std::nullopt;
    handler = *made;
  }
  return handler;
}

/// What is called: for a class, a method of a new object.
std::optional<Flow> Composer::handlerOf(const View &view, State &state) {
  if (view.member.empty())
    return view.flow;
  const std::optional<Flow> object =
      valueOf(evaluator.call(view.flow, view.arguments, state, location, view.names), state);
  if (!object)
    return std::nullopt;
  std::string member = view.member;
  if (llvm::is_contained(evaluator.memberNames(view.flow.value), dispatcher.str())) {
    evaluator.dispatch(dispatcher, view.member);
    member = dispatcher.str();
  }
  return decorated(view, view.flow, evaluator.member(*object, member, state), state);
}

void Composer::runHandler(const View &view) {
  std::vector<Flow> args;
  const std::vector<std::string> names = pathArguments(view);
  for (const std::string &name : names) {
    const ValueId all = values.make(Kind::Request, "view-arg");
    dataflow::Origin origin{location, values.make(Kind::Item, {all, values.string(name)}), {}};
    const ValueId value = origin.value;
    args.push_back({value, evaluator.history().add(std::move(origin))});
  }
  for (State &state : states) {
    std::optional<Flow> handler = handlerOf(view, state);
    if (handler)
      handler = decoratedByGroups(*handler, state);
    if (!handler)
      continue;
    Run run = evaluator.call(*handler, args, state, location, names);
    endpoint.run.cut |= run.cut;
    for (Outcome &outcome : run.outcomes)
      outcome.kind == Outcome::Kind::Raise ? answerRaised(std::move(outcome))
                                           : answer(std::move(outcome));
  }
}

/// The exceptions that error handlers answer by something else than the 500 that they would be.
void Composer::findHandled() {
  for (uint32_t group : around)
    for (const ErrorHandler &one : registry.groups[group].errorHandlers) {
      if (one.status)
        continue;
      // A handler of all exceptions may answer HTTP errors as these are; the others are meant.
      const bool isAny =
          one.exception == "builtins.Exception" || one.exception == "builtins.BaseException";
      const std::string type = isAny ? "builtins.ValueError" : one.exception;
      const Flow exception{values.make(Kind::External, type), dataflow::OriginId::None};
      const Run run = evaluator.call(one.function, {exception}, evaluator.base(), location);
      const bool isPlain = llvm::all_of(run.outcomes, [&](const Outcome &outcome) {
        const bool isReturn = outcome.kind == Outcome::Kind::Return;
        const Answer answer =
            isReturn
                ? answerOf(evaluator, evaluator.frozen(outcome.flow, outcome.state).value, true)
                : answerOf(evaluator, outcome);
        return answer.status == internalError;
      });
      if (!isPlain)
        endpoint.handled.push_back(one.exception);
    }
}

/// Something unknown may run around the handler.
void Composer::doubt(Flow what) {
  if (!endpoint.isUnsure)
    endpoint.unsure = what;
  endpoint.isUnsure = true;
}

void Composer::findUnsure(const View &view) {
  for (uint32_t group : around)
    if (const std::optional<Flow> &hook = registry.groups[group].unsure)
      doubt(*hook);
  if (values.is(view.flow.value, Kind::Call))
    doubt(view.flow);
  evaluator.history().each(endpoint.run.paths(), [&](dataflow::StepId, const dataflow::Step &step) {
    if (isUnknownDecorator(values, step))
      doubt(step.flow);
  });
  if (evaluator.wasHandedOut(view.function))
    doubt({});
}

void Composer::runHooks() {
  for (uint32_t group : around)
    for (const Flow &hook : registry.groups[group].hooks)
      runHook(hook);
}

/// Whether something has asked which route it is.
bool Composer::asksForRoute() {
  return llvm::any_of(routeParts, [&](llvm::StringRef part) {
    return evaluator.wasAsked(values.make(Kind::Request, part));
  });
}

/// Runs the hooks for a route that no program has: a list of names does not hold it.
void Composer::findElsewhere() {
  for (llvm::StringRef part : routeParts)
    evaluator.pin(values.make(Kind::Request, part), values.string(unknownRoute));
  Endpoint kept = std::move(endpoint);
  endpoint = Endpoint();
  State start = evaluator.base();
  start.path = dataflow::StepId::None;
  states = {std::move(start)};
  const size_t before = evaluator.records().size();
  runHooks();
  evaluator.forget(before);
  endpoint = std::move(kept);
  for (const State &state : states)
    endpoint.elsewhere.push_back(state.path);
}

/// What the request is known to be: hooks ask for it to spare some routes.
void Composer::pinRoute(const View &view) {
  const auto pin = [&](llvm::StringRef part, ValueId literal) {
    evaluator.pin(values.make(Kind::Request, part), literal);
  };
  const Route &route = view.routes.front();
  if (view.routes.size() == 1 && !route.rule.empty() && !llvm::StringRef(route.rule).contains('<'))
    pin("path", values.string(route.rule));
  const std::optional<std::string> blueprint = registry.blueprintOf(view);
  if (!blueprint)
    return;
  pin("blueprint", blueprint->empty() ? values.none() : values.string(*blueprint));
  if (!view.endpoint.empty())
    pin("endpoint", values.string(*blueprint + (blueprint->empty() ? "" : ".") + view.endpoint));
}

Endpoint Composer::composeFor(const View &view, const std::string &method) {
  endpoint = Endpoint();
  endpoint.function = view.function;
  endpoint.method = method;
  for (const Route &route : view.routes)
    if (method.empty() || route.methods.empty() || llvm::is_contained(route.methods, method))
      endpoint.routes.push_back(route);
  location = view.routes.front().location;
  const dataflow::Evaluator::Budget budget(evaluator);
  endpoint.run.function = view.function;
  endpoint.run.firstRecord = evaluator.records().size();
  State start = evaluator.base();
  start.path = dataflow::StepId::None;
  states = {std::move(start)};
  endpoint.blueprint = registry.blueprintOf(view);
  runHooks();
  const bool isAsked = asksForRoute();
  runHandler(view);
  endpoint.run.endRecord = evaluator.records().size();
  if (isAsked)
    findElsewhere();
  findHandled();
  findUnsure(view);
  return std::move(endpoint);
}

static bool isIdle(const Evaluator &evaluator, FunctionRef function) {
  return function.id != dataflow::FunctionId::None &&
         evaluator.program().units[function.unit].isIdle(function.id);
}

/// Whether others of the group verify something: then it may be the one that was forgotten.
bool Composer::isAmongOthers(const View &view) {
  const auto reads = [](const Route &route) {
    return llvm::all_of(route.methods, [](llvm::StringRef method) { return method == "GET"; });
  };
  if (llvm::all_of(view.routes, reads) || llvm::none_of(registry.views, [&](const View &other) {
        return other.group == view.group && !isIdle(evaluator, other.function);
      }))
    return false;
  if (++viewsBeside[view.group] <= maxViewsBeside)
    return true;
  values.hit(dataflow::Bound::IdleViews);
  return false;
}

/// A handler that nothing is asked about matters by what runs before it; a few of those that share
/// their hooks tell it all.
bool Composer::mayMatter(const View &view) {
  if (!isIdle(evaluator, view.function))
    return true;
  const bool isHooked = llvm::any_of(around, [&](uint32_t group) {
    return llvm::any_of(registry.groups[group].hooks, [&](Flow hook) {
      const std::optional<FunctionRef> function = evaluator.wrappedFunction(hook.value);
      return function && !isIdle(evaluator, *function);
    });
  });
  if (!isHooked)
    return isAmongOthers(view);
  if (++idleViews[around] <= maxIdleViews)
    return true;
  values.hit(dataflow::Bound::IdleViews);
  return false;
}

std::vector<Endpoint> Composer::compose(const View &view) {
  around = registry.around(view);
  if (!mayMatter(view))
    return {};
  const bool isBeside = viewsBeside.contains(view.group) && isIdle(evaluator, view.function);
  std::vector<std::string> methods;
  bool isOpen = false;
  for (const Route &route : view.routes) {
    isOpen |= route.methods.empty();
    for (const std::string &method : route.methods)
      if (!llvm::is_contained(methods, method))
        methods.push_back(method);
  }
  std::vector<Endpoint> result;
  if (isOpen || methods.empty()) {
    pinRoute(view);
    result.push_back(composeFor(view, ""));
    evaluator.unpin();
    result.back().isBeside = isBeside;
    return result;
  }
  const ValueId asked = values.make(Kind::Request, "method");
  for (const std::string &method : methods) {
    pinRoute(view);
    evaluator.pin(asked, values.string(method));
    result.push_back(composeFor(view, method));
    result.back().isBeside = isBeside;
    const bool isAsked = evaluator.wasAsked(asked);
    evaluator.unpin();
    if (isAsked || methods.size() == 1)
      continue;
    result.back().method.clear(); // The same for all of them.
    result.back().routes = view.routes;
    break;
  }
  return result;
}

} // namespace hmaclint::endpoint
