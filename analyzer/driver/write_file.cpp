// The one writer of fixes. A file is replaced, never written over: whatever happens, at its name is
// either the old content or the new one, whole.
//
//   root/ -> api/ -> v1/ -> views.py      each opened from the one above, links refused
//                           .hmaclint-3f9c...   new content, made with O_EXCL, synced
//                           rename: the temporary file takes the name in one step
//
// Mode, owner and extended attributes (access lists are among them) go over to the new file; if one
// can't, the fix is refused rather than the attribute lost. So is a file with a second hard link,
// which a rename would part from its twin, and one that is no longer what was analyzed.

#include "driver/write_file.h"

#include "driver/folder.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace hmaclint::driver {

using source::FileStamp;

static llvm::Error failed(const llvm::Twine &reason) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), reason);
}

static llvm::Error failed(llvm::StringRef what, int number) {
  return failed(what + ": " + llvm::toString(systemError(number)));
}

static llvm::Error checkUnchanged(const struct stat &status, const FileStamp &stamp) {
  if (S_ISLNK(status.st_mode))
    return failed("is a symbolic link");
  const FileStamp now{status.st_dev, status.st_ino, static_cast<uint64_t>(status.st_size),
                      status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  if (!S_ISREG(status.st_mode) || !(now == stamp))
    return failed("changed while it was analyzed");
  if (status.st_nlink > 1)
    return failed("has more than one hard link");
  return llvm::Error::success();
}

static llvm::Error writeAll(int file, llvm::StringRef bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0)
      return failed("writing", errno);
    bytes = bytes.drop_front(static_cast<size_t>(written));
  }
  return llvm::Error::success();
}

static llvm::Expected<std::string> readAttribute(int file, const char *name) {
  while (true) {
    const ssize_t size = ::fgetxattr(file, name, nullptr, 0);
    std::string value(static_cast<size_t>(std::max<ssize_t>(size, 0)), '\0');
    const ssize_t filled = size < 0 ? size : ::fgetxattr(file, name, value.data(), value.size());
    if (filled >= 0) {
      value.resize(static_cast<size_t>(filled));
      return value;
    }
    if (errno != ERANGE)
      return systemError(errno);
  }
}

static llvm::Error copyAttributes(int from, int to) {
  const ssize_t size = ::flistxattr(from, nullptr, 0);
  if (size < 0)
    return errno == ENOTSUP ? llvm::Error::success() : failed("extended attributes", errno);
  std::string names(static_cast<size_t>(size), '\0');
  const ssize_t filled = ::flistxattr(from, names.data(), names.size());
  if (filled < 0)
    return failed("extended attributes", errno);
  names.resize(static_cast<size_t>(filled));
  llvm::SmallVector<llvm::StringRef> list;
  llvm::StringRef(names).split(list, '\0', -1, false);
  for (llvm::StringRef entry : list) {
    const std::string name = entry.str();
    llvm::Expected<std::string> value = readAttribute(from, name.c_str());
    if (!value)
      return value.takeError();
    // Security labels are often set by the system already and by nobody else.
    llvm::Expected<std::string> present = readAttribute(to, name.c_str());
    const bool isThere = present && *present == *value;
    llvm::consumeError(present.takeError());
    if (!isThere && ::fsetxattr(to, name.c_str(), value->data(), value->size(), 0) != 0)
      return failed("its extended attribute " + name + " can't be kept", errno);
  }
  return llvm::Error::success();
}

/// Owner first: changing it clears the set-id bits of the mode.
static llvm::Error copyMetadata(int from, const struct stat &status, int to) {
  struct stat made{};
  if (::fstat(to, &made) != 0)
    return failed("its owner can't be kept", errno);
  const bool sameOwner = made.st_uid == status.st_uid && made.st_gid == status.st_gid;
  if (!sameOwner && ::fchown(to, status.st_uid, status.st_gid) != 0)
    return failed("its owner can't be kept", errno);
  if (::fchmod(to, status.st_mode & 07777) != 0)
    return failed("its mode can't be kept", errno);
  return copyAttributes(from, to);
}

namespace {
/// A new file with a random name, removed at the end unless it was renamed.
class Temporary {
public:
  static llvm::Expected<Temporary> make(int folder);
  Temporary(Temporary &&other) noexcept
      : folder(other.folder), name(std::exchange(other.name, "")), file(std::move(other.file)) {}
  Temporary &operator=(Temporary &&) = delete;
  ~Temporary() {
    if (!name.empty())
      ::unlinkat(folder, name.c_str(), 0);
  }

  int get() const { return file.get(); }
  llvm::Error renameTo(const std::string &target) {
    if (::renameat(folder, name.c_str(), folder, target.c_str()) != 0)
      return failed("renaming", errno);
    name.clear();
    return llvm::Error::success();
  }

private:
  Temporary(int folder, std::string name, Descriptor file)
      : folder(folder), name(std::move(name)), file(std::move(file)) {}
  int folder;
  std::string name;
  Descriptor file;
};
} // namespace

llvm::Expected<Temporary> Temporary::make(int folder) {
  while (true) {
    std::array<uint8_t, 12> random{};
    if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size()))
      return failed("no random numbers", errno);
    std::string name = ".hmaclint-" + llvm::toHex(random, true);
    Descriptor file(
        ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.isOpen())
      return Temporary(folder, std::move(name), std::move(file));
    if (errno != EEXIST)
      return failed("making a temporary file beside it", errno);
  }
}

static llvm::Error replace(int folder, const std::string &name, const FileStamp &stamp,
                           llvm::StringRef bytes) {
  const Descriptor original(
      ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status{};
  if (!original.isOpen() || ::fstat(original.get(), &status) != 0)
    return systemError(errno);
  if (llvm::Error error = checkUnchanged(status, stamp))
    return error;
  // A rename would ask only for rights on the folder.
  if (::faccessat(folder, name.c_str(), W_OK, AT_EACCESS) != 0)
    return failed("is read-only");

  llvm::Expected<Temporary> temporary = Temporary::make(folder);
  if (!temporary)
    return temporary.takeError();
  if (llvm::Error error = writeAll(temporary->get(), bytes))
    return error;
  if (llvm::Error error = copyMetadata(original.get(), status, temporary->get()))
    return error;
  if (::fsync(temporary->get()) != 0)
    return failed("writing", errno);
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
    return systemError(errno);
  if (llvm::Error error = checkUnchanged(status, stamp))
    return error;
  if (llvm::Error error = temporary->renameTo(name))
    return error;
  if (::fsync(folder) != 0)
    return failed("writing the folder", errno);
  return llvm::Error::success();
}

llvm::Error writeFile(llvm::StringRef root, llvm::StringRef path, const FileStamp &stamp,
                      llvm::StringRef bytes) {
  auto [below, name] = splitLast(path);
  if (path.starts_with("/") || name.empty() || name == "." || name == "..")
    return failed("leaves the scanned folder");
  llvm::Expected<Descriptor> folder = openFolderBelow(root, below);
  if (!folder)
    return folder.takeError();
  return replace(folder->get(), name.str(), stamp, bytes);
}

} // namespace hmaclint::driver
