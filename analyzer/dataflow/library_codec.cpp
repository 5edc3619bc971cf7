#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

#include <cmath>

// Encodings, parsers, JSON and URL encoding.
//
// What shapes the bytes is part of the value, so that two sides that write the same fields in
// different ways are two values:
//
//   json.dumps(data)                                        Json(data), 0
//   json.dumps(data, sort_keys=True, separators=(",", ":")) Json(data), sorted and compact

namespace hmaclint::dataflow::library {

/// An option of a codec; in `str.encode(x, "ascii")` the text itself stands before it.
static std::optional<Flow> optionOf(const Machine &machine, const CallSite &site,
                                    llvm::StringRef word) {
  const model::Argument *option = site.entry->argument(word);
  if (!option)
    return std::nullopt;
  const bool isPlain = site.hasReceiver && !isCalledOnClass(machine, site);
  if (isPlain || site.entry->argument("value"))
    return argument(site, word);
  const std::optional<Flow> named = keyword(site, option->keyword);
  return named ? named : argument(site, "", option->position + 1);
}

/// The codec of a call: its `encoding` argument, else what the model says.
static std::string codecOf(const Machine &machine, const CallSite &site) {
  if (site.entry->argument("encoding") && site.entry->detail == "utf-8")
    if (std::optional<Flow> given = optionOf(machine, site, "encoding"))
      return machine.values.is(given->value, Kind::String)
                 ? codecName(machine.values.text(given->value))
                 : "unknown";
  return site.entry->detail;
}

static bool isLossy(const Machine &machine, const CallSite &site) {
  const std::optional<Flow> errors = optionOf(machine, site, "errors");
  return errors && losesText(machine.values, errors->value);
}

/// `struct.pack(format, a, b …)` and like it: more than one value.
static Flow packed(Machine &machine, const CallSite &site, Kind kind) {
  llvm::SmallVector<ValueId, 8> items;
  for (const Flow &one : positional(site))
    items.push_back(one.value);
  if (items.empty() || hasSpread(site))
    return made(machine, site, machine.values.unknown("packed values not known"));
  std::rotate(items.begin(), items.begin() + 1, items.end()); // The format goes last.
  return made(machine, site, machine.values.make(kind, site.entry->detail, items));
}

/// What an encoding gives, by structure, is the type that it usually has; others are told.
static Flow typed(Machine &machine, const CallSite &site, ValueId value, llvm::StringRef codec) {
  const bool isTold = !isCharset(codec) && codec != "hex" && !site.entry->returns.empty();
  const Kind kind = machine.values.kind(value);
  if (isTold && (kind == Kind::Encode || kind == Kind::Decode))
    if (!site.entry->returns.empty())
      machine.setType(value, site.entry->returns);
  return made(machine, site, value);
}

Flow encode(Machine &machine, State &state, const CallSite &site) {
  if (site.entry->detail == "struct")
    return packed(machine, site, Kind::Encode);
  const Flow value = subject(machine, state, site);
  const std::string codec = codecOf(machine, site);
  // Hexadecimal digits are a str; `binascii.hexlify(x)` is `x.hex().encode()`.
  if (codec == "hex" && site.entry->returns != "builtins.str")
    return made(machine, site,
                encoded(machine.values, "utf-8", encoded(machine.values, codec, value.value)));
  const bool toBytes = site.entry->returns == "builtins.bytes";
  const ValueId result =
      encoded(machine.values, codec, value.value, isLossy(machine, site), toBytes);
  return typed(machine, site, result, codec);
}

Flow decode(Machine &machine, State &state, const CallSite &site) {
  if (site.entry->detail == "struct")
    return packed(machine, site, Kind::Decode);
  const Flow value = subject(machine, state, site);
  const std::string codec = codecOf(machine, site);
  return typed(machine, site, decoded(machine.values, codec, value.value, isLossy(machine, site)),
               codec);
}

static Flow formattedTime(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const bool hasValue =
      site.entry->argument("value") ? argument(site, "value").has_value() : site.hasReceiver;
  const ValueId value =
      hasValue ? subject(machine, state, site).value : values.make(Kind::Clock, "datetime");
  std::optional<Flow> format = argument(site, "format");
  if (!format && site.hasReceiver && site.entry->arguments.empty())
    format = argument(site, "", 0);
  const bool isKnown = format && values.is(format->value, Kind::String);
  return made(machine, site,
              values.make(Kind::Format, isKnown ? values.text(format->value) : "time", {value}));
}

Flow parse(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  llvm::StringRef what = site.entry->detail;
  if (what.starts_with("from-timestamp") && argument(site, "timezone"))
    what = "from-timestamp";
  if (what == "format-datetime")
    return formattedTime(machine, state, site);
  if (site.args.empty() && !site.hasReceiver && (what == "int" || what == "float"))
    return made(machine, site, values.integer(0));
  if (what.starts_with("from-timestamp") && site.args.empty())
    return made(machine, site, parsed(values, what, {values.make(Kind::Clock, "s")}));
  llvm::SmallVector<ValueId, 4> args = {subject(machine, state, site).value};
  if (site.hasReceiver && what == "match" && site.entry->argument("value"))
    args.push_back(machine.frozen(site.receiver, state).value); // The pattern.
  for (llvm::StringRef word : {"base", "format", "pattern"})
    if (std::optional<Flow> more = argument(site, word))
      args.push_back(more->value);
  ValueId value = parsed(values, what, args);
  if (value != args[0] && !isConstant(values.kind(value)) && !site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  if (what == "query" && site.entry->returns == "builtins.list")
    value = values.make(Kind::Text, "items", {value});
  const Flow result = made(machine, site, value);
  // What was read can be changed: `data.pop("signature")`.
  const bool isMapping =
      what == "json" || what == "yaml" || what == "toml" || (what == "query" && value != args[0]);
  if (!isMapping || isConstant(values.kind(value)) || values.is(value, Kind::Unknown))
    return result;
  return machine.object(values.is(value, Kind::Text) ? "builtins.list" : "builtins.dict", result,
                        state, site.location);
}

/// What an encoder was made with: `JSONEncoder(sort_keys=True).encode(data)`.
static std::optional<Flow> keywordOfCall(const ValueTable &values, Flow call,
                                         llvm::StringRef word) {
  if (!values.is(call.value, Kind::Call))
    return std::nullopt;
  const llvm::SmallVector<llvm::StringRef, 4> names = values.argumentNames(call.value);
  for (size_t i = 0; i < names.size(); ++i)
    if (names[i] == word)
      return Flow{values.arg(call.value, static_cast<unsigned>(i + 1)), call.origin};
  return std::nullopt;
}

/// The words of `separators=` and `option=`, as bits; what they can't say goes into `shape`.
static int64_t jsonOptions(Machine &machine, const CallSite &site, std::string &shape) {
  ValueTable &values = machine.values;
  int64_t bits = site.entry->detail == "compact" ? JsonCompact : 0;
  const auto given = [&](llvm::StringRef word) {
    std::optional<Flow> flow = argument(site, word);
    if (!flow && site.hasReceiver)
      flow = keywordOfCall(values, site.receiver, word);
    return flow && !values.is(flow->value, Kind::None) ? flow : std::nullopt;
  };
  const auto isSet = [&](llvm::StringRef word, bool wanted) {
    const std::optional<Flow> flow = given(word);
    return flow && values.is(flow->value, Kind::Bool) &&
           (values[flow->value].number != 0) == wanted;
  };
  const bool isSorted = site.entry->detail == "sorted" && !given("sort_keys");
  bits |= isSorted || isSet("sort_keys", true) ? JsonSorted : 0;
  if (const std::optional<Flow> sort = given("sort_keys");
      sort && !values.is(sort->value, Kind::Bool))
    shape += "sort?";
  bits |= isSet("ensure_ascii", false) ? JsonNotAscii : 0;
  bits |= given("default") ? JsonDefault : 0;
  if (std::optional<Flow> separators = given("separators")) {
    const llvm::ArrayRef<ValueId> both = values.args(separators->value);
    const auto is = [&](unsigned at, llvm::StringRef text) {
      return values.is(both[at], Kind::String) && values.text(both[at]) == text;
    };
    if (!values.is(separators->value, Kind::Sequence) || both.size() != 2)
      shape += "separators?";
    else if (is(0, ",") && is(1, ":"))
      bits |= JsonCompact;
    else if (!is(0, ", ") || !is(1, ": "))
      shape += "separators";
  }
  if (given("indent") || site.entry->detail == "pretty")
    shape += "indent";
  if (std::optional<Flow> option = given("option")) {
    const llvm::StringRef text = values.text(option->value);
    if (text.contains("SORT_KEYS"))
      bits |= JsonSorted;
    else
      shape += "option";
  }
  return bits;
}

Flow json(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow value = subject(machine, state, site);
  std::string shape;
  const int64_t bits = jsonOptions(machine, site, shape);
  if (hasSpread(site))
    return made(machine, site, values.unknown("options of JSON not known"));
  return made(machine, site, values.make(Kind::Json, {value.value}, {shape, bits}));
}

Flow entries(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow value = subject(machine, state, site);
  std::string shape;
  for (llvm::StringRef word : {"quote_via", "safe"})
    if (std::optional<Flow> given = argument(site, word))
      shape += (word + "=" + values.text(given->value)).str();
  return made(machine, site, values.make(Kind::UrlEncode, shape, {value.value}));
}

/// A number of seconds, whole where it can be.
static ValueId secondsValue(ValueTable &values, double seconds) {
  if (std::abs(seconds) < 1e15 && std::floor(seconds) == seconds)
    return values.integer(static_cast<int64_t>(seconds));
  return values.make(Kind::Float, std::to_string(seconds));
}

Flow duration(Machine &machine, State &, const CallSite &site) {
  ValueTable &values = machine.values;
  static constexpr std::pair<llvm::StringLiteral, double> units[] = {
      {"days", 86400}, {"seconds", 1},  {"microseconds", 1e-6}, {"milliseconds", 1e-3},
      {"minutes", 60}, {"hours", 3600}, {"weeks", 7.0 * 86400}};
  double known = 0;
  std::optional<ValueId> sum;
  size_t count = 0;
  for (const auto &[word, factor] : units) {
    const std::optional<Flow> given = argument(site, word);
    if (!given)
      continue;
    ++count;
    const Value v = values[given->value];
    double number = 0;
    if (v.kind == Kind::Integer) {
      known += static_cast<double>(v.number) * factor;
    } else if (v.kind == Kind::Float && !values.text(given->value).getAsDouble(number)) {
      known += number * factor;
    } else {
      ValueId part = given->value;
      if (factor != 1)
        part = values.make(Kind::Arithmetic, {part, secondsValue(values, factor)},
                           {"", 0, Operator::Multiply});
      sum = sum ? values.make(Kind::Arithmetic, {*sum, part}, {"", 0, Operator::Add}) : part;
    }
  }
  if (count != site.args.size()) // Months and years, spread arguments.
    sum = values.unknown("duration");
  ValueId seconds = secondsValue(values, known);
  if (sum)
    seconds =
        known == 0 ? *sum : values.make(Kind::Arithmetic, {*sum, seconds}, {"", 0, Operator::Add});
  const ValueId value = values.make(Kind::Duration, {seconds});
  machine.setType(value, site.entry->returns);
  return made(machine, site, value);
}

} // namespace hmaclint::dataflow::library
