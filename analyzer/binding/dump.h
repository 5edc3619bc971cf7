#pragma once

#include "binding/bindings.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::binding {

/// Prints scopes with their symbols and definitions, for `hmaclint dump --phase binding`.
void dump(const Bindings &bindings, const syntax::Tree &tree, llvm::raw_ostream &out);

} // namespace hmaclint::binding
