#include "source/read.h"

#include "llvm/Support/Errno.h"
#include "llvm/Support/raw_ostream.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hmaclint::source {

/// Offsets have 32 bits, and a byte of a file takes up to three in its text.
static constexpr uint64_t largestFile = 1ULL << 30;

char ReadError::ID = 0;

void ReadError::log(llvm::raw_ostream &out) const { out << reason; }

std::error_code ReadError::convertToErrorCode() const { return llvm::inconvertibleErrorCode(); }

static llvm::Error failed(ReadFailure failure, const llvm::Twine &reason) {
  return llvm::make_error<ReadError>(failure, reason.str());
}

static llvm::Error openFailed(int error) {
  switch (error) {
  case ENOENT:
  case ENOTDIR:
    return failed(ReadFailure::Missing, "no such file or folder");
  case ELOOP:
    return failed(ReadFailure::Link, "is a symbolic link");
  case ENXIO:
    return failed(ReadFailure::NotRegular, "is a socket or a device, not a regular file");
  case EACCES:
    return failed(ReadFailure::Unreadable, "permission denied");
  default:
    return failed(ReadFailure::Unreadable, llvm::sys::StrError(error));
  }
}

static llvm::StringRef typeName(mode_t mode) {
  if (S_ISDIR(mode))
    return "a folder";
  if (S_ISFIFO(mode))
    return "a FIFO";
  if (S_ISSOCK(mode))
    return "a socket";
  return "a device";
}

/// `4 MiB` where that says it exactly, else `5 bytes`.
static std::string sizeName(uint64_t bytes) {
  if (bytes != 0 && bytes % (1 << 20) == 0)
    return std::to_string(bytes >> 20) + " MiB";
  return std::to_string(bytes) + " bytes";
}

static llvm::Error tooLarge(uint64_t limit, const llvm::Twine &size) {
  return failed(ReadFailure::TooLarge,
                "is larger than the limit of " + sizeName(limit) + " (" + size + ")");
}

/// Reads up to `limit` bytes and one more, which tells that the file grew past it.
static llvm::Expected<std::string> readAll(int descriptor, uint64_t size, uint64_t limit) {
  std::string bytes;
  bytes.resize(size + 1);
  size_t filled = 0;
  while (true) {
    ssize_t count = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return openFailed(errno);
    if (count == 0)
      break;
    filled += static_cast<size_t>(count);
    if (filled > limit)
      return tooLarge(limit, "it goes on");
    if (filled == bytes.size())
      bytes.resize(std::min<uint64_t>(bytes.size() * 2, limit + 1));
  }
  bytes.resize(filled);
  return bytes;
}

llvm::Expected<FileBytes> readRegularFileAt(int directory, llvm::StringRef path, uint64_t limit) {
  limit = std::min(limit, largestFile);
  int descriptor = ::openat(directory, path.str().c_str(),
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0)
    return openFailed(errno);
  struct stat status{};
  llvm::Expected<FileBytes> result = [&]() -> llvm::Expected<FileBytes> {
    if (::fstat(descriptor, &status) != 0)
      return openFailed(errno);
    if (!S_ISREG(status.st_mode))
      return failed(ReadFailure::NotRegular,
                    "is " + typeName(status.st_mode) + ", not a regular file");
    auto size = static_cast<uint64_t>(status.st_size);
    if (size > limit)
      return tooLarge(limit, llvm::Twine(size) + " bytes");
    auto bytes = readAll(descriptor, size, limit);
    if (!bytes)
      return bytes.takeError();
    FileStamp stamp{status.st_dev, status.st_ino, size, status.st_mtim.tv_sec,
                    status.st_mtim.tv_nsec};
    return FileBytes{std::move(*bytes), stamp};
  }();
  ::close(descriptor);
  return result;
}

llvm::Expected<std::string> readStream(int descriptor, uint64_t limit) {
  return readAll(descriptor, 0, std::min(limit, largestFile));
}

llvm::Expected<FileBytes> readRegularFile(llvm::StringRef path, uint64_t limit) {
  return readRegularFileAt(AT_FDCWD, path, limit);
}

} // namespace hmaclint::source
