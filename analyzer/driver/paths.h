#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace hmaclint::driver {

/// `folder/name`; `name` alone where the folder is empty.
std::string joinPath(llvm::StringRef folder, llvm::StringRef name);

/// The current folder from the root of the file system, without links.
std::string currentFolder();

/// A path from the root of the file system, without links; empty where there is no such file.
std::string realPath(llvm::StringRef path);

/// How a path is shown: relative to the folder `current` when below it, else from the root of the
/// file system.
std::string shownPath(llvm::StringRef path, llvm::StringRef current);

} // namespace hmaclint::driver
