#include "dataflow/lowering.h"

// Compound statements. Ranges end at the colon.
//
// An `elif` is an If in the `else` of the one before; a chain longer than maxNesting ends in an
// Unknown.

namespace hmaclint::dataflow {

using syntax::Kind;
using syntax::Node;

static Stmt made(StmtKind kind, Node node) {
  Stmt stmt;
  stmt.kind = kind;
  stmt.range = header(node);
  return stmt;
}

void Lowering::compoundStatement(Node node, Block &into) {
  switch (node.kind()) {
  case Kind::IfStatement:
    return ifStatement(node, node.child(Field::Alternative), into);
  case Kind::TryStatement:
    return tryStatement(node, into);
  case Kind::WithStatement:
    return with(node, into);
  case Kind::MatchStatement:
    return match(node, into);
  default:
    return loop(node, into);
  }
}

/// Of an `if` or `elif`; `clause` is what follows it.
void Lowering::ifStatement(Node node, Node clause, Block &into) {
  Stmt stmt = made(StmtKind::If, node);
  stmt.exprs.push_back(expression(node.child(Field::Condition)));
  stmt.blocks.push_back(block(node.child(Field::Consequence)));
  stmt.blocks.push_back(alternative(clause));
  add(std::move(stmt), into);
}

BlockId Lowering::alternative(Node clause) {
  if (!clause)
    return BlockId::None;
  if (clause.is(Kind::ElseClause) && !isBroken(clause))
    return block(clause.child(Field::Body));
  if (statementDepth == maxNesting)
    return unknownBlock(clause, clause.parent());
  Block inner;
  inner.range = {clause.range().begin, clause.parent().range().end};
  ++statementDepth;
  if (isBroken(clause)) {
    broken(clause, inner);
    for (Node next = clause.nextNamed(); next; next = next.nextNamed())
      broken(next, inner);
  } else {
    ifStatement(clause, clause.nextNamed(), inner);
  }
  --statementDepth;
  return add(std::move(inner));
}

void Lowering::loop(Node node, Block &into) {
  bool isFor = node.is(Kind::ForStatement);
  Stmt stmt = made(isFor ? StmtKind::For : StmtKind::While, node);
  if (isFor) {
    stmt.exprs.push_back(expression(node.child(Field::Left)));
    stmt.exprs.push_back(expression(node.child(Field::Right)));
  } else {
    stmt.exprs.push_back(expression(node.child(Field::Condition)));
  }
  stmt.blocks.push_back(block(node.child(Field::Body)));
  stmt.blocks.push_back(alternative(node.child(Field::Alternative)));
  add(std::move(stmt), into);
}

static Node childOf(Node node, Kind kind) {
  for (Node child : node.namedChildren())
    if (child.is(kind))
      return child;
  return {};
}

Handler Lowering::handler(Node clause) {
  Handler made;
  made.range = header(clause);
  Node type = clause.child(Field::Value);
  Node target = clause.child(Field::Alias);
  llvm::SmallVector<Node> types;
  for (Node child : clause.namedChildren())
    if (child.field() == Field::Value)
      types.push_back(child);
  if (type.is(Kind::AsPattern) && !isBroken(type)) {
    target = type.child(Field::Alias);
    type = type.firstNamed();
  } else if (types.size() == 2 && types[1].is(Kind::Identifier)) { // Python 2's `except E, e`
    target = types[1];
    types.pop_back();
  }
  if (types.size() > 1)
    made.type = tupleOf(types, {types.front().range().begin, types.back().range().end});
  else if (type)
    made.type = expression(type);
  if (target)
    made.target = expression(target);
  made.body = block(childOf(clause, Kind::Block));
  return made;
}

void Lowering::tryStatement(Node node, Block &into) {
  for (Node child : node.namedChildren())
    if (isBroken(child))
      return broken(node, into);
  Stmt stmt = made(StmtKind::Try, node);
  stmt.blocks = {block(node.child(Field::Body)), BlockId::None, BlockId::None};
  for (Node child : node.namedChildren())
    if (child.is(Kind::ExceptClause))
      stmt.handlers.push_back(handler(child));
    else if (child.is(Kind::ElseClause))
      stmt.blocks[1] = block(child.child(Field::Body));
    else if (child.is(Kind::FinallyClause))
      stmt.blocks[2] = block(childOf(child, Kind::Block));
  add(std::move(stmt), into);
}

void Lowering::withItem(Node value, Stmt &stmt) {
  value = unwrapped(value);
  if (value.is(Kind::Tuple) && !isBroken(value) && childOf(value, Kind::AsPattern)) {
    // Read as a tuple, but `(a as b, c)` is none.
    for (Node item : value.namedChildren())
      if (unwrapped(item).is(Kind::Tuple))
        stmt.exprs.insert(stmt.exprs.end(), {expression(item), ExprId::None});
      else
        withItem(item, stmt);
  } else if (value.is(Kind::AsPattern) && !isBroken(value)) {
    stmt.exprs.push_back(expression(value.firstNamed()));
    stmt.exprs.push_back(expression(value.child(Field::Alias)));
  } else {
    stmt.exprs.push_back(expression(value));
    stmt.exprs.push_back(ExprId::None);
  }
}

void Lowering::with(Node node, Block &into) {
  Node clause = childOf(node, Kind::WithClause);
  if (!clause || isBroken(clause))
    return broken(node, into);
  Stmt stmt = made(StmtKind::With, node);
  for (Node item : clause.namedChildren())
    withItem(item.is(Kind::WithItem) ? item.child(Field::Value) : item, stmt);
  stmt.blocks.push_back(block(node.child(Field::Body)));
  add(std::move(stmt), into);
}

} // namespace hmaclint::dataflow
