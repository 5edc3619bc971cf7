#include "binding/spelling.h"

#include <bitset>

// Globs over spellings.
//
//     pattern    {hmac.new,.sign}(*).hexdigest()
//     fits       hmac.new(os.environ[""]).hexdigest()
//     not        hmac.new(a).update(b).hexdigest()      the star would hold `a).update(b`
//
// The pattern is read from left to right with the set of all places of the spelling where it can
// stand, so there is nothing to go back to: pattern length times spelling length. A star moves each
// place on over balanced text: forwards to every later place at the same depth that is reached
// without a bracket closing below it. A group moves each place on over every one of its
// alternatives.

namespace hmaclint::binding {

using llvm::StringRef;

/// Places of a spelling: bit i stands before byte i.
using Places = std::bitset<maxSpelling + 1>;

static bool opens(char c) { return c == '(' || c == '['; }
static bool closes(char c) { return c == ')' || c == ']'; }

/// All places that balanced text starting at a place of `from` can end at.
static Places afterStar(StringRef spelling, const Places &from) {
  Places reached = from;
  // Reachable through the open brackets: whether the places at each open depth were reached.
  llvm::SmallVector<bool, 32> atDepth{false};
  for (size_t i = 0; i <= spelling.size(); ++i) {
    if (from.test(i))
      atDepth.back() = true;
    if (atDepth.back())
      reached.set(i);
    if (i == spelling.size())
      break;
    if (opens(spelling[i])) {
      atDepth.push_back(false);
    } else if (closes(spelling[i])) {
      // What started inside can't leave; what started before goes on behind the bracket.
      if (atDepth.size() > 1)
        atDepth.pop_back();
      else
        atDepth.back() = false;
    }
  }
  return reached;
}

/// Where the group that opens at the start of `text` closes.
static size_t closingBrace(StringRef text) {
  unsigned depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '{';
    if (text[i] == '}' && --depth == 0)
      return i;
  }
  return StringRef::npos;
}

/// The places where all texts that fit a pattern, read from the places `at`, can end. A brace that
/// closes nothing, is not closed or is nested deeper than any honest pattern is an ordinary byte.
static Places after(StringRef pattern, StringRef spelling, Places at, unsigned depth = 0) {
  static constexpr unsigned maxDepth = 16;
  while (!pattern.empty() && at.any()) {
    const char wanted = pattern.front();
    const size_t close =
        wanted == '{' && depth < maxDepth ? closingBrace(pattern) : StringRef::npos;
    if (close != StringRef::npos) {
      const StringRef group = pattern.slice(1, close);
      Places reached;
      unsigned nested = 0;
      size_t start = 0;
      for (size_t i = 0; i <= group.size(); ++i) {
        if (i == group.size() || (group[i] == ',' && nested == 0)) {
          reached |= after(group.slice(start, i), spelling, at, depth + 1);
          start = i + 1;
        } else {
          nested += group[i] == '{';
          nested -= group[i] == '}';
        }
      }
      at = reached;
      pattern = pattern.drop_front(close + 1);
      continue;
    }
    pattern = pattern.drop_front();
    if (wanted == '*') {
      at = afterStar(spelling, at);
      continue;
    }
    Places next;
    for (size_t i = at._Find_first(); i < spelling.size(); i = at._Find_next(i))
      if (spelling[i] == wanted)
        next.set(i + 1);
    at = next;
  }
  return at;
}

bool spellingMatches(StringRef pattern, StringRef spelling) {
  if (spelling.size() > maxSpelling)
    return false;
  Places start;
  start.set(0);
  return after(pattern, spelling, start).test(spelling.size());
}

} // namespace hmaclint::binding
