#include "driver/ignore_rules.h"

#include <gtest/gtest.h>

namespace hmaclint::driver {

static bool matches(llvm::StringRef pattern, llvm::StringRef text) {
  uint64_t steps = 0;
  return Wildmatch(pattern).matches(text, steps);
}

TEST(Wildmatch, Stars) {
  EXPECT_TRUE(matches("*.py", "a.py"));
  EXPECT_TRUE(matches("*.py", ".py"));
  EXPECT_FALSE(matches("*.py", "a/b.py"));
  EXPECT_TRUE(matches("**/b.py", "b.py"));
  EXPECT_TRUE(matches("**/b.py", "a/a/b.py"));
  EXPECT_FALSE(matches("**/b.py", "ab.py"));
  EXPECT_TRUE(matches("a/**", "a/b/c"));
  EXPECT_FALSE(matches("a/**", "a"));
  EXPECT_TRUE(matches("a/**/b", "a/b"));
  EXPECT_TRUE(matches("a/**/b", "a/x/y/b"));
  EXPECT_FALSE(matches("a**b", "a/b")) << "beside a letter two stars are one";
  EXPECT_TRUE(matches("a**b", "axxb"));
}

TEST(Wildmatch, Sets) {
  EXPECT_TRUE(matches("[a-c]", "b"));
  EXPECT_FALSE(matches("[!a-c]", "b"));
  EXPECT_TRUE(matches("[]-]", "-"));
  EXPECT_TRUE(matches("[a\\]]", "]"));
  EXPECT_TRUE(matches("[[:digit:]_]", "_"));
  EXPECT_FALSE(matches("[!a]", "/"));
  EXPECT_FALSE(matches("[a", "a")) << "unclosed";
  EXPECT_FALSE(matches("[[:none:]a]", "a"));
  EXPECT_TRUE(matches("[[:a]", ":"));
}

TEST(Wildmatch, Escapes) {
  EXPECT_TRUE(matches("\\*", "*"));
  EXPECT_FALSE(matches("\\*", "a"));
  EXPECT_FALSE(matches("a\\", "a"));
  EXPECT_FALSE(matches("a?", "a/"));
}

TEST(Wildmatch, WorkIsAtMostTheProductOfLengths) {
  std::string pattern;
  for (int i = 0; i < 100; ++i)
    pattern += "*a";
  uint64_t steps = 0;
  EXPECT_FALSE(Wildmatch(pattern + "b").matches(std::string(1000, 'a'), steps));
  EXPECT_LE(steps, 202 * 1000U);
}

static std::string verdict(llvm::StringRef rules, llvm::StringRef path, bool isFolder = false) {
  uint64_t steps = 0;
  const std::optional<bool> said = IgnoreRules(rules, "").verdict(path, isFolder, steps);
  return !said ? "nothing" : *said ? "ignored" : "kept";
}

TEST(IgnoreRules, TheLastThatMatchesDecides) {
  EXPECT_EQ(verdict("*.py\n!a.py\n", "x/a.py"), "kept");
  EXPECT_EQ(verdict("!a.py\n*.py\n", "a.py"), "ignored");
  EXPECT_EQ(verdict("*.txt\n", "a.py"), "nothing");
}

TEST(IgnoreRules, Lines) {
  EXPECT_EQ(verdict("\xef\xbb\xbf"
                    "a.py",
                    "a.py"),
            "ignored")
      << "byte order mark";
  EXPECT_EQ(verdict("#a.py\n\\#a.py", "#a.py"), "ignored");
  EXPECT_EQ(verdict("a.py  \r\n", "a.py"), "ignored");
  EXPECT_EQ(verdict("a.py \n", "a.py"), "ignored");
  EXPECT_EQ(verdict("a\\ \n", "a "), "ignored");
  EXPECT_EQ(verdict("\n/\n!\n//\n", "a"), "nothing");
}

TEST(IgnoreRules, Slashes) {
  EXPECT_EQ(verdict("build/", "build", true), "ignored");
  EXPECT_EQ(verdict("build/", "build", false), "nothing");
  EXPECT_EQ(verdict("/a.py", "x/a.py"), "nothing");
  EXPECT_EQ(verdict("x/a.py", "x/a.py"), "ignored");
  EXPECT_EQ(verdict("x/a.py", "y/x/a.py"), "nothing");
  uint64_t steps = 0;
  EXPECT_EQ(IgnoreRules("/a.py", "x/y").verdict("x/y/a.py", false, steps), true);
}

} // namespace hmaclint::driver
