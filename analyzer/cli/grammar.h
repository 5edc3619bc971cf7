#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

namespace hmaclint::cli {

struct Arguments;

/// Declares the commands and their options on `app`; what is parsed goes into `to`.
void declare(CLI::App &app, Arguments &to);

/// The commands, in the order of the help.
std::vector<CLI::App *> commandsOf(const CLI::App &app);

/// An option as people see it.
struct OptionWords {
  std::vector<std::string> names; ///< With dashes, the long ones first.
  std::string help;
  std::string value;    ///< What follows it: `FILE`, `auto|always|never`; empty for a flag.
  bool repeats = false; ///< May be given again.
};

/// A command as people see it.
struct CommandWords {
  std::string name;
  std::string help;
  std::string operands; ///< `[--] [PATH...]`
  std::vector<OptionWords> options;
};

/// The whole command line in words, for completions and the manual; hidden options are left out.
struct CommandLine {
  std::string help;
  std::vector<OptionWords> options; ///< Those without a command.
  std::vector<CommandWords> commands;
};
CommandLine commandLine();

} // namespace hmaclint::cli
