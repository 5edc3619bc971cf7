#pragma once

#include "syntax/tree.h"

namespace hmaclint::binding {

/// Where a new module-level `import x` line goes: the start of the line after the leading imports,
/// else after the docstring, else after the leading comments (shebang, encoding, licence). The
/// text's end when that line has no newline.
uint32_t importInsertionPoint(const syntax::Tree &tree);

} // namespace hmaclint::binding
