#include "dataflow/lowering.h"

// Simple statements, definitions, and what the parser could not read.
//
// A statement with an error in it is Unknown: its expressions are parts, its blocks may run.
// Functions and classes that stand in an error are whole in themselves, and follow it.

namespace hmaclint::dataflow {

void Lowering::add(Stmt stmt, Block &into) {
  into.statements.push_back(StmtId{static_cast<uint32_t>(ir.stmts.size())});
  ir.stmts.push_back(std::move(stmt));
}

BlockId Lowering::add(Block block) {
  ir.blocks.push_back(std::move(block));
  return BlockId{static_cast<uint32_t>(ir.blocks.size() - 1)};
}

static Stmt made(StmtKind kind, syntax::Node node) {
  Stmt stmt;
  stmt.kind = kind;
  stmt.range = node.range();
  return stmt;
}

/// What is nested too deep: `first` and its next siblings in `parent`.
BlockId Lowering::unknownBlock(Node first, Node parent) {
  ir.boundsHit.hit(Bound::Nesting);
  Block block;
  block.range = {first.range().begin, parent.range().end};
  Stmt stmt = made(StmtKind::Unknown, first);
  stmt.range = block.range;
  for (Node node = first; node; node = node.nextSibling())
    noteYields(node);
  add(std::move(stmt), block);
  return add(std::move(block));
}

BlockId Lowering::block(Node node) {
  Block made;
  made.range = node.range();
  if (statementDepth == maxNesting && node.firstNamed())
    return unknownBlock(node.firstNamed(), node);
  ++statementDepth;
  for (Node child : node.namedChildren())
    statement(child, made);
  --statementDepth;
  return add(std::move(made));
}

void Lowering::statement(Node node, Block &into) {
  if (isBroken(node))
    return broken(node, into);
  switch (node.kind()) {
  case Kind::FunctionDefinition:
  case Kind::ClassDefinition:
  case Kind::DecoratedDefinition:
    return definition(node, into);
  case Kind::IfStatement:
  case Kind::ForStatement:
  case Kind::WhileStatement:
  case Kind::TryStatement:
  case Kind::WithStatement:
  case Kind::MatchStatement:
    return compoundStatement(node, into);
  case Kind::ImportStatement:
  case Kind::ImportFromStatement:
  case Kind::FutureImportStatement:
    return imports(node, into);
  case Kind::ExpressionStatement:
    return expressionStatement(node, into);
  case Kind::DeleteStatement:
    return deletion(node, into);
  case Kind::TypeAliasStatement:
    return typeAlias(node, into);
  case Kind::GlobalStatement:
  case Kind::NonlocalStatement:
    return; // what a name means is known
  default:
    return simpleStatement(node, into);
  }
}

static std::optional<StmtKind> simpleKind(syntax::Kind kind) {
  switch (kind) {
  case syntax::Kind::ReturnStatement:
    return StmtKind::Return;
  case syntax::Kind::RaiseStatement:
    return StmtKind::Raise;
  case syntax::Kind::AssertStatement:
    return StmtKind::Assert;
  case syntax::Kind::BreakStatement:
    return StmtKind::Break;
  case syntax::Kind::ContinueStatement:
    return StmtKind::Continue;
  case syntax::Kind::PassStatement:
    return StmtKind::Pass;
  default:
    return std::nullopt;
  }
}

/// `type X = T`, `type X[T] = ...`; the grammar also takes `type(x).y = z` for it.
void Lowering::typeAlias(Node node, Block &into) {
  Node alias = unwrapped(node.child(Field::Left));
  if (alias.is(Kind::GenericType))
    alias = alias.firstNamed();
  if (!alias.is(Kind::Identifier))
    return unknown(node, into);
  Stmt stmt = made(StmtKind::Assign, node);
  Expr value;
  value.range = node.child(Field::Right).range();
  stmt.exprs = {add(std::move(value)), expression(alias)};
  add(std::move(stmt), into);
}

void Lowering::simpleStatement(Node node, Block &into) {
  std::optional<StmtKind> kind = simpleKind(node.kind());
  if (!kind)
    return unknown(node, into);
  Stmt stmt = made(*kind, node);
  for (Node child : node.namedChildren()) {
    // Python 2's `raise E, "text"` reads like a cause.
    if (*kind == StmtKind::Raise && child.is(Kind::ExpressionList)) {
      for (Node part : child.namedChildren())
        stmt.exprs.push_back(expression(part));
      continue;
    }
    stmt.exprs.push_back(expression(child));
  }
  add(std::move(stmt), into);
}

void Lowering::expressionStatement(Node node, Block &into) {
  Node first = node.firstNamed();
  if (first.is(Kind::Assignment))
    return assignment(first, into);
  if (first.is(Kind::AugmentedAssignment)) {
    Stmt stmt = made(StmtKind::AugAssign, node);
    if (isBroken(first))
      return broken(first, into);
    stmt.op = operatorOf(first.child(Field::Operator).text().drop_back());
    stmt.exprs.push_back(expression(first.child(Field::Left)));
    stmt.exprs.push_back(expression(first.child(Field::Right)));
    return add(std::move(stmt), into);
  }
  Stmt stmt = made(StmtKind::Expression, node);
  if (first.nextNamed() || token(node, ",")) {
    Expr tuple = elements(node, ExprKind::Tuple);
    tuple.range = node.range();
    stmt.exprs.push_back(add(std::move(tuple)));
  } else {
    stmt.exprs.push_back(expression(first));
  }
  add(std::move(stmt), into);
}

/// `a = b = c`, which the grammar nests to the right.
void Lowering::assignment(Node node, Block &into) {
  Node value = node;
  for (; value.is(Kind::Assignment); value = value.child(Field::Right))
    if (isBroken(value))
      return broken(node, into);
  if (!value)
    return; // `x: T`
  Stmt stmt = made(StmtKind::Assign, node);
  stmt.exprs.push_back(ExprId::None);
  for (Node link = node; link.is(Kind::Assignment); link = link.child(Field::Right))
    stmt.exprs.push_back(expression(link.child(Field::Left)));
  stmt.exprs[0] = expression(value);
  add(std::move(stmt), into);
}

void Lowering::deletion(Node node, Block &into) {
  Stmt stmt = made(StmtKind::Delete, node);
  for (Node child : node.namedChildren()) {
    Node targets = unwrapped(child);
    if (!isBroken(targets) && (targets.is(Kind::ExpressionList) || targets.is(Kind::Tuple)))
      for (Node target : targets.namedChildren())
        stmt.exprs.push_back(expression(target));
    else
      stmt.exprs.push_back(expression(targets));
  }
  add(std::move(stmt), into);
}

void Lowering::definition(Node node, Block &into) {
  std::vector<ExprId> decorators;
  Node defined = node;
  if (node.is(Kind::DecoratedDefinition)) {
    defined = node.child(Field::Definition);
    for (Node child : node.namedChildren())
      if (child.is(Kind::Decorator))
        decorators.push_back(expression(child.firstNamed()));
  }
  bool isClass = defined.is(Kind::ClassDefinition);
  Node list = defined.child(isClass ? Field::Superclasses : Field::Parameters);
  if (!defined.child(Field::Body) || isBroken(defined) || isBroken(list)) {
    Stmt stmt = made(StmtKind::Unknown, node);
    stmt.exprs = std::move(decorators);
    if (Node name = defined.child(Field::Name))
      stmt.exprs.push_back(expression(name));
    return add(std::move(stmt), into);
  }
  Stmt stmt = made(isClass ? StmtKind::Class : StmtKind::Function, node);
  stmt.range = header(defined);
  if (isClass)
    stmt.classId = classOf(defined, std::move(decorators));
  else
    stmt.function = function(defined, std::move(decorators));
  add(std::move(stmt), into);
}

/// Not known to lowering: `print x`, `exec`, what a newer grammar brings.
void Lowering::unknown(Node node, Block &into) {
  Stmt stmt = made(StmtKind::Unknown, node);
  stmt.exprs = parts(node);
  add(std::move(stmt), into);
}

void Lowering::broken(Node node, Block &into) {
  Stmt stmt = made(StmtKind::Unknown, node);
  Block definitions;
  if (!isDefinition(node.kind()))
    for (uint32_t i = node.id() + 1; i < node.subtreeEnd();) {
      Node child = tree.node(i);
      Kind kind = child.kind();
      bool isWhole = true;
      if (isDefinition(kind))
        definition(child, definitions);
      else if (kind == Kind::Block)
        stmt.blocks.push_back(block(child));
      else if (isExpression(kind))
        stmt.exprs.push_back(expression(child));
      else
        isWhole = false;
      i = isWhole ? child.subtreeEnd() : i + 1;
    }
  add(std::move(stmt), into);
  for (StmtId id : definitions.statements)
    into.statements.push_back(id);
}

} // namespace hmaclint::dataflow
