#include "driver/write_file.h"
#include "scratch.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <csignal>

namespace hmaclint::driver {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

static source::FileStamp stampOf(const std::string &path) {
  llvm::Expected<source::FileBytes> read = source::readRegularFile(path);
  if (read)
    return read->stamp;
  ADD_FAILURE() << path << ": " << llvm::toString(read.takeError());
  return {};
}

/// The reason of a refusal, empty after success.
static std::string write(const std::string &root, const std::string &path,
                         const source::FileStamp &stamp, llvm::StringRef bytes) {
  return llvm::toString(writeFile(root, path, stamp, bytes));
}

TEST(WriteFile, ReplacesContentAndNothingElse) {
  const Scratch scratch;
  scratch.write("a/b/x.py", "old");
  fs::permissions("a/b/x.py", fs::perms(0751));
  EXPECT_EQ(write(".", "a/b/x.py", stampOf("a/b/x.py"), "new content"), "");
  EXPECT_EQ(scratch.read("a/b/x.py"), "new content");
  EXPECT_EQ(fs::status("a/b/x.py").permissions(), fs::perms(0751));
  EXPECT_EQ(scratch.list("a/b"), Names{"x.py"}) << "no temporary file stays";
}

TEST(WriteFile, KeepsOwnerAndSetIdBits) {
  if (geteuid() != 0)
    GTEST_SKIP() << "only root can give files away";
  const Scratch scratch;
  scratch.write("x.py", "old");
  ASSERT_EQ(chown("x.py", 1234, 2345), 0);
  ASSERT_EQ(chmod("x.py", 04755), 0);
  EXPECT_EQ(write(".", "x.py", stampOf("x.py"), "new"), "");
  struct stat status{};
  ASSERT_EQ(stat("x.py", &status), 0);
  EXPECT_EQ(status.st_uid, 1234U);
  EXPECT_EQ(status.st_gid, 2345U);
  EXPECT_EQ(status.st_mode & 07777, 04755U);
}

TEST(WriteFile, KeepsExtendedAttributes) {
  const Scratch scratch;
  scratch.write("x.py", "old");
  if (setxattr("x.py", "user.note", "kept", 4, 0) != 0)
    GTEST_SKIP() << "no extended attributes here";
  ASSERT_EQ(setxattr("x.py", "user.empty", "", 0, 0), 0);
  EXPECT_EQ(write(".", "x.py", stampOf("x.py"), "new"), "");
  char value[8] = "";
  EXPECT_EQ(getxattr("x.py", "user.note", value, sizeof value), 4);
  EXPECT_EQ(std::string(value), "kept");
  EXPECT_EQ(getxattr("x.py", "user.empty", value, sizeof value), 0);
}

TEST(WriteFile, RefusesLinksInEveryComponent) {
  const Scratch scratch;
  scratch.write("real/in/x.py", "old");
  fs::create_directory_symlink("real", "link");
  fs::create_directory_symlink("in", "real/link");
  fs::create_symlink("x.py", "real/in/link.py");
  const source::FileStamp stamp = stampOf("real/in/x.py");
  for (const char *path : {"link/in/x.py", "real/link/x.py", "real/in/link.py"})
    EXPECT_EQ(write(".", path, stamp, "new"), "is a symbolic link") << path;
  EXPECT_EQ(scratch.read("real/in/x.py"), "old");
  EXPECT_EQ(write("link", "in/x.py", stamp, "new"), "") << "the root is the user's own word";
}

TEST(WriteFile, RefusesNamesOutsideTheRoot) {
  const Scratch scratch;
  scratch.write("in/y.py", "");
  scratch.write("x.py", "old");
  const source::FileStamp stamp = stampOf("x.py");
  for (const std::string &path :
       {std::string("../x.py"), std::string("a/../../x.py"), scratch.path + "/x.py",
        std::string(".."), std::string(""), std::string("y.py/")})
    EXPECT_NE(write("in", path, stamp, "new"), "") << path;
  EXPECT_EQ(scratch.read("x.py"), "old");
}

TEST(WriteFile, RefusesHardLinksAndChangedFiles) {
  const Scratch scratch;
  scratch.write("x.py", "old");
  fs::create_hard_link("x.py", "twin.py");
  EXPECT_EQ(write(".", "x.py", stampOf("x.py"), "new"), "has more than one hard link");
  EXPECT_EQ(scratch.read("twin.py"), "old");
  fs::remove("twin.py");
  const source::FileStamp stamp = stampOf("x.py");
  scratch.write("x.py", "changed");
  EXPECT_EQ(write(".", "x.py", stamp, "new"), "changed while it was analyzed");
  EXPECT_EQ(scratch.read("x.py"), "changed");
  fs::remove("x.py");
  EXPECT_EQ(write(".", "x.py", stamp, "new"), "no such file or folder");
  EXPECT_EQ(scratch.list(), Names{});
}

TEST(WriteFile, RefusesReadOnlyFiles) {
  if (geteuid() == 0)
    GTEST_SKIP() << "root writes everything";
  const Scratch scratch;
  scratch.write("x.py", "old");
  fs::permissions("x.py", fs::perms(0444));
  EXPECT_EQ(write(".", "x.py", stampOf("x.py"), "new"), "is read-only");
}

TEST(WriteFile, AFailedWriteLeavesTheOldFileWhole) {
  const Scratch scratch;
  scratch.write("x.py", "old");
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{1000, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const std::string reason = write(".", "x.py", stampOf("x.py"), std::string(5000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_EQ(reason, "writing: file too large");
  EXPECT_EQ(scratch.read("x.py"), "old");
  EXPECT_EQ(scratch.list(), Names{"x.py"});
}

} // namespace hmaclint::driver
