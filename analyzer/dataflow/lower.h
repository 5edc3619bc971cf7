#pragma once

#include "dataflow/ir.h"
#include "syntax/node.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::dataflow {

/// Nested deeper than this, expressions and statements are Unknown: evaluation may recurse on what
/// is left.
inline constexpr unsigned maxNesting = 100;

/// Lowers a whole file. Places that the parser could not read become Unknown.
Ir lower(const syntax::Tree &tree, const binding::Bindings &bindings);

/// Prints it as an indented outline (`hmaclint dump --phase ir`).
void dump(const Ir &ir, llvm::raw_ostream &out);

} // namespace hmaclint::dataflow
