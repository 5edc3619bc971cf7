#include "source/line_table.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace hmaclint::source {

static constexpr uint32_t checkpointEvery = 1024; ///< Bytes of a long line.

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
  char buffer[4];
  char *end = buffer;
  if (!llvm::ConvertCodePointToUTF8(point, end))
    return 1;
  int cells = llvm::sys::unicode::columnWidthUTF8(
      llvm::StringRef(buffer, static_cast<size_t>(end - buffer)));
  return cells < 0 ? 1 : static_cast<uint32_t>(cells);
}

/// Takes the character at `at` off and returns its width; a byte that starts none counts as one.
static uint32_t takeCharacter(const llvm::UTF8 *&at, const llvm::UTF8 *end, ColumnUnit unit,
                              uint32_t column) {
  const auto *before = at;
  if (*at < 0x80 && *at != '\t') {
    ++at;
    return 1;
  }
  llvm::UTF32 point = 0xfffd;
  if (llvm::convertUTF8Sequence(&at, end, &point, llvm::strictConversion) != llvm::conversionOK)
    at = before + 1;
  return width(point, static_cast<size_t>(at - before), unit, column);
}

LineTable::LineTable(llvm::StringRef text) {
  starts.push_back(0);
  auto size = static_cast<uint32_t>(text.size());
  for (uint32_t i = 0; i < size; ++i) {
    bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'));
    if (!ends)
      continue;
    addCheckpoints(text, starts.back(), i);
    starts.push_back(i + 1);
  }
  addCheckpoints(text, starts.back(), size);
}

void LineTable::addCheckpoints(llvm::StringRef text, uint32_t begin, uint32_t end) {
  if (end - begin < 2 * checkpointEvery)
    return;
  Checkpoint here{begin, {}};
  uint32_t next = begin + checkpointEvery;
  while (here.offset < end) {
    if (here.offset >= next) {
      checkpoints.push_back(here);
      next = here.offset + checkpointEvery;
    }
    const auto *first = reinterpret_cast<const llvm::UTF8 *>(text.begin() + here.offset);
    const auto *last = reinterpret_cast<const llvm::UTF8 *>(text.begin() + end);
    const auto *after = first;
    for (unsigned unit = 0; unit < here.columns.size(); ++unit) {
      after = first;
      here.columns[unit] +=
          takeCharacter(after, last, static_cast<ColumnUnit>(unit), here.columns[unit]);
    }
    here.offset += static_cast<uint32_t>(after - first);
  }
}

Position LineTable::position(llvm::StringRef text, uint32_t offset, ColumnUnit unit) const {
  offset = std::min(offset, static_cast<uint32_t>(text.size()));
  uint32_t number = line(offset);
  uint32_t from = starts[number - 1];
  uint32_t column = 0;
  auto after = llvm::partition_point(
      checkpoints, [&](const Checkpoint &point) { return point.offset <= offset; });
  if (after != checkpoints.begin() && std::prev(after)->offset > from) {
    from = std::prev(after)->offset;
    column = std::prev(after)->columns[static_cast<unsigned>(unit)];
  }
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.begin() + from);
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(text.begin() + offset);
  while (at < end)
    column += takeCharacter(at, end, unit, column);
  return {number, column + 1};
}

} // namespace hmaclint::source
