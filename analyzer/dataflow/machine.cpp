#include "dataflow/machine.h"

#include "dataflow/held.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

Machine::Machine(const Program &program, const model::Models &models, Bounds bounds)
    : program(program), models(models), bounds(bounds), stepsLeft(bounds.steps) {
  containers.emplace_back(); // ContainerId::None
  for (uint32_t i = 0; i < program.units.size(); ++i) {
    Container module;
    module.kind = Container::Kind::Module;
    module.unit = i;
    containers.push_back(module);
  }
}

source::Location Machine::at(source::ByteRange range) const { return {unit().file, range}; }

Flow Machine::flow(ValueId value, source::Location location, llvm::ArrayRef<Flow> from) {
  Origin origin;
  origin.location = location;
  origin.value = value;
  for (const Flow &one : from)
    if (one.origin != OriginId::None && !llvm::is_contained(origin.from, one.origin))
      origin.from.push_back(one.origin);
  return {value, history.add(std::move(origin))};
}

Flow Machine::unknown(llvm::StringRef reason, source::Location location,
                      llvm::ArrayRef<Flow> from) {
  return flow(values.unknown(reason), location, from);
}

static constexpr unsigned maxNested = 41; // Objects inside of objects.

Flow Machine::content(Flow flow, const State &state) const {
  if (!values.is(flow.value, Kind::Object))
    return flow;
  const auto container = static_cast<ContainerId>(values[flow.value].number);
  const Flow *held = state.slots.find(slotKey(container, contentName));
  return held ? *held : flow;
}

void Machine::setContent(Flow object, Flow content, State &state) {
  const auto container = static_cast<ContainerId>(values[object.value].number);
  state.slots.set(slotKey(container, contentName), content);
}

Flow Machine::object(llvm::StringRef type, Flow content, State &state, source::Location location) {
  Container made;
  made.kind = Container::Kind::Object;
  made.unit = active.unit;
  made.type = {values.make(Kind::External, type), OriginId::None};
  containers.push_back(made);
  const auto number = static_cast<int64_t>(containers.size() - 1);
  const ValueId value = values.make(Kind::Object, {}, {type, number});
  Flow result = flow(value, location, {content});
  setContent(result, content, state);
  return result;
}

/// Objects inside are replaced by what they hold, as deep as they are nested but for cycles.
Flow Machine::frozen(Flow outer, const State &state) {
  if (!values.has(outer.value, bit(Kind::Object)))
    return outer;
  llvm::DenseMap<uint32_t, ValueId> done;
  llvm::SmallVector<OriginId, 4> origins = {outer.origin};
  // Depth is bounded by the number of containers; a cycle ends at the object that is open.
  const auto freeze = [&](auto &self, ValueId value, unsigned depth) -> ValueId {
    if (!values.has(value, bit(Kind::Object)) ||
        values.reaches(depth, maxNested, Bound::ValueDepth))
      return value;
    if (auto found = done.find(static_cast<uint32_t>(value)); found != done.end())
      return found->second;
    done[static_cast<uint32_t>(value)] = value;
    ValueId result = value;
    if (values.is(value, Kind::Object)) {
      const Flow held = content({value, OriginId::None}, state);
      if (held.value != value) {
        origins.push_back(held.origin);
        result = self(self, held.value, depth + 1);
      }
    } else {
      llvm::SmallVector<ValueId, 8> args;
      for (unsigned i = 0; i < values[value].argCount; ++i)
        args.push_back(self(self, values.arg(value, i), depth + 1));
      const Value old = values[value];
      result = old.kind == Kind::Choice
                   ? values.choice(args)
                   : values.make(old.kind, args, {values.textOf(old.text), old.number, old.op});
    }
    done[static_cast<uint32_t>(value)] = result;
    return result;
  };
  const ValueId value = freeze(freeze, outer.value, 0);
  if (value == outer.value)
    return outer;
  Origin origin;
  origin.location = history.origin(outer.origin).location;
  origin.value = value;
  origin.from.assign(origins.begin(), origins.end());
  return {value, history.add(std::move(origin))};
}

State Machine::joinAll(const Results &results, source::Location location) {
  return joinToOne(results, values, history, location).state;
}

/// Whether an expression is an attribute of a parameter.
static bool isMemberOf(const Ir &ir, const Expr &expr, const Parameter &parameter) {
  if (expr.kind != ExprKind::Attribute)
    return false;
  const Expr &of = ir.expr(expr.args[0]);
  return of.kind == ExprKind::Name && of.symbol == parameter.symbol;
}

