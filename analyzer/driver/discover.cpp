#include "driver/discover.h"

#include "driver/folder.h"
#include "driver/paths.h"
#include "driver/repository.h"
#include "driver/walk.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <tuple>

namespace hmaclint::driver {

bool isTestPath(llvm::StringRef inRoot) {
  auto [folders, name] = splitLast(inRoot);
  llvm::SmallVector<llvm::StringRef> parts;
  folders.split(parts, '/');
  if (llvm::any_of(parts, [](llvm::StringRef part) { return part == "test" || part == "tests"; }))
    return true;
  if (!name.consume_back(".py"))
    return false;
  return name.starts_with("test_") || name.ends_with("_test") || name == "conftest";
}

/// A file named on the command line belongs to the current folder when it is below, else to its
/// own.
static Input namedInput(const std::string &path, std::string shown) {
  if (!llvm::StringRef(shown).starts_with("/"))
    return {path, shown, ".", shown, true};
  auto [folder, name] = splitLast(path);
  std::string root =
      folder.empty() ? (llvm::StringRef(path).starts_with("/") ? "/" : ".") : folder.str();
  return {path, std::move(shown), std::move(root), name.str(), true};
}

namespace {
/// One run's question which files there are.
class Finder {
public:
  explicit Finder(const FileChoice &choice) : choice(choice), passed(choice) {}
  void lookAt(llvm::StringRef given);
  void addStandardInput();
  void addRepositories();
  Discovery take();

private:
  bool isLeftOut(const std::string &shown, llvm::StringRef inRoot, bool isFolder) const {
    return choice.forceExclude && passed.passesNamed(shown, inRoot, isFolder);
  }

  const FileChoice &choice;
  const Passed passed;
  const std::string current = currentFolder();
  Discovery found;
};
} // namespace

void Finder::lookAt(llvm::StringRef given) {
  // A slash at the end would make the system follow a link.
  llvm::StringRef trimmed = given.rtrim('/');
  std::string path = trimmed.empty() ? given.take_front(1).str() : trimmed.str();
  std::string shown = path.empty() ? "" : shownPath(path, current);
  struct stat status{};
  std::string reason;
  if (::fstatat(AT_FDCWD, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    reason = errno == ENOTDIR ? "no such file or folder" : llvm::toString(systemError(errno));
  } else if (S_ISDIR(status.st_mode)) {
    if (!isLeftOut(shown, "", true))
      walk(std::move(path), std::move(shown), passed, current, found);
    return;
  } else if (!S_ISREG(status.st_mode)) {
    reason = ("is " + fileTypeName(status.st_mode) + ", not a regular file").str();
  }
  Input input = namedInput(path, std::move(shown));
  if (isLeftOut(input.shown, input.inRoot, false))
    return;
  if (reason.empty())
    found.inputs.push_back(std::move(input));
  else
    found.notAnalyzed.push_back({std::move(input.shown), {}, std::move(reason), true});
}

void Finder::addStandardInput() {
  if (!choice.standardInput)
    return;
  const std::string &name = choice.standardInput->name;
  Input input = namedInput(name, shownPath(name, current));
  input.bytes = choice.standardInput->bytes;
  if (!isLeftOut(input.shown, input.inRoot, false))
    found.inputs.push_back(std::move(input));
}

/// The other files of the repositories that named files lie in.
void Finder::addRepositories() {
  std::set<std::string> folders;
  std::set<std::string> roots;
  for (const Input &input : found.inputs) {
    const std::string whole = joinPath(input.root, input.inRoot);
    if (input.named && folders.insert(splitLast(whole).first.str()).second)
      if (std::string root = repositoryAround(realPath(splitLast(whole).first)); !root.empty())
        roots.insert(std::move(root));
  }
  Discovery others;
  for (const std::string &root : roots)
    walk(root, shownPath(root, current), passed, current, others);
  for (Input &input : others.inputs) {
    input.isContext = true;
    found.inputs.push_back(std::move(input));
  }
}

/// Of a file that was found twice, the way that says most stays: asked for, named, or under the
/// inner root.
static bool comesFirst(const Input &a, const Input &b) {
  const auto rank = [](const Input &one) {
    return std::tuple(llvm::StringRef(one.shown), one.isContext, !one.bytes, !one.named,
                      one.inRoot.size());
  };
  return rank(a) < rank(b);
}

Discovery Finder::take() {
  llvm::stable_sort(found.inputs, comesFirst);
  found.inputs.erase(
      llvm::unique(found.inputs, [](const auto &a, const auto &b) { return a.shown == b.shown; }),
      found.inputs.end());
  llvm::stable_sort(found.notAnalyzed, [](const auto &a, const auto &b) {
    return std::tie(a.path, b.incomplete, a.reason) < std::tie(b.path, a.incomplete, b.reason);
  });
  found.notAnalyzed.erase(
      llvm::unique(found.notAnalyzed,
                   [](const auto &a, const auto &b) { return a.path == b.path; }),
      found.notAnalyzed.end());
  return std::move(found);
}

Discovery discover(const std::vector<std::string> &paths, const FileChoice &choice) {
  Finder finder(choice);
  for (const std::string &path : paths)
    finder.lookAt(path);
  finder.addStandardInput();
  if (choice.wholeRepository)
    finder.addRepositories();
  return finder.take();
}

} // namespace hmaclint::driver
