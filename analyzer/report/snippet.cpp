// A line of source with what points at it:
//
//       if signature == expected:
//          ---------^^^^-------- the MAC
//          |
//          sent by the client
//
// Columns are counted in terminal cells of the line as it is shown, that is after escaping, so a
// wide character or an escaped control before a mark does not move its caret. Narrow marks are
// drawn over wide ones. The label of the mark that ends the row stands beside it; the others hang
// below, the rightmost first, so that no bar crosses a text.

#include "report/snippet.h"

#include "report/escape.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Unicode.h"

namespace hmaclint::report {

static constexpr llvm::StringLiteral cutSign = "…";
static constexpr uint32_t room = maxLineBytes - 2 * cutSign.size();
static constexpr uint32_t roomBefore = 80; ///< For what stands before the focus of a long line.
static constexpr uint32_t tabWidth = 4;

namespace {
/// The shown part of a line and where each byte of it stands.
struct Shown {
  std::string text;
  source::ByteRange range;       ///< Of the text the line is in.
  std::vector<uint32_t> columns; ///< By byte of `range`, and one for its end.
  uint32_t width = 0;            ///< With the signs that something was cut off.

  /// A place that was cut off stands at the sign that says so.
  uint32_t column(uint32_t offset) const {
    if (offset < range.begin)
      return 0;
    return offset > range.end ? width - 1 : columns[offset - range.begin];
  }
};

/// A row under the line: one ink and one sign a cell.
struct Cells {
  std::string signs;
  std::vector<Ink> inks;

