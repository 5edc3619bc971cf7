#include "dataflow/dump_expr.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::dataflow {

namespace {

/// Recurses on expressions, which lowering keeps from being nested deeply.
class ExprPrinter {
public:
  ExprPrinter(const Ir &ir, llvm::raw_ostream &out) : ir(ir), out(out) {}
  void expr(ExprId id);

private:
  void compound(const Expr &expr);
  void call(const Expr &expr);
  void dict(const Expr &expr);
  void subscript(const Expr &expr);
  void comparison(const Expr &expr);
  void format(const Expr &expr);
  void comprehension(const Comprehension &made);
  void list(llvm::ArrayRef<ExprId> ids, llvm::StringRef separator = ", ");

  const Ir &ir;
  llvm::raw_ostream &out;
};

} // namespace

llvm::StringRef spelled(Operator op) {
  static constexpr llvm::StringLiteral words[] = {
      "?", "+", "-",  "*",  "/", "//", "%", "**", "<<", ">>",     "&",  "|",
      "^", "@", "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
  return words[static_cast<unsigned>(op)];
}

void ExprPrinter::list(llvm::ArrayRef<ExprId> ids, llvm::StringRef separator) {
  llvm::StringRef before;
  for (ExprId id : ids) {
    out << before;
    expr(id);
    before = separator;
  }
}

void ExprPrinter::call(const Expr &call) {
  expr(call.args[0]);
  out << '(';
  for (size_t i = 0; i < call.names.size(); ++i) {
    llvm::StringRef name = call.names[i];
    out << (i ? ", " : "") << name << (name.empty() || name[0] == '*' ? "" : "=");
    expr(call.args[i + 1]);
  }
  out << ')';
}

void ExprPrinter::dict(const Expr &dict) {
  out << '{';
  for (size_t i = 0; i + 1 < dict.args.size(); i += 2) {
    out << (i ? ", " : "");
    if (dict.args[i] == ExprId::None) {
      out << "**";
    } else {
      expr(dict.args[i]);
      out << ": ";
    }
    expr(dict.args[i + 1]);
  }
  out << '}';
}

void ExprPrinter::comparison(const Expr &compare) {
  out << '(';
  expr(compare.args[0]);
  for (size_t i = 0; i < compare.operators.size(); ++i) {
    out << ' ' << spelled(compare.operators[i]) << ' ';
    expr(compare.args[i + 1]);
  }
  out << ')';
}

void ExprPrinter::format(const Expr &format) {
  out << '{';
  expr(format.args[0]);
  out << format.text << '}';
  if (format.args.size() > 1) {
    out << " of ";
    list(llvm::ArrayRef(format.args).drop_front());
  }
}

void ExprPrinter::comprehension(const Comprehension &made) {
  static constexpr llvm::StringLiteral words[] = {"list", "set", "dict", "generator"};
  out << words[static_cast<unsigned>(made.form)] << '(';
  expr(made.element);
  if (made.value != ExprId::None) {
    out << ": ";
    expr(made.value);
  }
  for (const Comprehension::Clause &clause : made.clauses) {
    out << (clause.target == ExprId::None ? " if " : " for ");
    if (clause.target == ExprId::None) {
      expr(clause.condition);
      continue;
    }
    expr(clause.target);
    out << " in ";
    expr(clause.iterable);
  }
  out << ')';
}

static void quoted(llvm::StringRef text, llvm::raw_ostream &out) {
  out << '"';
  llvm::printEscapedString(text, out);
  out << '"';
}

void ExprPrinter::expr(ExprId id) {
  if (id == ExprId::None)
    return;
  const Expr &expr = ir.expr(id);
  switch (expr.kind) {
  case ExprKind::None:
    out << "None";
    return;
  case ExprKind::True:
    out << "True";
    return;
  case ExprKind::False:
    out << "False";
    return;
  case ExprKind::Ellipsis:
    out << "...";
    return;
  case ExprKind::Integer:
    out << expr.number;
    return;
  case ExprKind::Float:
    out << expr.text;
    return;
  case ExprKind::Bytes:
    out << 'b';
    [[fallthrough]];
  case ExprKind::String:
    return quoted(expr.text, out);
  case ExprKind::Name:
    out << expr.text;
    if (expr.symbol != noSymbol)
      out << '#' << expr.symbol;
    return;
  case ExprKind::Lambda:
    out << "function " << static_cast<uint32_t>(expr.function);
    return;
  default:
    return compound(expr);
  }
}

void ExprPrinter::subscript(const Expr &subscript) {
  expr(subscript.args[0]);
  out << '[';
  expr(subscript.args[1]);
  out << ']';
}

void ExprPrinter::compound(const Expr &made) {
  const auto around = [&](llvm::StringRef open, llvm::StringRef separator, llvm::StringRef close) {
    out << open;
    list(made.args, separator);
    out << close;
  };
  switch (made.kind) {
  case ExprKind::Attribute:
    return around("", "", "."), void(out << made.text);
  case ExprKind::Subscript:
    return subscript(made);
  case ExprKind::Slice:
    return around("", ":", "");
  case ExprKind::Call:
    return call(made);
  case ExprKind::Binary:
    return around("(", (" " + spelled(made.op) + " ").str(), ")");
  case ExprKind::Not:
    return around("(not ", "", ")");
  case ExprKind::Negate:
    return around("(-", "", ")");
  case ExprKind::And:
    return around("(", " and ", ")");
  case ExprKind::Or:
    return around("(", " or ", ")");
  case ExprKind::Compare:
    return comparison(made);
  case ExprKind::Conditional:
    return around("if(", ", ", ")");
  case ExprKind::Tuple:
    return around("(", ", ", made.args.size() == 1 ? ",)" : ")");
  case ExprKind::List:
    return around("[", ", ", "]");
  case ExprKind::Set:
    return around("{", ", ", "}");
  case ExprKind::Dict:
    return dict(made);
  case ExprKind::FString:
    return around("f(", ", ", ")");
  case ExprKind::Format:
    return format(made);
  case ExprKind::Comprehension:
    return comprehension(ir.comprehensions[made.comprehension]);
  case ExprKind::Await:
    return around("(await ", "", ")");
  case ExprKind::Yield:
    return around(made.text.empty() ? "(yield " : "(yield from ", "", ")");
  case ExprKind::Starred:
    return around("*", "", "");
  case ExprKind::Walrus:
    return around("(", " := ", ")");
  default:
    return around("unknown(", ", ", ")");
  }
}

void dumpExpr(const Ir &ir, ExprId id, llvm::raw_ostream &out) { ExprPrinter(ir, out).expr(id); }

} // namespace hmaclint::dataflow
