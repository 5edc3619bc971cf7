#include "dataflow/lowering.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::dataflow {

using syntax::Node;

ExprId Lowering::add(Expr expr) {
  ir.exprs.push_back(std::move(expr));
  return ExprId{static_cast<uint32_t>(ir.exprs.size() - 1)};
}

ExprId Lowering::expression(Node node) {
  node = unwrapped(node);
  Expr made;
  if (expressionDepth == maxNesting) {
    ir.boundsHit.hit(Bound::Nesting);
    noteYields(node);
  } else if (node) {
    ++expressionDepth;
    made = isBroken(node) ? unknownExpr(node) : inner(node);
    --expressionDepth;
  }
  made.range = node.range();
  return add(std::move(made));
}

/// A `yield` in what is not lowered makes its function a generator all the same.
void Lowering::noteYields(Node node) {
  for (uint32_t i = node.id(); node && i < node.subtreeEnd();) {
    Node below = tree.node(i);
    bool isOther = isDefinition(below.kind()) || below.is(Kind::Lambda);
    here.yields |= below.is(Kind::Yield);
    i = isOther ? below.subtreeEnd() : i + 1;
  }
}

/// The expressions in a node, outermost only.
std::vector<ExprId> Lowering::parts(Node node) {
  std::vector<ExprId> found;
  for (uint32_t i = node.id() + 1; node && i < node.subtreeEnd();) {
    Node below = tree.node(i);
    bool isName = below.is(Kind::Identifier) &&
                  (below.field() == Field::Name || below.field() == Field::Attribute);
    bool skipped = isName || below.is(Kind::Block) || isDefinition(below.kind());
    if (!skipped && isExpression(below.kind()))
      found.push_back(expression(below));
    else if (!skipped) {
      ++i;
      continue;
    }
    i = below.subtreeEnd();
  }
  return found;
}

Expr Lowering::unknownExpr(Node node) {
  Expr made;
  made.args = parts(node);
  return made;
}

Expr Lowering::wrapped(ExprKind kind, Node operand) {
  Expr made;
  made.kind = kind;
  made.args.push_back(expression(operand));
  return made;
}

Expr Lowering::elements(Node node, ExprKind kind) {
  Expr made;
  made.kind = kind;
  for (Node child : node.namedChildren())
    made.args.push_back(expression(child));
  return made;
}

ExprId Lowering::tupleOf(llvm::ArrayRef<Node> nodes, source::ByteRange range) {
  Expr made;
  made.kind = ExprKind::Tuple;
  made.range = range;
  for (Node node : nodes)
    made.args.push_back(expression(node));
  return add(std::move(made));
}

Expr Lowering::inner(Node node) {
  switch (node.kind()) {
  case Kind::Identifier:
    return name(node);
  case Kind::Call:
    return call(node);
  case Kind::Attribute: {
    Expr made = wrapped(ExprKind::Attribute, node.child(Field::Object));
    made.text = node.child(Field::Attribute).text().str();
    return made;
  }
  case Kind::Subscript:
    return subscript(node);
  case Kind::Slice:
    return slice(node);
  case Kind::BinaryOperator:
    return binary(node);
  case Kind::UnaryOperator:
    return unary(node);
  case Kind::NotOperator:
    return wrapped(ExprKind::Not, node.child(Field::Argument));
  case Kind::BooleanOperator:
    return boolean(node);
  case Kind::ComparisonOperator:
    return comparison(node);
  case Kind::ConditionalExpression:
    return conditional(node);
  case Kind::Lambda:
    return lambdaExpr(node);
  case Kind::NamedExpression:
    return walrus(node);
  case Kind::String:
  case Kind::ConcatenatedString:
    return string(node);
  case Kind::Await:
    return wrapped(ExprKind::Await, node.firstNamed());
  case Kind::Yield:
    return yield(node);
  default:
    return sequence(node);
  }
}

Expr Lowering::sequence(Node node) {
  switch (node.kind()) {
  case Kind::Tuple:
  case Kind::TuplePattern:
  case Kind::ExpressionList:
  case Kind::PatternList:
    return elements(node, ExprKind::Tuple);
  case Kind::List:
  case Kind::ListPattern:
    return elements(node, ExprKind::List);
  case Kind::Set:
    return elements(node, ExprKind::Set);
  case Kind::Dictionary:
    return dictionary(node);
  case Kind::ListComprehension:
  case Kind::SetComprehension:
  case Kind::DictionaryComprehension:
  case Kind::GeneratorExpression:
    return comprehension(node);
  case Kind::ListSplat:
  case Kind::ListSplatPattern:
    return wrapped(ExprKind::Starred, node.firstNamed());
  case Kind::GenericType:
  case Kind::UnionType:
  case Kind::MemberType:
    return typeExpr(node);
  default:
    return literal(node);
  }
}

