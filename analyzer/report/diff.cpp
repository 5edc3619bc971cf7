// Diffs without comparing texts: the edits say what changes. Edits whose lines are near each other
// share a hunk; every line an edit touches is removed whole, and what the edits make of these lines
// is added. So `if a == b:  # check` with an edit of the comparison alone gives
//
//     -if a == b:  # check
//     +if hmac.compare_digest(a, b):  # check
//
// Whole lines put in before a line (an import) leave that line alone. An edit that takes a line's
// ending away pulls the next line into the change.

#include "report/diff.h"

#include "diagnostic/apply.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::report {

using diagnostic::Edit;

/// Where the lines of a text start.
static std::vector<uint32_t> startsOf(llvm::StringRef text, LineCut cut) {
  std::vector<uint32_t> starts;
  for (size_t at = 0; at < text.size();) {
    starts.push_back(static_cast<uint32_t>(at));
    at = text.find_first_of(cut == LineCut::LineFeed ? "\n" : "\r\n", at);
    if (at == llvm::StringRef::npos)
      break;
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
  }
  return starts;
}

DiffText::DiffText(llvm::StringRef text, LineCut cut)
    : text(text), ending(diagnostic::lineEnding(text)), cut(cut), starts(startsOf(text, cut)) {}

std::vector<Edit> DiffText::withEndings(llvm::ArrayRef<Edit> edits) const {
  return diagnostic::withEnding(ending, edits);
}

uint32_t DiffText::startOf(uint32_t line) const {
  return line < starts.size() ? starts[line] : static_cast<uint32_t>(text.size());
}

static bool endsLine(llvm::StringRef text, LineCut cut) {
  return text.ends_with("\n") || (cut == LineCut::AnyEnding && text.ends_with("\r"));
}

/// The line that holds an offset; the number of lines for the end of a text that ends a line.
uint32_t DiffText::lineAt(uint32_t offset) const {
  const auto line = static_cast<uint32_t>(llvm::upper_bound(starts, offset) - starts.begin());
  if (line == 0 || (offset >= text.size() && endsLine(text, cut)))
    return line;
  return line - 1;
}

/// One past the last old line that an edit touches.
uint32_t DiffText::lastLine(const Edit &edit) const {
  const uint32_t line = lineAt(edit.range.begin);
  if (edit.range.size() > 0) // The ending that closes an edit is of its last line.
    return std::min(lineCount(), lineAt(edit.range.end - 1) + 1);
  const bool putsLinesBefore = startOf(line) == edit.range.begin && endsLine(edit.text, cut);
  return putsLinesBefore ? line : std::min(lineCount(), line + 1);
}

/// Whether lines [first, last) still end where a line ends (or are gone) after edits of them.
bool DiffText::leavesEnding(llvm::ArrayRef<Edit> edits, uint32_t first, uint32_t last) const {
  const Edit &edit = edits.back();
  if (edit.range.end < startOf(last))
    return true;
  if (!edit.text.empty())
    return endsLine(edit.text, cut);
  return edit.range.begin == startOf(first) || endsLine(text.take_front(edit.range.begin), cut);
}

std::vector<DiffText::Change> DiffText::changesOf(llvm::ArrayRef<Edit> edits) const {
  std::vector<Change> changes;
  for (size_t i = 0; i < edits.size();) {
    const uint32_t first = lineAt(edits[i].range.begin);
    uint32_t last = lastLine(edits[i]);
    size_t next = i + 1;
    auto grow = [&] {
      for (; next < edits.size() && lineAt(edits[next].range.begin) < last; ++next)
        last = std::max(last, lastLine(edits[next]));
    };
    grow();
    while (last < lineCount() && !leavesEnding(edits.slice(i, next - i), first, last)) {
      ++last;
      grow();
    }
    Change &change = changes.emplace_back(Change{first, last, {}});
    uint32_t at = startOf(first);
    for (const Edit &edit : edits.slice(i, next - i)) {
      change.text += text.slice(at, edit.range.begin);
      change.text += edit.text;
      at = edit.range.end;
    }
    change.text += text.slice(at, startOf(last));
    i = next;
  }
  return changes;
}

/// Cuts a line from its ending.
static DiffLine diffLine(char mark, llvm::StringRef line, LineCut cut) {
  llvm::StringRef text = line;
  if (text.consume_back("\n") || cut == LineCut::AnyEnding)
    text.consume_back("\r");
  return {mark, 0, 0, text.str(), line.substr(text.size()).str()};
}

void DiffText::append(DiffHunk &hunk, char mark, uint32_t oldLine, uint32_t newLine) const {
  DiffLine line = diffLine(mark, text.slice(startOf(oldLine), startOf(oldLine + 1)), cut);
  line.oldLine = oldLine + 1;
  line.newLine = mark == '-' ? 0 : newLine + 1;
  hunk.lines.push_back(std::move(line));
}

std::vector<DiffHunk> DiffText::hunks(llvm::ArrayRef<Edit> edits, unsigned context) const {
  std::vector<DiffHunk> hunks;
  uint32_t oldAt = 0;
  uint32_t newAt = 0;
  const std::vector<Change> changes = changesOf(withEndings(edits));
  for (size_t i = 0; i < changes.size(); ++i) {
    const Change &change = changes[i];
    const uint32_t from = change.first > context ? change.first - context : 0;
    if (hunks.empty() || from > oldAt) {
      newAt += from - oldAt; // Lines between hunks are in both texts.
      oldAt = from;
      hunks.emplace_back();
    }
    DiffHunk &hunk = hunks.back();
    for (; oldAt < change.first; ++oldAt, ++newAt)
      append(hunk, ' ', oldAt, newAt);
    for (; oldAt < change.last; ++oldAt)
      append(hunk, '-', oldAt, newAt);
    const std::vector<uint32_t> added = startsOf(change.text, cut);
    for (size_t line = 0; line < added.size(); ++line) {
      const size_t end = line + 1 < added.size() ? added[line + 1] : change.text.size();
      hunk.lines.push_back(
          diffLine('+', llvm::StringRef(change.text).slice(added[line], end), cut));
      hunk.lines.back().newLine = ++newAt;
    }
    uint32_t until = std::min(lineCount(), change.last + context);
    if (i + 1 < changes.size())
      until = std::min(until, changes[i + 1].first);
    for (; oldAt < until; ++oldAt, ++newAt)
      append(hunk, ' ', oldAt, newAt);
  }
  // An edit that takes nothing and puts nothing, in an empty text.
  llvm::erase_if(hunks, [](const DiffHunk &hunk) { return hunk.lines.empty(); });
  return hunks;
}

} // namespace hmaclint::report
