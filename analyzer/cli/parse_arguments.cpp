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

#include "embed/embedded_file.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"

#include <CLI/CLI.hpp>

#include <map>

namespace hmaclint::cli {

using diagnostic::Severity;

std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known) {
  const std::string guess = source::nearest(word, known);
  return guess.empty() ? "" : "; did you mean " + guess + "?";
}

namespace {
/// Usage lines with the operands that CLI11 does not know of.
class HelpFormat : public CLI::Formatter {
public:
  std::string make_usage(const CLI::App *app, std::string name) const override {
    static const std::map<std::string, std::string> operands = {
        {"check", " [OPTIONS] [--] [PATH...]"},
        {"schemes", " [OPTIONS] [--] [PATH...]"},
        {"explain", " RULE"},
        {"rules", ""},
        {"dump", " --phase PHASE [--rule RULE] FILE"}};
    const auto own = operands.find(app->get_name());
    if (own == operands.end())
      return "Usage: hmaclint COMMAND [OPTIONS]\n";
    // A command in the list of the whole has no usage line of its own.
    return "Usage: hmaclint " + own->first + own->second + (name.empty() ? "" : "\n");
  }
};

struct Grammar {
  CLI::App app{"Finds flaws in HMAC request signing: reads Python, runs nothing of it.",
               "hmaclint"};
  CLI::App *check = nullptr;
  CLI::App *explain = nullptr;
  CLI::App *rules = nullptr;
  CLI::App *schemes = nullptr;
  CLI::App *dump = nullptr;

  std::vector<CLI::App *> commands() const { return {check, schemes, explain, rules, dump}; }
};
} // namespace

template <typename T>
static void addChoice(CLI::App &command, const std::string &name, T &target,
                      const std::map<std::string, T> &choices, std::string help) {
  std::string words;
  for (const auto &[word, value] : choices)
    words += (words.empty() ? "" : "|") + word;
  command
      .add_option_function<std::string>(
          name,
          [&target, choices, name](const std::string &word) {
            const auto at = choices.find(word);
            std::vector<llvm::StringRef> known;
            known.reserve(choices.size());
            for (const auto &choice : choices)
              known.emplace_back(choice.first);
            if (at == choices.end())
              throw UsageError(name + " does not know " + word + suggestion(word, known));
            target = at->second;
          },
          std::move(help))
      ->type_name(words);
}

/// What all commands take that look at folders.
static void declareScan(CLI::App &command, Arguments &to) {
  driver::Options &options = to.options;
  command.add_flag("--include-tests", options.includeTests, "look at test code too");
  command.add_flag("--allow-incomplete", to.allowIncomplete,
                   "do not exit 2 when a file could not be analyzed");
  addChoice<Color>(command, "--color", to.color,
                   {{"auto", Color::Auto}, {"always", Color::Always}, {"never", Color::Never}},
                   "colors in text (default: auto)");
  command.add_option("-j,--jobs", options.jobs, "threads (default: one a core)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
  command
      .add_option("--max-file-size", options.fileLimit, "largest file, in bytes (default: 4 MiB)")
      ->check(CLI::Range(1, 1 << 30).description(""))
      ->type_name("BYTES");
}

static void declareSchemes(CLI::App &schemes, Arguments &to) {
  addChoice<Format>(schemes, "--output-format", to.format,
                    {{"text", Format::Text}, {"json", Format::Json}},
                    "how schemes are written (default: text)");
  declareScan(schemes, to);
}

static void declareCheck(CLI::App &check, Arguments &to) {
  driver::Options &options = to.options;
  addChoice<Format>(check, "--output-format", to.format,
                    {{"text", Format::Text}, {"json", Format::Json}, {"sarif", Format::Sarif}},
                    "how findings are written (default: text)");
  addChoice<Severity>(
      check, "--severity", options.severity,
      {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}},
      "lowest severity that is shown and counts (default: warning)");
  check.add_option("--select", options.select, "only these rules: ids, prefixes of ids, names")
      ->delimiter(',')
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("RULE,...");
  CLI::Option *fix = check.add_flag("--fix", options.fix, "apply safe fixes to the files");
  check.add_flag("--diff", to.diff, "print the fixes as a diff, change nothing")->excludes(fix);
  check.add_flag("--unsafe-fixes", options.unsafeFixes,
                 "with --fix or --diff: also fixes that change behaviour");
  check.add_flag("--statistics", options.statistics,
                 "count what kept rules silent and which bounds were hit (text and json)");
  check.add_flag("--exit-zero", to.exitZero, "exit 0 in spite of findings");
  declareScan(check, to);
  check
      .add_option("--parse-seconds", options.parse.cpuSeconds,
                  "processor time to parse a file, beside 1 s a MiB (default: 2)")
      ->check(CLI::Range(0.001, 3600.0).description(""))
      ->type_name("SECONDS");
  check.add_flag("--analyze-all", options.analyzeAll)->group("");
  check.add_option("--rules-file", to.ruleFiles)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->group("");
}

