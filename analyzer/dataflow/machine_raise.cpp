#include "dataflow/containers.h"
#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/machine.h"
#include "dataflow/missing.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What a request can make raise.
//
//   sig = request.headers["X-Signature"]      KeyError where it is absent
//   sig.split("=")[1]                         IndexError without the `=`
//   int(request.headers.get("X-Time"))        TypeError where it is absent, ValueError else
//
// Recorded is what no handler around takes, `try` of callers included, and what nothing on the path
// has excluded. These ways are not followed: whoever asks for them knows how they end.

namespace hmaclint::dataflow {

using model::Role;
using source::Location;

/// Whether no handler around takes an exception; one whose class is not known may.
static bool escapes(const Machine &machine, llvm::StringRef type) {
  for (const Guarding *at = machine.active.guarding; at; at = at->around)
    for (const std::string &handled : at->types)
      if (machine.isException(type, handled).value_or(true))
        return false;
  return true;
}

/// Whether something that was sent, or given, is in a value otherwise than by its length: a number
/// has the form that it is written in.
static bool isOfSender(const ValueTable &values, ValueId whole) {
  static constexpr uint64_t sent = bit(Kind::Request) | bit(Kind::Parameter);
  llvm::SmallVector<ValueId, 16> open = {whole};
  llvm::DenseSet<uint32_t> seen;
  while (!open.empty()) {
    const ValueId value = open.pop_back_val();
    if (!values.has(value, sent) || values.is(value, Kind::Length) ||
        !seen.insert(static_cast<uint32_t>(value)).second)
      continue;
    if ((bit(values.kind(value)) & sent) != 0)
      return true;
    llvm::append_range(open, values.args(value));
  }
  return false;
}

void Machine::noteRaised(Record::Kind kind, Flow input, llvm::ArrayRef<std::string> types,
                         const State &state, Location location, const model::Entry *entry) {
  // What is computed has the form that it has, whatever was sent.
  if (!isOfSender(values, input.value) || values.has(input.value, bit(Kind::Mac) | bit(Kind::Hash)))
    return;
  std::vector<std::string> escaping;
  for (const std::string &type : types)
    if (!models.status(type) && escapes(*this, type))
      escaping.push_back(type);
  if (!escaping.empty())
    record(kind, state, location, input, {}, entry, escaping);
}

/// A mapping of what the client sent, of which some names may be missing.
static bool isSentMapping(const ValueTable &values, ValueId whole) {
  switch (values.kind(whole)) {
  case Kind::Request:
    return llvm::StringSwitch<bool>(values.text(whole))
        .Cases("header", "arg", "form", "values", "cookie", "body-json", true)
        .Default(false);
  case Kind::Parse:
    return values.text(whole) == "json" && values.has(whole, bit(Kind::Request));
  case Kind::Each:
    return values.text(whole) == "dict" && values.has(whole, bit(Kind::Request));
  case Kind::Minus:
    return isSentMapping(values, values.arg(whole, 0)); // At most as deep as items were taken out.
  default:
    return false;
  }
}

static bool isSentItem(const ValueTable &values, ValueId item) {
  return values.is(item, Kind::Item) && values.is(values.arg(item, 1), Kind::String) &&
         isSentMapping(values, values.arg(item, 0));
}

/// Whether a fact that holds says that an item of the request is there.
static bool saysItIsThere(const ValueTable &values, ValueId fact, ValueId item) {
  const auto isIt = [&](ValueId value) {
    return value == item || (values.is(value, Kind::Or) && values.arg(value, 0) == item);
  };
  switch (values.kind(fact)) {
  case Kind::Relation:
    if (values[fact].op == Operator::In && values.is(item, Kind::Item))
      // `"x" in headers`, and what is made of them: `[name.lower() for name in headers]`.
      return isSameName(values, values.arg(fact, 0), values.arg(item, 1)) &&
             values.anyIn(values.arg(fact, 1),
                          [&](ValueId one) { return one == values.arg(item, 0); });
    return false;
  case Kind::IsA:
    return values.arg(fact, 0) == item && values.text(values.arg(fact, 1)) != "builtins.NoneType";
  case Kind::Text:
    return values[fact].argCount > 1 && isIt(values.arg(fact, 0)) &&
           isText(values.kind(values.arg(fact, 1))) && !values.text(values.arg(fact, 1)).empty();
  default:
    return isIt(fact) || (values.is(fact, Kind::Length) && isIt(values.arg(fact, 0)));
  }
}

bool Machine::isSurelyThere(ValueId item, const State &state) {
  const auto isNone = [&](Operator op) {
    return values.make(Kind::Relation, {item, values.none()}, {"", 0, op});
  };
  for (const Operator op : {Operator::Is, Operator::Equal})
    if (const std::optional<bool> known = truth(isNone(op), state); known && !*known)
      return true;
  if (truth(item, state).value_or(false))
    return true;
  return llvm::any_of(state.facts.entries(), [&](const auto &fact) {
    return fact.second && saysItIsThere(values, static_cast<ValueId>(fact.first), item);
  });
}

/// Where an item was taken out of the request, behind all that it went through since.
static std::optional<Location> readOf(const Machine &machine, Flow item) {
  const ValueId whole = machine.values.arg(item.value, 0);
  const auto holds = [&](OriginId id, ValueId value) {
    return machine.history.origin(id).value == value;
  };
  llvm::SmallVector<OriginId, 16> open = {item.origin};
  llvm::DenseSet<uint32_t> seen;
  for (size_t next = 0; next < open.size(); ++next) {
    const OriginId at = open[next];
    if (at == OriginId::None || !seen.insert(static_cast<uint32_t>(at)).second)
      continue;
    const Origin &here = machine.history.origin(at);
    if (here.value == item.value &&
        llvm::any_of(here.from, [&](OriginId one) { return holds(one, whole); }))
      return here.location;
    llvm::append_range(open, here.from);
  }
  return std::nullopt;
}

/// Whether an item was read by `x[k]`, which raises where there is nothing.
static bool isSubscript(const Machine &machine, Flow item) {
  const std::optional<Location> read = readOf(machine, item);
  return read && llvm::any_of(machine.program.units, [&](const Unit &unit) {
           return unit.file == read->file && unit.ir->findAt(read->range, [](const Expr &expr) {
             return expr.kind == ExprKind::Subscript;
           }) != ExprId::None;
         });
}

bool Machine::mayBeNone(Flow flow, const State &state) {
  if (!values.has(flow.value, bit(Kind::Request)))
    return false;
  const auto isLeftOpen = [&] {
    return !isSurelyThere(flow.value, state) && !history.isMadeText(flow.origin, flow.value);
  };
  switch (values.kind(flow.value)) {
  case Kind::Request:
    return values.text(flow.value) == "content-type" && isLeftOpen();
  case Kind::Item:
    return isSentItem(values, flow.value) && !isSubscript(*this, flow) && isLeftOpen();
  case Kind::Or:
    return mayBeNone({values.args(flow.value).back(), flow.origin}, state) && isLeftOpen();
  default:
    return false;
  }
}

bool isOpenSplit(const ValueTable &values, ValueId pieces, const State &state) {
  if (!values.is(pieces, Kind::Text) || !values.text(pieces).contains("split") ||
      values.text(pieces).starts_with("pattern"))
    return false;
  const ValueId whole = values.arg(pieces, 0);
  const bool hasSeparator =
      values[pieces].argCount > 1 && isText(values.kind(values.arg(pieces, 1)));
  const llvm::StringRef separator = hasSeparator ? values.text(values.arg(pieces, 1)) : " ";
  return llvm::none_of(state.facts.entries(), [&](const auto &entry) {
    const auto fact = static_cast<ValueId>(entry.first);
    if (values.anyIn(fact, [&](ValueId one) {
          return (values.is(one, Kind::Length) && values.arg(one, 0) == pieces) ||
                 (values.is(one, Kind::Text) && values.text(one) == "count" &&
                  values.arg(one, 0) == whole);
        }))
      return true;
    if (!entry.second)
      return false;
    if (values.is(fact, Kind::Relation))
      return values[fact].op == Operator::In && values.arg(fact, 1) == whole;
    if (values.is(fact, Kind::Parse) && values.text(fact) == "match")
      return values.anyIn(fact, [&](ValueId one) { return one == whole; });
    return values.is(fact, Kind::Text) && values[fact].argCount > 1 &&
           values.arg(fact, 0) == whole &&
           (values.text(fact).starts_with("pattern") ||
            (isText(values.kind(values.arg(fact, 1))) &&
             values.text(values.arg(fact, 1)).contains(separator)));
  });
}

void Machine::noteRaised(Flow container, Flow item, const State &state, Location location) {
  if (!values.has(item.value, bit(Kind::Request) | bit(Kind::Parameter)))
    return;
  const Flow held = frozen(container, state);
  if (mayBeNone(held, state))
    return noteRaised(Record::Kind::Absent, held, {"builtins.TypeError"}, state, location);
  if (!values.is(item.value, Kind::Item))
    return;
  const ValueId whole = values.arg(item.value, 0);
  const ValueId key = values.arg(item.value, 1);
  if (holderOf(values, held.value, key) != whole)
    return; // It was put where it is now.
  if (values.is(key, Kind::Integer)) {
    const int64_t at = values[key].number;
    if ((at > 0 || at < -1) && isOpenSplit(values, whole, state))
      noteRaised(Record::Kind::Malformed, {values.arg(whole, 0), item.origin},
                 {"builtins.IndexError"}, state, location);
    return;
  }
  // A mapping that a function is given is the caller's, if it is one.
  const bool isGiven = values.is(whole, Kind::Parameter) && values.is(key, Kind::String);
  if ((!isSentItem(values, item.value) && !isGiven) || isSurelyThere(item.value, state))
    return;
  const model::Entry *entry =
      values.is(whole, Kind::Request) ? memberEntry(whole, "__getitem__") : nullptr;
  noteRaised(Record::Kind::Absent, item,
             entry ? entry->raises : std::vector<std::string>{"builtins.KeyError"}, state,
             location);
}

void library::noteTaken(Machine &machine, Flow call, const State &state, Location location) {
  ValueTable &values = machine.values;
  if (!values.is(call.value, Kind::Call) || values[call.value].argCount != 2)
    return; // What is too large is an Unknown.
  const ValueId callee = values.arg(call.value, 0);
  if (!values.is(callee, Kind::Attribute) || values.text(callee) != "pop" ||
      !values.is(values.arg(callee, 0), Kind::Parameter) ||
      !values.is(values.arg(call.value, 1), Kind::String))
    return;
  const ValueId item = values.make(Kind::Item, {values.arg(callee, 0), values.arg(call.value, 1)});
  if (!machine.isSurelyThere(item, state))
    machine.noteRaised(Record::Kind::Absent, call, std::string("builtins.KeyError"), state,
                       location);
}

/// `None.hexdigest()`: this way ends here. What the request said last that led to it is its cause.
void Machine::raiseOfNone(State state, Location location) {
  const llvm::StringRef type = "builtins.AttributeError";
  for (StepId at = state.path; at != StepId::None; at = history.step(at).before) {
    const Step &step = history.step(at);
    if (step.kind != StepKind::Assume || !values.has(step.flow.value, bit(Kind::Request)))
      continue;
    noteRaised(Record::Kind::Malformed, step.flow, type.str(), state, location);
    break;
  }
  raise(std::move(state), flow(values.make(Kind::External, type), location), type, location, true);
}

/// Whether a value is bytes, whatever its parts hold.
static bool isBytes(const Machine &machine, ValueId value) {
  const ValueTable &values = machine.values;
  for (unsigned depth = 8; !values.isSpent(depth); --depth) {
    if (machine.typeOf(value) == "builtins.bytes")
      return true;
    if (!values.is(value, Kind::Text) && !values.is(value, Kind::Concat) &&
        !values.is(value, Kind::Arithmetic)) // `text + b"=" * n`
      return false;
    value = values.arg(value, 0);
  }
  return false;
}

/// The exceptions of a parser that tell of the form of what it reads. Only text can have characters
/// outside ASCII, for which decoders raise a ValueError.
static std::vector<std::string> formErrors(const Machine &machine, const model::Entry &entry,
                                           ValueId input) {
  const bool hasOwn = llvm::is_contained(entry.raises, "binascii.Error");
  std::vector<std::string> types;
  for (const std::string &type : entry.raises)
    if (!llvm::StringRef(type).contains("Unicode") && type != "builtins.TypeError" &&
        type != "builtins.LookupError" &&
        !(type == "builtins.ValueError" && hasOwn && isBytes(machine, input)))
      types.push_back(type);
  return types;
}

/// Parsers and decoders of which some texts, and None, make an exception.
static bool isStrict(const model::Entry &entry) {
  if (entry.role == Role::Parse)
    return llvm::StringSwitch<bool>(entry.detail)
        .Cases("int", "float", "json", "datetime", "uuid", "decimal", "literal", true)
        .Cases("from-timestamp", "from-timestamp-local", "from-timestamp-utc", true)
        .Default(false);
  return entry.role == Role::Decode && !isCharset(entry.detail) && entry.detail != "percent";
}

void Machine::noteRaised(const CallSite &site, const State &state) {
  const model::Entry &entry = *site.entry;
  const bool isCompare = entry.role == Role::Compare;
  if (site.hasReceiver &&
      (entry.role == Role::Text || entry.role == Role::Encode || entry.role == Role::Decode))
    if (const Flow receiver = frozen(site.receiver, state); mayBeNone(receiver, state))
      return noteRaised(Record::Kind::Absent, receiver, {"builtins.AttributeError"}, state,
                        site.location, &entry);
  if (entry.role == Role::Container && entry.detail == "pop" && site.args.size() == 1) {
    const ValueId whole = frozen(site.receiver, state).value;
    const ValueId item = values.make(Kind::Item, {whole, site.args[0].flow.value});
    if (isSentItem(values, item) && !isSurelyThere(item, state))
      noteRaised(Record::Kind::Absent, {item, site.receiver.origin}, {"builtins.KeyError"}, state,
                 site.location, &entry);
    return;
  }
  const bool isIndex = entry.role == Role::Text && !entry.raises.empty();
  if (!isCompare && !isStrict(entry) && !isIndex)
    return;
  llvm::SmallVector<Flow, 2> inputs;
  if (isCompare) {
    for (llvm::StringRef word : {"left", "right"})
      if (const std::optional<Flow> operand = site.arg(word))
        inputs.push_back(*operand);
  } else {
    inputs.push_back(library::subject(*this, state, site));
  }
  for (const Flow &input : inputs)
    if (mayBeNone(input, state))
      return noteRaised(Record::Kind::Absent, input, {"builtins.TypeError"}, state, site.location,
                        &entry);
  for (const Flow &input : inputs)
    noteRaised(Record::Kind::Malformed, input,
               isCompare ? std::vector<std::string>{"builtins.TypeError"}
                         : formErrors(*this, entry, input.value),
               state, site.location, &entry);
}

} // namespace hmaclint::dataflow
