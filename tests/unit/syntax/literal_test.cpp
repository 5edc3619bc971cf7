#include "syntax/literal.h"

#include "parsed.h"

namespace hmaclint::syntax {

/// `b:` or `s:` and the value of the first literal; `none` when it has none.
static std::string value(const std::string &source) {
  const Parsed parsed(source + "\n");
  Node node = parsed.first(Kind::ConcatenatedString);
  const std::optional<Literal> literal = decodeString(node ? node : parsed.first(Kind::String));
  return literal ? (literal->isBytes ? "b:" : "s:") + literal->value : "none";
}

TEST(Literal, PrefixesAndQuotes) {
  EXPECT_EQ(value("'abc'"), "s:abc");
  EXPECT_EQ(value("\"a'c\""), "s:a'c");
  EXPECT_EQ(value("''"), "s:");
  EXPECT_EQ(value("'''a\n'b'''"), "s:a\n'b");
  EXPECT_EQ(value("u'é'"), "s:é");
  EXPECT_EQ(value("b'abc'"), "b:abc");
  EXPECT_EQ(value("B\"abc\""), "b:abc");
  EXPECT_EQ(value(R"(r'\d\'')"), R"(s:\d\')");
  EXPECT_EQ(value(R"(Rb'\x00')"), R"(b:\x00)");
  EXPECT_EQ(value(R"(bR"\n")"), R"(b:\n)");
  EXPECT_EQ(value(R"(r'\\')"), R"(s:\\)");
  EXPECT_EQ(value(R"(rb"""a\\""")"), R"(b:a\\)");
}

TEST(Literal, Escapes) {
  EXPECT_EQ(value(R"('\\\'\"\a\b\f\n\r\t\v')"), "s:\\'\"\a\b\f\n\r\t\v");
  EXPECT_EQ(value(R"('\x41\u00e9\U0001f600')"), "s:Aé😀");
  EXPECT_EQ(value(R"('\xe9')"), "s:é");
  EXPECT_EQ(value(R"(b'\xe9\u0041')"), "b:\xe9\\u0041");
  EXPECT_EQ(value(R"('\101\1019\60')"), "s:AA90");
  EXPECT_EQ(value(R"('\777')"), "s:\u01ff");
  EXPECT_EQ(value(R"(b'\377')"), "b:\xff");
  EXPECT_EQ(value(R"('\d\.\8')"), R"(s:\d\.\8)");
  EXPECT_EQ(value(R"('\0')"), std::string("s:\0", 3));
  EXPECT_EQ(value("'a\\\nb\\\r\nc\\\rd'"), "s:abcd");
}

TEST(Literal, WhatHasNoKnownValue) {
  for (const char *source :
       {R"('\N{DASH}')", R"('\x4')", R"('\u12')", R"('\U00110000')", R"('\ud800')", R"('\xzz')",
        "f'{x}'", "f'a{x!r}b'", "'a' b'b'", "b'é'", "t'abc'", "'a' f'{x}'", "'abc", "x"})
    EXPECT_EQ(value(source), "none") << source;
}

TEST(Literal, FormattedWithoutInterpolation) {
  EXPECT_EQ(value("f'abc'"), "s:abc");
  EXPECT_EQ(value("f'{{x}}'"), "s:{x}");
  EXPECT_EQ(value(R"(rf'{{\d}}')"), R"(s:{\d})");
  EXPECT_EQ(value("'{{x}}'"), "s:{{x}}");
}

TEST(Literal, ImplicitConcatenation) {
  EXPECT_EQ(value("('a' \"b\"\n  r'\\n' f'{{')"), "s:ab\\n{");
  EXPECT_EQ(value("(b'a' # why\n b'b')"), "b:ab");
  EXPECT_EQ(value("x = 'a' \\\n  'b' \\\n  'c'"), "s:abc");
}

/// Python reads every line ending inside a literal as a line feed.
TEST(Literal, LineEndings) { EXPECT_EQ(value("'''a\r\nb\rc\nd'''"), "s:a\nb\nc\nd"); }

TEST(Literal, PiecesOfAFormattedString) {
  const Parsed parsed("f'a\\n{x}{{b'\n");
  std::vector<std::string> pieces;
  for (const Node child : parsed.first(Kind::String).namedChildren())
    if (child.is(Kind::StringContent))
      pieces.push_back(decodeContent(child).value_or("none"));
  std::string whole;
  for (const std::string &piece : pieces)
    whole += piece;
  EXPECT_EQ(whole, "a\n{b");
}

TEST(Literal, ManyJoinsInsideAString) {
  EXPECT_EQ(value("'a" + repeated("\\\n", 500) + "b'"), "s:ab");
  EXPECT_EQ(value("'''\n" + repeated("  \\\n", 500) + "b'''"), "s:\n" + repeated("  ", 500) + "b");
  EXPECT_EQ(value("r'''" + repeated("\\\n", 100) + "'''"), "s:" + repeated("\\\n", 100));
}

static std::string listed(const std::string &text) {
  const Parsed parsed(text);
  std::string out;
  for (const Comment &comment : comments(parsed.tree)) {
    EXPECT_EQ(parsed.text.substr(comment.range.begin, comment.range.size()), "#" + comment.text);
    out += (comment.trailing ? "+" : "-") + comment.text + ";";
  }
  return out;
}

TEST(Comments, TextRangeAndPlace) {
  EXPECT_EQ(listed("# a\nx = 1  # b\n  # c\n#\nf(a, # d\n  # e\n  b)\n'# no'\n# last"),
            "- a;+ b;- c;-;+ d;- e;- last;");
  EXPECT_EQ(listed("x = 1 # a\r\n# b\r\n\t# c\r\n"), "+ a;- b;- c;");
  EXPECT_EQ(listed("x = 1 # a\r# b\ry = 2 # c\r"), "+ a;- b;+ c;");
}

} // namespace hmaclint::syntax
