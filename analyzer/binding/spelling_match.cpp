#include "binding/spelling.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

// Globs over spellings.
//
//     pattern    hmac.new(*).hexdigest()
//     fits       hmac.new(os.environ[""]).hexdigest()
//     not        hmac.new(a).update(b).hexdigest()      the star would hold `a).update(b`
//
// The pattern is read from left to right with the set of all places of the spelling where it can
// stand, so there is nothing to go back to: pattern length times spelling length, twice. A star
// moves each place on over balanced text: forwards to every later place at the same depth that is
// reached without a bracket closing below it.

namespace hmaclint::binding {

using llvm::BitVector;
using llvm::StringRef;

static bool opens(char c) { return c == '(' || c == '['; }
static bool closes(char c) { return c == ')' || c == ']'; }

/// All places that balanced text starting at a place of `from` can end at.
static BitVector afterStar(StringRef spelling, const BitVector &from) {
  BitVector reached = from;
  // Reachable through the open brackets: whether the places at each open depth were reached.
  llvm::SmallVector<bool, 32> atDepth{false};
  for (size_t i = 0; i <= spelling.size(); ++i) {
    if (from.test(static_cast<unsigned>(i)))
      atDepth.back() = true;
    if (atDepth.back())
      reached.set(static_cast<unsigned>(i));
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

/// One pattern without braces.
static bool fits(StringRef pattern, StringRef spelling) {
  auto places = static_cast<unsigned>(spelling.size() + 1);
  BitVector at(places);
  at.set(0);
  for (char wanted : pattern) {
    if (wanted == '*') {
      at = afterStar(spelling, at);
      continue;
    }
    BitVector next(places);
    for (unsigned i : at.set_bits())
      if (i < spelling.size() && spelling[i] == wanted)
        next.set(i + 1);
    if (next.none())
      return false;
    at = std::move(next);
  }
  return at.test(places - 1);
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

std::vector<std::string> expandPattern(StringRef pattern) {
  static constexpr size_t maxPatterns = 1024;
  std::vector<std::string> done;
  std::vector<std::string> open{pattern.str()};
  while (!open.empty() && done.size() < maxPatterns) {
    std::string text = std::move(open.back());
    open.pop_back();
    size_t begin = text.find('{');
    size_t length =
        begin == std::string::npos ? StringRef::npos : closingBrace(StringRef(text).substr(begin));
    if (length == StringRef::npos) {
      done.push_back(std::move(text));
      continue;
    }
    StringRef group = StringRef(text).substr(begin + 1, length - 1);
    StringRef before = StringRef(text).take_front(begin);
    StringRef after = StringRef(text).substr(begin + length + 1);
    unsigned depth = 0;
    size_t start = 0;
    for (size_t i = 0; i <= group.size(); ++i) {
      if (i == group.size() || (group[i] == ',' && depth == 0)) {
        open.push_back((before + group.slice(start, i) + after).str());
        start = i + 1;
      } else {
        depth += group[i] == '{';
        depth -= group[i] == '}';
      }
    }
  }
  return done;
}

bool spellingMatches(StringRef pattern, StringRef spelling) {
  return llvm::any_of(expandPattern(pattern),
                      [&](const std::string &plain) { return fits(plain, spelling); });
}

} // namespace hmaclint::binding
