#include "rules/input_fix.h"

#include "query/fix_template.h"
#include "rules/compared.h"
#include "rules/fix.h"
#include "scheme/check.h"
#include "scheme/kept.h"

#include "llvm/ADT/STLExtras.h"

// request.headers["X-Signature"]            ->  request.headers.get("X-Signature", "")
// request.headers.get("X-Signature")        ->  request.headers.get("X-Signature", "")
// hmac.compare_digest(expected, given)      ->  hmac.compare_digest(expected.encode(),
// given.encode())
//
// The empty text takes the place of what is absent only where it is compared with a whole MAC.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;

static diagnostic::FixIt fixIn(const FileFacts &file, llvm::StringRef title) {
  diagnostic::FixIt fix;
  fix.title = title.str();
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  return fix;
}

InputCompares::InputCompares(const scheme::Analysis &analysis) {
  const ValueTable &values = analysis.values();
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Compare && record.kind != Record::Kind::Search)
      continue;
    for (unsigned side = 0; side < 2; ++side)
      values.anyIn(record.args[side].value, [&](ValueId one) {
        if (values.is(one, dataflow::Kind::Item))
          places[one].push_back({&record, side});
        return false;
      });
  }
}

llvm::ArrayRef<InputCompares::Place> InputCompares::of(ValueId item) const {
  const auto found = places.find(item);
  return found == places.end() ? llvm::ArrayRef<Place>() : llvm::ArrayRef(found->second);
}

/// The calls of compare_digest() with `item` or what is made of it, where the other side is a whole
/// MAC; nothing when it is used in some other check.
static std::vector<const Record *> comparesOf(const scheme::Analysis &analysis,
                                              const InputCompares &compares, ValueId item) {
  const ValueTable &values = analysis.values();
  std::vector<const Record *> found;
  for (const auto &[record, side] : compares.of(item)) {
    const ValueId other = record->args[1 - side].value;
    const bool isWhole = record->entry && !scheme::signaturesIn(values, other).empty() &&
                         scheme::bitsKept(values, other).value_or(0) >= 128;
    if (!isWhole)
      return {};
    found.push_back(record);
  }
  return found;
}

/// `.encode()` behind both arguments of a call, which are texts.
static bool encodeBoth(const Context &context, const Record &compare, diagnostic::FixIt &fix) {
  const FileFacts &file = fileOf(context, compare.location.file);
  const ExprId found = file.ir.findAt(compare.location.range,
                                      [](const Expr &expr) { return expr.kind == ExprKind::Call; });
  if (found == ExprId::None || file.file != fix.file)
    return false;
  const Expr &call = file.ir.expr(found);
  if (call.args.size() != 3 || !call.names[0].empty() || !call.names[1].empty())
    return false;
  for (unsigned side = 0; side < 2; ++side) {
    const TextType type = textTypeOf(context, compare.args[side]);
    if (type != TextType::Text && type != TextType::MaybeText)
      return false;
    const source::ByteRange range = file.ir.expr(call.args[side + 1]).range;
    const llvm::StringRef text = file.source->text().slice(range.begin, range.end);
    const bool isAtom = query::precedenceOf(text) == query::Precedence::Atom;
    if (!isAtom)
      fix.edits.push_back({{range.begin, range.begin}, "("});
    fix.edits.push_back({{range.end, range.end}, isAtom ? ".encode()" : ").encode()"});
  }
  return true;
}

/// `x[k]` and `x.get(k)` become `x.get(k, "")`.
static bool giveDefault(const FileFacts &file, source::ByteRange read, diagnostic::FixIt &fix) {
  const llvm::StringRef text = file.source->text();
  if (const ExprId found =
          file.ir.findAt(read, [](const Expr &expr) { return expr.kind == ExprKind::Subscript; });
      found != ExprId::None) {
    const source::ByteRange whole = file.ir.expr(file.ir.expr(found).args[0]).range;
    const source::ByteRange key = file.ir.expr(file.ir.expr(found).args[1]).range;
    fix.edits.push_back({{whole.end, key.begin}, ".get("});
    fix.edits.push_back({{key.end, read.end}, ", \"\")"});
    return true;
  }
  const ExprId found =
      file.ir.findAt(read, [](const Expr &expr) { return expr.kind == ExprKind::Call; });
  if (found == ExprId::None || file.ir.expr(found).args.size() != 2)
    return false;
  const Expr &callee = file.ir.expr(file.ir.expr(found).args[0]);
  const source::ByteRange key = file.ir.expr(file.ir.expr(found).args[1]).range;
  const bool isGet = callee.kind == ExprKind::Attribute && callee.text == "get";
  if (!isGet || text.slice(key.end, read.end).trim() != ")")
    return false;
  fix.edits.push_back({{key.end, key.end}, ", \"\""});
  return true;
}

static std::optional<diagnostic::FixIt>
defaultFor(const Context &context, const InputCompares &index, const Record &record) {
  const scheme::Analysis &analysis = *context.analysis;
  const dataflow::OriginId read = analysis.history().find(record.flow.origin, record.flow.value);
  if (read == dataflow::OriginId::None ||
      !analysis.values().is(record.flow.value, dataflow::Kind::Item))
    return std::nullopt;
  const source::Location where = analysis.history().origin(read).location;
  const std::vector<const Record *> compares = comparesOf(analysis, index, record.flow.value);
  if (compares.empty())
    return std::nullopt;
  const FileFacts &file = fileOf(context, where.file);
  diagnostic::FixIt fix = fixIn(file, "take a missing signature for an empty one");
  if (!giveDefault(file, where.range, fix))
    return std::nullopt;
  // A str that is compared as it is would raise next.
  std::vector<source::ByteRange> encoded;
  for (const Record *compare : compares) {
    const bool isBytes = textTypeOf(context, compare->args[0]) == TextType::Bytes ||
                         textTypeOf(context, compare->args[1]) == TextType::Bytes;
    if (isBytes || llvm::is_contained(encoded, compare->location.range))
      continue;
    if (!encodeBoth(context, *compare, fix))
      return std::nullopt;
    encoded.push_back(compare->location.range);
  }
  return fix;
}

std::optional<diagnostic::FixIt> guardInput(const Context &context, const InputCompares &compares,
                                            const Record &record) {
  const ValueTable &values = context.analysis->values();
  if (record.kind == Record::Kind::Absent)
    return defaultFor(context, compares, record);
  if (!record.entry || record.entry->role != model::Role::Compare)
    return std::nullopt;
  for (const Record &compare : context.analysis->evaluator.records()) {
    if (compare.kind != Record::Kind::Compare || compare.location != record.location)
      continue;
    diagnostic::FixIt fix =
        fixIn(fileOf(context, record.location.file), "compare the texts as bytes");
    const bool isHeader = values.has(record.flow.value, dataflow::bit(dataflow::Kind::Request));
    if (isHeader && encodeBoth(context, compare, fix))
      return fix;
    return std::nullopt;
  }
  return std::nullopt;
}

} // namespace hmaclint::rules
