#include "cli/commands.h"

#include "cli/completions.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/progress_line.h"
#include "driver/dump_phase.h"
#include "driver/print_schemes.h"
#include "driver/rule_table.h"
#include "driver/setting_keys.h"
#include "report/escape.h"
#include "report/report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::cli {

/// The rule of an id or name.
static const diagnostic::RuleInfo &ruleFor(llvm::ArrayRef<diagnostic::RuleInfo> infos,
                                           llvm::StringRef wanted) {
  std::vector<llvm::StringRef> known;
  for (const diagnostic::RuleInfo &info : infos) {
    if (wanted.equals_insensitive(info.id) || wanted == info.name)
      return info;
    known.emplace_back(info.id);
    known.emplace_back(info.name);
  }
  throw UsageError("no such rule: " + wanted.str() + suggestion(wanted, known));
}

int runExplain(const Arguments &arguments) {
  const std::optional<query::QuerySet> queries = loadQueries();
  if (!queries)
    return 2;
  const std::vector<diagnostic::RuleInfo> infos = driver::ruleInfos(*queries);
  Output output;
  report::writeExplanation(ruleFor(infos, arguments.operand), output.stream());
  return output.finish(0);
}

int runRules() {
  const std::optional<query::QuerySet> queries = loadQueries();
  if (!queries)
    return 2;
  Output output;
  report::writeRules(driver::ruleInfos(*queries), output.stream());
  return output.finish(0);
}

int runConfigSchema() {
  Output output;
  driver::writeConfigSchema(output.stream());
  return output.finish(0);
}

void printProblems(const std::vector<std::string> &problems) {
  for (const std::string &problem : problems)
    llvm::errs() << report::escapeText(problem) << '\n';
}

int runSchemes(const Arguments &arguments) {
  const std::optional<query::QuerySet> queries = loadQueries();
  std::optional<driver::Options> options = loadOptions(arguments);
  if (!queries || !options)
    return 2;
  report::Schemes schemes;
  {
    ProgressLine line;
    options->progress = line.progress();
    schemes = driver::findSchemes(*options, *queries);
  }
  if (!schemes.problems.empty()) {
    printProblems(schemes.problems);
    return 2;
  }
  Output output;
  if (arguments.format == Format::Json)
    report::writeSchemesJson(schemes, output.stream());
  else
    report::writeSchemes(schemes, wantsColor(arguments.color, output.stream()), output.stream());
  bool isIncomplete = false;
  for (const diagnostic::NotAnalyzed &entry : schemes.notAnalyzed) {
    if (arguments.format == Format::Text)
      printError(entry.path + ": " + entry.reason);
    isIncomplete |= entry.incomplete;
  }
  return output.finish(isIncomplete && !arguments.allowIncomplete ? 2 : 0);
}

int runDump(const Arguments &arguments) {
  if (!llvm::is_contained(driver::phases(), arguments.phase)) {
    const llvm::SmallVector<llvm::StringRef> known(driver::phases());
    throw UsageError("no such phase: " + arguments.phase + suggestion(arguments.phase, known));
  }
  const std::optional<query::QuerySet> queries = loadQueries();
  const std::optional<driver::Options> options = loadOptions(arguments);
  if (!queries || !options)
    return 2;
  if (!arguments.rule.empty())
    ruleFor(driver::ruleInfos(*queries), arguments.rule);
  Output output;
  if (llvm::Error error = driver::dumpPhase(arguments.phase, arguments.operand, *queries, *options,
                                            output.stream(), arguments.rule)) {
    printError(arguments.operand + ": " + llvm::toString(std::move(error)));
    return output.finish(2);
  }
  return output.finish(0);
}

int runCompletions(const Arguments &arguments) {
  if (!llvm::is_contained(shells(), arguments.operand))
    throw UsageError("no completions for " + arguments.operand + "; there are for " +
                     llvm::join(shells(), ", "));
  const std::optional<query::QuerySet> queries = loadQueries();
  if (!queries)
    return 2;
  std::vector<std::string> rules;
  for (const diagnostic::RuleInfo &info : driver::ruleInfos(*queries)) {
    rules.push_back(info.id);
    rules.push_back(info.name);
  }
  Output output;
  writeCompletions(arguments.operand, commandLine(), rules, output.stream());
  return output.finish(0);
}

int runManual() {
  Output output;
  writeManual(commandLine(), output.stream());
  return output.finish(0);
}

static int dispatch(std::vector<std::string> words) {
  const Arguments arguments = parseArguments(std::move(words));
  switch (arguments.command) {
  case Command::Check:
    return runCheck(arguments);
  case Command::Explain:
    return runExplain(arguments);
  case Command::Rules:
    return runRules();
  case Command::ConfigSchema:
    return runConfigSchema();
  case Command::Schemes:
    return runSchemes(arguments);
  case Command::Dump:
    return runDump(arguments);
  case Command::Completions:
    return runCompletions(arguments);
  case Command::Manual:
    return runManual();
  case Command::PrintText:
    break;
  }
  Output output;
  output.stream() << arguments.text;
  return output.finish(0);
}

static int guarded(std::vector<std::string> words) {
  try {
    return dispatch(std::move(words));
  } catch (const std::exception &error) {
    printError(error.what());
  } catch (...) {
    printError("internal error");
  }
  return 2;
}

int run(std::vector<std::string> words) {
  const int code = guarded(std::move(words));
  // That nobody reads the messages any more is no reason to end otherwise.
  llvm::errs().clear_error();
  return code;
}

} // namespace hmaclint::cli
