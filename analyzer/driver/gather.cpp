#include "driver/gather.h"

#include "driver/folder.h"
#include "driver/index_file.h"
#include "driver/own_models.h"
#include "driver/threads.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

using diagnostic::NotAnalyzed;
using source::ReadFailure;

/// All that is known of one file after its own passes.
struct Gatherer::Gathered {
  std::optional<source::SourceFile> source; ///< Only of files that matter.
  IndexedFile indexed;
  std::vector<binding::ScannedImport> imports;
};

Gatherer::Gatherer(Outcome &outcome, const query::QuerySet &queries, const Options &options)
    : outcome(outcome), queries(queries), options(options) {}

/// A named file is opened as it was named; one that was met in a walk without following links.
static llvm::Expected<source::FileBytes> readInput(const Input &input, uint64_t limit) {
  if (input.bytes)
    return source::FileBytes{*input.bytes, {}};
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

Gatherer::Gathered Gatherer::lookAt(const Input &input, const Prefilter &prefilter) const {
  Gathered result;
  const bool isLeftOut = !options.includeTests && isTestPath(input.inRoot);
  if (isLeftOut && !input.named)
    return result;
  llvm::Expected<source::FileBytes> read = readInput(input, options.fileLimit);
  if (!read) {
    result.indexed.notAnalyzed.push_back(readFailed(input, read.takeError()));
    return result;
  }
  if (!isLeftOut)
    result.imports = binding::scanImports(read->bytes);
  const bool matters = options.analyzeAll || prefilter.matters(read->bytes) ||
                       (!options.noSuppressions && diagnostic::mayNameRules(read->bytes));
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

/// Files that stand in order keep their places: facts point to them.
const rules::FileFacts *Gatherer::keep(Gathered gathered, source::FileId id) {
  if (!gathered.source)
    return nullptr;
  outcome.files.push_back(std::move(*gathered.source));
  outcome.run.files[static_cast<uint32_t>(id)] = &outcome.files.back();
  if (!gathered.indexed.analyzed)
    return nullptr;
  outcome.facts.push_back(std::move(gathered.indexed.facts));
  outcome.facts.back().file = id;
  outcome.facts.back().source = &outcome.files.back();
  return &outcome.facts.back();
}

void Gatherer::readInputs() {
  const Prefilter prefilter(queries, ownModels(options));
  if (options.progress)
    options.progress->begin(Progress::Phase::Reading, outcome.inputs.size());
  std::vector<Gathered> results(outcome.inputs.size());
  inParallel(
      results.size(), options.jobs,
      [&](size_t i) { results[i] = lookAt(outcome.inputs[i], prefilter); }, options.progress);
  outcome.run.files.assign(results.size(), nullptr);
  for (size_t i = 0; i < results.size(); ++i) {
    const bool isAsked = !outcome.inputs[i].isContext;
    if (isAsked)
      llvm::append_range(outcome.run.notAnalyzed, results[i].indexed.notAnalyzed);
    imports.push_back(std::move(results[i].imports));
    mattering.push_back(keep(std::move(results[i]), static_cast<source::FileId>(i)));
    outcome.run.filesAnalyzed += mattering.back() && isAsked ? 1 : 0;
  }
  llvm::stable_sort(outcome.run.notAnalyzed,
                    [](const NotAnalyzed &a, const NotAnalyzed &b) { return a.path < b.path; });
}

void Gatherer::addTo(ImportTable &table) {
  for (uint32_t i = 0; i < outcome.inputs.size(); ++i) {
    Node node;
    if (std::optional<Projects::Place> place = projects.of(outcome.inputs[i])) {
      node.project = place->project;
      node.path = std::move(place->path);
    }
    node.input = i;
    node.imports = std::move(imports[i]);
    node.facts = mattering[i];
    node.matters = mattering[i] != nullptr;
    table.add(std::move(node));
  }
}

Gatherer::Gathered Gatherer::lookAt(const Node &node) const {
  Gathered result;
  if (!options.includeTests && node.input && isTestPath(outcome.inputs[*node.input].inRoot))
    return result;
  llvm::Expected<source::FileBytes> read =
      node.input ? readInput(outcome.inputs[*node.input], options.fileLimit)
                 : node.project->read(node.path, options.fileLimit);
  if (!read) {
    llvm::consumeError(read.takeError());
    return result;
  }
  llvm::Expected<source::Decoded> decoded = source::decode(read->bytes);
  if (!decoded) {
    llvm::consumeError(decoded.takeError());
    return result;
  }
  result.source.emplace(node.input ? outcome.inputs[*node.input].shown
                                   : node.project->folder() + "/" + node.path,
                        read->stamp, std::move(*decoded));
  result.indexed = indexFile(*result.source, queries, options);
  result.indexed.analyzed &= options.includeTests || !result.indexed.facts.isTest;
  // What queries match counts in files that matter by themselves.
  result.indexed.facts.matches.clear();
  return result;
}

std::vector<const rules::FileFacts *> Gatherer::load(llvm::ArrayRef<const Node *> wanted) {
  std::vector<Gathered> results(wanted.size());
  inParallel(results.size(), options.jobs, [&](size_t i) { results[i] = lookAt(*wanted[i]); });
  std::vector<const rules::FileFacts *> facts;
  for (size_t i = 0; i < results.size(); ++i) {
    uint32_t id = wanted[i]->input.value_or(static_cast<uint32_t>(outcome.run.files.size()));
    if (!wanted[i]->input)
      outcome.run.files.push_back(nullptr);
    facts.push_back(keep(std::move(results[i]), static_cast<source::FileId>(id)));
  }
  return facts;
}

} // namespace hmaclint::driver
