#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

// Methods of str and bytes.
//
//   prefix, _, sig = header.partition("=")     Item(Text(partition, header, "="), 2)
//   if sig.startswith("v1"):                   the atom Text(startswith, …, "v1")
//   "\n".join([ts, nonce, body])               Concat(ts, "\n", nonce, "\n", body)

namespace hmaclint::dataflow::library {

/// The argument words of methods, in Python's order.
static constexpr llvm::StringLiteral words[] = {"chars", "separator", "prefix", "sub",   "old",
                                                "new",   "width",     "table",  "start", "end",
                                                "limit", "count",     "fill"};

static Flow joinedItems(Machine &machine, State &state, const CallSite &site) {
  const Flow delimiter = subject(machine, state, site);
  const std::optional<Flow> items = argument(site, "items", 0);
  if (!items)
    return made(machine, site, machine.values.unknown("join of nothing"));
  return made(machine, site, joined(machine.values, delimiter.value, items->value));
}

static Flow formatted(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow format = subject(machine, state, site);
  llvm::SmallVector<ValueId, 8> plain;
  std::vector<std::pair<std::string, ValueId>> named;
  for (const Argument &argument : site.args) {
    if (argument.name.empty())
      plain.push_back(argument.flow.value);
    else if (argument.name != "*" && argument.name != "**")
      named.emplace_back(argument.name, argument.flow.value);
  }
  return machine.history.text(made(machine, site, braceFormat(values, format.value, plain, named)));
}

/// `"…".format_map(mapping)` of a literal mapping.
static Flow formattedMap(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow format = subject(machine, state, site);
  const std::optional<Flow> mapping = argument(site, "mapping", 0);
  const bool isPlain = llvm::StringRef(site.entry->name).ends_with(".format_map");
  if (!isPlain || !mapping || !values.is(mapping->value, Kind::Mapping)) {
    const ValueId other = mapping ? mapping->value : values.none();
    return made(machine, site, values.make(Kind::Text, "template", {format.value, other}));
  }
  std::vector<std::pair<std::string, ValueId>> named;
  const llvm::SmallVector<ValueId, 16> args(values.args(mapping->value));
  for (size_t i = 0; i + 1 < args.size(); i += 2)
    if (values.is(args[i], Kind::String))
      named.emplace_back(values.text(args[i]).str(), args[i + 1]);
  return machine.history.text(made(machine, site, braceFormat(values, format.value, {}, named)));
}

/// Functions like `re.sub(pattern, new, value)`: the text is an argument, and nothing is computed.
static Flow byPattern(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  llvm::SmallVector<ValueId, 4> args = {subject(machine, state, site).value};
  if (site.hasReceiver)
    args.push_back(machine.frozen(site.receiver, state).value);
  for (const Flow &one : positional(site))
    if (one.value != args[0])
      args.push_back(one.value);
  const std::string method = "pattern-" + site.entry->detail;
  const Flow result = made(machine, site, values.make(Kind::Text, method, args));
  return site.entry->detail == "split"
             ? machine.object("builtins.list", result, state, site.location)
             : result;
}

/// `expected.startswith(given)` and its like, where one of the two holds a MAC.
static void recordSearch(Machine &machine, State &state, const CallSite &site, Flow made) {
  const ValueTable &values = machine.values;
  static constexpr llvm::StringLiteral searches[] = {"startswith", "endswith", "find", "rfind",
                                                     "index",      "rindex",   "count"};
  if (!values.is(made.value, Kind::Text) || !llvm::is_contained(searches, values.text(made.value)))
    return;
  const llvm::ArrayRef<ValueId> args = values.args(made.value);
  if (args.size() < 2 || !values.has(made.value, bit(Kind::Mac) | bit(Kind::Hash)))
    return;
  machine.record(Record::Kind::Search, state, site.location, made,
                 {{args[0], made.origin}, {args[1], made.origin}});
}

Flow text(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef method = site.entry->detail;
  if (method == "join")
    return joinedItems(machine, state, site);
  if (method == "format")
    return formatted(machine, state, site);
  if (method == "format_map")
    return formattedMap(machine, state, site);
  if (site.entry->argument("value"))
    return byPattern(machine, state, site);
  if (method == "maketrans" || hasSpread(site))
    return made(machine, site, values.unknown("text method not followed"));
  const Flow whole = subject(machine, state, site);
  llvm::SmallVector<ValueId, 4> args = {whole.value};
  // `str.lower(x)`: the text is the first argument, and the model's positions are off by one.
  const bool isOnObject =
      site.hasReceiver && whole.value == machine.frozen(site.receiver, state).value;
  for (llvm::StringRef word : words) {
    if (!isOnObject || !site.entry->argument(word))
      continue;
    if (std::optional<Flow> given = argument(site, word)) {
      if (word == "limit" && args.size() == 1)
        args.push_back(values.none()); // The separator that was left out.
      args.push_back(given->value);
    }
  }
  const llvm::SmallVector<Flow, 4> plain = positional(site);
  for (size_t i = 1; !isOnObject && i < plain.size(); ++i)
    args.push_back(plain[i].value);
  const ValueId value = textMethod(values, method, args);
  const Flow result = made(machine, site, value);
  recordSearch(machine, state, site, result);
  // Lists can be changed: `parts = text.split("."); parts.pop()`.
  const bool isList = method.contains("split");
  return isList ? machine.object("builtins.list", result, state, site.location) : result;
}

} // namespace hmaclint::dataflow::library
