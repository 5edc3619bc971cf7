#pragma once

#include "syntax/tree.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::syntax {

/// Prints a tree, a node a line, indented by depth (at most 40 steps), with fields, 1-based
/// line:column ranges and the text of leaves, for `hmaclint dump --phase syntax`.
void dump(const Tree &tree, llvm::raw_ostream &out);

} // namespace hmaclint::syntax
