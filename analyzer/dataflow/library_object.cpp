#include "dataflow/fold.h"
#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/moment.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Questions about what an object is.
//
// An answer is computed only where the value can be nothing else: a header may be missing, so that
// the first of these asks for its presence, and stays an atom:
//
//   sig = request.headers.get("X-Signature")
//   if not isinstance(sig, str): abort(401)
//   if isinstance("abc", str):                    True
//   getattr(hashlib, request.args["alg"])         Item(hashlib, …): the caller chooses

namespace hmaclint::dataflow::library {

/// Whether the type of a value is sure, None and all.
static bool isSureType(const ValueTable &values, ValueId value) {
  const Kind kind = values.kind(value);
  if (kind == Kind::Encode || kind == Kind::Decode)
    return isCharset(values.text(value));
  return isConstant(kind) || kind == Kind::Sequence || kind == Kind::Mapping ||
         kind == Kind::Concat || kind == Kind::Json || kind == Kind::Join ||
         kind == Kind::UrlEncode;
}

/// The type of a constant; models and structure know the others.
static llvm::StringRef exactType(const Machine &machine, ValueId value) {
  switch (machine.values.kind(value)) {
  case Kind::None:
    return "builtins.NoneType";
  case Kind::Bool:
    return "builtins.bool";
  case Kind::Float:
    return "builtins.float";
  case Kind::Sequence:
    return ""; // A list or a tuple.
  default:
    return machine.typeOf(value);
  }
}

/// Whether an exception of Python's own is of another class: no class of a framework, unless that
/// derives from its own.
static std::optional<bool> isExceptionOf(const Machine &machine, ValueId value,
                                         llvm::StringRef asked) {
  const llvm::StringRef any = "builtins.BaseException";
  const model::Models &models = machine.models;
  const llvm::StringRef own = machine.values.text(value);
  if (!own.starts_with("builtins.") || own == "builtins.Exception" || !models.isA(own, any) ||
      !models.isA(asked, any))
    return std::nullopt;
  if (models.isA(own, asked))
    return true;
  return models.isA(asked, own) ? std::nullopt : std::optional(false);
}

static std::optional<bool> isInstance(const Machine &machine, ValueId value, ValueId type) {
  const ValueTable &values = machine.values;
  if (!values.is(type, Kind::External))
    return std::nullopt;
  const llvm::StringRef asked = values.text(type);
  if (values.is(value, Kind::External))
    return isExceptionOf(machine, value, asked);
  if (!isSureType(values, value))
    return std::nullopt;
  const llvm::StringRef own = exactType(machine, value);
  const auto isPlain = [](llvm::StringRef name) {
    return llvm::StringSwitch<bool>(name)
        .Cases("builtins.str", "builtins.bytes", "builtins.int", "builtins.float", "builtins.bool",
               "builtins.list", "builtins.dict", "builtins.tuple", "builtins.NoneType", true)
        .Default(false);
  };
  if (own.empty())
    return std::nullopt;
  if (own == asked || machine.models.isA(own, asked))
    return true;
  return isPlain(own) && isPlain(asked) ? std::optional(false) : std::nullopt;
}

static Flow isA(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow value = subject(machine, state, site);
  const std::optional<Flow> type = argument(site, "class", 1);
  if (!type)
    return made(machine, site, values.unknown("class not known"));
  bool isNone = true;
  const llvm::SmallVector<ValueId, 4> types(values.is(type->value, Kind::Sequence)
                                                ? values.args(type->value)
                                                : llvm::ArrayRef(type->value));
  for (ValueId one : types) {
    const std::optional<bool> known = isInstance(machine, value.value, one);
    if (known.value_or(false))
      return made(machine, site, values.boolean(true));
    isNone &= known.has_value();
  }
  return made(machine, site,
              isNone && !types.empty() ? values.boolean(false)
                                       : values.make(Kind::IsA, {value.value, type->value}));
}

/// Whether a value is an exception of Python's own that has no such attribute. All have `args`,
/// some a few more, and none what frameworks give to theirs: `code`, `description`.
static bool isLacking(const Machine &machine, ValueId object, llvm::StringRef name) {
  if (!machine.values.is(object, Kind::External))
    return false;
  const llvm::StringRef type = machine.values.text(object);
  return type.starts_with("builtins.") && type != "builtins.SystemExit" &&
         machine.models.isA(type, "builtins.BaseException") &&
         llvm::StringSwitch<bool>(name)
             .Cases("code", "description", "status", "status_code", "response", true)
             .Default(false);
}

static Flow attributeOf(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> object = givenArgument(site, "object", 0);
  const std::optional<Flow> name = argument(site, "name", 1);
  const std::optional<Flow> other = argument(site, "default", 2);
  if (!object || !name)
    return made(machine, site, values.unknown("attribute not known"));
  if (!values.is(name->value, Kind::String)) {
    const bool isModule = values.is(object->value, Kind::External);
    return made(machine, site,
                isModule ? values.make(Kind::Item, {object->value, name->value})
                         : values.unknown("attribute by a name that is computed"));
  }
  const std::string text = values.text(name->value).str();
  if (other && isLacking(machine, object->value, text))
    return *other;
  const Flow found = machine.attribute(*object, text, state, site.location);
  const bool isOutside = values.is(found.value, Kind::External) && !machine.entryOf(found.value);
  if (!values.is(found.value, Kind::Attribute) && !isOutside)
    return found;
  return made(machine, site, orDefault(values, found.value, other));
}

static Flow hasAttribute(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> object = givenArgument(site, "object", 0);
  const std::optional<Flow> name = argument(site, "name", 1);
  if (!object || !name || !values.is(name->value, Kind::String))
    return made(machine, site, values.unknown("attribute not known"));
  const std::string text = values.text(name->value).str();
  if (values.is(object->value, Kind::External)) {
    const std::string qualified = (values.text(object->value) + "." + text).str();
    if (machine.models.find(qualified))
      return made(machine, site, values.boolean(true));
  } else if (values.is(object->value, Kind::Object) || values.is(object->value, Kind::Class)) {
    const Flow found = machine.attribute(*object, text, state, site.location);
    if (!values.is(found.value, Kind::Attribute) && !values.is(found.value, Kind::Unknown))
      return made(machine, site, values.boolean(true));
  }
  return made(machine, site, values.unknown("attribute that may be there"));
}

static Flow isCallable(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const ValueId value = subject(machine, state, site).value;
  switch (values.kind(value)) {
  case Kind::Function:
  case Kind::Class:
  case Kind::Bound:
  case Kind::Partial:
    return made(machine, site, values.boolean(true));
  default:
    if (isConstant(values.kind(value)))
      return made(machine, site, values.boolean(false));
    return made(machine, site, values.unknown("whether it can be called"));
  }
}

/// copy() and deepcopy()
static Flow copyOf(Machine &machine, State &state, const CallSite &site) {
  const std::optional<Flow> given = givenArgument(site, "value", 0);
  if (!given)
    return made(machine, site, machine.values.unknown("copy of nothing"));
  const Flow held = machine.content(*given, state);
  if (held.value == given->value)
    return *given;
  const std::string type = machine.values.text(given->value).str();
  return machine.object(type, machine.frozen(held, state), state, site.location);
}

static bool isCode(Kind kind) {
  return kind == Kind::Function || kind == Kind::Bound || kind == Kind::Partial ||
         kind == Kind::Member || kind == Kind::Class;
}

/// A decorator that changes at most how a function is bound.
static Flow decorated(Machine &machine, const CallSite &site, Flow function) {
  const llvm::StringRef form = llvm::StringSwitch<llvm::StringRef>(site.entry->detail)
                                   .Case("property", "property")
                                   .Case("staticmethod", "static")
                                   .Case("classmethod", "class")
                                   .Default("");
  if (form.empty())
    return function;
  return machine.flow(machine.values.make(Kind::Member, form, {function.value}), site.location,
                      {function});
}

/// Whether a call only gives a decorator: `@lru_cache(maxsize=32)`.
static bool isFactory(llvm::StringRef detail) {
  return llvm::StringSwitch<bool>(detail)
      .Cases("cached", "property", "dataclass", "contextmanager", "abstract", "proxy", true)
      .Cases("documented", "validator", true)
      .Default(false);
}

Flow same(Machine &machine, State &state, const CallSite &site) {
  const bool mayBeFactory = isFactory(site.entry->detail);
  const std::optional<Flow> value =
      givenArgument(site, "value", site.hasReceiver && !mayBeFactory ? -1 : 0);
  if (value && isCode(machine.values.kind(value->value)))
    return decorated(machine, site, *value);
  if ((!value && !site.hasReceiver) || mayBeFactory)
    return plainCall(machine, state, site);
  if (value)
    return machine.flow(value->value, site.location, {*value});
  // What can be changed must not be changed through its copy.
  if (site.entry->detail == "copy" && machine.values.is(site.receiver.value, Kind::Object)) {
    const Flow held = machine.content(site.receiver, state);
    if (held.value != site.receiver.value)
      return machine.object(machine.values.text(site.receiver.value), held, state, site.location);
  }
  ValueId result = site.receiver.value;
  if (site.entry->detail == "timezone") {
    result = withoutWallClock(machine.values, result);
    machine.setType(result, site.entry->returns);
  }
  return machine.flow(result, site.location, {site.receiver});
}

std::optional<Flow> property(Machine &machine, State &state, const model::Entry &entry, Flow object,
                             source::Location location) {
  CallSite site;
  site.entry = &entry;
  site.receiver = object;
  site.hasReceiver = true;
  site.location = location;
  switch (entry.role) {
  case model::Role::Parse:
    return parse(machine, state, site);
  case model::Role::Encode:
    return encode(machine, state, site);
  case model::Role::Decode:
    return decode(machine, state, site);
  case model::Role::Text:
    return text(machine, state, site);
  default:
    return std::nullopt;
  }
}

Flow changeable(Machine &machine, State &state, Flow part, source::Location location) {
  const ValueTable &values = machine.values;
  if (!values.is(part.value, Kind::Request) || values.text(part.value) != "body-json")
    return part;
  return machine.object("builtins.dict", part, state, location);
}

std::optional<Flow> inspect(Machine &machine, State &state, const CallSite &site) {
  using Function = Flow (*)(Machine &, State &, const CallSite &);
  const auto function = llvm::StringSwitch<Function>(site.entry->detail)
                            .Case("isinstance", isA)
                            .Case("getattr", attributeOf)
                            .Case("hasattr", hasAttribute)
                            .Case("callable", isCallable)
                            .Case("deepcopy", copyOf)
                            .Default(nullptr);
  return function ? std::optional(function(machine, state, site)) : std::nullopt;
}

} // namespace hmaclint::dataflow::library
