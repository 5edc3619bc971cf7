#include "rules/coverage_fix.h"

#include "rules/fix.h"
#include "rules/helper.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// A part is added to the list of which the message is joined, read in the way of a part that stands
// there already:
//
//   parts = [method, target, headers.get("X-Nonce", "")]
//   parts = [method, target, headers.get("X-Nonce", ""), headers.get("X-User", "")]
//
// Of arguments the path becomes one with the query: `request.path` is `request.full_path`. Either
// can be made where signer and verifier call one function that builds the message; elsewhere the
// other side would refuse, and it is only shown.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::Part;
using scheme::UnsignedPart;

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

/// A change of what both sides sign can be written where both call the function around `place`.
static diagnostic::Applicability applicabilityAt(const Context &context, source::Location place,
                                                 dataflow::ValueId mac) {
  return !fileOf(context, place.file).isPython2 && isSharedHelper(context, place, mac)
             ? diagnostic::Applicability::Unsafe
             : diagnostic::Applicability::Display;
}

/// The edit that reads the field beside a part of the message that is read at `place`.
static std::optional<diagnostic::FixIt> fixAt(const Context &context, const UnsignedPart &field,
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
  fix.applicability = applicabilityAt(context, place, mac);
  return fix;
}

/// The edit that makes the path at `place` one with the query.
static std::optional<diagnostic::FixIt> queryAt(const Context &context, source::Location place,
                                                dataflow::ValueId mac) {
  const FileFacts &file = fileOf(context, place.file);
  const auto [begin, end] = place.range;
  llvm::StringRef text = file.source->text().slice(begin, end);
  const bool isBase = text.ends_with(".base_url");
  if (!isBase && !text.ends_with(".path"))
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "sign the query too";
  fix.file = file.file;
  const auto word = static_cast<uint32_t>(isBase ? sizeof("base_url") : sizeof("path")) - 1;
  fix.edits.push_back({{end - word, end}, isBase ? "url" : "full_path"});
  fix.applicability = applicabilityAt(context, place, mac);
  return fix;
}

std::optional<diagnostic::FixIt> signPart(const Context &context, const UnsignedPart &field) {
  const scheme::Analysis &analysis = *context.analysis;
  const scheme::ValueTable &values = analysis.values();
  const bool isArgument = field.part.root == "arg" || field.part.root == "query-string";
  if (field.check.expected.size() != 1)
    return std::nullopt;
  const dataflow::ValueId mac = field.check.expected.front().mac;
  const dataflow::Record *record = analysis.overview.recordOf(analysis, mac);
  if (!record)
    return std::nullopt;
  std::optional<diagnostic::FixIt> last;
  for (dataflow::ValueId value : scheme::partsIn(values, record->args[1].value)) {
    const std::optional<Part> part = scheme::partOf(values, value);
    const dataflow::OriginId origin = analysis.history().find(record->args[1].origin, value);
    if (!part || origin == dataflow::OriginId::None)
      continue;
    const source::Location place = analysis.history().origin(origin).location;
    const bool isSibling = part->root == field.part.root && part->keys.size() == 1 &&
                           field.part.keys.size() == 1 && part->container == field.part.container;
    std::optional<diagnostic::FixIt> fix;
    if (isSibling)
      fix = fixAt(context, field, place, part->keys.front(), mac);
    else if (isArgument && (part->root == "path" || part->root == "base-url"))
      fix = queryAt(context, place, mac);
    if (fix)
      last = std::move(fix);
  }
  return last;
}

/// The edit that writes method and target before `req.headers.get(…)`, which stands at `place`.
static std::optional<diagnostic::FixIt> targetAt(const Context &context, source::Location place,
                                                 dataflow::ValueId mac) {
  const FileFacts &file = fileOf(context, place.file);
  const llvm::StringRef text = file.source->text().slice(place.range.begin, place.range.end);
  const auto [object, rest] = text.split(".headers");
  const bool isName = llvm::all_of(object, [](char c) { return llvm::isAlnum(c) || c == '_'; });
  if (object.empty() || rest.empty() || !isName || !isElement(file, place.range))
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "sign method and target too";
  fix.file = file.file;
  fix.edits.push_back({{place.range.begin, place.range.begin},
                       object.str() + ".method, " + object.str() + ".full_path, "});
  fix.applicability = applicabilityAt(context, place, mac);
  return fix;
}

std::optional<diagnostic::FixIt> signTarget(const Context &context, const scheme::Check &check) {
  const scheme::Analysis &analysis = *context.analysis;
  const dataflow::ValueId mac = check.expected.front().mac;
  const dataflow::Record *record = analysis.overview.recordOf(analysis, mac);
  if (!record)
    return std::nullopt;
  for (dataflow::ValueId value : scheme::partsIn(analysis.values(), record->args[1].value))
    if (const dataflow::OriginId origin = analysis.history().find(record->args[1].origin, value);
        origin != dataflow::OriginId::None)
      if (auto fix = targetAt(context, analysis.history().origin(origin).location, mac))
        return fix;
  return std::nullopt;
}

} // namespace hmaclint::rules
