// Patterns of .gitignore.
//
// The usual way to match stars is to try and to come back, which takes exponential time on patterns
// that a hostile tree may hold (`*a*a*a*a*b`). Here a pattern is a row of tokens, and the text is
// read once with the set of all places that the pattern may have come to:
//
//   pattern  **/test_?.py     Fork Through t e s t _ ? . p y
//   text     a/test_1.py      after `a/`: {Through, t}; after `a/test_1.py`: {Through, end}
//
// What the tokens mean is git's, its corners included: `**` beside anything but slashes is `*`,
// and the first character of a set is never its end. Tested against git itself
// (tests/cli/test_ignore.py).

#include "driver/wildmatch.h"

#include "llvm/ADT/STLExtras.h"

#include <iterator>
#include <optional>
#include <utility>

namespace hmaclint::driver {

Wildmatch::Wildmatch(llvm::StringRef pattern) {
  for (size_t at = 0; at < pattern.size() && !isBroken;) {
    const auto byte = static_cast<unsigned char>(pattern[at]);
    if (byte == '*') {
      addStars(pattern, at);
    } else if (byte == '[') {
      isBroken = !readSet(pattern, at);
    } else if (byte == '?') {
      addSet(Set().set().reset('/'));
      ++at;
    } else if (byte != '\\') {
      addToken(Kind::Byte, byte);
      ++at;
    } else if (at + 1 == pattern.size()) {
      isBroken = true;
    } else {
      addToken(Kind::Byte, static_cast<unsigned char>(pattern[at + 1]));
      at += 2;
    }
  }
}

void Wildmatch::addSet(const Set &set) {
  tokens.push_back({Kind::OneOf, 0, static_cast<uint32_t>(sets.size())});
  sets.push_back(set);
}

bool Wildmatch::takes(const Token &token, unsigned char byte) const {
  return token.kind == Kind::Byte ? token.byte == byte
                                  : token.kind == Kind::OneOf && sets[token.set][byte];
}

void Wildmatch::addStars(llvm::StringRef pattern, size_t &at) {
  const size_t begin = at;
  at = std::min(pattern.find_first_not_of('*', at), pattern.size());
  const llvm::StringRef rest = pattern.drop_front(at);
  const bool isAlone = (begin == 0 || pattern[begin - 1] == '/') &&
                       (rest.empty() || rest[0] == '/' || rest.starts_with("\\/"));
  if (at - begin == 1 || !isAlone) {
    addToken(Kind::Within);
  } else if (rest.starts_with("/")) {
    addToken(Kind::Fork);
    addToken(Kind::Through);
    ++at;
  } else {
    addToken(Kind::Across);
  }
}

/// `[:name:]` inside a set; false for a name that there is not.
static bool addClass(llvm::StringRef name, std::bitset<256> &set) {
  using Test = bool (*)(unsigned char);
  const auto isDigit = [](unsigned char c) { return c >= '0' && c <= '9'; };
  const auto isLower = [](unsigned char c) { return c >= 'a' && c <= 'z'; };
  const auto isUpper = [](unsigned char c) { return c >= 'A' && c <= 'Z'; };
  const auto isAlpha = [](unsigned char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  const auto isAlnum = [](unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  };
  const auto isGraph = [](unsigned char c) { return c > ' ' && c < 127; };
  const std::pair<llvm::StringRef, Test> classes[] = {
      {"alnum", isAlnum},
      {"alpha", isAlpha},
      {"blank", [](unsigned char c) { return c == ' ' || c == '\t'; }},
      {"cntrl", [](unsigned char c) { return c < ' ' || c == 127; }},
      {"digit", isDigit},
      {"graph", isGraph},
      {"lower", isLower},
      {"print", [](unsigned char c) { return c >= ' ' && c < 127; }},
      {"punct",
       [](unsigned char c) {
         return c > ' ' && c < 127 && !(c >= '0' && c <= '9') &&
                !((c | 32) >= 'a' && (c | 32) <= 'z');
       }},
      {"space", [](unsigned char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }},
      {"upper", isUpper},
      {"xdigit",
       [](unsigned char c) {
         return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f');
       }},
  };
  const auto *const found =
      llvm::find_if(classes, [&](const auto &one) { return one.first == name; });
  if (found == std::end(classes))
    return false;
  for (unsigned c = 0; c < 256; ++c)
    if (found->second(static_cast<unsigned char>(c)))
      set.set(c);
  return true;
}

namespace {
/// Reads the inside of `[...]`.
class SetReader {
public:
  SetReader(llvm::StringRef pattern, size_t at, std::bitset<256> &set)
      : pattern(pattern), at(at), set(set) {}
  /// The place after the `]`; nothing where there is none.
  std::optional<size_t> read();

private:
  bool readOne();
  bool readClass();
  bool next() { return ++at < pattern.size(); }
  bool has(size_t place) const { return place < pattern.size(); }
  unsigned char byte(size_t place) const { return static_cast<unsigned char>(pattern[place]); }

  llvm::StringRef pattern;
  size_t at;
  std::bitset<256> &set;
  std::optional<unsigned char> before; ///< What a range may begin with.
};
} // namespace

/// True where a whole `[:name:]` was read; `at` is then its last byte.
bool SetReader::readClass() {
  const size_t end = pattern.find(']', at + 2);
  if (end == llvm::StringRef::npos || end < at + 3 || pattern[end - 1] != ':')
    return false;
  if (!addClass(pattern.slice(at + 2, end - 1), set))
    at = pattern.size(); // No such class: the pattern is void.
  else
    at = end;
  before.reset();
  return true;
}

/// One member; `at` is its last byte afterwards, or the end where there was none.
bool SetReader::readOne() {
  if (byte(at) == '-' && before && has(at + 1) && byte(at + 1) != ']') {
    ++at;
    if (byte(at) == '\\' && !next())
      return false;
    for (unsigned c = *before; c <= byte(at); ++c)
      set.set(c);
    before.reset();
    return true;
  }
  if (byte(at) == '[' && has(at + 1) && byte(at + 1) == ':') {
    if (pattern.find(']', at + 2) == llvm::StringRef::npos)
      return false;
    if (readClass())
      return has(at);
  } else if (byte(at) == '\\' && !next()) {
    return false;
  }
  set.set(byte(at));
  before = byte(at);
  return true;
}

std::optional<size_t> SetReader::read() {
  const bool isNegated = has(at) && (byte(at) == '!' || byte(at) == '^');
  at += isNegated;
  do {
    if (!has(at) || !readOne() || !next())
      return std::nullopt;
  } while (byte(at) != ']');
  if (isNegated)
    set.flip();
  set.reset('/');
  return at + 1;
}

bool Wildmatch::readSet(llvm::StringRef pattern, size_t &at) {
  Set set;
  const std::optional<size_t> end = SetReader(pattern, at + 1, set).read();
  if (!end)
    return false;
  at = *end;
  addSet(set);
  return true;
}

/// `state` and those that are reached from it by reading nothing.
void Wildmatch::enter(std::vector<char> &states, size_t state) const {
  for (; !states[state]; ++state) {
    states[state] = 1;
    if (state == tokens.size())
      return;
    switch (tokens[state].kind) {
    case Kind::Byte:
    case Kind::OneOf:
    case Kind::Through:
      return;
    case Kind::Fork:
      states[state + 1] = 1;
      ++state; // To what follows `**/`.
      break;
    case Kind::Within:
    case Kind::Across:
      break;
    }
  }
}

bool Wildmatch::matches(llvm::StringRef text, uint64_t &steps) const {
  if (isBroken || (tokens.empty() && !text.empty()))
    return false;
  std::vector<char> states(tokens.size() + 1);
  std::vector<char> next(tokens.size() + 1);
  enter(states, 0);
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    bool isAlive = false;
    next.assign(next.size(), 0);
    steps += tokens.size() + 1;
    for (size_t state = 0; state < tokens.size(); ++state) {
      if (!states[state])
        continue;
      const Token &token = tokens[state];
      const bool stays = token.kind == Kind::Across || token.kind == Kind::Through ||
                         (token.kind == Kind::Within && byte != '/');
      const bool advances = takes(token, byte) || (token.kind == Kind::Through && byte == '/');
      if (stays)
        enter(next, state);
      if (advances)
        enter(next, state + 1);
      isAlive |= stays || advances;
    }
    if (!isAlive)
      return false;
    states.swap(next);
  }
  return states[tokens.size()] != 0;
}

} // namespace hmaclint::driver
