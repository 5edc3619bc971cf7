#include "syntax/parser_input.h"

#include "parsed.h"

namespace hmaclint::syntax {

/// What the parser gets, with `^` for form feeds; checks that nothing moved.
static std::string given(const std::string &text) {
  std::string storage;
  llvm::Expected<llvm::StringRef> input = parserInput(text, storage);
  if (!input)
    return "error: " + llvm::toString(input.takeError());
  EXPECT_EQ(input->size(), text.size());
  std::string shown = input->str();
  std::replace(shown.begin(), shown.end(), '\f', '^');
  return shown;
}

TEST(ParserInput, HonestTextIsHandedOverItself) {
  const std::string text = "x = 1 + \\\n  2\r\ns = 'a\\n\\\n'\nassert a, \\\r\n  b\n";
  std::string storage;
  const llvm::StringRef input = llvm::cantFail(parserInput(text, storage));
  EXPECT_EQ(input.data(), text.data());
}

TEST(ParserInput, LoneCarriageReturnsEndLines) {
  EXPECT_EQ(given("a\rb\r\nc\r\rd\r"), "a\nb\r\nc\n\nd\n");
}

TEST(ParserInput, JoinsAtTheStartOfALine) {
  EXPECT_EQ(given("if x:\n    \\\n  y\n"), "if x:\n^^^^    y\n");
  EXPECT_EQ(given("if x:\n  \\\n\t\\\n      y\n"), "if x:\n^^^^^^^^^^^  y\n");
  EXPECT_EQ(given("\\\n  y\n"), "^^  y\n");
  EXPECT_EQ(given("  \\\r\ny"), "^^^  y");
  EXPECT_EQ(given("\\\n"), "^^");
  EXPECT_EQ(given("x\r  \\\ny"), "x\n^^  y");
}

TEST(ParserInput, LongRunsOfJoins) {
  EXPECT_EQ(given("x \\\n" + repeated(" \\\n", 15) + "y"), "x \\\n" + repeated(" \\\n", 15) + "y");
  EXPECT_EQ(given("x \\\n" + repeated(" \\\n", 16) + "y"), "x \\\n" + repeated("^^^", 16) + "y");
  EXPECT_EQ(given("x \\\n" + repeated("\\\r\n", 16) + "\\y"),
            "x \\\n" + repeated("^^^", 16) + "\\y");
}

/// The first physical line says the indentation, as in CPython: both returns are in the function.
TEST(ParserInput, IndentationIsCPythons) {
  const Parsed parsed("def f():\n    \\\n  return 1\n    return 2\n");
  EXPECT_TRUE(parsed.tree.errors().empty());
  EXPECT_EQ(parsed.first(Kind::FunctionDefinition).range().end, parsed.text.size() - 1);
  const Node first = parsed.first(Kind::ReturnStatement);
  EXPECT_EQ(first.text(), "return 1");
  EXPECT_EQ(first.range().begin, parsed.text.find("return 1"));
}

TEST(ParserInput, OldMacFilesAreRead) {
  const Parsed parsed("# comment\rdef f(a):\r  # why\r  return a == b\r");
  EXPECT_TRUE(parsed.tree.errors().empty());
  EXPECT_EQ(parsed.first(Kind::ComparisonOperator).text(), "a == b");
  EXPECT_EQ(parsed.count(Kind::Comment), 2U);
}

static std::string staircase(int blocks, const std::string &end) {
  std::string text;
  for (int depth = 0; depth < blocks; ++depth)
    text += std::string(static_cast<size_t>(depth), ' ') + "if x:\n";
  return text + std::string(static_cast<size_t>(blocks), ' ') + end + "\n";
}

/// The grammar's scanner writes past its buffer here; it crashed before this was refused.
TEST(ParserInput, TooManyDepthsAreRefused) {
  const std::string reason = "error: lines are indented to more than 383 different depths";
  EXPECT_EQ(given(staircase(384, "f'a{b}c'")), reason);
  EXPECT_EQ(given(staircase(600, "f'a{b}c'")), reason);
  EXPECT_EQ(given("x\n" + repeated("\t\n", 400)).substr(0, 2), "x\n");
}

/// One block fewer, with as many open strings as the scanner keeps.
TEST(ParserInput, AllowedDepthsAreBorne) {
  for (size_t strings : {0, 1, 2, 254, 255, 256, 300}) {
    const Parsed parsed(staircase(383, repeated("f'{", strings) + "x" + repeated("}'", strings)));
    EXPECT_GT(parsed.tree.size(), 383U);
  }
  EXPECT_TRUE(Parsed(staircase(100, "pass")).tree.errors().empty());
}

} // namespace hmaclint::syntax
