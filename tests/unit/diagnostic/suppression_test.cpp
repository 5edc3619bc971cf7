#include "diagnostic/suppressor.h"

#include <gtest/gtest.h>

namespace hmaclint::diagnostic {

using source::LineRange;
using Form = Suppression::Form;

static source::SourceFile fileOf(const std::string &text) {
  return {"x.py", {}, {text, {}, "utf-8"}};
}

/// The comments of a text without strings.
static std::vector<CommentPlace> commentsOf(llvm::StringRef text) {
  std::vector<CommentPlace> places;
  for (size_t at = text.find('#'); at != llvm::StringRef::npos; at = text.find('#', at)) {
    const size_t begin = at;
    at = std::min(text.find_first_of("\r\n", at), text.size());
    const llvm::StringRef before = text.take_front(begin);
    const llvm::StringRef line = before.drop_front(before.find_last_of("\r\n") + 1);
    places.push_back(
        {{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)}, !line.trim().empty()});
  }
  return places;
}

static std::vector<Suppression> read(const source::SourceFile &file,
                                     llvm::ArrayRef<LineRange> logical = {}) {
  return readSuppressions(file.text(), file.lines, commentsOf(file.text()), logical);
}

/// The only one of a line.
static Suppression only(const std::string &line) {
  const std::vector<Suppression> all = read(fileOf(line));
  EXPECT_EQ(all.size(), 1U) << line;
  return all.empty() ? Suppression{} : all.front();
}

TEST(Suppression, NamesRulesWithTheirPlaces) {
  const std::string line = "x  # hmaclint: ignore[HM101, hm305] why # not";
  const Suppression one = only(line);
  ASSERT_EQ(one.rules.size(), 2U);
  EXPECT_EQ(line.substr(one.rules[0].range.begin, one.rules[0].range.size()), "HM101");
  EXPECT_EQ(line.substr(one.rules[1].range.begin, one.rules[1].range.size()), "hm305");
  EXPECT_TRUE(one.names("HM305", "x"));
  EXPECT_FALSE(one.names("HM306", "x"));
}

TEST(Suppression, SeveralStandInOneComment) {
  const source::SourceFile file =
      fileOf("x  # noqa: E501, HM101  # nosec  # hmaclint: ignore-file[HM1] see #12\n");
  const std::vector<Suppression> all = read(file);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].form, Form::Noqa);
  EXPECT_TRUE(all[0].rules[0].isForeign);
  EXPECT_FALSE(all[0].rules[1].isForeign);
  EXPECT_EQ(all[1].form, Form::Nosec);
  EXPECT_EQ(all[2].form, Form::IgnoreFile);
  EXPECT_EQ(file.text().slice(all[2].range.begin, all[2].range.end),
            "# hmaclint: ignore-file[HM1] see #12");
}

TEST(Suppression, OthersWordsAreLeftAlone) {
  for (const char *line :
       {"x # noqa", "x # noqa: E501", "x # hmaclint", "x # nosec B101", "x # nosecurity: HM101",
        "x # see hmaclint: ignore[HM101]", "x # noqa HM101", "x # noqa: HM101x"})
    EXPECT_TRUE(read(fileOf(line)).empty()) << line;
}

TEST(Suppression, SlipsAreTold) {
  EXPECT_NE(only("x # hmaclint: ignore").problem, "");
  EXPECT_NE(only("x # hmaclint: ignore[ , ]").problem, "");
  EXPECT_NE(only("x # hmaclint: ignore[HM101").problem, "");
  EXPECT_NE(only("x # hmaclint:").problem, "");
  EXPECT_NE(only("x # hmaclint: disable=HM101").problem, "");
  EXPECT_EQ(only("x # hmaclint: ignore[HM101]").problem, "");
}

TEST(Suppression, ReachesItsStatement) {
  // Lines 1-4 are one statement; line 5 another.
  const source::SourceFile file = fileOf("f(  # nosec\n"
                                         "  a,  # nosec\n"
                                         "  # nosec\n"
                                         ")  # nosec\n"
                                         "# nosec\n"
                                         "# and why\n"
                                         "g()\n"
                                         "# nosec\n"
                                         "\n"
                                         "h()\n"
                                         "# nosec");
  const std::vector<Suppression> all = read(file, {{1, 4}});
  ASSERT_EQ(all.size(), 7U);
  const LineRange statement{1, 4};
  EXPECT_EQ(all[0].lines, statement);
  EXPECT_EQ(all[0].touching, 0U);
  EXPECT_EQ(all[1].touching, 2U);
  EXPECT_TRUE(all[1].covers({1, 2}));
  EXPECT_FALSE(all[1].covers({3, 3}));
  EXPECT_EQ(all[2].touching, 4U);
  EXPECT_EQ(all[3].touching, 0U);
  EXPECT_EQ(all[4].lines, (LineRange{7, 7}));
  EXPECT_TRUE(all[5].lines.isEmpty());
  EXPECT_TRUE(all[6].lines.isEmpty());
}

/// What is left of a text when rules of its only suppression go.
static std::string without(const std::string &text, llvm::ArrayRef<size_t> gone) {
  const source::SourceFile file = fileOf(text);
  const std::vector<Suppression> all = read(file);
  EXPECT_EQ(all.size(), 1U) << text;
  const Edit edit = removalOf(file, all.front(), gone);
  return text.substr(0, edit.range.begin) + edit.text + text.substr(edit.range.end);
}

TEST(Suppression, IsRemovedWithWhatBelongsToIt) {
  EXPECT_EQ(without("x  # hmaclint: ignore[HM101] why\ny\n", {0}), "x\ny\n");
  EXPECT_EQ(without("x  # hmaclint: ignore[HM101] why  # type: ignore\n", {0}),
            "x  # type: ignore\n");
  EXPECT_EQ(without("x  # type: ignore  # noqa: HM101  \r\n", {0}), "x  # type: ignore\r\n");
  EXPECT_EQ(without("a\n  # noqa: HM101\nb\n", {0}), "a\nb\n");
  EXPECT_EQ(without("a\n# noqa: HM101", {0}), "a\n");
  EXPECT_EQ(without("x  # noqa: E1, HM101 HM102 why\n", {1}), "x  # noqa: E1, HM102 why\n");
  EXPECT_EQ(without("x  # hmaclint: ignore[HM101,HM102] why\n", {1}),
            "x  # hmaclint: ignore[HM101] why\n");
}

} // namespace hmaclint::diagnostic
