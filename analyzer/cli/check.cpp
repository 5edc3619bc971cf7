#include "cli/commands.h"

#include "cli/load.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "driver/discover.h"
#include "driver/fix_loop.h"
#include "driver/rule_table.h"
#include "driver/show_settings.h"
#include "report/escape.h"
#include "report/report.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::cli {

using diagnostic::Applicability;

/// Rules that don't exist would select nothing, silently.
static void checkSelection(const driver::Options &options, const query::QuerySet &queries) {
  const driver::RuleNames known(queries);
  for (const std::vector<std::string> *list : {&options.select, &options.ignore})
    for (llvm::StringRef wanted : *list)
      if (!known.has(wanted))
        throw UsageError("no such rule: " + wanted.str() + suggestion(wanted, known.words()));
}

/// The fixes as a diff on standard output; true when there are any. What could not be analyzed or
/// has no place in a diff goes to standard error, since the diff is for programs.
static bool writeFixes(const Arguments &arguments, const report::Run &run,
                       llvm::raw_fd_ostream &out) {
  std::string diff;
  llvm::raw_string_ostream buffer(diff);
  const std::vector<report::LeftOut> leftOut = report::writeDiff(
      run, arguments.options.unsafeFixes ? Applicability::Unsafe : Applicability::Safe, buffer);
  out << diff;
  for (const report::LeftOut &file : leftOut)
    llvm::errs() << report::escapeText(file.path) << ':' << file.line
                 << ": left out of the diff: the line holds control or bidi characters; "
                    "--fix can write the fix\n";
  for (const diagnostic::NotAnalyzed &entry : run.notAnalyzed) {
    llvm::errs() << report::escapeText(entry.path);
    for (size_t i = 0; i < entry.lines.size(); ++i)
      llvm::errs() << (i == 0 ? ":" : ",") << entry.lines[i];
    llvm::errs() << ": not analyzed: " << report::escapeText(entry.reason) << '\n';
  }
  return !diff.empty() || !leftOut.empty();
}

static void writeReport(const Arguments &arguments, const report::Run &run,
                        llvm::raw_fd_ostream &out) {
  switch (arguments.format) {
  case Format::Text:
    return report::writeText(run, {wantsColor(arguments.color, out), true}, out);
  case Format::Json:
    return report::writeJson(run, out);
  case Format::Sarif:
    return report::writeSarif(run, out);
  }
}

/// The files of a run, without looking into them.
static int showFiles(const driver::Options &options) {
  Output output;
  for (const driver::Input &input : driver::discover(options.paths, options.choice).inputs)
    if (!input.isContext)
      output.stream() << report::escapeText(input.shown) << '\n';
  return output.finish(0);
}

static driver::Outcome analyzed(driver::Options options, const query::QuerySet &queries) {
  ProgressLine line;
  options.progress = line.progress();
  return options.fix || options.addIgnores ? driver::analyzeAndFix(options, queries)
                                           : driver::analyze(options, queries);
}

/// Whether a hook has nothing to say.
static bool isClean(const driver::Outcome &outcome) {
  return outcome.run.findings.empty() && outcome.run.fixed == 0 && outcome.run.ignoresAdded == 0 &&
         !outcome.incomplete();
}

static int showSettings(const driver::Options &options, const query::QuerySet &queries) {
  Output output;
  const std::vector<std::string> problems =
      driver::writeSettings(options, queries, output.stream());
  printProblems(problems);
  return output.finish(problems.empty() ? 0 : 2);
}

/// What is in a file stays, what is found goes into the baseline.
static int writeBaseline(const Arguments &arguments, const driver::Outcome &outcome) {
  if (llvm::Error error = driver::writeBaseline(arguments.newBaseline, outcome.run)) {
    printError(llvm::toString(std::move(error)));
    return 2;
  }
  for (const diagnostic::NotAnalyzed &entry : outcome.run.notAnalyzed)
    llvm::errs() << report::escapeText(entry.path)
                 << ": not analyzed: " << report::escapeText(entry.reason) << '\n';
  Output output;
  const size_t count = outcome.run.findings.size();
  output.stream() << count << (count == 1 ? " finding" : " findings") << " written to "
                  << report::escapeText(arguments.newBaseline) << '\n';
  return output.finish(outcome.incomplete() && !arguments.allowIncomplete ? 2 : 0);
}

/// The options with the baseline that the command line names. Nothing after an error.
static bool readBaseline(const Arguments &arguments, driver::Options &options) {
  options.ignoreBaselines = !arguments.newBaseline.empty();
  if (arguments.baseline.empty())
    return true;
  llvm::Expected<driver::Baseline> baseline = driver::Baseline::read(arguments.baseline);
  if (!baseline) {
    printError(llvm::toString(baseline.takeError()));
    return false;
  }
  options.baseline = std::make_shared<const driver::Baseline>(std::move(*baseline));
  return true;
}

int runCheck(const Arguments &arguments) {
  const std::optional<query::QuerySet> queries = loadQueries(arguments.ruleFiles);
  if (!queries)
    return 2;
  checkSelection(arguments.options, *queries);
  std::optional<driver::Options> options = loadOptions(arguments);
  if (!options || !readBaseline(arguments, *options))
    return 2;
  if (arguments.showFiles)
    return showFiles(*options);
  if (arguments.showSettings)
    return showSettings(*options, *queries);
  const driver::Outcome outcome = analyzed(*options, *queries);
  if (!outcome.problems.empty()) {
    printProblems(outcome.problems);
    return 2;
  }
  if (!arguments.newBaseline.empty())
    return writeBaseline(arguments, outcome);
  if (arguments.hook && arguments.format == Format::Text && isClean(outcome))
    return 0;
  Output output;
  bool isDirty = !outcome.run.findings.empty();
  if (arguments.diff)
    isDirty = writeFixes(arguments, outcome.run, output.stream());
  else
    writeReport(arguments, outcome.run, output.stream());
  if (outcome.incomplete() && !arguments.allowIncomplete)
    return output.finish(2);
  return output.finish(isDirty && !arguments.exitZero ? 1 : 0);
}

} // namespace hmaclint::cli
