#include "program.h"

#include <array>

namespace hmaclint::binding {

/// What defines `name` in the module: `kind [qualified name]`, joined by commas.
static std::string definitions(llvm::StringRef text, llvm::StringRef name) {
  Program program(text.str());
  auto found = program.bindings.scopes().front().symbols.find(name);
  if (found == program.bindings.scopes().front().symbols.end())
    return "none";
  static constexpr std::array<llvm::StringLiteral, 6> words{"assignment", "import", "parameter",
                                                            "function",   "class",  "other"};
  std::string result;
  for (const Definition &definition : program.bindings.symbol(found->second).definitions) {
    result += result.empty() ? "" : ", ";
    result += words[static_cast<size_t>(definition.kind)];
    if (definition.kind == DefinitionKind::Import)
      result += " " + definition.qualifiedName;
    if (definition.kind == DefinitionKind::Assignment)
      result += " " + program.tree.node(definition.value).text().str();
    llvm::StringRef named =
        llvm::StringRef(program.text).slice(definition.range.begin, definition.range.end);
    EXPECT_EQ(named, name);
  }
  return result;
}

TEST(Definitions, OfAssignments) {
  EXPECT_EQ(definitions("x = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x: int = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x: int\n", "x"), "");
  EXPECT_EQ(definitions("x: int\nx = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x = y = z = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x = y = z = a\n", "z"), "assignment a");
  EXPECT_EQ(definitions("x = y, z = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x = y, z = a\n", "z"), "other");
  EXPECT_EQ(definitions("if (x := a): pass\n", "x"), "assignment a");
  EXPECT_EQ(definitions("x = a\nx = b\n", "x"), "assignment a, assignment b");
  EXPECT_EQ(definitions("x = a\nx += b\n", "x"), "assignment a, other");
  EXPECT_EQ(definitions("x, y = a\n", "x"), "other");
  EXPECT_EQ(definitions("(x) = a\n", "x"), "other");
  EXPECT_EQ(definitions("x = a\ndel x\n", "x"), "assignment a, other");
  EXPECT_EQ(definitions("x = a\ndel (y, [x])\n", "x"), "assignment a, other");
  EXPECT_EQ(definitions("x = a\ndel x.y, x[0]\n", "x"), "assignment a");
  EXPECT_EQ(definitions("for x in a: pass\n", "x"), "other");
  EXPECT_EQ(definitions("def x(): pass\n", "x"), "function");
  EXPECT_EQ(definitions("@a\nasync def x(): pass\n", "x"), "function");
  EXPECT_EQ(definitions("class x: pass\n", "x"), "class");
}

TEST(Definitions, OfImports) {
  EXPECT_EQ(definitions("import hmac\n", "hmac"), "import hmac");
  EXPECT_EQ(definitions("import os.path\n", "os"), "import os");
  EXPECT_EQ(definitions("import os.path as p, sys\n", "p"), "import os.path");
  EXPECT_EQ(definitions("import os.path as p, sys\n", "sys"), "import sys");
  EXPECT_EQ(definitions("from hmac import new\n", "new"), "import hmac.new");
  EXPECT_EQ(definitions("from hmac import (new as n,\n  digest, )\n", "n"), "import hmac.new");
  EXPECT_EQ(definitions("from hmac import (new as n,\n  digest, )\n", "digest"),
            "import hmac.digest");
  EXPECT_EQ(definitions("from os . path import join\n", "join"), "import os.path.join");
  EXPECT_EQ(definitions("from os import \\\n  path\n", "path"), "import os.path");
  EXPECT_EQ(definitions("from . import keys\n", "keys"), "import .keys");
  EXPECT_EQ(definitions("from .keys import SECRET\n", "SECRET"), "import .keys.SECRET");
  EXPECT_EQ(definitions("from ...a.b import c\n", "c"), "import ...a.b.c");
  EXPECT_EQ(definitions("from . . import c\n", "c"), "import ..c");
  EXPECT_EQ(definitions("from __future__ import annotations\n", "annotations"),
            "import __future__.annotations");
  EXPECT_EQ(definitions("try:\n  from hmac import compare_digest\n"
                        "except ImportError:\n  from x import compare_digest\n",
                        "compare_digest"),
            "import hmac.compare_digest, import x.compare_digest");
  EXPECT_EQ(definitions("try:\n  import hmac\nexcept ImportError:\n  hmac = None\n", "hmac"),
            "import hmac, assignment None");
}

TEST(Definitions, FromOtherScopes) {
  EXPECT_EQ(definitions("x = a\ndef f():\n  global x\n  x = b\n", "x"), "assignment a, other");
  EXPECT_EQ(definitions("def f():\n  global x\n  import x\n", "x"), "other");
  EXPECT_EQ(definitions("x = a\ndef f():\n  global x\n  return x\n", "x"), "assignment a");
  EXPECT_EQ(definitions("global x\nx = a\n", "x"), "assignment a");
  EXPECT_EQ(definitions("class C:\n  global x\n  x = a\n", "x"), "other");
  EXPECT_EQ(definitions("def f():\n  global x\n  x = a\nx = b\n", "x"), "other, assignment b");
  Program program("def g():\n  x = a\n  def f():\n    nonlocal x\n    x = b\n  USE\n");
  const std::optional<SymbolId> id = program.bindings.resolve("x", program.at("USE"));
  ASSERT_TRUE(id.has_value());
  if (!id)
    return;
  EXPECT_EQ(program.bindings.symbol(*id).definitions.size(), 2U);
  EXPECT_EQ(program.bindings.symbol(*id).definitions[1].kind, DefinitionKind::Other);
  EXPECT_EQ(program.bindings.onlyDefinition(*id, program.at("USE")), nullptr);
}

TEST(Definitions, KnowConditionsAndLoops) {
  Program program("import a\nif c:\n  import b\nfor i in j:\n  while k:\n    d = 1\nwith e:\n"
                  "  import g\ndef h():\n  m = 2\n");
  auto find = [&](llvm::StringRef name, llvm::StringRef at) {
    return program.bindings.symbol(*program.bindings.resolve(name, program.at(at))).definitions[0];
  };
  EXPECT_FALSE(find("a", "a").conditional);
  EXPECT_TRUE(find("b", "b").conditional);
  EXPECT_TRUE(find("d", "d").conditional);
  EXPECT_EQ(find("d", "d").loop.begin, program.at("for"));
  EXPECT_FALSE(find("g", "g").conditional);
  EXPECT_EQ(find("g", "g").loop.size(), 0U);
  EXPECT_FALSE(find("m", "m = 2").conditional);
}

TEST(Definitions, OfStarImports) {
  Program program("from a import *\ndef f():\n  pass\n");
  EXPECT_TRUE(program.bindings.scopes()[0].hasStarImport);
  EXPECT_FALSE(program.bindings.scopes()[1].hasStarImport);
}

TEST(Definitions, Dump) {
  Program program("import hmac as h\ndef f(a):\n  b = c = a\nclass C:\n  d: int\n"
                  "e = lambda: [i for i in j]\n");
  EXPECT_EQ(dumped(program), "module 1:1\n"
                             "  h: import hmac 1:16\n"
                             "  f: function 2:5\n"
                             "  C: class 4:7\n"
                             "  e: assignment 6:1\n"
                             "  function f 2:1\n"
                             "    a: parameter 2:7\n"
                             "    b: assignment 3:3\n"
                             "    c: assignment 3:7\n"
                             "  class C 4:1\n"
                             "    d:\n"
                             "  lambda 6:5\n"
                             "    comprehension 6:13\n"
                             "      i: other 6:20\n");
  EXPECT_EQ(dumped(Program("from a import *\n")), "module 1:1 import *\n");
}

} // namespace hmaclint::binding
