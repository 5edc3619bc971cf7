#include "dataflow/lower.h"

#include "llvm/ADT/StringExtras.h"

// The structured form as text: the module, then each class and function on its own.
//
//     module
//       #0 = import hmac
//       def function 0
//     function 0 `check` (a#1, b#2="x") defines #3
//       return hmac#0.compare_digest(a#1, b#2)
//
// `#1` tells which symbol a name is; a name without one is a builtin or not known.

namespace hmaclint::dataflow {

namespace {

class Printer {
public:
  Printer(const Ir &ir, llvm::raw_ostream &out) : ir(ir), out(out) {}
  void all();

private:
  void block(BlockId id, unsigned indent);
  void line(unsigned indent) { out.indent(indent * 2); }
  void statement(const Stmt &stmt, unsigned indent);
  void simple(const Stmt &stmt);
  void blocks(const Stmt &stmt, unsigned indent);
  void handlers(const Stmt &stmt, unsigned indent);
  void cases(const Stmt &stmt, unsigned indent);
  void symbol(uint32_t id);
  void function(const Function &function);
  void parameter(const Parameter &parameter);
  void decorators(const std::vector<ExprId> &decorators);
  void expr(ExprId id);
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

static llvm::StringRef spelled(Operator op) {
  static constexpr llvm::StringLiteral words[] = {
      "?", "+", "-",  "*",  "/", "//", "%", "**", "<<", ">>",     "&",  "|",
      "^", "@", "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
  return words[static_cast<unsigned>(op)];
}

void Printer::symbol(uint32_t id) {
  if (id != noSymbol)
    out << '#' << id;
}

void Printer::list(llvm::ArrayRef<ExprId> ids, llvm::StringRef separator) {
  llvm::StringRef before;
  for (ExprId id : ids) {
    out << before;
    expr(id);
    before = separator;
  }
}

void Printer::call(const Expr &call) {
  expr(call.args[0]);
  out << '(';
  for (size_t i = 0; i < call.names.size(); ++i) {
    llvm::StringRef name = call.names[i];
    out << (i ? ", " : "") << name << (name.empty() || name[0] == '*' ? "" : "=");
    expr(call.args[i + 1]);
  }
  out << ')';
}

void Printer::dict(const Expr &dict) {
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

void Printer::comparison(const Expr &compare) {
  out << '(';
  expr(compare.args[0]);
  for (size_t i = 0; i < compare.operators.size(); ++i) {
    out << ' ' << spelled(compare.operators[i]) << ' ';
    expr(compare.args[i + 1]);
  }
  out << ')';
}

void Printer::format(const Expr &format) {
  out << '{';
  expr(format.args[0]);
  out << format.text << '}';
  if (format.args.size() > 1) {
    out << " of ";
    list(llvm::ArrayRef(format.args).drop_front());
  }
}

void Printer::comprehension(const Comprehension &made) {
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

void Printer::expr(ExprId id) {
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
    return symbol(expr.symbol);
  case ExprKind::Lambda:
    out << "function " << static_cast<uint32_t>(expr.function);
    return;
  default:
    return compound(expr);
  }
}

void Printer::subscript(const Expr &subscript) {
  expr(subscript.args[0]);
  out << '[';
  expr(subscript.args[1]);
  out << ']';
}

void Printer::compound(const Expr &made) {
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

void Printer::block(BlockId id, unsigned indent) {
  for (StmtId stmt : ir.block(id).statements) {
    line(indent);
    statement(ir.stmt(stmt), indent);
  }
}

void Printer::handlers(const Stmt &stmt, unsigned indent) {
  for (const Handler &handler : stmt.handlers) {
    line(indent);
    out << "except";
    if (handler.type != ExprId::None)
      out << ' ';
    expr(handler.type);
    if (handler.target != ExprId::None)
      out << " as ";
    expr(handler.target);
    out << '\n';
    block(handler.body, indent + 1);
  }
}

void Printer::cases(const Stmt &stmt, unsigned indent) {
  for (const Case &one : stmt.cases) {
    line(indent + 1);
    out << "case";
    if (one.pattern != ExprId::None)
      out << " == ";
    expr(one.pattern);
    out << (one.catchesAll ? " all" : one.pattern == ExprId::None ? " other" : "");
    if (!one.captures.empty())
      out << " captures ";
    list(one.captures);
    if (one.guard != ExprId::None)
      out << " if ";
    expr(one.guard);
    out << '\n';
    block(one.body, indent + 2);
  }
}

void Printer::blocks(const Stmt &stmt, unsigned indent) {
  bool isTry = stmt.kind == StmtKind::Try;
  for (size_t i = 0; i < stmt.blocks.size(); ++i) {
    if (i == 1 && isTry)
      handlers(stmt, indent);
    if (stmt.blocks[i] == BlockId::None)
      continue;
    if (i > 0) {
      line(indent);
      out << (stmt.kind == StmtKind::Unknown ? "and" : i == 1 ? "else" : "finally") << '\n';
    }
    block(stmt.blocks[i], indent + 1);
  }
  cases(stmt, indent);
}

static llvm::StringRef word(StmtKind kind) {
  static constexpr llvm::StringLiteral words[] = {
      "unknown", "",         "",    "",     "return", "raise", "assert", "del",    "if",
      "while",   "for",      "try", "with", "match",  "def",   "class",  "import", "import * from",
      "break",   "continue", "pass"};
  return words[static_cast<unsigned>(kind)];
}

void Printer::simple(const Stmt &stmt) {
  switch (stmt.kind) {
  case StmtKind::Expression:
    return list(stmt.exprs);
  case StmtKind::Assign:
    for (ExprId target : llvm::ArrayRef(stmt.exprs).drop_front()) {
      expr(target);
      out << " = ";
    }
    return expr(stmt.exprs[0]);
  case StmtKind::AugAssign:
    return list(stmt.exprs, (" " + spelled(stmt.op) + "= ").str());
  case StmtKind::Import:
    symbol(stmt.symbol);
    out << " = import " << stmt.text;
    return;
  case StmtKind::Function:
    out << "def function " << static_cast<uint32_t>(stmt.function);
    return;
  case StmtKind::Class:
    out << "class " << static_cast<uint32_t>(stmt.classId);
    return;
  default:
    out << word(stmt.kind) << (stmt.text.empty() ? "" : " ") << stmt.text
        << (stmt.exprs.empty() ? "" : " ");
    return list(stmt.exprs, stmt.kind == StmtKind::For ? " in " : ", ");
  }
}

void Printer::statement(const Stmt &stmt, unsigned indent) {
  if (stmt.kind == StmtKind::With) {
    out << "with";
    for (size_t i = 0; i + 1 < stmt.exprs.size(); i += 2) {
      out << (i ? ", " : " ");
      expr(stmt.exprs[i]);
      if (stmt.exprs[i + 1] != ExprId::None)
        out << " as ";
      expr(stmt.exprs[i + 1]);
    }
  } else {
    simple(stmt);
  }
  out << '\n';
  blocks(stmt, indent);
}

void Printer::decorators(const std::vector<ExprId> &decorators) {
  for (ExprId decorator : decorators) {
    out << "  @";
    expr(decorator);
    out << '\n';
  }
}

void Printer::parameter(const Parameter &parameter) {
  static constexpr llvm::StringLiteral kinds[] = {"", "keyword-only ", "positional-only ", "*",
                                                  "**"};
  out << kinds[static_cast<unsigned>(parameter.kind)]
      << (parameter.name.empty() ? "?" : llvm::StringRef(parameter.name));
  symbol(parameter.symbol);
  if (parameter.annotation != ExprId::None)
    out << ": ";
  expr(parameter.annotation);
  if (parameter.defaultValue != ExprId::None)
    out << " = ";
  expr(parameter.defaultValue);
}

void Printer::function(const Function &function) {
  out << function.qualifiedName << '(';
  for (size_t i = 0; i < function.parameters.size(); ++i) {
    out << (i ? ", " : "");
    parameter(function.parameters[i]);
  }
  out << ')';
  if (function.symbol != noSymbol)
    out << " defines #" << function.symbol;
  if (function.inClass != ClassId::None)
    out << ", in class " << static_cast<uint32_t>(function.inClass);
  if (function.outer != FunctionId::None)
    out << ", in function " << static_cast<uint32_t>(function.outer);
  out << (function.isAsync ? ", async" : "") << (function.isGenerator ? ", generator" : "") << '\n';
  decorators(function.decorators);
  block(function.body, 1);
}

void Printer::all() {
  out << "module\n";
  block(ir.body, 1);
  for (size_t i = 0; i < ir.classes.size(); ++i) {
    const Class &made = ir.classes[i];
    out << "class " << i << ' ' << made.qualifiedName << '(';
    list(made.bases);
    out << ") defines ";
    symbol(made.symbol);
    out << '\n';
    decorators(made.decorators);
    block(made.body, 1);
  }
  for (size_t i = 0; i < ir.functions.size(); ++i) {
    out << "function " << i << ' ';
    function(ir.functions[i]);
  }
}

void dump(const Ir &ir, llvm::raw_ostream &out) { Printer(ir, out).all(); }

} // namespace hmaclint::dataflow
