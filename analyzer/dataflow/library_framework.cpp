#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// Decorators and registrations.
//
// A registration is noted with the function as it is at that moment: decorators below it have been
// applied, those above it do not run for the route:
//
//   @signed                 not part of what is registered
//   @app.route("/orders")   registers what the next line gave
//   @logged
//   def orders(): ...

namespace hmaclint::dataflow {

using model::Role;
using source::Location;

namespace library {

static bool isCallable(const ValueTable &values, ValueId value) {
  const Kind kind = values.kind(value);
  return kind == Kind::Function || kind == Kind::Bound || kind == Kind::Partial ||
         kind == Kind::Member || kind == Kind::Class;
}

Flow decorator(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  // `app.before_request(check)`, `app.register_error_handler(404, missing)`, whatever it is that
  // other decorators made of the function.
  if (const std::optional<Flow> function = site.arg("function");
      function && (site.entry->role == Role::Hook || site.entry->role == Role::ErrorHandler)) {
    registration(machine, state, site);
    return *function;
  }
  // Applied as it is, `@app.before_request`, or a factory, `@app.route("/x")`.
  const bool isApplied = site.args.size() == 1 && site.args[0].name.empty() &&
                         isCallable(values, site.args[0].flow.value);
  // A class may be given to a factory, `@app.errorhandler(Refused)`.
  const bool isFactory = site.entry->role == Role::Wraps || site.entry->role == Role::Route ||
                         site.entry->role == Role::ErrorHandler;
  if (!isApplied || isFactory)
    return plainCall(machine, state, site);
  const Flow function = site.args[0].flow;
  if (site.entry->role == Role::Guard)
    return machine.flow(values.make(Kind::Member, "guard " + site.entry->detail, {function.value}),
                        site.location, {function});
  if (site.entry->role != Role::Same)
    machine.record(Record::Kind::Register, state, site.location, function, {site.receiver},
                   site.entry, {""});
  return function;
}

Flow registration(Machine &machine, State &state, const CallSite &site) {
  std::vector<Flow> args = {site.receiver};
  std::vector<std::string> names = {""};
  for (const Argument &argument : site.args) {
    args.push_back(argument.flow);
    names.push_back(argument.name);
  }
  std::optional<Flow> view = site.arg("view");
  for (llvm::StringRef word : {"function", "class", "blueprint"})
    if (!view)
      view = site.arg(word);
  machine.record(Record::Kind::Register, state, site.location, view.value_or(site.receiver), args,
                 site.entry, names);
  return machine.flow(machine.values.none(), site.location);
}

Flow builtinMember(Machine &machine, State &, const CallSite &site) {
  ValueTable &values = machine.values;
  llvm::StringRef detail = site.entry->detail;
  if (detail == "super")
    return machine.flow(values.make(Kind::Member, "super", {values.none()}), site.location);
  const llvm::StringRef form = detail == "property"       ? "property"
                               : detail == "staticmethod" ? "static"
                                                          : "class";
  if (site.args.empty())
    return machine.unknown("decorator without a function", site.location);
  const Flow function = site.args[0].flow;
  return machine.flow(values.make(Kind::Member, form, {function.value}), site.location, {function});
}

} // namespace library

/// `@app.route("/x")` and its like, applied to a function.
Results Machine::decorate(Flow made, const model::Entry &entry, std::vector<Argument> args,
                          State state, Location location) {
  Results results;
  if (args.empty()) {
    results.push_back({std::move(state), unknown("decorator without a function", location)});
    return results;
  }
  Flow function = args.front().flow;
  // `@jwt_required(optional=True)` lets in callers of whom nothing is known.
  const std::optional<ValueId> optional = library::argumentOf(*this, made.value, "optional");
  if (entry.role == Role::Guard && optional != values.boolean(true)) {
    function = flow(values.make(Kind::Member, "guard " + entry.detail, {function.value}), location,
                    {function});
  } else if (entry.role != Role::Guard && entry.role != Role::Wraps && entry.role != Role::Same) {
    std::vector<Flow> given;
    const ValueId callee = values.arg(made.value, 0);
    given.push_back(values.is(callee, Kind::Attribute) ? Flow{values.arg(callee, 0), made.origin}
                                                       : Flow{values.none(), made.origin});
    std::vector<std::string> names = {""};
    const llvm::SmallVector<llvm::StringRef, 4> words = values.argumentNames(made.value);
    for (unsigned i = 1; i < values[made.value].argCount; ++i) {
      given.push_back({values.arg(made.value, i), made.origin});
      names.push_back(words[i - 1].str());
    }
    const Location place = history.origin(made.origin).location;
    record(Record::Kind::Register, state, place, function, given, &entry, names);
  }
  results.push_back({std::move(state), function});
  return results;
}

Results Machine::callDecorated(Flow callee, std::vector<Argument> args, State state,
                               Location location) {
  std::optional<ValueId> wrapped;
  for (ValueId part : values.args(callee.value).drop_front()) {
    const Kind kind = values.kind(part);
    const bool isFunction = kind == Kind::Function || kind == Kind::Bound || kind == Kind::Member;
    if (isFunction && wrapped)
      return callUnknown(callee, args, std::move(state), location);
    if (isFunction)
      wrapped = part;
  }
  if (!wrapped)
    return callUnknown(callee, args, std::move(state), location);
  step(state, StepKind::Cut, location, callee);
  return call({*wrapped, callee.origin}, std::move(args), std::move(state), location);
}

} // namespace hmaclint::dataflow
