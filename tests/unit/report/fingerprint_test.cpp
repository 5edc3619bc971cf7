// Expected values are computed here with the service's own definition, unit by unit, and once by
// hand.

#include "report/fingerprint.h"

#include "example.h"

#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

namespace hmaclint::report {

/// The polynomial over given units, filled with zeros to 100.
static std::string hashOf(std::vector<uint64_t> units) {
  units.resize(100, 0);
  uint64_t hash = 0;
  for (uint64_t unit : units)
    hash = hash * 37 + unit;
  return llvm::utohexstr(hash, true);
}

static LineHashes hashesOf(const std::string &bytes) {
  Example example;
  example.add("a.py", bytes);
  return LineHashes(example.files.front());
}

TEST(LineHashes, KnownValues) {
  // 37^99 modulo 2^64 times 65535: a text without any character.
  EXPECT_EQ(hashesOf("").at(1), "c129715d7a2bc9a3:1");
  EXPECT_EQ(hashesOf("a == b\n").at(1), "c90330b2c5d094fe:1");
}

TEST(LineHashes, RunIntoTheNextLinesWithoutBlanks) {
  const LineHashes hashes = hashesOf("a \tb\nc\n");
  EXPECT_EQ(hashes.at(1), hashOf({'a', 'b', '\n', 'c', '\n', 65535}) + ":1");
  EXPECT_EQ(hashes.at(2), hashOf({'c', '\n', 65535}) + ":1");
  EXPECT_EQ(hashes.at(3), hashOf({65535}) + ":1");
}

TEST(LineHashes, LineEndingsAreOne) {
  const LineHashes unix = hashesOf("a\nb\n\nc");
  for (const char *text : {"a\r\nb\r\n\r\nc", "a\rb\r\rc"})
    for (uint32_t line = 1; line <= 4; ++line)
      EXPECT_EQ(hashesOf(text).at(line), unix.at(line)) << line;
}

TEST(LineHashes, EqualOnesAreCounted) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "x\n";
  const LineHashes hashes = hashesOf(text);
  const std::string same = hashes.at(1).substr(0, hashes.at(1).find(':'));
  EXPECT_EQ(hashes.at(2), same + ":2");
  EXPECT_EQ(hashes.at(251), same + ":251") << "the last window of 100 units without the end";
  EXPECT_NE(hashes.at(252).substr(0, same.size()), same);
  EXPECT_EQ(hashes.at(252).substr(hashes.at(252).find(':')), ":1");
}

TEST(LineHashes, OnlyAHundredUnitsCount) {
  const std::string line(100, 'a');
  EXPECT_EQ(hashesOf(line + "\nx\n").at(1), hashesOf(line + "y").at(1));
  EXPECT_NE(hashesOf(line.substr(1) + "\nx\n").at(1), hashesOf(line.substr(1) + "y").at(1));
}

TEST(LineHashes, CharactersAreUtf16UnitsOfTheFileReadAsUtf8) {
  EXPECT_EQ(hashesOf("é🙂").at(1), hashOf({0xe9, 0xd83d, 0xde42, 65535}) + ":1");
  EXPECT_EQ(hashesOf("\xef\xbb\xbfx").at(1), hashOf({0xfeff, 'x', 65535}) + ":1");
  const LineHashes latin = hashesOf("#coding:latin-1\n\xe9x");
  EXPECT_EQ(latin.at(2), hashOf({0xfffd, 'x', 65535}) + ":1");
}

} // namespace hmaclint::report
