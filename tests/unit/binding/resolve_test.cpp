#include "program.h"

namespace hmaclint::binding {

namespace {

struct Case {
  const char *what;
  const char *text;
  const char *name;   ///< Looked for where `USE` stands.
  const char *expect; ///< The scope that it belongs to.
};

class Resolve : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Resolve, FindsTheScopeThatPythonFinds) {
  Program program(GetParam().text);
  EXPECT_EQ(meaning(program, GetParam().name, "USE"), GetParam().expect) << GetParam().what << "\n"
                                                                         << dumped(program);
}

static constexpr Case cases[] = {
    {"module name in a function", "x = 1\ndef f():\n  USE\n", "x", "module"},
    {"unknown name", "def f():\n  USE\n", "x", "none"},
    {"builtin", "USE\n", "len", "none"},
    {"local shadows", "x = 1\ndef f():\n  USE\n  x = 2\n", "x", "function f"},
    {"parameter shadows", "x = 1\ndef f(x):\n  USE\n", "x", "function f"},
    {"parameter with default", "x = 1\ndef f(x=3):\n  USE\n", "x", "function f"},
    {"typed parameter", "x = 1\ndef f(x: int):\n  USE\n", "x", "function f"},
    {"typed parameter with default", "x = 1\ndef f(x: int = 3):\n  USE\n", "x", "function f"},
    {"star parameter", "x = 1\ndef f(*x):\n  USE\n", "x", "function f"},
    {"keyword parameters", "x = 1\ndef f(a, /, *, b, **x):\n  USE\n", "x", "function f"},
    {"typed star parameter", "x = 1\ndef f(*x: int):\n  USE\n", "x", "function f"},
    {"python 2 tuple parameter", "x = 1\ndef f((x, y)):\n  USE\n", "x", "function f"},
    {"default is outside", "x = 1\ndef f(x=USE):\n  pass\n", "x", "module"},
    {"typed default is outside", "x = 1\ndef f(x: int = USE):\n  pass\n", "x", "module"},
    {"annotation is outside", "x = 1\ndef f(x: USE):\n  pass\n", "x", "module"},
    {"return annotation is outside", "x = 1\ndef f(x) -> USE:\n  pass\n", "x", "module"},
    {"decorator is outside", "x = 1\n@USE\ndef f(x):\n  pass\n", "x", "module"},
    {"type parameter in an annotation", "T = 1\ndef f[T](x: USE):\n  pass\n", "T", "function "},
    {"type parameter in the body", "T = 1\nclass C[T]:\n  USE\n", "T", "function "},
    {"type parameter not in a default", "T = 1\ndef f[T](x=USE):\n  pass\n", "T", "module"},
    {"bounded type parameter", "def f[T: int]():\n  USE\n", "T", "function "},
    {"subscript in an annotation defines nothing", "def f(x: list[T]):\n  USE\n", "T", "none"},
    {"function after its body", "def f(x):\n  pass\nUSE\n", "x", "none"},
    {"lambda parameter", "x = 1\nf = lambda x: USE\n", "x", "lambda"},
    {"lambda default is outside", "x = 1\nf = lambda x=USE: 0\n", "x", "module"},
    {"class name in its body", "x = 1\nclass C:\n  x = 2\n  USE\n", "x", "class C"},
    {"class name not in methods", "x = 1\nclass C:\n  x = 2\n  def f(self):\n    USE\n", "x",
     "module"},
    {"class name in a default", "x = 1\nclass C:\n  x = 2\n  def f(self, a=USE):\n    pass\n", "x",
     "class C"},
    {"class name in a decorator", "class C:\n  x = 2\n  @USE\n  def f(self):\n    pass\n", "x",
     "class C"},
    {"class base is outside", "x = 1\nclass C(USE):\n  x = 2\n", "x", "module"},
    {"class name not in a nested class", "class C:\n  x = 2\n  class D:\n    USE\n", "x", "none"},
    {"class name not in a lambda", "class C:\n  x = 2\n  f = lambda: USE\n", "x", "none"},
    {"class name not in a comprehension", "class C:\n  x = 2\n  y = [USE for a in b]\n", "x",
     "none"},
    {"class name in the first iterable", "class C:\n  x = 2\n  y = [a for a in USE]\n", "x",
     "class C"},
    {"class name not in the second iterable",
     "class C:\n  x = 2\n  y = [a for a in b for c in USE]\n", "x", "none"},
    {"comprehension target", "x = 1\ny = [USE for x in z]\n", "x", "comprehension"},
    {"comprehension target in its condition", "y = {x for x in z if USE}\n", "x", "comprehension"},
    {"dictionary comprehension", "y = {x: USE for x in z}\n", "x", "comprehension"},
    {"generator as the only argument", "y = f(USE for x in z)\n", "x", "comprehension"},
    {"comprehension target not outside", "y = [x for x in z]\nUSE\n", "x", "none"},
    {"first iterable is outside", "x = 1\ny = [x for x in USE]\n", "x", "module"},
    {"second iterable is inside", "x = 1\ny = [1 for x in z for y in USE]\n", "x", "comprehension"},
    {"nested comprehension", "y = [[USE for a in x] for x in z]\n", "x", "comprehension"},
    {"comprehension in a first iterable", "x = 1\ny = [x for x in [USE for b in z]]\n", "x",
     "module"},
    {"walrus in a comprehension", "def f():\n  any((x := a) for a in b)\n  USE\n", "x",
     "function f"},
    {"walrus in nested comprehensions", "def f():\n  [[(x := a) for a in b] for b in c]\n  USE\n",
     "x", "function f"},
    {"walrus in a lambda", "f = lambda: [(x := a) for a in b] and USE\n", "x", "lambda"},
    {"global", "x = 1\ndef f():\n  global x\n  x = 2\n  USE\n", "x", "module"},
    {"global over an outer function", "def g():\n  x = 1\n  def f():\n    global x\n    USE\n", "x",
     "module"},
    {"nonlocal", "x = 1\ndef g():\n  x = 1\n  def f():\n    nonlocal x\n    x = 2\n    USE\n", "x",
     "function g"},
    {"nonlocal before the outer assignment",
     "x = 1\ndef g():\n  def f():\n    nonlocal x\n    USE\n  x = 1\n", "x", "function g"},
    {"nonlocal through two functions",
     "def g():\n  x = 1\n  def f():\n    nonlocal x\n    def h():\n      nonlocal x\n      USE\n",
     "x", "function g"},
    {"nonlocal passes a class",
     "def g():\n  x = 1\n  class C:\n    x = 2\n    def f(self):\n      nonlocal x\n      USE\n",
     "x", "function g"},
    {"closure", "def g():\n  x = 1\n  def f():\n    USE\n", "x", "function g"},
    {"import in a function", "def f():\n  import x\n  USE\n", "x", "function f"},
    {"import in a function, not outside", "def f():\n  import x\nUSE\n", "x", "none"},
    {"dotted import binds its head", "import x.y\nUSE\n", "x", "module"},
    {"dotted import does not bind its tail", "import x.y\nUSE\n", "y", "none"},
    {"aliased import does not bind the name", "import x.y as z\nUSE\n", "x", "none"},
    {"for target", "def f():\n  for x in y:\n    pass\n  USE\n", "x", "function f"},
    {"async for target", "async def f():\n  async for x in y:\n    USE\n", "x", "function f"},
    {"with target", "def f():\n  with a as x, b as (c, d):\n    USE\n", "x", "function f"},
    {"with tuple target", "def f():\n  with a as x, b as (c, d):\n    USE\n", "d", "function f"},
    {"parenthesised with", "def f():\n  with (a as x, b as c):\n    USE\n", "c", "function f"},
    {"except target", "def f():\n  try:\n    a\n  except E as x:\n    USE\n", "x", "function f"},
    {"except group target", "def f():\n  try:\n    a\n  except* E as x:\n    USE\n", "x",
     "function f"},
    {"python 2 except target", "def f():\n  try:\n    a\n  except E, x:\n    USE\n", "x",
     "function f"},
    {"del makes local", "x = 1\ndef f():\n  USE\n  del x\n", "x", "function f"},
    {"augmented makes local", "x = 1\ndef f():\n  USE\n  x += 1\n", "x", "function f"},
    {"annotation makes local", "x = 1\ndef f():\n  USE\n  x: int\n", "x", "function f"},
    {"unpacking", "def f():\n  a, [b, *x] = c\n  USE\n", "x", "function f"},
    {"attribute target binds nothing", "def f():\n  x.y = 1\n  USE\n", "x", "none"},
    {"subscript target binds nothing", "def f():\n  x[y], z = 1\n  USE\n", "y", "none"},
    {"type alias", "type x = int\nUSE\n", "x", "module"},
    {"generic type alias", "type x[T] = list[T]\nUSE\n", "x", "module"},
    {"python 2 print", "x = 1\nprint x\nprint >>f, x\nUSE\n", "print", "none"},
    {"python 2 exec", "exec x in y\nUSE\n", "x", "none"},
    {"match capture", "match a:\n  case x:\n    USE\n", "x", "module"},
    {"match sequence capture", "match a:\n  case [1, x, *rest]:\n    USE\n", "x", "module"},
    {"match star capture", "match a:\n  case [1, x, *rest]:\n    USE\n", "rest", "module"},
    {"match class capture", "match a:\n  case P(x, y=z):\n    USE\n", "z", "module"},
    {"match class is read", "match a:\n  case P(x, y=z):\n    USE\n", "P", "none"},
    {"match keyword is no name", "match a:\n  case P(x, y=z):\n    USE\n", "y", "none"},
    {"match mapping capture", "match a:\n  case {'k': x, **rest}:\n    USE\n", "x", "module"},
    {"match or", "match a:\n  case 1 | x:\n    USE\n", "x", "module"},
    {"match as", "match a:\n  case (1 | 2) as x:\n    USE\n", "x", "module"},
    {"match dotted name is read", "match a:\n  case x.y:\n    USE\n", "x", "none"},
    {"match wildcard", "match a:\n  case _:\n    USE\n", "_", "none"},
};

INSTANTIATE_TEST_SUITE_P(Python, Resolve, testing::ValuesIn(cases));

TEST(Resolve, KnowsEveryScopeByItsRange) {
  Program program("def f():\n  class C:\n    g = lambda: [a for a in b]\nx = 1\n");
  const Bindings &bindings = program.bindings;
  EXPECT_EQ(scopeWord(bindings, bindings.scopeAt(program.at("[a"))), "comprehension");
  EXPECT_EQ(scopeWord(bindings, bindings.scopeAt(program.at("g ="))), "class C");
  EXPECT_EQ(scopeWord(bindings, bindings.scopeAt(program.at("class"))), "function f");
  EXPECT_EQ(scopeWord(bindings, bindings.scopeAt(0)), "module");
  EXPECT_EQ(scopeWord(bindings, bindings.scopeAt(100000)), "module");
  EXPECT_EQ(bindings.scopes()[1].range, (source::ByteRange{0, program.at("x =") - 1}));
}

TEST(Resolve, AnswersForAnEmptyFile) {
  Program program("");
  EXPECT_EQ(program.bindings.scopes().size(), 1U);
  EXPECT_EQ(program.bindings.resolve("x", 0), std::nullopt);
}

TEST(Resolve, GivesUpFarAway) {
  auto nested = [](unsigned count) {
    std::string text = "x = 1\ny = ";
    for (unsigned i = 0; i < count; ++i)
      text += "lambda:";
    return text + "USE\n";
  };
  EXPECT_EQ(meaning(Program(nested(150)), "x", "USE"), "module");
  EXPECT_EQ(meaning(Program(nested(250)), "x", "USE"), "none");
}

} // namespace hmaclint::binding
