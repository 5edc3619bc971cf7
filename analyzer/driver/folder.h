#pragma once

#include "source/read.h"

#include <utility>

namespace hmaclint::driver {

/// An open file descriptor that is closed at the end.
class Descriptor {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : number(number) {}
  Descriptor(Descriptor &&other) noexcept : number(std::exchange(other.number, -1)) {}
  Descriptor &operator=(Descriptor &&other) noexcept {
    std::swap(number, other.number);
    return *this;
  }
  ~Descriptor() { close(); }

  bool isOpen() const { return number >= 0; }
  int get() const { return number; }
  void close();

private:
  int number = -1;
};

/// `a/b/c` as `a/b` and `c`; the folder is empty for a plain name.
std::pair<llvm::StringRef, llvm::StringRef> splitLast(llvm::StringRef path);

/// A ReadError for what a system call said.
llvm::Error systemError(int number);
/// `a symbolic link`, `a FIFO`, ... for the file type bits of a mode.
llvm::StringRef fileTypeName(unsigned mode);

/// Opens the folder `below` of the folder `root`, component by component, so that no link is
/// followed below `root` and no path is too long. `..` is refused. Fails with ReadError.
llvm::Expected<Descriptor> openFolderBelow(llvm::StringRef root, llvm::StringRef below);
llvm::Expected<Descriptor> openFolderAt(int folder, llvm::StringRef name);

} // namespace hmaclint::driver
