#include "rules/compared.h"
#include "rules/evidence.h"
#include "rules/fix.h"
#include "scheme/check.h"
#include "scheme/kept.h"
#include "scheme/truncated.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM102: only a part of the MAC is compared.
//
//   hmac.compare_digest(expected[: len(given)], given)     the client says how much
//   expected.startswith(given)                             likewise
//   expected[:8] == given[:8]                              32 bits
//
// Where the client decides, the question is what the path tells of the length of what was sent: an
// empty signature passes unless something on the path excludes it.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Tri;

static constexpr unsigned enoughBits = 128;

namespace {
/// What one way to a compare says.
struct Partial {
  Severity severity = Severity::Error;
  std::string message;
  std::string label;
  ValueId cut{}; ///< The slice that the client's length bounds.
  dataflow::OriginId cutOrigin = dataflow::OriginId::None;
};
} // namespace

/// How many bits a character of the MAC tells.
static int64_t bitsOfUnit(const scheme::Signature &signature) {
  if (signature.encoding == "hex")
    return 4;
  return llvm::StringRef(signature.encoding).starts_with("base64") ? 6 : 8;
}

/// What passes where the client decides how much is compared; nothing where that is enough.
static std::optional<std::string> leastPassing(const Context &context, const Record &record,
                                               const scheme::Signature &signature, ValueId sent) {
  const scheme::Analysis &analysis = *context.analysis;
  const scheme::LeastLength least = scheme::leastLength(analysis.values(), record.facts, sent);
  const auto known = [&](llvm::StringRef fact) {
    analysis.silent(record.location, fact);
    return std::nullopt;
  };
  if (least.isAsLong)
    return known("what was sent is as long as the MAC");
  if (least.isEmpty == Tri::Unknown)
    return known("something else was asked of what was sent, perhaps its length");
  const int64_t units = least.units - static_cast<int64_t>(signature.prefix.size());
  if (units * bitsOfUnit(signature) >= int64_t{enoughBits})
    return known("what was sent is long enough");
  if (least.isEmpty == Tri::Yes)
    return "an empty signature passes";
  return least.units == 1 ? "one character is enough"
                          : std::to_string(least.units) + " characters are enough";
}

static std::string searchWords(const ValueTable &values, const Record &record) {
  const llvm::StringRef method =
      values.is(record.flow.value, Kind::Text) ? values.text(record.flow.value) : "";
  return method == "startswith" ? "begin with" : method == "endswith" ? "end with" : "contain";
}

/// `expected.startswith(given)`, `given in expected`, or the other way round.
static std::optional<Partial> judgeSearch(const Context &context, const Record &record,
                                          const scheme::Signature &signature, bool macIsWhole,
                                          ValueId sent) {
  const std::string verb = searchWords(context.analysis->values(), record);
  Partial partial;
  if (!macIsWhole) {
    partial.severity = Severity::Warning;
    partial.message =
        "what was sent only has to " + verb + " the MAC, which is looked for in variable time";
    partial.label = "the MAC is looked for here";
    return partial;
  }
  const std::optional<std::string> passing = leastPassing(context, record, signature, sent);
  if (!passing)
    return std::nullopt;
  partial.message = "the MAC only has to " + verb + " what was sent: " + *passing;
  partial.label = "the client says how much is compared";
  return partial;
}

/// The slice of the MAC whose bound is the length of what was sent.
static ValueId cutIn(const ValueTable &values, ValueId value) {
  while (!values.is(value, Kind::Slice))
    value = values.arg(value, 0);
  return value;
}

static std::optional<Partial> judgeSlice(const Context &context, const Record &record,
                                         const scheme::Signature &signature, unsigned side) {
  const ValueTable &values = context.analysis->values();
  const dataflow::Flow mac = record.args[side];
  Partial partial;
  if (const std::optional<ValueId> sent = scheme::keptAsLongAs(values, mac.value)) {
    if (scheme::sourceOf(context.analysis->evaluator, *sent) != scheme::Source::Request &&
        scheme::sourceOf(context.analysis->evaluator, *sent) != scheme::Source::Parameter)
      return std::nullopt;
    const std::optional<std::string> passing = leastPassing(context, record, signature, *sent);
    if (!passing)
      return std::nullopt;
    partial.message = "only as much of the MAC is compared as was sent: " + *passing;
    partial.label = "the client says how much is compared";
    partial.cut = cutIn(values, mac.value);
    if (record.entry)
      partial.cutOrigin = mac.origin;
    return partial;
  }
  const std::optional<unsigned> bits = scheme::bitsKept(values, mac.value);
  if (!bits || *bits >= enoughBits) {
    context.analysis->silent(record.location, bits
                                                  ? "enough of the MAC is compared"
                                                  : "how much of the MAC is compared is not known");
    return std::nullopt;
  }
  if (scheme::isSentAsShort(*context.analysis, signature)) {
    context.analysis->silent(record.location, "what is sent is as short");
    return std::nullopt;
  }
  partial.message = "only " + std::to_string(*bits) + " bits of the MAC are compared";
  partial.label = "a part of the MAC is enough";
  return partial;
}

