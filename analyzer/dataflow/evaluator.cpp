#include "dataflow/evaluator.h"

#include "dataflow/machine.h"
#include "dataflow/modules.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace hmaclint::dataflow {

using source::Location;

Evaluator::Evaluator(const Program &program, const model::Models &models, Bounds bounds)
    : machine(std::make_unique<Machine>(program, models, bounds)) {}
Evaluator::~Evaluator() = default;

llvm::SmallVector<StepId, 16> Run::paths() const {
  llvm::SmallVector<StepId, 16> ends;
  for (const Outcome &outcome : outcomes)
    ends.push_back(outcome.state.path);
  return ends;
}

/// A list or dict that is empty when its module is done is there to be filled by what runs later.
static void openEmptyContainers(Machine &m) {
  for (size_t i = 1; i < m.containers.size(); ++i) {
    const uint64_t slot = slotKey(static_cast<ContainerId>(i), 0);
    const Flow *held = m.base.slots.find(slot);
    const bool isEmpty =
        held && m.values[held->value].argCount == 0 &&
        (m.values.is(held->value, Kind::Sequence) || m.values.is(held->value, Kind::Mapping));
    if (isEmpty)
      m.base.slots.set(slot,
                       {m.values.make(Kind::Unknown, {}, {sharedContent, static_cast<int64_t>(i)}),
                        held->origin});
  }
}

/// Finds the objects that modules hold, `guard = Guard()`.
static void findHeldObjects(Machine &m) {
  llvm::DenseMap<uint32_t, Flow> objects; // By class.
  llvm::DenseSet<uint32_t> several;
  for (uint32_t unit = 0; unit < m.program.units.size(); ++unit)
    for (const auto &named : m.program.units[unit].bindings->scope(binding::ScopeId{}).symbols) {
      const Flow *held =
          m.base.slots.find(slotKey(m.moduleContainer(unit), static_cast<uint32_t>(named.second)));
      if (!held || !m.values.is(held->value, Kind::Object))
        continue;
      const Flow type = m.containers[static_cast<size_t>(m.values[held->value].number)].type;
      if (!m.values.is(type.value, Kind::Class))
        continue;
      const auto number = static_cast<uint32_t>(m.values[type.value].number);
      const auto [known, isNew] = objects.try_emplace(number, *held);
      if (!isNew && known->second.value != held->value)
        several.insert(number);
    }
  for (uint32_t i = 0; i < m.classes.size(); ++i) {
    const auto found = objects.find(i);
    const bool isOne = found != objects.end() && !several.contains(i);
    m.classes[i].held = isOne ? std::optional(found->second) : std::nullopt;
  }
}

/// Steps for all that the program asks about by itself.
static size_t stepsAlone(const Program &program, const Bounds &bounds) {
  size_t expressions = 0;
  for (const Unit &unit : program.units)
    if (!unit.isContext())
      expressions += unit.ir->exprs.size();
  return bounds.steps + bounds.stepsPerExpression * expressions;
}

/// A module body runs as one activation whose frame is the module's container; what holds on every
/// way to its end holds from then on.
void Evaluator::runModules() {
  Machine &m = *machine;
  for (uint32_t i = 0; i < m.program.units.size(); ++i) {
    Activation activation;
    activation.unit = i;
    activation.frame = m.moduleContainer(i);
    Outcomes raised;
    activation.raised = &raised;
    m.active = activation;
    m.stepsLeft = m.bounds.steps;
    m.cut = false;
    State state = m.base;
    state.path = StepId::None;
    std::vector<State> states;
    states.push_back(std::move(state));
    Outcomes outcomes = m.run(m.ir().body, std::move(states));
    Results ends;
    for (Outcome &outcome : outcomes)
      if (outcome.kind == Outcome::Kind::Next)
        ends.push_back({std::move(outcome.state), {m.values.none(), OriginId::None}});
    if (ends.empty())
      continue; // It always raises: nothing of it can be used.
    State end = m.joinAll(ends, m.at(m.ir().block(m.ir().body).range));
    end.path = StepId::None;
    m.base = std::move(end);
  }
  m.active.raised = nullptr;
  settleImports(m);
  openEmptyContainers(m);
  findHeldObjects(m);
  m.sharedObjects = m.containers.size();
  m.aloneStepsLeft = stepsAlone(m.program, m.bounds);
}

