#include "cli/commands.h"

#include "cli/load.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "driver/discover.h"
#include "driver/fix_loop.h"
#include "report/escape.h"
#include "report/report.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::cli {

using diagnostic::Applicability;

/// Rules that don't exist would select nothing, silently.
static void checkSelection(const driver::Options &options, const query::QuerySet &queries) {
  std::vector<llvm::StringRef> known;
  for (const query::RuleQuery &rule : queries.rules()) {
    known.emplace_back(rule.header.id);
    known.emplace_back(rule.header.name);
  }
  for (llvm::StringRef wanted : options.select) {
    const bool exists = llvm::any_of(queries.rules(), [&](const query::RuleQuery &rule) {
      return rule.header.name == wanted ||
             (!wanted.empty() && llvm::StringRef(rule.header.id).starts_with(wanted));
    });
    if (!exists)
      throw UsageError("no such rule: " + wanted.str() + suggestion(wanted, known));
  }
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
  return options.fix ? driver::analyzeAndFix(options, queries) : driver::analyze(options, queries);
}

/// Whether a hook has nothing to say.
static bool isClean(const driver::Outcome &outcome) {
  return outcome.run.findings.empty() && outcome.run.fixed == 0 && !outcome.incomplete();
}

int runCheck(const Arguments &arguments) {
  const std::optional<query::QuerySet> queries = loadQueries(arguments.ruleFiles);
  if (!queries)
    return 2;
  checkSelection(arguments.options, *queries);
  const std::optional<driver::Options> options = loadOptions(arguments);
  if (!options)
    return 2;
  if (arguments.showFiles)
    return showFiles(*options);
  const driver::Outcome outcome = analyzed(*options, *queries);
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
