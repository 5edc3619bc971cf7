#include "driver/discover.h"
#include "scratch.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hmaclint::driver {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

static Names shown(const Discovery &found) {
  Names names;
  for (const Input &input : found.inputs)
    names.push_back(input.shown);
  return names;
}

static Names skipped(const Discovery &found) {
  Names lines;
  for (const diagnostic::NotAnalyzed &entry : found.notAnalyzed)
    lines.push_back(entry.path + ": " + entry.reason + (entry.incomplete ? " (2)" : ""));
  return lines;
}

TEST(Discover, WalksSortedAndSkips) {
  const Scratch scratch;
  for (const char *name : {"b.py", "a.py", "types.pyi", "README.md", "no_suffix", "pkg/z.py",
                           "pkg/a/b.py", "pkg.py", ".git/x.py", ".hg/x.py", "node_modules/x.py",
                           ".venv/x.py", "venv/x.py", "pkg/__pycache__/x.py", "dist/x.py",
                           "lib/site-packages/x.py", ".tox/x.py", "pkg/build/x.py"})
    scratch.write(name, "");
  const Discovery found = discover({"."});
  EXPECT_EQ(shown(found), (Names{"a.py", "b.py", "pkg.py", "pkg/a/b.py", "pkg/z.py", "types.pyi"}));
  EXPECT_EQ(skipped(found), Names{});
  for (const Input &input : found.inputs) {
    EXPECT_FALSE(input.named);
    EXPECT_EQ(input.inRoot, input.shown);
  }
}

TEST(Discover, NamedPathsAreAlwaysLookedAt) {
  const Scratch scratch;
  scratch.write("script", "");
  scratch.write("build/x.py", "");
  const Discovery found = discover({"script", "build"});
  EXPECT_EQ(shown(found), (Names{"build/x.py", "script"}));
  EXPECT_FALSE(found.inputs[0].named);
  EXPECT_EQ(found.inputs[0].inRoot, "x.py");
  EXPECT_TRUE(found.inputs[1].named);
}

TEST(Discover, EachFileOnce) {
  const Scratch scratch;
  scratch.write("pkg/tests/a.py", "");
  const Discovery found = discover({".", "./pkg/", "pkg/tests/a.py", "./pkg//tests/./a.py",
                                    scratch.path + "/pkg/tests/a.py", "pkg/../pkg/tests/a.py"});
  EXPECT_EQ(shown(found), Names{"pkg/tests/a.py"});
  EXPECT_TRUE(found.inputs[0].named);
  const Discovery walked = discover({".", "pkg/tests"});
  ASSERT_EQ(shown(walked), Names{"pkg/tests/a.py"});
  EXPECT_EQ(walked.inputs[0].inRoot, "a.py") << "the folder that was named decides what is a test";
}

TEST(Discover, OutsideTheCurrentFolderPathsAreAbsolute) {
  const Scratch scratch;
  scratch.write("in/a.py", "");
  scratch.write("out/b.py", "");
  scratch.write("inside.py", "");
  fs::current_path(scratch.path + "/in");
  EXPECT_EQ(shown(discover({"../out", "../inside.py", "../in/a.py", scratch.path + "/in"})),
            (Names{scratch.path + "/inside.py", scratch.path + "/out/b.py", "a.py"}));
  const Discovery found = discover({"../out/b.py"});
  EXPECT_EQ(found.inputs[0].root, "../out");
  EXPECT_EQ(found.inputs[0].inRoot, "b.py");
}

TEST(Discover, LinksAndSpecialFilesAreNotFollowed) {
  const Scratch scratch;
  scratch.write("real/a.py", "");
  fs::create_symlink("real/a.py", "link.py");
  fs::create_symlink("nowhere", "broken.py");
  fs::create_directory_symlink("real", "folder.py");
  fs::create_directory_symlink("real", "folder");
  fs::create_directory_symlink(".", "loop");
  ASSERT_EQ(mkfifo("fifo.py", 0600), 0);
  ASSERT_EQ(mkfifo("fifo", 0600), 0);
  EXPECT_EQ(shown(discover({"."})), Names{"real/a.py"});
  EXPECT_EQ(skipped(discover({"."})),
            (Names{"broken.py: is a symbolic link", "fifo.py: is a FIFO",
                   "folder.py: is a symbolic link", "link.py: is a symbolic link"}));
  EXPECT_EQ(shown(discover({"link.py", "folder", "folder/", "fifo"})), Names{});
  EXPECT_EQ(skipped(discover({"link.py", "folder/", "fifo"})),
            (Names{"fifo: is a FIFO, not a regular file (2)",
                   "folder: is a symbolic link, not a regular file (2)",
                   "link.py: is a symbolic link, not a regular file (2)"}));
}

TEST(Discover, MissingPaths) {
  const Scratch scratch;
  scratch.write("a.py", "");
  EXPECT_EQ(skipped(discover({"none.py", "a.py/b.py", "none/", ""})),
            (Names{": no such file or folder (2)", "a.py/b.py: no such file or folder (2)",
                   "none: no such file or folder (2)", "none.py: no such file or folder (2)"}));
}

TEST(Discover, OddNames) {
  const Scratch scratch;
  const Names names{"-h.py", "[x].py", "a\nb.py", "\x1b[31m.py", "\xff.py"};
  for (const std::string &name : names)
    scratch.write(name, "");
  const Discovery found = discover({"."});
  EXPECT_EQ(found.inputs.size(), names.size());
  EXPECT_EQ(shown(discover({"-h.py", "[x].py"})), (Names{"-h.py", "[x].py"}));
}

/// More folders than descriptors, and a path longer than the system opens at once.
TEST(Discover, DeepFolders) {
  const Scratch scratch;
  constexpr unsigned depth = 1500;
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit few{128, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &few);
  int folder = open(".", O_RDONLY | O_DIRECTORY);
  for (unsigned i = 0; i < depth; ++i) {
    ASSERT_EQ(mkdirat(folder, "deep", 0700), 0);
    ASSERT_EQ(mkdirat(folder, "last", 0700), 0) << "visited on the way back";
    const int next = openat(folder, "deep", O_RDONLY | O_DIRECTORY);
    close(folder);
    folder = next;
  }
  close(openat(folder, "x.py", O_WRONLY | O_CREAT, 0600));
  close(folder);
  const Discovery found = discover({"."});
  setrlimit(RLIMIT_NOFILE, &before);
  ASSERT_EQ(found.inputs.size(), 1U);
  EXPECT_EQ(found.inputs[0].shown.size(), depth * 5 + 4);
  EXPECT_EQ(skipped(found), Names{});
}

TEST(Discover, UnreadableFolderIsNamed) {
  if (geteuid() == 0)
    GTEST_SKIP() << "root reads everything";
  const Scratch scratch;
  fs::create_directory("closed");
  fs::permissions("closed", fs::perms::none);
  EXPECT_EQ(skipped(discover({"."})), Names{"closed: permission denied (2)"});
  fs::permissions("closed", fs::perms::owner_all);
}

TEST(Discover, TestPaths) {
  for (const char *path : {"tests/a.py", "a/test/b.py", "test_a.py", "x/a_test.py", "conftest.py"})
    EXPECT_TRUE(isTestPath(path)) << path;
  for (const char *path :
       {"testing/a.py", "latest/a.py", "tests.py", "contest.py", "test_a.pyi", "attest.py", "a.py"})
    EXPECT_FALSE(isTestPath(path)) << path;
}

} // namespace hmaclint::driver
