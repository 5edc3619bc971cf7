// Finding the files to look at.
//
// The tree is hostile: it may hold links to anywhere, FIFOs that block, and folders nested deeper
// than there are file descriptors or than a path may be long. So folders are opened one component
// at a time from the one above, without following links, and walked with a stack of frames:
//
//   src/           frame 0: folders [api, web], next web
//   src/web/       frame 1: folders [v1], next v1
//   src/web/v1/    frame 2: being read
//
// Only the innermost frames keep their descriptor; an outer one is opened again when the walk comes
// back to it. The order of the walk does not matter: what was found is sorted at the end.

#include "driver/discover.h"

#include "driver/folder.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace hmaclint::driver {

static constexpr size_t openFrames = 64;

static bool isSkipped(llvm::StringRef folder) {
  static constexpr llvm::StringLiteral names[] = {".git",  ".hg",         "node_modules",  ".venv",
                                                  "venv",  "__pycache__", "site-packages", ".tox",
                                                  "build", "dist"};
  return llvm::is_contained(names, folder);
}

static bool isPythonName(llvm::StringRef name) {
  return name.ends_with(".py") || name.ends_with(".pyi");
}

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

static std::string joinPath(llvm::StringRef folder, llvm::StringRef name) {
  if (folder.empty() || folder.ends_with("/"))
    return (folder + name).str();
  return (folder + "/" + name).str();
}

static std::string currentFolder() {
  std::unique_ptr<char, decltype(&std::free)> name(::getcwd(nullptr, 0), &std::free);
  return name ? name.get() : "/";
}

static std::string realPath(llvm::StringRef path) {
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

static std::string shownPath(llvm::StringRef path, llvm::StringRef current) {
  std::string absolute = absolutePath(path, current);
  llvm::StringRef rest = absolute;
  if (rest == current)
    return ".";
  if (rest.consume_front(current) && (current == "/" || rest.consume_front("/")))
    return rest.str();
  return absolute;
}

namespace {
class Walk {
public:
  Walk(std::string root, std::string shownRoot, Discovery &found)
      : root(std::move(root)), shownRoot(std::move(shownRoot)), found(found) {}
  void run();

private:
  struct Frame {
    std::string inRoot;
    Descriptor folder;
    std::vector<std::string> folders; ///< Still to visit, last first.
  };

  void enter(std::string inRoot, llvm::Expected<Descriptor> folder);
  void read(Frame &frame);
  void meet(Frame &frame, llvm::StringRef name, unsigned char type);
  void skip(llvm::StringRef inRoot, llvm::StringRef reason, bool incomplete);
  std::string shown(llvm::StringRef inRoot) const {
    return shownRoot == "." ? inRoot.str() : joinPath(shownRoot, inRoot);
  }

  std::string root;
  std::string shownRoot;
  Discovery &found;
  std::vector<Frame> frames;
};
} // namespace

void Walk::skip(llvm::StringRef inRoot, llvm::StringRef reason, bool incomplete) {
  std::string path = inRoot.empty() ? shownRoot : shown(inRoot);
  found.notAnalyzed.push_back({std::move(path), {}, reason.str(), incomplete});
}

void Walk::enter(std::string inRoot, llvm::Expected<Descriptor> folder) {
  if (!folder) {
    skip(inRoot, llvm::toString(folder.takeError()), true);
    return;
  }
  if (frames.size() >= openFrames)
    frames[frames.size() - openFrames].folder.close();
  frames.push_back({std::move(inRoot), std::move(*folder), {}});
  read(frames.back());
}

static unsigned char typeOf(int folder, const char *name) {
  struct stat status{};
  if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
    return DT_UNKNOWN;
  return static_cast<unsigned char>(IFTODT(status.st_mode));
}

void Walk::read(Frame &frame) {
  // closedir closes its descriptor, the frame keeps another.
  const int copy = ::fcntl(frame.folder.get(), F_DUPFD_CLOEXEC, 0);
  std::unique_ptr<DIR, int (*)(DIR *)> entries(copy < 0 ? nullptr : ::fdopendir(copy), &::closedir);
  if (!entries) {
    skip(frame.inRoot, llvm::toString(systemError(errno)), true);
    return;
  }
  errno = 0;
  while (const dirent *entry = ::readdir(entries.get())) {
    const llvm::StringRef name = entry->d_name;
    if (name != "." && name != "..")
      meet(frame, name, entry->d_type == DT_UNKNOWN ? typeOf(copy, entry->d_name) : entry->d_type);
    errno = 0;
  }
  if (errno != 0)
    skip(frame.inRoot, llvm::toString(systemError(errno)), true);
  llvm::sort(frame.folders, std::greater<>());
}

void Walk::meet(Frame &frame, llvm::StringRef name, unsigned char type) {
  if (type == DT_DIR) {
    if (!isSkipped(name))
      frame.folders.push_back(name.str());
    return;
  }
  if (!isPythonName(name))
    return;
  std::string inRoot = joinPath(frame.inRoot, name);
  if (type == DT_REG)
    found.inputs.push_back({joinPath(root, inRoot), shown(inRoot), root, inRoot, false});
  else if (type != DT_UNKNOWN) // Unknown: it vanished.
    skip(inRoot, ("is " + fileTypeName(DTTOIF(type))).str(), false);
}

void Walk::run() {
  enter("", openFolderBelow(root, ""));
  while (!frames.empty()) {
    Frame &frame = frames.back();
    if (frame.folders.empty()) {
      frames.pop_back();
      continue;
    }
    std::string name = std::move(frame.folders.back());
    frame.folders.pop_back();
    if (!frame.folder.isOpen()) {
      llvm::Expected<Descriptor> again = openFolderBelow(root, frame.inRoot);
      if (!again) {
        skip(joinPath(frame.inRoot, name), llvm::toString(again.takeError()), true);
        continue;
      }
      frame.folder = std::move(*again);
    }
    std::string inRoot = joinPath(frame.inRoot, name);
    enter(std::move(inRoot), openFolderAt(frame.folder.get(), name));
  }
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

static void lookAt(llvm::StringRef given, llvm::StringRef current, Discovery &found) {
  // A slash at the end would make the system follow a link.
  llvm::StringRef trimmed = given.rtrim('/');
  std::string path = trimmed.empty() ? given.take_front(1).str() : trimmed.str();
  std::string shown = path.empty() ? "" : shownPath(path, current);
  struct stat status{};
  std::string reason;
  if (::fstatat(AT_FDCWD, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
    reason = errno == ENOTDIR ? "no such file or folder" : llvm::toString(systemError(errno));
  else if (S_ISDIR(status.st_mode))
    return Walk(std::move(path), std::move(shown), found).run();
  else if (!S_ISREG(status.st_mode))
    reason = ("is " + fileTypeName(status.st_mode) + ", not a regular file").str();
  if (reason.empty())
    found.inputs.push_back(namedInput(path, std::move(shown)));
  else
    found.notAnalyzed.push_back({std::move(shown), {}, std::move(reason), true});
}

/// Of a file that was found twice, the way that says most stays: named, or under the inner root.
static bool comesFirst(const Input &a, const Input &b) {
  if (a.shown != b.shown)
    return a.shown < b.shown;
  if (a.named != b.named)
    return a.named;
  return a.inRoot.size() < b.inRoot.size();
}

Discovery discover(const std::vector<std::string> &paths) {
  Discovery found;
  const std::string current = currentFolder();
  for (const std::string &path : paths)
    lookAt(path, current, found);
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
  return found;
}

} // namespace hmaclint::driver
