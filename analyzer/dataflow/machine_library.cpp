#include "dataflow/library.h"
#include "dataflow/library_domain.h"
#include "dataflow/machine.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

// Which library name a callee means, and which function of `library_*.cpp` knows what it does.

namespace hmaclint::dataflow {

using model::Role;
using source::Location;

void Machine::setType(ValueId value, llvm::StringRef type) {
  types[static_cast<uint32_t>(value)] = values.intern(type);
}

/// The type that an encoding gives.
static llvm::StringRef codecType(llvm::StringRef codec, bool isEncode) {
  if (codec == "hex")
    return isEncode ? "builtins.str" : "builtins.bytes";
  if (codec.starts_with("base"))
    return "builtins.bytes";
  return isEncode ? "builtins.bytes" : "builtins.str";
}

static llvm::StringRef structuralType(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Join:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::UrlEncode:
  case Kind::Json:
    return "builtins.str";
  case Kind::Bytes:
  case Kind::Mac:
  case Kind::Hash:
    return "builtins.bytes";
  case Kind::Integer:
  case Kind::Length:
    return "builtins.int";
  case Kind::Sequence:
    return "builtins.list";
  case Kind::Mapping:
    return "builtins.dict";
  case Kind::Encode:
    return codecType(values.text(value), true);
  case Kind::Decode:
    return codecType(values.text(value), false);
  default:
    return "";
  }
}

/// Times and spans of time: their differences and sums have methods of their own.
static llvm::StringRef timeType(Operator op, llvm::StringRef left, llvm::StringRef right) {
  const llvm::StringRef moment = "datetime.datetime";
  const llvm::StringRef span = "datetime.timedelta";
  if (left == moment && right == moment)
    return op == Operator::Subtract ? span : llvm::StringRef();
  if (left == span && (right == span || right.empty() || right == "builtins.int"))
    return span;
  return (left == moment && right == span) || (left == span && right == moment) ? moment
                                                                                : llvm::StringRef();
}

llvm::StringRef Machine::typeOf(ValueId value) const {
  if (auto found = types.find(static_cast<uint32_t>(value)); found != types.end())
    return values.textOf(found->second);
  switch (values.kind(value)) {
  case Kind::External:
  case Kind::Attribute: {
    const model::Entry *entry = entryOf(value);
    const bool isTyped =
        entry && (entry->role == Role::Instance ||
                  (entry->isValue && (entry->role == Role::Config || entry->role == Role::Session ||
                                      entry->role == Role::Environment)));
    return isTyped ? llvm::StringRef(entry->returns) : "";
  }
  case Kind::Concat:
    // Numbers among the parts stand for their digits.
    for (ValueId part : values.args(value))
      if (llvm::StringRef type = structuralType(values, part);
          type == "builtins.str" || type == "builtins.bytes")
        return type;
    return "";
  case Kind::Object: {
    const Flow type = containers[static_cast<size_t>(values[value].number)].type;
    return values.is(type.value, Kind::External) ? values.text(type.value) : "";
  }
  case Kind::Arithmetic:
    return values[value].argCount != 2 ? ""
                                       : timeType(values[value].op, typeOf(values.arg(value, 0)),
                                                  typeOf(values.arg(value, 1)));
  case Kind::Slice:
  case Kind::Or:
  case Kind::Absolute:
    return typeOf(values.arg(value, 0));
  case Kind::Item: {
    const ValueId whole = values.arg(value, 0);
    if (values.is(whole, Kind::Environment) || values.is(whole, Kind::Request))
      return values.is(whole, Kind::Request) && values.text(whole).contains("json")
                 ? ""
                 : "builtins.str";
    return "";
  }
  case Kind::Environment:
    return values[value].argCount != 0 ? "builtins.str" : "";
  default:
    return structuralType(values, value);
  }
}

/// Kinds of which nothing is known: only names that mean text and nothing else are believed there.
static bool isOpen(Kind kind) {
  return kind == Kind::External || kind == Kind::Call || kind == Kind::Attribute ||
         kind == Kind::Unknown || kind == Kind::Parameter;
}

/// `orders.route` of what another module gives and nobody knows: where a framework is imported, its
/// application or a part of that. What is done with a parameter of which nothing is known says so.
const model::Entry *Machine::registeringEntry(ValueId base, llvm::StringRef name) const {
  if (!values.is(base, Kind::External) || models.knowsLibrary(values.text(base).split('.').first))
    return nullptr;
  const model::Entry *entry = models.member("parameter", name);
  const bool isRegistering =
      entry && (entry->role == Role::Route || entry->role == Role::AddRoute ||
                entry->role == Role::Hook || entry->role == Role::ErrorHandler);
  return isRegistering ? entry : nullptr;
}

