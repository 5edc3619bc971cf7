#include "binding/collector.h"

// What defines a name.
//
// Each node kind that binds is looked at once, when the walk meets it; a kind that is not here
// binds nothing. One plain target with a value is an Assignment and can be followed; everything
// else that gives a name a value in a way we don't follow is Other, so that the name is known to be
// unknown:
//
//     mac = hmac.new(key)        Assignment `mac`
//     a = b = f()                Assignment `a` and `b`, both of `f()`
//     kind, mac = header         Other `kind`, Other `mac`
//     obj.mac = cache[k] = f()   nothing
//     mac: bytes                 `mac` belongs to this scope, without a definition
//
// Python 2 is read as far as the grammar reads it; `print x` binds nothing, `except E, e` binds
// `e`.

namespace hmaclint::binding {

using syntax::Field;
using syntax::Kind;
using syntax::Node;

Definition &Collector::add(Node name, DefinitionKind kind, Node binder) {
  Event event;
  event.scope = current().scope;
  event.name = name.text();
  event.definition.kind = kind;
  event.definition.range = name.range();
  event.definition.holdsFrom = binder.range().end;
  event.definition.conditional = current().conditional;
  event.definition.loop = current().loop;
  events.push_back(std::move(event));
  return events.back().definition;
}

/// All names in a target: `a, (b, *c)`; `x.y` and `x[i]` bind none.
void Collector::addTargets(Node target, Node binder) {
  for (uint32_t i = target.id(); target && i < target.subtreeEnd();) {
    Node node = tree.node(i);
    bool opaque = node.is(Kind::Attribute) || node.is(Kind::Subscript) || node.is(Kind::Call);
    if (node.is(Kind::Identifier))
      add(node, DefinitionKind::Other, binder);
    i = opaque ? node.subtreeEnd() : i + 1;
  }
}

void Collector::assign(Node assignment) {
  // `a = b = c = f()` nests to the right; the outermost speaks for all, so each is met once.
  if (assignment.parent().is(Kind::Assignment) && assignment.field() == Field::Right)
    return;
  Node value = assignment;
  while (value.is(Kind::Assignment))
    value = value.child(Field::Right);
  for (Node link = assignment; link.is(Kind::Assignment); link = link.child(Field::Right)) {
    Node target = link.child(Field::Left);
    if (!target.is(Kind::Identifier)) {
      addTargets(target, assignment);
    } else if (!value) {
      add(target, DefinitionKind::Other, assignment).range = {};
    } else {
      bool follows = !value.is(Kind::AugmentedAssignment);
      add(target, follows ? DefinitionKind::Assignment : DefinitionKind::Other, assignment).value =
          follows ? value.id() : 0;
    }
  }
}

void Collector::walrus(Node node) {
  Node name = node.child(Field::Name);
  Node value = node.child(Field::Value);
  if (!name || !value)
    return;
  add(name, DefinitionKind::Assignment, node).value = value.id();
  events.back().scope = walrusScopes[static_cast<uint32_t>(current().scope)];
}

/// `a.b` without the white space, comments and continuations that may stand in it.
static std::string dottedText(Node dotted) {
  std::string text;
  for (Node part : dotted.namedChildren()) {
    if (!part.is(Kind::Identifier))
      continue;
    if (!text.empty())
      text += '.';
    text += part.text();
  }
  return text;
}

static std::string moduleText(Node module) {
  if (!module.is(Kind::RelativeImport))
    return dottedText(module);
  std::string text;
  for (Node part : module.namedChildren())
    if (part.is(Kind::ImportPrefix)) {
      for (char c : part.text())
        if (c == '.')
          text += c;
    } else {
      text += dottedText(part);
    }
  return text;
}

void Collector::addImport(Node name, std::string qualifiedName, Node statement) {
  if (name)
    add(name, DefinitionKind::Import, statement).qualifiedName = std::move(qualifiedName);
}

void Collector::importNames(Node statement) {
  bool plain = statement.is(Kind::ImportStatement);
  std::string prefix;
  if (statement.is(Kind::FutureImportStatement))
    prefix = "__future__.";
  else if (!plain)
    prefix = moduleText(statement.child(Field::ModuleName));
  if (!prefix.empty() && prefix.back() != '.')
    prefix += '.';
  for (Node child : statement.namedChildren()) {
    if (child.is(Kind::WildcardImport))
      scopeRef(current().scope).hasStarImport = true;
    if (child.field() != Field::Name)
      continue;
    bool aliased = child.is(Kind::AliasedImport);
    Node dotted = aliased ? child.child(Field::Name) : child;
    if (aliased)
      addImport(child.child(Field::Alias), prefix + dottedText(dotted), statement);
    else if (plain) // `import a.b` binds `a`
      addImport(dotted.firstNamed(), dotted.firstNamed().text().str(), statement);
    else
      addImport(dotted.firstNamed(), prefix + dottedText(dotted), statement);
  }
}

void Collector::parameters(Node list) {
  for (Node parameter : list.namedChildren()) {
    Node name = parameter.child(Field::Name); // of one with a default
    if (!name)
      name = parameter.is(Kind::TypedParameter) ? parameter.firstNamed() : parameter;
    size_t first = events.size();
    addTargets(name, list);
    for (Event &event : llvm::MutableArrayRef(events).drop_front(first)) {
      event.definition.kind = DefinitionKind::Parameter;
      event.definition.holdsFrom = 0;
    }
  }
}

/// The name in `T`, `*Ts`, `T: bound`, and in `X` or `X[T]` left of `type X = ...`.
static Node nameInType(Node type) {
  while (type.is(Kind::Type) || type.is(Kind::ConstrainedType) || type.is(Kind::SplatType) ||
         type.is(Kind::GenericType))
    type = type.firstNamed();
  return type.is(Kind::Identifier) ? type : Node();
}

void Collector::typeParameters(Node list) {
  // The same node kind is the `[int]` of an annotation `list[int]`.
  if (list.field() != Field::TypeParameters)
    return;
  for (Node type : list.namedChildren())
    if (Node name = nameInType(type))
      add(name, DefinitionKind::Other, list);
}

void Collector::typeAlias(Node statement) {
  if (Node name = nameInType(statement.child(Field::Left)))
    add(name, DefinitionKind::Other, statement);
}

void Collector::exceptClause(Node clause) {
  addTargets(clause.child(Field::Alias), clause);
  Node first = clause.child(Field::Value);
  Node second = first.nextNamed();
  bool two = second.field() == Field::Value && second.nextNamed().field() != Field::Value;
  if (two && second.is(Kind::Identifier))
    add(second, DefinitionKind::Other, clause);
}

void Collector::asPattern(Node pattern) {
  if (Node target = pattern.child(Field::Alias))
    return addTargets(target, pattern);
  Node last; // `case pattern as name` has no field
  for (Node child : pattern.namedChildren())
    last = child;
  if (last.is(Kind::Identifier))
    add(last, DefinitionKind::Other, pattern);
}

/// A bare name in a pattern captures; a dotted one and the class of `Point(x)` are read.
void Collector::capture(Node node) {
  Node name = node.firstNamed();
  if (node.is(Kind::DottedName)) {
    Kind around = node.parent().kind();
    bool captures = around == Kind::CasePattern || around == Kind::UnionPattern ||
                    around == Kind::KeywordPattern;
    if (!captures || name.nextNamed())
      return;
  }
  if (name.is(Kind::Identifier) && name.text() != "_")
    add(name, DefinitionKind::Other, node);
}

void Collector::declare(Node statement, bool isGlobal) {
  for (Node name : statement.namedChildren())
    if (name.is(Kind::Identifier))
      declarations.push_back({current().scope, name.text(), isGlobal});
}

void Collector::define(Node node) {
  switch (node.kind()) {
  case Kind::Assignment:
    return assign(node);
  case Kind::NamedExpression:
    return walrus(node);
  case Kind::AugmentedAssignment:
  case Kind::ForStatement:
  case Kind::ForInClause:
    return addTargets(node.child(Field::Left), node);
  case Kind::ImportStatement:
  case Kind::ImportFromStatement:
  case Kind::FutureImportStatement:
    return importNames(node);
  case Kind::FunctionDefinition:
  case Kind::ClassDefinition:
    if (Node name = node.child(Field::Name))
      add(name, node.is(Kind::ClassDefinition) ? DefinitionKind::Class : DefinitionKind::Function,
          node);
    return;
  case Kind::Parameters:
  case Kind::LambdaParameters:
    return parameters(node);
  case Kind::DeleteStatement:
    for (Node target : node.namedChildren())
      addTargets(target, node);
    return;
  case Kind::GlobalStatement:
    return declare(node, true);
  case Kind::NonlocalStatement:
    return declare(node, false);
  case Kind::TypeAliasStatement:
    return typeAlias(node);
  default:
    return defineByPattern(node);
  }
}

void Collector::defineByPattern(Node node) {
  switch (node.kind()) {
  case Kind::TypeParameter:
    return typeParameters(node);
  case Kind::ExceptClause:
    return exceptClause(node);
  case Kind::AsPattern:
    return asPattern(node);
  case Kind::DottedName:
  case Kind::SplatPattern:
    return capture(node);
  default:
    return;
  }
}

} // namespace hmaclint::binding
