#pragma once

#include "source/line_table.h"
#include "syntax/tree.h"

namespace hmaclint::syntax {

/// Which lines belong together: by brackets, strings and backslashes at their ends, and decorators
/// with the header that they stand above.
source::LineJoins lineJoins(const Tree &tree, const source::LineTable &lines);

} // namespace hmaclint::syntax
