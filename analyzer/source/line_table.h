#pragma once

#include "source/range.h"

#include "llvm/ADT/StringRef.h"

#include <array>
#include <vector>

namespace hmaclint::source {

/// A place as people and formats count it: both from 1.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;
  friend bool operator==(Position, Position) = default;
};

/// Lines from `first` to `last`, counted from 1; none where `last` is smaller.
struct LineRange {
  uint32_t first = 1;
  uint32_t last = 0;

  bool isEmpty() const { return last < first; }
  bool contains(uint32_t line) const { return first <= line && line <= last; }
  friend bool operator==(LineRange, LineRange) = default;
};

/// How the lines of a Python text hang together; all sorted.
struct LineJoins {
  /// Statements and headers (`if ...:`) of more than one line; none shares a line with another.
  std::vector<LineRange> logical;
  /// Lines that can't end in a comment: strings go on behind them, or a backslash is their end.
  std::vector<LineRange> withoutComments;
};

/// What a column counts. Display columns are terminal cells: wide characters take two, combining
/// ones none, a tab runs to the next multiple of 8.
enum class ColumnUnit { CodePoint, Utf8, Utf16, Display };

/// Line starts of one text. Lines end at LF, CRLF or a lone CR, as in Python. Within long lines the
/// columns of some places are kept, so that a position costs the same in a line of 4 MiB.
class LineTable {
public:
  /// `text` is only read here and in calls that pass it again; the table keeps no pointer to it.
  explicit LineTable(llvm::StringRef text);

  uint32_t lineCount() const { return static_cast<uint32_t>(starts.size()); }
  /// Line (from 1) that holds `offset`; an offset past the end is on the last line.
  uint32_t line(uint32_t offset) const;
  /// Range of a line (from 1) without its line ending.
  ByteRange lineRange(llvm::StringRef text, uint32_t line) const;
  /// Line and column of an offset.
  Position position(llvm::StringRef text, uint32_t offset,
                    ColumnUnit unit = ColumnUnit::CodePoint) const;

private:
  /// The columns (from 0, by ColumnUnit) at the start of a character inside a long line.
  struct Checkpoint {
    uint32_t offset;
    std::array<uint32_t, 4> columns;
  };

  void addCheckpoints(llvm::StringRef text, uint32_t begin, uint32_t end);

  std::vector<uint32_t> starts;
  std::vector<Checkpoint> checkpoints; ///< Sorted by offset.
};

} // namespace hmaclint::source
