#include "dataflow/containers.h"
#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/machine.h"

#include "llvm/ADT/STLExtras.h"

// What calls do: verify by a library's own means, refuse, answer, store, send.

namespace hmaclint::dataflow::library {

/// The call as a value: what is called and what it gets.
static Flow callValue(Machine &machine, const CallSite &site) {
  llvm::SmallVector<ValueId, 4> parts = {site.callee.value};
  std::vector<Flow> from = {site.callee};
  std::string names;
  for (const Argument &argument : site.args) {
    parts.push_back(argument.flow.value);
    from.push_back(argument.flow);
    names += argument.name + ",";
  }
  const ValueId value = machine.values.make(Kind::Call, names, parts);
  if (!site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  return machine.flow(value, site.location, from);
}

bool isUnchecked(Machine &machine, const State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const ValueId no = values.boolean(false);
  if (const std::optional<Flow> verify = site.arg("verify"); verify && verify->value == no)
    return true;
  const std::optional<Flow> options = site.arg("options");
  if (!options)
    return false;
  const ValueId mapping = machine.frozen(*options, state).value;
  return itemOf(values, mapping, values.string("verify_signature")) == no;
}

/// What the caller shows to a verifier; the first operand of its value.
static ValueId shownTo(ValueTable &values, const CallSite &site) {
  for (llvm::StringRef word : {"signature", "headers", "params", "message"})
    if (const std::optional<Flow> shown = site.arg(word))
      return shown->value;
  return values.none();
}

/// The key it verifies with, which its object may hold: the second operand.
static ValueId keyOf(Machine &machine, const CallSite &site) {
  if (const std::optional<Flow> key = site.arg("key"))
    return key->value;
  const std::optional<ValueId> held =
      site.hasReceiver ? argumentOf(machine, site.receiver.value, "key") : std::nullopt;
  return held.value_or(machine.values.none());
}

/// A verifier that raises has two ways: it returns, or it raises; one that answers is asked.
Results verify(Machine &machine, State state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> optional = site.arg("optional");
  const bool isOptional = optional && optional->value == values.boolean(true);
  if (isOptional || isUnchecked(machine, state, site)) { // Callers need not show anything.
    Results all;
    all.push_back({std::move(state), callValue(machine, site)});
    return all;
  }
  const std::vector<Flow> args = site.flows();
  llvm::SmallVector<ValueId, 4> parts = {shownTo(values, site), keyOf(machine, site)};
  for (const Flow &one : args)
    parts.push_back(one.value);
  const Flow check =
      machine.flow(values.make(Kind::Verify, site.entry->detail, parts), site.location, args);
  std::vector<std::string> names;
  names.reserve(site.args.size());
  for (const Argument &one : site.args)
    names.push_back(one.name);
  machine.record(Record::Kind::Verify, state, site.location, check, args, site.entry, names);
  Results results;
  if (site.entry->raises.empty()) {
    results.push_back({std::move(state), check});
    return results;
  }
  Split split = machine.assume(check, std::move(state), site.location);
  const Flow made = callValue(machine, site);
  for (State &yes : split.yes)
    results.push_back({std::move(yes), made});
  for (State &no : split.no)
    machine.raise(std::move(no), check, site.entry->raises.front(), site.location, true);
  return results;
}

Results abort(Machine &machine, State state, const CallSite &site) {
  const std::optional<Flow> status = site.arg("status");
  const ValueId code = status ? status->value : machine.values.unknown("status not given");
  const Flow exception =
      machine.flow(machine.values.make(Kind::Response, {machine.values.none(), code}),
                   site.location, site.flows());
  const std::string type =
      site.entry->raises.empty() ? "builtins.Exception" : site.entry->raises.front();
  machine.raise(std::move(state), exception, type, site.location, true);
  return {};
}

/// All arguments as one value: a mapping where they have names, `jsonify(ok=True)`.
static ValueId argumentsValue(ValueTable &values, const CallSite &site) {
  llvm::SmallVector<ValueId, 4> parts;
  const bool areNamed = llvm::all_of(
      site.args, [](const Argument &one) { return !one.name.empty() && one.name[0] != '*'; });
  for (const Argument &argument : site.args) {
    if (areNamed)
      parts.push_back(values.string(argument.name));
    parts.push_back(argument.flow.value);
  }
  return values.make(areNamed ? Kind::Mapping : Kind::Sequence, parts);
}

Flow response(Machine &machine, State &state, const CallSite &site) {
  if (site.entry->detail == "set-cookie") // Makes no answer: adds to one.
    return happening(machine, state, site);
  ValueTable &values = machine.values;
  const std::optional<Flow> body = site.arg("body");
  const std::optional<Flow> status = site.arg("status");
  const ValueId content = body ? body->value : argumentsValue(values, site);
  // `make_response((body, status))` and `make_response(body, status)` alike.
  ValueId code =
      status ? status->value : values.integer(site.entry->detail == "redirect" ? 302 : 200);
  if (!status && body && values.is(body->value, Kind::Sequence) &&
      values[body->value].argCount >= 2)
    code = values.arg(body->value, 1);
  const ValueId value = values.make(Kind::Response, {content, code});
  if (!site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  return machine.flow(value, site.location, site.flows());
}

Flow happening(Machine &machine, State &state, const CallSite &site) {
  const Flow made = callValue(machine, site);
  machine.step(state, StepKind::Call, site.location, made, true, site.flows(), site.entry);
  return made;
}

/// `request.add_header("X-Signature", mac)` changes what will be sent, and gives nothing.
Flow outgoing(Machine &machine, State &state, const CallSite &site) {
  const bool isChange = site.hasReceiver && site.arg("value");
  return isChange ? happening(machine, state, site) : plainCall(machine, state, site);
}

Flow plainCall(Machine &machine, State &, const CallSite &site) { return callValue(machine, site); }

} // namespace hmaclint::dataflow::library
