#include "dataflow/lowering.h"

// `match`: what a case compares for equality is kept, what it takes apart is not.
//
//     case "a" | "b":      pattern "a" or "b"
//     case Kind.MAC as k:  pattern Kind.MAC, captures k
//     case {"sig": s}:     no pattern, captures s
//     case other:          catches all, captures other

namespace hmaclint::dataflow {

using syntax::Kind;
using syntax::Node;

void Lowering::match(Node node, Block &into) {
  Stmt stmt;
  stmt.kind = StmtKind::Match;
  stmt.range = header(node);
  llvm::SmallVector<Node> subjects;
  for (Node child : node.namedChildren())
    if (child.field() == Field::Subject)
      subjects.push_back(child);
  Node cases = node.child(Field::Body);
  if (subjects.empty() || isBroken(cases))
    return broken(node, into);
  // `match x,:` takes apart a tuple
  if (subjects.size() > 1 || token(node, ","))
    stmt.exprs.push_back(
        tupleOf(subjects, {subjects.front().range().begin, subjects.back().range().end}));
  else
    stmt.exprs.push_back(expression(subjects.front()));
  for (Node clause : cases.namedChildren())
    if (clause.is(Kind::CaseClause))
      stmt.cases.push_back(caseOf(clause));
  add(std::move(stmt), into);
}

Case Lowering::caseOf(Node clause) {
  Case made;
  Node first;
  bool several = static_cast<bool>(token(clause, ","));
  for (Node child : clause.namedChildren())
    if (child.is(Kind::CasePattern)) {
      captures(child, made);
      if (!first)
        first = child;
    }
  if (first && !several && !isBroken(clause))
    pattern(first, made);
  if (Node guard = clause.child(Field::Guard))
    made.guard = expression(guard.firstNamed());
  made.body = block(clause.child(Field::Consequence));
  return made;
}

/// Sets `pattern` and `catchesAll`.
void Lowering::pattern(Node node, Case &into) {
  // `(x)`, `x as y` and wrappers are what is in them.
  while (!isBroken(node)) {
    Node inner = unwrapped(node);
    bool wraps = inner.is(Kind::CasePattern) || inner.is(Kind::AsPattern);
    if (!wraps || !inner.firstNamed()) {
      node = inner;
      break;
    }
    if (token(inner, "-")) {
      into.pattern = tested(inner.firstNamed(), true);
      return;
    }
    node = inner.firstNamed();
  }
  if (isBroken(node))
    return;
  bool isName = node.is(Kind::DottedName) && !node.firstNamed().nextNamed();
  if (node.is(Kind::UnionPattern))
    into.pattern = alternatives(node, into);
  else if (isName || node.is(Kind::CasePattern)) // `_` is no node
    into.catchesAll = true;
  else
    into.pattern = tested(node, false);
}

/// `a.b.c`; None when it is longer than evaluation may recurse.
ExprId Lowering::dotted(Node node) {
  ExprId whole = ExprId::None;
  unsigned length = 0;
  for (Node part : node.namedChildren()) {
    Expr made = whole == ExprId::None ? name(part) : Expr{};
    if (whole != ExprId::None) {
      made.kind = ExprKind::Attribute;
      made.text = part.text().str();
      made.args.push_back(whole);
    }
    made.range = {node.range().begin, part.range().end};
    whole = add(std::move(made));
    if (++length > maxNesting) {
      ir.boundsHit.hit(Bound::Nesting);
      return ExprId::None;
    }
  }
  return whole;
}

/// A dotted name, a literal or its negative; None for others.
ExprId Lowering::tested(Node node, bool negative) {
  if (negative) {
    Expr expr = wrapped(ExprKind::Negate, node);
    expr.range = node.range();
    return add(std::move(expr));
  }
  switch (node.kind()) {
  case Kind::DottedName:
    return dotted(node);
  case Kind::String:
  case Kind::ConcatenatedString:
  case Kind::Integer:
  case Kind::Float:
  case Kind::TrueLiteral:
  case Kind::FalseLiteral:
  case Kind::NoneLiteral:
    return expression(node);
  default:
    return ExprId::None;
  }
}

ExprId Lowering::alternatives(Node unionPattern, Case &into) {
  Expr any;
  any.kind = ExprKind::Or;
  any.range = unionPattern.range();
  bool negative = false;
  bool wanted = true; // an alternative that is no node is `_`
  for (Node child : unionPattern.children()) {
    if (!child.isNamed()) {
      into.catchesAll |= child.kindName() == "_";
      negative = child.kindName() == "-";
      continue;
    }
    if (child.isExtra())
      continue;
    child = unwrapped(child);
    while (child.is(Kind::CasePattern) && child.firstNamed() && !token(child, "-"))
      child = unwrapped(child.firstNamed());
    if (child.is(Kind::DottedName) && !child.firstNamed().nextNamed()) {
      into.catchesAll = true;
      continue;
    }
    ExprId one = tested(child, negative);
    wanted &= one != ExprId::None;
    any.args.push_back(one);
    negative = false;
  }
  return wanted && !into.catchesAll ? add(std::move(any)) : ExprId::None;
}

void Lowering::captures(Node pattern, Case &into) {
  for (uint32_t i = pattern.id(); i < pattern.subtreeEnd(); ++i) {
    Node node = tree.node(i);
    Kind kind = node.kind();
    Node name = node.firstNamed();
    if (kind == Kind::DottedName) {
      Kind around = node.parent().kind();
      bool captures = around == Kind::CasePattern || around == Kind::UnionPattern ||
                      around == Kind::KeywordPattern;
      if (!captures || name.nextNamed())
        continue;
    } else if (kind == Kind::AsPattern) {
      for (Node child : node.namedChildren())
        name = child;
    } else if (kind != Kind::SplatPattern) {
      continue;
    }
    if (name.is(Kind::Identifier) && name.text() != "_")
      into.captures.push_back(expression(name));
  }
}

} // namespace hmaclint::dataflow
