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

#include "driver/gather.h"
#include "driver/program_findings.h"
#include "driver/rule_table.h"
#include "driver/threads.h"
#include "rules/merge.h"

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
static Checked checkPrograms(llvm::ArrayRef<LinkedProgram> programs, const query::QuerySet &queries,
                             const model::Models &models, const Options &options,
                             llvm::function_ref<bool(source::FileId)> isLeftOut) {
  std::vector<std::vector<Diagnostic>> deep(programs.size());
  std::vector<Notes> notes(options.statistics ? programs.size() : 0);
  const std::vector<size_t> order = bySize(programs);
  if (options.progress)
    options.progress->begin(Progress::Phase::Evaluating, programs.size());
  const auto evaluate = [&](size_t next) {
    const size_t i = order[next];
    if (llvm::any_of(programs[i].files, [&](const auto *file) { return !isLeftOut(file->file); }))
      deep[i] = programFindings(programs[i], queries, models, options.analyzeAll,
                                options.statistics ? &notes[i] : nullptr);
  };
  inParallel(programs.size(), options.jobs, evaluate, options.progress);
  rules::Sink sink;
  for (std::vector<Diagnostic> &findings : deep)
    for (Diagnostic &finding : findings)
      sink.report(std::move(finding));

  Checked checked;
  std::vector<Diagnostic> findings = sink.take();
  if (options.statistics)
    checked.statistics = statisticsOf(notes, findings, queries, options, isLeftOut);
  llvm::erase_if(findings, [&](const Diagnostic &finding) {
    return isLeftOut(finding.primary.file) || !isSelected(finding.rule, finding.name, options);
  });
  rules::mergePairs(findings);
  for (Diagnostic &finding : findings) {
    if (finding.severity < options.severity)
      ++checked.hidden;
    else
      checked.shown.push_back(std::move(finding));
  }
  return checked;
}

Checked check(const rules::FileFacts &file, const query::QuerySet &queries,
              const Options &options) {
  const LinkedProgram alone = aloneOf(file);
  return checkPrograms(
      alone, queries, modelsOf(alone.files, options), options,
      [&](source::FileId id) { return id != file.file || (file.isTest && !options.includeTests); });
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
                   const query::QuerySet &queries, const Options &options) {
  std::vector<LinkedProgram> programs;
  for (const LinkedProgram &program : outcome.programs)
    for (size_t at = 0; at < program.files.size(); ++at)
      if (program.files[at]->file == file.file)
        programs.push_back(withFile(program, at, file));
  return checkPrograms(programs, queries, modelsOf(filesOf(programs), options), options,
                       [&](source::FileId id) { return id != file.file; });
}

Outcome findPrograms(const Options &options, const query::QuerySet &queries) {
  Outcome outcome;
  // Which files there are: names only, nothing is opened but folders.
  Discovery discovery = discover(options.paths, options.choice);
  outcome.inputs = std::move(discovery.inputs);
  outcome.run.notAnalyzed = std::move(discovery.notAnalyzed);
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
  outcome.run.rules = ruleInfos(queries);
  // Questions to the facts, and of the answers those that were asked for.
  Checked checked =
      checkPrograms(outcome.programs, queries, outcome.models, options, [&](source::FileId id) {
        return !outcome.isReported[static_cast<uint32_t>(id)];
      });
  outcome.run.findings = std::move(checked.shown);
  outcome.run.hiddenNotes = checked.hidden;
  outcome.run.statistics = std::move(checked.statistics);
  return outcome;
}

} // namespace hmaclint::driver