const State &Evaluator::base() const { return machine->base; }

Evaluator::Split Evaluator::assume(Flow flow, const State &state, Location location) {
  dataflow::Split split = machine->assume(flow, state, location);
  return {std::move(split.yes), std::move(split.no)};
}

void Evaluator::settle(const Run &run) {
  Machine &m = *machine;
  Results ends;
  for (const Outcome &outcome : run.outcomes)
    if (outcome.kind == Outcome::Kind::Return)
      ends.push_back({outcome.state, {m.values.none(), OriginId::None}});
  if (ends.empty())
    return; // It always raises.
  State end = m.joinAll(ends, {});
  end.path = StepId::None;
  m.base = std::move(end);
  findHeldObjects(m);
  m.sharedObjects = m.containers.size();
}

Evaluator::Budget::Budget(Evaluator &evaluator)
    : Budget(evaluator, evaluator.machine->bounds.requestSteps) {}
Evaluator::Budget::Budget(Evaluator &evaluator, unsigned steps) : evaluator(evaluator) {
  evaluator.machine->requestStepsLeft = steps;
}
Evaluator::Budget::~Budget() { evaluator.machine->requestStepsLeft = std::nullopt; }

void Evaluator::pin(ValueId value, ValueId literal) {
  machine->pins[static_cast<uint32_t>(value)] = {literal, false};
}
void Evaluator::dispatch(llvm::StringRef dispatcher, llvm::StringRef dispatched) {
  machine->dispatcher = dispatcher.str();
  machine->dispatched = dispatched.str();
}
void Evaluator::unpin() {
  machine->pins.clear();
  dispatch("", "");
}
bool Evaluator::wasAsked(ValueId pinned) const {
  const auto found = machine->pins.find(static_cast<uint32_t>(pinned));
  return found != machine->pins.end() && found->second.wasAsked;
}

Run Evaluator::call(Flow callee, llvm::ArrayRef<Flow> args, const State &from, Location location,
                    llvm::ArrayRef<std::string> names) {
  Machine &m = *machine;
  Run run;
  if (std::optional<FunctionRef> function = functionOf(callee.value))
    run.function = *function;
  Activation activation;
  activation.unit = run.function.unit;
  activation.frame = m.moduleContainer(activation.unit);
  Outcomes raised;
  activation.raised = &raised;
  m.active = activation;
  m.stack.clear();
  const unsigned most = m.requestStepsLeft.value_or(m.bounds.steps);
  const unsigned steps = std::min(most, m.bounds.steps);
  m.stepsLeft = steps;
  m.cut = false;
  run.firstRecord = m.records.size();
  std::vector<Argument> arguments;
  arguments.reserve(args.size());
  for (size_t i = 0; i < args.size(); ++i)
    arguments.push_back({args[i], i < names.size() ? names[i] : ""});
  for (Result &result : m.call(callee, std::move(arguments), from, location, true)) {
    Outcome outcome;
    outcome.kind = Outcome::Kind::Return;
    outcome.state = std::move(result.state);
    outcome.flow = m.frozen(result.flow, outcome.state);
    outcome.location = location;
    run.outcomes.push_back(std::move(outcome));
  }
  if (m.requestStepsLeft)
    *m.requestStepsLeft -= steps - m.stepsLeft;
  llvm::append_range(run.outcomes, raised);
  m.active.raised = nullptr; // What is asked between runs raises nothing.
  run.endRecord = m.records.size();
  run.cut = m.cut;
  return run;
}

/// What a method was decorated to be: `static`, `class` or `property`; nothing of a plain one.
static llvm::StringRef formOf(Machine &m, uint32_t classIndex, llvm::StringRef qualified) {
  const std::optional<Flow> member =
      m.classMember(classIndex, qualified.rsplit('.').second, m.base);
  return member && m.values.is(member->value, Kind::Member) ? m.values.text(member->value) : "";
}

