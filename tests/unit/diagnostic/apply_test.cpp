#include "diagnostic/apply.h"

#include <gtest/gtest.h>

using namespace hmaclint::diagnostic;

static FixIt fix(std::vector<Edit> edits) { return {"title", {}, std::move(edits), {}}; }

static std::vector<Edit> merge(const std::vector<FixIt> &fixes, unsigned expectedTaken) {
  std::vector<const FixIt *> pointers;
  pointers.reserve(fixes.size());
  for (const FixIt &one : fixes)
    pointers.push_back(&one);
  unsigned taken = 99;
  std::vector<Edit> merged = mergeFixes(pointers, taken);
  EXPECT_EQ(taken, expectedTaken);
  return merged;
}

TEST(MergeFixes, SortsByPlace) {
  const Edit early{{1, 2}, "a"};
  const Edit late{{5, 6}, "b"};
  EXPECT_EQ(merge({fix({late}), fix({early})}, 2), (std::vector{early, late}));
}

TEST(MergeFixes, TheSameImportGoesInOnce) {
  const Edit import{{0, 0}, "import hmac\n"};
  const Edit first{{20, 26}, "x"};
  const Edit second{{40, 46}, "y"};
  EXPECT_EQ(merge({fix({import, first}), fix({import, second})}, 2),
            (std::vector{import, first, second}));
}

TEST(MergeFixes, AFixThatOverlapsWaitsWhole) {
  const Edit import{{0, 0}, "import hmac\n"};
  const Edit other{{2, 4}, "only of the second fix"};
  const Edit outer{{10, 30}, "outer"};
  const Edit inner{{15, 20}, "inner"};
  EXPECT_EQ(merge({fix({import, outer}), fix({other, inner})}, 1), (std::vector{import, outer}));
  EXPECT_EQ(merge({fix({inner}), fix({import, outer})}, 1), (std::vector{inner}));
}

TEST(MergeFixes, OverlapsOnEitherSideAreFound) {
  const Edit middle{{10, 20}, "m"};
  for (const Edit &edit : {Edit{{5, 11}, "l"}, Edit{{19, 25}, "r"}, Edit{{12, 12}, "i"},
                           Edit{{10, 20}, "other text"}, Edit{{10, 10}, "before"}})
    EXPECT_EQ(merge({fix({middle}), fix({edit})}, 1), (std::vector{middle})) << edit.text;
}

TEST(MergeFixes, TouchingEditsGoTogether) {
  const Edit left{{5, 10}, "l"};
  const Edit right{{10, 12}, "r"};
  const Edit atEnd{{12, 12}, "e"};
  EXPECT_EQ(merge({fix({right}), fix({left}), fix({atEnd})}, 3), (std::vector{left, right, atEnd}));
}

TEST(MergeFixes, TwoInsertionsAtOnePlaceCollide) {
  const Edit a{{3, 3}, "import a\n"};
  const Edit b{{3, 3}, "import b\n"};
  EXPECT_EQ(merge({fix({a}), fix({b})}, 1), (std::vector{a}));
}

TEST(MergeFixes, AFixThatCollidesWithItselfIsLeftOut) {
  EXPECT_TRUE(merge({fix({{{0, 5}, "a"}, {{4, 6}, "b"}})}, 0).empty());
}

TEST(MergeFixes, ManyFixesTakeLinearTime) {
  std::vector<FixIt> fixes;
  fixes.reserve(200000);
  for (uint32_t i = 0; i < 200000; ++i)
    fixes.push_back(fix({{{0, 0}, "import hmac\n"}, {{10 * i + 1, 10 * i + 5}, "x"}}));
  EXPECT_EQ(merge(fixes, 200000).size(), 200001U);
}

TEST(ApplyEdits, ReplacesInsertsAndDeletes) {
  EXPECT_EQ(applyEdits("one two three", {{{0, 0}, "zero "}, {{4, 7}, "2"}, {{8, 13}, ""}}),
            "zero one 2 ");
  EXPECT_EQ(applyEdits("", {{{0, 0}, "x"}}), "x");
  EXPECT_EQ(applyEdits("same", {}), "same");
}

TEST(ApplyEdits, TakesTheLineEndingOfTheText) {
  EXPECT_EQ(applyEdits("a\r\nb\r\n", {{{0, 0}, "import x\n"}}), "import x\r\na\r\nb\r\n");
  EXPECT_EQ(applyEdits("a\rb\r", {{{2, 2}, "n\n"}}), "a\rn\rb\r");
  EXPECT_EQ(applyEdits("a\nb\r\nc\n", {{{2, 2}, "n\n"}}), "a\nn\nb\r\nc\n");
}

TEST(ApplyEdits, RepeatedSourceKeepsItsEndings) {
  EXPECT_EQ(applyEdits("f(a,\r\n  b)\r\n", {{{0, 10}, "g(a,\r\n  b)"}}), "g(a,\r\n  b)\r\n");
}

TEST(LineEnding, IsTheMostUsed) {
  EXPECT_EQ(lineEnding(""), "\n");
  EXPECT_EQ(lineEnding("a\r\nb\r\nc\n"), "\r\n");
  EXPECT_EQ(lineEnding("a\nb\nc\r\n"), "\n");
  EXPECT_EQ(lineEnding("a\rb\r"), "\r");
  EXPECT_EQ(lineEnding("a\r\nb\n"), "\n") << "a tie goes to LF";
}
