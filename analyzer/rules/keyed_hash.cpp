#include "scheme/keyed_hash.h"
#include "rules/fix.h"
#include "rules/helper.h"
#include "rules/sum.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM802: a plain hash of secret and message is used as a MAC.
//
//   hashlib.sha256(SECRET + body).hexdigest()    ->    hmac.new(SECRET, body,
//   hashlib.sha256).hexdigest()
//
// What that allows depends on where the secret stands (`scheme/keyed_hash.h`); the finding says it.
// Hashes count that are compared with what came, or leave under the name of a signature: salted
// passwords and names of cache entries are made likewise.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::OriginId;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::KeyedHash;
using scheme::Source;
using scheme::Vouching;
using Form = KeyedHash::Form;

/// `SHA-256`
static std::string digestName(const ValueTable &values, ValueId hash) {
  const ValueId name = values.arg(hash, 1);
  if (!values.is(name, Kind::String))
    return "a hash";
  std::string text = values.text(name).upper();
  std::replace(text.begin(), text.end(), '_', '-');
  return text.starts_with("SHA3") || !text.starts_with("SHA") ? text : "SHA-" + text.substr(3);
}

static std::string messageFor(const ValueTable &values, ValueId hash, Form form) {
  const std::string digest = digestName(values, hash);
  switch (form) {
  case Form::Extendable:
    return "the signature is " + digest +
           " of secret and message: who has one can append to its message without the secret "
           "(length extension)";
  case Form::Suffix:
    return "the signature is " + digest +
           " of message and secret: messages that collide have the same one, whatever the secret";
  case Form::Sandwich:
    return "the signature is " + digest +
           " of a message between secrets: inner collisions of the hash forge it";
  default:
    return "the signature is " + digest + " of a text that holds the secret, and no HMAC";
  }
}

static Severity severityOf(const Vouching &one, Form form) {
  const bool isPrescribed = one.owner.isOwn == scheme::Tri::No || one.owner.namesVendor;
  switch (form) {
  case Form::Extendable:
    return isPrescribed ? Severity::Warning : Severity::Error;
  case Form::Prefix:
    return Severity::Note;
  default:
    return isPrescribed ? Severity::Note : Severity::Warning;
  }
}

namespace {
/// What is reported at one place.
struct Found {
  const Vouching *vouching = nullptr;
  KeyedHash hash;
  Severity severity = Severity::Note;
};
} // namespace

/// Where secret and message come together: the call of the hash, or what a helper is given that
/// hashes whatever it gets.
static source::Location placeOf(const scheme::Analysis &analysis, const Vouching &one,
                                std::optional<ValueId> secret) {
  static constexpr unsigned maxSteps = 8;
  const dataflow::History &history = analysis.history();
  const ValueTable &values = analysis.values();
  OriginId at = history.find(one.made.origin, one.made.value);
  if (at == OriginId::None)
    return one.location;
  const source::Location call = history.origin(at).location;
  const dataflow::FunctionRef function = analysis.functionAt(call);
  const auto holdsMessage = [&](OriginId from) {
    ValueId value = history.origin(from).value;
    if (values.is(value, Kind::Attribute)) // `text.encode`, which is called.
      value = values.arg(value, 0);
    const bool isMore = values.has(value, dataflow::bit(Kind::Hash)) ||
                        scheme::components(values, value).size() > 1;
    return secret && isMore && values.anyIn(value, [&](ValueId part) { return part == *secret; });
  };
  for (unsigned steps = 0; steps < maxSteps; ++steps) {
    const auto &from = history.origin(at).from;
    const auto *const next = llvm::find_if(from, holdsMessage);
    if (next == from.end())
      break;
    at = *next;
    if (!(analysis.functionAt(history.origin(at).location) == function))
      return history.origin(at).location;
  }
  return call;
}

/// Whether somebody is asked for the hash as for a signature.
static bool isAskedFor(const scheme::Analysis &analysis, const Vouching &one) {
  const bool isNamed = llvm::any_of(one.carriers, scheme::namesProof);
  return (one.isSent && isNamed) || llvm::any_of(one.compared, [&](ValueId other) {
           const Source source = scheme::sourceOf(analysis.evaluator, other);
           return source == Source::Request || (source != Source::Server && isNamed);
         });
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, source::Location place,
                                              const Found &found) {
  const FileFacts &file = fileOf(context, place.file);
  const bool isFirst = found.hash.form == Form::Extendable || found.hash.form == Form::Prefix;
  if (!found.hash.secret || found.vouching->owner.isOwn == scheme::Tri::No ||
      found.vouching->owner.namesVendor || (!isFirst && found.hash.form != Form::Suffix))
    return std::nullopt;
  const auto sum = hashedSum(file, place.range, isFirst);
  if (!sum)
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "make an HMAC of it";
  fix.file = file.file;
  fix.applicability =
      !file.isPython2 && isSharedHelper(context, place, found.vouching->signature.mac)
          ? diagnostic::Applicability::Unsafe
          : diagnostic::Applicability::Display;
  const std::string hmac = chooseImport("hmac", file, place.range.begin, fix);
  fix.edits.push_back(
      {place.range, hmac + ".new(" + sum->secret + ", " + sum->message + ", " + sum->digest + ")"});
  return fix;
}

static diagnostic::Diagnostic findingFor(const Context &context, source::Location place,
                                         const Found &found) {
  const ValueTable &values = context.analysis->values();
  diagnostic::Diagnostic finding = findingOf(context, "keyed-hash", place);
  const ValueId hash = found.vouching->signature.mac;
  finding.message = messageFor(values, hash, found.hash.form);
  finding.severity = found.severity;
  if (found.vouching->check)
    finding.labels.push_back({found.vouching->check->location, "is asked for here"});
  if (auto fix = fixOf(context, place, found))
    finding.fixes.push_back(std::move(*fix));
  return finding;
}

void keyed_hash(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  const ValueTable &values = analysis.values();
  const std::map<ValueId, Vouching> &all = scheme::vouchings(analysis);
  std::map<std::pair<uint32_t, source::ByteRange>, Found> places;
  for (const auto &[mac, one] : all) {
    if (!one.signature.isKeyedHash || !scheme::isKeyedHash(values, mac)) {
      analysis.silent(one.location, "it is a MAC");
      continue;
    }
    if (!isAskedFor(analysis, one)) {
      analysis.silent(one.location, "nobody is asked for the hash as for a signature");
      continue;
    }
    const KeyedHash hash = scheme::keyedHashOf(analysis, mac, !one.signature.isCut);
    const source::Location place = placeOf(analysis, one, hash.secret);
    const Severity severity = severityOf(one, hash.form);
    Found &found = places[{static_cast<uint32_t>(place.file), place.range}];
    if (!found.vouching || found.severity < severity)
      found = {&one, hash, severity};
  }
  for (const auto &[place, found] : places)
    sink.report(
        findingFor(context, {static_cast<source::FileId>(place.first), place.second}, found));
}

} // namespace hmaclint::rules
