// The command line, by CLI11.
//
// Names of files are kept away from it: a scanned tree chooses its names, and CLI11 gives `[x]`,
// `{}` and `++` meanings of its own. So no positional is declared; what it leaves over are names,
// or options that don't exist, and all words after `--` are names that it never sees:
//
//   hmaclint check --severity note a.py -- -h.py [x].py
//            CLI11 ^^^^^^^^^^^^^^^ ^^^^    ^^^^^^^^^^^^ names as they are
//                           left over

#include "cli/arguments.h"
#include "cli/grammar.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <CLI/CLI.hpp>

#include <map>
#include <sys/stat.h>

namespace hmaclint::cli {

std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known) {
  const std::string guess = source::nearest(word, known);
  return guess.empty() ? "" : "; did you mean " + guess + "?";
}

/// The words of `known` are the names of the commands or, with dashes, of the options of one.
static std::vector<std::string> optionNames(const CLI::App &command) {
  std::vector<std::string> names;
  for (const CLI::Option *option : command.get_options()) {
    for (const std::string &name : option->get_lnames())
      names.push_back("--" + name);
    for (const std::string &name : option->get_snames())
      names.push_back("-" + name);
  }
  return names;
}

static std::string suggestion(llvm::StringRef word, const std::vector<std::string> &known) {
  return suggestion(word, std::vector<llvm::StringRef>(known.begin(), known.end()));
}

[[noreturn]] static void failUnknownOption(const CLI::App &command, llvm::StringRef word) {
  const std::string name = word.split('=').first.str();
  throw UsageError("no such option of " + command.get_name() + ": " + name +
                   suggestion(name, optionNames(command)) +
                   (word.starts_with("--") ? "" : " (a file of that name goes after --)"));
}

/// CLI11 would read `-h.py` as `-h` and more, and print help in the place of a report.
static void checkShortOptions(llvm::ArrayRef<std::string> words, const CLI::App &command) {
  for (llvm::StringRef word : words)
    if (word.size() > 2 && word[0] == '-' && word[1] != '-' && word[1] != 'j')
      failUnknownOption(command, word);
}

/// Words that CLI11 would misread or have no good message for.
static void checkWords(const std::vector<std::string> &words, const CLI::App &app) {
  std::vector<std::string> known;
  for (const CLI::App *command : commandsOf(app))
    known.push_back(command->get_name());
  if (words.empty())
    throw UsageError("a command is needed: " + llvm::join(llvm::drop_end(known), ", ") + " or " +
                     known.back() + "; see hmaclint --help");
  const std::string &first = words.front();
  if (first.starts_with("-")) {
    const std::vector<std::string> options = optionNames(app);
    if (!llvm::is_contained(options, first))
      throw UsageError("options come after a command, and " + first + " is none by itself" +
                       suggestion(first, options));
    return;
  }
  if (const auto at = llvm::find(known, first); at != known.end())
    return checkShortOptions(llvm::ArrayRef(words).drop_front(), *app.get_subcommand(first));
  const std::string guess = suggestion(first, known);
  throw UsageError("no such command: " + first +
                   (guess.empty() ? "; to look at a path: hmaclint check PATH" : guess));
}

/// What CLI11 left over: names, or options that do not exist.
static std::vector<std::string> names(const CLI::App &command, std::vector<std::string> verbatim) {
  std::vector<std::string> result;
  for (const std::string &word : command.remaining()) {
    if (word.size() > 1 && word.starts_with("-"))
      failUnknownOption(command, word);
    result.push_back(word);
  }
  llvm::append_range(result, verbatim);
  return result;
}

/// `-` is standard input, unless it stands after `--`.
static void readPaths(std::vector<std::string> operands, size_t verbatim, Arguments &to) {
  const auto end = operands.end() - static_cast<std::ptrdiff_t>(verbatim);
  const auto marks = std::remove(operands.begin(), end, "-");
  to.readsInput = marks != end;
  operands.erase(marks, end);
  if (!operands.empty() || to.readsInput || !to.filesFrom.empty())
    to.options.paths = std::move(operands);
}

