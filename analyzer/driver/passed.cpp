#include "driver/passed.h"

#include "driver/folder.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

static bool isForeign(llvm::StringRef folder) {
  static constexpr llvm::StringLiteral names[] = {".git",  ".hg",         "node_modules",  ".venv",
                                                  "venv",  "__pycache__", "site-packages", ".tox",
                                                  "build", "dist"};
  return llvm::is_contained(names, folder);
}

Passed::Passed(const FileChoice &choice) : choice(choice), excluded(choice.exclude) {}

bool Passed::passes(llvm::StringRef shown, llvm::StringRef inRoot, bool isFolder) const {
  if (isFolder && isForeign(splitLast(inRoot).second))
    return true;
  if (excluded.empty())
    return false;
  uint64_t steps = 0;
  return excluded.verdict(shown.starts_with("/") ? inRoot : shown, isFolder, steps).value_or(false);
}

bool Passed::passesNamed(llvm::StringRef shown, llvm::StringRef inRoot, bool isFolder) const {
  const llvm::StringRef path = shown.starts_with("/") ? inRoot : shown;
  for (size_t slash = path.find('/'); slash != llvm::StringRef::npos;
       slash = path.find('/', slash + 1))
    if (passes(path.take_front(slash), path.take_front(slash), true))
      return true;
  return passes(path, path, isFolder);
}

} // namespace hmaclint::driver
