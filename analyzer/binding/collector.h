#pragma once

#include "binding/bindings.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace hmaclint::binding {

/// One walk over a tree that makes its Bindings. `scopes.cpp` knows which parts of a construct
/// belong to which scope, `collect.cpp` what defines a name, `place.cpp` whose name that is.
class Collector {
public:
  explicit Collector(const syntax::Tree &tree) : tree(tree) {}
  Bindings run() &&;

private:
  /// A subtree of which all that is not a deeper region belongs to `scope`.
  struct Region {
    uint32_t endNode; ///< One past its last node id.
    uint32_t endOffset;
    ScopeId scope;
    bool conditional;
    source::ByteRange loop;
  };
  /// What a construct opened, kept until its parts are met.
  struct Opened {
    ScopeId inner;
    ScopeId outer;                     ///< Where defaults and first iterables are evaluated.
    ScopeId annotations;               ///< `outer`, or the scope of type parameters.
    uint32_t firstClause = UINT32_MAX; ///< The first `for` of a comprehension.
  };
  /// A definition, or with an empty range the mere fact that the name belongs to the scope.
  struct Event {
    ScopeId scope;
    llvm::StringRef name;
    Definition definition;
  };
  struct Declaration {
    ScopeId scope;
    llvm::StringRef name;
    bool isGlobal;
  };

  // scopes.cpp
  void enter(syntax::Node node);
  void leaveUpTo(uint32_t node);
  void open(syntax::Node construct, ScopeKind kind);
  std::optional<ScopeId> scopeOfPart(syntax::Node part) const;
  void push(syntax::Node subtree, ScopeId scope);
  void pushControlFlow(syntax::Node statement);
  ScopeId addScope(ScopeKind kind, ScopeId parent, source::ByteRange range);
  const Region &current() const { return regions.back(); }

  // collect.cpp
  void define(syntax::Node node);
  void defineByPattern(syntax::Node node);
  Definition &add(syntax::Node name, DefinitionKind kind, syntax::Node binder);
  void addTargets(syntax::Node target, syntax::Node binder);
  void assign(syntax::Node assignment);
  void importNames(syntax::Node statement);
  void addImport(syntax::Node name, std::string qualifiedName, syntax::Node statement);
  void walrus(syntax::Node node);
  void parameters(syntax::Node list);
  void typeParameters(syntax::Node list);
  void typeAlias(syntax::Node statement);
  void exceptClause(syntax::Node clause);
  void asPattern(syntax::Node pattern);
  void capture(syntax::Node node);
  void declare(syntax::Node statement, bool isGlobal);

  // place.cpp
  void place();
  void placeEvent(Event &event);
  SymbolId symbolIn(ScopeId scope, llvm::StringRef name);
  std::optional<SymbolId> outerFunctionName(ScopeId scope, llvm::StringRef name) const;
  void finishSymbols();
  Scope &scopeRef(ScopeId id) { return bindings.scopeTable[static_cast<uint32_t>(id)]; }

  const syntax::Tree &tree;
  Bindings bindings;
  std::vector<Region> regions;
  llvm::DenseMap<uint32_t, Opened> openedBy; ///< By node id of the construct.
  std::vector<ScopeId> walrusScopes;         ///< A scope -> where its `:=` binds.
  std::vector<Event> events;
  std::vector<Declaration> declarations;
};

} // namespace hmaclint::binding
