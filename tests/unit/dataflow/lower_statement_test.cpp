#include "lowered.h"

namespace hmaclint::dataflow {

TEST(LowerStatement, Assignments) {
  EXPECT_EQ(outline("a = b\n"
                    "a = b = c\n"
                    "a: int = b\n"
                    "a: int\n"
                    "a, (b, *c) = d\n"
                    "[a, b] = d\n"
                    "a.b = c[d] = e\n"
                    "a += b\n"
                    "a.b //= c\n"
                    "a **= yield\n"
                    "a = yield b, c\n"
                    "type X[T] = int\n"
                    "type(a).b = f()\n"),
            "  a = b\n"
            "  a = b = c\n"
            "  a = b\n"
            "  (a, (b, *c)) = d\n"
            "  [a, b] = d\n"
            "  a.b = c[d] = e\n"
            "  a += b\n"
            "  a.b //= c\n"
            "  a **= (yield )\n"
            "  a = (yield (b, c))\n"
            "  X = unknown()\n"
            "  unknown a.b, f()\n");
}

TEST(LowerStatement, Simple) {
  EXPECT_EQ(outline("f(); g()\n"
                    "pass\n"
                    "assert a\n"
                    "assert a, b\n"
                    "raise\n"
                    "raise A\n"
                    "raise A from b\n"
                    "raise A, 'text'\n"
                    "del a\n"
                    "del a, b[0], c.d\n"
                    "del (a, b)\n"
                    "global a\n"
                    "return\n"
                    "return a, b\n"
                    "print a, b\n"
                    "print >>a, b\n"
                    "exec 'a' in b\n"),
            "  f()\n"
            "  g()\n"
            "  pass\n"
            "  assert a\n"
            "  assert a, b\n"
            "  raise\n"
            "  raise A\n"
            "  raise A, b\n"
            "  raise A, \"text\"\n"
            "  del a\n"
            "  del a, b[0], c.d\n"
            "  del a, b\n"
            "  return\n"
            "  return (a, b)\n"
            "  unknown a, b\n"
            "  unknown a, b\n"
            "  unknown \"a\", b\n");
}

TEST(LowerStatement, Imports) {
  EXPECT_EQ(dumped("import a.b.c, d\n"
                   "import a.b as x\n"
                   "from m import n as y, z\n"
                   "from . import k\n"
                   "from .. m . n import (l,)\n"
                   "from ... import q\n"
                   "from m.n import *\n"
                   "from .p import *\n"
                   "from __future__ import annotations\n"),
            "module\n"
            "  #0 = import a\n"
            "  #1 = import d\n"
            "  #2 = import a.b\n"
            "  #3 = import m.n\n"
            "  #4 = import m.z\n"
            "  #5 = import .k\n"
            "  #6 = import ..m.n.l\n"
            "  #7 = import ...q\n"
            "  import * from m.n\n"
            "  import * from .p\n"
            "  #8 = import __future__.annotations\n");
}

TEST(LowerStatement, Branches) {
  EXPECT_EQ(outline("if a: b\n"
                    "if (a):\n"
                    "  b\n"
                    "elif c: # why\n"
                    "  d\n"
                    "  # more\n"
                    "elif e:\n"
                    "  f\n"
                    "else:\n"
                    "  g\n"),
            "  if a\n"
            "    b\n"
            "  if a\n"
            "    b\n"
            "  else\n"
            "    if c\n"
            "      d\n"
            "    else\n"
            "      if e\n"
            "        f\n"
            "      else\n"
            "        g\n");
}

TEST(LowerStatement, Loops) {
  EXPECT_EQ(outline("for a, b in c, d:\n"
                    "  continue\n"
                    "else:\n"
                    "  pass\n"
                    "for (a) in b: break\n"
                    "async def f():\n"
                    "  async for a.b in c: pass\n"
                    "while a:\n"
                    "  break\n"
                    "else:\n"
                    "  pass\n"),
            "  for (a, b) in (c, d)\n"
            "    continue\n"
            "  else\n"
            "    pass\n"
            "  for a in b\n"
            "    break\n"
            "  def function 0\n"
            "  while a\n"
            "    break\n"
            "  else\n"
            "    pass\n"
            "function 0 f() defines , async\n"
            "  for a.b in c\n"
            "    pass\n");
}

TEST(LowerStatement, Try) {
  EXPECT_EQ(outline("try:\n"
                    "  a\n"
                    "except E:\n"
                    "  b\n"
                    "except (F, G) as g: c\n"
                    "except H, h: d\n"
                    "except I, J, K: d\n"
                    "except: e\n"
                    "else: f\n"
                    "finally: i\n"
                    "try: a\n"
                    "except* E as e: b\n"
                    "try: a\n"
                    "finally: b\n"),
            "  try\n"
            "    a\n"
            "  except E\n"
            "    b\n"
            "  except (F, G) as g\n"
            "    c\n"
            "  except H as h\n"
            "    d\n"
            "  except (I, J, K)\n"
            "    d\n"
            "  except\n"
            "    e\n"
            "  else\n"
            "    f\n"
            "  finally\n"
            "    i\n"
            "  try\n"
            "    a\n"
            "  except E as e\n"
            "    b\n"
            "  try\n"
            "    a\n"
            "  finally\n"
            "    b\n");
}

TEST(LowerStatement, With) {
  EXPECT_EQ(outline("with a: pass\n"
                    "with a as b, c: pass\n"
                    "with (a, b as c): pass\n"
                    "with (a as b): pass\n"
                    "with (a as b,\n"
                    "      c as d,\n"
                    "      ): pass\n"
                    "with (a) as b.c: pass\n"
                    "with (a, b) as (c, d): pass\n"
                    "with f(a) as b[0]: pass\n"),
            "  with a\n    pass\n"
            "  with a as b, c\n    pass\n"
            "  with a, b as c\n    pass\n"
            "  with a as b\n    pass\n"
            "  with a as b, c as d\n    pass\n"
            "  with a as b.c\n    pass\n"
            "  with (a, b) as (c, d)\n    pass\n"
            "  with f(a) as b[0]\n    pass\n");
}

TEST(LowerStatement, RangesAreOfHeaders) {
  const std::string text = "if a :\n"
                           "  b = c\n"
                           "elif d: e\n"
                           "try: pass\n"
                           "except E as e: f\n"
                           "@g\n"
                           "def h(x: T=1) -> T: pass\n"
                           "for i in {1: 2}: pass\n";
  const Ir ir = Lowered(text).ir;
  std::vector<std::string> written;
  const auto add = [&](source::ByteRange range) {
    written.push_back(text.substr(range.begin, range.size()));
  };
  for (const Stmt &stmt : ir.stmts) {
    add(stmt.range);
    for (const Handler &handler : stmt.handlers)
      add(handler.range);
  }
  EXPECT_EQ(written, (std::vector<std::string>{"b = c", "e", "elif d:", "if a :", "pass", "f",
                                               "try:", "except E as e:", "pass",
                                               "def h(x: T=1) -> T:", "pass", "for i in {1: 2}:"}));
}

} // namespace hmaclint::dataflow
