#include "cli/output.h"

#include "report/escape.h"

namespace hmaclint::cli {

int Output::finish(int code) {
  out.flush();
  const std::error_code error = out.error();
  out.clear_error();
  if (!error || error == std::errc::broken_pipe)
    return code;
  printError("writing the output: " + error.message());
  return 2;
}

bool wantsColor(Color color, llvm::raw_fd_ostream &out) {
  if (color != Color::Auto)
    return color == Color::Always;
  const char *off = std::getenv("NO_COLOR");
  const char *terminal = std::getenv("TERM");
  return (!off || !*off) && (!terminal || llvm::StringRef(terminal) != "dumb") &&
         out.is_displayed();
}

void printError(llvm::StringRef message) {
  llvm::errs() << "hmaclint: error: " << report::escapeText(message) << '\n';
}

} // namespace hmaclint::cli
