#include "binding/modules.h"

#include "llvm/ADT/StringSet.h"

#include <gtest/gtest.h>

namespace hmaclint::binding {

/// What `module` means in the file `from` of a project that has these files; empty for nothing.
static std::string means(std::initializer_list<const char *> files, llvm::StringRef from,
                         llvm::StringRef module, bool isLibrary = false) {
  llvm::StringSet<> known;
  for (const char *file : files)
    known.insert(file);
  const Modules modules([&](llvm::StringRef path) { return known.contains(path); });
  return modules.resolve(from, module, isLibrary).value_or("");
}

TEST(Modules, BesideAndBelow) {
  EXPECT_EQ(means({"app.py", "keys.py"}, "app.py", "keys"), "keys.py");
  EXPECT_EQ(means({"app.py", "a/b.py"}, "app.py", "a.b"), "a/b.py"); // No __init__.py is needed.
  EXPECT_EQ(means({"app.py", "a/__init__.py"}, "app.py", "a"), "a/__init__.py");
  EXPECT_EQ(means({"app.py", "a.py", "a/__init__.py"}, "app.py", "a"), "a/__init__.py");
  EXPECT_EQ(means({"app.py"}, "app.py", "keys"), "");
  EXPECT_EQ(means({"app.py"}, "app.py", ""), "");
}

TEST(Modules, RelativeToTheFolderOfTheFile) {
  EXPECT_EQ(means({"a/keys.py"}, "a/views.py", ".keys"), "a/keys.py");
  EXPECT_EQ(means({"a/keys.py"}, "a/b/views.py", "..keys"), "a/keys.py");
  EXPECT_EQ(means({"a/__init__.py"}, "a/views.py", "."), "a/__init__.py");
  EXPECT_EQ(means({"keys.py"}, "a/views.py", "..keys"), "keys.py");
  EXPECT_EQ(means({"keys.py"}, "a/views.py", "...keys"), ""); // Above the project.
  EXPECT_EQ(means({"keys.py"}, "a/views.py", ".keys"), "");
}

TEST(Modules, BelowTheFolderOfTheOutermostPackage) {
  EXPECT_EQ(means({"src/shop/__init__.py", "src/shop/api/__init__.py", "src/shop/keys.py"},
                  "src/shop/api/views.py", "shop.keys"),
            "src/shop/keys.py");
  // Two roots in one repository, each with its own.
  EXPECT_EQ(means({"a/app/__init__.py", "a/app/keys.py", "b/app/__init__.py", "b/app/keys.py"},
                  "b/app/views.py", "app.keys"),
            "b/app/keys.py");
}

TEST(Modules, InTheFoldersAboveAndTheirSources) {
  EXPECT_EQ(means({"src/shop/keys.py"}, "scripts/run.py", "shop.keys"), "src/shop/keys.py");
  EXPECT_EQ(means({"lib/keys.py"}, "lib/tools/run.py", "keys"), "lib/keys.py");
}

TEST(Modules, LibrariesAreHiddenOnlyByTheOwnRoot) {
  EXPECT_EQ(means({"hmac.py"}, "app.py", "hmac", true), "hmac.py");
  EXPECT_EQ(means({"hmac.py"}, "tools/run.py", "hmac", true), "");
  EXPECT_EQ(means({"hmac.py"}, "tools/run.py", "hmac", false), "hmac.py");
}

TEST(Modules, Names) {
  EXPECT_EQ(stemOf("app/keys.py"), "keys");
  EXPECT_EQ(stemOf("app/__init__.py"), "app");
  EXPECT_EQ(stemOf("keys.py"), "keys");
  EXPECT_EQ(moduleName("src/app/keys.py"), "app.keys");
  EXPECT_EQ(moduleName("app/__init__.py"), "app");
  EXPECT_EQ(folderOf("a/b.py"), "a");
  EXPECT_EQ(folderOf("b.py"), "");
  EXPECT_EQ(joined("", "b.py"), "b.py");
}

} // namespace hmaclint::binding
