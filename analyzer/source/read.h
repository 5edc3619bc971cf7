#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>

namespace hmaclint::source {

/// Largest file that is read, in bytes.
inline constexpr uint64_t defaultFileLimit = 4ULL << 20;

/// What a file was when it was read, to notice a change before a fix is written.
struct FileStamp {
  uint64_t device = 0;
  uint64_t inode = 0;
  uint64_t size = 0;
  int64_t modifiedSeconds = 0;
  int64_t modifiedNanoseconds = 0;
  friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// Why a file was not read.
enum class ReadFailure { Missing, Link, NotRegular, Unreadable, TooLarge };

class ReadError : public llvm::ErrorInfo<ReadError> {
public:
  // NOLINTNEXTLINE(readability-identifier-naming): LLVM's name
  static char ID;
  ReadError(ReadFailure failure, std::string reason)
      : failure(failure), reason(std::move(reason)) {}
  void log(llvm::raw_ostream &out) const override;
  std::error_code convertToErrorCode() const override;

  ReadFailure failure;
  std::string reason; ///< Without the path: `permission denied`, `is a FIFO, not a regular file`.
};

struct FileBytes {
  std::string bytes;
  FileStamp stamp;
};

/// Reads a regular file whole: opened with O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, checked by fstat,
/// never mapped. `directory` is a descriptor that a relative path starts from (AT_FDCWD for the
/// current folder). Fails with ReadError.
llvm::Expected<FileBytes> readRegularFile(llvm::StringRef path, uint64_t limit = defaultFileLimit);
llvm::Expected<FileBytes> readRegularFileAt(int directory, llvm::StringRef path,
                                            uint64_t limit = defaultFileLimit);

/// Reads a pipe, or whatever else is open, up to its end. Fails with ReadError, also where there
/// are more than `limit` bytes.
llvm::Expected<std::string> readStream(int descriptor, uint64_t limit);

} // namespace hmaclint::source
