#include "program.h"

#include "llvm/Support/FormatVariadic.h"

namespace hmaclint::binding {

namespace {

struct Case {
  const char *text;
  const char *expect;
};

class Spelling : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Spelling, IsNormal) {
  EXPECT_EQ(spelled(GetParam().text), GetParam().expect) << GetParam().text;
}

static constexpr Case expressions[] = {
    {"SPELL('a')", "\"\""},
    {"SPELL('')", "\"\""},
    {"SPELL('a' \"b\")", "\"\""},
    {"SPELL(b'a')", "b\"\""},
    {"SPELL(Rb'a' b'c')", "b\"\""},
    {"SPELL(1)", "0"},
    {"SPELL(1.5)", "0"},
    {"SPELL(None)", "None"},
    {"SPELL(True)", "True"},
    {"SPELL(False)", "False"},
    {"SPELL(x)", "?"},
    {"SPELL(len)", "?"},
    {"SPELL(x.y)", "?"},
    {"SPELL(x())", "?"},
    {"SPELL(x[0])", "?"},
    {"SPELL([1])", "?"},
    {"SPELL((1, 2))", "?"},
    {"SPELL(not 1)", "?"},
    {"SPELL('a' - 'b')", "?"},
    {"SPELL('a' + 'b')", "\"\"+\"\""},
    {"SPELL('a' + x)", "\"\"+?"},
    {"SPELL(x + 'a')", "?+\"\""},
    {"SPELL(x + y)", "?"},
    {"SPELL('a' + 'b' + 'c')", "\"\"+\"\"+\"\""},
    {"SPELL('a%s' % 1)", "\"\"%0"},
    {"SPELL('a%s' % (1,))", "\"\"%0"},
    {"SPELL('a%s%s' % (1, 2))", "\"\"%?"},
    {"SPELL(b'a%s' % b'b')", "b\"\"%b\"\""},
    {"SPELL(1 % 2)", "?"},
    {"SPELL(x % 2)", "?"},
    {"SPELL('{}'.format(1))", "\"\".format(0)"},
    {"SPELL('{}'.format(x))", "\"\".format()"},
    {"SPELL('{}'.format)", "\"\".format"},
    {"SPELL(f'a')", "\"\""},
    {"SPELL(f'{1}')", "0"},
    {"SPELL(f'a{1}')", "\"\"+0"},
    {"SPELL(f'{1}a')", "0+\"\""},
    {"SPELL(f'a{1}b')", "\"\"+0+\"\""},
    {"SPELL('a' f'{1}')", "\"\"+0"},
    {"SPELL(f'{{{1}')", "\"\"+0"},
    {"SPELL(f'a{1}{2}')", "?"},
    {"SPELL(f'a{1!r}')", "\"\"+?"},
    {"SPELL(f'a{1:>5}')", "\"\"+?"},
    {"SPELL(f'a{1=}')", "\"\"+?"},
    {"SPELL(f'a{x}')", "\"\"+?"},
    {"SPELL(f'{x}')", "?"},
    {"SPELL((('a')))", "\"\""},
    {"async def f():\n  SPELL(await 'a')\n", "\"\""},
    {"SPELL((y := 'a'))", "\"\""},
    {"SPELL('a' if x else 'b')", "\"\""},
    {"SPELL('a' if x else b'b')", "?"},
    {"SPELL(lambda: 'a')", "?"},
    {"SPELL(-1)", "?"},
};
INSTANTIATE_TEST_SUITE_P(Expressions, Spelling, testing::ValuesIn(expressions));

static constexpr Case imports[] = {
    {"import hmac\nSPELL(hmac)", "hmac"},
    {"import hmac\nSPELL(hmac.new)", "hmac.new"},
    {"import hmac as h\nSPELL(h.new)", "hmac.new"},
    {"from hmac import new\nSPELL(new())", "hmac.new()"},
    {"from hmac import new as n\nSPELL(n())", "hmac.new()"},
    {"import os.path\nSPELL(os.path.join('a'))", "os.path.join(\"\")"},
    {"import os.path as p\nSPELL(p.join)", "os.path.join"},
    {"from .keys import SECRET\nSPELL(SECRET)", ".keys.SECRET"},
    {"import os\nSPELL(os.environ['K'])", "os.environ[\"\"]"},
    {"import os\nSPELL(os.environ[k])", "os.environ[]"},
    {"import os\nSPELL(os.x[1:])", "os.x[]"},
    {"import os\nSPELL(os.x[1, 2])", "os.x[]"},
    {"import os\nSPELL(os.x[1,])", "os.x[]"},
    {"import hmac\nSPELL(hmac.new(k, m, h).hexdigest())", "hmac.new().hexdigest()"},
    {"import hmac\nSPELL(hmac.new('k', m))", "hmac.new(\"\")"},
    {"import hmac, os\nSPELL(hmac.new(os.environ['K']).hexdigest())",
     "hmac.new(os.environ[\"\"]).hexdigest()"},
    {"import hmac\nSPELL(hmac.new(key='k', msg=m))", "hmac.new()"},
    {"import hmac\nSPELL(hmac.new(*a))", "hmac.new()"},
    {"import hmac\nSPELL(hmac.new(**a))", "hmac.new()"},
    {"import hmac\nSPELL(hmac.new(# why\n 'k'))", "hmac.new(\"\")"},
    {"import hmac\nSPELL(hmac.new(a for a in b))", "hmac.new()"},
    {"import hmac\nSPELL(hmac.new((('k'))))", "hmac.new(\"\")"},
    {"import hmac\nSPELL('v0=' + hmac.new(k).hexdigest())", "\"\"+hmac.new().hexdigest()"},
    {"import hmac\nSPELL(x + hmac.new(k).hexdigest())", "?+hmac.new().hexdigest()"},
    {"import hmac\nSPELL(f'v0={hmac.new(k).hexdigest()}')", "\"\"+hmac.new().hexdigest()"},
    {"import hmac\nimport hmac\nSPELL(hmac)", "hmac"},
    {"import os\nimport os.path\nSPELL(os)", "os"},
    {"try:\n  import hmac\nexcept ImportError:\n  raise\nSPELL(hmac)", "hmac"},
    {"try:\n  import hmac\nexcept ImportError:\n  hmac = None\nSPELL(hmac)", "?"},
    {"try:\n  from hmac import new\nexcept ImportError:\n  from x import new\nSPELL(new)", "?"},
    {"if TYPE_CHECKING:\n  import hmac\nSPELL(hmac)", "hmac"},
    {"from a import *\nimport hmac\nSPELL(hmac)", "hmac"},
    {"from a import *\nSPELL(hmac)", "?"},
    {"SPELL(hmac)\nimport hmac\n", "?"},
    {"def f():\n  SPELL(hmac)\nimport hmac\n", "hmac"},
    {"import hmac\ndef f(hmac):\n  SPELL(hmac)\n", "<parameter>"},
    {"import hmac\ndef f():\n  SPELL(hmac)\n  hmac = 1\n", "?"},
    {"import hmac\ndef f():\n  hmac = g()\n  SPELL(hmac.new)\n", "?"},
    {"import hmac\nSPELL([hmac for hmac in x][0])", "?"},
};
INSTANTIATE_TEST_SUITE_P(Imports, Spelling, testing::ValuesIn(imports));

static constexpr Case names[] = {
    {"a = 'x'\nSPELL(a)", "\"\""},
    {"a = b = 'x'\nSPELL(a)", "\"\""},
    {"a: str = 'x'\nSPELL(a)", "\"\""},
    {"a: str\na = 'x'\nSPELL(a)", "\"\""},
    {"a: str\nSPELL(a)", "?"},
    {"a = 'x'\na = 'y'\nSPELL(a)", "?"},
    {"a = 'x'\na += 'y'\nSPELL(a)", "?"},
    {"a = 'x'\ndel a\nSPELL(a)", "?"},
    {"a, b = 'x'\nSPELL(a)", "?"},
    {"for a in 'x':\n  SPELL(a)\n", "?"},
    {"with b as a:\n  SPELL(a)\n", "?"},
    {"if c:\n  a = 'x'\nSPELL(a)", "\"\""},
    {"for b in c:\n  a = 'x'\nSPELL(a)", "\"\""},
    {"SPELL(a)\na = 'x'\n", "?"},
    {"for b in c:\n  SPELL(a)\n  a = 'x'\n", "\"\""},
    {"while b:\n  if c:\n    SPELL(a)\n  for d in e:\n    a = 'x'\n", "\"\""},
    {"SPELL(a)\nfor b in c:\n  a = 'x'\n", "?"},
    {"def f():\n  SPELL(a)\na = 'x'\n", "\"\""},
    {"def f():\n  SPELL(a)\n  a = 'x'\n", "?"},
    {"def f():\n  a = 'x'\n  def g():\n    SPELL(a)\n", "\"\""},
    {"def f():\n  def g():\n    SPELL(a)\n  a = 'x'\n", "\"\""},
    {"def f():\n  a = 'x'\n  a = 'y'\n  def g():\n    SPELL(a)\n", "?"},
    {"def f():\n  a = 'x'\n  def h():\n    nonlocal a\n    a = 1\n  SPELL(a)\n", "?"},
    {"a = 'x'\ndef f():\n  global a\n  a = 'y'\ndef g():\n  SPELL(a)\n", "?"},
    {"a = 'x'\ndef f():\n  [SPELL(a) for b in c]\n", "\"\""},
    {"[SPELL(a) for b in c]\na = 'x'\n", "?"},
    {"a = 'x'\n[b for b in SPELL(a)]\n", "\"\""},
    {"a = SPELL(a)", "?"},
    {"class C:\n  a = 'x'\n  SPELL(a)\n", "\"\""},
    {"class C:\n  a = 'x'\n  def f(self):\n    SPELL(a)\n", "?"},
    {"a = 'x'\nclass C:\n  a = SPELL(a)\n", "?"},
    {"a = b\nb = a\ndef f():\n  SPELL(a)\n", "?"},
    {"def f():\n  a = b\n  def h():\n    SPELL(a)\n  b = 'x'\n", "?"},
    {"if (a := 'x'):\n  SPELL(a)\n", "\"\""},
    {"any((a := 'x') for b in c)\nSPELL(a)", "\"\""},
    {"def f(a):\n  SPELL(a)\n", "<parameter>"},
    {"def f(*a):\n  SPELL(a)\n", "<parameter>"},
    {"def f(a='x'):\n  SPELL(a.b['c'].d('e'))\n", "<parameter>.b[\"\"].d(\"\")"},
    {"def f(a):\n  a = 'x'\n  SPELL(a)\n", "?"},
    {"def f(a):\n  a += 'x'\n  SPELL(a)\n", "?"},
    {"def f(a):\n  def g():\n    SPELL(a)\n", "<parameter>"},
    {"f = lambda a: SPELL(a)", "<parameter>"},
    {"def f(self):\n  SPELL(self.a)\n", "<parameter>.a"},
    {"class C:\n  def f(self):\n    SPELL(self.a)\n", "?"},
    {"class C:\n  def f(cls):\n    SPELL(cls.a())\n", "?"},
    {"class C:\n  def f(self, a):\n    SPELL(a)\n", "<parameter>"},
    {"def f(): pass\nSPELL(f('x'))", ".f(\"\")"},
    {"def f(): pass\ndef f(): pass\nSPELL(f)", "?"},
    {"class C: pass\nSPELL(C().x)", ".C().x"},
    {"class C:\n  class D:\n    def m(): pass\n    SPELL(m)\n", ".C.D.m"},
    {"class C:\n  def m(): pass\nSPELL(C.m)", ".C.m"},
    {"def f():\n  def g(): pass\n  SPELL(g)\n", ".g"},
    {"def f():\n  SPELL(f)\n", ".f"},
    {"SPELL(f)\ndef f(): pass\n", "?"},
    {"import hmac\ndef sign(k, m):\n  mac = hmac.new(k, m)\n  hex = mac.hexdigest()\n"
     "  SPELL('sha256=' + hex)\n",
     "\"\"+hmac.new(<parameter>).hexdigest()"},
    {"import os\nKEY = os.environ['K'].encode()\ndef f():\n  SPELL(KEY)\n",
     "os.environ[\"\"].encode()"},
    {"a = yield\nSPELL(a)", "?"},
    {"a = 1, 2\nSPELL(a)", "?"},
    {"print 'a'\na = 'x'\nprint SPELL(a)\n", "\"\""},
};
INSTANTIATE_TEST_SUITE_P(Names, Spelling, testing::ValuesIn(names));

TEST(Spelling, IsBounded) {
  auto chain = [](unsigned count) {
    std::string text = "import a\nSPELL(a";
    for (unsigned i = 0; i < count; ++i)
      text += ".b";
    return text + ")\n";
  };
  EXPECT_EQ(spelled(chain(2)), "a.b.b");
  EXPECT_EQ(spelled(chain(24)).size(), 1U + 48U);
  EXPECT_EQ(spelled(chain(25)), "?");
  std::string name(299, 'n');
  EXPECT_EQ(spelled("import " + name + "\nSPELL(" + name + ")\n"), name);
  EXPECT_EQ(spelled("import " + name + "nn\nSPELL(" + name + "nn)\n"), "?");
}

TEST(Spelling, CountsNodes) {
  // Each name is the sum of the one before with itself: 2^20 nodes by the text's meaning.
  std::string text = "a0 = 'x'\n";
  for (unsigned i = 0; i < 20; ++i) {
    std::string from = "a" + std::to_string(i);
    text += llvm::formatv("a{0} = {1}[{1}]\n", i + 1, from).str();
  }
  text += "SPELL(a20)\n";
  EXPECT_EQ(spelled(text), "?");
  EXPECT_EQ(
      spelled("a = 'x'[" + std::string(100, '(') + "1" + std::string(100, ')') + "]\nSPELL(a)\n"),
      "\"\"[]");
}

TEST(Spelling, OfStringsInManyParts) {
  std::string text = "SPELL((";
  for (unsigned i = 0; i < 1000; ++i)
    text += "'a'\n";
  EXPECT_EQ(spelled(text + "))\n"), "?");
}

} // namespace hmaclint::binding
