#include "program.h"

namespace hmaclint::binding {

/// The answer for `USE`: `name`, or `name @line:column` with a new import, or `none`.
static std::string answer(const std::string &text, llvm::StringRef module = "hmac") {
  Program program(text);
  auto imported = program.bindings.importedName(module, program.at("USE"));
  if (!imported)
    return "none";
  if (!imported->insertAt)
    return imported->name;
  llvm::StringRef before = llvm::StringRef(text).take_front(*imported->insertAt);
  bool startsLine = before.empty() || before.ends_with("\n");
  return imported->name + " @" + std::to_string(before.count('\n') + 1) +
         (startsLine ? "" : " end");
}

TEST(ImportedName, IsThere) {
  EXPECT_EQ(answer("import hmac\nUSE\n"), "hmac");
  EXPECT_EQ(answer("import hmac as h\ndef f():\n  USE\n"), "h");
  EXPECT_EQ(answer("import os, hmac as h, hmac\nUSE\n"), "h");
  EXPECT_EQ(answer("def f():\n  USE\nimport hmac\n"), "hmac");
  EXPECT_EQ(answer("def f():\n  import hmac\n  USE\n"), "hmac");
  EXPECT_EQ(answer("def f():\n  import hmac\n  def g():\n    USE\n"), "hmac");
  EXPECT_EQ(answer("class C:\n  import hmac\n  USE\n"), "hmac");
  EXPECT_EQ(answer("import hmac as a\ndef f(a):\n  USE\nimport hmac as b\n"), "b");
  EXPECT_EQ(answer("import hmac\nimport hmac\nUSE\n"), "hmac");
  EXPECT_EQ(answer("from x import *\nimport hmac\nUSE\n"), "hmac");
  EXPECT_EQ(answer("with a:\n  import hmac\nUSE\n"), "hmac");
  EXPECT_EQ(answer("from os import path as p\nUSE\n", "os.path"), "p");
}

TEST(ImportedName, IsFree) {
  EXPECT_EQ(answer("import os\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("import os\ndef f():\n  USE\n"), "hmac @2");
  EXPECT_EQ(answer("import os\ndef f():\n  hmac = 1\ndef g():\n  USE\n"), "hmac @2");
  EXPECT_EQ(answer("import os\nx = [hmac for hmac in y]\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("from hmac import new\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("import os\nUSE\n", "os.path"), "os.path @2");
}

TEST(ImportedName, IsTaken) {
  EXPECT_EQ(answer("hmac = 1\nUSE\n"), "none");
  EXPECT_EQ(answer("USE\nhmac = 1\n"), "none");
  EXPECT_EQ(answer("import hmac\ndef f(hmac):\n  USE\n"), "none");
  EXPECT_EQ(answer("def f(hmac):\n  USE\n"), "none");
  EXPECT_EQ(answer("def f():\n  hmac = 1\n  def g():\n    USE\n"), "none");
  EXPECT_EQ(answer("x = [USE for hmac in y]\n"), "none");
  EXPECT_EQ(answer("from x import hmac\nUSE\n"), "none");
  EXPECT_EQ(answer("from . import hmac\nUSE\n"), "none");
  EXPECT_EQ(answer("import x as hmac\nUSE\n"), "none");
  EXPECT_EQ(answer("from x import *\nUSE\n"), "none");
  EXPECT_EQ(answer("def f():\n  global hmac\n  hmac = 1\ndef g():\n  USE\n"), "none");
  EXPECT_EQ(answer("import hmac\nhmac = 1\nUSE\n"), "none");
  EXPECT_EQ(answer("try:\n  import hmac\nexcept ImportError:\n  hmac = None\nUSE\n"), "none");
  EXPECT_EQ(answer("class C:\n  hmac = 1\n  def f(self):\n    USE\n"), "none");
}

TEST(ImportedName, IsNotBoundYet) {
  // The function's own import comes later: the name is local and has no value.
  EXPECT_EQ(answer("def f():\n  USE\n  import hmac\n"), "none");
  EXPECT_EQ(answer("import os\nUSE\nimport hmac\n"), "hmac @2");
  // Importing once more is harmless where the import may not have run.
  EXPECT_EQ(answer("import os\nif TYPE_CHECKING:\n  import hmac\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("import os\ntry:\n  import hmac\nexcept E:\n  pass\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("def f():\n  if a:\n    import hmac\n  USE\n"), "none");
  // Code on the line of the imports runs before a new line.
  EXPECT_EQ(answer("import os; USE\n"), "none");
  EXPECT_EQ(answer("import os; f = lambda: USE\n"), "hmac @2");
}

TEST(ImportedName, GoesToItsPlace) {
  EXPECT_EQ(answer("USE\n"), "hmac @1");
  EXPECT_EQ(answer("#!/bin/x\n# coding: utf-8\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("#!/bin/x\n# coding: utf-8\n\n# other\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("\n# coding: utf-8\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("'''doc\n'''\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("# c\n'''doc''' 'more'\n\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("'''doc'''\nfrom __future__ import annotations\n\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("'''doc'''; import a; b = '''\n'''\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("import a\n# c\n\nfrom b import (\n  c,\n)  # d\nUSE\n"), "hmac @7");
  EXPECT_EQ(answer("import a \\\n\nUSE\n"), "hmac @3");
  EXPECT_EQ(answer("import a\r\nimport b\r\nUSE\r\n"), "hmac @3");
  EXPECT_EQ(answer("import a\nx = 1\nimport b\nUSE\n"), "hmac @2");
  EXPECT_EQ(answer("import a; f = lambda: USE"), "hmac @1 end");
  EXPECT_EQ(answer("'a', USE\n"), "hmac @1");
}

} // namespace hmaclint::binding
