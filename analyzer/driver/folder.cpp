#include "driver/folder.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hmaclint::driver {

using source::ReadError;
using source::ReadFailure;

void Descriptor::close() {
  if (isOpen())
    ::close(std::exchange(number, -1));
}

std::pair<llvm::StringRef, llvm::StringRef> splitLast(llvm::StringRef path) {
  const size_t slash = path.rfind('/');
  if (slash == llvm::StringRef::npos)
    return {"", path};
  return {path.take_front(slash), path.drop_front(slash + 1)};
}

llvm::Error systemError(int number) {
  switch (number) {
  case ENOENT:
    return llvm::make_error<ReadError>(ReadFailure::Missing, "no such file or folder");
  case ELOOP:
    return llvm::make_error<ReadError>(ReadFailure::Link, "is a symbolic link");
  case EACCES:
    return llvm::make_error<ReadError>(ReadFailure::Unreadable, "permission denied");
  default: {
    char buffer[128] = "";
    // The GNU function may answer with a text of its own.
    const char *text = ::strerror_r(number, buffer, sizeof buffer);
    std::string reason = text;
    if (!reason.empty() && reason.front() >= 'A' && reason.front() <= 'Z')
      reason.front() = static_cast<char>(reason.front() - 'A' + 'a');
    return llvm::make_error<ReadError>(ReadFailure::Unreadable, std::move(reason));
  }
  }
}

llvm::StringRef fileTypeName(unsigned mode) {
  if (S_ISLNK(mode))
    return "a symbolic link";
  if (S_ISDIR(mode))
    return "a folder";
  if (S_ISFIFO(mode))
    return "a FIFO";
  if (S_ISSOCK(mode))
    return "a socket";
  return S_ISREG(mode) ? "a regular file" : "a device";
}

static Descriptor openFolder(int base, const std::string &name, int flags) {
  return Descriptor(
      ::openat(base, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | flags));
}

llvm::Expected<Descriptor> openFolderAt(int folder, llvm::StringRef name) {
  Descriptor opened = openFolder(folder, name.str(), O_NOFOLLOW);
  if (opened.isOpen())
    return opened;
  const int number = errno;
  struct stat status{};
  // O_DIRECTORY makes a link fail as "not a directory": say what it is.
  if (number == ENOTDIR &&
      ::fstatat(folder, name.str().c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
      S_ISLNK(status.st_mode))
    return systemError(ELOOP);
  return systemError(number);
}

llvm::Expected<Descriptor> openFolderBelow(llvm::StringRef root, llvm::StringRef below) {
  Descriptor folder = openFolder(AT_FDCWD, root.str(), 0);
  if (!folder.isOpen())
    return systemError(errno);
  while (!below.empty()) {
    auto [name, rest] = below.split('/');
    below = rest;
    if (name.empty() || name == ".")
      continue;
    if (name == "..")
      return llvm::make_error<ReadError>(ReadFailure::Unreadable, "leaves the scanned folder");
    llvm::Expected<Descriptor> next = openFolderAt(folder.get(), name);
    if (!next)
      return next.takeError();
    folder = std::move(*next);
  }
  return folder;
}

} // namespace hmaclint::driver
