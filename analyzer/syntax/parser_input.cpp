// Three things are mended before the parser sees a text, in linear time and without moving a byte.
//
// A lone CR ends a line in Python, but not in the grammar, where a comment would swallow the rest
// of an old Mac file: it becomes LF.
//
// Line joins (backslash, newline). At the start of a line CPython takes the indentation of the
// first physical line, the grammar adds up all of them; and the grammar's scanner looks through a
// whole run of joins at each of them. So joins at a line's start become form feeds (white space
// that resets the indentation) and the indentation that counts; of other long runs the first join
// stays:
//
//     if x:                          if x:
//         \                    ->    ^^^^^^^^^
//     return a == b                      return a == b
//
// Inside a string this only makes escapes plain text, and literals are decoded from the file's
// text. The first join of a run after code stays since its backslash may be an escaped one (`\\`,
// newline).
//
// Indentation: the scanner saves its open strings and blocks in 1,024 bytes and writes one byte
// past them when 384 blocks and 255 strings are open. Open blocks have different depths, so a text
// with fewer depths is safe; people's code has some dozens, CPython stops at 100 open blocks.

#include "syntax/parser_input.h"

#include <algorithm>
#include <bitset>
#include <memory>

namespace hmaclint::syntax {

static constexpr size_t shortRun = 16; ///< Joins in a row after code that are left alone.
static constexpr unsigned maxDepths = 383;

static bool isBlank(char c) { return c == ' ' || c == '\t'; }

static size_t skipBlanks(llvm::StringRef text, size_t at) {
  while (at < text.size() && isBlank(text[at]))
    ++at;
  return at;
}

/// One past the line join that starts with the backslash at `at`; 0 when there is none.
static size_t joinEnd(llvm::StringRef text, size_t at) {
  if (at >= text.size() || text[at] != '\\')
    return 0;
  llvm::StringRef rest = text.substr(at + 1);
  if (rest.starts_with("\r\n"))
    return at + 3;
  return rest.starts_with("\n") ? at + 2 : 0;
}

namespace {
/// Line joins with nothing but blanks between them.
struct JoinRun {
  size_t begin = 0;       ///< Of the blanks before the first backslash.
  size_t firstEnd = 0;    ///< After the first join.
  size_t end = 0;         ///< After the last join.
  size_t count = 0;       ///< Of joins.
  llvm::StringRef indent; ///< Blanks of the first physical line that has any.
};
} // namespace

static JoinRun runAt(llvm::StringRef text, size_t backslash) {
  JoinRun run;
  run.begin = backslash;
  while (run.begin > 0 && isBlank(text[run.begin - 1]))
    --run.begin;
  size_t lineBegin = run.begin;
  while (size_t end = joinEnd(text, backslash)) {
    if (run.indent.empty())
      run.indent = text.slice(lineBegin, backslash);
    if (++run.count == 1)
      run.firstEnd = end;
    run.end = lineBegin = end;
    backslash = skipBlanks(text, end);
  }
  return run;
}

/// Replaces joins in `text`, a copy of which is made in `storage` when it is empty.
static void mendJoins(llvm::StringRef text, std::string &storage) {
  size_t next = 0;
  for (size_t at = text.find('\\'); at != llvm::StringRef::npos; at = text.find('\\', next)) {
    next = at + 1;
    if (joinEnd(text, at) == 0)
      continue;
    JoinRun run = runAt(text, at);
    next = run.end;
    size_t begin = run.firstEnd;
    size_t end = run.end;
    llvm::StringRef indent;
    if (run.begin == 0 || text[run.begin - 1] == '\n') {
      begin = run.begin;
      end = run.indent.empty() ? run.end : skipBlanks(text, run.end);
      indent = run.indent;
    } else if (run.count <= shortRun) {
      continue;
    }
    if (storage.empty())
      storage = text.str();
    std::fill(storage.begin() + static_cast<std::ptrdiff_t>(begin),
              storage.begin() + static_cast<std::ptrdiff_t>(end), '\f');
    storage.replace(end - indent.size(), indent.size(), indent);
  }
}

static void mendLineEnds(llvm::StringRef text, std::string &storage) {
  for (size_t at = text.find('\r'); at != llvm::StringRef::npos; at = text.find('\r', at + 1)) {
    if (text.substr(at + 1).starts_with("\n"))
      continue;
    if (storage.empty())
      storage = text.str();
    storage[at] = '\n';
  }
}

/// Whether lines begin at more different depths than the scanner can bear, as it counts them.
static bool hasTooManyDepths(llvm::StringRef text) {
  auto seen = std::make_unique<std::bitset<1 << 16>>();
  unsigned distinct = 0;
  for (size_t at = 0; at < text.size() && distinct <= maxDepths;) {
    uint16_t depth = 0;
    for (; at < text.size() && llvm::StringRef(" \t\f\r").contains(text[at]); ++at) {
      if (text[at] == ' ')
        depth = static_cast<uint16_t>(depth + 1);
      else if (text[at] == '\t')
        depth = static_cast<uint16_t>(depth + 8);
      else
        depth = 0;
    }
    if (depth != 0 && !seen->test(depth)) {
      seen->set(depth);
      ++distinct;
    }
    size_t lineEnd = text.find('\n', at);
    at = lineEnd == llvm::StringRef::npos ? text.size() : lineEnd + 1;
  }
  return distinct > maxDepths;
}

llvm::Expected<llvm::StringRef> parserInput(llvm::StringRef text, std::string &storage) {
  storage.clear();
  mendLineEnds(text, storage);
  std::string joined;
  mendJoins(storage.empty() ? text : llvm::StringRef(storage), joined);
  if (!joined.empty())
    storage = std::move(joined);
  llvm::StringRef mended = storage.empty() ? text : llvm::StringRef(storage);
  if (hasTooManyDepths(mended))
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "lines are indented to more than " + llvm::Twine(maxDepths) +
                                       " different depths");
  return mended;
}

} // namespace hmaclint::syntax
