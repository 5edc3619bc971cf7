#include "lowered.h"

namespace hmaclint::dataflow {

TEST(LowerFunction, Parameters) {
  EXPECT_EQ(outline("def f(a, b: int, /, c=1, *d: T, e: U = 2, g, **h: V) -> R: pass\n"
                    "def f(*, a): pass\n"
                    "def f((a, b), c=1): pass\n"
                    "lambda a, b=1, *c, d, **e: a\n"
                    "lambda: 0\n"),
            "  def function 0\n"
            "  def function 1\n"
            "  def function 2\n"
            "  function 3\n"
            "  function 4\n"
            "function 0 f(positional-only a, positional-only b: int, c = 1, *d: T, "
            "keyword-only e: U = 2, keyword-only g, **h: V) defines \n"
            "  pass\n"
            "function 1 f(keyword-only a) defines \n"
            "  pass\n"
            "function 2 f(?, c = 1) defines \n"
            "  pass\n"
            "function 3 <lambda>(a, b = 1, *c, keyword-only d, **e)\n"
            "  return a\n"
            "function 4 <lambda>()\n"
            "  return 0\n");
}

TEST(LowerFunction, Nesting) {
  EXPECT_EQ(outline("class A(B, *C, metaclass=M):\n"
                    "  def m(self):\n"
                    "    def inner(): return lambda: 0\n"
                    "    class D:\n"
                    "      if x:\n"
                    "        def n(self): pass\n"
                    "      f = lambda self: 1\n"
                    "  class E: pass\n"),
            "  class 0\n"
            "class 0 A(B, *C) defines \n"
            "  def function 0\n"
            "  class 2\n"
            "class 1 A.m.<locals>.D() defines \n"
            "  if x\n"
            "    def function 3\n"
            "  f = function 4\n"
            "class 2 A.E() defines \n"
            "  pass\n"
            "function 0 A.m(self) defines , in class 0\n"
            "  def function 1\n"
            "  class 1\n"
            "function 1 A.m.<locals>.inner() defines , in function 0\n"
            "  return function 2\n"
            "function 2 A.m.<locals>.inner.<locals>.<lambda>(), in function 1\n"
            "  return 0\n"
            "function 3 A.m.<locals>.D.n(self) defines , in class 1, in function 0\n"
            "  pass\n"
            "function 4 A.m.<locals>.D.<lambda>(self), in function 0\n"
            "  return 1\n");
}

TEST(LowerFunction, Decorators) {
  EXPECT_EQ(outline("@a\n"
                    "@b.c(1, k=lambda: 2) # why\n"
                    "async def f(d=lambda: 3): pass\n"
                    "@e\n"
                    "class G: pass\n"),
            "  def function 1\n"
            "  class 0\n"
            "class 0 G() defines \n"
            "  @e\n"
            "  pass\n"
            "function 0 <lambda>()\n"
            "  return 2\n"
            "function 1 f(d = function 2) defines , async\n"
            "  @a\n"
            "  @b.c(1, k=function 0)\n"
            "  pass\n"
            "function 2 <lambda>()\n"
            "  return 3\n");
}

TEST(LowerFunction, Generators) {
  const Ir ir = Lowered("def a():\n  yield\n"
                        "def b():\n  x = yield from c\n"
                        "def c():\n  def d(): yield\n"
                        "def e():\n  return lambda: (yield)\n"
                        "def f():\n  class G:\n    def g(self): yield 1\n"
                        "def h():\n  f(a, (yield x) b)\n"
                        "def i():\n  return " +
                        std::string(200, '[') + "(yield)" + std::string(200, ']') + "\n")
                    .ir;
  std::string generators;
  for (const Function &function : ir.functions)
    generators += function.isGenerator ? " " + function.qualifiedName : "";
  EXPECT_EQ(generators, " a b c.<locals>.d e.<locals>.<lambda> f.<locals>.G.g h i");
}

TEST(LowerFunction, NumbersFollowTheText) {
  const Ir ir = Lowered("x = (lambda: 1) if (lambda: 2) else (lambda: 3)\n"
                        "@d(lambda: 4)\n"
                        "def f(a=lambda: 5, b=[lambda: 6 for i in (lambda: 7)]):\n"
                        "  y = f'{(lambda: 8)}' + g(k=lambda: 9, *lambda: 10)\n"
                        "  try: (lambda: 11)\n"
                        "  except (lambda: 12): pass\n"
                        "class C(lambda: 13):\n"
                        "  def m(self): pass\n"
                        "if a: (lambda: 14)\n"
                        "elif (lambda: 15): (lambda: 16)\n"
                        "a[lambda: 17] = lambda: 18\n"
                        "z = a == 1 + (lambda: 19) and b or (lambda: 20)\n"
                        "x y (lambda: 21)\n")
                    .ir;
  uint32_t last = 0;
  for (const Function &function : ir.functions) {
    EXPECT_LT(last, function.nameRange.begin) << function.name;
    last = function.nameRange.begin;
  }
  EXPECT_EQ(ir.functions.size(), 23U);
}

TEST(LowerFunction, Ranges) {
  const std::string text = "@d\n"
                           "async def f(a, *, b: T=1):\n"
                           "  return lambda c: c\n"
                           "class C(B): pass\n";
  const Ir ir = Lowered(text).ir;
  const auto at = [&](source::ByteRange range) { return text.substr(range.begin, range.size()); };
  ASSERT_EQ(ir.functions.size(), 2U);
  EXPECT_EQ(at(ir.functions[0].range), "async def f(a, *, b: T=1):\n  return lambda c: c");
  EXPECT_EQ(at(ir.functions[0].nameRange), "f");
  EXPECT_EQ(at(ir.functions[0].parameters[1].range), "b: T=1");
  EXPECT_EQ(at(ir.functions[1].range), "lambda c: c");
  EXPECT_EQ(at(ir.functions[1].nameRange), "lambda");
  ASSERT_EQ(ir.classes.size(), 1U);
  EXPECT_EQ(at(ir.classes[0].range), "class C(B): pass");
  EXPECT_EQ(at(ir.classes[0].nameRange), "C");
}

} // namespace hmaclint::dataflow