  void put(uint32_t column, uint32_t count, char sign, Ink ink);
  Row row() const;
};

/// A label that is still to be written, where it is to stand.
struct Hanging {
  uint32_t column;
  std::string text;
  Ink ink;
};
} // namespace

static bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

/// A character as shown in a line; a tab is the widest it can be.
static std::string shownCharacter(llvm::StringRef character) {
  return character == "\t" ? std::string(tabWidth, ' ') : escapeText(character);
}

/// The part of a line that fits into the room around `focus`.
static source::ByteRange fit(llvm::StringRef text, source::ByteRange line, uint32_t focus) {
  source::ByteRange range{focus, focus};
  size_t used = 0;
  auto growLeft = [&](size_t limit) {
    while (range.begin > line.begin) {
      uint32_t begin = range.begin - 1;
      while (begin > line.begin && range.begin - begin < 4 && !startsCharacter(text[begin]))
        --begin;
      const size_t size = shownCharacter(text.slice(begin, range.begin)).size();
      if (used + size > limit)
        return;
      used += size;
      range.begin = begin;
    }
  };
  growLeft(roomBefore);
  while (range.end < line.end) {
    const llvm::StringRef character = firstCharacter(text.slice(range.end, line.end)).bytes;
    const size_t size = shownCharacter(character).size();
    if (used + size > room)
      return range;
    used += size;
    range.end += static_cast<uint32_t>(character.size());
  }
  growLeft(room);
  return range;
}

static Shown show(llvm::StringRef text, source::ByteRange line, uint32_t focus) {
  Shown shown;
  shown.range = fit(text, line, std::clamp(focus, line.begin, line.end));
  auto append = [&](llvm::StringRef piece) {
    shown.text += piece;
    const int cells = llvm::sys::unicode::columnWidthUTF8(piece);
    shown.width += cells < 0 ? 1 : static_cast<uint32_t>(cells);
  };
  if (shown.range.begin > line.begin)
    append(cutSign);
  for (uint32_t at = shown.range.begin; at < shown.range.end;) {
    const llvm::StringRef character = firstCharacter(text.slice(at, shown.range.end)).bytes;
    shown.columns.insert(shown.columns.end(), character.size(), shown.width);
    if (character == "\t")
      append(std::string(tabWidth - shown.width % tabWidth, ' '));
    else
      append(escapeText(character));
    at += static_cast<uint32_t>(character.size());
  }
  shown.columns.push_back(shown.width);
  if (shown.range.end < line.end)
    append(cutSign);
  return shown;
}

void Cells::put(uint32_t column, uint32_t count, char sign, Ink ink) {
  if (signs.size() < column + count) {
    signs.resize(column + count, ' ');
    inks.resize(column + count, Ink::None);
  }
  std::fill_n(signs.begin() + column, count, sign);
  std::fill_n(inks.begin() + column, count, ink);
}

Row Cells::row() const {
  Row row;
  for (size_t i = 0; i < signs.size(); ++i) {
    if (row.empty() || row.back().ink != inks[i])
      row.push_back({inks[i], {}});
    row.back().text += signs[i];
  }
  return row;
}

/// The rows of labels below the carets, given from left to right.
static void hang(std::vector<Hanging> labels, std::vector<Row> &rows) {
  auto bars = [&] {
    Cells cells;
    for (const Hanging &label : labels)
      cells.put(label.column, 1, '|', label.ink);
    return cells;
  };
  if (!labels.empty())
    rows.push_back(bars().row());
  while (!labels.empty()) {
    const Hanging last = std::move(labels.back());
    labels.pop_back();
    llvm::erase_if(labels, [&](Hanging &other) {
      return other.column == last.column && other.text == last.text;
    });
    Cells cells = bars();
    cells.put(last.column, 1, ' ', Ink::None);
    cells.signs.resize(last.column);
    cells.inks.resize(last.column);
    rows.push_back(cells.row());
    rows.back().push_back({last.ink, last.text});
  }
}

/// The row of carets, with the label beside it that can stand there, and the labels below.
static void drawMarks(llvm::ArrayRef<Mark> marks, const Shown &shown, std::vector<Row> &rows) {
  auto begin = [&](const Mark &mark) { return shown.column(mark.range.begin); };
  auto end = [&](const Mark &mark) {
    return std::max(begin(mark) + 1, shown.column(mark.range.end));
  };
  std::vector<const Mark *> byWidth;
  for (const Mark &mark : marks)
    byWidth.push_back(&mark);
  llvm::stable_sort(byWidth, [&](const Mark *a, const Mark *b) {
    const uint32_t aWidth = end(*a) - begin(*a);
    const uint32_t bWidth = end(*b) - begin(*b);
    return aWidth != bWidth ? aWidth > bWidth : a->primary < b->primary;
  });
  Cells carets;
  for (const Mark *mark : byWidth)
    carets.put(begin(*mark), end(*mark) - begin(*mark), mark->primary ? '^' : '-',
               mark->primary ? Ink::Primary : Ink::Secondary);
  rows.push_back(carets.row());
  auto goesOn = llvm::find_if(marks, [](const Mark &mark) { return mark.goesOn; });
  if (goesOn != marks.end())
    rows.back().push_back({goesOn->primary ? Ink::Primary : Ink::Secondary, "..."});

  std::vector<Hanging> labels;
  for (const Mark &mark : marks)
    if (!mark.text.empty())
      labels.push_back({begin(mark), mark.text, mark.primary ? Ink::Primary : Ink::Secondary});
  auto last = llvm::find_if(llvm::reverse(marks), [](const Mark &m) { return !m.text.empty(); });
  if (last != marks.rend() && end(*last) == carets.signs.size()) {
    rows.back().push_back({labels.back().ink, " " + labels.back().text});
    labels.pop_back();
  }
  hang(std::move(labels), rows);
}

Snippet makeSnippet(const source::SourceFile &file, llvm::StringRef text, uint32_t line,
                    std::vector<Mark> marks) {
  llvm::stable_sort(marks, [](const Mark &a, const Mark &b) {
    return std::pair(a.range.begin, b.range.end) < std::pair(b.range.begin, a.range.end);
  });
  const source::ByteRange range = file.lines.lineRange(text, line);
  auto focus = llvm::find_if(marks, [](const Mark &mark) { return mark.primary; });
  if (focus == marks.end())
    focus = marks.begin();
  const Shown shown = show(text, range, focus == marks.end() ? range.begin : focus->range.begin);
  Snippet snippet{shown.text, {}};
  if (!marks.empty())
    drawMarks(marks, shown, snippet.rows);
  return snippet;
}

std::string showLine(llvm::StringRef line, uint32_t focus) {
  return show(line, {0, static_cast<uint32_t>(line.size())}, focus).text;
}

} // namespace hmaclint::report
