#include "driver/paths.h"

#include "driver/folder.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdlib>
#include <memory>
#include <unistd.h>

namespace hmaclint::driver {

std::string joinPath(llvm::StringRef folder, llvm::StringRef name) {
  if (folder.empty() || folder.ends_with("/"))
    return (folder + name).str();
  return (folder + "/" + name).str();
}

std::string currentFolder() {
  std::unique_ptr<char, decltype(&std::free)> name(::getcwd(nullptr, 0), &std::free);
  return name ? name.get() : "/";
}

std::string realPath(llvm::StringRef path) {
  std::unique_ptr<char, decltype(&std::free)> name(::realpath(path.str().c_str(), nullptr),
                                                   &std::free);
  return name ? name.get() : "";
}

/// `path` from the root of the file system, without `.` and `..`. A `..` means what the system
/// means by it, so it is resolved there and not by cutting text.
static std::string absolutePath(llvm::StringRef path, llvm::StringRef current) {
  std::string whole = path.starts_with("/") ? path.str() : joinPath(current, path);
  llvm::SmallVector<llvm::StringRef> parts;
  llvm::StringRef(whole).split(parts, '/', -1, false);
  if (llvm::is_contained(parts, "..")) {
    auto [folder, name] = splitLast(whole);
    const bool atEnd = name == ".." || name == ".";
    if (std::string real = realPath(atEnd ? whole : folder); !real.empty())
      return atEnd ? real : joinPath(real, name);
  }
  std::string result;
  for (llvm::StringRef part : parts)
    if (part != ".")
      result.append("/").append(part);
  return result.empty() ? "/" : result;
}

std::string shownPath(llvm::StringRef path, llvm::StringRef current) {
  std::string absolute = absolutePath(path, current);
  llvm::StringRef rest = absolute;
  if (rest == current)
    return ".";
  if (rest.consume_front(current) && (current == "/" || rest.consume_front("/")))
    return rest.str();
  return absolute;
}

} // namespace hmaclint::driver
