#include "dataflow/mentions.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

static constexpr size_t maxModuleText = 100;
static constexpr size_t maxStars = 4;

namespace {
class Reader {
public:
  Reader(const Ir &ir, const binding::Bindings &bindings) : ir(ir), bindings(bindings) {}
  std::vector<Part> read();

private:
  void walk(BlockId block, ClassId inClass);
  void statement(const Stmt &stmt, ClassId inClass);
  void function(FunctionId id, ClassId inClass);
  void heads(llvm::ArrayRef<ExprId> exprs, uint32_t part);
  void changes(ExprId target, Part &part);
  void registration(ExprId callee, Part &part);
  uint32_t partOf(ExprId id) const;
  void name(ExprId id, Part &part);
  bool isSource(ExprId id) const;
  bool isOfParameter(const Expr &expr) const;
  void add(const Expr &expr, ExprId id);
  uint32_t newPart(ClassId inClass);

  const Ir &ir;
  const binding::Bindings &bindings;
  std::vector<Part> parts;
  llvm::DenseMap<uint32_t, uint32_t> roots;    ///< ExprId of a whole expression -> part.
  llvm::SmallVector<llvm::StringRef, 2> stars; ///< Modules of `from module import *`.
  struct Meaning {
    llvm::SmallVector<llvm::StringRef, 1> imports; ///< Qualified names.
    bool isParameter = false;
  };
  std::vector<Meaning> meanings; ///< By symbol.
  struct Body {
    source::ByteRange range;
    uint32_t part;
  };
  std::vector<Body> bodies; ///< Of functions; none inside of another.
};
} // namespace

static constexpr uint32_t nobody = UINT32_MAX;

uint32_t Reader::newPart(ClassId inClass) {
  parts.emplace_back();
  parts.back().inClass = inClass;
  return static_cast<uint32_t>(parts.size() - 1);
}

void Reader::heads(llvm::ArrayRef<ExprId> exprs, uint32_t part) {
  for (ExprId id : exprs)
    if (id != ExprId::None)
      roots[static_cast<uint32_t>(id)] = part;
}

/// `X = …`, `X.config["K"] = …`, `X[0] = …`: X changes.
void Reader::changes(ExprId target, Part &part) {
  while (target != ExprId::None) {
    const Expr &expr = ir.expr(target);
    if (expr.kind == ExprKind::Tuple || expr.kind == ExprKind::List) {
      for (ExprId one : expr.args)
        changes(one, part);
      return;
    }
    if (expr.kind == ExprKind::Name) {
      if (expr.symbol != noSymbol)
        part.defines.push_back(expr.symbol);
      return;
    }
    const bool isPart = expr.kind == ExprKind::Attribute || expr.kind == ExprKind::Subscript ||
                        expr.kind == ExprKind::Starred;
    target = isPart ? expr.args[0] : ExprId::None;
  }
}

/// `app.before_request` and `app.before_request(…)`.
void Reader::registration(ExprId callee, Part &part) {
  const Expr *expr = &ir.expr(callee);
  if (expr->kind == ExprKind::Call)
    expr = &ir.expr(expr->args[0]);
  if (expr->kind != ExprKind::Attribute)
    return;
  const llvm::StringRef registered = expr->text;
  while (expr->kind == ExprKind::Attribute)
    expr = &ir.expr(expr->args[0]);
  if (expr->kind != ExprKind::Name || expr->symbol == noSymbol)
    return;
  part.registered.push_back(registered);
  part.registers.push_back(expr->symbol);
}

void Reader::function(FunctionId id, ClassId inClass) {
  const Function &code = ir.function(id);
  const uint32_t index = newPart(inClass);
  Part &part = parts[index];
  part.function = id;
  if (code.symbol != noSymbol)
    part.defines.push_back(code.symbol);
  heads(code.decorators, index);
  for (ExprId decorator : code.decorators)
    registration(decorator, part);
  bodies.push_back({code.range, index});
}

void Reader::statement(const Stmt &stmt, ClassId inClass) {
  const uint32_t index = newPart(inClass);
  heads(stmt.exprs, index);
  for (const Handler &handler : stmt.handlers)
    heads({handler.type, handler.target}, index);
  for (const Case &one : stmt.cases) {
    heads({one.pattern, one.guard}, index);
    heads(one.captures, index);
  }
  Part &part = parts[index];
  const llvm::ArrayRef<ExprId> exprs = stmt.exprs;
  if (stmt.kind == StmtKind::Assign)
    for (ExprId target : exprs.drop_front())
      changes(target, part);
  else if (stmt.kind == StmtKind::AugAssign || stmt.kind == StmtKind::For)
    changes(exprs[0], part);
  else if (stmt.kind == StmtKind::With)
    for (size_t i = 1; i < exprs.size(); i += 2)
      changes(exprs[i], part);
  else if (stmt.kind == StmtKind::Expression && ir.expr(exprs[0]).kind == ExprKind::Call) {
    registration(exprs[0], part);
    // `app.config.from_object(…)`: what is called on it may change it.
    changes(ir.expr(exprs[0]).args[0], part);
  }
  if (stmt.kind == StmtKind::Import && stmt.symbol != noSymbol) {
    part.defines.push_back(stmt.symbol);
    part.imports.push_back(stmt.text);
  }
}

