#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Calls: who is called?

namespace hmaclint::dataflow {

using source::Location;

static constexpr size_t maxCallees = 4;

/// Roles of calls whose result is applied to a function.
static bool isDecoratorRole(model::Role role) {
  using model::Role;
  return role == Role::Route || role == Role::ErrorHandler || role == Role::Wraps ||
         role == Role::Guard || role == Role::Hook || role == Role::Same;
}

std::optional<Flow> CallSite::arg(llvm::StringRef word) const {
  const model::Argument *wanted = entry ? entry->argument(word) : nullptr;
  if (!wanted)
    return std::nullopt;
  int position = 0;
  for (const Argument &argument : args) {
    if (!argument.name.empty()) {
      if (argument.name == wanted->keyword)
        return argument.flow;
    } else if (position++ == wanted->position) {
      return argument.flow;
    }
  }
  return std::nullopt;
}

std::vector<Flow> CallSite::flows() const {
  std::vector<Flow> flows;
  flows.reserve(args.size());
  for (const Argument &argument : args)
    flows.push_back(argument.flow);
  return flows;
}

/// Lists and dicts that are given to something unknown may be changed by it.
static void escape(Machine &machine, const std::vector<Argument> &args, State &state,
                   Location location) {
  for (const Argument &argument : args) {
    if (!machine.values.is(argument.flow.value, Kind::Object))
      continue;
    const Flow held = machine.content(argument.flow, state);
    if (held.value != argument.flow.value)
      machine.setContent(argument.flow,
                         machine.flow(machine.values.choice({held.value, machine.values.unknown(
                                                                             "changed by a call")}),
                                      location, {held}),
                         state);
  }
}

/// What is handed out may be called by others, or around.
void Machine::handOut(ValueId value) {
  if (values.is(value, Kind::Function)) {
    const FunctionRef function = closures[static_cast<size_t>(values[value].number)].function;
    handedOut.insert({function.unit, static_cast<uint32_t>(function.id)});
  } else if (values.is(value, Kind::Bound) || values.is(value, Kind::Partial) ||
             values.is(value, Kind::Member)) {
    handOut(values.arg(value, 0)); // At most as deep as methods and partials are nested.
  }
}

/// `md5(text)` of a module that nobody knows: a function with the name of a digest and nothing else
/// to work on makes that, as text.
static std::optional<Flow> digestByName(Machine &machine, Flow callee,
                                        const std::vector<Argument> &args, const State &state,
                                        Location location) {
  ValueTable &values = machine.values;
  if (!values.is(callee.value, Kind::External) || args.size() != 1 || !args[0].name.empty())
    return std::nullopt;
  const auto [module, name] = values.text(callee.value).rsplit('.');
  const bool isDigest = llvm::StringSwitch<bool>(name)
                            .Cases("md5", "sha1", "sha224", "sha256", "sha384", "sha512", true)
                            .Default(false);
  if (!isDigest || module == "builtins" || machine.models.knowsLibrary(module.split('.').first))
    return std::nullopt;
  const Flow message = machine.frozen(args[0].flow, state);
  const std::string digest = name.str();
  const ValueId hash = values.make(Kind::Hash, {message.value, values.string(digest)});
  return machine.flow(values.make(Kind::Encode, "hex", {hash}), location, {message});
}

/// Something outside the program that no model knows. It may raise, and it may do anything with
/// what it is given.
Results Machine::callUnknown(Flow callee, const std::vector<Argument> &args, State state,
                             Location location) {
  Results results;
  if (const std::optional<Flow> digest = digestByName(*this, callee, args, state, location)) {
    results.push_back({std::move(state), *digest});
    return results;
  }
  llvm::SmallVector<Flow, 4> given;
  llvm::SmallVector<ValueId, 4> parts = {callee.value};
  std::string names;
  std::vector<Flow> from = {callee};
  for (const Argument &argument : args) {
    const Flow one = frozen(argument.flow, state);
    given.push_back(one);
    parts.push_back(one.value);
    from.push_back(one);
    names += argument.name + ",";
    handOut(one.value); // It counts as entered only when followed.
  }
  escape(*this, args, state, location);
  const Flow made = flow(values.make(Kind::Call, names, parts), location, from);
  library::noteTaken(*this, made, state, location);
  if (active.tries > 0)
    raise(state, unknown(raisedByCall, location), "", location, false);
  step(state, StepKind::Call, location, made, true, given);
  results.push_back({std::move(state), made});
  return results;
}

static Results callEach(Machine &machine, Flow callee, const std::vector<Argument> &args,
                        const State &state, Location location, bool awaited) {
  Results results;
  const llvm::SmallVector<ValueId, 8> alternatives(machine.values.args(callee.value));
  if (alternatives.size() > maxCallees)
    machine.values.hit(Bound::Callees);
  for (ValueId one : llvm::ArrayRef(alternatives).take_front(maxCallees))
    llvm::append_range(results, machine.call({one, callee.origin}, args, state, location, awaited));
  join(results, machine.values, machine.history, location);
  return results;
}

static Results callLibrary(Machine &machine, Flow callee, const model::Entry *entry,
                           std::vector<Argument> args, State state, Location location) {
  bool isSpread = false;
  std::vector<Argument> plain = machine.spread(std::move(args), state, isSpread);
  CallSite site;
  site.entry = entry;
  site.callee = callee;
  site.location = location;
  if (machine.values.is(callee.value, Kind::Attribute)) {
    site.hasReceiver = true;
    site.receiver = {machine.values.arg(callee.value, 0), callee.origin};
  }
  for (Argument &argument : plain) {
    site.given.push_back(argument.flow);
    site.args.push_back({machine.frozen(argument.flow, state), argument.name});
  }
  if (isSpread)
    site.args.push_back({machine.unknown("spread arguments", location), "**"});
  return machine.library(site, std::move(state));
}

/// How a guard of a kind refuses.
static int64_t refusalOf(llvm::StringRef guard) {
  return llvm::StringSwitch<int64_t>(guard)
      .Case("schema", 400)
      .Case("role", 403)
      .Case("limit", 429)
      .Default(401);
}

/// A function behind a guard runs only for what passed it; a static method is its function.
static Results callMember(Machine &machine, Flow callee, std::vector<Argument> args, State state,
                          Location location, bool awaited) {
  llvm::StringRef form = machine.values.text(callee.value);
  const Flow inner = {machine.values.arg(callee.value, 0), callee.origin};
  if (!form.consume_front("guard "))
    return machine.call(inner, std::move(args), std::move(state), location, awaited);
  Results results;
  Split split = machine.assume(machine.flow(machine.values.make(Kind::Verify, form), location),
                               std::move(state), location);
  for (State &yes : split.yes)
    llvm::append_range(results, machine.call(inner, args, std::move(yes), location, awaited));
  for (State &no : split.no)
    results.push_back(
        {std::move(no), machine.flow(machine.values.make(Kind::Response,
                                                         {machine.values.none(),
                                                          machine.values.integer(refusalOf(form))}),
                                     location)});
  return results;
}

/// `settings.KEY.encode("utf-8")` of a name that nobody knows: a method of the text that it is, and
/// no function of a module, since all that it gets is a charset.
static std::optional<Flow> codecMethod(Machine &machine, Flow callee,
                                       const std::vector<Argument> &args) {
  ValueTable &values = machine.values;
  if (!values.is(callee.value, Kind::External) || args.size() > 1 || machine.entryOf(callee.value))
    return std::nullopt;
  const std::string whole = values.text(callee.value).str();
  const auto [owner, name] = llvm::StringRef(whole).rsplit('.');
  const bool isCodec = (name == "encode" || name == "decode") && owner.contains('.');
  const bool isPlain = args.empty() || (values.is(args[0].flow.value, Kind::String) &&
                                        isCharset(codecName(values.text(args[0].flow.value))));
  if (!isCodec || !isPlain)
    return std::nullopt;
  const ValueId text = values.make(Kind::External, owner);
  return machine.flow(values.make(Kind::Attribute, name, {text}),
                      machine.history.origin(callee.origin).location, {callee});
}

/// `asyncio.to_thread(requests.post, url, data=body)`: what is called with the rest of `args`.
static std::optional<Flow> takeCalled(const model::Entry &entry, std::vector<Argument> &args) {
  if (entry.role != model::Role::Partial || entry.detail != "called" || args.empty() ||
      !args[0].name.empty())
    return std::nullopt;
  const Flow function = args[0].flow;
  args.erase(args.begin());
  return function;
}

Results Machine::call(Flow callee, std::vector<Argument> args, State state, Location location,
                      bool awaited) {
  switch (values.kind(callee.value)) {
  case Kind::Choice:
    return callEach(*this, callee, args, state, location, awaited);
  case Kind::Function: {
    const auto index = static_cast<size_t>(values[callee.value].number);
    const FunctionRef function = closures[index].function;
    if (program.units[function.unit].ir->function(function.id).isAsync && !awaited)
      return only(std::move(state), flow(values.make(Kind::Partial, "coroutine", {callee.value}),
                                         location, {callee}));
    return callFunction(index, std::move(args), std::move(state), location);
  }
  case Kind::Bound:
    args.insert(args.begin(), {{values.arg(callee.value, 1), callee.origin}, ""});
    return call({values.arg(callee.value, 0), callee.origin}, std::move(args), std::move(state),
                location, awaited);
  case Kind::Class:
    return instantiate(callee, std::move(args), std::move(state), location);
  case Kind::Partial: {
    if (values.text(callee.value) == "coroutine")
      break;
    const llvm::SmallVector<ValueId, 8> parts(values.args(callee.value));
    const llvm::SmallVector<llvm::StringRef, 4> names = values.argumentNames(callee.value);
    std::vector<Argument> all;
    for (size_t i = 1; i < parts.size(); ++i)
      all.push_back({{parts[i], callee.origin}, names[i - 1].str()});
    llvm::append_range(all, args);
    return call({parts[0], callee.origin}, std::move(all), std::move(state), location, awaited);
  }
  case Kind::Object: {
    const Flow method = attribute(callee, "__call__", state, location);
    if (values.is(method.value, Kind::Bound))
      return call(method, std::move(args), std::move(state), location, awaited);
    break;
  }
  case Kind::Member:
    return callMember(*this, callee, std::move(args), std::move(state), location, awaited);
  case Kind::Call: {
    const model::Entry *maker = entryOf(values.arg(callee.value, 0));
    if (maker && isDecoratorRole(maker->role))
      return decorate(callee, *maker, std::move(args), std::move(state), location);
    if (!maker)
      return callDecorated(callee, std::move(args), std::move(state), location);
    break;
  }
  default:
    break;
  }
  callee = codecMethod(*this, callee, args).value_or(callee);
  const model::Entry *entry = entryOf(callee.value);
  if (const std::optional<Flow> function = entry ? takeCalled(*entry, args) : std::nullopt)
    return call(*function, std::move(args), std::move(state), location, awaited);
  if (entry)
    return callLibrary(*this, callee, entry, std::move(args), std::move(state), location);
  return callUnknown(callee, args, std::move(state), location);
}

} // namespace hmaclint::dataflow