/// What whoever makes an object of a dataclass, a NamedTuple and their like gives it: the names
/// that the class only declares.
static std::vector<Argument> fieldsOf(Machine &m, uint32_t classIndex) {
  const ClassValue &type = m.classes[classIndex];
  const Unit &home = m.program.units[type.unit];
  const Class &code = home.ir->classOf(type.id);
  const int64_t number = (int64_t{type.unit} << 32) | ofField | static_cast<int64_t>(type.id);
  std::vector<Argument> fields;
  for (const auto &entry : home.bindings->scope(code.scope).symbols)
    if (const binding::Symbol &one = home.bindings->symbol(entry.second); one.definitions.empty())
      fields.push_back({m.flow(m.values.make(Kind::Parameter, {}, {one.name, number}),
                               {home.file, code.nameRange}),
                        one.name});
  llvm::sort(fields, [](const Argument &a, const Argument &b) { return a.name < b.name; });
  return fields;
}

/// The first argument of a method that is run alone. `self` is the object that the program has, or
/// one as its constructor leaves it, whatever it is given.
/// `firstMade` becomes the first container of what was made for it, now or before.
static Flow receiverOf(Machine &m, uint32_t classIndex, bool isOfClass, State &state,
                       Location location, size_t &firstMade) {
  const Flow type = m.flow(m.values.make(Kind::Class, {},
                                         {m.program.units[m.classes[classIndex].unit]
                                              .ir->classOf(m.classes[classIndex].id)
                                              .qualifiedName,
                                          classIndex}),
                           location);
  if (isOfClass)
    return type;
  if (const std::optional<Flow> held = m.classes[classIndex].held)
    return *held;
  if (const std::optional<MadeObject> &made = m.classes[classIndex].made;
      made && made->before.shares(m.base.slots)) {
    state = made->state;
    firstMade = made->firstContainer;
    return made->object;
  }
  std::vector<Argument> args;
  const std::optional<Flow> constructor = m.classMember(classIndex, "__init__", state);
  if (constructor && m.values.is(constructor->value, Kind::Function)) {
    const Closure &closure = m.closures[static_cast<size_t>(m.values[constructor->value].number)];
    const Function &code = m.program.units[closure.function.unit].ir->function(closure.function.id);
    for (const Parameter &parameter :
         llvm::ArrayRef(code.parameters).drop_front(std::min<size_t>(1, code.parameters.size())))
      if (parameter.kind == Parameter::Kind::Plain ||
          parameter.kind == Parameter::Kind::KeywordOnly)
        args.push_back({m.parameterFlow(closure, parameter), parameter.name});
  } else if (!constructor) {
    args = fieldsOf(m, classIndex);
  }
  Results made = m.instantiate(type, std::move(args), state, location);
  if (made.empty())
    return m.unknown("constructor always raises", location);
  State after = state;
  const Flow object = made.front().flow;
  after = m.joinAll(made, location);
  after.path = state.path;
  state = std::move(after);
  m.classes[classIndex].made = MadeObject{m.base.slots, firstMade, state, object};
  return object;
}

/// The closure of a function as the modules left it: methods in their classes, functions at module
/// level; those inside of others have no closure until their function runs.
static std::optional<uint32_t> closureOf(const Machine &m, FunctionRef function) {
  const auto found = m.firstClosures.find({function.unit, static_cast<uint32_t>(function.id)});
  return found == m.firstClosures.end() ? std::nullopt : std::optional(found->second);
}

/// What a run made and its inner functions may see, its frame and its objects: these functions run
/// alone as well.
static void keepMade(Machine &m, const Run &run, size_t firstMade) {
  Results results;
  for (const Outcome &outcome : run.outcomes)
    if (outcome.kind == Outcome::Kind::Return)
      results.push_back({outcome.state, {m.values.none(), OriginId::None}});
  if (results.empty())
    return;
  const State last = m.joinAll(results, run.outcomes.front().location);
  for (const Slots::Change &one : m.base.slots.changesIn(last.slots))
    if ((one.slot >> 32) >= firstMade)
      m.base.slots.set(one.slot, one.its);
}

/// Calls with what is left for those that run alone, unless a request has steps of its own.
Run Evaluator::callWithinShare(Flow callee, llvm::ArrayRef<Flow> args, const State &from,
                               Location location) {
  Machine &m = *machine;
  if (m.requestStepsLeft)
    return call(callee, args, from, location);
  const auto share = static_cast<unsigned>(
      std::clamp<size_t>(m.aloneStepsLeft, m.bounds.leastSteps, m.bounds.steps));
  const Budget budget(*this, share);
  Run run = call(callee, args, from, location);
  m.aloneStepsLeft -= std::min<size_t>(m.aloneStepsLeft, share - m.requestStepsLeft.value_or(0));
  return run;
}

