#include "annotation.h"

#include <gtest/gtest.h>

using namespace hmaclint::corpus;
using Problems = std::vector<std::string>;

static Annotations read(std::string text) {
  return readAnnotations({"a.py", {}, {std::move(text), {}, "utf-8"}});
}

static Problems check(std::string text, const std::vector<Found> &found) {
  return compare("a.py", read(std::move(text)), found);
}

static const Found onLine2{"HM101", 2, {4, 10}, "m"};

TEST(Annotation, TrailingMeansItsLine) {
  const std::string text = "import x\nif a == b:  # expect: HM101\n";
  EXPECT_EQ(check(text, {onLine2}), Problems{});
  EXPECT_EQ(check(text, {}), Problems{"a.py:2: HM101 (expect at line 2): is not reported"});
  EXPECT_EQ(check(text, {onLine2, onLine2}), Problems{"a.py:2: column 4: not annotated: HM101: m"});
}

TEST(Annotation, SeveralCodes) {
  const std::string text = "\na == b # type: ignore  # expect: HM101, HM102, HM101\n";
  EXPECT_EQ(check(text, {onLine2, {"HM102", 2, {1, 2}, ""}, onLine2}), Problems{});
  EXPECT_EQ(check(text, {onLine2, onLine2}).size(), 1U);
}

TEST(Annotation, WrongLineIsTwoProblems) {
  EXPECT_EQ(check("a == b  # expect: HM101\n\n", {onLine2}).size(), 2U);
}

TEST(Annotation, CaretsAreExact) {
  const std::string text = "\nif a == b: pass\n#  ^^^^^^ expect: HM101\n";
  EXPECT_EQ(check(text, {onLine2}), Problems{});
  EXPECT_EQ(check(text, {{"HM101", 2, {4, 11}, "m"}}),
            Problems{"a.py:2: HM101 (expect at line 3): expected at columns 4-10, "
                     "reported at 4-11"});
  EXPECT_EQ(check(text, {}), Problems{"a.py:2: HM101 (expect at line 3): is not reported"});
}

TEST(Annotation, CaretLinesStack) {
  const std::string text = "\nif a == b == c: pass\n"
                           "#  ^^^^^^ expect: HM101\n"
                           "#       ^^^^^^ expect: HM101\n";
  EXPECT_EQ(check(text, {onLine2, {"HM101", 2, {9, 15}, "m"}}), Problems{});
  // Exact ranges choose first, whatever the order of the findings.
  EXPECT_EQ(check(text, {{"HM101", 2, {9, 15}, "m"}, onLine2}), Problems{});
}

TEST(Annotation, KnownGapsFailWhenTheyClose) {
  const std::string missing = "\na == b  # expect-missing: HM101\n";
  EXPECT_EQ(check(missing, {}), Problems{});
  EXPECT_EQ(
      check(missing, {onLine2}),
      Problems{"a.py:2: HM101 (expect-missing at line 2): is reported now: make it `expect`"});
  const std::string spurious = "\na == b  # expect-spurious: HM101\n";
  EXPECT_EQ(check(spurious, {onLine2}), Problems{});
  EXPECT_EQ(check(spurious, {}), Problems{"a.py:2: HM101 (expect-spurious at line 2): is not "
                                          "reported any more: remove the annotation"});
}

TEST(Annotation, LinesUp) {
  EXPECT_EQ(check("\nif a == \\\n  b: pass\n# expect@-2: HM101\n", {onLine2}), Problems{});
  EXPECT_EQ(read("\n# expect@-2: HM101\n").errors.size(), 1U);
}

TEST(Annotation, NotAnalyzed) {
  EXPECT_TRUE(read("# expect-not-analyzed\n").notAnalyzed);
  EXPECT_FALSE(read("# we expect nothing\n").notAnalyzed);
}

TEST(Annotation, WhatIsNoneIsAnError) {
  EXPECT_EQ(read("x  # expect: \n").errors, Problems{"a.py:1: `` is no rule's code"});
  EXPECT_EQ(read("x  # expect: HM101 HM102\n").errors.size(), 1U);
  EXPECT_EQ(read("x  # expect-mising: HM101\n").errors.size(), 1U);
  EXPECT_EQ(read("x\n  # expect: HM101\n").errors.size(), 1U);
  EXPECT_EQ(read("#  ^^ expect: HM101\n").errors, Problems{"a.py:1: there is no line above"});
  EXPECT_EQ(read("x\n#  ^^ HM101\n").errors.size(), 1U);
  EXPECT_EQ(read("# expected to work\n").errors, Problems{});
}
