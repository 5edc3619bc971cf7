#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace hmaclint::driver {

/// The first folder at or above `folder` (from the root of the file system) for which `predicate`
/// holds, but the root and the user's own; empty where there is none.
std::string nearestAbove(llvm::StringRef folder,
                         llvm::function_ref<bool(const std::string &)> predicate);

/// The repository (`.git`, `.hg`) around a folder; empty where there is none.
std::string repositoryAround(llvm::StringRef folder);

/// The same for git alone.
std::string gitRepositoryAround(llvm::StringRef folder);

} // namespace hmaclint::driver
