#include "dataflow/library.h"

namespace hmaclint::dataflow::library {

/// Where in `site.args` an argument stands.
static std::optional<size_t> place(const CallSite &site, llvm::StringRef word, int position) {
  const model::Argument *known = site.entry ? site.entry->argument(word) : nullptr;
  if (known)
    position = known->position;
  int at = 0;
  for (size_t i = 0; i < site.args.size(); ++i) {
    const std::string &name = site.args[i].name;
    if (name.empty() ? at++ == position
                     : known && !known->keyword.empty() && name == known->keyword)
      return i;
  }
  return std::nullopt;
}

std::optional<Flow> argument(const CallSite &site, llvm::StringRef word, int position) {
  const std::optional<size_t> at = place(site, word, position);
  return at ? std::optional(site.args[*at].flow) : std::nullopt;
}

std::optional<Flow> givenArgument(const CallSite &site, llvm::StringRef word, int position) {
  const std::optional<size_t> at = place(site, word, position);
  if (!at)
    return std::nullopt;
  return *at < site.given.size() ? site.given[*at] : site.args[*at].flow;
}

std::optional<ValueId> argumentOf(const Machine &machine, ValueId call, llvm::StringRef word) {
  const ValueTable &values = machine.values;
  if (!values.is(call, Kind::Call))
    return std::nullopt;
  const model::Entry *entry = machine.entryOf(values.arg(call, 0));
  const model::Argument *wanted = entry ? entry->argument(word) : nullptr;
  if (!wanted)
    return std::nullopt;
  const llvm::SmallVector<llvm::StringRef, 4> names = values.argumentNames(call);
  int position = 0;
  for (unsigned i = 1; i < values[call].argCount; ++i) {
    const llvm::StringRef name = names[i - 1];
    if (name.empty() ? position++ == wanted->position : name == wanted->keyword)
      return values.arg(call, i);
  }
  return std::nullopt;
}

std::optional<Flow> keyword(const CallSite &site, llvm::StringRef name) {
  for (const Argument &argument : site.args)
    if (argument.name == name)
      return argument.flow;
  return std::nullopt;
}

llvm::SmallVector<Flow, 4> positional(const CallSite &site) {
  llvm::SmallVector<Flow, 4> result;
  for (const Argument &argument : site.args)
    if (argument.name.empty())
      result.push_back(argument.flow);
  return result;
}

bool hasSpread(const CallSite &site) {
  for (const Argument &argument : site.args)
    if (argument.name == "*" || argument.name == "**")
      return true;
  return false;
}

bool isCalledOnClass(const Machine &machine, const CallSite &site) {
  const ValueId receiver = site.receiver.value;
  return site.hasReceiver && (machine.values.is(receiver, Kind::Class) ||
                              (machine.values.is(receiver, Kind::External) &&
                               machine.models.knowsType(machine.values.text(receiver))));
}

Flow subject(Machine &machine, const State &state, const CallSite &site) {
  if (site.entry && site.entry->argument("value"))
    if (std::optional<Flow> value = argument(site, "value"))
      return *value;
  if (site.hasReceiver && !isCalledOnClass(machine, site))
    return machine.frozen(site.receiver, state);
  if (std::optional<Flow> first = argument(site, "", 0))
    return *first;
  return machine.unknown("call without its argument", site.location);
}

Flow made(Machine &machine, const CallSite &site, ValueId value) {
  llvm::SmallVector<Flow, 4> from;
  if (site.hasReceiver)
    from.push_back(site.receiver);
  for (const Argument &argument : site.args)
    from.push_back(argument.flow);
  return machine.flow(value, site.location, from);
}

ValueId orDefault(ValueTable &values, ValueId value, std::optional<Flow> other) {
  if (!other || values.is(other->value, Kind::None) || other->value == value)
    return value;
  return values.make(Kind::Or, {value, other->value});
}

} // namespace hmaclint::dataflow::library
