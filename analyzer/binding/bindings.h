#pragma once

#include "source/range.h"
#include "syntax/node.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::binding {

enum class ScopeId : uint32_t {};
enum class SymbolId : uint32_t {};

enum class ScopeKind { Module, Class, Function, Lambda, Comprehension };

/// How a name gets a value.
enum class DefinitionKind {
  Assignment, ///< `x = expr`, `x: T = expr`, `(x := expr)` with one plain target: `value` is set
  Import,     ///< `qualifiedName` is set
  Parameter,
  Function,
  Class,
  Other, ///< Loop target, unpacking, augmented assignment, `with ... as`, `except ... as`, `del`,
         ///< `match` capture, star import, assigned through `global`/`nonlocal` from another scope
};

struct Definition {
  DefinitionKind kind;
  source::ByteRange range;    ///< Of the name.
  uint32_t value = 0;         ///< Node id of the assigned expression (Assignment).
  std::string qualifiedName;  ///< `hmac.new` for `from hmac import new` (Import). Relative imports
                              ///< keep their dots: `.keys.SECRET`.
};

struct Symbol {
  std::string name;
  ScopeId scope;
  std::vector<Definition> definitions; ///< In source order.
};

struct Scope {
  ScopeKind kind;
  ScopeId parent;          ///< Itself for the module.
  source::ByteRange range; ///< Of the whole construct that opens it.
  llvm::StringMap<SymbolId> symbols;
  bool hasStarImport = false; ///< `from x import *` may define any name here.
};

/// The names of one file by Python's scoping rules: plain data that outlives the tree.
class Bindings {
public:
  llvm::ArrayRef<Scope> scopes() const { return scopeTable; }
  llvm::ArrayRef<Symbol> symbols() const { return symbolTable; }
  const Scope &scope(ScopeId id) const { return scopeTable[static_cast<uint32_t>(id)]; }
  const Symbol &symbol(SymbolId id) const { return symbolTable[static_cast<uint32_t>(id)]; }

  /// Innermost scope that holds `offset`.
  ScopeId scopeAt(uint32_t offset) const;
  /// The symbol that `name` means when read at `offset`: class scopes are skipped from inside
  /// functions, comprehensions see their surroundings. Nothing for builtins and unknown names.
  std::optional<SymbolId> resolve(llvm::StringRef name, uint32_t offset) const;

  /// What to write at `offset` to mean the module `module`: a name that already does, and otherwise
  /// `module` itself when that name is free in all scopes around `offset`, with the import statement
  /// to add. Nothing when the name is taken.
  struct ImportedName {
    std::string name;
    std::optional<uint32_t> insertAt; ///< Where `import module` goes; nothing when it is there.
  };
  std::optional<ImportedName> importedName(llvm::StringRef module, uint32_t offset) const;

private:
  friend Bindings collect(const syntax::Tree &tree);
  friend class Collector;
  std::vector<Scope> scopeTable;
  std::vector<Symbol> symbolTable;
  uint32_t importInsertion = 0; ///< After docstring, `__future__` and the leading imports.
};

/// Reads all scopes and definitions of a file.
Bindings collect(const syntax::Tree &tree);

} // namespace hmaclint::binding
