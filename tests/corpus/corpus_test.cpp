// The corpus is the specification of the rules: every program under corpus/ is scanned as a user
// would scan its folder, and what is reported must be exactly what its comments say (annotation.h).

#include "corpus.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

using namespace hmaclint;
using namespace hmaclint::corpus;
using diagnostic::Diagnostic;
using diagnostic::NotAnalyzed;

namespace {
class EveryFolder : public testing::TestWithParam<Folder> {};
class EveryRule : public testing::TestWithParam<Folder> {};
} // namespace

static std::string testName(const testing::TestParamInfo<Folder> &info) {
  std::string name = info.param.name;
  std::replace_if(name.begin(), name.end(), [](char c) { return !llvm::isAlnum(c); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, EveryFolder, testing::ValuesIn(folders()), testName);
INSTANTIATE_TEST_SUITE_P(Corpus, EveryRule, testing::ValuesIn(ruleFolders()), testName);

static Found asFound(const source::SourceFile &file, const Diagnostic &finding) {
  const source::Position begin = file.position(finding.primary.range.begin);
  const uint32_t lineEnd = file.lines.lineRange(file.text(), begin.line).end;
  const source::Position end = file.position(std::min(finding.primary.range.end, lineEnd));
  return {finding.rule, begin.line, {begin.column, end.column}, finding.message};
}

static std::vector<Found> asFound(const driver::Outcome &outcome, llvm::StringRef path) {
  std::vector<Found> result;
  for (const Diagnostic *finding : findingsIn(outcome, path))
    result.push_back(asFound(outcome.run.file(finding->primary.file), *finding));
  return result;
}

static const NotAnalyzed *findNotAnalyzed(const driver::Outcome &outcome, llvm::StringRef path) {
  for (const NotAnalyzed &entry : outcome.run.notAnalyzed)
    if (entry.path == path && entry.incomplete)
      return &entry;
  return nullptr;
}

TEST(Corpus, HasRulesAndSafeBases) {
  EXPECT_FALSE(ruleFolders().empty()) << "corpus/ holds no rule";
  EXPECT_GE(folders().size() - ruleFolders().size(), 2U)
      << "corpus/ needs the two safe programs that the others are made from";
}

TEST_P(EveryFolder, ReportsExactlyWhatIsAnnotated) {
  const driver::Outcome outcome = scan(GetParam().path);
  for (const std::string &path : GetParam().programs) {
    llvm::Expected<source::SourceFile> file = load(path);
    Annotations annotations;
    if (file)
      annotations = readAnnotations(*file);
    else // What can't be decoded can't be annotated; its bytes say it.
      annotations.notAnalyzed = llvm::StringRef(readBytes(path)).contains("# expect-not-analyzed");
    llvm::consumeError(file.takeError());
    for (const std::string &problem : compare(path, annotations, asFound(outcome, path)))
      ADD_FAILURE() << problem;
    const NotAnalyzed *entry = findNotAnalyzed(outcome, path);
    EXPECT_EQ(entry != nullptr, annotations.notAnalyzed)
        << (entry ? describe(*entry) : path + ":1: is analyzed, against `expect-not-analyzed`");
  }
}

TEST_P(EveryFolder, OnlyItsProgramsAreNamed) {
  const driver::Outcome outcome = scan(GetParam().path);
  llvm::StringSet<> known;
  for (const std::string &path : GetParam().programs)
    known.insert(path);
  for (const Diagnostic &finding : outcome.run.findings)
    EXPECT_TRUE(known.contains(outcome.run.file(finding.primary.file).path))
        << describe(outcome, finding);
  EXPECT_EQ(outcome.run.filesSeen, GetParam().programs.size());
}

/// Safe programs are silent under every rule, and not because an annotation says otherwise.
TEST_P(EveryFolder, SafeProgramsAreSilent) {
  for (const std::string &path : GetParam().programs) {
    if (!GetParam().isSafe() && path != GetParam().file("fixed.py"))
      continue;
    const driver::Outcome outcome = scan(path);
    for (const Diagnostic &finding : outcome.run.findings)
      ADD_FAILURE() << describe(outcome, finding);
    EXPECT_EQ(outcome.run.filesAnalyzed, 1U) << path << ": was not looked at";
    EXPECT_FALSE(outcome.incomplete()) << path;
  }
}

TEST_P(EveryRule, VulnerableIsReported) {
  const driver::Outcome outcome = scan(GetParam().file("vulnerable.py"));
  EXPECT_TRUE(
      llvm::any_of(outcome.run.findings,
                   [](const Diagnostic &finding) { return finding.name == GetParam().name; }))
      << GetParam().file("vulnerable.py") << ": no finding of " << GetParam().name;
}

TEST_P(EveryRule, ReportIsGolden) {
  const driver::Outcome outcome = scan(GetParam().file("vulnerable.py"));
  std::string report;
  llvm::raw_string_ostream out(report);
  report::writeText(outcome.run, {}, out);
  expectGolden(GetParam().file("report.txt"), report);
}

/// A scan of everything is the union of the scans of the folders: nothing crosses by lying nearby.
TEST(Corpus, ScanIsTheUnionOfItsFolders) {
  std::vector<std::string> parts;
  const auto add = [](std::vector<std::string> &to, const driver::Outcome &outcome) {
    for (const Diagnostic &finding : outcome.run.findings)
      to.push_back(describe(outcome, finding));
    for (const NotAnalyzed &entry : outcome.run.notAnalyzed)
      to.push_back(describe(entry));
  };
  size_t analyzed = 0;
  for (const Folder &folder : folders()) {
    const driver::Outcome outcome = scan(folder.path);
    add(parts, outcome);
    analyzed += outcome.run.filesAnalyzed;
  }
  std::vector<std::string> whole;
  const driver::Outcome outcome = scan("corpus");
  add(whole, outcome);
  llvm::sort(parts);
  llvm::sort(whole);
  EXPECT_EQ(whole, parts);
  EXPECT_EQ(outcome.run.filesAnalyzed, analyzed);
}
