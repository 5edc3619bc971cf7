// Diffs without comparing texts: the edits say what changes. Edits whose lines are near each other
// share a hunk; every line an edit touches is removed whole, and what the edits make of these lines
// is added.

#include "report/diff.h"

#include "diagnostic/apply.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::report {

namespace {
/// Lines [first, last) of the old text, counted from 0, that some edits replace by `text`.
struct Change {
  uint32_t first;
  uint32_t last;
  std::string text;
};

/// The old text cut at line feeds.
struct Lines {
  std::vector<llvm::StringRef> lines; ///< With their endings.
  std::vector<uint32_t> starts;
  explicit Lines(llvm::StringRef text);
  uint32_t at(uint32_t offset) const;
};
} // namespace

Lines::Lines(llvm::StringRef text) {
  uint32_t at = 0;
  while (at < text.size()) {
    size_t end = text.find('\n', at);
    end = end == llvm::StringRef::npos ? text.size() : end + 1;
    starts.push_back(at);
    lines.push_back(text.slice(at, end));
    at = static_cast<uint32_t>(end);
  }
}

/// The line that holds an offset; the number of lines for the end of a text that ends in a newline.
uint32_t Lines::at(uint32_t offset) const {
  auto line = static_cast<uint32_t>(llvm::upper_bound(starts, offset) - starts.begin());
  if (line == 0)
    return 0;
  bool past =
      offset >= starts[line - 1] + lines[line - 1].size() && lines[line - 1].ends_with("\n");
  return past ? line : line - 1;
}

/// The text of lines [first, last) with edits applied that lie in them.
static std::string replaceIn(llvm::StringRef text, uint32_t begin, uint32_t end,
                             llvm::ArrayRef<diagnostic::Edit> edits) {
  std::string replaced;
  uint32_t at = begin;
  for (const diagnostic::Edit &edit : edits) {
    replaced += text.slice(at, edit.range.begin);
    replaced += edit.text;
    at = edit.range.end;
  }
  replaced += text.slice(at, end);
  return replaced;
}

/// One past the last old line that an edit touches. Whole lines put in before a line leave it
/// alone.
static uint32_t lastLine(const Lines &old, const diagnostic::Edit &edit) {
  uint32_t line = old.at(edit.range.begin);
  auto count = static_cast<uint32_t>(old.lines.size());
  bool atStart = line == count || old.starts[line] == edit.range.begin;
  if (edit.range.size() == 0 && atStart && llvm::StringRef(edit.text).ends_with("\n"))
    return line;
  // An edit that ends with its line's newline still leaves the next line alone.
  uint32_t end = edit.range.size() == 0 ? edit.range.end : edit.range.end - 1;
  return std::min(count, old.at(end) + 1);
}

static std::vector<Change> changesOf(llvm::StringRef text, const Lines &old,
                                     llvm::ArrayRef<diagnostic::Edit> edits) {
  std::vector<Change> changes;
  auto offsetOf = [&](uint32_t line) {
    return line < old.starts.size() ? old.starts[line] : static_cast<uint32_t>(text.size());
  };
  for (size_t i = 0; i < edits.size();) {
    uint32_t first = old.at(edits[i].range.begin);
    uint32_t last = lastLine(old, edits[i]);
    size_t next = i + 1;
    for (; next < edits.size() && old.at(edits[next].range.begin) < last; ++next)
      last = std::max(last, lastLine(old, edits[next]));
    changes.push_back(
        {first, last, replaceIn(text, offsetOf(first), offsetOf(last), edits.slice(i, next - i))});
    i = next;
  }
  return changes;
}

static void append(DiffHunk &hunk, char mark, llvm::StringRef line, uint32_t oldLine,
                   uint32_t newLine) {
  llvm::StringRef text = line;
  if (text.consume_back("\n"))
    text.consume_back("\r");
  hunk.lines.push_back({mark, mark == '+' ? 0 : oldLine + 1, mark == '-' ? 0 : newLine + 1,
                        text.str(), line.substr(text.size()).str()});
}

std::vector<DiffHunk> makeDiff(llvm::StringRef text, llvm::ArrayRef<diagnostic::Edit> edits,
                               unsigned context) {
  Lines old(text);
  std::vector<DiffHunk> hunks;
  auto count = static_cast<uint32_t>(old.lines.size());
  uint32_t oldAt = 0;
  uint32_t newAt = 0;
  std::vector<Change> changes = changesOf(text, old, diagnostic::withLineEndings(text, edits));
  for (size_t i = 0; i < changes.size(); ++i) {
    const Change &change = changes[i];
    uint32_t from = change.first > context ? change.first - context : 0;
    if (hunks.empty() || from > oldAt) {
      newAt += from - oldAt; // Lines between hunks are in both texts.
      oldAt = from;
      hunks.emplace_back();
    }
    DiffHunk &hunk = hunks.back();
    for (; oldAt < change.first; ++oldAt, ++newAt)
      append(hunk, ' ', old.lines[oldAt], oldAt, newAt);
    for (; oldAt < change.last; ++oldAt)
      append(hunk, '-', old.lines[oldAt], oldAt, newAt);
    Lines added(change.text);
    for (llvm::StringRef line : added.lines)
      append(hunk, '+', line, oldAt, newAt++);
    uint32_t until = std::min(count, change.last + context);
    if (i + 1 < changes.size())
      until = std::min(until, changes[i + 1].first);
    for (; oldAt < until; ++oldAt, ++newAt)
      append(hunk, ' ', old.lines[oldAt], oldAt, newAt);
  }
  return hunks;
}

} // namespace hmaclint::report
