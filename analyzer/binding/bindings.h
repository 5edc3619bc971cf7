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
  source::ByteRange range;   ///< Of the name.
  uint32_t value = 0;        ///< Node id of the assigned expression (Assignment).
  std::string qualifiedName; ///< `hmac.new` for `from hmac import new` (Import). Relative imports
                             ///< keep their dots: `.keys.SECRET`.
  uint32_t holdsFrom = 0;    ///< End of the construct that binds; 0 for parameters.
  bool conditional = false;  ///< Below an `if`, `try`, `match` or loop of its scope.
  source::ByteRange loop;    ///< The outermost loop around it in its scope; empty without one.
};

struct Symbol {
  std::string name;
  ScopeId scope;
  std::vector<Definition> definitions; ///< In source order; none for a bare `x: T`.
  bool isOneThing = false; ///< One definition, or several that import one and the same thing.
};

struct Scope {
  ScopeKind kind;
  ScopeId parent;          ///< Itself for the module.
  source::ByteRange range; ///< Of the whole construct that opens it.
  std::string name;        ///< Of a class or function.
  /// The names that belong here. `global x` and `nonlocal x` lead to the symbol of another scope.
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

  /// The scope in which an expression at `offset` is evaluated. Decorators, defaults, annotations
  /// and base classes belong to the scope around; so does the first iterable of a comprehension.
  ScopeId scopeAt(uint32_t offset) const;
  /// The symbol that `name` means when read at `offset`: class scopes are skipped from inside
  /// functions, comprehensions see their surroundings. Nothing for builtins, unknown names and
  /// names more than 200 scopes away (Python itself refuses more than 100).
  std::optional<SymbolId> resolve(llvm::StringRef name, uint32_t offset) const;
  /// The one definition that `symbol` can have when read at `offset`, or null: there are several,
  /// or it comes later in the same run of code. Imports of one and the same thing count as one.
  const Definition *onlyDefinition(SymbolId symbol, uint32_t offset) const;

  /// What to write at `offset` to mean the module `module`: a name that already does, and otherwise
  /// `module` itself when that name is free in all scopes around `offset`, with the import
  /// statement to add. Nothing when the name is taken.
  struct ImportedName {
    std::string name;
    /// Where `import module` and a newline go: the start of a line, or the end of a text whose last
    /// line has no newline (then the caller writes one first). Nothing when the import is there.
    std::optional<uint32_t> insertAt;
  };
  std::optional<ImportedName> importedName(llvm::StringRef module, uint32_t offset) const;

private:
  friend Bindings collect(const syntax::Tree &tree);
  friend class Collector;

  bool sameRun(ScopeId from, ScopeId to) const;
  bool isBoundAt(const Symbol &symbol, const Definition &definition, uint32_t offset) const;
  bool isFree(llvm::StringRef name, uint32_t offset) const;

  /// From `begin` on, up to the next boundary, expressions belong to `scope`.
  struct Boundary {
    uint32_t begin;
    ScopeId scope;
  };

  std::vector<Scope> scopeTable;
  std::vector<Symbol> symbolTable;
  std::vector<Boundary> boundaries;                 ///< By begin; of equal ones the last counts.
  llvm::StringMap<std::vector<SymbolId>> importers; ///< Qualified name -> names that mean only it.
  uint32_t importInsertion = 0; ///< After docstring, `__future__` and the leading imports.
};

/// Reads all scopes and definitions of a file.
Bindings collect(const syntax::Tree &tree);

} // namespace hmaclint::binding