static void readOperands(llvm::StringRef command, std::vector<std::string> operands,
                         Arguments &to) {
  static const std::map<std::string, std::pair<Command, std::string>> commands = {
      {"explain", {Command::Explain, " needs a rule, as HM101"}},
      {"dump", {Command::Dump, " needs a file"}},
      {"completions", {Command::Completions, " needs a shell: bash, zsh or fish"}},
      {"rules", {Command::Rules, ""}},
      {"config-schema", {Command::ConfigSchema, ""}},
      {"manual", {Command::Manual, ""}}};
  const auto &[number, lack] = commands.at(command.str());
  const size_t wanted = lack.empty() ? 0 : 1;
  if (operands.size() > wanted)
    throw UsageError(command.str() + " does not take " + operands[wanted]);
  if (operands.size() < wanted)
    throw UsageError(command.str() + lack);
  if (wanted == 1)
    to.operand = operands.front();
  to.command = number;
}

/// Options that exclude each other or need another.
static void checkTogether(llvm::StringRef command, const Arguments &given) {
  const auto refuse = [](bool isWrong, const char *message) {
    if (isWrong)
      throw UsageError(message);
  };
  const driver::Options &options = given.options;
  refuse(command == "dump" && given.phase.empty(), "dump needs --phase");
  refuse(!given.rule.empty() && given.phase != "why", "--rule needs --phase why");
  refuse(options.statistics && (given.diff || given.format == Format::Sarif),
         "--statistics goes with text and json, not with --diff or sarif");
  refuse(options.unsafeFixes && !options.fix && !given.diff,
         "--unsafe-fixes needs --fix or --diff");
  refuse(!given.inputName.empty() && !given.readsInput, "--stdin-filename needs the path -");
  refuse(given.readsInput && (options.fix || options.addIgnores),
         "--fix and --add-ignores can't write to standard input; --diff prints the fixes");
  refuse(given.readsInput && given.filesFrom == "-",
         "standard input is either a text (the path -) or paths (--files-from -)");
}

static bool isFile(const std::string &path) {
  struct stat status{};
  return ::lstat(path.c_str(), &status) == 0;
}

/// pre-commit puts names of files after the options, with nothing between. Whoever names a file
/// `--exit-zero` must not choose options: what begins with a dash and is a file is a name.
static std::vector<std::string> takeDashedFiles(std::vector<std::string> &words) {
  std::vector<std::string> names;
  const auto isDashed = [](const std::string &word) {
    return llvm::StringRef(word).starts_with("-") && isFile(word);
  };
  llvm::copy_if(words, std::back_inserter(names), isDashed);
  llvm::erase_if(words, isDashed);
  return names;
}

/// The names that CLI11 must not see, taken out of the words.
static std::vector<std::string> takeVerbatim(std::vector<std::string> &words) {
  const auto mark = llvm::find(words, "--");
  std::vector<std::string> verbatim(mark == words.end() ? mark : std::next(mark), words.end());
  const bool isHook = std::find(words.begin(), mark, "--hook") != mark;
  // A file that is named `--` ends nothing.
  if (isHook && mark != words.end() && isFile("--"))
    verbatim.emplace_back("--");
  words.erase(mark, words.end());
  if (isHook)
    llvm::append_range(verbatim, takeDashedFiles(words));
  return verbatim;
}

Arguments parseArguments(std::vector<std::string> words) {
  std::vector<std::string> verbatim = takeVerbatim(words);
  Arguments arguments;
  CLI::App app;
  declare(app, arguments);
  checkWords(words, app);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForVersion &version) {
    arguments.command = Command::PrintText;
    arguments.text = std::string(version.what()) + "\n";
    return arguments;
  } catch (const CLI::CallForHelp &) {
    const std::vector<CLI::App *> chosen = app.get_subcommands();
    arguments.command = Command::PrintText;
    arguments.text = chosen.empty() ? app.help() : chosen.front()->help("hmaclint");
    return arguments;
  } catch (const CLI::ParseError &error) {
    throw UsageError(error.what());
  }
  const CLI::App &command = *app.get_subcommands().front();
  const size_t verbatimCount = verbatim.size();
  std::vector<std::string> operands = names(command, std::move(verbatim));
  if (command.get_name() == "check" || command.get_name() == "schemes") {
    arguments.command = command.get_name() == "check" ? Command::Check : Command::Schemes;
    readPaths(std::move(operands), verbatimCount, arguments);
  } else {
    readOperands(command.get_name(), std::move(operands), arguments);
  }
  arguments.options.isIsolated |= arguments.untrusted;
  arguments.options.noSuppressions |= arguments.untrusted;
  arguments.options.choice.useIgnoreFiles &= !arguments.untrusted;
  checkTogether(command.get_name(), arguments);
  arguments.options.choice.wholeRepository = arguments.hook;
  return arguments;
}

} // namespace hmaclint::cli
