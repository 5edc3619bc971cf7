#pragma once

#include "llvm/ADT/StringRef.h"

#include <bitset>
#include <cstdint>
#include <vector>

namespace hmaclint::driver {

/// One pattern of a `.gitignore`, read as git reads it (gitignore(5)): `?` and `*` stop at a slash,
/// `**` between slashes stands for any folders, `[a-z]`, `[!a-z]` and `[[:alpha:]]` are sets of
/// bytes, `\` takes the meaning from what follows it.
class Wildmatch {
public:
  Wildmatch() = default; ///< Matches the empty text.
  explicit Wildmatch(llvm::StringRef pattern);

  /// Whether the whole of `text` matches. Adds the work done to `steps`, at most the product of
  /// both lengths. A pattern with an unclosed set or a lone `\` at its end matches nothing.
  bool matches(llvm::StringRef text, uint64_t &steps) const;

private:
  using Set = std::bitset<256>;
  enum class Kind : unsigned char {
    Byte,    ///< This one.
    OneOf,   ///< One of a set.
    Within,  ///< `*`: any number of bytes but slashes.
    Across,  ///< `**`: any number of bytes.
    Fork,    ///< `**/` begins: it may stand for nothing.
    Through, ///< Any number of bytes, then a slash.
  };
  struct Token {
    Kind kind = Kind::Byte;
    unsigned char byte = 0;
    uint32_t set = 0; ///< In `sets`.
  };

  void addStars(llvm::StringRef pattern, size_t &at);
  bool readSet(llvm::StringRef pattern, size_t &at);
  void addToken(Kind kind, unsigned char byte = 0) { tokens.push_back({kind, byte, 0}); }
  void addSet(const Set &set);
  bool takes(const Token &token, unsigned char byte) const;
  void enter(std::vector<char> &states, size_t state) const;

  std::vector<Token> tokens;
  std::vector<Set> sets;
  bool isBroken = false;
};

} // namespace hmaclint::driver
