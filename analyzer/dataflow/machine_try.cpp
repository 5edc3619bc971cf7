#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Exceptions. What a body raises is collected while it runs and offered to its handlers, first to
// last, by the hierarchy of exception classes:
//
//   try:
//       verify(request)          its -verdict path raises Forbidden
//   except Exception:            Forbidden is one: this way goes on
//       pass
//
// An exception of unknown class may reach any handler; one that a call of something unknown may
// raise is marked as not sure. `finally` runs on every way out.

namespace hmaclint::dataflow {

using source::Location;

static std::optional<Flow> suppressedBy(const Machine &machine, Flow context);

static Outcomes runFinally(Machine &machine, BlockId block, Outcomes outcomes);

/// Whether a class of a module that nobody knows can be an exception of Python's own by another
/// name. `JSONDecodeError` is a ValueError in some; these have no other name anywhere.
static bool isNoOtherName(const model::Models &models, llvm::StringRef type, llvm::StringRef base) {
  static constexpr llvm::StringLiteral plain[] = {"builtins.KeyError", "builtins.IndexError",
                                                  "builtins.TypeError", "builtins.AttributeError"};
  const auto [module, name] = base.rsplit('.');
  return llvm::is_contained(plain, type) && !name.empty() && module != "builtins" &&
         !models.isA(("builtins." + name).str(), "builtins.BaseException");
}

/// Whether an exception class is or derives from another; nothing when that is not known.
std::optional<bool> Machine::isException(llvm::StringRef type, llvm::StringRef base) const {
  if (type.empty() || base.empty())
    return std::nullopt;
  if (base == "builtins.BaseException" || base == type)
    return true;
  llvm::StringRef number = type;
  if (number.consume_front("class ")) {
    uint32_t index = 0;
    if (number.getAsInteger(10, index))
      return std::nullopt;
    llvm::SmallVector<uint32_t, 4> open = {index};
    for (size_t next = 0; next < open.size() && !values.reaches(next, 16, Bound::Bases); ++next)
      for (const Flow &one : classes[open[next]].bases)
        if (values.is(one.value, Kind::Class)) {
          open.push_back(static_cast<uint32_t>(values[one.value].number));
          if (base == "class " + std::to_string(values[one.value].number))
            return true;
        }
    for (const std::string &library : libraryBases(index))
      if (models.isA(library, base))
        return true;
    return base.starts_with("class ") || base.starts_with("builtins.") ? std::optional(false)
                                                                       : std::nullopt;
  }
  if (models.isA(type, base))
    return true;
  if (base.starts_with("class "))
    return false;
  const bool areKnown =
      models.isA(type, "builtins.BaseException") && models.isA(base, "builtins.BaseException");
  if (!areKnown && base == "builtins.Exception")
    return true; // Only BaseException's few are none.
  return areKnown || isNoOtherName(models, type, base) ? std::optional(false) : std::nullopt;
}

/// The classes that a handler names; of a bare one that of all.
static std::vector<std::string> typesOf(Machine &machine, const Handler &handler,
                                        const State &state) {
  if (handler.type == ExprId::None)
    return {"builtins.BaseException"};
  const Row row = machine.evalOne(handler.type, state);
  const Flow types = machine.frozen(row.flows[0], row.state);
  const bool isSeveral = machine.values.is(types.value, Kind::Sequence);
  std::vector<std::string> names;
  for (ValueId type : isSeveral ? machine.values.args(types.value) : llvm::ArrayRef(types.value))
    names.push_back(machine.exceptionType(type));
  return names;
}

/// Whether a handler takes an exception: by one of the classes it names.
static std::optional<bool> takesIt(Machine &machine, const Handler &handler,
                                   const Outcome &raised) {
  if (handler.type == ExprId::None)
    return true;
  std::optional<bool> answer = false;
  for (const std::string &name : typesOf(machine, handler, raised.state)) {
    // What an unknown call raises is some Exception.
    const std::optional<bool> one =
        raised.exception.empty() && name == "builtins.Exception" && !raised.sure
            ? std::optional(true)
            : machine.isException(raised.exception, name);
    if (one && *one)
      return true;
    if (!one)
      answer = std::nullopt;
  }
  return answer;
}

/// Whether one of these handlers is written for an exception, rather than for any.
static bool isNamedBy(Machine &machine, llvm::ArrayRef<Handler> handlers, const Outcome &raised) {
  return llvm::any_of(handlers, [&](const Handler &handler) {
    return llvm::any_of(typesOf(machine, handler, raised.state), [&](const std::string &name) {
      return name != "builtins.Exception" && name != "builtins.BaseException" &&
             machine.isException(raised.exception, name).value_or(false);
    });
  });
}

static void joinRaised(Machine &machine, Outcomes &raised, Location location) {
  // By class and certainty; the states inside each group join as they do everywhere.
  std::vector<std::pair<std::pair<std::string, bool>, Results>> groups;
  std::vector<Location> places;
  for (Outcome &one : raised) {
    const std::pair<std::string, bool> key{one.exception, one.sure};
    auto found = llvm::find_if(groups, [&](const auto &group) { return group.first == key; });
    if (found == groups.end()) {
      groups.push_back({key, {}});
      places.push_back(one.location);
      found = std::prev(groups.end());
    }
    found->second.push_back({std::move(one.state), one.flow});
  }
  raised.clear();
  for (size_t i = 0; i < groups.size(); ++i) {
    join(groups[i].second, machine.values, machine.history, location);
    for (Result &result : groups[i].second) {
      Outcome outcome;
      outcome.kind = Outcome::Kind::Raise;
      outcome.state = std::move(result.state);
      outcome.flow = result.flow;
      outcome.location = places[i];
      outcome.exception = groups[i].first.first;
      outcome.sure = groups[i].first.second;
      raised.push_back(std::move(outcome));
    }
  }
}

static Outcomes runHandler(Machine &machine, const Handler &handler, const Outcome &raised) {
  State state = raised.state;
  const Location location = machine.at(handler.range);
  machine.step(state, StepKind::Caught, location, raised.flow, raised.sure);
  if (handler.target != ExprId::None) {
    for (ValueId one : machine.values.alternatives(raised.flow.value))
      if (machine.values.is(one, Kind::Object) || machine.values.is(one, Kind::Call))
        state.facts.set(static_cast<uint32_t>(one), true); // Exceptions are true.
    machine.assign(handler.target, raised.flow, state);
  }
  const Flow handled = machine.active.handled;
  const std::string handledType = machine.active.handledType;
  machine.active.handled = raised.flow;
  machine.active.handledType = raised.exception;
  std::vector<State> states;
  states.push_back(std::move(state));
  Outcomes outcomes = machine.run(handler.body, std::move(states));
  machine.active.handled = handled;
  machine.active.handledType = handledType;
  return outcomes;
}

/// Offers what a body raised to its handlers; the rest goes to those around.
static Outcomes handle(Machine &machine, llvm::ArrayRef<Handler> handlers, Outcomes raised,
                       Location location) {
  Outcomes outcomes;
  joinRaised(machine, raised, location);
  for (Outcome &one : raised) {
    bool isTaken = false;
    for (size_t i = 0; i < handlers.size(); ++i) {
      const Handler &handler = handlers[i];
      const std::optional<bool> takes = takesIt(machine, handler, one);
      if (takes && !*takes)
        continue;
      // A class that nobody knows, before the one that is meant for it: another's.
      if (!takes && isNamedBy(machine, handlers.drop_front(i + 1), one))
        continue;
      llvm::append_range(outcomes, runHandler(machine, handler, one));
      isTaken = takes.has_value();
      if (isTaken)
        break;
    }
    if (!isTaken && machine.active.raised)
      machine.active.raised->push_back(std::move(one));
  }
  return outcomes;
}

/// The classes that handlers name, before the body runs.
static std::vector<std::string> handledTypes(Machine &machine, llvm::ArrayRef<Handler> handlers,
                                             const State &state) {
  std::vector<std::string> names;
  for (const Handler &handler : handlers)
    llvm::append_range(names, typesOf(machine, handler, state));
  return names;
}

Outcomes Machine::runTry(const Stmt &code, State state) {
  const Location location = at(code.range);
  Outcomes *around = active.raised;
  Outcomes raised;
  Outcomes escaped;
  const Guarding guarding{active.guarding, handledTypes(*this, code.handlers, state)};
  active.guarding = &guarding;
  active.raised = &raised;
  ++active.tries;
  std::vector<State> states;
  states.push_back(std::move(state));
  Outcomes outcomes = run(code.blocks[0], std::move(states));
  --active.tries;
  active.guarding = guarding.around;
  active.raised = &escaped;
  std::vector<State> passed = takeNext(outcomes);
  if (code.blocks.size() > 1)
    llvm::append_range(outcomes, run(code.blocks[1], std::move(passed)));
  else
    for (State &one : passed) {
      outcomes.emplace_back();
      outcomes.back().state = std::move(one);
    }
  llvm::append_range(outcomes, handle(*this, code.handlers, std::move(raised), location));
  active.raised = around;
  const BlockId finally = code.blocks.size() > 2 ? code.blocks[2] : BlockId::None;
  if (around || finally != BlockId::None)
    llvm::append_range(outcomes, escaped);
  if (finally != BlockId::None)
    outcomes = runFinally(*this, finally, std::move(outcomes));
  Outcomes left;
  for (Outcome &one : outcomes)
    (one.kind == Outcome::Kind::Raise && around ? *around : left).push_back(std::move(one));
  return left;
}

/// The block runs on every way out; when it leaves by itself, that replaces the way.
static Outcomes runFinally(Machine &machine, BlockId block, Outcomes outcomes) {
  Outcomes left;
  for (Outcome &one : outcomes) {
    std::vector<State> states;
    states.push_back(std::move(one.state));
    for (Outcome &after : machine.run(block, std::move(states))) {
      if (after.kind != Outcome::Kind::Next) {
        left.push_back(std::move(after));
        continue;
      }
      left.push_back(one);
      left.back().state = std::move(after.state);
    }
  }
  return left;
}

/// Only `suppress(…)` does something: it is `except …: pass` around the body.
Outcomes Machine::runWith(const Stmt &code, State state) {
  std::vector<State> states;
  states.push_back(std::move(state));
  llvm::SmallVector<Flow, 2> suppressed;
  for (size_t i = 0; i + 1 < code.exprs.size(); i += 2) {
    std::vector<State> next;
    for (State &one : states)
      for (Result &result : eval(code.exprs[i], std::move(one))) {
        if (std::optional<Flow> classes = suppressedBy(*this, result.flow))
          suppressed.push_back(*classes);
        assign(code.exprs[i + 1], result.flow, result.state);
        next.push_back(std::move(result.state));
      }
    states = std::move(next);
  }
  if (suppressed.empty())
    return run(code.blocks[0], std::move(states));
  Outcomes *around = active.raised;
  Outcomes raised;
  Guarding guarding{active.guarding, {}};
  for (const Flow &classes : suppressed)
    for (ValueId type : values.args(classes.value).drop_front())
      guarding.types.push_back(exceptionType(type));
  active.guarding = &guarding;
  active.raised = &raised;
  ++active.tries;
  Outcomes outcomes = run(code.blocks[0], std::move(states));
  --active.tries;
  active.guarding = guarding.around;
  active.raised = around;
  joinRaised(*this, raised, at(code.range));
  for (Outcome &one : raised) {
    std::optional<bool> takes = false;
    for (const Flow &classes : suppressed)
      for (ValueId type : values.args(classes.value).drop_front()) {
        const std::optional<bool> is = isException(one.exception, exceptionType(type));
        takes = (is && *is) || (takes && *takes) ? std::optional(true) : is ? takes : std::nullopt;
      }
    if (!takes || *takes) {
      Outcome caught;
      caught.state = one.state;
      step(caught.state, StepKind::Caught, at(code.range), one.flow, one.sure);
      outcomes.push_back(std::move(caught));
    }
    if ((!takes || !*takes) && around)
      around->push_back(std::move(one));
  }
  return outcomes;
}

static std::optional<Flow> suppressedBy(const Machine &machine, Flow context) {
  if (!machine.values.is(context.value, Kind::Call))
    return std::nullopt;
  const ValueId callee = machine.values.arg(context.value, 0);
  if (!machine.values.is(callee, Kind::External) ||
      machine.values.text(callee) != "contextlib.suppress")
    return std::nullopt;
  return context;
}

} // namespace hmaclint::dataflow
