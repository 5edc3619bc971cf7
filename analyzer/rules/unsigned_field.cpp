#include "rules/fix.h"
#include "rules/helper.h"
#include "scheme/fields.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM401: a part of the request decides something and is not in the signed message.
//
// The fix adds it to the list of which the message is joined, read in the way of a part that stands
// there already:
//
//   parts = [method, target, headers.get("X-Nonce", "")]
//   parts = [method, target, headers.get("X-Nonce", ""), headers.get("X-User", "")]
//
// It can be made where signer and verifier call one function that builds the message; elsewhere the
// other side would refuse, and it is only shown.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::Part;
using scheme::UnsignedField;

using Place = std::pair<uint32_t, source::ByteRange>;

/// What a vendor leaves out is the vendor's choice: of headers nothing is said, of fields a note.
static bool isVendorsChoice(const UnsignedField &field) {
  return field.owner.namesVendor && (field.part.root == "header" || field.part.root == "cookie");
}

/// The literal inside `range` that says `name`, headers in any case.
static const Expr *literalIn(const FileFacts &file, source::ByteRange range, llvm::StringRef name) {
  const ExprId found = file.ir.findIn(range, [&](const Expr &expr) {
    return expr.kind == ExprKind::String && name.equals_insensitive(expr.text);
  });
  return found == ExprId::None ? nullptr : &file.ir.expr(found);
}

/// Whether what stands at `range` is an element of a list or tuple.
static bool isElement(const FileFacts &file, source::ByteRange range) {
  const ExprId found = file.ir.outermostAt(range);
  const ExprId list = found == ExprId::None ? found : file.ir.parentOf(found);
  return list != ExprId::None &&
         (file.ir.expr(list).kind == ExprKind::List || file.ir.expr(list).kind == ExprKind::Tuple);
}

/// The edit that reads the field beside a part of the message that is read at `place`.
static std::optional<diagnostic::FixIt> fixAt(const Context &context, const UnsignedField &field,
                                              source::Location place, llvm::StringRef sibling,
                                              dataflow::ValueId mac) {
  const FileFacts &file = fileOf(context, place.file);
  const FileFacts &reader = fileOf(context, field.read.file);
  const Expr *name = literalIn(reader, field.read.range, field.part.keys.front());
  const Expr *other = literalIn(file, place.range, sibling);
  if (!name || !other || !isElement(file, place.range))
    return std::nullopt;
  const auto text = [](const FileFacts &of, uint32_t begin, uint32_t end) {
    return of.source->text().slice(begin, end).str();
  };
  diagnostic::FixIt fix;
  fix.title = "sign the " + field.part.describe() + " too";
  fix.file = file.file;
  fix.edits.push_back({{place.range.end, place.range.end},
                       ", " + text(file, place.range.begin, other->range.begin) +
                           text(reader, name->range.begin, name->range.end) +
                           text(file, other->range.end, place.range.end)});
  fix.applicability = !file.isPython2 && isSharedHelper(context, place, mac)
                          ? diagnostic::Applicability::Unsafe
                          : diagnostic::Applicability::Display;
  return fix;
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const UnsignedField &field) {
  const scheme::Analysis &analysis = *context.analysis;
  const scheme::ValueTable &values = analysis.values();
  if (field.part.keys.size() != 1 || field.check.expected.size() != 1)
    return std::nullopt;
  const dataflow::ValueId mac = field.check.expected.front().mac;
  const dataflow::Record *record = analysis.overview.recordOf(analysis, mac);
  if (!record)
    return std::nullopt;
  std::optional<diagnostic::FixIt> last;
  for (dataflow::ValueId value : scheme::partsIn(values, record->args[1].value)) {
    const std::optional<Part> part = scheme::partOf(values, value);
    const dataflow::OriginId origin = analysis.history().find(record->args[1].origin, value);
    if (!part || part->root != field.part.root || part->keys.size() != 1 ||
        part->container != field.part.container || origin == dataflow::OriginId::None)
      continue;
    if (auto fix = fixAt(context, field, analysis.history().origin(origin).location,
                         part->keys.front(), mac))
      last = std::move(fix);
  }
  return last;
}

void unsigned_field(const Context &context, Sink &sink) {
  std::map<Place, UnsignedField> places;
  for (UnsignedField &field : scheme::unsignedFields(*context.analysis))
    if (isVendorsChoice(field))
      context.analysis->silent(field.read, "what a vendor leaves out is the vendor's choice");
    else
      places.try_emplace({static_cast<uint32_t>(field.read.file), field.read.range},
                         std::move(field));
  for (const auto &[place, field] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "unsigned-field", field.read);
    finding.message =
        "the " + field.part.describe() + " decides what is done and is not in the signed message";
    if (field.owner.namesVendor)
      finding.severity = diagnostic::Severity::Note;
    if (field.place != field.read)
      finding.labels.push_back({field.place, field.use == UnsignedField::Use::Written
                                                 ? "is used here"
                                                 : "tells acceptance from refusal"});
    if (auto fix = fixOf(context, field))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
