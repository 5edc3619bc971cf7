#include "lowered.h"

namespace hmaclint::dataflow {

/// How `case PATTERN` is lowered.
static std::string cased(const std::string &pattern) {
  std::string lines = outline("match x:\n  case " + pattern + ": pass\n");
  const size_t from = lines.find("    case ");
  if (from == std::string::npos)
    return lines;
  return lines.substr(from + 9, lines.find('\n', from) - from - 9);
}

TEST(LowerMatch, Tested) {
  EXPECT_EQ(cased("1"), "== 1");
  EXPECT_EQ(cased("-1"), "== (-1)");
  EXPECT_EQ(cased("'a' 'b'"), "== \"ab\"");
  EXPECT_EQ(cased("b'a'"), "== b\"a\"");
  EXPECT_EQ(cased("None"), "== None");
  EXPECT_EQ(cased("True"), "== True");
  EXPECT_EQ(cased("1.5"), "== 1.5");
  EXPECT_EQ(cased("a.b.c"), "== a.b.c");
  EXPECT_EQ(cased("(1)"), "== 1");
  EXPECT_EQ(cased("1 if y"), "== 1 if y");
}

TEST(LowerMatch, Alternatives) {
  EXPECT_EQ(cased("1 | -2 | 'a'"), "== (1 or (-2) or \"a\")");
  EXPECT_EQ(cased("(1 | a.b) as c"), "== (1 or a.b) captures c");
  EXPECT_EQ(cased("1 | a.b as c"), "== (1 or a.b) captures c");
  EXPECT_EQ(cased("P() | 1"), "other");
  EXPECT_EQ(cased("1 | _"), "all");
  EXPECT_EQ(cased("1 | a"), "all captures a");
}

TEST(LowerMatch, CatchesAll) {
  EXPECT_EQ(cased("_"), "all");
  EXPECT_EQ(cased("a"), "all captures a");
  EXPECT_EQ(cased("_ as a"), "all captures a");
  EXPECT_EQ(cased("a if a > 1"), "all captures a if (a > 1)");
}

TEST(LowerMatch, TakenApart) {
  EXPECT_EQ(cased("[a, *b]"), "other captures a, b");
  EXPECT_EQ(cased("[]"), "other");
  EXPECT_EQ(cased("(a, _)"), "other captures a");
  EXPECT_EQ(cased("a, b"), "other captures a, b");
  EXPECT_EQ(cased("1,"), "other");
  EXPECT_EQ(cased("{'k': v, a.b: 1, **c}"), "other captures v, c");
  EXPECT_EQ(cased("P(a, b=c, d=[e])"), "other captures a, c, e");
  EXPECT_EQ(cased("str()"), "other");
  EXPECT_EQ(cased("str() as a"), "other captures a");
  EXPECT_EQ(cased("1 + 2j"), "other");
}

TEST(LowerMatch, Statement) {
  EXPECT_EQ(outline("match a, b:\n"
                    "  case 1: c\n"
                    "  # why\n"
                    "  case _:\n"
                    "    d\n"
                    "match a,:\n"
                    "  case _: e\n"
                    "match = 1\n"
                    "match(a)\n"),
            "  match (a, b)\n"
            "    case == 1\n"
            "      c\n"
            "    case all\n"
            "      d\n"
            "  match (a,)\n"
            "    case all\n"
            "      e\n"
            "  match = 1\n"
            "  match(a)\n");
}

} // namespace hmaclint::dataflow
