#include "driver/project.h"

#include "binding/modules.h"
#include "driver/folder.h"
#include "driver/repository.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace hmaclint::driver {

static constexpr size_t maxPath = 4000;

static bool isThere(const llvm::Twine &path) { return llvm::sys::fs::exists(path); }

/// A link counts for nothing: none is followed.
const Project::Listing &Project::listing(llvm::StringRef folder) const {
  const auto [at, isNew] = folders.try_emplace(folder);
  Listing &result = at->second;
  if (!isNew)
    return result;
  if (!folder.empty()) {
    const llvm::StringRef parent = binding::folderOf(folder);
    if (!listing(parent).folders.contains(folder.substr(parent.empty() ? 0 : parent.size() + 1)))
      return folders[folder];
  }
  std::error_code error;
  Listing found;
  for (llvm::sys::fs::directory_iterator entry(binding::joined(root, folder), error, false), end;
       entry != end && !error; entry.increment(error)) {
    const llvm::StringRef name = llvm::sys::path::filename(entry->path());
    if (entry->type() == llvm::sys::fs::file_type::regular_file && name.ends_with(".py"))
      found.files.insert(name);
    else if (entry->type() == llvm::sys::fs::file_type::directory_file)
      found.folders.insert(name);
  }
  return folders[folder] = std::move(found);
}

bool Project::isFile(llvm::StringRef path) const {
  if (path.size() > maxPath)
    return false;
  const llvm::StringRef folder = binding::folderOf(path);
  return listing(folder).files.contains(path.substr(folder.empty() ? 0 : folder.size() + 1));
}

llvm::Expected<source::FileBytes> Project::read(llvm::StringRef path, uint64_t limit) const {
  auto [below, name] = splitLast(path);
  llvm::Expected<Descriptor> folder = openFolderBelow(root, below);
  if (!folder)
    return folder.takeError();
  return source::readRegularFileAt(folder->get(), name, limit);
}

static bool isBuiltFrom(const std::string &folder) {
  return isThere(folder + "/hmaclint.toml") || isThere(folder + "/pyproject.toml") ||
         isThere(folder + "/setup.py") || isThere(folder + "/setup.cfg");
}

const std::string &Projects::rootAround(const std::string &folder) {
  const auto [at, isNew] = roots.try_emplace(folder);
  if (!isNew)
    return at->second;
  std::string root = repositoryAround(folder);
  if (root.empty())
    root = nearestAbove(folder, isBuiltFrom);
  if (root.empty())
    root =
        nearestAbove(folder, [](const std::string &one) { return !isThere(one + "/__init__.py"); });
  at->second = root.empty() ? folder : root;
  return at->second;
}

Project &Projects::at(const std::string &root) {
  std::unique_ptr<Project> &project = projects[root];
  if (!project)
    project = std::make_unique<Project>(root);
  return *project;
}

std::optional<Projects::Place> Projects::of(const Input &input) {
  const auto [at, isNew] = real.try_emplace(input.root);
  if (isNew) {
    llvm::SmallString<256> resolved;
    if (!llvm::sys::fs::real_path(input.root.empty() ? "." : input.root, resolved))
      at->second = resolved.str().str();
  }
  if (at->second.empty())
    return std::nullopt;
  const std::string &root = rootAround(at->second);
  llvm::StringRef below = at->second;
  below.consume_front(root);
  return Place{&this->at(root), binding::joined(below.ltrim('/'), input.inRoot)};
}

} // namespace hmaclint::driver
