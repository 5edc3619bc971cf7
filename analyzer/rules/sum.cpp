#include "rules/sum.h"

#include "llvm/ADT/StringExtras.h"

// What is hashed tells the types: bytes, or text that is encoded as a whole.
//
//   sha256(SECRET + body)                      SECRET                 body
//   sha256((SECRET + stamp + body).encode())   SECRET.encode()        (stamp + body).encode()

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Operator;

namespace {
/// A sum and what is left of it without the secret.
struct Split {
  llvm::StringRef secret;
  llvm::StringRef rest;
  bool isSum = false; ///< The rest needs parentheses.
};
} // namespace

static bool isSum(const Expr &expr) {
  return expr.kind == ExprKind::Binary && expr.op == Operator::Add;
}

/// Whether nothing in it binds looser than a method's dot.
static bool isSimple(const Expr &expr) {
  return expr.kind == ExprKind::Name || expr.kind == ExprKind::Attribute ||
         expr.kind == ExprKind::Call || expr.kind == ExprKind::Subscript;
}

static bool isPlus(llvm::StringRef between) { return between.trim() == "+"; }

static std::optional<Split> split(const FileFacts &file, const Expr &sum, bool isFirst) {
  const llvm::StringRef text = file.source->text();
  const auto slice = [&](uint32_t begin, uint32_t end) { return text.slice(begin, end); };
  const Expr *node = &sum;
  const Expr *left = &file.ir.expr(node->args[0]);
  const Expr *right = &file.ir.expr(node->args[1]);
  if (isFirst)
    while (isSum(*left) && left->range.begin == node->range.begin) {
      node = left;
      left = &file.ir.expr(node->args[0]);
      right = &file.ir.expr(node->args[1]);
    }
  if (!isPlus(slice(left->range.end, right->range.begin)) ||
      text.slice(sum.range.begin, sum.range.end).contains('#'))
    return std::nullopt; // Parentheses or comments stand between.
  const Expr &secret = isFirst ? *left : *right;
  if (!isSimple(secret))
    return std::nullopt;
  Split result;
  result.secret = slice(secret.range.begin, secret.range.end);
  result.rest =
      isFirst ? slice(right->range.begin, sum.range.end) : slice(sum.range.begin, left->range.end);
  result.isSum = isFirst ? node != &sum || !isSimple(*right) : !isSimple(*left);
  return result;
}

/// `hashlib.sha256` as it stands there, or a stronger digest by its name.
static std::string digestOf(llvm::StringRef callee) {
  const llvm::StringRef name =
      callee.rsplit('.').second.empty() ? callee : callee.rsplit('.').second;
  return name == "md5" || name == "sha1" ? "\"sha256\"" : callee.str();
}

std::optional<HashedSum> hashedSum(const FileFacts &file, source::ByteRange range, bool isFirst) {
  const ExprId found = file.ir.findAt(range, [](const Expr &expr) {
    return expr.kind == ExprKind::Call && expr.args.size() == 2 && expr.names[0].empty();
  });
  if (found == ExprId::None)
    return std::nullopt;
  const llvm::StringRef text = file.source->text();
  const Expr &callee = file.ir.expr(file.ir.expr(found).args[0]);
  if (callee.kind != ExprKind::Attribute && callee.kind != ExprKind::Name)
    return std::nullopt;
  const std::string digest = digestOf(text.slice(callee.range.begin, callee.range.end));
  const Expr *hashed = &file.ir.expr(file.ir.expr(found).args[1]);
  if (isSum(*hashed)) {
    const std::optional<Split> parts = split(file, *hashed, isFirst);
    return parts ? std::optional(HashedSum{parts->secret.str(), parts->rest.str(), digest})
                 : std::nullopt;
  }
  // `(…).encode("utf-8")`
  const bool isCall = hashed->kind == ExprKind::Call && !hashed->args.empty();
  const Expr *method = isCall ? &file.ir.expr(hashed->args[0]) : nullptr;
  if (!method || method->kind != ExprKind::Attribute || method->text != "encode" ||
      !isSum(file.ir.expr(method->args[0])))
    return std::nullopt;
  const Expr &sum = file.ir.expr(method->args[0]);
  const std::optional<Split> parts = split(file, sum, isFirst);
  if (!parts)
    return std::nullopt;
  const size_t from = text.slice(hashed->range.begin, hashed->range.end).rfind(".encode");
  const llvm::StringRef encode = text.slice(hashed->range.begin + from, hashed->range.end);
  const std::string rest = parts->isSum ? ("(" + parts->rest + ")").str() : parts->rest.str();
  return HashedSum{(parts->secret + encode).str(), rest + encode.str(), digest};
}

} // namespace hmaclint::rules
