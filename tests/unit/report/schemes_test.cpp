#include "report/schemes.h"

#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

namespace hmaclint::report {

using scheme::Phrase;

/// One scheme of `app.py`, with these phrases after the two that are its head.
static Schemes schemesWith(std::vector<Phrase> phrases) {
  PlacedCard placed;
  placed.path = "app.py";
  placed.begin = {7, 3};
  placed.end = {7, 9};
  placed.card.function = "check";
  placed.card.isVerifier = true;
  placed.card.phrases.push_back({"purpose", {"requests"}});
  placed.card.phrases.push_back({"owner", {"the program's own"}});
  for (Phrase &one : phrases)
    placed.card.phrases.push_back(std::move(one));
  Schemes schemes;
  schemes.cards.push_back(std::move(placed));
  return schemes;
}

static std::string text(const Schemes &schemes, bool hasColor = false) {
  std::string result;
  llvm::raw_string_ostream out(result);
  writeSchemes(schemes, hasColor, out);
  return result;
}

static std::string json(const Schemes &schemes) {
  std::string result;
  llvm::raw_string_ostream out(result);
  writeSchemesJson(schemes, out);
  return result;
}

TEST(SchemesText, IsABlockWithMarks) {
  Phrase wanting{"freshness", {"none"}};
  wanting.isWanting = true;
  Phrase quiet{"digest", {}, "of no interest"};
  quiet.isQuiet = true;
  EXPECT_EQ(text(schemesWith({{"key", {"environment KEY"}}, wanting, quiet, {"replay", {}, "X"}})),
            "app.py:7 check\n"
            "    verifier     of requests, the program's own scheme\n"
            "    key          environment KEY\n"
            "!   freshness    none\n"
            "?   replay       unknown: X\n"
            "\n"
            "1 scheme in 1 file: 1 verifier; 1 has something to look at (!)\n");
  EXPECT_EQ(text({}), "no schemes\n");
}

TEST(SchemesText, MessagesBreakBetweenComponents) {
  const std::string name(40, 'x');
  Phrase message{"message", {name + " + " + name, "body"}};
  message.isChoice = true;
  const std::string result = text(schemesWith({message}));
  EXPECT_NE(result.find("    message      " + name + "\n                 + " + name +
                        "\n                 or body\n"),
            std::string::npos)
      << result;
}

TEST(SchemesText, LinesAreNotLong) {
  std::string words;
  for (int i = 0; i < 60; ++i)
    words += "word" + std::to_string(i) + " ";
  const std::string result = text(schemesWith({{"message", {words}}, {"key", {}, words}}));
  llvm::SmallVector<llvm::StringRef, 32> lines;
  llvm::StringRef(result).split(lines, '\n');
  for (llvm::StringRef line : lines)
    EXPECT_LE(line.size(), 92U) << line.str();
}

TEST(SchemesText, OnlyItsOwnColorsReachATerminal) {
  Schemes schemes = schemesWith({{"key", {"environment \x1b[31mK\n\xe2\x80\xae"}}});
  schemes.cards.front().path = "a\x1b[0m.py";
  const std::string plain = text(schemes);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos) << plain;
  EXPECT_NE(plain.find("\\x1b[31mK\\n\\u{202e}"), std::string::npos) << plain;
  EXPECT_NE(text(schemes, true).find("\x1b[1ma\\x1b[0m.py:7\x1b[0m"), std::string::npos);
}

TEST(SchemesJson, UnknownPartsAreNullWithAReason) {
  Phrase key{"key", {"environment KEY"}};
  key.facts.push_back({"name", std::string("KEY")});
  key.facts.push_back({"length", int64_t{32}});
  key.facts.push_back({"default", false});
  Phrase message{"message", {"a + b"}};
  message.isWanting = true;
  message.facts.push_back(
      {"alternatives", std::vector<std::vector<std::string>>{{"a", "\"\x1b\""}}});
  const std::string result = json(schemesWith({key, message, {"replay", {}, "not seen"}}));
  EXPECT_NE(result.find("\"version\": 1,"), std::string::npos) << result;
  EXPECT_NE(result.find("\"replay\": null,"), std::string::npos) << result;
  EXPECT_NE(result.find("\"unknown\": {\n        \"replay\": \"not seen\"\n      }"),
            std::string::npos)
      << result;
  EXPECT_NE(result.find("\"name\": \"KEY\",\n        \"length\": 32,\n        \"default\": false"),
            std::string::npos)
      << result;
  EXPECT_NE(result.find("\\u001b"), std::string::npos) << result;
  EXPECT_EQ(result.find('\x1b'), std::string::npos) << result;
}

} // namespace hmaclint::report
