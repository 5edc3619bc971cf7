#pragma once

#include "binding/bindings.h"
#include "dataflow/bound.h"
#include "dataflow/ir_stmt.h"

#include "llvm/ADT/ArrayRef.h"

// The structured form that functions, module and class bodies are lowered to: what evaluation
// walks. Plain tables and ids; nothing points into a syntax tree, nothing is evaluated yet.

namespace hmaclint::dataflow {

struct Parameter {
  enum class Kind : uint8_t { Plain, KeywordOnly, PositionalOnly, Rest, Keywords }; ///< `*a`, `**k`
  std::string name;
  uint32_t symbol = noSymbol;
  source::ByteRange range;
  Kind kind = Kind::Plain;
  ExprId defaultValue = ExprId::None;
  ExprId annotation = ExprId::None;
};

struct Function {
  std::string name;            ///< `<lambda>` for lambdas.
  std::string qualifiedName;   ///< `Class.method`, `outer.<locals>.inner`, as Python's __qualname__
  source::ByteRange range;     ///< Of the whole definition without decorators.
  source::ByteRange nameRange; ///< Of the name, or of the word `lambda`.
  uint32_t symbol = noSymbol;  ///< The name that it defines.
  binding::ScopeId scope{};
  std::vector<Parameter> parameters;
  std::vector<ExprId> decorators;      ///< As written, outermost first.
  BlockId body = BlockId::None;        ///< A lambda's is one Return.
  ClassId inClass = ClassId::None;     ///< When it is a method.
  FunctionId outer = FunctionId::None; ///< The function around, across classes; or None.
  bool isAsync = false;
  bool isGenerator = false;
};

struct Class {
  std::string name;
  std::string qualifiedName;
  source::ByteRange range;
  source::ByteRange nameRange;
  uint32_t symbol = noSymbol;
  binding::ScopeId scope{};
  std::vector<ExprId> bases;
  std::vector<ExprId> decorators;
  BlockId body = BlockId::None;
};

/// One file, lowered.
struct Ir {
  std::vector<Expr> exprs;
  std::vector<Stmt> stmts;
  std::vector<Block> blocks;
  std::vector<Comprehension> comprehensions;
  std::vector<Function> functions; ///< In source order, lambdas included.
  std::vector<Class> classes;
  BlockId body = BlockId::None; ///< Of the module.
  /// For each symbol of the file's Bindings the scope whose run holds its value: comprehension
  /// scopes belong to the function, class or module around them.
  std::vector<binding::ScopeId> owner;
  BoundCounts boundsHit; ///< By lowering.

  const Expr &expr(ExprId id) const { return exprs[static_cast<uint32_t>(id)]; }
  const Stmt &stmt(StmtId id) const { return stmts[static_cast<uint32_t>(id)]; }
  const Block &block(BlockId id) const { return blocks[static_cast<uint32_t>(id)]; }
  const Function &function(FunctionId id) const { return functions[static_cast<uint32_t>(id)]; }
  const Class &classOf(ClassId id) const { return classes[static_cast<uint32_t>(id)]; }

  /// What the lookups below need; lower() calls it at its end.
  void indexPlaces();
  /// The expression that this one is an operand of, or None.
  ExprId parentOf(ExprId id) const { return parents[static_cast<uint32_t>(id)]; }
  /// The expression at `range` exactly, the outermost when several are; None without one.
  ExprId outermostAt(source::ByteRange range) const;
  /// The innermost function that contains `range`, or None.
  FunctionId functionAround(source::ByteRange range) const;
  /// The first expression that stands at `range` exactly and fulfils `predicate`; None without one.
  template <typename Predicate> ExprId findAt(source::ByteRange range, Predicate predicate) const {
    for (ExprId id : from(range)) {
      if (expr(id).range != range)
        break;
      if (predicate(expr(id)))
        return id;
    }
    return ExprId::None;
  }
  /// The first expression inside of `range` that fulfils `predicate`; None without one.
  template <typename Predicate> ExprId findIn(source::ByteRange range, Predicate predicate) const {
    for (ExprId id : from(range)) {
      if (expr(id).range.begin >= range.end)
        break;
      if (range.contains(expr(id).range) && predicate(expr(id)))
        return id;
    }
    return ExprId::None;
  }

private:
  /// Those at `range` and after it.
  llvm::ArrayRef<ExprId> from(source::ByteRange range) const;
  std::vector<ExprId> places;  ///< All, by their ranges, outer ones first.
  std::vector<ExprId> parents; ///< By ExprId.
};

} // namespace hmaclint::dataflow
