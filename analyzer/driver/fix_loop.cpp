// Fixing files.
//
// Fixes of one file are applied together as far as they do not overlap, the new text is analyzed
// again, and so on until no fix is left. Every round has to prove itself: the text parses with no
// more errors than before, and the findings that were fixed are gone.
//
//   before: if sent == mac(body): ...         round 1: `==` becomes a call, `import hmac` is added
//   after:  if hmac.compare_digest(sent, mac(body)): ...        round 2: silent, the text is done
//
// Only then are bytes made. The old text, encoded again, must give the old bytes: this proves that
// what is written differs from the file in nothing but the edits.

#include "driver/fix_loop.h"

#include "diagnostic/apply.h"
#include "driver/add_ignores.h"
#include "driver/folder.h"
#include "driver/index_file.h"
#include "driver/useless_suppressions.h"
#include "driver/write_file.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace hmaclint::driver {

using diagnostic::Applicability;
using diagnostic::Diagnostic;
using diagnostic::FixIt;
using diagnostic::NotAnalyzed;
using source::SourceFile;

static constexpr unsigned maxRounds = 5;

static llvm::Error failed(const llvm::Twine &reason) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), reason);
}

namespace {
/// A text with what is known of it.
struct State {
  std::unique_ptr<SourceFile> file; ///< On the heap: the facts point to it.
  IndexedFile indexed;
  Checked checked;
};

/// A file whose fixes are all in.
struct Repaired {
  State state;
  unsigned fixes = 0;
  size_t hiddenBefore = 0;
  size_t suppressedBefore = 0;
};
} // namespace

/// The fix to apply of each finding that has one, of those about comments or of the others.
static std::vector<const FixIt *> applicableFixes(const std::vector<Diagnostic> &findings,
                                                  Applicability least, bool ofComments) {
  std::vector<const FixIt *> fixes;
  for (const Diagnostic &finding : findings) {
    if (isAboutComment(finding) != ofComments)
      continue;
    const auto fix = llvm::find_if(finding.fixes, [&](const FixIt &candidate) {
      return candidate.applicability <= least && candidate.applicability != Applicability::Display;
    });
    if (fix != finding.fixes.end())
      fixes.push_back(&*fix);
  }
  return fixes;
}

static size_t countOf(const std::vector<Diagnostic> &findings, bool ofComments) {
  return static_cast<size_t>(llvm::count_if(
      findings, [&](const Diagnostic &finding) { return isAboutComment(finding) == ofComments; }));
}

using Check = llvm::function_ref<Checked(const rules::FileFacts &)>;

static llvm::Expected<State> look(const SourceFile &original, std::string text, source::FileId id,
                                  const query::QuerySet &queries, const Options &options,
                                  Check check) {
  State state;
  state.file = std::make_unique<SourceFile>(
      original.path, original.stamp,
      source::Decoded{std::move(text), original.decoded.map, original.decoded.encoding});
  state.indexed = indexFile(*state.file, queries, options);
  if (!state.indexed.analyzed)
    return failed(state.indexed.notAnalyzed.front().reason);
  state.indexed.facts.file = id;
  state.checked = check(state.indexed.facts);
  return state;
}

static llvm::Expected<Repaired> repair(const SourceFile &file, source::FileId id,
                                       const query::QuerySet &queries, const Options &options,
                                       Applicability least, Check check) {
  llvm::Expected<State> first = look(file, file.text().str(), id, queries, options, check);
  if (!first)
    return first.takeError();
  const size_t errorsBefore = first->indexed.syntaxErrors;
  Repaired result{std::move(*first), 0, 0, 0};
  result.hiddenBefore = result.state.checked.hidden;
  result.suppressedBefore = result.state.checked.suppressed;
  for (unsigned round = 0;; ++round) {
    const std::vector<Diagnostic> &findings = result.state.checked.shown;
    // A repair may leave a comment without use: comments come last.
    std::vector<const FixIt *> fixes = applicableFixes(findings, least, false);
    const bool ofComments = fixes.empty();
    if (ofComments)
      fixes = applicableFixes(findings, least, true);
    if (fixes.empty())
      return result;
    if (round == maxRounds)
      return failed("the fixes do not come to an end in " + llvm::Twine(maxRounds) + " rounds");
    unsigned taken = 0;
    const std::vector<diagnostic::Edit> edits = diagnostic::mergeFixes(fixes, taken);
    llvm::Expected<State> next =
        look(file, diagnostic::applyEdits(result.state.file->text(), edits), id, queries, options,
             check);
    if (!next)
      return next.takeError();
    if (next->indexed.syntaxErrors > errorsBefore)
      return failed("the fixed text would have a new syntax error");
    if (countOf(next->checked.shown, ofComments) + taken > countOf(findings, ofComments))
      return failed("a finding would remain after its fix");
    result.state = std::move(*next);
    result.fixes += taken;
  }
}

