#include "program.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <pthread.h>

// What a hostile file may ask for: depth, width and broken code. The work on names runs on a stack
// of 256 KiB here (more under a sanitizer, whose frames are large); parsing is not this room's
// matter.

namespace hmaclint::binding {

static void onSmallStack(llvm::function_ref<void()> work) {
#ifdef HMACLINT_SANITIZED
  constexpr size_t stackBytes = size_t{1024} * 1024;
#else
  constexpr size_t stackBytes = size_t{256} * 1024;
#endif
  pthread_attr_t attributes;
  ASSERT_EQ(pthread_attr_init(&attributes), 0);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, stackBytes), 0);
  auto run = [](void *argument) -> void * {
    (*static_cast<llvm::function_ref<void()> *>(argument))();
    return nullptr;
  };
  pthread_t thread{};
  ASSERT_EQ(pthread_create(&thread, &attributes, run, &work), 0);
  EXPECT_EQ(pthread_join(thread, nullptr), 0);
  EXPECT_EQ(pthread_attr_destroy(&attributes), 0);
}

static std::string repeated(llvm::StringRef part, unsigned count) {
  std::string text;
  text.reserve(part.size() * count);
  for (unsigned i = 0; i < count; ++i)
    text += part;
  return text;
}

static constexpr unsigned many = 100000;

static syntax::Node firstExpression(const Program &program) {
  return program.tree.root().firstNamed().firstNamed();
}

TEST(Hostile, DeepBrackets) {
  onSmallStack([] {
    Program program(repeated("(", many) + "x" + repeated(")", many));
    EXPECT_EQ(program.bindings.scopes().size(), 1U);
    EXPECT_EQ(spell(firstExpression(program), program.tree, program.bindings), "?");
  });
}

TEST(Hostile, LongSums) {
  onSmallStack([] {
    Program program("'a'" + repeated("+'a'", many - 1));
    std::string spelling = spell(firstExpression(program), program.tree, program.bindings);
    EXPECT_TRUE(llvm::StringRef(spelling).starts_with("?+\"\"+\"\"")) << spelling;
    EXPECT_LE(spelling.size(), 300U);
  });
}

TEST(Hostile, LongChains) {
  onSmallStack([] {
    Program program("x" + repeated(".a()", many / 2));
    EXPECT_EQ(spell(firstExpression(program), program.tree, program.bindings), "?");
    Program assigned("x = " + repeated("a = ", many) + "1\nUSE\n");
    EXPECT_EQ(meaning(assigned, "a", "USE"), "module");
    Program unpacked(repeated("[", many / 10) + "x" + repeated("]", many / 10) + " = 1\nUSE\n");
    EXPECT_EQ(meaning(unpacked, "x", "USE"), "module");
  });
}

TEST(Hostile, DeepScopes) {
  onSmallStack([] {
    Program lambdas("f = " + repeated("lambda x:", many) + "USE\n");
    EXPECT_EQ(lambdas.bindings.scopes().size(), many + 1U);
    EXPECT_EQ(meaning(lambdas, "x", "USE"), "lambda");
    EXPECT_EQ(meaning(lambdas, "f", "USE"), "none");
    EXPECT_FALSE(lambdas.bindings.importedName("hmac", lambdas.at("USE")));
    Program walrus(repeated("[(y := USE) for x in z for w in ", many / 10) + "z" +
                   repeated("]", many / 10) + "\n");
    EXPECT_EQ(walrus.bindings.scopes().size(), many / 10 + 1U);
    EXPECT_FALSE(dumped(walrus).empty());
  });
}

TEST(Hostile, ManyScopesAndNames) {
  std::string text;
  for (unsigned i = 0; i < many; ++i)
    text += "def f" + std::to_string(i) + "(x): return x\n";
  Program program(text + "USE\n");
  EXPECT_EQ(program.bindings.scopes().size(), many + 1U);
  uint32_t found = 0;
  for (uint32_t offset = 0; offset < program.text.size(); offset += 16)
    found += program.bindings.resolve("x", offset).has_value();
  EXPECT_GT(found, many / 4);
  Program imports(repeated("import hmac\n", many) + "USE\n");
  uint32_t use = imports.at("USE");
  for (unsigned i = 0; i < many; ++i)
    ASSERT_TRUE(imports.bindings.importedName("hmac", use));
}

TEST(Hostile, WideExpressionsReadOftenAreCheap) {
  Program program("import hmac\nm = hmac.new(" + repeated("#\n", many) + "'k')\nn = (" +
                  repeated("'a'\n", many) + ")\nSPELL(m + n)\n");
  syntax::Node sum = program.marked();
  for (unsigned i = 0; i < many / 10; ++i)
    ASSERT_EQ(spell(sum, program.tree, program.bindings), "hmac.new()+?");
}

TEST(Hostile, BrokenCode) {
  for (const char *text : {"def",
                           "def f(",
                           "class :",
                           "import",
                           "from . import",
                           "import a.",
                           "x =",
                           "(x :=",
                           "for in",
                           "lambda",
                           "lambda x",
                           "[x for",
                           "[x for y in",
                           "global",
                           "del",
                           "with a as",
                           "except as",
                           "match x:\n case",
                           "type =",
                           "def f[",
                           "class C[T",
                           "from a import (b as",
                           "a = b =",
                           "def f(x: ):\n  return",
                           "f'{",
                           "f'{x",
                           "\xff\xfe",
                           "@",
                           "x: =",
                           "match x:\n case P(",
                           "try:\n  a\nexcept :",
                           "try:\n  a\nexcept A, B, C:\n  b\n",
                           "print >>",
                           "\\",
                           "'''"}) {
    Program program(text);
    dumped(program);
    for (uint32_t i = 0; i < program.tree.size(); ++i)
      spell(program.tree.node(i), program.tree, program.bindings);
    EXPECT_FALSE(program.bindings.scopes().empty()) << text;
  }
}

} // namespace hmaclint::binding
