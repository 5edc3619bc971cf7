// The pass list. analyze() reads top to bottom, and each pass turns one plain structure into the
// next:
//
//   paths -> Discovery -> FileResult (a file, in parallel) -> FileFacts (merged) -> findings
//
// Files share nothing while they are looked at, and what goes wrong in one is an entry in its own
// result: it never costs a finding in another. All that depends on order happens after the merge,
// which goes by path, so the number of threads can't be seen in the output.

#include "driver/pipeline.h"

#include "driver/folder.h"
#include "driver/index_file.h"
#include "driver/own_models.h"
#include "driver/prefilter.h"
#include "driver/program_findings.h"
#include "driver/rule_table.h"
#include "driver/threads.h"

#include "rules/merge.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <optional>

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using diagnostic::NotAnalyzed;
using source::ReadFailure;

namespace {
/// All that is known of one file after its own passes.
struct FileResult {
  std::optional<source::SourceFile> source; ///< Only of files that matter.
  IndexedFile indexed;
};
} // namespace

bool Outcome::incomplete() const {
  return llvm::any_of(run.notAnalyzed, [](const NotAnalyzed &entry) { return entry.incomplete; });
}

/// A named file is opened as it was named; one that was met in a walk without following links.
static llvm::Expected<source::FileBytes> readInput(const Input &input, uint64_t limit) {
  if (input.named)
    return source::readRegularFile(input.path, limit);
  auto [below, name] = splitLast(input.inRoot);
  llvm::Expected<Descriptor> folder = openFolderBelow(input.root, below);
  if (!folder)
    return folder.takeError();
  return source::readRegularFileAt(folder->get(), name, limit);
}

/// Files that vanish or change their type under a walk are no longer part of what was asked for.
static NotAnalyzed readFailed(const Input &input, llvm::Error error) {
  NotAnalyzed entry{input.shown, {}, ""};
  llvm::handleAllErrors(
      std::move(error),
      [&](const source::ReadError &failed) {
        entry.reason = failed.reason;
        entry.incomplete = input.named || failed.failure == ReadFailure::Unreadable ||
                           failed.failure == ReadFailure::TooLarge;
      },
      [&](const llvm::ErrorInfoBase &other) { entry.reason = other.message(); });
  return entry;
}

/// Everything that concerns one file alone.
static FileResult lookAt(const Input &input, const query::QuerySet &queries,
                         const Prefilter &prefilter, const Options &options) {
  FileResult result;
  const bool isLeftOut = !options.includeTests && isTestPath(input.inRoot);
  if (isLeftOut && !input.named)
    return result;
  llvm::Expected<source::FileBytes> read = readInput(input, options.fileLimit);
  if (!read) {
    result.indexed.notAnalyzed.push_back(readFailed(input, read.takeError()));
    return result;
  }
  const bool matters = options.analyzeAll || prefilter.matters(read->bytes);
  if (!matters && !input.named)
    return result;
  llvm::Expected<source::Decoded> decoded = source::decode(read->bytes);
  if (!decoded) {
    result.indexed.notAnalyzed.push_back({input.shown, {}, llvm::toString(decoded.takeError())});
    return result;
  }
  if (isLeftOut || !matters)
    return result;
  result.source.emplace(input.shown, read->stamp, std::move(*decoded));
  result.indexed = indexFile(*result.source, queries, options);
  // Test code is left out as a whole, broken parts included.
  if (result.indexed.facts.isTest && !options.includeTests)
    result.indexed.notAnalyzed.clear();
  return result;
}

/// Moves what the files gave into one outcome, in order of their paths.
static std::vector<rules::FileFacts> merge(std::vector<FileResult> results, Outcome &outcome) {
  std::vector<rules::FileFacts> facts;
  for (size_t i = 0; i < results.size(); ++i) {
    FileResult &result = results[i];
    llvm::append_range(outcome.run.notAnalyzed, result.indexed.notAnalyzed);
    outcome.run.files.push_back(nullptr);
    if (!result.source)
      continue;
    outcome.files.push_back(std::move(*result.source));
    outcome.run.files.back() = &outcome.files.back();
    if (!result.indexed.analyzed)
      continue;
    ++outcome.run.filesAnalyzed;
    facts.push_back(std::move(result.indexed.facts));
    facts.back().file = static_cast<source::FileId>(i);
    facts.back().source = &outcome.files.back();
  }
  llvm::stable_sort(outcome.run.notAnalyzed,
                    [](const NotAnalyzed &a, const NotAnalyzed &b) { return a.path < b.path; });
  return facts;
}

Checked check(llvm::ArrayRef<rules::FileFacts> files, const query::QuerySet &queries,
              const Options &options) {
  const model::Models models = modelsOf(files, options);
  std::vector<std::vector<Diagnostic>> deep(files.size());
  std::vector<Notes> notes(options.statistics ? files.size() : 0);
  inParallel(files.size(), options.jobs, [&](size_t i) {
    deep[i] = programFindings(files.slice(i, 1), queries, models, options.analyzeAll,
                              options.statistics ? &notes[i] : nullptr);
  });
  rules::Sink sink;
  for (std::vector<Diagnostic> &findings : deep)
    for (Diagnostic &finding : findings)
      sink.report(std::move(finding));

  llvm::DenseSet<uint32_t> leftOut;
  for (const rules::FileFacts &file : files)
    if (file.isTest && !options.includeTests)
      leftOut.insert(static_cast<uint32_t>(file.file));
  const auto isLeftOut = [&](source::FileId file) {
    return leftOut.contains(static_cast<uint32_t>(file));
  };
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

Outcome analyze(const Options &options, const query::QuerySet &queries) {
  Outcome outcome;
  // Which files there are: names only, nothing is opened but folders.
  Discovery discovery = discover(options.paths);
  outcome.inputs = std::move(discovery.inputs);
  outcome.run.notAnalyzed = std::move(discovery.notAnalyzed);
  outcome.run.filesSeen = outcome.inputs.size();
  outcome.run.rules = ruleInfos(queries);

  // What each file says, before files know of each other: read, prefilter, decode, parse, match,
  // bind. In parallel, since nothing is shared.
  const Prefilter prefilter(queries, ownModels(options));
  std::vector<FileResult> results(outcome.inputs.size());
  inParallel(results.size(), options.jobs, [&](size_t i) {
    results[i] = lookAt(outcome.inputs[i], queries, prefilter, options);
  });

  // One table of facts in path order: from here on nothing depends on threads.
  const std::vector<rules::FileFacts> facts = merge(std::move(results), outcome);

  // Questions to the facts, and of the answers those that were asked for.
  Checked checked = check(facts, queries, options);
  outcome.run.findings = std::move(checked.shown);
  outcome.run.hiddenNotes = checked.hidden;
  outcome.run.statistics = std::move(checked.statistics);
  return outcome;
}

} // namespace hmaclint::driver
