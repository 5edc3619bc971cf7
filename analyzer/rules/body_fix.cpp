#include "rules/body_fix.h"

#include "rules/fix.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;

/// Whether all that is given behind argument `first` are words for UTF-8.
static bool isPlainUtf8(const FileFacts &file, const Expr &call, size_t first) {
  for (size_t i = first; i < call.args.size(); ++i) {
    const Expr &given = file.ir.expr(call.args[i]);
    const std::string word = given.text;
    const bool isCharset = llvm::StringRef(word).equals_insensitive("utf-8") ||
                           llvm::StringRef(word).equals_insensitive("utf8");
    if (given.kind != ExprKind::String || !isCharset || call.names[i - 1] == "errors")
      return false;
  }
  return true;
}

const Expr *encodedAround(const FileFacts &file, source::ByteRange range) {
  const ExprId text = file.ir.outermostAt(range);
  if (text == ExprId::None)
    return nullptr;
  ExprId around = file.ir.parentOf(text);
  if (around == ExprId::None)
    return nullptr;
  const Expr &outer = file.ir.expr(around);
  if (outer.kind == ExprKind::Attribute && outer.text == "encode") {
    around = file.ir.parentOf(around);
    if (around == ExprId::None || file.ir.expr(around).kind != ExprKind::Call)
      return nullptr;
    const Expr &call = file.ir.expr(around);
    const bool isCallee = &file.ir.expr(call.args[0]) == &outer;
    return isCallee && isPlainUtf8(file, call, 1) ? &call : nullptr;
  }
  if (outer.kind != ExprKind::Call || outer.args.size() != 3 || outer.args[1] != text)
    return nullptr;
  const Expr &callee = file.ir.expr(outer.args[0]);
  const bool isBytes = callee.kind == ExprKind::Name && callee.text == "bytes" &&
                       callee.symbol == dataflow::noSymbol;
  return isBytes && isPlainUtf8(file, outer, 2) ? &outer : nullptr;
}

llvm::StringRef requestName(const Context &context, source::Location read, source::Location place) {
  const FileFacts &file = fileOf(context, read.file);
  if (read.file != place.file ||
      file.ir.functionAround(read.range) != file.ir.functionAround(place.range))
    return "";
  const ExprId found = file.ir.findAt(read.range, [](const Expr &expr) {
    return expr.kind == ExprKind::Call || expr.kind == ExprKind::Attribute;
  });
  if (found == ExprId::None)
    return "";
  const Expr *expr = &file.ir.expr(found);
  if (expr->kind == ExprKind::Call)
    expr = &file.ir.expr(expr->args[0]);
  if (expr->kind != ExprKind::Attribute)
    return "";
  const Expr &base = file.ir.expr(expr->args[0]);
  const llvm::StringRef text = file.source->text().slice(base.range.begin, base.range.end);
  const bool isName = base.kind == ExprKind::Name || base.kind == ExprKind::Attribute;
  return isName ? text : "";
}

} // namespace hmaclint::rules
