#include "lowered.h"

namespace hmaclint::dataflow {

struct Written {
  const char *text;
  const char *lowered;
};

static void expect(std::initializer_list<Written> all) {
  for (const Written &one : all)
    EXPECT_EQ(expression(one.text), one.lowered) << one.text;
}

TEST(LowerExpression, Constants) {
  expect({
      {"None", "None"},
      {"True", "True"},
      {"False", "False"},
      {"...", "..."},
      {"1.5e3", "1.5e3"},
      {"0x_ff", "255"},
      {"0B101", "5"},
      {"0O17", "15"},
      {"1_000", "1000"},
      {"0777", "511"},
      {"12L", "12"},
      {"9223372036854775807", "9223372036854775807"},
      {"9223372036854775808", "unknown()"},
      {"089", "unknown()"},
      {"1j", "unknown()"},
      {"1.5J", "unknown()"},
  });
}

TEST(LowerExpression, Operators) {
  expect({
      {"a + b * c", "(a + (b * c))"},
      {"a + b - c", "((a + b) - c)"},
      {"a ** b ** c", "(a ** (b ** c))"},
      {"a // b / c % d @ e", "((((a // b) / c) % d) @ e)"},
      {"a << b >> c", "((a << b) >> c)"},
      {"a & b | c ^ d", "((a & b) | (c ^ d))"},
      {"a - (b - c)", "(a - (b - c))"},
      {"-a", "(-a)"},
      {"-1", "(-1)"},
      {"+a", "unknown(a)"},
      {"~a", "unknown(a)"},
      {"not a", "(not a)"},
      {"a or b or c", "(a or b or c)"},
      {"a or b and c or d", "(a or (b and c) or d)"},
      {"a and (b and c)", "(a and (b and c))"},
      {"a if b else c", "if(b, a, c)"},
      {"a if b else c if d else e", "if(b, a, if(d, c, e))"},
      {"(a := b)", "(a := b)"},
      {"((a))", "a"},
  });
}

TEST(LowerExpression, Comparisons) {
  expect({
      {"a == b", "(a == b)"},
      {"a < b <= c > d >= e", "(a < b <= c > d >= e)"},
      {"a != b", "(a != b)"},
      {"a <> b", "(a != b)"},
      {"a in b", "(a in b)"},
      {"a not  in b", "(a not in b)"},
      {"a is not b is c", "(a is not b is c)"},
      {"(a == b) == c", "((a == b) == c)"},
  });
}

TEST(LowerExpression, CallsAndMembers) {
  expect({
      {"f()", "f()"},
      {"a.b.c(d)(e)", "a.b.c(d)(e)"},
      {"f(a, *b, c=1, **d)", "f(a, *b, c=1, **d)"},
      {"f(x for x in y)", "f(generator(x for x in y))"},
      {"f((x for x in y), z)", "f(generator(x for x in y), z)"},
      {"f(a := 1)", "f((a := 1))"},
      {"f(a, # why\n  b)", "f(a, b)"},
      {"print(a, file=b)", "print(a, file=b)"},
      {"a[b]", "a[b]"},
      {"a[b, c]", "a[(b, c)]"},
      {"a[b,]", "a[(b,)]"},
      {"a[*b]", "a[(*b,)]"},
      {"a[:]", "a[::]"},
      {"a[1:]", "a[1::]"},
      {"a[:2]", "a[:2:]"},
      {"a[::-1]", "a[::(-1)]"},
      {"a[1:2, ::3]", "a[(1:2:, ::3)]"},
      {"await a.b", "(await a.b)"},
  });
}

TEST(LowerExpression, Displays) {
  expect({
      {"()", "()"},
      {"(a,)", "(a,)"},
      {"a,", "(a,)"},
      {"a, b", "(a, b)"},
      {"[]", "[]"},
      {"[a, *b]", "[a, *b]"},
      {"{a, b}", "{a, b}"},
      {"{}", "{}"},
      {"{'k': v, **more}", "{\"k\": v, **more}"},
      {"*a, b", "(*a, b)"},
  });
}

TEST(LowerExpression, Comprehensions) {
  expect({
      {"[a for a in b]", "list(a for a in b)"},
      {"{a for a in b}", "set(a for a in b)"},
      {"(a for a in b)", "generator(a for a in b)"},
      {"{k: v for k, v in b.items() if k != 'sig'}",
       "dict(k: v for (k, v) in b.items() if (k != \"sig\"))"},
      {"[c for a in b if a if d for c in a]", "list(c for a in b if a if d for c in a)"},
      {"[a async for a in b]", "list(a for a in b)"},
      {"[[a for a in b] for b in c]", "list(list(a for a in b) for b in c)"},
      {"[a for a in 1, 2]", "list(a for a in (1, 2))"},
  });
}

TEST(LowerExpression, Annotations) {
  EXPECT_EQ(outline("def f(a: list[int], b: dict[str, X], c: A | None, d: m.T, e: 'T'): pass\n"),
            "  def function 0\n"
            "function 0 f(a: list[int], b: dict[(str, X)], c: (A | None), d: m.T, e: \"T\") "
            "defines \n"
            "  pass\n");
}

TEST(LowerExpression, RangesAreWithoutParentheses) {
  const std::string text = "x = (a + b) + (f(c, k=(d)))\n";
  const Ir ir = Lowered(text).ir;
  std::vector<std::string> written;
  for (const Expr &expr : ir.exprs) {
    written.push_back(text.substr(expr.range.begin, expr.range.size()));
    for (source::ByteRange range : expr.nameRanges)
      written.push_back("argument " + text.substr(range.begin, range.size()));
  }
  EXPECT_EQ(written,
            (std::vector<std::string>{"x", "a", "b", "a + b", "f", "c", "d", "f(c, k=(d))",
                                      "argument c", "argument k=(d)", "(a + b) + (f(c, k=(d)))"}));
}

} // namespace hmaclint::dataflow
