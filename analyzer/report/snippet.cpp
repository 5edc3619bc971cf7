// A line of source with what points at it:
//
//       if signature == expected:
//          ---------^^^^--------
//          |            |
//          |            the MAC
//          sent by the client
//
// Columns are counted in terminal cells of the text as it is shown, that is after escaping, so a
// wide character or an escaped control before a mark does not move its caret.

#include "report/snippet.h"

#include "report/escape.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Unicode.h"

namespace hmaclint::report {

static constexpr uint32_t maxBytes = 200;
static constexpr uint32_t before = 80;
static constexpr uint32_t tabWidth = 4;

namespace {
/// The shown part of a line and where each byte of it stands.
struct Shown {
  std::string text;
  source::ByteRange range;       ///< Of the file's text.
  std::vector<uint32_t> columns; ///< By byte of `range`, and one for its end.

  uint32_t column(uint32_t offset) const {
    return columns[std::clamp(offset, range.begin, range.end) - range.begin];
  }
};
} // namespace

static bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

static Shown show(llvm::StringRef text, source::ByteRange line, uint32_t focus) {
  Shown shown;
  shown.range = line;
  if (line.size() > maxBytes) {
    uint32_t begin = focus > line.begin + before ? focus - before : line.begin;
    uint32_t end = std::min(line.end, begin + maxBytes);
    while (begin > line.begin && !startsCharacter(text[begin]))
      --begin;
    while (end < line.end && !startsCharacter(text[end]))
      ++end;
    shown.range = {begin, end};
  }
  uint32_t column = 0;
  auto append = [&](llvm::StringRef piece) {
    shown.text += piece;
    int width = llvm::sys::unicode::columnWidthUTF8(piece);
    column += width < 0 ? static_cast<uint32_t>(piece.size()) : static_cast<uint32_t>(width);
  };
  if (shown.range.begin > line.begin)
    append("…");
  for (uint32_t at = shown.range.begin; at < shown.range.end;) {
    uint32_t next = at + 1;
    while (next < shown.range.end && !startsCharacter(text[next]))
      ++next;
    shown.columns.insert(shown.columns.end(), next - at, column);
    if (text[at] == '\t')
      append(std::string(tabWidth - column % tabWidth, ' '));
    else
      append(escapeText(text.slice(at, next)));
    at = next;
  }
  shown.columns.push_back(column);
  if (shown.range.end < line.end)
    append("…");
  return shown;
}

static void put(std::string &row, uint32_t column, llvm::StringRef text) {
  if (row.size() < column)
    row.resize(column, ' ');
  row.replace(column, std::min<size_t>(text.size(), row.size() - column), text.str());
}

Snippet makeSnippet(const source::SourceFile &file, uint32_t line, std::vector<Mark> marks) {
  llvm::StringRef text = file.text();
  source::ByteRange range = file.lines.lineRange(text, line);
  llvm::stable_sort(marks, [](const Mark &a, const Mark &b) { return a.range < b.range; });
  auto focus = llvm::find_if(marks, [](const Mark &mark) { return mark.primary; });
  if (focus == marks.end())
    focus = marks.begin();
  Shown shown = show(text, range, focus->range.begin);
  Snippet snippet{shown.text, {}};

  std::string carets;
  auto draw = [&](const Mark &mark, char sign) {
    uint32_t begin = shown.column(mark.range.begin);
    uint32_t end = std::max(begin + 1, shown.column(mark.range.end));
    put(carets, begin, std::string(end - begin, sign));
  };
  for (const Mark &mark : marks)
    if (mark.primary)
      draw(mark, '^');
  for (const Mark &mark : marks)
    if (!mark.primary)
      draw(mark, '-');

  // The last text goes beside the carets when nothing stands behind it, the others below.
  std::vector<std::pair<uint32_t, std::string>> texts;
  for (const Mark &mark : marks)
    if (!mark.text.empty())
      texts.emplace_back(shown.column(mark.range.begin), mark.text);
  llvm::stable_sort(texts, [](const auto &a, const auto &b) { return a.first < b.first; });
  if (!texts.empty()) {
    carets += " " + texts.back().second;
    texts.pop_back();
  }
  snippet.rows.push_back(std::move(carets));
  bool connect = true;
  while (!texts.empty()) {
    std::string bars;
    for (const auto &[column, label] : texts)
      put(bars, column, "|");
    if (connect)
      snippet.rows.push_back(bars);
    connect = false;
    put(bars, texts.back().first, texts.back().second);
    bars.resize(texts.back().first);
    snippet.rows.push_back(bars + texts.back().second);
    texts.pop_back();
  }
  return snippet;
}

} // namespace hmaclint::report
