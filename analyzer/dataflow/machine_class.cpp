#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Classes and their objects. A class body runs once and fills a container; an object is a container
// of its own whose class is asked for what it lacks. Objects are known by identity: two calls of
// `Verifier(...)` are two objects.

namespace hmaclint::dataflow {

using source::Location;

static void positionalFields(Machine &machine, uint32_t classIndex, llvm::ArrayRef<Argument> args,
                             ContainerId object, State &state);

static constexpr unsigned maxBases = 16;

Results Machine::defineClass(ClassId id, State state, Location location) {
  const Class &code = ir().classOf(id);
  Container body;
  body.kind = Container::Kind::ClassBody;
  body.unit = active.unit;
  body.parent = active.frame;
  body.scope = code.scope;
  containers.push_back(body);
  ClassValue made;
  made.unit = active.unit;
  made.id = id;
  made.container = static_cast<ContainerId>(containers.size() - 1);
  for (ExprId base : code.bases)
    for (Result &one : eval(base, state))
      made.bases.push_back(one.flow);
  classes.push_back(made);
  const auto number = static_cast<int64_t>(classes.size() - 1);
  const Flow type = flow(values.make(Kind::Class, {}, {code.qualifiedName, number}), location);

  const Activation around = active;
  active.frame = made.container;
  active.definingClass = static_cast<uint32_t>(number);
  std::vector<State> states;
  states.push_back(std::move(state));
  Outcomes outcomes = run(code.body, std::move(states));
  active = around;
  Results results;
  for (Outcome &outcome : outcomes)
    results.push_back({std::move(outcome.state), type});
  for (ExprId decorator : llvm::reverse(code.decorators)) {
    Results decorated;
    for (Result &one : results)
      for (Result &callee : eval(decorator, std::move(one.state)))
        llvm::append_range(decorated, call(callee.flow, {{one.flow, ""}}, std::move(callee.state),
                                           at(ir().expr(decorator).range)));
    // A decorated class is taken for itself: dataclass and its like.
    for (Result &one : decorated)
      one.flow = type;
    results = std::move(decorated);
  }
  join(results, values, history, location);
  return results;
}

/// A name that a class body defines, or one of its bases, nearest first.
std::optional<Flow> Machine::classMember(uint32_t classIndex, llvm::StringRef name,
                                         const State &state) {
  llvm::SmallVector<uint32_t, 4> open = {classIndex};
  for (size_t next = 0; next < open.size() && !values.reaches(next, maxBases, Bound::Bases);
       ++next) {
    const ClassValue &type = classes[open[next]];
    const Unit &home = program.units[type.unit];
    const binding::Scope &scope = home.bindings->scope(home.ir->classOf(type.id).scope);
    const auto symbol = scope.symbols.find(name);
    if (symbol != scope.symbols.end())
      if (const Flow *found =
              state.slots.find(slotKey(type.container, static_cast<uint32_t>(symbol->second))))
        return *found;
    // Assigned from outside: `Verifier.key = …`
    if (const Flow *found =
            state.slots.find(slotKey(type.container, values.intern(name) | outsideName)))
      return *found;
    for (const Flow &base : type.bases)
      if (values.is(base.value, Kind::Class))
        open.push_back(static_cast<uint32_t>(values[base.value].number));
  }
  return std::nullopt;
}

/// The names of the library classes that a class derives from.
llvm::SmallVector<std::string, 2> Machine::libraryBases(uint32_t classIndex) const {
  llvm::SmallVector<std::string, 2> names;
  llvm::SmallVector<uint32_t, 4> open = {classIndex};
  for (size_t next = 0; next < open.size() && !values.reaches(next, maxBases, Bound::Bases); ++next)
    for (const Flow &base : classes[open[next]].bases) {
      if (values.is(base.value, Kind::Class))
        open.push_back(static_cast<uint32_t>(values[base.value].number));
      else if (values.is(base.value, Kind::External))
        names.push_back(values.text(base.value).str());
      else if (const llvm::StringRef type = typeOf(base.value); !type.empty())
        names.push_back(type.str()); // `class Order(db.Model)`
    }
  return names;
}

std::vector<std::string> Machine::memberNames(ValueId type) const {
  uint64_t index = static_cast<uint64_t>(values[type].number);
  if (values.is(type, Kind::Object)) {
    const Flow of = containers[index].type;
    if (!values.is(of.value, Kind::Class))
      return {};
    index = static_cast<uint64_t>(values[of.value].number);
  }
  std::vector<std::string> names;
  llvm::SmallVector<uint64_t, 4> open = {index};
  for (size_t next = 0; next < open.size() && !values.reaches(next, maxBases, Bound::Bases);
       ++next) {
    const ClassValue &one = classes[open[next]];
    const Unit &home = program.units[one.unit];
    for (const auto &symbol : home.bindings->scope(home.ir->classOf(one.id).scope).symbols)
      names.push_back(symbol.getKey().str());
    for (const Flow &base : one.bases)
      if (values.is(base.value, Kind::Class))
        open.push_back(static_cast<uint64_t>(values[base.value].number));
  }
  llvm::sort(names);
  names.erase(llvm::unique(names), names.end());
  return names;
}

Results Machine::instantiate(Flow type, std::vector<Argument> args, State state,
                             Location location) {
  const auto index = static_cast<uint32_t>(values[type.value].number);
  Container made;
  made.kind = Container::Kind::Object;
  made.unit = active.unit;
  made.type = type;
  containers.push_back(made);
  const auto number = static_cast<int64_t>(containers.size() - 1);
  std::vector<Flow> from = {type};
  for (const Argument &argument : args)
    from.push_back(argument.flow);
  const Flow object =
      flow(values.make(Kind::Object, {}, {values.text(type.value).str(), number}), location, from);
  Results results;
  std::optional<Flow> constructor = classMember(index, "__init__", state);
  if (!constructor) {
    // A dataclass, a named tuple, or a library's constructor: fields by their names.
    for (const Argument &argument : args)
      if (!argument.name.empty() && argument.name[0] != '*')
        state.slots.set(slotKey(static_cast<ContainerId>(number), values.intern(argument.name)),
                        argument.flow);
    positionalFields(*this, index, args, static_cast<ContainerId>(number), state);
    results.push_back({std::move(state), object});
    return results;
  }
  args.insert(args.begin(), {object, ""});
  results = call(*constructor, std::move(args), std::move(state), location);
  for (Result &result : results)
    result.flow = object;
  join(results, values, history, location);
  return results;
}

/// The annotated names of a class body in order are the fields of a dataclass or NamedTuple.
static void positionalFields(Machine &machine, uint32_t classIndex, llvm::ArrayRef<Argument> args,
                             ContainerId object, State &state) {
  const ClassValue &type = machine.classes[classIndex];
  const Unit &home = machine.program.units[type.unit];
  std::vector<binding::SymbolId> inOrder;
  for (const auto &entry : home.bindings->scope(home.ir->classOf(type.id).scope).symbols)
    inOrder.push_back(entry.second);
  llvm::sort(inOrder);
  size_t next = 0;
  for (binding::SymbolId id : inOrder) {
    const binding::Symbol &symbol = home.bindings->symbol(id);
    const bool isField = symbol.name.find("__") != 0 &&
                         llvm::none_of(symbol.definitions, [](const auto &definition) {
                           return definition.kind == binding::DefinitionKind::Function;
                         });
    if (!isField)
      continue;
    if (next >= args.size() || !args[next].name.empty())
      return;
    state.slots.set(slotKey(object, machine.values.intern(symbol.name)), args[next++].flow);
  }
}

} // namespace hmaclint::dataflow