void Reader::walk(BlockId block, ClassId inClass) {
  if (block == BlockId::None)
    return;
  for (StmtId id : ir.block(block).statements) {
    const Stmt &stmt = ir.stmt(id);
    if (stmt.kind == StmtKind::Function) {
      function(stmt.function, inClass);
      continue;
    }
    if (stmt.kind == StmtKind::Class) {
      const Class &code = ir.classOf(stmt.classId);
      const uint32_t index = newPart(stmt.classId);
      parts[index].isHead = true;
      if (code.symbol != noSymbol)
        parts[index].defines.push_back(code.symbol);
      heads(code.bases, index);
      heads(code.decorators, index);
      walk(code.body, stmt.classId);
      continue;
    }
    statement(stmt, inClass);
    for (BlockId inner : stmt.blocks)
      walk(inner, inClass);
    for (const Handler &handler : stmt.handlers)
      walk(handler.body, inClass);
    for (const Case &one : stmt.cases)
      walk(one.body, inClass);
  }
}

uint32_t Reader::partOf(ExprId id) const {
  const source::ByteRange range = ir.expr(id).range;
  const auto body =
      llvm::partition_point(bodies, [&](const Body &one) { return one.range.end <= range.begin; });
  if (body != bodies.end() && body->range.contains(range))
    return body->part;
  for (; id != ExprId::None; id = ir.parentOf(id))
    if (const auto found = roots.find(static_cast<uint32_t>(id)); found != roots.end())
      return found->second;
  return nobody;
}

/// `"app.settings"` of `config.from_object("app.settings")`.
bool Reader::isSource(ExprId id) const {
  const ExprId call = ir.parentOf(id);
  if (call == ExprId::None || ir.expr(call).kind != ExprKind::Call)
    return false;
  const Expr &callee = ir.expr(ir.expr(call).args[0]);
  return callee.kind == ExprKind::Attribute && llvm::StringRef(callee.text).starts_with("from_");
}

/// A name of the module, or an imported one with the attributes that follow.
void Reader::name(ExprId id, Part &part) {
  const Expr &expr = ir.expr(id);
  if (expr.symbol == noSymbol) {
    for (llvm::StringRef star : stars)
      part.imports.push_back((star + (star.ends_with(".") ? "" : ".") + expr.text).str());
    return;
  }
  const binding::Symbol &symbol = bindings.symbols()[expr.symbol];
  const ExprId parent = ir.parentOf(id);
  const bool isHanded = parent != ExprId::None && ir.expr(parent).kind == ExprKind::Call &&
                        ir.expr(parent).args[0] != id;
  if (symbol.scope == binding::ScopeId{}) {
    part.symbols.push_back(expr.symbol);
    if (isHanded)
      part.handed.push_back(expr.symbol);
  }
  std::string behind;
  for (ExprId at = ir.parentOf(id); at != ExprId::None; at = ir.parentOf(at)) {
    if (ir.expr(at).kind != ExprKind::Attribute)
      break;
    behind += "." + ir.expr(at).text;
  }
  for (llvm::StringRef imported : meanings[expr.symbol].imports)
    part.imports.push_back((imported + behind).str());
}

/// `self.name` and the like.
bool Reader::isOfParameter(const Expr &expr) const {
  if (expr.kind != ExprKind::Attribute)
    return false;
  const Expr &base = ir.expr(expr.args[0]);
  return base.kind == ExprKind::Name && base.symbol != noSymbol &&
         meanings[base.symbol].isParameter;
}

void Reader::add(const Expr &expr, ExprId id) {
  const bool isShort =
      expr.kind == ExprKind::String && expr.text.size() <= maxModuleText && isSource(id);
  const bool isName = expr.kind == ExprKind::Name && (expr.symbol != noSymbol || !stars.empty());
  if (!isShort && !isName && expr.kind != ExprKind::Attribute)
    return;
  const uint32_t index = partOf(id);
  if (index == nobody)
    return;
  Part &part = parts[index];
  if (isName)
    name(id, part);
  else if (isShort)
    part.strings.push_back(expr.text);
  else
    part.members.push_back(expr.text);
  if (isOfParameter(expr))
    part.attributes.push_back(expr.text);
}

template <typename List> static void unique(List &list) {
  llvm::sort(list);
  list.erase(llvm::unique(list), list.end());
}

std::vector<Part> Reader::read() {
  for (const Stmt &stmt : ir.stmts)
    if (stmt.kind == StmtKind::ImportStar && stars.size() < maxStars)
      stars.push_back(stmt.text);
  for (const binding::Symbol &symbol : bindings.symbols()) {
    Meaning &meaning = meanings.emplace_back();
    for (const binding::Definition &definition : symbol.definitions)
      if (definition.kind == binding::DefinitionKind::Import)
        meaning.imports.push_back(definition.qualifiedName);
      else
        meaning.isParameter |= definition.kind == binding::DefinitionKind::Parameter;
    llvm::sort(meaning.imports);
    meaning.imports.erase(llvm::unique(meaning.imports), meaning.imports.end());
  }
  walk(ir.body, ClassId::None);
  llvm::sort(bodies, [](const Body &a, const Body &b) { return a.range.begin < b.range.begin; });
  for (uint32_t i = 0; i < ir.exprs.size(); ++i)
    add(ir.exprs[i], static_cast<ExprId>(i));
  for (Part &part : parts) {
    unique(part.symbols);
    unique(part.handed);
    unique(part.members);
    unique(part.attributes);
    unique(part.imports);
    unique(part.strings);
  }
  return std::move(parts);
}

std::vector<Part> mentionsOf(const Ir &ir, const binding::Bindings &bindings) {
  return Reader(ir, bindings).read();
}

} // namespace hmaclint::dataflow
