#include "dataflow/containers.h"
#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Builtin functions on single values: text, numbers and truth.
//
//   str(int(time.time()))         Clock: what is signed are its digits
//   str(b"abc")                   Stringify(b"abc"), which is not "abc"
//   bytes(secret, "utf-8")        Encode(utf-8, secret)
//   len(sig) != 64                Not(Relation(==, Length(sig), 64))

namespace hmaclint::dataflow::library {

static constexpr size_t maxZeros = 4096; ///< Of `bytes(n)`.

static bool isContainerType(llvm::StringRef type) {
  return type == "builtins.bytes" || type == "builtins.bytearray" || type == "builtins.list" ||
         type == "builtins.dict" || type == "builtins.tuple" || type == "builtins.set";
}

/// `str(x, encoding, "ignore")`, and bytes() likewise.
static bool isLossy(const ValueTable &values, const CallSite &site) {
  const std::optional<Flow> errors = argument(site, "errors", 2);
  return errors && losesText(values, errors->value);
}

/// `str(x)`, `str(x, encoding)`, `repr(x)`
static ValueId asText(Machine &machine, const CallSite &site, ValueId value, bool isRepr) {
  ValueTable &values = machine.values;
  if (!isRepr) {
    if (std::optional<Flow> encoding = argument(site, "encoding", 1))
      return decoded(values,
                     values.is(encoding->value, Kind::String) ? values.text(encoding->value)
                                                              : llvm::StringRef("unknown"),
                     value, isLossy(values, site));
  }
  const Kind kind = values.kind(value);
  if (kind == Kind::String)
    return isRepr ? values.make(Kind::Stringify, {value}) : value;
  // Whole parts of the request that were parsed have a type; their items and text have none.
  if (!isConstant(kind) && isContainerType(machine.typeOf(value)))
    return values.make(Kind::Stringify, {value});
  // The digits of a number or UUID: they have the methods of a text, not its own.
  const llvm::StringRef type = machine.typeOf(value);
  if (values.is(value, Kind::Random) && !type.empty() && type != "builtins.str")
    return values.make(Kind::Format, {value});
  const ValueId plain = stringified(values, value);
  const bool isPlain = plain != value || isNumber(values, value);
  return isRepr && !isPlain ? values.make(Kind::Stringify, {value}) : plain;
}

/// `bytes(x)`, `bytes(x, encoding)`, and what a bytearray holds.
static ValueId asBytes(Machine &machine, const CallSite &site, ValueId value) {
  ValueTable &values = machine.values;
  if (std::optional<Flow> encoding = argument(site, "encoding", 1))
    return encoded(values,
                   values.is(encoding->value, Kind::String) ? values.text(encoding->value)
                                                            : llvm::StringRef("unknown"),
                   value, isLossy(values, site));
  if (values.is(value, Kind::Integer) && values[value].number >= 0 &&
      !values.reaches(static_cast<size_t>(values[value].number), maxZeros + 1, Bound::ValueSize))
    return values.bytes(std::string(static_cast<size_t>(values[value].number), '\0'));
  if (values.is(value, Kind::Sequence)) {
    std::string text;
    for (ValueId one : values.args(value)) {
      if (!values.is(one, Kind::Integer) || values[one].number < 0 || values[one].number > 255)
        return values.unknown("bytes of numbers");
      text += static_cast<char>(values[one].number);
    }
    return values.bytes(text);
  }
  return isNumber(values, value) ? values.unknown("bytes of a number") : value;
}

static std::optional<ValueId> textValue(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef name = site.entry->detail;
  const bool isBytes = name == "bytes" || name == "bytearray" || name == "memoryview";
  if (site.args.empty() && (name == "str" || isBytes))
    return isBytes ? values.bytes("") : values.string("");
  if (name == "str")
    return asText(machine, site, subject(machine, state, site).value, false);
  if (name == "repr" || name == "ascii")
    return asText(machine, site, subject(machine, state, site).value, true);
  if (isBytes)
    return asBytes(machine, site, subject(machine, state, site).value);
  if (name == "format") {
    const auto args = positional(site);
    const llvm::StringRef spec = args.size() > 1 ? values.text(args[1].value) : "";
    return args.empty() ? values.unknown("format of nothing")
                        : formatPiece(values, args[0].value, spec, false);
  }
  if (name == "path-join") {
    llvm::SmallVector<ValueId, 4> parts;
    for (const Flow &one : positional(site))
      parts.push_back(one.value);
    return values.make(Kind::Text, "path-join", parts);
  }
  if (name == "path-base")
    return values.make(Kind::Text, "path-base", {subject(machine, state, site).value});
  return std::nullopt;
}

static std::optional<ValueId> character(ValueTable &values, llvm::StringRef name, ValueId value) {
  const bool isNumber = values.is(value, Kind::Integer);
  const int64_t number = values[value].number;
  if (name == "ord" && isText(values.kind(value)) && values.text(value).size() == 1)
    return values.integer(static_cast<unsigned char>(values.text(value).front()));
  if (name == "chr" && isNumber && number >= 0 && number < 128)
    return values.string(llvm::StringRef(std::string(1, static_cast<char>(number))));
  if (name == "hex" && isNumber && number >= 0)
    return values.string("0x" + llvm::utohexstr(static_cast<uint64_t>(number), true));
  return std::nullopt;
}

/// The Operator of the functions of that name.
static Operator operatorOf(llvm::StringRef name) {
  return llvm::StringSwitch<Operator>(name)
      .Case("xor", Operator::BitXor)
      .Case("and_", Operator::BitAnd)
      .Case("or_", Operator::BitOr)
      .Case("pow", Operator::Power)
      .Default(Operator::None);
}

static std::optional<Flow> numeric(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef name = site.entry->detail;
  const auto args = positional(site);
  if (args.empty())
    return std::nullopt;
  const ValueId value = args[0].value;
  const auto gives = [&](ValueId result) { return made(machine, site, result); };
  if (name == "len")
    return gives(lengthOf(values, value));
  if (name == "abs")
    return gives(absolute(values, value));
  if (name == "round") // A time or age, give or take a second.
    return gives(value);
  if (name == "ord" || name == "chr" || name == "hex" || name == "oct" || name == "bin") {
    const std::optional<ValueId> known = character(values, name, value);
    return gives(known ? *known : values.make(Kind::Text, name, {value}));
  }
  if (args.size() != 2)
    return std::nullopt;
  if (const Operator op = operatorOf(name); op != Operator::None)
    return machine.binary(op, args[0], args[1], state, site.location);
  if (name == "eq")
    return machine.relation(Operator::Equal, args[0], args[1], state, site.location);
  if (name == "divmod") {
    const Flow quotient =
        machine.binary(Operator::FloorDivide, args[0], args[1], state, site.location);
    const Flow rest = machine.binary(Operator::Modulo, args[0], args[1], state, site.location);
    return gives(values.make(Kind::Sequence, {quotient.value, rest.value}));
  }
  return std::nullopt;
}

/// Values that are passed on: what they are asked for is what they are.
static std::optional<Flow> plain(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const llvm::StringRef name = site.entry->detail;
  if (name == "bool") {
    if (site.args.empty())
      return made(machine, site, values.boolean(false));
    const Flow value = subject(machine, state, site);
    const std::optional<bool> known = machine.truth(value.value, state);
    return known ? made(machine, site, values.boolean(*known)) : value;
  }
  if (name == "exit" || name == "setattr" || name == "delattr" || name == "help")
    return made(machine, site, values.none());
  if (name == "import" && !site.args.empty()) {
    const ValueId module = subject(machine, state, site).value;
    if (values.is(module, Kind::String))
      return made(machine, site,
                  values.make(Kind::External, machine.models.canonical(values.text(module))));
  }
  return std::nullopt;
}

/// What is not followed is as opaque as a call of something unknown.
static Flow opaque(Machine &machine, const CallSite &site) {
  ValueTable &values = machine.values;
  llvm::SmallVector<ValueId, 4> parts = {site.callee.value};
  std::string names;
  for (const Argument &argument : site.args) {
    parts.push_back(argument.flow.value);
    names += argument.name + ",";
  }
  const ValueId value = values.make(Kind::Call, names, parts);
  if (!site.entry->returns.empty())
    machine.setType(value, site.entry->returns);
  return made(machine, site, value);
}

Flow builtin(Machine &machine, State &state, const CallSite &site) {
  for (auto function : {iterable, inspect, plain, numeric})
    if (std::optional<Flow> result = function(machine, state, site))
      return *result;
  const std::optional<ValueId> text = textValue(machine, state, site);
  if (!text)
    return opaque(machine, site);
  const Flow result = machine.history.text(made(machine, site, *text));
  return site.entry->detail == "bytearray"
             ? machine.object("builtins.bytearray", result, state, site.location)
             : result;
}

/// `functools.partial(f, a, b=c)`: as Machine::call takes it apart.
Flow partial(Machine &machine, State &, const CallSite &site) {
  ValueTable &values = machine.values;
  llvm::SmallVector<ValueId, 4> parts;
  std::string names;
  for (size_t i = 0; i < site.args.size(); ++i) {
    if (i > 0)
      names += site.args[i].name + ",";
    parts.push_back(i < site.given.size() ? site.given[i].value : site.args[i].flow.value);
  }
  if (parts.empty() || hasSpread(site) || !site.args[0].name.empty())
    return made(machine, site, values.unknown("partial of something unknown"));
  return made(machine, site, values.make(Kind::Partial, names, parts));
}

} // namespace hmaclint::dataflow::library
