#include "report/mask.h"

#include "example.h"

#include "gtest/gtest.h"

using namespace hmaclint;
using report::Example;
using report::maskLiteral;

TEST(MaskLiteral, KeepsPrefixQuotesAndWidth) {
  EXPECT_EQ(maskLiteral("b\"abc\""), "b\"***\"");
  EXPECT_EQ(maskLiteral("'it\\'s'"), "'*****'");
  EXPECT_EQ(maskLiteral("\"\"\"a\nb\"\"\""), "\"\"\"*\n*\"\"\"");
  EXPECT_EQ(maskLiteral("(\"ab\"\n 'cd')"), "(\"**\"\n '**')");
  EXPECT_EQ(maskLiteral("[0x8F, 33]"), "[****, **]");
  EXPECT_EQ(maskLiteral("\"open"), "\"****");
  EXPECT_EQ(maskLiteral(""), "");
}

TEST(MaskedTexts, HideASecretInSnippetsAndDiffsOfEveryFinding) {
  Example example;
  const auto file = example.add("a.py", "KEY = b\"hunter2\"; a == b\n");
  const auto literal = example.at(file, "b\"hunter2\"");
  diagnostic::FixIt fix{"take it away", file, {{literal.range, "None"}}, {}};
  auto &first = example.find(literal);
  first.secrets.push_back(literal);
  first.fixes.push_back(fix);
  example.find(example.at(file, "a == b"), "another");
  const std::string text = example.text();
  EXPECT_EQ(text.find("hunter2"), std::string::npos) << text;
  EXPECT_NE(text.find("- KEY = b\"*******\"; a == b"), std::string::npos) << text;
  EXPECT_NE(text.find("+ KEY = None; a == b"), std::string::npos) << text;
  EXPECT_EQ(example.json().find("hunter2"), std::string::npos);
  EXPECT_EQ(example.sarif().find("hunter2"), std::string::npos);
}
