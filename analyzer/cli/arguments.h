#pragma once

#include "driver/options.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace hmaclint::cli {

enum class Command {
  Check,
  Explain,
  Rules,
  Schemes,
  Dump,
  Completions,
  Manual,
  ConfigSchema,
  PrintText
};
enum class Format { Text, Json, Sarif };
enum class Color { Auto, Always, Never };

/// The command line, understood.
struct Arguments {
  Command command = Command::Check;
  driver::Options options;
  Format format = Format::Text;
  Color color = Color::Auto;
  bool exitZero = false;
  bool allowIncomplete = false;
  bool diff = false;
  bool hook = false;                   ///< Called by pre-commit.
  bool showFiles = false;              ///< List the files, look at none.
  bool readsInput = false;             ///< `-` is among the paths.
  std::string inputName;               ///< Of --stdin-filename.
  std::string filesFrom;               ///< A file of further paths, `-` for standard input.
  bool showSettings = false;           ///< Print the settings of the files, look at none.
  bool untrusted = false;              ///< Nothing that is scanned hides a finding.
  std::string baseline;                ///< Of --baseline.
  std::string newBaseline;             ///< Of --write-baseline.
  std::vector<std::string> ruleFiles;  ///< Further .scm files.
  std::vector<std::string> modelFiles; ///< Of --models.
  std::string phase;                   ///< Of `dump`.
  std::string rule;                    ///< Of `dump --phase why`.
  std::string operand;                 ///< The rule to explain, the file to dump, the shell.
  std::string text;                    ///< What PrintText prints: help or version.
};

/// A command line that can't be understood: the message for the user.
class UsageError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Throws UsageError. Looks at the current folder where --hook is given, reads nothing.
Arguments parseArguments(std::vector<std::string> words);

/// `; did you mean ...?` with the word of `known` that is near, or nothing.
std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known);

} // namespace hmaclint::cli
