// Every fix that the corpus offers is applied: the text still parses, the rule is silent where it
// was fixed, a second run changes nothing, and what reaches the disk is that text, byte by byte.

#include "corpus.h"
#include "driver/discover.h"
#include "driver/fix_loop.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

using namespace hmaclint;
using namespace hmaclint::corpus;
using diagnostic::Applicability;
using diagnostic::Diagnostic;
namespace fs = std::filesystem;

static bool isApplied(const Diagnostic &finding) {
  return llvm::any_of(finding.fixes, [](const diagnostic::FixIt &fix) {
    return fix.applicability != Applicability::Display;
  });
}

static std::optional<driver::FixedText> fix(const source::SourceFile &file, Applicability least) {
  llvm::Expected<driver::FixedText> fixed =
      driver::fixText(file, ruleSet(), optionsFor(file.path), least);
  if (fixed)
    return std::move(*fixed);
  ADD_FAILURE() << file.path << ": " << llvm::toString(fixed.takeError());
  return std::nullopt;
}

static size_t syntaxErrors(llvm::StringRef text, const std::string &path) {
  llvm::Expected<syntax::Tree> tree = syntax::parse(text);
  if (tree)
    return tree->errors().size();
  ADD_FAILURE() << path << ": " << llvm::toString(tree.takeError());
  return 0;
}

static source::SourceFile withText(const source::SourceFile &file, std::string text) {
  return {file.path, file.stamp, {std::move(text), {}, file.decoded.encoding}};
}

static void checkFixed(const source::SourceFile &file, const driver::FixedText &fixed,
                       llvm::ArrayRef<const Diagnostic *> before) {
  EXPECT_LE(syntaxErrors(fixed.text, file.path), syntaxErrors(file.text(), file.path))
      << file.path << ": the fixed text does not parse:\n"
      << fixed.text;
  const auto fixable = llvm::count_if(before, [](const Diagnostic *f) { return isApplied(*f); });
  EXPECT_EQ(fixed.fixes > 0, fixable > 0) << file.path << ": " << fixed.fixes << " fixes applied";
  EXPECT_LE(fixed.remaining.size(), before.size() - static_cast<size_t>(fixable))
      << file.path << ": findings remain after their fix:\n"
      << fixed.text;
  for (const Diagnostic &finding : fixed.remaining)
    EXPECT_FALSE(isApplied(finding)) << file.path << ": still offers a fix: " << finding.message;
  const source::SourceFile again = withText(file, fixed.text);
  if (const std::optional<driver::FixedText> second = fix(again, Applicability::Unsafe)) {
    EXPECT_EQ(second->fixes, 0U) << file.path << ": a second run finds more to fix";
    EXPECT_EQ(second->text, fixed.text) << file.path;
  }
}

namespace {
/// A folder of this test's own, removed at its end.
class Scratch {
public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "hmaclint-XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    path = fs::canonical(name).string();
  }
  ~Scratch() { fs::remove_all(path); }
  Scratch(const Scratch &) = delete;
  Scratch &operator=(const Scratch &) = delete;
  std::string path;
};
} // namespace

/// `--fix --unsafe-fixes` on a copy of the file; its bytes afterwards.
static std::string fixOnDisk(const Folder &folder, const std::string &path) {
  const Scratch scratch;
  const fs::path copy = fs::path(scratch.path) / fs::relative(path, folder.path);
  fs::create_directories(copy.parent_path());
  fs::copy_file(path, copy);
  driver::Options options = optionsFor(scratch.path);
  options.fix = true;
  options.unsafeFixes = true;
  const driver::Outcome outcome = driver::analyzeAndFix(options, ruleSet());
  for (const Diagnostic &finding : outcome.run.findings)
    EXPECT_FALSE(isApplied(finding)) << path << ": not fixed on disk: " << finding.message;
  return readBytes(copy.string());
}

static void checkOnDisk(const Folder &folder, const std::string &path,
                        const driver::FixedText &fixed) {
  const std::string bytes = fixOnDisk(folder, path);
  llvm::Expected<source::Decoded> decoded = source::decode(bytes);
  if (!decoded) {
    ADD_FAILURE() << path << ": the fixed file: " << llvm::toString(decoded.takeError());
    return;
  }
  EXPECT_EQ(decoded->text, fixed.text) << path << ": the file differs from the fixed text";
  if (fixed.fixes == 0) {
    EXPECT_EQ(bytes, readBytes(path)) << path << ": changed though nothing was fixed";
  }
  const std::string golden = fs::path(path).replace_extension(".fixed").string();
  if (fs::exists(golden))
    expectGolden(golden, bytes);
}

TEST(Fixes, ApplyToEveryProgram) {
  for (const Folder &folder : ruleFolders()) {
    const driver::Outcome outcome = scan(folder.path);
    for (const std::string &path : folder.programs) {
      if (driver::isTestPath(fs::path(path).filename().string()))
        continue; // Never looked at in a walk, so never fixed.
      llvm::Expected<source::SourceFile> file = load(path);
      if (!file) { // Annotated as not analyzed; corpus_test sees to that.
        llvm::consumeError(file.takeError());
        continue;
      }
      if (const std::optional<driver::FixedText> fixed = fix(*file, Applicability::Unsafe)) {
        checkFixed(*file, *fixed, findingsIn(outcome, path));
        checkOnDisk(folder, path, *fixed);
      }
    }
  }
}

/// The identity card says how good a fix the rule offers; vulnerable.py shows it.
TEST(Fixes, AreAsGoodAsTheCardSays) {
  for (const Folder &folder : ruleFolders()) {
    const query::RuleQuery *rule = findRule(folder.name);
    ASSERT_NE(rule, nullptr) << "queries/rules/" << folder.name << ".scm: missing";
    const std::string path = folder.file("vulnerable.py");
    const driver::Outcome outcome = scan(path);
    std::optional<Applicability> best;
    for (const Diagnostic *finding : findingsIn(outcome, path))
      for (const diagnostic::FixIt &fix : finding->fixes)
        if (finding->name == folder.name)
          best = std::min(best.value_or(fix.applicability), fix.applicability);
    const std::string offered = best ? diagnostic::applicabilityName(*best).str() : "none";
    EXPECT_EQ(offered, rule->header.fix) << path << ": offers another fix than `;; @fix`";
  }
}
