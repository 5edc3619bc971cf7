#include "dataflow/library_domain.h"
#include "dataflow/machine.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"

// Keyed and unkeyed hashes.
//
// A MAC object holds its value as far as it goes and grows with every update(), so that these are
// one value:
//
//   mac = hmac.new(key, digestmod=sha256)      hmac.new(key, ts + b"." + body, "sha256")
//   mac.update(ts); mac.update(b"."); mac.update(body)

namespace hmaclint::dataflow::library {

/// The name of a digest in small letters: from a string, `hashlib.sha256`, or a lambda's unknown.
static ValueId digestName(Machine &machine, std::optional<Flow> given) {
  ValueTable &values = machine.values;
  if (!given)
    return values.unknown("digest not given");
  if (values.is(given->value, Kind::String))
    return values.string(values.text(given->value).lower());
  const model::Entry *entry = machine.entryOf(given->value);
  if (entry && entry->role == model::Role::Hash && !entry->detail.empty())
    return values.string(entry->detail);
  return given->value;
}

/// No message yet, and None, are the empty one.
static ValueId messageOf(ValueTable &values, std::optional<Flow> given) {
  return given && !values.is(given->value, Kind::None) ? given->value : values.bytes("");
}

static std::vector<Flow> present(std::initializer_list<std::optional<Flow>> flows) {
  std::vector<Flow> result;
  for (const std::optional<Flow> &one : flows)
    if (one)
      result.push_back(*one);
  return result;
}

static void recordMac(Machine &machine, const State &state, const CallSite &site, Flow made) {
  const ValueTable &values = machine.values;
  if (!values.is(made.value, Kind::Mac) && !values.is(made.value, Kind::Hash))
    return;
  std::vector<Flow> args;
  for (ValueId part : values.args(made.value))
    args.push_back({part, made.origin});
  machine.record(Record::Kind::Mac, state, site.location, made, args, site.entry);
}

Flow mac(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> key = site.arg("key");
  const std::optional<Flow> message = site.arg("message");
  const std::optional<Flow> digest = site.arg("digest");
  if (!key)
    return machine.unknown("MAC without a key", site.location);
  const ValueId name = digest || site.entry->detail.empty() ? digestName(machine, digest)
                                                            : values.string(site.entry->detail);
  const ValueId value = values.make(Kind::Mac, {key->value, messageOf(values, message), name});
  const Flow made = machine.flow(value, site.location, present({key, message, digest}));
  if (site.entry->returns == "builtins.str") {
    recordMac(machine, state, site, made);
    return machine.flow(values.make(Kind::Encode, "hex", {value}), site.location, {made});
  }
  if (site.entry->returns.empty() || site.entry->returns == "builtins.bytes") {
    recordMac(machine, state, site, made);
    return made;
  }
  return machine.object(site.entry->returns, made, state, site.location);
}

Flow hash(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const std::optional<Flow> message = site.arg("message");
  const std::optional<Flow> key = site.arg("key");
  const std::optional<Flow> digest = site.arg("digest");
  const ValueId name =
      site.entry->detail.empty() ? digestName(machine, digest) : values.string(site.entry->detail);
  llvm::SmallVector<ValueId, 3> parts = {messageOf(values, message), name};
  ValueId value{};
  if (key && !values.is(key->value, Kind::None))
    value = values.make(Kind::Mac, {key->value, parts[0], name}); // BLAKE2 with a key is a MAC.
  else
    value = values.make(Kind::Hash, parts);
  const Flow made = machine.flow(value, site.location, present({message, key, digest}));
  if (site.entry->returns.empty() || site.entry->returns == "builtins.bytes")
    return made;
  return machine.object(site.entry->returns, made, state, site.location);
}

Flow update(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  const Flow none = machine.flow(values.none(), site.location);
  const Flow held = machine.content(site.receiver, state);
  const std::optional<Flow> added = site.arg("message");
  if (!values.is(site.receiver.value, Kind::Object) || !added)
    return none;
  const ValueId grown = values.eachOf(held.value, [&](ValueId one) {
    const bool isMac = values.is(one, Kind::Mac);
    if (!isMac && !values.is(one, Kind::Hash))
      return one;
    llvm::SmallVector<ValueId, 3> parts(values.args(one));
    ValueId &message = parts[isMac ? 1 : 0];
    message = concat(values, {message, added->value});
    return values.make(values.kind(one), parts);
  });
  if (grown == held.value)
    return none;
  machine.setContent(site.receiver, machine.flow(grown, site.location, {held, *added}), state);
  return none;
}

Flow digest(Machine &machine, State &state, const CallSite &site) {
  ValueTable &values = machine.values;
  Flow held = machine.content(site.receiver, state);
  if (held.value == site.receiver.value && values.is(held.value, Kind::Object))
    return machine.unknown("digest of something unknown", site.location);
  if (values.is(site.receiver.value, Kind::Choice))
    held = machine.frozen(site.receiver, state);
  recordMac(machine, state, site, held);
  if (site.entry->detail != "hex")
    return machine.flow(held.value, site.location, {held});
  return machine.flow(values.make(Kind::Encode, "hex", {held.value}), site.location, {held});
}

Flow compare(Machine &machine, State &state, const CallSite &site) {
  const std::optional<Flow> left = site.arg("left");
  const std::optional<Flow> right = site.arg("right");
  if (!left || !right)
    return machine.unknown("compare of something unknown", site.location);
  ValueTable &values = machine.values;
  const bool swap = right->value < left->value;
  const ValueId value =
      values.make(Kind::Relation, swap ? llvm::ArrayRef<ValueId>{right->value, left->value}
                                       : llvm::ArrayRef<ValueId>{left->value, right->value});
  const Flow made = machine.flow(value, site.location, {*left, *right});
  machine.record(Record::Kind::Compare, state, site.location, made, {*left, *right}, site.entry);
  return made;
}

} // namespace hmaclint::dataflow::library