/// `0x_ff`, `1L`, Python 2's `0777`.
static std::optional<int64_t> integerOf(llvm::StringRef text) {
  std::string digits;
  for (char c : text)
    if (c != '_' && c != 'l' && c != 'L')
      digits += llvm::toLower(c);
  int64_t value = 0;
  if (llvm::StringRef(digits).getAsInteger(0, value))
    return std::nullopt;
  return value;
}

Expr Lowering::literal(Node node) {
  Expr made;
  switch (node.kind()) {
  case Kind::NoneLiteral:
    made.kind = ExprKind::None;
    return made;
  case Kind::TrueLiteral:
    made.kind = ExprKind::True;
    return made;
  case Kind::FalseLiteral:
    made.kind = ExprKind::False;
    return made;
  case Kind::Ellipsis:
    made.kind = ExprKind::Ellipsis;
    return made;
  case Kind::Integer:
    if (std::optional<int64_t> value = integerOf(node.text())) {
      made.kind = ExprKind::Integer;
      made.number = *value;
    }
    return made;
  case Kind::Float:
    if (node.text().find_first_of("jJ") == llvm::StringRef::npos) {
      made.kind = ExprKind::Float;
      made.text = node.text().str();
    }
    return made;
  default:
    return unknownExpr(node);
  }
}

Expr Lowering::name(Node node) {
  Expr made;
  made.kind = ExprKind::Name;
  made.symbol = symbolOf(node);
  made.text = node.text().str();
  return made;
}

Expr Lowering::call(Node node) {
  Node arguments = node.child(Field::Arguments);
  if (isBroken(arguments))
    return unknownExpr(node);
  Expr made = wrapped(ExprKind::Call, node.child(Field::Function));
  const auto add = [&](Node argument, Node value, std::string word) {
    made.args.push_back(expression(value));
    made.names.push_back(std::move(word));
    made.nameRanges.push_back(argument.range());
  };
  if (arguments.is(Kind::GeneratorExpression)) {
    add(arguments, arguments, "");
    return made;
  }
  for (Node argument : arguments.namedChildren()) {
    bool whole = !isBroken(argument);
    if (whole && argument.is(Kind::KeywordArgument))
      add(argument, argument.child(Field::Value), argument.child(Field::Name).text().str());
    else if (whole && (argument.is(Kind::ListSplat) || argument.is(Kind::DictionarySplat)))
      add(argument, argument.firstNamed(), argument.is(Kind::ListSplat) ? "*" : "**");
    else
      add(argument, argument, "");
  }
  return made;
}

Expr Lowering::subscript(Node node) {
  Expr made = wrapped(ExprKind::Subscript, node.child(Field::Value));
  llvm::SmallVector<Node> indices;
  for (Node child : node.namedChildren())
    if (child.field() == Field::Subscript)
      indices.push_back(child);
  if (indices.size() == 1 && !indices.front().is(Kind::ListSplat) && !token(node, ","))
    made.args.push_back(expression(indices.front()));
  else if (!indices.empty())
    made.args.push_back(
        tupleOf(indices, {indices.front().range().begin, indices.back().range().end}));
  else
    made.kind = ExprKind::Unknown;
  return made;
}

Expr Lowering::slice(Node node) {
  Expr made;
  made.kind = ExprKind::Slice;
  made.args.assign(3, ExprId::None);
  unsigned at = 0;
  for (Node child : node.children())
    if (child.isNamed() && !child.isExtra())
      made.args[at] = expression(child);
    else if (child.kindName() == ":" && at < 2)
      ++at;
  return made;
}

Expr Lowering::dictionary(Node node) {
  Expr made;
  made.kind = ExprKind::Dict;
  for (Node child : node.namedChildren()) {
    bool isPair = child.is(Kind::Pair) && !isBroken(child);
    made.args.push_back(isPair ? expression(child.child(Field::Key)) : ExprId::None);
    made.args.push_back(expression(isPair ? child.child(Field::Value) : child.firstNamed()));
  }
  return made;
}

Expr Lowering::lambdaExpr(Node node) {
  Node list = node.child(Field::Parameters);
  if (!node.child(Field::Body) || isBroken(list))
    return {};
  Expr made;
  made.kind = ExprKind::Lambda;
  made.function = lambda(node);
  return made;
}

Expr Lowering::yield(Node node) {
  here.yields = true;
  Expr made;
  made.kind = ExprKind::Yield;
  if (token(node, "from"))
    made.text = "from";
  made.args.push_back(node.firstNamed() ? expression(node.firstNamed()) : ExprId::None);
  return made;
}

Expr Lowering::walrus(Node node) {
  Expr made = wrapped(ExprKind::Walrus, node.child(Field::Name));
  made.args.push_back(expression(node.child(Field::Value)));
  return made;
}

} // namespace hmaclint::dataflow
