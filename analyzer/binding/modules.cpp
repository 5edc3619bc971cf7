#include "binding/modules.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

#include <algorithm>

namespace hmaclint::binding {

static constexpr llvm::StringLiteral packageFile = "__init__.py";
static constexpr unsigned maxFolders = 64;

llvm::StringRef folderOf(llvm::StringRef path) {
  const size_t slash = path.rfind('/');
  return slash == llvm::StringRef::npos ? llvm::StringRef() : path.take_front(slash);
}

std::string joined(llvm::StringRef folder, llvm::StringRef name) {
  return folder.empty() ? name.str() : (llvm::Twine(folder) + "/" + name).str();
}

bool isPackage(llvm::StringRef path) {
  return path == packageFile || path.ends_with("/__init__.py");
}

llvm::StringRef stemOf(llvm::StringRef path) {
  if (isPackage(path))
    path = folderOf(path);
  else
    path.consume_back(".py");
  return path.substr(path.rfind('/') + 1);
}

llvm::StringRef moduleAround(llvm::StringRef qualified) {
  const size_t dot = qualified.rfind('.');
  if (dot == llvm::StringRef::npos || qualified.trim('.').empty())
    return {};
  const bool isAllDots = qualified.take_front(dot).trim('.').empty();
  return qualified.take_front(isAllDots ? dot + 1 : dot);
}

std::string moduleName(llvm::StringRef path) {
  if (isPackage(path))
    path = folderOf(path);
  else
    path.consume_back(".py");
  path.consume_front("src/");
  std::string name = path.str();
  std::replace(name.begin(), name.end(), '/', '.');
  return name;
}

/// A package hides a module beside it that has its name, as in Python.
std::optional<std::string> Modules::below(llvm::StringRef folder, llvm::StringRef dotted) const {
  std::string path = dotted.str();
  std::replace(path.begin(), path.end(), '.', '/');
  path = joined(folder, path);
  for (const std::string &candidate : {joined(path, packageFile), path + ".py"})
    if (isFile(candidate))
      return candidate;
  return std::nullopt;
}

std::optional<std::string> Modules::relative(llvm::StringRef from, llvm::StringRef module) const {
  llvm::StringRef folder = folderOf(from);
  module = module.drop_front();
  for (; module.consume_front("."); folder = folderOf(folder))
    if (folder.empty())
      return std::nullopt;
  if (!module.empty())
    return below(folder, module);
  const std::string package = joined(folder, packageFile);
  return isFile(package) ? std::optional(package) : std::nullopt;
}

llvm::StringRef Modules::rootOf(llvm::StringRef from) const {
  llvm::StringRef folder = folderOf(from);
  for (unsigned i = 0; i < maxFolders && !folder.empty() && isFile(joined(folder, packageFile));
       ++i)
    folder = folderOf(folder);
  return folder;
}

std::optional<std::string> Modules::absolute(llvm::StringRef from, llvm::StringRef module,
                                             bool isLibrary) const {
  llvm::StringRef folder = rootOf(from);
  if (std::optional<std::string> found = below(folder, module); found || isLibrary)
    return found;
  if (std::optional<std::string> found = below(folderOf(from), module))
    return found;
  for (unsigned i = 0; i < maxFolders; ++i) {
    if (i != 0)
      if (std::optional<std::string> found = below(folder, module))
        return found;
    if (std::optional<std::string> found = below(joined(folder, "src"), module))
      return found;
    if (folder.empty())
      break;
    folder = folderOf(folder);
  }
  return std::nullopt;
}

std::optional<std::string> Modules::resolve(llvm::StringRef from, llvm::StringRef module,
                                            bool isLibrary) const {
  if (module.empty())
    return std::nullopt;
  return module.front() == '.' ? relative(from, module) : absolute(from, module, isLibrary);
}

} // namespace hmaclint::binding
