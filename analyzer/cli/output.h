#pragma once

#include "cli/arguments.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::cli {

/// Standard output. A reader that went away is no error; a full disk is.
class Output {
public:
  Output() : out(1, false) {}
  llvm::raw_fd_ostream &stream() { return out; }
  /// Writes what is left; `code`, or 2 when something could not be written.
  int finish(int code);

private:
  llvm::raw_fd_ostream out;
};

/// Whether text on `out` is to be colored.
bool wantsColor(Color color, llvm::raw_fd_ostream &out);

/// One line to standard error, made safe for a terminal.
void printError(llvm::StringRef message);

} // namespace hmaclint::cli
