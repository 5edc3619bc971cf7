#include "driver/repository.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <cstdlib>

namespace hmaclint::driver {

std::string nearestAbove(llvm::StringRef folder,
                         llvm::function_ref<bool(const std::string &)> predicate) {
  const char *home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): before any thread
  for (; folder.size() > 1 && (!home || folder != home);
       folder = llvm::sys::path::parent_path(folder))
    if (predicate(folder.str()))
      return folder.str();
  return "";
}

static bool isGit(const std::string &folder) { return llvm::sys::fs::exists(folder + "/.git"); }

std::string repositoryAround(llvm::StringRef folder) {
  return nearestAbove(folder, [](const std::string &one) {
    return isGit(one) || llvm::sys::fs::exists(one + "/.hg");
  });
}

std::string gitRepositoryAround(llvm::StringRef folder) { return nearestAbove(folder, isGit); }

} // namespace hmaclint::driver
