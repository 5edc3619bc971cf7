#include "binding/bindings.h"

#include "llvm/ADT/STLExtras.h"

// Looking names up.
//
// A scope is not one stretch of text: in
//
//     @route("/x")                 module
//     def f(a=DEFAULT):            `DEFAULT` module, `a` function
//         return [b for b in a]    the last `a` function, both `b` comprehension
//
// so the collector cuts the text at boundaries, and the scope at an offset is one binary search.
// From there a name is looked for outwards. Classes are skipped except where the search starts:
// their names are not seen from the functions inside.
//
// Whether a definition is seen by a use is a question of order only when both are in the same run
// of code: module and class bodies and comprehensions run in the run around them, functions and
// lambdas later, when everything outside has its value.

namespace hmaclint::binding {

static constexpr unsigned maxScopesAway = 200;
static constexpr size_t maxImportsTried = 64;

ScopeId Bindings::scopeAt(uint32_t offset) const {
  auto after = llvm::partition_point(
      boundaries, [&](const Boundary &boundary) { return boundary.begin <= offset; });
  return after == boundaries.begin() ? ScopeId{} : std::prev(after)->scope;
}

std::optional<SymbolId> Bindings::resolve(llvm::StringRef name, uint32_t offset) const {
  uint32_t hash = llvm::StringMapImpl::hash(name);
  ScopeId at = scopeAt(offset);
  for (unsigned steps = 0; steps < maxScopesAway; ++steps) {
    const Scope &here = scope(at);
    if (steps == 0 || here.kind != ScopeKind::Class)
      if (auto found = here.symbols.find(name, hash); found != here.symbols.end())
        return found->second;
    if (here.kind == ScopeKind::Module)
      return std::nullopt;
    at = here.parent;
  }
  return std::nullopt;
}

bool Bindings::sameRun(ScopeId from, ScopeId to) const {
  for (unsigned steps = 0; from != to && steps < maxScopesAway; ++steps) {
    const Scope &here = scope(from);
    if (here.kind == ScopeKind::Function || here.kind == ScopeKind::Lambda)
      return false;
    from = here.parent;
  }
  return true;
}

bool Bindings::isBoundAt(const Symbol &symbol, const Definition &definition,
                         uint32_t offset) const {
  return definition.holdsFrom <= offset || definition.loop.contains(offset) ||
         !sameRun(scopeAt(offset), symbol.scope);
}

const Definition *Bindings::onlyDefinition(SymbolId id, uint32_t offset) const {
  const Symbol &known = symbol(id);
  if (!known.isOneThing || !isBoundAt(known, known.definitions.front(), offset))
    return nullptr;
  return &known.definitions.front();
}

bool Bindings::isFree(llvm::StringRef name, uint32_t offset) const {
  ScopeId at = scopeAt(offset);
  for (unsigned steps = 0; steps < maxScopesAway; ++steps) {
    const Scope &here = scope(at);
    if (here.hasStarImport || here.symbols.contains(name))
      return false;
    if (here.kind == ScopeKind::Module)
      return true;
    at = here.parent;
  }
  return false;
}

std::optional<Bindings::ImportedName> Bindings::importedName(llvm::StringRef module,
                                                             uint32_t offset) const {
  constexpr ScopeId moduleScope{};
  llvm::StringRef head = module.split('.').first;
  auto found = importers.find(module);
  if (found != importers.end())
    for (SymbolId id : llvm::ArrayRef(found->second).take_front(maxImportsTried)) {
      const Symbol &candidate = symbol(id);
      auto imports = llvm::ArrayRef(candidate.definitions).take_front(maxImportsTried);
      bool bound = llvm::any_of(imports, [&](const Definition &definition) {
        return !definition.conditional && isBoundAt(candidate, definition, offset);
      });
      if (bound && resolve(candidate.name, offset) == id)
        return ImportedName{candidate.name, std::nullopt};
    }

  // A new import at the top must run before the code at `offset`.
  if (importInsertion > offset && sameRun(scopeAt(offset), moduleScope))
    return std::nullopt;
  ImportedName added{module.str(), importInsertion};
  if (isFree(head, offset))
    return added;
  // The name is the module's already, but only under a condition or later: importing it once more
  // changes nothing else.
  auto heads = importers.find(head);
  std::optional<SymbolId> meant = resolve(head, offset);
  if (heads != importers.end() && meant && symbol(*meant).scope == moduleScope &&
      llvm::is_contained(heads->second, *meant))
    return added;
  return std::nullopt;
}

} // namespace hmaclint::binding
