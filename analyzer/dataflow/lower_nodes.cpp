#include "dataflow/lowering.h"

#include "llvm/ADT/StringSwitch.h"

namespace hmaclint::dataflow {

using syntax::Kind;
using syntax::Node;

static bool isWrapper(Node node) {
  switch (node.kind()) {
  case Kind::ParenthesizedExpression:
  case Kind::ParenthesizedListSplat:
  case Kind::Type:
  case Kind::AsPatternTarget:
    return true;
  case Kind::TuplePattern: // `for (x) in xs`
    return node.firstNamed() && !node.firstNamed().nextNamed() && !token(node, ",");
  default:
    return false;
  }
}

Node unwrapped(Node node) {
  while (isWrapper(node) && !isBroken(node))
    node = node.firstNamed();
  return node;
}

bool isBroken(Node node) {
  if (!node.hasError())
    return false;
  for (Node child : node.children())
    if (child.is(Kind::Error) || child.isMissing())
      return true;
  return node.is(Kind::Error) || node.isMissing();
}

bool isExpression(Kind kind) {
  switch (kind) {
  case Kind::AsPattern:
  case Kind::Attribute:
  case Kind::Await:
  case Kind::BinaryOperator:
  case Kind::BooleanOperator:
  case Kind::Call:
  case Kind::ComparisonOperator:
  case Kind::ConcatenatedString:
  case Kind::ConditionalExpression:
  case Kind::Dictionary:
  case Kind::DictionaryComprehension:
  case Kind::Ellipsis:
  case Kind::ExpressionList:
  case Kind::FalseLiteral:
  case Kind::Float:
  case Kind::GeneratorExpression:
  case Kind::Identifier:
  case Kind::Integer:
  case Kind::Lambda:
  case Kind::List:
  case Kind::ListComprehension:
  case Kind::ListPattern:
  case Kind::ListSplat:
  case Kind::ListSplatPattern:
  case Kind::NamedExpression:
  case Kind::NoneLiteral:
  case Kind::NotOperator:
  case Kind::ParenthesizedExpression:
  case Kind::PatternList:
  case Kind::Set:
  case Kind::SetComprehension:
  case Kind::String:
  case Kind::Subscript:
  case Kind::TrueLiteral:
  case Kind::Tuple:
  case Kind::TuplePattern:
  case Kind::UnaryOperator:
  case Kind::Yield:
    return true;
  default:
    return false;
  }
}

bool isDefinition(Kind kind) {
  return kind == Kind::FunctionDefinition || kind == Kind::ClassDefinition ||
         kind == Kind::DecoratedDefinition;
}

Node token(Node node, llvm::StringRef text) {
  for (Node child : node.children())
    if (!child.isNamed() && child.kindName() == text)
      return child;
  return {};
}

source::ByteRange header(Node node) {
  Node colon = token(node, ":");
  return {node.range().begin, colon ? colon.range().end : node.range().end};
}

Operator operatorOf(llvm::StringRef text) {
  return llvm::StringSwitch<Operator>(text)
      .Case("+", Operator::Add)
      .Case("-", Operator::Subtract)
      .Case("*", Operator::Multiply)
      .Case("/", Operator::Divide)
      .Case("//", Operator::FloorDivide)
      .Case("%", Operator::Modulo)
      .Case("**", Operator::Power)
      .Case("<<", Operator::ShiftLeft)
      .Case(">>", Operator::ShiftRight)
      .Case("&", Operator::BitAnd)
      .Case("|", Operator::BitOr)
      .Case("^", Operator::BitXor)
      .Case("@", Operator::MatMul)
      .Case("==", Operator::Equal)
      .Cases("!=", "<>", Operator::NotEqual)
      .Case("<", Operator::Less)
      .Case("<=", Operator::LessEqual)
      .Case(">", Operator::Greater)
      .Case(">=", Operator::GreaterEqual)
      .Case("is", Operator::Is)
      .Case("is not", Operator::IsNot)
      .Case("in", Operator::In)
      .Case("not in", Operator::NotIn)
      .Default(Operator::None);
}

} // namespace hmaclint::dataflow
