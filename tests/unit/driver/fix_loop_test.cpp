#include "driver/fix_loop.h"
#include "scratch.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::driver {

namespace fs = std::filesystem;
using diagnostic::Applicability;

static Outcome fixAll(std::vector<std::string> paths = {"."}) {
  Options options;
  options.paths = std::move(paths);
  options.fix = true;
  return analyzeAndFix(options, embeddedRules());
}

static source::SourceFile fileOf(const std::string &text) {
  return {"x.py", {}, {text, {}, "utf-8"}};
}

static FixedText fixed(const std::string &text, Applicability least = Applicability::Safe) {
  llvm::Expected<FixedText> result = fixText(fileOf(text), embeddedRules(), {}, least);
  if (result)
    return std::move(*result);
  ADD_FAILURE() << llvm::toString(result.takeError());
  return {};
}

static size_t countOf(llvm::StringRef text, llvm::StringRef word) { return text.count(word); }

TEST(FixText, FixesAndSettles) {
  const FixedText once = fixed(vulnerable());
  EXPECT_EQ(once.fixes, 1U);
  EXPECT_TRUE(once.remaining.empty());
  EXPECT_NE(once.text.find("compare_digest"), std::string::npos);
  const FixedText twice = fixed(once.text);
  EXPECT_EQ(twice.fixes, 0U);
  EXPECT_EQ(twice.text, once.text);
}

TEST(FixText, LeavesCleanTextAlone) {
  EXPECT_EQ(fixed("import hmac\n").text, "import hmac\n");
  EXPECT_EQ(fixed("").text, "");
}

TEST(FixText, FixesSeveralAtOnceWithOneImport) {
  const std::string text = "from hmac import new\nfrom flask import request\n\n"
                           "def f(k):\n    return new(k).hexdigest() == request.headers['A']\n\n"
                           "def g(k):\n    return new(k).hexdigest() != request.headers['B']\n";
  const FixedText result = fixed(text);
  EXPECT_EQ(result.fixes, 2U);
  EXPECT_EQ(countOf(result.text, "compare_digest("), 2U);
  EXPECT_EQ(countOf(result.text, "import hmac\n"), 1U);
}

TEST(FixText, KeepsLineEndings) {
  std::string text = vulnerable();
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.replace(at, 1, "\r\n");
  const FixedText result = fixed(text);
  EXPECT_EQ(result.fixes, 1U);
  EXPECT_EQ(countOf(result.text, "\n"), countOf(result.text, "\r\n"));
}

TEST(FixText, GivesAReasonForWhatDoesNotParse) {
  Options options;
  options.parse.readsPerKibibyte = 0;
  llvm::Expected<FixedText> result = fixText(fileOf(vulnerable(std::string(100000, '\n'))),
                                             embeddedRules(), options, Applicability::Safe);
  ASSERT_FALSE(static_cast<bool>(result));
  EXPECT_NE(llvm::toString(result.takeError()), "");
}

TEST(AnalyzeAndFix, WritesAndReportsWhatRemains) {
  const Scratch scratch;
  scratch.write("a/x.py", vulnerable());
  scratch.write("clean.py", "import hmac\n");
  const Outcome outcome = fixAll();
  EXPECT_EQ(outcome.run.fixed, 1U);
  EXPECT_TRUE(outcome.run.findings.empty());
  EXPECT_FALSE(outcome.incomplete());
  EXPECT_EQ(scratch.read("a/x.py"), fixed(vulnerable()).text);
  EXPECT_EQ(scratch.read("clean.py"), "import hmac\n");
  EXPECT_EQ(fixAll().run.fixed, 0U);
}

/// Bytes outside the edits are the file's own, whatever its encoding.
TEST(AnalyzeAndFix, KeepsEveryOtherByte) {
  const Scratch scratch;
  const std::string latin = "# -*- coding: latin-1 -*-\n# gr\xfc\xdf dich \xff\n";
  const std::string mark = "\xef\xbb\xbf# \xc3\xbc\r\n";
  scratch.write("latin.py", vulnerable(latin));
  scratch.write("mark.py", vulnerable(mark));
  scratch.write("no_newline.py", llvm::StringRef(vulnerable()).rtrim('\n'));
  const Outcome outcome = fixAll();
  EXPECT_EQ(outcome.run.fixed, 3U);
  EXPECT_EQ(scratch.read("latin.py"), latin + fixed(vulnerable()).text);
  EXPECT_EQ(scratch.read("mark.py"), mark + fixed(vulnerable()).text);
  EXPECT_EQ(scratch.read("no_newline.py"),
            llvm::StringRef(fixed(vulnerable()).text).rtrim('\n').str());
}

TEST(AnalyzeAndFix, RefusalsAreNamedAndLeaveTheFile) {
  const Scratch scratch;
  scratch.write("a.py", vulnerable());
  scratch.write("real/b.py", vulnerable());
  scratch.write("good.py", vulnerable());
  fs::create_hard_link("a.py", "twin");
  fs::create_directory_symlink("real", "link");
  const Outcome outcome = fixAll({"a.py", "link/b.py", "good.py"});
  EXPECT_EQ(outcome.run.fixed, 1U);
  EXPECT_EQ(outcome.run.findings.size(), 2U);
  EXPECT_TRUE(outcome.incomplete());
  ASSERT_EQ(outcome.run.notAnalyzed.size(), 2U);
  EXPECT_EQ(outcome.run.notAnalyzed[0].reason, "not fixed: has more than one hard link");
  EXPECT_EQ(outcome.run.notAnalyzed[1].path, "link/b.py");
  EXPECT_EQ(outcome.run.notAnalyzed[1].reason, "not fixed: is a symbolic link");
  EXPECT_EQ(scratch.read("a.py"), vulnerable());
  EXPECT_EQ(scratch.read("real/b.py"), vulnerable());
}

TEST(AnalyzeAndFix, FixesOutsideTheCurrentFolderThatWasNamed) {
  const Scratch scratch;
  scratch.write("here/x", "");
  scratch.write("there/a.py", vulnerable());
  scratch.write("there/sub/b.py", vulnerable());
  fs::current_path(scratch.path + "/here");
  EXPECT_EQ(fixAll({"../there/a.py", "../there/sub"}).run.fixed, 2U);
}

TEST(AnalyzeAndFix, FilesWithSyntaxErrorsGetNoNewOnes) {
  const Scratch scratch;
  const std::string text = vulnerable() + "\ndef torn(a, b:\n    return a\n";
  scratch.write("x.py", text);
  const Outcome outcome = fixAll();
  EXPECT_TRUE(outcome.incomplete());
  EXPECT_EQ(outcome.run.fixed, 1U);
  EXPECT_TRUE(llvm::StringRef(scratch.read("x.py")).ends_with("\ndef torn(a, b:\n    return a\n"));
}

} // namespace hmaclint::driver
