#include "lowered.h"

namespace hmaclint::dataflow {

TEST(LowerName, Symbols) {
  EXPECT_EQ(dumped("key = 1\n"
                   "def f(key):\n"
                   "  return key, other\n"
                   "def g():\n"
                   "  global key\n"
                   "  key = 2\n"
                   "  def h():\n"
                   "    nonlocal x\n"
                   "    x = key\n"
                   "  x = [key for key in key]\n"
                   "class C:\n"
                   "  key = key\n"
                   "  def m(self): return key\n"),
            "module\n"
            "  key#0 = 1\n"
            "  def function 0\n"
            "  def function 1\n"
            "  class 0\n"
            "class 0 C() defines #7\n"
            "  key#8 = key#8\n"
            "  def function 3\n"
            "function 0 f(key#2) defines #1\n"
            "  return (key#2, other)\n"
            "function 1 g() defines #3\n"
            "  key#0 = 2\n"
            "  def function 2\n"
            "  x#5 = list(key#6 for key#6 in key#0)\n"
            "function 2 g.<locals>.h() defines #4, in function 1\n"
            "  x#5 = key#0\n"
            "function 3 C.m(self#10) defines #9, in class 0\n"
            "  return key#0\n");
}

/// Whose run holds the value of each name, such as `x: f`.
static std::string owners(const std::string &text) {
  const Lowered program(text);
  std::string all;
  for (size_t i = 0; i < program.ir.owner.size(); ++i) {
    const binding::ScopeId owner = program.ir.owner[i];
    std::string name = "module";
    for (const Function &function : program.ir.functions)
      if (function.scope == owner)
        name = function.name;
    for (const Class &made : program.ir.classes)
      if (made.scope == owner)
        name = made.name;
    all += program.bindings.symbols()[i].name + ": " + name + "\n";
  }
  return all;
}

TEST(LowerName, Owners) {
  EXPECT_EQ(owners("a = [b for b in c if [d for d in b]]\n"), "a: module\nb: module\nd: module\n");
  EXPECT_EQ(owners("def f(x):\n  return {y: (z := 1) for y in x}\n"),
            "f: module\nx: f\nz: f\ny: f\n");
  EXPECT_EQ(owners("class C:\n  a = [b for b in c]\n"), "C: module\na: C\nb: C\n");
  EXPECT_EQ(owners("f = lambda a: [b for b in a]\n"), "f: module\na: <lambda>\nb: <lambda>\n");
  EXPECT_EQ(owners("f = lambda: [b for b in a]\n"), "f: module\nb: <lambda>\n");
}

TEST(LowerName, TypeParametersBelongToTheSurroundings) {
  EXPECT_EQ(owners("def f[T](a: T): pass\n"), "f: module\nT: module\na: f\n");
  EXPECT_EQ(owners("class C[T]:\n  a = T\n"), "C: module\nT: module\na: C\n");
}

TEST(LowerName, AtTheStartOfTheFile) {
  const Lowered function("def f(): a = 1\n");
  EXPECT_NE(function.ir.functions[0].scope, binding::ScopeId{});
  EXPECT_EQ(function.ir.owner[1], function.ir.functions[0].scope);
}

} // namespace hmaclint::dataflow
