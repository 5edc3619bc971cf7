#include "source/line_table.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace hmaclint::source {

LineTable::LineTable(llvm::StringRef text) {
  starts.push_back(0);
  for (uint32_t i = 0; i < text.size(); ++i) {
    bool ends =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends)
      starts.push_back(i + 1);
  }
}

uint32_t LineTable::line(uint32_t offset) const {
  auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<uint32_t>(after - starts.begin());
}

ByteRange LineTable::lineRange(llvm::StringRef text, uint32_t line) const {
  uint32_t begin = starts[line - 1];
  uint32_t end = line < starts.size() ? starts[line] : static_cast<uint32_t>(text.size());
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r'))
    --end;
  return {begin, end};
}

/// Units that one character takes in a column count that stands at `column` (from 0) before it.
static uint32_t width(llvm::UTF32 point, size_t bytes, ColumnUnit unit, uint32_t column) {
  switch (unit) {
  case ColumnUnit::CodePoint:
    return 1;
  case ColumnUnit::Utf8:
    return static_cast<uint32_t>(bytes);
  case ColumnUnit::Utf16:
    return point > 0xffff ? 2 : 1;
  case ColumnUnit::Display:
    break;
  }
  if (point == '\t')
    return 8 - column % 8;
  if (point < 0x7f)
    return 1;
  std::string utf8;
  char buffer[4];
  char *end = buffer;
  if (!llvm::ConvertCodePointToUTF8(point, end))
    return 1;
  int cells = llvm::sys::unicode::columnWidthUTF8(
      llvm::StringRef(buffer, static_cast<size_t>(end - buffer)));
  return cells < 0 ? 1 : static_cast<uint32_t>(cells);
}

Position LineTable::position(llvm::StringRef text, uint32_t offset, ColumnUnit unit) const {
  offset = std::min(offset, static_cast<uint32_t>(text.size()));
  uint32_t number = line(offset);
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin() + starts[number - 1]);
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.begin() + offset);
  uint32_t column = 0;
  while (at < end) {
    const auto *before = at;
    llvm::UTF32 point = 0xfffd;
    if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK)
      at = before + 1;
    column += width(point, static_cast<size_t>(at - before), unit, column);
  }
  return {number, column + 1};
}

} // namespace hmaclint::source