llvm::Expected<FixedText> fixText(const SourceFile &file, const query::QuerySet &queries,
                                  const Options &options, Applicability least) {
  llvm::Expected<Repaired> repaired =
      repair(file, source::FileId{}, queries, options, least,
             [&](const rules::FileFacts &facts) { return check(facts, queries, options); });
  if (!repaired)
    return repaired.takeError();
  return FixedText{repaired->state.file->text().str(), repaired->fixes,
                   std::move(repaired->state.checked.shown)};
}

/// Writes `text` in place of what `file` was read as.
static llvm::Error replaceText(const Input &input, const SourceFile &file, llvm::StringRef text,
                               uint64_t limit) {
  auto [below, name] = splitLast(input.inRoot);
  llvm::Expected<Descriptor> folder = openFolderBelow(input.root, below);
  if (!folder)
    return folder.takeError();
  llvm::Expected<source::FileBytes> read = source::readRegularFileAt(folder->get(), name, limit);
  if (!read)
    return read.takeError();
  if (!(read->stamp == file.stamp))
    return failed("changed while it was analyzed");
  const llvm::StringRef mark =
      llvm::StringRef(read->bytes).starts_with("\xef\xbb\xbf") ? "\xef\xbb\xbf" : "";
  llvm::Expected<std::string> before = source::encode(file.text(), file.decoded.encoding);
  if (!before)
    return before.takeError();
  if (mark.str() + *before != read->bytes)
    return failed("its bytes can't be reproduced exactly");
  llvm::Expected<std::string> after = source::encode(text, file.decoded.encoding);
  if (!after)
    return after.takeError();
  return writeFile(input.root, input.inRoot, file.stamp, mark.str() + *after);
}

/// Puts the repaired file with what remains in it in the place of the old one.
static void replaceResults(Outcome &outcome, uint32_t id, Repaired repaired, bool isAdding) {
  report::Run &run = outcome.run;
  const std::string path = repaired.state.file->path;
  llvm::erase_if(run.findings, [&](const Diagnostic &finding) {
    return static_cast<uint32_t>(finding.primary.file) == id;
  });
  llvm::erase_if(run.notAnalyzed, [&](const NotAnalyzed &entry) { return entry.path == path; });
  llvm::append_range(run.findings, repaired.state.checked.shown);
  llvm::append_range(run.notAnalyzed, repaired.state.indexed.notAnalyzed);
  run.hiddenNotes += repaired.state.checked.hidden - repaired.hiddenBefore;
  run.suppressed += repaired.state.checked.suppressed - repaired.suppressedBefore;
  (isAdding ? run.ignoresAdded : run.fixed) += repaired.fixes;
  outcome.files.push_back(std::move(*repaired.state.file));
  run.files[id] = &outcome.files.back();
}

Outcome analyzeAndFix(const Options &asked, const query::QuerySet &queries) {
  Outcome outcome = analyze(asked, queries);
  const Options &options = outcome.options;
  const Applicability least = options.unsafeFixes ? Applicability::Unsafe : Applicability::Safe;
  std::map<uint32_t, std::vector<Diagnostic>> byFile;
  for (const Diagnostic &finding : outcome.run.findings)
    byFile[static_cast<uint32_t>(finding.primary.file)].push_back(finding);
  for (const auto &[id, findings] : byFile) {
    if (options.addIgnores ? countOf(findings, false) == 0
                           : applicableFixes(findings, least, false).empty() &&
                                 applicableFixes(findings, least, true).empty())
      continue;
    const SourceFile &file = *outcome.run.files[id];
    llvm::Expected<Repaired> repaired = repair(file, static_cast<source::FileId>(id), queries,
                                               options, least, [&](const rules::FileFacts &facts) {
                                                 Checked checked =
                                                     checkAgain(outcome, facts, queries);
                                                 if (options.addIgnores)
                                                   offerIgnores(checked.shown, facts);
                                                 return checked;
                                               });
    llvm::Error error = repaired ? replaceText(outcome.inputs[id], file,
                                               repaired->state.file->text(), options.fileLimit)
                                 : repaired.takeError();
    if (error)
      outcome.run.notAnalyzed.push_back(
          {file.path, {}, "not fixed: " + llvm::toString(std::move(error))});
    else
      replaceResults(outcome, id, std::move(*repaired), options.addIgnores);
  }
  llvm::stable_sort(outcome.run.findings, diagnostic::before);
  llvm::stable_sort(outcome.run.notAnalyzed,
                    [](const NotAnalyzed &a, const NotAnalyzed &b) { return a.path < b.path; });
  return outcome;
}

} // namespace hmaclint::driver