/// Whether a compare looks for one text in the other: a Search, or `in` of what is no list.
static bool isSearch(const ValueTable &values, const Record &record) {
  if (record.kind == Record::Kind::Search)
    return true;
  const ValueId whole = record.args[1].value;
  return !record.entry && values.is(record.flow.value, Kind::Relation) &&
         values[record.flow.value].op == Operator::In && !values.is(whole, Kind::Sequence) &&
         !(values.is(whole, Kind::Text) && values.text(whole).contains("split"));
}

static std::optional<Partial> judge(const Context &context, const Record &record) {
  const scheme::Analysis &analysis = *context.analysis;
  const ValueTable &values = analysis.values();
  for (unsigned side = 0; side < 2; ++side) {
    const dataflow::Flow mac = record.args[side];
    const dataflow::Flow other = record.args[1 - side];
    const auto signatures = scheme::signaturesIn(values, mac.value);
    if (signatures.empty() || isComputed(analysis, other.value))
      continue;
    std::optional<Partial> partial;
    if (!isSearch(values, record))
      partial = judgeSlice(context, record, signatures.front(), side);
    else if (record.kind == Record::Kind::Search ||
             textTypeOf(context, record.args[1]) != TextType::Unknown)
      // The whole is the receiver of a method, and the right side of `in`.
      partial = judgeSearch(context, record, signatures.front(),
                            (record.kind == Record::Kind::Search) == (side == 0), other.value);
    if (!partial)
      continue;
    const std::optional<Severity> evidence =
        evidenceOf(analysis, other, mac.value, record.location);
    if (!evidence)
      return std::nullopt;
    partial->severity = std::min(partial->severity, *evidence);
    return partial;
  }
  return std::nullopt;
}

/// `expected[: len(given)]` becomes `expected`, where it stands in a compare in constant time: with
/// an operator the whole would be one that is not.
static std::optional<diagnostic::FixIt> wholeMac(const Context &context, const Partial &partial,
                                                 source::Location place) {
  const dataflow::History &history = context.analysis->history();
  if (partial.cutOrigin == dataflow::OriginId::None)
    return std::nullopt;
  const dataflow::OriginId made = history.find(partial.cutOrigin, partial.cut);
  if (made == dataflow::OriginId::None)
    return std::nullopt;
  const source::Location where = history.origin(made).location;
  const FileFacts &file = fileOf(context, place.file);
  const dataflow::ExprId found = file.ir.findAt(where.range, [](const dataflow::Expr &expr) {
    return expr.kind == dataflow::ExprKind::Subscript;
  });
  if (where.file != place.file || !place.range.contains(where.range) ||
      found == dataflow::ExprId::None)
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "compare the whole MAC";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const source::ByteRange inner = file.ir.expr(file.ir.expr(found).args[0]).range;
  fix.edits.push_back({{inner.end, where.range.end}, ""});
  return fix;
}

void partial_compare(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, Partial> found;
  for (const Record &record : context.analysis->evaluator.records()) {
    if (record.kind != Record::Kind::Compare && record.kind != Record::Kind::Search)
      continue;
    std::optional<Partial> partial = judge(context, record);
    if (!partial)
      continue;
    const std::pair key{static_cast<uint32_t>(record.location.file), record.location.range};
    const auto [at, isNew] = found.try_emplace(key, *partial);
    if (!isNew && partial->severity > at->second.severity)
      at->second = *partial;
  }
  for (const auto &[place, partial] : found) {
    const source::Location where{static_cast<source::FileId>(place.first), place.second};
    diagnostic::Diagnostic finding = findingOf(context, "partial-compare", where);
    finding.severity = partial.severity;
    finding.message = partial.message;
    finding.primaryLabel = partial.label;
    if (auto fix = wholeMac(context, partial, where))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
