#include "binding/spelling.h"

// The normal spelling of an expression.
//
//     import hmac as h
//     def check(request):
//         mac = h.new(KEY, request.data, "sha256")
//         expected = "sha256=" + mac.hexdigest()      spelled ""+hmac.new().hexdigest()
//         return expected == request.headers["X-Sig"]        <parameter>.headers[""]
//
// A name is followed only where it can have one value: so the spelling at its definition is the
// spelling at its use, and no order of execution has to be thought through. Everything else is `?`,
// and what is made of `?` is `?`, except in sums, which keep the parts that are known.
//
// The recursion is bounded by a small depth. Names may double the work at each step (`a = b + b`,
// `b = c + c`, ...), so the nodes looked at in one call are counted too.

namespace hmaclint::binding {

using llvm::StringRef;
using syntax::Field;
using syntax::Kind;
using syntax::Node;

static constexpr unsigned maxDepth = 24;
static constexpr unsigned maxNodes = 256;
static constexpr unsigned maxChildren = 64;
static constexpr StringRef unknown = "?";

namespace {

class Speller {
public:
  Speller(const syntax::Tree &tree, const Bindings &bindings) : tree(tree), bindings(bindings) {}
  std::string spell(Node node, unsigned depth);

private:
  std::string name(Node node, unsigned depth);
  std::string ofDefinition(const Symbol &symbol, const Definition &definition, unsigned depth);
  std::string call(Node node, unsigned depth);
  std::string subscript(Node node, unsigned depth);
  std::string binary(Node node, unsigned depth);
  std::string conditional(Node node, unsigned depth);
  std::string string(Node node, unsigned depth);
  std::string known(Node node, unsigned depth);
  std::string structure(Node node, unsigned depth);

  const syntax::Tree &tree;
  const Bindings &bindings;
  unsigned nodesLeft = maxNodes;
};

/// What stands in a string literal, or in several that follow each other.
struct StringParts {
  bool isBytes = false;
  bool isTemplate = false; ///< `t"..."` is no string.
  bool textBefore = false;
  bool textAfter = false;
  unsigned values = 0;
  Node value;