Run Evaluator::runAlone(FunctionRef function) {
  Machine &m = *machine;
  size_t firstMade = m.containers.size();
  const size_t closuresBefore = m.closures.size();
  const std::optional<uint32_t> index = closureOf(m, function);
  if (!index)
    return {function, {}, 0, 0, true};
  const Closure closure = m.closures[*index];
  const Function &code = m.program.units[function.unit].ir->function(function.id);
  const Location location{m.program.units[function.unit].file, code.nameRange};
  m.active = {};
  m.active.unit = function.unit;
  m.active.frame = m.moduleContainer(function.unit);
  Outcomes ignored;
  m.active.raised = &ignored;
  m.stepsLeft = m.bounds.steps;
  State state = m.base;
  const bool isMethod = code.inClass != ClassId::None && closure.owner != UINT32_MAX;
  const llvm::StringRef form = isMethod ? formOf(m, closure.owner, code.qualifiedName) : "";
  std::vector<Flow> args;
  for (const Parameter &parameter : code.parameters) {
    if (parameter.kind == Parameter::Kind::Rest || parameter.kind == Parameter::Kind::Keywords ||
        parameter.kind == Parameter::Kind::KeywordOnly)
      break;
    const bool isReceiver = args.empty() && isMethod && form != "static";
    args.push_back(isReceiver
                       ? receiverOf(m, closure.owner, form == "class", state, location, firstMade)
                       : m.parameterFlow(closure, parameter));
  }
  const Flow callee =
      m.flow(m.values.make(Kind::Function, {}, {code.qualifiedName, static_cast<int64_t>(*index)}),
             location);
  Run run = callWithinShare(callee, args, state, location);
  run.function = function;
  if (m.closures.size() != closuresBefore)
    keepMade(m, run, firstMade);
  return run;
}

void Evaluator::forget(size_t count) { machine->records.resize(count); }

Run Evaluator::runAside(FunctionRef function) {
  const size_t before = machine->records.size();
  Run run = runAlone(function);
  forget(before);
  run.firstRecord = run.endRecord = before;
  return run;
}

/// All names and attributes that the code of a unit mentions.
static llvm::StringSet<> namesOf(const Unit &unit) {
  llvm::StringSet<> names;
  for (const Expr &expr : unit.ir->exprs)
    if (expr.kind == ExprKind::Name && expr.symbol != noSymbol)
      names.insert(unit.bindings->symbols()[expr.symbol].name);
    else if (expr.kind == ExprKind::Attribute)
      names.insert(expr.text);
  return names;
}

std::vector<FunctionRef> Evaluator::notEntered(bool withIdle) const {
  const Machine &m = *machine;
  const std::vector<Unit> &units = m.program.units;
  if (mentioned.empty())
    for (const Unit &unit : units)
      mentioned.push_back(namesOf(unit));
  std::vector<FunctionRef> result, namedByOthers, named;
  for (uint32_t unit = 0; unit < units.size(); ++unit) {
    const Ir &ir = *units[unit].ir;
    if (units[unit].isContext())
      continue;
    for (uint32_t i = 0; i < ir.functions.size(); ++i) {
      if (m.entered.contains({unit, i}) ||
          (!withIdle && units[unit].isIdle(static_cast<FunctionId>(i))))
        continue;
      const llvm::StringRef name = ir.functions[i].name;
      const bool isNamed =
          llvm::any_of(mentioned, [&](const llvm::StringSet<> &all) { return all.contains(name); });
      (mentioned[unit].contains(name) ? named
       : isNamed                      ? namedByOthers
                                      : result)
          .push_back({unit, static_cast<FunctionId>(i)});
    }
  }
  // What imports comes after what it imports, and its functions may call those of the latter.
  llvm::stable_sort(namedByOthers, [](FunctionRef a, FunctionRef b) { return a.unit > b.unit; });
  llvm::append_range(result, namedByOthers);
  llvm::append_range(result, named);
  return result;
}

