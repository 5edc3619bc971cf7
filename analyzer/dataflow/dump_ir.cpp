#include "dataflow/dump_expr.h"
#include "dataflow/lower.h"

// The structured form as text: the module, then each class and function on its own.
//
//     module
//       #0 = import hmac
//       def function 0
//     function 0 check(a#1, b#2 = "x") defines #3
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
  void expr(ExprId id) { dumpExpr(ir, id, out); }
  void list(llvm::ArrayRef<ExprId> ids, llvm::StringRef separator = ", ");

  const Ir &ir;
  llvm::raw_ostream &out;
};

} // namespace

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
