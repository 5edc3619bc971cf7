#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/check.h"
#include "scheme/gate.h"
#include "scheme/part.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

// HM805: what is asked for as a signature is a hash of what came with it.
//
//   hashlib.sha256(request.get_data()).hexdigest() == request.headers["X-Signature"]
//
// Checksums, validators and names of files are hashes too, and are right: only what is called a
// signature counts, only where its compare decides, and only where nothing else verifies.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::CheckKind;
using scheme::Tri;

static constexpr unsigned maxDepth = 24;
static constexpr size_t shortestKey = 6;

/// What only the server knows, what may be that, or what is not known at all.
static constexpr uint64_t others =
    dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config) |
    dataflow::bit(Kind::Random) | dataflow::bit(Kind::External) | dataflow::bit(Kind::Call) |
    dataflow::bit(Kind::Verify) | dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Parameter) |
    dataflow::bit(Kind::Object) | dataflow::bit(Kind::Function) | dataflow::bit(Kind::Partial);

/// Whether a literal may be a secret, if a short one.
static bool mayBeSecret(llvm::StringRef text) {
  size_t run = 0;
  for (char c : text) {
    run = llvm::isAlnum(c) ? run + 1 : 0;
    if (run >= shortestKey)
      return true;
  }
  return false;
}

/// Whether the caller can make the hash: all that is hashed is of the request, or stands between
/// its parts.
static bool isOfRequestAlone(const ValueTable &values, ValueId hash) {
  const ValueId message = values.arg(hash, 0);
  return values[hash].argCount == 2 && values.has(message, dataflow::bit(Kind::Request)) &&
         !values.has(message, others) &&
         llvm::none_of(scheme::components(values, message), [&](ValueId one) {
           return dataflow::isText(values.kind(one)) && mayBeSecret(values.text(one));
         });
}

/// The unkeyed hash that a side of a compare is: through encodings and prefixes.
static std::optional<ValueId> hashIn(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    switch (values.kind(value)) {
    case Kind::Hash:
      return value;
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Stringify:
    case Kind::Format:
    case Kind::Text:
      value = values.arg(value, 0);
      continue;
    case Kind::Concat:
      if (values[value].argCount != 2 || !dataflow::isText(values.kind(values.arg(value, 0))))
        return std::nullopt;
      value = values.arg(value, 1);
      continue;
    default:
      return std::nullopt;
    }
  }
  return std::nullopt;
}

namespace {
struct Unkeyed {
  source::Location hash;
  std::vector<const endpoint::Endpoint *> reached;
};
using ByPlace = std::map<std::pair<uint32_t, source::ByteRange>, Unkeyed>;

struct Looking {
  const Context &context;
  const endpoint::Endpoint &endpoint;
  ByPlace &found;

  const scheme::Analysis &analysis() const { return *context.analysis; }
  bool isVerifiedElse(const Record &compare) const;
  void look(const Record &compare);
  void add(const Record &compare, dataflow::Flow side, ValueId hash);
};
} // namespace

/// Whether the endpoint has another check, or may have had one by then.
bool Looking::isVerifiedElse(const Record &compare) const {
  const ValueTable &values = analysis().values();
  for (const Record &record : analysis().records(endpoint))
    if (record.kind == Record::Kind::Verify || record.kind == Record::Kind::Key ||
        (record.kind == Record::Kind::Mac && values.is(record.flow.value, Kind::Mac))) {
      analysis().silent(compare.location, "something else verifies the request");
      return true;
    }
  for (const CheckKind kind :
       {CheckKind::Mac, CheckKind::Token, CheckKind::Session, CheckKind::Other}) {
    const scheme::Reasoned held = scheme::held(analysis().evaluator, compare.path, kind);
    if (held.isUnknown())
      analysis().silent(compare.location, held.doubt);
    else if (held == Tri::Yes)
      analysis().silent(compare.location, "something else verifies the request");
    if (!(held == Tri::No))
      return true;
  }
  return false;
}

void Looking::add(const Record &compare, dataflow::Flow side, ValueId hash) {
  const dataflow::OriginId made = analysis().history().find(side.origin, hash);
  Unkeyed &one =
      found
          .try_emplace({static_cast<uint32_t>(compare.location.file), compare.location.range},
                       Unkeyed{made == dataflow::OriginId::None
                                   ? compare.location
                                   : analysis().history().origin(made).location,
                               {}})
          .first->second;
  if (one.reached.empty() || one.reached.back() != &endpoint)
    one.reached.push_back(&endpoint);
}

void Looking::look(const Record &compare) {
  const ValueTable &values = analysis().values();
  const Operator op = values[compare.flow.value].op;
  if (!values.is(compare.flow.value, Kind::Relation) ||
      (op != Operator::None && op != Operator::Equal))
    return;
  if (values.has(compare.flow.value, dataflow::bit(Kind::Mac)))
    return analysis().silent(compare.location, "what is compared is a MAC");
  for (unsigned side = 0; side < 2; ++side) {
    const std::optional<ValueId> hash = hashIn(values, compare.args[side].value);
    const ValueId given = compare.args[1 - side].value;
    if (!hash || scheme::sourceOf(analysis().evaluator, given) != scheme::Source::Request)
      continue;
    if (!llvm::any_of(scheme::carrierNames(values, given), scheme::namesSignature))
      return analysis().silent(compare.location, "what was sent is not called a signature");
    if (!isOfRequestAlone(values, *hash))
      return analysis().silent(compare.location,
                               "not all that is hashed is seen to be the caller's");
    if (endpoint.isRoute() && !scheme::gateOf(analysis(), endpoint, compare.flow.value).decides())
      return analysis().silent(compare.location, "the answer refuses nobody");
    if (!isVerifiedElse(compare))
      add(compare, compare.args[side], *hash);
    return;
  }
}

void unkeyed_signature(const Context &context, Sink &sink) {
  ByPlace found;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    Looking looking{context, endpoint, found};
    for (const Record &record : context.analysis->records(endpoint))
      if (record.kind == Record::Kind::Compare)
        looking.look(record);
  }
  for (const auto &[key, one] : found) {
    const source::Location place = {static_cast<source::FileId>(key.first), key.second};
    diagnostic::Diagnostic finding = findingOf(context, "unkeyed-signature", place);
    if (!place.range.contains(one.hash.range) || place.file != one.hash.file)
      finding.labels.push_back({one.hash, "everybody can make this"});
    addReached(context, one.reached, finding);
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
