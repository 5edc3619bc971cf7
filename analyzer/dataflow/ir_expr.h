#pragma once

#include "source/range.h"

#include <cstdint>
#include <string>
#include <vector>

// Expressions of the structured form (ir.h).

namespace hmaclint::dataflow {

enum class ExprId : uint32_t { None = UINT32_MAX };
enum class StmtId : uint32_t { None = UINT32_MAX };
enum class BlockId : uint32_t { None = UINT32_MAX };
enum class FunctionId : uint32_t { None = UINT32_MAX }; ///< Index into Ir::functions.
enum class ClassId : uint32_t { None = UINT32_MAX };    ///< Index into Ir::classes.

enum class ExprKind : uint8_t {
  Unknown,       ///< What lowering does not understand; `args` are its parts, for their calls.
  None,          ///< `None`
  True,          ///< `True`
  False,         ///< `False`
  Ellipsis,      ///< `...`
  Integer,       ///< `number`
  Float,         ///< `text` as written
  String,        ///< `text` is the value, UTF-8
  Bytes,         ///< `text` is the value
  Name,          ///< `text`; `symbol`, or without one a builtin (or unknown name)
  Attribute,     ///< `args[0]`.`text`
  Subscript,     ///< `args[0]`[`args[1]`]
  Slice,         ///< `args` = lower, upper, step; ExprId::None where left out
  Call,          ///< `args[0]` is called with `args[1..]`; `names` beside them
  Binary,        ///< `args[0] op args[1]`
  Not,           ///< `not args[0]`
  Negate,        ///< `-args[0]`
  And,           ///< All of `args`, in order
  Or,            ///<
  Compare,       ///< `args[0] ops[0] args[1] ops[1] args[2] …`; ops in `operators`
  Conditional,   ///< `args` = condition, then, else
  Lambda,        ///< `function`
  Tuple,         ///< `args`; an element may be Starred
  List,          ///<
  Set,           ///<
  Dict,          ///< `args` = key, value, key, value …; key None for `**value`
  FString,       ///< `args` are pieces: String, Format, or Unknown
  Format,        ///< `{args[0]!conversion:spec}`: `text` is the conversion and spec as written;
                 ///< `args[1..]` are the values that the spec takes in braces
  Comprehension, ///< `comprehension`
  Await,         ///< `await args[0]`
  Yield,         ///< `yield args[0]` (or None); `text` is "from" for `yield from`
  Starred,       ///< `*args[0]`
  Walrus,        ///< `args[0] := args[1]`
};

enum class Operator : uint8_t {
  None,
  // Binary
  Add,
  Subtract,
  Multiply,
  Divide,
  FloorDivide,
  Modulo,
  Power,
  ShiftLeft,
  ShiftRight,
  BitAnd,
  BitOr,
  BitXor,
  MatMul,
  // Compare
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Is,
  IsNot,
  In,
  NotIn,
};

constexpr uint32_t noSymbol = UINT32_MAX;

struct Expr {
  ExprKind kind = ExprKind::Unknown;
  source::ByteRange range;
  uint32_t symbol = noSymbol; ///< binding::SymbolId of a Name.
  Operator op = Operator::None;
  std::vector<Operator> operators; ///< Of a Compare.
  std::string text;
  int64_t number = 0; ///< Of an Integer that fits; others are Unknown.
  std::vector<ExprId> args;
  /// Of a Call, one for each argument (`args[i + 1]`): empty for positional, `*`, `**`, or a name.
  std::vector<std::string> names;
  std::vector<source::ByteRange> nameRanges; ///< Of the whole argument, its keyword included.
  FunctionId function = FunctionId::None;
  uint32_t comprehension = UINT32_MAX; ///< Index into Ir::comprehensions.
};

struct Comprehension {
  enum class Form : uint8_t { List, Set, Dict, Generator };
  struct Clause {
    ExprId target = ExprId::None; ///< None: an `if` clause.
    ExprId iterable = ExprId::None;
    ExprId condition = ExprId::None;
  };
  Form form = Form::List;
  ExprId element = ExprId::None; ///< The key of a Dict.
  ExprId value = ExprId::None;   ///< Of a Dict.
  std::vector<Clause> clauses;
};

} // namespace hmaclint::dataflow
