#pragma once

#include "dataflow/ir.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::dataflow {

/// Prints an expression as compact Python-like text; nothing for ExprId::None.
void dumpExpr(const Ir &ir, ExprId id, llvm::raw_ostream &out);

/// `+`, `not in` ...
llvm::StringRef spelled(Operator op);

} // namespace hmaclint::dataflow
