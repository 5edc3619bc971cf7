#pragma once

#include "syntax/tree.h"

namespace hmaclint::syntax {

/// Whether the file can only be Python 2: a print or exec statement, or a module of its library
/// that Python 3 dropped is imported at the top, outside of any `try`. The grammar reads Python 2
/// too; what is known of types and functions is known of Python 3 only.
bool isPython2(const Tree &tree);

} // namespace hmaclint::syntax
