#include "query/fix_template.h"
#include "rules/compared.h"
#include "rules/evidence.h"
#include "rules/fix.h"
#include "scheme/check.h"
#include "scheme/form.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM112: a MAC is compared with what it is never equal to.
//
//   hmac.new(KEY, body, sha256).digest() == request.headers.get("X-Signature")    bytes, str
//   mac.hexdigest() == given.upper()                                             small, capital
//   "sha256=" + mac.hexdigest() == header.removeprefix("sha256=")                a prefix too many
//
// Both sides must be known: their types (compared.h) and what the program made of them
// (scheme/form.h). A compare is a finding where no way to it compares what could be equal.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprKind;
using dataflow::Flow;
using dataflow::Kind;
using dataflow::Operator;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::Mismatch;
using scheme::Source;

namespace {
/// What one way to a compare says.
struct Never {
  bool isTypes = false; ///< Of str and bytes; else:
  Mismatch mismatch = Mismatch::None;
  bool macIsLeft = true;
  bool macIsText = false;
  bool isOptional = false; ///< The other side may be None.
};
struct Compare {
  const Record *record = nullptr;
  std::vector<Never> ways;
  bool mayBeEqual = false;
};
} // namespace

static bool isStr(TextType type) {
  return type == TextType::Text || type == TextType::MaybeText || type == TextType::Joined;
}

/// Whether the program was written for Python 2, where str is bytes: the key or the message is
/// text.
static bool isOfPython2(const Context &context, const Record &record, Flow mac) {
  const ValueTable &values = context.analysis->values();
  if (fileOf(context, record.location.file).isPython2 || signsText(context, mac))
    return true;
  return llvm::any_of(scheme::signaturesIn(values, mac.value), [&](const scheme::Signature &one) {
    if (one.isKeyedHash)
      return false;
    const ValueId key = one.key(values);
    return values.is(key, Kind::Environment) || isStr(textTypeOf(context, {key, mac.origin}));
  });
}

/// Whether the path has asked for the type of a value.
static bool isTypeAsked(const ValueTable &values, const Record &record, ValueId value) {
  return llvm::any_of(record.facts.entries(), [&](const auto &fact) {
    const auto atom = static_cast<ValueId>(fact.first);
    return values.is(atom, Kind::IsA) &&
           values.anyIn(value, [&](ValueId one) { return one == values.arg(atom, 0); });
  });
}

/// Whether a compare asks for the same: not a search in a list.
static bool asksSame(const ValueTable &values, const Record &record) {
  const Operator op = values[record.flow.value].op;
  return values.is(record.flow.value, Kind::Relation) &&
         (op == Operator::None || op == Operator::Equal || op == Operator::NotEqual);
}

static Never judge(const Context &context, const Record &record, unsigned side) {
  const ValueTable &values = context.analysis->values();
  const Flow mac = record.args[side];
  const Flow other = record.args[1 - side];
  Never never;
  never.macIsLeft = side == 0;
  const TextType macType = textTypeOf(context, mac);
  const TextType otherType = textTypeOf(context, other);
  never.macIsText = isStr(macType);
  never.isOptional = otherType == TextType::MaybeText;
  if (isTypeAsked(values, record, other.value))
    return never;
  never.isTypes = (isStr(macType) && otherType == TextType::Bytes) ||
                  (macType == TextType::Bytes && isStr(otherType));
  if (!never.isTypes)
    never.mismatch = scheme::mismatchOf(scheme::formOf(values, mac.value, record.facts),
                                        scheme::formOf(values, other.value, record.facts));
  return never;
}

/// The side of a compare that is a MAC; nothing where that is none or more than one.
static std::optional<unsigned> sideOfMac(const Context &context, const Record &record) {
  const scheme::Analysis &analysis = *context.analysis;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId other = record.args[1 - side].value;
    if (!scheme::signaturesIn(analysis.values(), record.args[side].value).empty())
      return isComputed(analysis, other) ? std::nullopt : std::optional(side);
  }
  return std::nullopt;
}

/// Whether something is the caller's, so that nobody but the program decides what form it has.
static bool isCallers(const Context &context, ValueId value) {
  const Source source = scheme::sourceOf(context.analysis->evaluator, value);
  return source == Source::Request || source == Source::Parameter;
}

