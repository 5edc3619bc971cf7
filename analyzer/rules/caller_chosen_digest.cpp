#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/check.h"
#include "scheme/chosen.h"
#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM804: the caller names the digest that its own request is verified with.
//
//   name, _, given = request.headers["X-Signature"].partition("=")
//   hmac.new(KEY, body, name)                              MD5, if the caller likes
//   hmac.new(KEY, body, partial(hashlib.new, name))        `null`, which is empty for all messages
//
// A table or a list that the name must be in is none: what may be chosen is the server's decision
// then (HM110 looks at the weakest of it).

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Check;
using scheme::CheckKind;

namespace {
/// A digest that is named by a caller.
struct Named {
  ValueId name{};
  bool isAny = false; ///< Whatever the library has, `null` as well.
};

struct Chosen {
  bool isAny = false;
  source::Location compare;
  std::vector<const endpoint::Endpoint *> reached;
};
using ByPlace = std::map<std::pair<uint32_t, source::ByteRange>, Chosen>;
} // namespace

/// `name`, `getattr(hashlib, name)`, `partial(hashlib.new, name)`
static std::optional<Named> namedBy(const scheme::Analysis &analysis, ValueId digest, bool isHash) {
  const ValueTable &values = analysis.values();
  if (scheme::isTextOfCaller(values, digest) && !values.is(digest, Kind::Choice))
    return Named{digest, isHash};
  if (values.is(digest, Kind::Item) && values.is(values.arg(digest, 0), Kind::External) &&
      scheme::isTextOfCaller(values, values.arg(digest, 1)))
    return Named{values.arg(digest, 1), false};
  if (values.is(digest, Kind::Partial) && values[digest].argCount > 1) {
    const model::Entry *entry = analysis.evaluator.entryOf(values.arg(digest, 0));
    const ValueId name = values.arg(digest, 1);
    if (entry && entry->role == model::Role::Hash && scheme::isTextOfCaller(values, name))
      return Named{name, true};
  }
  return std::nullopt;
}

/// Whether something that held limits the name: a list that it is in, or what it is equal to.
static bool isLimited(const ValueTable &values, const Record &made, ValueId name) {
  const auto parts = scheme::partsIn(values, name);
  return llvm::any_of(made.facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    if (!values.is(atom, Kind::Relation)) // Something unknown that was asked may be a list.
      return fact.second && values.is(atom, Kind::Call) &&
             values.anyIn(atom, [&](ValueId one) { return one == name; });
    const bool isOfName =
        values.anyIn(atom, [&](ValueId one) { return one == name; }) ||
        (values[atom].op != Operator::In &&
         llvm::any_of(parts, [&](ValueId part) { return part == values.arg(atom, 0); }));
    const Operator op = values[atom].op;
    return fact.second && isOfName && (op == Operator::In || op == Operator::Equal);
  });
}

namespace {
struct Looking {
  const Context &context;
  const endpoint::Endpoint &endpoint;
  ByPlace &found;

  void look(const Record &compare);
  void lookAtMac(const Record &compare, const Record &made);
};
} // namespace

void Looking::lookAtMac(const Record &compare, const Record &made) {
  const scheme::Analysis &analysis = *context.analysis;
  const ValueTable &values = analysis.values();
  const bool isHash = values.is(made.flow.value, Kind::Hash);
  const auto named = namedBy(analysis, values.arg(made.flow.value, isHash ? 1 : 2), isHash);
  if (!named)
    return analysis.silent(made.location, "the digest is none that callers name");
  if (isLimited(values, made, named->name))
    return analysis.silent(made.location, "the program limits which digests may be named");
  const dataflow::OriginId origin = analysis.history().find(made.flow.origin, made.flow.value);
  const source::Location place = origin == dataflow::OriginId::None
                                     ? made.location
                                     : analysis.history().origin(origin).location;
  Chosen &chosen = found
                       .try_emplace({static_cast<uint32_t>(place.file), place.range},
                                    Chosen{false, compare.location, {}})
                       .first->second;
  chosen.isAny |= named->isAny;
  if (chosen.reached.empty() || chosen.reached.back() != &endpoint)
    chosen.reached.push_back(&endpoint);
}

void Looking::look(const Record &compare) {
  const scheme::Analysis &analysis = *context.analysis;
  const Check check = scheme::classify(analysis.evaluator, compare.flow.value);
  if (check.kind != CheckKind::Mac ||
      scheme::sourceOf(analysis.evaluator, check.provided) != scheme::Source::Request)
    return;
  for (const scheme::Signature &one : check.expected)
    for (const Record &made : analysis.records(endpoint))
      if (made.kind == Record::Kind::Mac && made.flow.value == one.mac)
        lookAtMac(compare, made);
}

void caller_chosen_digest(const Context &context, Sink &sink) {
  ByPlace found;
  for (const endpoint::Endpoint &endpoint : context.analysis->endpoints) {
    Looking looking{context, endpoint, found};
    for (const Record &record : context.analysis->records(endpoint))
      if (record.kind == Record::Kind::Compare)
        looking.look(record);
  }
  for (const auto &[key, chosen] : found) {
    const source::Location place = {static_cast<source::FileId>(key.first), key.second};
    diagnostic::Diagnostic finding = findingOf(context, "caller-chosen-digest", place);
    if (!chosen.isAny)
      finding.severity = Severity::Warning;
    finding.labels.push_back({chosen.compare, "verifies the request with it"});
    addReached(context, chosen.reached, finding);
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
