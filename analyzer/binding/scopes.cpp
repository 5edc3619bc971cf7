#include "binding/collector.h"

// Which scope a node belongs to.
//
// The walk is a loop over node ids, which are in preorder, with a stack of regions: subtrees whose
// names belong to one scope. A construct that opens a scope opens it for some of its parts only:
//
//     def f[T](a: T = D) -> R: body     `a`, body: inside; T, R: type parameters; f, D: outside
//     lambda a=D: body                  `a`, body: inside; D: outside
//     class C(Base): body               body: inside; Base: outside
//     [e for x in xs for y in ys if c]  all inside, but the first iterable `xs`
//
// so a region may lie in a region of an inner scope and still belong to the outer one. Wherever the
// scope changes a boundary is written down, in the order of the text.
//
// Type parameters have a scope of their own between the construct and its surroundings, as in
// Python.

namespace hmaclint::binding {

using syntax::Field;
using syntax::Kind;
using syntax::Node;

ScopeId Collector::addScope(ScopeKind kind, ScopeId parent, source::ByteRange range) {
  ScopeId id{static_cast<uint32_t>(bindings.scopeTable.size())};
  Scope scope;
  scope.kind = kind;
  scope.parent = parent;
  scope.range = range;
  bindings.scopeTable.push_back(std::move(scope));
  walrusScopes.push_back(
      kind == ScopeKind::Comprehension ? walrusScopes[static_cast<uint32_t>(parent)] : id);
  return id;
}

void Collector::push(Node subtree, ScopeId scope) {
  if (regions.empty() || current().scope != scope)
    bindings.boundaries.push_back({subtree.range().begin, scope});
  regions.push_back({subtree.subtreeEnd(), subtree.range().end, scope, false, {}});
}

void Collector::leaveUpTo(uint32_t node) {
  while (regions.size() > 1 && current().endNode <= node) {
    Region left = current();
    regions.pop_back();
    if (current().scope != left.scope)
      bindings.boundaries.push_back({left.endOffset, current().scope});
  }
}

/// Code that may not run, or not before what stands above it.
void Collector::pushControlFlow(Node statement) {
  Region region = current();
  region.endNode = statement.subtreeEnd();
  region.endOffset = statement.range().end;
  region.conditional = true;
  bool loops = statement.is(Kind::ForStatement) || statement.is(Kind::WhileStatement);
  if (loops && region.loop.size() == 0)
    region.loop = statement.range();
  regions.push_back(region);
}

void Collector::open(Node construct, ScopeKind kind) {
  Opened opened;
  opened.outer = opened.annotations = current().scope;
  if (construct.child(Field::TypeParameters))
    opened.annotations = addScope(ScopeKind::Function, opened.outer, construct.range());
  opened.inner = addScope(kind, opened.annotations, construct.range());
  if (kind == ScopeKind::Function || kind == ScopeKind::Class)
    scopeRef(opened.inner).name = construct.child(Field::Name).text().str();
  if (kind == ScopeKind::Comprehension)
    for (Node child : construct.namedChildren())
      if (child.is(Kind::ForInClause)) {
        opened.firstClause = child.id();
        break;
      }
  openedBy.try_emplace(construct.id(), opened);
}

/// The scope of a part of a construct where it is not that of the construct's other parts.
std::optional<ScopeId> Collector::scopeOfPart(Node part) const {
  Node parent = part.parent();
  Field field = part.field();
  auto found = openedBy.find(parent.id());
  if (found != openedBy.end()) {
    const Opened &opened = found->second;
    if (field == Field::Body || field == Field::Parameters)
      return opened.inner;
    if (field == Field::TypeParameters || field == Field::ReturnType ||
        field == Field::Superclasses)
      return opened.annotations;
    return std::nullopt;
  }
  if (parent.is(Kind::ForInClause) && field == Field::Right) {
    auto comprehension = openedBy.find(parent.parent().id());
    if (comprehension != openedBy.end() && comprehension->second.firstClause == parent.id())
      return comprehension->second.outer;
    return std::nullopt;
  }
  bool isParameter = parent.is(Kind::DefaultParameter) || parent.is(Kind::TypedDefaultParameter) ||
                     parent.is(Kind::TypedParameter);
  if (isParameter && (field == Field::Value || field == Field::Type)) {
    auto function = openedBy.find(parent.parent().parent().id());
    if (function != openedBy.end())
      return field == Field::Type ? function->second.annotations : function->second.outer;
  }
  return std::nullopt;
}

void Collector::enter(Node node) {
  if (std::optional<ScopeId> scope = scopeOfPart(node))
    push(node, *scope);
  switch (node.kind()) {
  case Kind::FunctionDefinition:
    open(node, ScopeKind::Function);
    break;
  case Kind::ClassDefinition:
    open(node, ScopeKind::Class);
    break;
  case Kind::Lambda:
    open(node, ScopeKind::Lambda);
    break;
  case Kind::ListComprehension:
  case Kind::SetComprehension:
  case Kind::DictionaryComprehension:
  case Kind::GeneratorExpression:
    open(node, ScopeKind::Comprehension);
    push(node, openedBy.find(node.id())->second.inner);
    break;
  case Kind::IfStatement:
  case Kind::TryStatement:
  case Kind::MatchStatement:
  case Kind::ForStatement:
  case Kind::WhileStatement:
    pushControlFlow(node);
    break;
  default:
    break;
  }
}

} // namespace hmaclint::binding
