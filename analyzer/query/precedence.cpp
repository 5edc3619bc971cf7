// Where a replacement needs parentheses: every expression has a precedence, every place demands
// one.
//
//   not a == b       the compare's place demands Not     `x and y` there becomes `(x and y)`
//   f(a == b)        demands nothing                     `x and y` stays
//   (a == b).real    demands an atom                     but the parentheses around are there
//   already

#include "query/precedence.h"

namespace hmaclint::query {

using syntax::Field;
using syntax::Kind;
using syntax::Node;

static Precedence ofOperator(Node node) {
  if (node.is(Kind::BooleanOperator))
    return node.child(Field::Operator).text() == "or" ? Precedence::Or : Precedence::And;
  return node.child(Field::Operator).text() == "**" ? Precedence::Unary : Precedence::Arithmetic;
}

Precedence precedenceOf(Node node) {
  switch (node.kind()) {
  case Kind::NamedExpression:
  case Kind::Lambda:
  case Kind::Yield:
  case Kind::ExpressionList:
  case Kind::GeneratorExpression:
    return node.is(Kind::GeneratorExpression) ? Precedence::Atom : Precedence::Loosest;
  case Kind::ConditionalExpression:
    return Precedence::Conditional;
  case Kind::BooleanOperator:
  case Kind::BinaryOperator:
    return ofOperator(node);
  case Kind::NotOperator:
    return Precedence::Not;
  case Kind::ComparisonOperator:
    return Precedence::Comparison;
  case Kind::UnaryOperator:
  case Kind::Await:
    return Precedence::Unary;
  default:
    return Precedence::Atom;
  }
}

static Precedence above(Precedence precedence) {
  return precedence == Precedence::Atom
             ? precedence
             : static_cast<Precedence>(static_cast<uint8_t>(precedence) + 1);
}

Precedence demandedAt(Node node) {
  Node parent = node.parent();
  switch (parent.kind()) {
  case Kind::NotOperator:
    return Precedence::Not;
  case Kind::BooleanOperator:
  case Kind::BinaryOperator: {
    // The left operand of one precedence may stand bare; the right one may not. `**` is the other
    // way round, so both of its operands are taken strictly.
    Precedence own = ofOperator(parent);
    bool isLeft = node.field() == Field::Left && own != Precedence::Unary;
    return isLeft ? own : above(own);
  }
  case Kind::ComparisonOperator:
    return above(Precedence::Comparison); // `a == b == c` is a chain, not a nest.
  case Kind::UnaryOperator:
    return Precedence::Unary;
  case Kind::Await:
    return Precedence::Atom;
  case Kind::ConditionalExpression:
    // `x if c else y`: the last part may itself be conditional, the others may not.
    return node.nextNamed() ? Precedence::Or : Precedence::Conditional;
  case Kind::Attribute:
    return Precedence::Atom;
  case Kind::Call:
    return node.field() == Field::Function ? Precedence::Atom : Precedence::Loosest;
  case Kind::Subscript:
    return node.field() == Field::Value ? Precedence::Atom : Precedence::Loosest;
  case Kind::ForInClause:
  case Kind::IfClause:
    return Precedence::Or;
  case Kind::ListSplat:
    return Precedence::Comparison;
  case Kind::DictionarySplat:
  case Kind::KeywordArgument:
  case Kind::ArgumentList:
  case Kind::List:
  case Kind::Tuple:
  case Kind::Set:
  case Kind::Pair:
    return Precedence::Conditional; // An assignment expression would need parentheses.
  default:
    return Precedence::Loosest;
  }
}

} // namespace hmaclint::query
