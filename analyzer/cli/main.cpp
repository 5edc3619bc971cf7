#include "cli/commands.h"

#include "llvm/Support/Process.h"

#include <csignal>

int main(int argc, char **argv) {
  // A closed standard stream must not be taken over by a file that is opened later.
  if (llvm::sys::Process::FixupStandardFileDescriptors())
    return 2;
  // A reader that goes away and a limit on file sizes are errors of writing, not our end.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  return hmaclint::cli::run(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
}
