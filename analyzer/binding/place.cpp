#include "binding/collector.h"
#include "binding/insertion.h"

#include "llvm/ADT/STLExtras.h"

// Whose name it is.
//
// Only when a whole scope was read is it known which names are its own: `global x` may come from an
// inner function, and what `nonlocal x` means may be assigned further down. So the walk only notes
// events, and here they find their symbols, in an order in which every question can be answered:
// first `global`, then plain definitions, then `nonlocal`, last the definitions through `nonlocal`.
//
//     def outer():
//         def inner():
//             nonlocal key
//             key = b""       defines outer's `key`, from elsewhere: Other
//         key = load()

namespace hmaclint::binding {

using llvm::StringRef;

static constexpr unsigned maxScopesAway = 200;

SymbolId Collector::symbolIn(ScopeId scope, StringRef name) {
  SymbolId next{static_cast<uint32_t>(bindings.symbolTable.size())};
  auto [entry, isNew] = scopeRef(scope).symbols.try_emplace(name, next);
  if (isNew)
    bindings.symbolTable.push_back({name.str(), scope, {}});
  return entry->second;
}

void Collector::placeEvent(Event &event) {
  SymbolId id = symbolIn(event.scope, event.name);
  Symbol &symbol = bindings.symbolTable[static_cast<uint32_t>(id)];
  if (symbol.scope != event.scope) {
    event.definition.kind = DefinitionKind::Other;
    event.definition.qualifiedName.clear();
    event.definition.value = 0;
  }
  if (event.definition.range.size() > 0)
    symbol.definitions.push_back(std::move(event.definition));
}

std::optional<SymbolId> Collector::outerFunctionName(ScopeId scope, StringRef name) const {
  ScopeId at = bindings.scope(scope).parent;
  for (unsigned steps = 0; steps < maxScopesAway; ++steps) {
    const Scope &here = bindings.scope(at);
    if (here.kind == ScopeKind::Module)
      return std::nullopt;
    if (here.kind != ScopeKind::Class)
      if (auto found = here.symbols.find(name); found != here.symbols.end())
        return found->second;
    at = here.parent;
  }
  return std::nullopt;
}

void Collector::place() {
  using Key = std::pair<uint32_t, StringRef>;
  llvm::DenseSet<Key> nonlocals;
  for (const Declaration &declaration : declarations) {
    if (declaration.isGlobal) {
      SymbolId global = symbolIn(ScopeId{}, declaration.name);
      scopeRef(declaration.scope).symbols.try_emplace(declaration.name, global);
    } else {
      nonlocals.insert({static_cast<uint32_t>(declaration.scope), declaration.name});
    }
  }
  auto isNonlocal = [&](const Event &event) {
    return nonlocals.contains({static_cast<uint32_t>(event.scope), event.name});
  };
  for (Event &event : events)
    if (!isNonlocal(event))
      placeEvent(event);
  for (const Declaration &declaration : declarations)
    if (!declaration.isGlobal)
      if (auto outer = outerFunctionName(declaration.scope, declaration.name))
        scopeRef(declaration.scope).symbols.try_emplace(declaration.name, *outer);
  for (Event &event : events)
    if (isNonlocal(event))
      placeEvent(event);
}

static bool isOneThing(const Symbol &symbol) {
  if (symbol.definitions.empty())
    return false;
  const Definition &first = symbol.definitions.front();
  return llvm::all_of(llvm::drop_begin(symbol.definitions), [&](const Definition &other) {
    return first.kind == DefinitionKind::Import && other.kind == DefinitionKind::Import &&
           first.qualifiedName == other.qualifiedName;
  });
}

void Collector::finishSymbols() {
  uint32_t id = 0;
  for (Symbol &symbol : bindings.symbolTable) {
    llvm::stable_sort(symbol.definitions, [](const Definition &a, const Definition &b) {
      return a.range.begin < b.range.begin;
    });
    symbol.isOneThing = isOneThing(symbol);
    if (symbol.isOneThing && symbol.definitions.front().kind == DefinitionKind::Import)
      bindings.importers[symbol.definitions.front().qualifiedName].push_back(SymbolId{id});
    ++id;
  }
}

Bindings Collector::run() && {
  ScopeId module =
      addScope(ScopeKind::Module, ScopeId{}, {0, static_cast<uint32_t>(tree.text().size())});
  push(tree.root(), module);
  for (uint32_t i = 0; i < tree.size(); ++i) {
    leaveUpTo(i);
    syntax::Node node = tree.node(i);
    enter(node);
    define(node);
  }
  leaveUpTo(tree.size());
  place();
  finishSymbols();
  bindings.importInsertion = importInsertionPoint(tree);
  return std::move(bindings);
}

Bindings collect(const syntax::Tree &tree) { return Collector(tree).run(); }

} // namespace hmaclint::binding
