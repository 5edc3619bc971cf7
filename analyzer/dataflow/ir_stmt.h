#pragma once

#include "dataflow/ir_expr.h"

namespace hmaclint::dataflow {

enum class StmtKind : uint8_t {
  Unknown,    ///< Not understood; `exprs` are its parts, `blocks` what may run in it.
  Expression, ///< `exprs[0]`
  Assign,     ///< `exprs[0]` is assigned to each of `exprs[1..]` (Name, Attribute, Subscript,
              ///< Tuple, List, Starred); a bare `x: T` is no statement
  AugAssign,  ///< `exprs[0] op= exprs[1]`
  Return,     ///< `exprs[0]`, or none
  Raise,      ///< `exprs[0]`, cause `exprs[1]`; none of them: re-raise
  Assert,     ///< `exprs[0]`, message `exprs[1]`
  Delete,     ///< `exprs`
  If,         ///< `exprs[0]`, `blocks` = then, else (may be None). `elif` is an If in the else.
  While,      ///< `exprs[0]`, `blocks` = body, else
  For,        ///< `exprs` = target, iterable; `blocks` = body, else
  Try,        ///< `blocks` = body, else, finally; `handlers`
  With,       ///< `exprs` = context, target (or None), context, target …; `blocks` = body
  Match,      ///< `exprs[0]`; `cases`
  Function,   ///< Defines `function`
  Class,      ///< Defines `classId`
  Import,     ///< `import a.b as symbol`: `symbol` becomes `text` (qualified, relative keeps dots)
  ImportStar, ///< `from text import *`
  Break,
  Continue,
  Pass,
};

struct Handler {
  ExprId type = ExprId::None;   ///< None: bare `except:`.
  ExprId target = ExprId::None; ///< A Name.
  BlockId body = BlockId::None;
  source::ByteRange range; ///< From `except` to the colon.
};

struct Case {
  ExprId pattern = ExprId::None; ///< A literal or dotted name, or an Or of them: tested for
                                 ///< equality. None: anything else.
  bool catchesAll = false;       ///< `case _:` or a bare capture.
  std::vector<ExprId> captures;  ///< Names that get unknown values.
  ExprId guard = ExprId::None;
  BlockId body = BlockId::None;
};

struct Stmt {
  StmtKind kind = StmtKind::Unknown;
  source::ByteRange range; ///< Of the header: a compound statement without its blocks.
  Operator op = Operator::None;
  uint32_t symbol = noSymbol;
  std::string text;
  std::vector<ExprId> exprs;
  std::vector<BlockId> blocks;
  std::vector<Handler> handlers;
  std::vector<Case> cases;
  FunctionId function = FunctionId::None;
  ClassId classId = ClassId::None;
};

struct Block {
  source::ByteRange range;
  std::vector<StmtId> statements;
};

} // namespace hmaclint::dataflow