/// Whether a function asks its parameter for something that only a request has.
static bool isAskedForParts(const Machine &machine, const Ir &ir, const Function &code,
                            const Parameter &parameter) {
  const ExprId found = ir.findIn(code.range, [&](const Expr &expr) {
    if (!isMemberOf(ir, expr, parameter))
      return false;
    const model::Entry *entry = machine.models.member("parameter", expr.text);
    return entry && entry->role == model::Role::Part;
  });
  return found != ExprId::None;
}

/// Whether a function asks its parameter for headers and a body, and for nothing that a request has
/// not. Responses have these too: there the name tells.
static bool isUsedAsRequest(const Machine &machine, const Ir &ir, const Function &code,
                            const Parameter &parameter, llvm::StringRef type) {
  if (!llvm::StringRef(parameter.name).contains_insensitive("req"))
    return false;
  bool asksHeaders = false;
  bool asksBody = false;
  const ExprId other = ir.findIn(code.range, [&](const Expr &expr) {
    if (!isMemberOf(ir, expr, parameter))
      return false;
    const model::Entry *entry = machine.models.member(type, expr.text);
    if (!entry)
      return true;
    const bool isPart = entry->role == model::Role::Part;
    asksHeaders |= isPart && entry->detail == "header";
    asksBody |= isPart && (entry->detail == "body-raw" || entry->detail == "form" ||
                           entry->detail == "arg" || entry->detail == "values");
    return false;
  });
  return asksHeaders && asksBody && other == ExprId::None;
}

Flow Machine::parameterFlow(const Closure &closure, const Parameter &parameter) {
  const Unit &home = program.units[closure.function.unit];
  const Function &code = home.ir->function(closure.function.id);
  const source::Location location{home.file, parameter.range};
  ValueId value = values.make(Kind::Parameter, {},
                              {parameter.name, (static_cast<int64_t>(closure.function.unit) << 32) |
                                                   static_cast<int64_t>(closure.function.id)});
  if (const model::Entry *request = models.member("parameter", "__class__");
      request && (isAskedForParts(*this, *home.ir, code, parameter) ||
                  isUsedAsRequest(*this, *home.ir, code, parameter, request->returns)))
    setType(value, request->returns);
  const auto index = static_cast<size_t>(&parameter - code.parameters.data());
  if (parameter.defaultValue == ExprId::None || index >= closure.defaults.size())
    return flow(value, location);
  const Flow other = closure.defaults[index];
  return flow(values.choice({value, other.value}), location, {other});
}

/// Whether what a step is given stays somewhere, or others get it.
static bool keepsArguments(StepKind kind, const model::Entry *entry) {
  using model::Role;
  return kind == StepKind::Store ||
         (kind == StepKind::Call && entry &&
          (entry->role == Role::Effect || entry->role == Role::StoreWrite ||
           entry->role == Role::Send));
}

void Machine::step(State &state, StepKind kind, source::Location location, Flow flow, bool positive,
                   llvm::ArrayRef<Flow> args, const model::Entry *entry) {
  Step made;
  made.kind = kind;
  made.before = state.path;
  made.location = location;
  made.flow = flow;
  made.positive = positive;
  made.entry = entry;
  made.args.assign(args.begin(), args.end());
  if (keepsArguments(kind, entry))
    made.held = heldByObjects(*this, args, state, location);
  state.path = history.add(std::move(made));
}

void Machine::raise(State state, Flow exception, llvm::StringRef type, source::Location location,
                    bool sure) {
  if (!active.raised)
    return;
  step(state, StepKind::Raise, location, exception, sure);
  Outcome outcome;
  outcome.kind = Outcome::Kind::Raise;
  outcome.state = std::move(state);
  outcome.flow = exception;
  outcome.location = location;
  outcome.exception = type.str();
  outcome.sure = sure;
  active.raised->push_back(std::move(outcome));
}

void Machine::record(Record::Kind kind, const State &state, source::Location location, Flow flow,
                     llvm::ArrayRef<Flow> args, const model::Entry *entry,
                     llvm::ArrayRef<std::string> names) {
  Record made;
  made.kind = kind;
  made.location = location;
  made.flow = flow;
  made.args.assign(args.begin(), args.end());
  made.names.assign(names.begin(), names.end());
  made.entry = entry;
  made.path = state.path;
  made.function = {active.unit, active.function};
  made.facts = state.facts;
  records.push_back(std::move(made));
}

} // namespace hmaclint::dataflow