static void declareModels(CLI::App &command, Arguments &to) {
  command
      .add_option("--models", to.modelFiles,
                  "what functions of your own do, a file as in queries/models; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FILE");
}

static void declare(Grammar &grammar, Arguments &to) {
  CLI::App &app = grammar.app;
  app.formatter(std::make_shared<HelpFormat>());
  app.set_version_flag("--version", "hmaclint " + embed::version().str(), "print the version");
  app.set_help_flag("-h,--help", "print this help");
  app.require_subcommand(1);
  app.footer("Exit codes: 0 complete and nothing to show, 1 findings, 2 the run failed or a file\n"
             "that matters could not be analyzed.");
  grammar.check = app.add_subcommand("check", "look at files and folders (default: the current)");
  grammar.explain = app.add_subcommand("explain", "what a rule finds, why, and how to fix it");
  grammar.rules = app.add_subcommand("rules", "list all rules");
  grammar.schemes = app.add_subcommand(
      "schemes", "print what is signed, with what key, and which routes check it");
  grammar.dump = app.add_subcommand("dump", "print what a phase made of one file");
  for (CLI::App *command : grammar.commands())
    command->allow_extras();
  declareCheck(*grammar.check, to);
  declareSchemes(*grammar.schemes, to);
  for (CLI::App *command : {grammar.check, grammar.schemes, grammar.dump})
    declareModels(*command, to);
  grammar.dump
      ->add_option("--phase", to.phase,
                   "source, syntax, query, binding, ir, endpoints, paths, rules or why")
      ->type_name("PHASE");
  grammar.dump
      ->add_option("--rule", to.rule,
                   "with --phase why: why this rule reports a place or not (default: all rules)")
      ->type_name("RULE");
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
static void checkWords(const std::vector<std::string> &words, const Grammar &grammar) {
  if (words.empty())
    throw UsageError(
        "a command is needed: check, schemes, explain, rules or dump; see hmaclint --help");
  const std::string &first = words.front();
  if (first.starts_with("-")) {
    const std::vector<std::string> known = optionNames(grammar.app);
    if (!llvm::is_contained(known, first))
      throw UsageError("options come after a command, and " + first + " is none by itself" +
                       suggestion(first, known));
    return;
  }
  std::vector<std::string> known;
  for (const CLI::App *command : grammar.commands())
    known.push_back(command->get_name());
  if (const auto at = llvm::find(known, first); at != known.end()) {
    const CLI::App &command = *grammar.commands()[static_cast<size_t>(at - known.begin())];
    return checkShortOptions(llvm::ArrayRef(words).drop_front(), command);
  }
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

static void readOperands(const Grammar &grammar, const CLI::App &command,
                         std::vector<std::string> operands, Arguments &to) {
  if (&command == grammar.schemes)
    to.command = Command::Schemes;
  if (&command == grammar.check || &command == grammar.schemes) {
    if (!operands.empty())
      to.options.paths = std::move(operands);
    return;
  }
  const size_t wanted = &command == grammar.rules ? 0 : 1;
  if (operands.size() > wanted)
    throw UsageError(command.get_name() + " does not take " + operands[wanted]);
  if (operands.size() < wanted)
    throw UsageError(command.get_name() +
                     (&command == grammar.explain ? " needs a rule, as HM101" : " needs a file"));
  if (wanted == 1)
    to.operand = operands.front();
  to.command = &command == grammar.explain ? Command::Explain
               : &command == grammar.dump  ? Command::Dump
                                           : Command::Rules;
}

Arguments parseArguments(std::vector<std::string> words) {
  const auto mark = llvm::find(words, "--");
  std::vector<std::string> verbatim(mark == words.end() ? mark : std::next(mark), words.end());
  words.erase(mark, words.end());
  Arguments arguments;
  Grammar grammar;
  declare(grammar, arguments);
  checkWords(words, grammar);
  try {
    grammar.app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForVersion &version) {
    arguments.command = Command::PrintText;
    arguments.text = std::string(version.what()) + "\n";
    return arguments;
  } catch (const CLI::CallForHelp &) {
    const std::vector<CLI::App *> chosen = grammar.app.get_subcommands();
    arguments.command = Command::PrintText;
    arguments.text = chosen.empty() ? grammar.app.help() : chosen.front()->help("hmaclint");
    return arguments;
  } catch (const CLI::ParseError &error) {
    throw UsageError(error.what());
  }
  const CLI::App &command = *grammar.app.get_subcommands().front();
  readOperands(grammar, command, names(command, std::move(verbatim)), arguments);
  if (&command == grammar.dump && arguments.phase.empty())
    throw UsageError("dump needs --phase");
  if (!arguments.rule.empty() && arguments.phase != "why")
    throw UsageError("--rule needs --phase why");
  if (arguments.options.statistics && (arguments.diff || arguments.format == Format::Sarif))
    throw UsageError("--statistics goes with text and json, not with --diff or sarif");
  if (arguments.options.unsafeFixes && !arguments.options.fix && !arguments.diff)
    throw UsageError("--unsafe-fixes needs --fix or --diff");
  return arguments;
}

} // namespace hmaclint::cli
