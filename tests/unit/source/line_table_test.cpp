#include "source/line_table.h"

#include <gtest/gtest.h>

#include <ctime>

namespace hmaclint::source {

static Position at(llvm::StringRef text, llvm::StringRef word, ColumnUnit unit) {
  return LineTable(text).position(text, static_cast<uint32_t>(text.find(word)), unit);
}

TEST(LineTable, KnowsAllLineEnds) {
  const llvm::StringRef text = "a\nb\r\nc\rd\n\re";
  const LineTable lines(text);
  ASSERT_EQ(lines.lineCount(), 6U);
  const char *expected[] = {"a", "b", "c", "d", "", "e"};
  for (uint32_t line = 1; line <= 6; ++line) {
    const ByteRange range = lines.lineRange(text, line);
    EXPECT_EQ(text.slice(range.begin, range.end), expected[line - 1]);
    EXPECT_EQ(lines.line(range.begin), line);
    EXPECT_EQ(lines.position(text, range.end), (Position{line, range.size() + 1}));
  }
  EXPECT_EQ(lines.line(1000), 6U);
  EXPECT_EQ(lines.position(text, 1000), (Position{6, 2}));
}

TEST(LineTable, EmptyAndUnfinished) {
  EXPECT_EQ(LineTable("").lineCount(), 1U);
  EXPECT_EQ(LineTable("").position("", 0), (Position{1, 1}));
  EXPECT_EQ(LineTable("a\n").lineCount(), 2U);
  EXPECT_EQ(LineTable("a\n").position("a\n", 2), (Position{2, 1}));
}

TEST(LineTable, UnitsOfColumns) {
  const llvm::StringRef text = "x\n\té😀漢e\u0301|";
  EXPECT_EQ(at(text, "|", ColumnUnit::CodePoint), (Position{2, 7}));
  EXPECT_EQ(at(text, "|", ColumnUnit::Utf8), (Position{2, 14}));
  EXPECT_EQ(at(text, "|", ColumnUnit::Utf16), (Position{2, 8}));
  // Tab to 8, é 1, emoji 2, ideograph 2, e 1, combining accent 0.
  EXPECT_EQ(at(text, "|", ColumnUnit::Display), (Position{2, 15}));
  EXPECT_EQ(at("abc\t|", "|", ColumnUnit::Display), (Position{1, 9}));
  EXPECT_EQ(at("12345678\t|", "|", ColumnUnit::Display), (Position{1, 17}));
  EXPECT_EQ(at("\x1b\u202e|", "|", ColumnUnit::Display).line, 1U);
}

/// Positions in a long line come from checkpoints and are the same as counted from its start.
TEST(LineTable, LongLines) {
  std::string text = "first\n";
  for (int i = 0; i < 3000; ++i)
    text += i % 7 == 0 ? "\t" : i % 5 == 0 ? "😀" : i % 3 == 0 ? "漢" : "a";
  const auto lineEnd = static_cast<uint32_t>(text.size());
  text += "\nlast";
  const LineTable lines(text);
  for (unsigned unit = 0; unit < 4; ++unit) {
    uint32_t column = 0;
    for (uint32_t offset = 6; offset < lineEnd;) {
      ASSERT_EQ(lines.position(text, offset, static_cast<ColumnUnit>(unit)),
                (Position{2, column + 1}))
          << "unit " << unit << " offset " << offset;
      const bool isTab = text[offset] == '\t';
      const bool isEmoji = text[offset] == '\xf0';
      const bool isIdeograph = text[offset] == '\xe6';
      const uint32_t bytes = isEmoji ? 4 : isIdeograph ? 3 : 1;
      const uint32_t widths[] = {1, bytes, isEmoji ? 2U : 1U,
                                 isTab ? 8 - column % 8 : (bytes > 1 ? 2U : 1U)};
      column += widths[unit];
      offset += bytes;
    }
    EXPECT_EQ(lines.position(text, static_cast<uint32_t>(text.size())), (Position{3, 5}));
  }
}

TEST(LineTable, ManyPositionsInOneLineStayCheap) {
  const std::string text(4 << 20, 'a');
  const LineTable lines(text);
  const std::clock_t before = std::clock();
  for (uint32_t i = 0; i < 10000; ++i)
    ASSERT_EQ(lines.position(text, i * 400).column, i * 400 + 1);
  // Counted from the start of the line these were 20 thousand million steps.
  EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, 5.0);
}

} // namespace hmaclint::source
