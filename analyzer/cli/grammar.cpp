// The commands and their options, declared to CLI11. Help, completions and the manual page are made
// of these words.

#include "cli/grammar.h"

#include "cli/arguments.h"
#include "embed/embedded_file.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <CLI/CLI.hpp>

#include <map>

namespace hmaclint::cli {

using diagnostic::Severity;

/// What CLI11 does not know of: names are kept away from it.
static std::string operandsOf(llvm::StringRef command) {
  return llvm::StringSwitch<std::string>(command)
      .Cases("check", "schemes", "[OPTIONS] [--] [PATH...]")
      .Case("explain", "RULE")
      .Case("dump", "--phase PHASE [--rule RULE] FILE")
      .Case("completions", "SHELL")
      .Default("");
}

namespace {
/// Usage lines with the operands that CLI11 does not know of.
class HelpFormat : public CLI::Formatter {
public:
  std::string make_usage(const CLI::App *app, std::string name) const override {
    if (!app->get_parent())
      return "Usage: hmaclint COMMAND [OPTIONS]\n";
    const std::string operands = operandsOf(app->get_name());
    // A command in the list of the whole has no usage line of its own.
    return "Usage: hmaclint " + app->get_name() + (operands.empty() ? "" : " ") + operands +
           (name.empty() ? "" : "\n");
  }
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

/// Which files are looked at.
static void declareChoice(CLI::App &command, Arguments &to) {
  driver::FileChoice &choice = to.options.choice;
  command
      .add_option("--exclude", choice.exclude,
                  "pass over what this pattern names, as in .gitignore; may be repeated")
      ->allow_extra_args(false)
      ->type_name("PATTERN");
  command.add_flag("--force-exclude", choice.forceExclude,
                   "pass over excluded files that are named, too");
  command.add_flag_callback(
      "--no-ignore", [&choice] { choice.useIgnoreFiles = false; },
      "look at what .gitignore names, too");
  command
      .add_option("--stdin-filename", to.inputName, "with the path -: what its text is taken for")
      ->type_name("PATH");
  command
      .add_option("--files-from", to.filesFrom,
                  "further paths, each ended by a NUL byte, in this file or - (standard input)")
      ->type_name("FILE");
}

/// What all commands take that look at folders.
static void declareScan(CLI::App &command, Arguments &to) {
  driver::Options &options = to.options;
  declareChoice(command, to);
  command.add_flag("--include-tests", options.includeTests, "look at test code too");
  command.add_flag("--isolated", options.isIsolated,
                   "configuration files do not count (pyproject.toml, hmaclint.toml)");
  command.add_flag(
      "--untrusted", to.untrusted,
      "nothing that is scanned hides a finding: no configuration, comment, .gitignore");
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

static void declareBaseline(CLI::App &check, Arguments &to) {
  CLI::Option *baseline =
      check.add_option("--baseline", to.baseline, "do not show the findings of this file again")
          ->type_name("FILE");
  check
      .add_option("--write-baseline", to.newBaseline,
                  "write what is found to this file, for --baseline")
      ->type_name("FILE")
      ->excludes(baseline)
      ->excludes("--fix")
      ->excludes("--diff")
      ->excludes("--add-ignores");
}

static void declareCheck(CLI::App &check, Arguments &to) {
  driver::Options &options = to.options;
  addChoice<Format>(check, "--output-format", to.format,
                    {{"text", Format::Text}, {"json", Format::Json}, {"sarif", Format::Sarif}},
                    "how findings are written (default: text)");
  addChoice<std::optional<Severity>>(
      check, "--severity", options.severity,
      {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}},
      "lowest severity that is shown and counts (default: warning)");
  check.add_option("--select", options.select, "only these rules: ids, prefixes of ids, names")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  check
      .add_option("--ignore", options.ignore,
                  "not these rules; where both name one, the longer word counts")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE,...");
  CLI::Option *fix = check.add_flag("--fix", options.fix, "apply safe fixes to the files");
  check.add_flag("--diff", to.diff, "print the fixes as a diff, change nothing")->excludes(fix);
  check
      .add_flag("--add-ignores", options.addIgnores,
                "write comments that suppress what is found (# hmaclint: ignore[...])")
      ->excludes(fix)
      ->excludes("--diff");
  declareBaseline(check, to);
  check.add_flag("--unsafe-fixes", options.unsafeFixes,
                 "with --fix or --diff: also fixes that change behaviour");
  check.add_flag("--statistics", options.statistics,
                 "count what kept rules silent and which bounds were hit (text and json)");
  check.add_flag("--no-suppressions", options.noSuppressions,
                 "show what comments in the files suppress");
  check.add_flag("--show-settings", to.showSettings,
                 "print the settings of the files, as TOML, and look at none");
  check.add_flag("--show-files", to.showFiles, "list the files that would be looked at");
  check.add_flag("--hook", to.hook,
                 "as a pre-commit hook: report named files, read the rest of their repository;\n"
                 "words with dashes that are files are no options; print nothing when clean");
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

std::vector<CLI::App *> commandsOf(const CLI::App &app) {
  std::vector<CLI::App *> commands;
  for (const char *name :
       {"check", "schemes", "explain", "rules", "dump", "completions", "manual", "config-schema"})
    commands.push_back(app.get_subcommand(name));
  return commands;
}

void declare(CLI::App &app, Arguments &to) {
  app.description("Finds flaws in HMAC request signing: reads Python, runs nothing of it.");
  app.name("hmaclint");
  app.formatter(std::make_shared<HelpFormat>());
  app.set_version_flag("--version", "hmaclint " + embed::version().str(), "print the version");
  app.set_help_flag("-h,--help", "print this help");
  app.require_subcommand(1);
  app.footer("Exit codes: 0 complete and nothing to show, 1 findings, 2 the run failed or a file\n"
             "that matters could not be analyzed.");
  CLI::App &check =
      *app.add_subcommand("check", "look at files and folders (default: the current)");
  app.add_subcommand("explain", "what a rule finds, why, and how to fix it");
  app.add_subcommand("rules", "list all rules");
  CLI::App &schemes = *app.add_subcommand(
      "schemes", "print what is signed, with what key, and which routes check it");
  CLI::App &dump = *app.add_subcommand("dump", "print what a phase made of one file");
  app.add_subcommand("completions", "print completions for bash, zsh or fish");
  app.add_subcommand("manual", "print the manual page, for man -l");
  app.add_subcommand("config-schema", "print the JSON schema of hmaclint.toml and [tool.hmaclint]");
  for (CLI::App *command : commandsOf(app))
    command->allow_extras();
  declareCheck(check, to);
  declareSchemes(schemes, to);
  for (CLI::App *command : {&check, &schemes, &dump})
    declareModels(*command, to);
  dump.add_option("--phase", to.phase,
                  "source, syntax, query, binding, ir, endpoints, paths, rules or why")
      ->type_name("PHASE");
  dump.add_option("--rule", to.rule,
                  "with --phase why: why this rule reports a place or not (default: all rules)")
      ->type_name("RULE");
}

static std::vector<OptionWords> optionsOf(const CLI::App &app) {
  std::vector<OptionWords> result;
  for (const CLI::Option *option : app.get_options()) {
    if (option->get_group().empty())
      continue;
    OptionWords words;
    for (const std::string &name : option->get_lnames())
      words.names.push_back("--" + name);
    for (const std::string &name : option->get_snames())
      words.names.push_back("-" + name);
    words.help = option->get_description();
    std::replace(words.help.begin(), words.help.end(), '\n', ' ');
    if (option->get_items_expected_max() > 0)
      words.value = option->get_type_name();
    words.repeats = option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    result.push_back(std::move(words));
  }
  return result;
}

CommandLine commandLine() {
  CLI::App app;
  Arguments unused;
  declare(app, unused);
  CommandLine line{app.get_description(), optionsOf(app), {}};
  for (const CLI::App *command : commandsOf(app))
    line.commands.push_back({command->get_name(), command->get_description(),
                             operandsOf(command->get_name()), optionsOf(*command)});
  return line;
}

} // namespace hmaclint::cli