std::optional<FunctionRef> Evaluator::functionOf(ValueId value) const {
  const Machine &m = *machine;
  for (unsigned depth = 16; !m.values.isSpent(depth); --depth) {
    switch (m.values.kind(value)) {
    case Kind::Function:
      return m.closures[static_cast<size_t>(m.values[value].number)].function;
    case Kind::Bound:
    case Kind::Partial:
    case Kind::Member:
    case Kind::Choice:
      value = m.values.arg(value, 0);
      continue;
    case Kind::Call: {
      std::optional<ValueId> inner;
      for (ValueId part : m.values.args(value).drop_front())
        if (functionOf(part))
          inner = part;
      if (!inner)
        return std::nullopt;
      value = *inner;
      continue;
    }
    default:
      return std::nullopt;
    }
  }
  return std::nullopt;
}

Flow Evaluator::member(Flow of, llvm::StringRef name, const State &state) {
  State copy = state;
  return machine->attribute(of, name, copy, {});
}

Flow Evaluator::frozen(Flow flow, const State &state) { return machine->frozen(flow, state); }
std::optional<bool> Evaluator::isException(llvm::StringRef type, llvm::StringRef base) const {
  return machine->isException(type, base);
}
bool Evaluator::wasEntered(FunctionRef function) const {
  return machine->entered.contains({function.unit, static_cast<uint32_t>(function.id)});
}
/// The one function that a parameter of the function around a closure holds.
static std::optional<ValueId> capturedFunction(const Evaluator &evaluator, const Machine &m,
                                               const Closure &closure) {
  const Ir &ir = *m.program.units[closure.function.unit].ir;
  const FunctionId outer = ir.function(closure.function.id).outer;
  if (outer == FunctionId::None || m.container(closure.frame).kind != Container::Kind::Frame)
    return std::nullopt;
  std::optional<ValueId> found;
  for (const Parameter &parameter : ir.function(outer).parameters) {
    const Flow *held = m.base.slots.find(slotKey(closure.frame, parameter.symbol));
    if (!held || !evaluator.functionOf(held->value))
      continue;
    if (found)
      return std::nullopt;
    found = held->value;
  }
  return found;
}

std::optional<FunctionRef> Evaluator::wrappedFunction(ValueId value) const {
  const Machine &m = *machine;
  std::optional<FunctionRef> function = functionOf(value);
  for (unsigned depth = 8; function && !m.values.isSpent(depth); --depth) {
    while (m.values.is(value, Kind::Bound) || m.values.is(value, Kind::Partial) ||
           m.values.is(value, Kind::Member))
      value = m.values.arg(value, 0);
    if (!m.values.is(value, Kind::Function))
      break;
    const Closure &closure = m.closures[static_cast<size_t>(m.values[value].number)];
    const std::optional<ValueId> inner = capturedFunction(*this, m, closure);
    if (!inner)
      break;
    value = *inner;
    function = functionOf(value);
  }
  return function;
}

bool Evaluator::wasHandedOut(FunctionRef function) const {
  return machine->handedOut.contains({function.unit, static_cast<uint32_t>(function.id)});
}
const model::Entry *Evaluator::libraryBase(ValueId type, model::Role role) const {
  const Machine &m = *machine;
  if (m.values.is(type, Kind::Object))
    type = m.containers[static_cast<size_t>(m.values[type].number)].type.value;
  if (!m.values.is(type, Kind::Class))
    return nullptr;
  for (const std::string &name : m.libraryBases(static_cast<uint32_t>(m.values[type].number)))
    if (const model::Entry *entry = m.models.find(name); entry && entry->role == role)
      return entry;
  return nullptr;
}
std::vector<std::string> Evaluator::memberNames(ValueId type) const {
  const bool isKnown =
      machine->values.is(type, Kind::Class) || machine->values.is(type, Kind::Object);
  return isKnown ? machine->memberNames(type) : std::vector<std::string>();
}
std::string Evaluator::exceptionType(ValueId value) const { return machine->exceptionType(value); }
const Program &Evaluator::program() const { return machine->program; }
const model::Models &Evaluator::models() const { return machine->models; }
ValueTable &Evaluator::values() { return machine->values; }
const ValueTable &Evaluator::values() const { return machine->values; }
History &Evaluator::history() { return machine->history; }
const History &Evaluator::history() const { return machine->history; }
llvm::ArrayRef<Record> Evaluator::records() const { return machine->records; }
const model::Entry *Evaluator::entryOf(ValueId callee) const { return machine->entryOf(callee); }

} // namespace hmaclint::dataflow
