#include "binding/import_scan.h"

#include <gtest/gtest.h>

namespace hmaclint::binding {

/// All imports of a text, `module:name` each.
static std::string scanned(llvm::StringRef text) {
  std::string all;
  for (const ScannedImport &one : scanImports(text))
    all += (all.empty() ? "" : " ") + one.module + ":" + one.name;
  return all;
}

TEST(ImportScan, Statements) {
  EXPECT_EQ(scanned("import hmac\n"), "hmac:");
  EXPECT_EQ(scanned("import a.b, c as d\n"), "a.b: c:");
  EXPECT_EQ(scanned("from a.b import c, d as e\n"), "a.b:c a.b:d");
  EXPECT_EQ(scanned("from .keys import *"), ".keys:*");
  EXPECT_EQ(scanned("from . import keys # and more, import that\n"), ".:keys");
  EXPECT_EQ(scanned("def f():\n    from .. import keys; x = 1\n"), "..:keys");
}

TEST(ImportScan, OverLines) {
  EXPECT_EQ(scanned("from a import (\n    b, # the first\n    c as d,\n)\nx = e\n"), "a:b a:c");
  EXPECT_EQ(scanned("from a import b, \\\n    c\n"), "a:b a:c");
  EXPECT_EQ(scanned("from a import (b,\r\n  c)\r\nimport d\r\n"), "a:b a:c d:");
}

TEST(ImportScan, WhatIsNone) {
  EXPECT_EQ(scanned("important = 1\nfromage = 2\nx = 'import y'\n"), "");
  EXPECT_EQ(scanned("from"), "");
  EXPECT_EQ(scanned("from a"), "");
  EXPECT_EQ(scanned("from a import"), "");
  EXPECT_EQ(scanned("import "), "");
  EXPECT_EQ(scanned("from a import ("), "");
}

TEST(ImportScan, Hostile) {
  std::string names = "from a import ";
  for (int i = 0; i < 5000; ++i)
    names += "x,";
  EXPECT_LE(scanImports(names).size(), 500U);
  EXPECT_EQ(scanImports(std::string(1 << 20, '\n')).size(), 0U);
  EXPECT_EQ(scanned(llvm::StringRef("import \0a\n", 10)), "a:");
}

} // namespace hmaclint::binding
