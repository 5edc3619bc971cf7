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

#include "driver/walk.h"

#include "driver/folder.h"
#include "driver/ignored.h"
#include "driver/paths.h"

#include "llvm/ADT/STLExtras.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace hmaclint::driver {

static constexpr size_t openFrames = 64;

static bool isPythonName(llvm::StringRef name) {
  return name.ends_with(".py") || name.ends_with(".pyi");
}

namespace {
class Walk {
public:
  Walk(std::string root, std::string shownRoot, const Passed &passed, const std::string &current,
       Discovery &found)
      : root(std::move(root)), shownRoot(std::move(shownRoot)), passed(passed), current(current),
        found(found) {
    if (passed.usesIgnoreFiles())
      ignored.emplace(this->root);
  }
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
  void leave();
  std::string shown(llvm::StringRef inRoot) const;
  bool isPassed(llvm::StringRef inRoot, bool isFolder);

  std::string root;
  std::string shownRoot;
  const Passed &passed;
  const std::string &current;
  Discovery &found;
  std::optional<Ignored> ignored;
  std::vector<Frame> frames;
};
} // namespace

/// Of a folder above the current one, what lies below that is shown as such.
std::string Walk::shown(llvm::StringRef inRoot) const {
  if (shownRoot == ".")
    return inRoot.str();
  std::string whole = joinPath(shownRoot, inRoot);
  llvm::StringRef rest = whole;
  if (rest.consume_front(current) && rest.consume_front("/"))
    return rest.str();
  return whole;
}

bool Walk::isPassed(llvm::StringRef inRoot, bool isFolder) {
  return passed.passes(shown(inRoot), inRoot, isFolder) ||
         (ignored && ignored->ignores(inRoot, isFolder));
}

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
  if (ignored)
    ignored->enter(frames.back().folder, frames.back().inRoot);
  read(frames.back());
}

void Walk::leave() {
  if (ignored)
    ignored->leave();
  frames.pop_back();
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
  const bool isFolder = type == DT_DIR;
  if (!isFolder && !isPythonName(name))
    return;
  std::string inRoot = joinPath(frame.inRoot, name);
  if (isPassed(inRoot, isFolder))
    return;
  if (isFolder)
    frame.folders.push_back(name.str());
  else if (type == DT_REG)
    found.inputs.push_back({joinPath(root, inRoot), shown(inRoot), root, inRoot, false});
  else if (type != DT_UNKNOWN) // Unknown: it vanished.
    skip(inRoot, ("is " + fileTypeName(DTTOIF(type))).str(), false);
}

void Walk::run() {
  enter("", openFolderBelow(root, ""));
  while (!frames.empty()) {
    Frame &frame = frames.back();
    if (frame.folders.empty()) {
      leave();
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
  if (ignored)
    for (const Ignored::LeftOut &entry : ignored->leftOut())
      skip(entry.inRoot, entry.reason, false);
}

void walk(std::string root, std::string shownRoot, const Passed &passed, const std::string &current,
          Discovery &found) {
  Walk(std::move(root), std::move(shownRoot), passed, current, found).run();
}

} // namespace hmaclint::driver
