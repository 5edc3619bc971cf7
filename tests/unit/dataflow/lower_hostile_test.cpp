#include "lowered.h"

#include <algorithm>
#include <ctime>

namespace hmaclint::dataflow {

static std::string repeated(const std::string &part, size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (size_t i = 0; i < count; ++i)
    text += part;
  return text;
}

/// How deep evaluation of an expression would recurse.
static unsigned depthOf(const Ir &ir, ExprId id) {
  if (id == ExprId::None)
    return 0;
  const Expr &expr = ir.expr(id);
  unsigned deepest = 0;
  for (ExprId part : expr.args)
    deepest = std::max(deepest, depthOf(ir, part));
  if (expr.comprehension != UINT32_MAX)
    deepest = std::max(deepest, depthOf(ir, ir.comprehensions[expr.comprehension].element));
  return deepest + 1;
}

static unsigned depthOf(const Ir &ir, BlockId id) {
  unsigned deepest = 0;
  if (id == BlockId::None)
    return 0;
  for (StmtId stmt : ir.block(id).statements)
    for (BlockId block : ir.stmt(stmt).blocks)
      deepest = std::max(deepest, depthOf(ir, block));
  return deepest + 1;
}

static unsigned depthOf(const Ir &ir) {
  unsigned deepest = depthOf(ir, ir.body);
  for (const Stmt &stmt : ir.stmts)
    for (ExprId expr : stmt.exprs)
      deepest = std::max(deepest, depthOf(ir, expr));
  return deepest;
}

TEST(LowerHostile, NothingIsNestedDeeper) {
  const std::vector<std::pair<std::string, std::string>> nests = {
      {"[", "]"},
      {"(", ")"},
      {"a(", ")"},
      {"a[", "]"},
      {"{1: ", "}"},
      {"not ", ""},
      {"-", ""},
      {"a ** ", ""},
      {"a if b else ", ""},
      {"lambda: ", ""},
      {"(a := ", ")"},
      {"await ", ""},
      {"a < ", ""},
      {"a and b or ", ""},
      {"(", " + b)"},
      {"", ".b()"},
      {"", "[0]"},
      {"[", " for a in b]"},
      {"[a for a in ", "]"},
      {"(a, ", ")"},
  };
  for (const auto &[before, after] : nests) {
    const std::string text = "x = " + repeated(before, 3000) + "c" + repeated(after, 3000) + "\n";
    EXPECT_LE(depthOf(Lowered(text).ir), maxNesting + 1) << before << "..." << after;
  }
}

TEST(LowerHostile, BlocksAreNotNestedDeeper) {
  for (const char *header :
       {"if a:", "while a:", "with a:", "for a in b:", "def f():", "class C:", "if a:"}) {
    std::string text;
    for (unsigned i = 0; i < 300; ++i)
      text += std::string(i, ' ') + header + "\n";
    text += std::string(300, ' ') + "pass\n";
    EXPECT_LE(depthOf(Lowered(text).ir), maxNesting + 1) << header;
  }
}

TEST(LowerHostile, ChainsKeepTheirOperands) {
  const std::string sum = expression("x = " + repeated("f(a) + ", 10000) + "b\n");
  EXPECT_EQ(sum.substr(0, 22), "x = unknown(f(a), f(a)");
  EXPECT_EQ(sum.substr(sum.size() - 8), "f(a), b)");
  const std::string fits = expression("x = " + repeated("a + ", 98) + "b\n");
  EXPECT_EQ(fits.find("unknown"), std::string::npos);
  const std::string either = expression("x = " + repeated("a or ", 10000) + "b\n");
  EXPECT_EQ(either.find("unknown"), std::string::npos);
}

TEST(LowerHostile, LongElifChainsEndInUnknown) {
  const Ir ir =
      Lowered("def f():\n if a: pass\n" + repeated(" elif b: pass\n", 5000) + " else: yield\n").ir;
  EXPECT_LE(depthOf(ir, ir.functions[0].body), maxNesting + 1);
  EXPECT_EQ(std::ranges::count(ir.stmts, StmtKind::Unknown, &Stmt::kind), 2)
      << "the rest of the chain, and the block of the last `elif` that is kept";
  EXPECT_TRUE(ir.functions[0].isGenerator);
}

TEST(LowerHostile, BrokenStatements) {
  EXPECT_EQ(outline("x = = f(a)\n"
                    "b = g(\n"
                    "c = 1)\n"
                    "d\n"),
            "  unknown x, f(a)\n"
            "  b = g(c=1)\n"
            "  d\n");
  EXPECT_EQ(outline("if a b:\n"
                    "  def f(): pass\n"
                    "  c()\n"
                    "else:\n"
                    "  d()\n"),
            "  unknown a, b\n"
            "    def function 0\n"
            "    c()\n"
            "  and\n"
            "    d()\n"
            "function 0 f() defines \n"
            "  pass\n");
  EXPECT_EQ(outline("def f(a, b c): return a\n"), "  unknown f\n");
  EXPECT_EQ(outline("class C(A B):\n  a = 1\n"), "  unknown C\n");
}

TEST(LowerHostile, BrokenExpressions) {
  EXPECT_EQ(expression("x = f(a, b c)"), "x = unknown(f, a, b, c)");
  EXPECT_EQ(expression("for i in : pass"), "unknown i, unknown()");
}

TEST(LowerHostile, AnythingIsTaken) {
  const std::vector<std::string> words = {
      "if ",     "a",     ":",      "\n ",   "\n",      "(",      ")",     "def ",    "= ",
      "f'{",     "}'",    "[",      "]",     "lambda ", "match ", "case ", ", ",      "for ",
      "in ",     "*",     "class ", "with ", "as ",     "yield ", "try",   "except ", "else",
      "import ", "from ", ".",      "@",     "{",       "}",      "\"",    "print ",  ":= "};
  uint32_t random = 1;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      random = random * 1664525 + 1013904223;
      text += words[(random >> 16) % words.size()];
    }
    EXPECT_FALSE(dumped(text).empty());
  }
}

TEST(LowerHostile, LinearTime) {
  const auto seconds = [](const std::string &text) {
    const syntax::Tree tree = llvm::cantFail(syntax::parse(text));
    const binding::Bindings bindings = binding::collect(tree);
    const std::clock_t from = std::clock(); // processor time: other tests run beside this one
    EXPECT_FALSE(lower(tree, bindings).stmts.empty());
    return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
  };
  const std::string call = "x = f(a, b)\n";
  EXPECT_LT(seconds(repeated(call, 100000)), 40 * seconds(repeated(call, 10000)));
  for (const std::string &part : {std::string("a, /, "), std::string("a: b = c, ")})
    EXPECT_LT(seconds("def f(" + repeated(part, 20000) + "b): pass\n"), 5) << part;
}

} // namespace hmaclint::dataflow
