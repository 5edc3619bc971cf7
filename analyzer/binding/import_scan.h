#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace hmaclint::binding {

/// One name that a file imports.
struct ScannedImport {
  std::string module; ///< As written, with its leading dots.
  std::string name;   ///< Of `from module import name`; `*`; empty for `import module`.
};

/// The imports of a file, read off its bytes without parsing: statements at the beginning of a
/// line, at any depth. Text that only looks like one (in a string) is taken for one: whoever acts
/// on it parses the file.
std::vector<ScannedImport> scanImports(llvm::StringRef bytes);

} // namespace hmaclint::binding
