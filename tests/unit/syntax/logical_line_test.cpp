#include "parsed.h"

#include "syntax/logical_line.h"

namespace hmaclint::syntax {

using source::LineRange;

static source::LineJoins joinsOf(const std::string &text) {
  const Parsed file(text);
  return lineJoins(file.tree, source::LineTable(file.text));
}

TEST(LogicalLine, PlainLinesStandAlone) {
  EXPECT_TRUE(joinsOf("x = 1\nif x:\n    y = (2)\n").logical.empty());
}

TEST(LogicalLine, BracketsJoin) {
  const std::vector<LineRange> expected{{1, 3}, {5, 6}};
  EXPECT_EQ(joinsOf("f(\n  [1]\n)\nx = 1\ny = {1:\n 2}\n").logical, expected);
}

TEST(LogicalLine, InnerBracketsAndNeighboursAreOne) {
  const std::vector<LineRange> expected{{1, 6}};
  EXPECT_EQ(joinsOf("f(\n  (1,\n   2),\n  3\n); g(\n)\n").logical, expected);
}

TEST(LogicalLine, HeadersEndBeforeTheirBodies) {
  const std::vector<LineRange> expected{{1, 2}, {4, 5}};
  EXPECT_EQ(
      joinsOf("def f(a,\n      b):\n    x = 1\n    if (a or\n        b):\n        pass\n").logical,
      expected);
}

TEST(LogicalLine, DecoratorsBelongToTheirHeader) {
  const std::vector<LineRange> expected{{1, 3}};
  EXPECT_EQ(joinsOf("@a\n@b\ndef f():\n    return 1\n").logical, expected);
}

TEST(LogicalLine, StringsAndBackslashesLeaveNoPlaceForComments) {
  const source::LineJoins joins = joinsOf("x = '''a\nb\nc'''\ny = 1 + \\\n    2\nz = (\n)\n");
  const std::vector<LineRange> logical{{1, 3}, {4, 5}, {6, 7}};
  const std::vector<LineRange> taken{{1, 2}, {4, 4}};
  EXPECT_EQ(joins.logical, logical);
  EXPECT_EQ(joins.withoutComments, taken);
}

TEST(LogicalLine, BrokenBracketsJoinNothing) {
  for (const LineRange line : joinsOf("x = ((((\n\n\ndef f():\n    return 1\n").logical)
    EXPECT_LT(line.last, 6U);
}

} // namespace hmaclint::syntax
