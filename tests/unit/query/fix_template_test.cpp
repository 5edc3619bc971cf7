#include "query/fix_template.h"

#include "loaded.h"

using namespace hmaclint::query;

/// The template filled for the compare in `program`, whose sides are {left} and {right}.
static std::string filled(const std::string &fixTemplate, const std::string &program) {
  const Matched matched("((comparison_operator . (_) @left . _ @op . (_) @right .) @primary)\n",
                        program);
  EXPECT_EQ(matched.matches.size(), 1U) << program;
  if (matched.matches.empty())
    return "";
  const Match &match = matched.matches[0];
  return fillFix(fixTemplate, match, matched.text, "hmac", match.find("primary")->around)
      .value_or("nothing");
}

TEST(FixTemplate, CapturesKeepTheirMeaning) {
  EXPECT_EQ(filled("f({left}, {right})", "a or b == c\n"), "f(b, c)");
  EXPECT_EQ(filled("{left}.hex()", "a + b == c\n"), "(a + b).hex()");
  EXPECT_EQ(filled("{left}.hex()", "a.b(c) == d\n"), "a.b(c).hex()");
  EXPECT_EQ(filled("f({left})", "a + b == c\n"), "f(a + b)");
  EXPECT_EQ(filled("({right} or \"\").encode()", "a == (b if c else d)\n"),
            "((b if c else d) or \"\").encode()");
}

TEST(FixTemplate, NegationFollowsTheOperator) {
  const std::string fix = "{not op}{import}.compare_digest({left}, {right})";
  EXPECT_EQ(filled(fix, "a == b\n"), "hmac.compare_digest(a, b)");
  EXPECT_EQ(filled(fix, "a != b\n"), "not hmac.compare_digest(a, b)");
}

TEST(FixTemplate, ThePlaceGetsParenthesesWhereItNeedsThem) {
  EXPECT_EQ(filled("{not op}f({left})", "x = (a != b) + 1\n"), "not f(a)");
  EXPECT_EQ(filled("x and y", "not a == b\n"), "(x and y)");
  EXPECT_EQ(filled("{not op}(x and y)", "z = a == b\n"), "x and y");
  EXPECT_EQ(filled("{not op}(x and y)", "z = a == b or c\n"), "x and y");
  EXPECT_EQ(filled("{not op}(x or y)", "z = a == b and c\n"), "(x or y)");
  EXPECT_EQ(filled("{not op}(x and y)", "z = a != b\n"), "not (x and y)");
}

TEST(FixTemplate, BracesAndMissingCaptures) {
  EXPECT_EQ(filled("{{{left}}}", "a == b\n"), "{a}");
  EXPECT_EQ(filled("f({nobody})", "a == b\n"), "nothing");
  EXPECT_EQ(placeholders("{not op}{import}.f({a}, {{b}})"),
            (std::vector<std::string>{"op", "import", "a"}));
}

TEST(FixTemplate, PrecedenceOfText) {
  EXPECT_EQ(precedenceOf("a.b(c or d)['x or y']"), Precedence::Atom);
  EXPECT_EQ(precedenceOf("'a or b'"), Precedence::Atom);
  EXPECT_EQ(precedenceOf("a or b and c"), Precedence::Or);
  EXPECT_EQ(precedenceOf("a if b else c"), Precedence::Conditional);
  EXPECT_EQ(precedenceOf("not a"), Precedence::Not);
  EXPECT_EQ(precedenceOf("a not in b"), Precedence::Not);
  EXPECT_EQ(precedenceOf("a << b"), Precedence::Arithmetic);
  EXPECT_EQ(precedenceOf("-a"), Precedence::Unary);
  EXPECT_EQ(precedenceOf("a - b"), Precedence::Arithmetic);
  EXPECT_EQ(precedenceOf("(y := x)"), Precedence::Atom);
  EXPECT_EQ(precedenceOf("y := x"), Precedence::Loosest);
  EXPECT_EQ(precedenceOf("'unclosed"), Precedence::Atom);
}

TEST(MessageTemplate, FoldsAndCuts) {
  const Matched matched("(call function: (_) @op arguments: (_) @rest)\n",
                        "f(a,\n   \\\n   b)\ng(" + std::string(100, 'x') + ")\n");
  ASSERT_EQ(matched.matches.size(), 2U);
  EXPECT_EQ(fillMessage("`{op}` of {rest} and {nobody}", matched.matches[0], matched.text),
            "`f` of (a, b) and nobody");
  EXPECT_EQ(fillMessage("{rest}", matched.matches[1], matched.text),
            "(" + std::string(59, 'x') + "…");
}
