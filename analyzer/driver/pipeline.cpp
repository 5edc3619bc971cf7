// The pass list. analyze() reads top to bottom, and each pass turns one plain structure into the
// next:
//
//   paths -> Discovery -> FileFacts (a file, in parallel) -> LinkedProgram (files that know each
//   other) -> findings (a program, in parallel)
//
// Files share nothing while they are looked at, and what goes wrong in one is an entry in its own
// result: it never costs a finding in another. All that depends on order happens between, in order
// of the paths, so the number of threads can't be seen in the output.

#include "driver/pipeline.h"

#include "driver/configuration.h"
#include "driver/excluded.h"
#include "driver/gather.h"
#include "driver/own_models.h"
#include "driver/program_findings.h"
#include "driver/rule_table.h"
#include "driver/threads.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using diagnostic::NotAnalyzed;

bool Outcome::incomplete() const {
  return llvm::any_of(run.notAnalyzed, [](const NotAnalyzed &entry) { return entry.incomplete; });
}

/// The largest programs first: they take longest.
static std::vector<size_t> bySize(llvm::ArrayRef<LinkedProgram> programs) {
  std::vector<size_t> order(programs.size());
  for (size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  llvm::stable_sort(order, [&](size_t a, size_t b) {
    return programs[a].files.size() > programs[b].files.size();
  });
  return order;
}

static std::vector<const rules::FileFacts *> filesOf(llvm::ArrayRef<LinkedProgram> programs) {
  std::vector<const rules::FileFacts *> all;
  for (const LinkedProgram &program : programs)
    llvm::append_range(all, program.files);
  return all;
}

/// `isLeftOut`: of files that are not part of what was asked for.
static Checked checkPrograms(llvm::ArrayRef<LinkedProgram> programs, const model::Models &models,
                             Reviewing by, llvm::function_ref<bool(source::FileId)> isLeftOut) {
  const Options &options = by.options;
  std::vector<std::vector<Diagnostic>> deep(programs.size());
  std::vector<Notes> notes(options.statistics ? programs.size() : 0);
  const std::vector<size_t> order = bySize(programs);
  if (options.progress)
    options.progress->begin(Progress::Phase::Evaluating, programs.size());
  const auto evaluate = [&](size_t next) {
    const size_t i = order[next];
    if (llvm::any_of(programs[i].files, [&](const auto *file) { return !isLeftOut(file->file); }))
      deep[i] = programFindings(programs[i], by.queries, models, options.analyzeAll,
                                options.statistics ? &notes[i] : nullptr);
  };
  inParallel(programs.size(), options.jobs, evaluate, options.progress);
  rules::Sink sink;
  for (std::vector<Diagnostic> &findings : deep)
    for (Diagnostic &finding : findings)
      sink.report(std::move(finding));

  std::vector<Diagnostic> findings = sink.take();
  std::optional<report::Statistics> statistics;
  if (options.statistics)
    statistics =
        statisticsOf(notes, findings, by.queries, RuleChoice(options, by.settings), isLeftOut);
  llvm::erase_if(findings,
                 [&](const Diagnostic &finding) { return isLeftOut(finding.primary.file); });
  const std::vector<const rules::FileFacts *> files = filesOf(programs);
  by.files = files;
  Checked checked = review(std::move(findings), by);
  checked.statistics = std::move(statistics);
  return checked;
}

Checked check(const rules::FileFacts &file, const query::QuerySet &queries,
              const Options &options) {
  const LinkedProgram alone = aloneOf(file);
  const SettingsTable defaults;
  const CommentedFile commented{&file, false};
  return checkPrograms(
      alone, modelsOf(alone.files, options), {queries, options, defaults, commented, {}},
      [&](source::FileId id) { return id != file.file || (file.isTest && !options.includeTests); });
}

/// Whether all is known that there is to find in an input: it was met with what else there is, and
/// read in full.
static bool isJudged(const Outcome &outcome, source::FileId id) {
  const Input &input = outcome.inputs[static_cast<uint32_t>(id)];
  const bool isWhole = !input.named || outcome.options.choice.wholeRepository;
  return isWhole && llvm::none_of(outcome.run.notAnalyzed, [&](const NotAnalyzed &entry) {
           return entry.incomplete && entry.path == input.shown;
         });
}

/// The program with another file in the place of one of its own.
static LinkedProgram withFile(LinkedProgram program, size_t at, const rules::FileFacts &file) {
  dataflow::Unit &unit = program.program.units[at];
  if (unit.idle.size() != file.ir.functions.size())
    unit.idle.clear(); // Functions were added: nothing is known of which is which.
  unit.ir = &file.ir;
  unit.bindings = &file.bindings;
  program.files[at] = &file;
  return program;
}

Checked checkAgain(const Outcome &outcome, const rules::FileFacts &file,
                   const query::QuerySet &queries) {
  std::vector<LinkedProgram> programs;
  for (const LinkedProgram &program : outcome.programs)
    for (size_t at = 0; at < program.files.size(); ++at)
      if (program.files[at]->file == file.file)
        programs.push_back(withFile(program, at, file));
  const CommentedFile commented{&file, isJudged(outcome, file.file)};
  return checkPrograms(programs, modelsOf(filesOf(programs), outcome.options),
                       {queries, outcome.options, *outcome.settings, commented, {}, &outcome.run},
                       [&](source::FileId id) { return id != file.file; });
}

/// The settings of each input. What a configuration excludes is no input any more.
static void configure(Outcome &outcome, const query::QuerySet &queries) {
  Configuration configuration(queries);
  std::vector<SettingsTable::Of> byFile(outcome.inputs.size());
  if (!outcome.options.isIsolated)
    for (size_t i = 0; i < byFile.size(); ++i)
      byFile[i] = configuration.of(outcome.inputs[i]);
  outcome.problems = configuration.problems();
  llvm::append_range(outcome.options.ownModels, configuration.models());
  auto table = std::make_shared<SettingsTable>(configuration.takeTable());
  std::vector<Input> kept;
  const Excluded excluded(*table, outcome.options.choice.forceExclude);
  for (size_t i = 0; i < byFile.size(); ++i) {
    if (excluded.isOut(outcome.inputs[i], byFile[i]))
      continue;
    kept.push_back(std::move(outcome.inputs[i]));
    outcome.projects.push_back(&table->all[byFile[i].settings].project);
    table->byFile.push_back(std::move(byFile[i]));
  }
  outcome.inputs = std::move(kept);
  outcome.settings = std::move(table);
  if (outcome.problems.empty())
    if (llvm::Error error = checkOwnModels(outcome.options))
      outcome.problems.push_back(llvm::toString(std::move(error)));
}

Outcome findPrograms(const Options &asked, const query::QuerySet &queries) {
  Outcome outcome;
  outcome.options = asked;
  const Options &options = outcome.options;
  // Which files there are: names only, nothing is opened but folders.
  Discovery discovery = discover(options.paths, options.choice);
  outcome.inputs = std::move(discovery.inputs);
  outcome.run.notAnalyzed = std::move(discovery.notAnalyzed);
  // What their repositories say of themselves.
  configure(outcome, queries);
  if (!outcome.problems.empty())
    return outcome;
  outcome.run.filesSeen = static_cast<size_t>(
      llvm::count_if(outcome.inputs, [](const Input &input) { return !input.isContext; }));

  // What each file says, before files know of each other.
  Gatherer gatherer(outcome, queries, options);
  gatherer.readInputs();

  // Which of them lead to each other, by their imports.
  std::vector<const rules::FileFacts *> mattering;
  mattering.reserve(outcome.facts.size());
  for (const rules::FileFacts &facts : outcome.facts)
    mattering.push_back(&facts);
  outcome.models = modelsOf(mattering, options);
  ImportTable table(outcome.models,
                    [&](llvm::ArrayRef<const Node *> wanted) { return gatherer.load(wanted); });
  gatherer.addTo(table);
  outcome.programs = link(table, outcome.models, RequestReaders(queries));
  for (LinkedProgram &program : outcome.programs)
    program.projects = outcome.projects;
  if (outcome.facts.size() != mattering.size()) // Others may import other libraries.
    outcome.models = modelsOf(filesOf(outcome.programs), options);

  outcome.isReported.resize(outcome.run.files.size());
  for (const rules::FileFacts &facts : outcome.facts) {
    const auto id = static_cast<uint32_t>(facts.file);
    outcome.isReported[id] = id < outcome.inputs.size() && !outcome.inputs[id].isContext &&
                             (!facts.isTest || options.includeTests);
  }
  return outcome;
}

Outcome analyze(const Options &options, const query::QuerySet &queries) {
  Outcome outcome = findPrograms(options, queries);
  if (!outcome.problems.empty())
    return outcome;
  outcome.run.rules = ruleInfos(queries);
  std::vector<CommentedFile> commented;
  for (const rules::FileFacts &facts : outcome.facts)
    if (outcome.isReported[static_cast<uint32_t>(facts.file)] && !facts.suppressions.empty())
      commented.push_back({&facts, isJudged(outcome, facts.file)});
  // Questions to the facts, and of the answers those that were asked for.
  Checked checked = checkPrograms(
      outcome.programs, outcome.models,
      {queries, outcome.options, *outcome.settings, commented, {}, &outcome.run},
      [&](source::FileId id) { return !outcome.isReported[static_cast<uint32_t>(id)]; });
  outcome.run.findings = std::move(checked.shown);
  outcome.run.suppressed = checked.suppressed;
  outcome.run.known = checked.known;
  outcome.run.hiddenNotes = checked.hidden;
  outcome.run.statistics = std::move(checked.statistics);
  return outcome;
}

} // namespace hmaclint::driver