const model::Entry *Machine::memberEntry(ValueId base, llvm::StringRef name) const {
  const auto find = [&](llvm::StringRef type) { return models.member(type, name); };
  if (values.is(base, Kind::Choice) || values.is(base, Kind::Or)) {
    for (ValueId one : values.args(base))
      if (!values.is(one, Kind::None) && !values.is(one, Kind::Unknown))
        if (const model::Entry *entry = memberEntry(one, name))
          return entry;
    return nullptr;
  }
  if (llvm::StringRef type = typeOf(base); !type.empty()) {
    if (const model::Entry *entry = find(type))
      return entry;
    if (isNumber(values, base)) // It may be its digits: str() keeps numbers as they are.
      return find("builtins.str");
    // What was read as JSON counts as a dict, and may be a list.
    const model::Entry *entry = values.is(base, Kind::Object) ? find("builtins.any") : nullptr;
    return entry && entry->role == Role::Container ? entry : nullptr;
  }
  const auto findBehind = [&](uint32_t classIndex) -> const model::Entry * {
    for (const std::string &library : libraryBases(classIndex))
      if (const model::Entry *entry = find(library))
        return entry;
    return nullptr;
  };
  if (values.is(base, Kind::Member) && values.text(base) == "super")
    return active.owner < classes.size() ? findBehind(active.owner) : nullptr;
  if (values.is(base, Kind::Object) || values.is(base, Kind::Class)) {
    uint32_t index = static_cast<uint32_t>(values[base].number);
    if (values.is(base, Kind::Object)) {
      const Flow type = containers[index].type;
      if (!values.is(type.value, Kind::Class))
        return nullptr;
      index = static_cast<uint32_t>(values[type.value].number);
    }
    return findBehind(index);
  }
  if (values.is(base, Kind::Parameter))
    if (const model::Entry *entry = find("parameter"))
      return entry;
  if (const model::Entry *entry = registeringEntry(base, name))
    return entry;
  const model::Entry *entry = find("builtins.any");
  if (!entry || !isOpen(values.kind(base)))
    return entry;
  const bool isTextOnly = entry->role == Role::Encode || entry->role == Role::Decode ||
                          entry->role == Role::Text || entry->role == Role::Digest;
  return isTextOnly ? entry : nullptr;
}

const model::Entry *Machine::entryOf(ValueId callee) const {
  if (values.is(callee, Kind::External)) {
    const auto [known, isNew] = externals.try_emplace(static_cast<uint32_t>(callee), nullptr);
    if (isNew)
      known->second = models.find(values.text(callee));
    return known->second;
  }
  if (values.is(callee, Kind::Attribute))
    return memberEntry(values.arg(callee, 0), values.text(callee));
  return nullptr;
}

void Machine::raiseModelled(const model::Entry &entry, llvm::ArrayRef<Flow> given,
                            const State &state, Location location) {
  if (active.tries == 0 || entry.role == Role::Abort || entry.role == Role::Verify)
    return;
  const bool isSure = llvm::any_of(given, [&](const Flow &one) {
    return values.has(one.value, bit(Kind::Request) | bit(Kind::Parameter));
  });
  for (const std::string &type : entry.raises)
    raise(state, flow(values.make(Kind::External, type), location), type, location, isSure);
  for (const std::string &type : entry.fails)
    raise(state, flow(values.make(Kind::External, type), location), type, location, false);
}

using Simple = Flow (*)(Machine &, State &, const CallSite &);

static Simple simpleFor(Role role) {
  static constexpr std::pair<Role, Simple> table[] = {
      {Role::Part, library::part},
      {Role::Environment, library::environment},
      {Role::Config, library::config},
      {Role::Clock, library::clock},
      {Role::Random, library::random},
      {Role::Mac, library::mac},
      {Role::Hash, library::hash},
      {Role::Update, library::update},
      {Role::Digest, library::digest},
      {Role::Compare, library::compare},
      {Role::Response, library::response},
      {Role::Outgoing, library::outgoing},
      {Role::Effect, library::happening},
      {Role::StoreRead, library::happening},
      {Role::StoreTake, library::happening},
      {Role::StoreWrite, library::happening},
      {Role::Send, library::happening},
      {Role::Log, library::happening},
      {Role::Route, library::decorator},
      {Role::Hook, library::decorator},
      {Role::ErrorHandler, library::decorator},
      {Role::Wraps, library::decorator},
      {Role::Guard, library::decorator},
      {Role::Same, library::same},
      {Role::AddRoute, library::registration},
      {Role::AddResource, library::registration},
      {Role::RegisterBlueprint, library::registration},
      {Role::Encode, library::encode},
      {Role::Decode, library::decode},
      {Role::Parse, library::parse},
      {Role::Json, library::json},
      {Role::Entries, library::entries},
      {Role::Duration, library::duration},
      {Role::Text, library::text},
      {Role::Container, library::container},
      {Role::Builtin, library::builtin},
      {Role::Partial, library::partial},
  };
  const auto *found = llvm::find_if(table, [&](const auto &row) { return row.first == role; });
  return found == std::end(table) ? nullptr : found->second;
}

Results Machine::library(const CallSite &site, State state) {
  const model::Entry &entry = *site.entry;
  std::vector<Flow> given = site.flows();
  if (site.hasReceiver)
    given.push_back(frozen(site.receiver, state));
  noteRaised(site, state);
  raiseModelled(entry, given, state, site.location);
  const bool isKeyed = entry.role == Role::Keyed || entry.role == Role::Sign ||
                       (entry.role == Role::Verify && !library::isUnchecked(*this, state, site));
  if (const std::optional<Flow> key = isKeyed ? site.arg("key") : std::nullopt)
    record(Record::Kind::Key, state, site.location, *key, {*key}, &entry);
  if (entry.role == Role::Verify)
    return library::verify(*this, std::move(state), site);
  if (entry.role == Role::Abort)
    return library::abort(*this, std::move(state), site);
  if (entry.role == Role::Builtin && entry.detail == "exit") {
    raise(std::move(state), flow(values.make(Kind::External, "builtins.SystemExit"), site.location),
          "builtins.SystemExit", site.location, true);
    return {};
  }
  Results results;
  const bool isMember = entry.role == Role::Builtin &&
                        (entry.detail == "super" || entry.detail == "property" ||
                         entry.detail == "staticmethod" || entry.detail == "classmethod");
  Simple simple = isMember ? library::builtinMember : simpleFor(entry.role);
  const Flow made = (simple ? simple : library::plainCall)(*this, state, site);
  results.push_back({std::move(state), made});
  return results;
}

} // namespace hmaclint::dataflow
