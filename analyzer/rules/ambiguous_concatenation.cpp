#include "rules/compared.h"
#include "rules/fix.h"
#include "rules/helper.h"
#include "scheme/adjacent.h"
#include "scheme/words.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM302: parts of a message stand side by side, and nothing tells where one ends.
//
//   message = stamp + body                    ->   message = stamp + "\n" + body
//   f"{nonce}{body}"                          ->   f"{nonce}\n{body}"
//   b"".join([method, target, stamp])         ->   b"\n".join([method, target, stamp])
//
// The fix changes what is signed. It can be made where signer and verifier call one function that
// puts the message together; elsewhere the other side would refuse, and it is only shown.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::Adjacent;

static constexpr size_t namedParts = 4;

static bool isLiteral(const Expr &expr) {
  return expr.kind == ExprKind::String || expr.kind == ExprKind::Bytes;
}

namespace {
/// Puts delimiters into one expression.
struct Delimiter {
  const FileFacts &file;
  bool isBytes;
  std::vector<diagnostic::Edit> edits;

  llvm::StringRef text(source::ByteRange range) const {
    return file.source->text().slice(range.begin, range.end);
  }
  void add(const Expr &sum);
  void addTo(const Expr &text);
  void join(const Expr &call);
  void put(const Expr &expr);
};
} // namespace

/// `a + b`: between operands that are no literals.
void Delimiter::add(const Expr &sum) {
  if (sum.op != dataflow::Operator::Add)
    return;
  const Expr *left = &file.ir.expr(sum.args[0]);
  const Expr &right = file.ir.expr(sum.args[1]);
  const bool isSum = left->kind == ExprKind::Binary && left->op == dataflow::Operator::Add;
  if (isSum && text(left->range).front() != '(')
    add(*left);
  if (isSum)
    left = &file.ir.expr(left->args[1]);
  if (isLiteral(*left) || isLiteral(right))
    return;
  const uint32_t at = file.ir.expr(sum.args[0]).range.end;
  edits.push_back({{at, at}, isBytes ? R"( + b"\n")" : R"( + "\n")"});
}

/// `f"{a}{b}"`: between fields that touch.
void Delimiter::addTo(const Expr &pieces) {
  const llvm::StringRef whole = text(pieces.range);
  if (whole.take_until([](char c) { return c == '"' || c == '\''; }).contains_insensitive("r"))
    return;
  for (size_t i = 1; i < pieces.args.size(); ++i) {
    const Expr &before = file.ir.expr(pieces.args[i - 1]);
    const Expr &piece = file.ir.expr(pieces.args[i]);
    if (before.kind != ExprKind::Format || piece.kind != ExprKind::Format)
      continue;
    const uint32_t at = piece.range.begin;
    if (at == before.range.end)
      edits.push_back({{at, at}, R"(\n)"});
  }
}

/// `"".join([a, b])`
void Delimiter::join(const Expr &call) {
  const Expr &callee = file.ir.expr(call.args[0]);
  if (callee.kind != ExprKind::Attribute || callee.text != "join" || call.args.size() != 2)
    return;
  const Expr &empty = file.ir.expr(callee.args[0]);
  const Expr &parts = file.ir.expr(call.args[1]);
  if (!isLiteral(empty) || !empty.text.empty() ||
      (parts.kind != ExprKind::List && parts.kind != ExprKind::Tuple))
    return;
  edits.push_back({empty.range, empty.kind == ExprKind::Bytes ? R"(b"\n")" : R"("\n")"});
}

void Delimiter::put(const Expr &expr) {
  if (expr.kind == ExprKind::Binary)
    add(expr);
  else if (expr.kind == ExprKind::FString)
    addTo(expr);
  else if (expr.kind == ExprKind::Call)
    join(expr);
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const Adjacent &adjacent) {
  const FileFacts &file = fileOf(context, adjacent.location.file);
  const ExprId found = file.ir.findAt(adjacent.location.range, [](const Expr &expr) {
    return expr.kind == ExprKind::Binary || expr.kind == ExprKind::FString ||
           expr.kind == ExprKind::Call;
  });
  if (found == ExprId::None || adjacent.isRepeated)
    return std::nullopt;
  Delimiter delimiter{file, textTypeOf(context, adjacent.made) == TextType::Bytes, {}};
  delimiter.put(file.ir.expr(found));
  if (delimiter.edits.empty())
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "sign a line break between them";
  fix.file = file.file;
  fix.edits = std::move(delimiter.edits);
  fix.applicability =
      !file.isPython2 && isSharedHelper(context, adjacent.location, adjacent.mac->flow.value)
          ? diagnostic::Applicability::Unsafe
          : diagnostic::Applicability::Display;
  return fix;
}

static std::string messageFor(const Context &context, const Adjacent &adjacent) {
  if (adjacent.isRepeated)
    return "fields are signed one after the other with nothing between them, so that other fields "
           "have the same signature";
  std::vector<std::string> names;
  for (dataflow::ValueId part : adjacent.parts)
    if (std::string name = scheme::words(context.analysis->values(), part, false);
        !llvm::is_contained(names, name))
      names.push_back(std::move(name));
  std::string list = names.front();
  for (size_t i = 1; i < std::min(names.size(), namedParts); ++i)
    list += (i + 1 == std::min(names.size(), namedParts) ? " and " : ", ") + names[i];
  return list + (names.size() > namedParts ? " and more" : "") +
         " are signed with nothing between them, so that the end of one can be taken for the "
         "beginning of the next";
}

void ambiguous_concatenation(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, Adjacent> places;
  const std::vector<Adjacent> all = scheme::adjacentParts(*context.analysis);
  for (const Adjacent &one : all) {
    const auto [known, isNew] =
        places.try_emplace({static_cast<uint32_t>(one.location.file), one.location.range}, one);
    if (!isNew && one.isOwn && !known->second.isOwn)
      known->second = one;
  }
  for (const auto &[place, adjacent] : places) {
    diagnostic::Diagnostic finding =
        findingOf(context, "ambiguous-concatenation", adjacent.location);
    finding.message = messageFor(context, adjacent);
    if (!adjacent.isOwn)
      finding.severity = diagnostic::Severity::Note;
    if (adjacent.location != adjacent.mac->location)
      finding.labels.push_back({adjacent.mac->location, "the MAC is taken of it"});
    if (auto fix = fixOf(context, adjacent))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
