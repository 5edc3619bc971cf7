#include "report/escape.h"

#include "example.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

#include <gtest/gtest.h>

namespace hmaclint::report {

TEST(EscapeText, ShowsControls) {
  EXPECT_EQ(escapeText("a\nb\rc\td"), "a\\nb\\rc\\td");
  EXPECT_EQ(escapeText(llvm::StringRef("\0\x1b\x7f", 3)), "\\x00\\x1b\\x7f");
  EXPECT_EQ(escapeText("\u0085\u009b"), "\\x85\\x9b");
}

TEST(EscapeText, ShowsWhatHidesOrReorders) {
  EXPECT_EQ(escapeText("\u202e\u2066\u200b\ufeff\u2028\u00ad\U000e0041"),
            "\\u{202e}\\u{2066}\\u{200b}\\u{feff}\\u{2028}\\xad\\u{e0041}");
}

TEST(EscapeText, ShowsBytesThatAreNotUtf8) {
  EXPECT_EQ(escapeText("\xff\xc3(\xed\xa0\x80"), "\\xff\\xc3(\\xed\\xa0\\x80");
  EXPECT_EQ(escapeText("\xe2\x82"), "\\xe2\\x82");
}

TEST(EscapeText, LeavesOrdinaryText) {
  const llvm::StringRef plain = "abc \\ \" ~ é 日本 🙂 e\u0301";
  EXPECT_EQ(escapeText(plain), plain);
}

TEST(EscapeJson, IsValidAndLossless) {
  EXPECT_EQ(escapeJson("a\"b\\c\n\t\r\x01\x7f"), "a\\\"b\\\\c\\n\\t\\r\\u0001\\u007f");
  EXPECT_EQ(escapeJson("\u202e\U000e0041é"), "\\u202e\\udb40\\udc41é");
  EXPECT_EQ(escapeJson("a\xff\xc3"), "a\ufffd\ufffd");
}

TEST(EscapeUri, KeepsOnlyUnreservedCharacters) {
  EXPECT_EQ(escapeUri("a-b_c.d~e/f.py"), "a-b_c.d~e/f.py");
  EXPECT_EQ(escapeUri("a b:c%\n\xff"), "a%20b%3Ac%25%0A%FF");
}

static bool isHostile(uint32_t point) {
  return (point < 0x20 && point != '\n') || (point >= 0x7f && point < 0xa0) || point == 0x202e ||
         point == 0x2066 || point == 0x200b || point == 0x2028 || point == 0xfeff;
}

static void expectClean(llvm::StringRef output) {
  while (!output.empty()) {
    const Character character = firstCharacter(output);
    ASSERT_TRUE(character.point.has_value()) << "not UTF-8: " << output.take_front(20).str();
    const uint32_t point = character.point.value_or(0);
    ASSERT_FALSE(isHostile(point)) << point;
    output = output.drop_front(character.bytes.size());
  }
}

/// Everything that comes from the tree is hostile at once.
static Example hostileExample() {
  const std::string nasty = "\r\x1b[31m\x07\u009b\u202e\u2066\u200b\u2028\ufeff";
  Example example;
  const source::FileId file =
      example.add("\n::error::forged" + nasty + "\xff.py", "x = '" + nasty + "' == y\n");
  diagnostic::Diagnostic &finding =
      example.find(example.at(file, "=="), "\n::error::forged" + nasty);
  finding.primaryLabel = finding.message;
  finding.labels.push_back({example.at(file, "y"), finding.message});
  finding.story.push_back({finding.message, example.at(file, "y"), finding.message, 0});
  finding.fixes.push_back({finding.message,
                           file,
                           {{example.at(file, "==").range, finding.message}},
                           diagnostic::Applicability::Safe});
  example.run.notAnalyzed.push_back({finding.message + "\xff", {1}, finding.message, true});
  diagnostic::RuleInfo rule;
  rule.id = "HM101";
  rule.cwe = {finding.message};
  rule.help = finding.message;
  example.run.rules = {rule};
  return example;
}

TEST(Hostile, TextIsCleanAndForgesNoLine) {
  const std::string text = hostileExample().text();
  expectClean(text);
  EXPECT_EQ(text.find("\n::error"), std::string::npos);
}

TEST(Hostile, JsonAndSarifAreCleanAndValid) {
  const Example example = hostileExample();
  for (const std::string &output : {example.json(), example.sarif()}) {
    expectClean(output);
    llvm::Expected<llvm::json::Value> value = llvm::json::parse(output);
    ASSERT_TRUE(static_cast<bool>(value)) << llvm::toString(value.takeError());
  }
}

TEST(Hostile, ADiffLeavesOutWhatItCannotHold) { EXPECT_EQ(hostileExample().diff(), ""); }

TEST(EscapeText, TellsWhatStaysAsItIs) {
  EXPECT_TRUE(isShownAsItIs("\tx = '日本'"));
  for (const char *line : {"\x1b", "a\r", "\f", "\u202e", "\xff", "\ufeff"})
    EXPECT_FALSE(isShownAsItIs(line)) << line;
}

TEST(Hostile, AnExplanationIsClean) {
  std::string output;
  llvm::raw_string_ostream out(output);
  writeExplanation(hostileExample().run.rules.front(), out);
  writeRules(hostileExample().run.rules, out);
  expectClean(output);
}

} // namespace hmaclint::report