  void add(Node string);
};

} // namespace

/// More children than honest expressions have (comments count): not worth searching.
static bool isWide(Node node) {
  unsigned count = 0;
  for (Node child = node.firstChild(); child; child = child.nextSibling())
    if (++count > maxChildren)
      return true;
  return false;
}

void StringParts::add(Node string) {
  if (isWide(string)) {
    values = maxChildren;
    return;
  }
  for (Node part : string.namedChildren()) {
    if (part.is(Kind::StringStart)) {
      StringRef prefix = part.text().take_while([](char c) { return c != '"' && c != '\''; });
      isBytes |= prefix.contains_insensitive('b');
      isTemplate |= prefix.contains_insensitive('t');
    } else if (part.is(Kind::StringContent)) {
      (values == 0 ? textBefore : textAfter) = true;
    } else if (part.is(Kind::Interpolation)) {
      value = part;
      ++values;
    }
  }
}

/// The first argument if it is positional.
static Node firstPositional(Node arguments) {
  if (!arguments.is(Kind::ArgumentList))
    return {};
  unsigned count = 0;
  for (Node child = arguments.firstChild(); child && ++count <= maxChildren;
       child = child.nextSibling())
    if (child.isNamed() && !child.is(Kind::Comment))
      return child;
  return {};
}

static std::string joined(StringRef a, StringRef operation, StringRef b) {
  return (a + operation + b).str();
}

/// The spelling, or nothing where it is not known.
std::string Speller::known(Node node, unsigned depth) {
  std::string spelling = spell(node, depth);
  return spelling == unknown ? std::string() : spelling;
}

std::string Speller::ofDefinition(const Symbol &symbol, const Definition &definition,
                                  unsigned depth) {
  switch (definition.kind) {
  case DefinitionKind::Import:
    return definition.qualifiedName;
  case DefinitionKind::Parameter: {
    const Scope &function = bindings.scope(symbol.scope);
    bool inClass = bindings.scope(function.parent).kind == ScopeKind::Class;
    if (inClass && (symbol.name == "self" || symbol.name == "cls"))
      return unknown.str();
    return "<parameter>";
  }
  case DefinitionKind::Function:
  case DefinitionKind::Class: {
    std::string path = "." + symbol.name;
    ScopeId at = symbol.scope;
    while (bindings.scope(at).kind == ScopeKind::Class && path.size() <= maxSpelling) {
      path.insert(0, "." + bindings.scope(at).name);
      at = bindings.scope(at).parent;
    }
    return path;
  }
  case DefinitionKind::Assignment:
    return spell(tree.node(definition.value), depth + 1);
  case DefinitionKind::Other:
    break;
  }
  return unknown.str();
}

std::string Speller::name(Node node, unsigned depth) {
  uint32_t offset = node.range().begin;
  std::optional<SymbolId> symbol = bindings.resolve(node.text(), offset);
  if (!symbol)
    return unknown.str();
  const Definition *definition = bindings.onlyDefinition(*symbol, offset);
  return definition ? ofDefinition(bindings.symbol(*symbol), *definition, depth) : unknown.str();
}

std::string Speller::call(Node node, unsigned depth) {
  std::string function = known(node.child(Field::Function), depth + 1);
  if (function.empty())
    return unknown.str();
  Node first = firstPositional(node.child(Field::Arguments));
  return function + "(" + (first ? known(first, depth + 1) : "") + ")";
}

std::string Speller::subscript(Node node, unsigned depth) {
  std::string value = known(node.child(Field::Value), depth + 1);
  if (value.empty())
    return unknown.str();
  Node index = node.child(Field::Subscript);
  bool isOne = !index.nextSibling().nextSibling(); // `x[i]`; `x[i,]` and `x[i, j]` take a tuple
  return value + "[" + (isOne ? known(index, depth + 1) : "") + "]";
}

std::string Speller::binary(Node node, unsigned depth) {
  StringRef operation = node.child(Field::Operator).text();
  if (operation != "+" && operation != "%")
    return unknown.str();
  std::string left = spell(node.child(Field::Left), depth + 1);
  if (operation == "%" && left != "\"\"" && left != "b\"\"")
    return unknown.str();
  Node operand = node.child(Field::Right);
  if (operation == "%" && operand.is(Kind::Tuple) && !isWide(operand) &&
      !operand.firstNamed().nextNamed())
    operand = operand.firstNamed();
  std::string right = spell(operand, depth + 1);
  if (left == unknown && right == unknown)
    return unknown.str();
  return joined(left, operation, right);
}

std::string Speller::conditional(Node node, unsigned depth) {
  Node yes = node.firstNamed();
  Node no = yes.nextNamed().nextNamed();
  std::string one = spell(yes, depth + 1);
  return one == spell(no, depth + 1) ? one : unknown.str();
}

std::string Speller::string(Node node, unsigned depth) {
  StringParts parts;
  if (node.is(Kind::String))
    parts.add(node);
  else
    for (Node string : node.namedChildren())
      if (string.is(Kind::String))
        parts.add(string);
  if (parts.isTemplate || parts.values > 1)
    return unknown.str();
  if (parts.values == 0)
    return parts.isBytes ? "b\"\"" : "\"\"";
  Node expression = parts.value.child(Field::Expression);
  bool asIs = !isWide(parts.value); // no `!r`, `:>10` and `=`, which change the text
  for (Node child = parts.value.firstChild(); asIs && child; child = child.nextSibling())
    asIs = child == expression || child.text() == "{" || child.text() == "}";
  std::string spelling = asIs ? spell(expression, depth + 1) : unknown.str();
  return joined(parts.textBefore ? "\"\"+" : "", spelling, parts.textAfter ? "+\"\"" : "");
}

std::string Speller::structure(Node node, unsigned depth) {
  switch (node.kind()) {
  case Kind::Identifier:
    return name(node, depth);
  case Kind::Attribute: {
    std::string object = known(node.child(Field::Object), depth + 1);
    return object.empty() ? unknown.str()
                          : joined(object, ".", node.child(Field::Attribute).text());
  }
  case Kind::Call:
    return call(node, depth);
  case Kind::Subscript:
    return subscript(node, depth);
  case Kind::String:
  case Kind::ConcatenatedString:
    return string(node, depth);
  case Kind::Integer:
  case Kind::Float:
    return "0";
  case Kind::NoneLiteral:
  case Kind::TrueLiteral:
  case Kind::FalseLiteral:
    return node.text().str();
  case Kind::BinaryOperator:
    return binary(node, depth);
  case Kind::Await:
  case Kind::ParenthesizedExpression:
    return spell(node.firstNamed(), depth + 1);
  case Kind::NamedExpression:
    return spell(node.child(Field::Value), depth + 1);
  case Kind::ConditionalExpression:
    return conditional(node, depth);
  default:
    return unknown.str();
  }
}

std::string Speller::spell(Node node, unsigned depth) {
  if (!node || depth > maxDepth || nodesLeft == 0 || isWide(node))
    return unknown.str();
  --nodesLeft;
  std::string spelling = structure(node, depth);
  return spelling.size() <= maxSpelling ? spelling : unknown.str();
}

std::string spell(Node expression, const syntax::Tree &tree, const Bindings &bindings) {
  return Speller(tree, bindings).spell(expression, 0);
}

} // namespace hmaclint::binding