static std::string wordsOf(const Never &never) {
  if (never.isTypes)
    return never.macIsText ? "a MAC as str is never equal to bytes"
                           : "a MAC as bytes is never equal to a str";
  switch (never.mismatch) {
  case Mismatch::Case:
    return "a MAC in hexadecimal is never equal to a text in the other case";
  case Mismatch::HexBase64:
    return "hexadecimal is never equal to base64";
  case Mismatch::RawText:
    return "the bytes of a MAC are never equal to those of a text";
  case Mismatch::PrefixOfMac:
    return "a MAC with a prefix is never equal to a text without it";
  case Mismatch::PrefixOfOther:
    return "a MAC without a prefix is never equal to a text with one";
  case Mismatch::Repr:
    return "bytes made text by str() are never equal to what they say";
  case Mismatch::None:
    break;
  }
  return "";
}

/// The two sides as they are written; null where it is a chain or no compare at all.
static std::pair<const Expr *, const Expr *> writtenAt(const FileFacts &file,
                                                       source::ByteRange range) {
  const dataflow::ExprId found = file.ir.findAt(range, [](const Expr &expr) {
    return (expr.kind == ExprKind::Compare && expr.operators.size() == 1) ||
           (expr.kind == ExprKind::Call && expr.args.size() == 3);
  });
  if (found == dataflow::ExprId::None)
    return {nullptr, nullptr};
  const Expr &expr = file.ir.expr(found);
  const size_t first = expr.kind == ExprKind::Call ? 1 : 0;
  return {&file.ir.expr(expr.args[first]), &file.ir.expr(expr.args[first + 1])};
}

/// Shown only: which of the two the other side of the wire sends is not known.
static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, const Never &never,
                                              const Expr &mac, const Expr &part) {
  if (!never.isTypes)
    return std::nullopt;
  const Expr &text = never.macIsText ? mac : part;
  query::Match match;
  query::Capture capture{"text", text.range, 0};
  capture.own = query::precedenceOf(file.source->text().slice(text.range.begin, text.range.end));
  match.captures.push_back(capture);
  const llvm::StringRef encoded =
      !never.macIsText && never.isOptional ? R"(({text} or "").encode())" : "{text}.encode()";
  auto filled =
      query::fillFix(encoded, match, file.source->text(), "", demandedAt(file, text.range));
  if (!filled)
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.applicability = diagnostic::Applicability::Display;
  fix.title = "compare bytes with bytes, if both sides then hold the same encoding";
  fix.edits.push_back({text.range, std::move(*filled)});
  return fix;
}

static void report(const Context &context, const Compare &compare, Sink &sink) {
  const Record &record = *compare.record;
  const FileFacts &file = fileOf(context, record.location.file);
  const Never &never = compare.ways.front();
  diagnostic::Diagnostic finding = findingOf(context, "never-equal-compare", record.location);
  finding.message = wordsOf(never);
  const bool raises = never.isTypes && record.entry;
  finding.primaryLabel = raises ? "raises TypeError for every request" : "always says no";
  const auto [left, right] = writtenAt(file, record.location.range);
  if (left && right) {
    const Expr &mac = never.macIsLeft ? *left : *right;
    const Expr &part = never.macIsLeft ? *right : *left;
    finding.labels.push_back({{record.location.file, mac.range}, "the MAC"});
    finding.labels.push_back({{record.location.file, part.range}, "what is sent"});
    if (auto fix = fixOf(file, never, mac, part))
      finding.fixes.push_back(std::move(*fix));
  }
  sink.report(std::move(finding));
}

void never_equal_compare(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::map<std::pair<uint32_t, source::ByteRange>, Compare> compares;
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Compare || !asksSame(analysis.values(), record))
      continue;
    const std::optional<unsigned> side = sideOfMac(context, record);
    if (!side)
      continue;
    Compare &compare =
        compares[{static_cast<uint32_t>(record.location.file), record.location.range}];
    compare.record = &record;
    const Never never = judge(context, record, *side);
    if (!isCallers(context, record.args[1 - *side].value)) {
      analysis.silent(record.location, "the other side is not known to be the caller's");
      compare.mayBeEqual = true;
    } else if (!never.isTypes && never.mismatch == Mismatch::None) {
      analysis.silent(record.location, "both sides may be equal");
      compare.mayBeEqual = true;
    } else if (isOfPython2(context, record, record.args[*side])) {
      analysis.silent(record.location, "it is written for Python 2, where text and bytes are one");
      compare.mayBeEqual = true;
    } else {
      compare.ways.push_back(never);
    }
  }
  for (const auto &[place, compare] : compares)
    if (!compare.mayBeEqual && !compare.ways.empty())
      report(context, compare, sink);
}

} // namespace hmaclint::rules
