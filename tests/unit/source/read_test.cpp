#include "source/read.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace hmaclint::source {

namespace fs = std::filesystem;

namespace {
class Read : public testing::Test {
protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "hmaclint-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder = name;
  }
  void TearDown() override { fs::remove_all(folder); }

  std::string path(const char *name) const { return (folder / name).string(); }
  std::string write(const char *name, const std::string &bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return path(name);
  }

  fs::path folder;
};

struct Outcome {
  std::optional<ReadFailure> failure;
  std::string text; ///< The bytes, or the reason.
};
} // namespace

static Outcome outcome(llvm::Expected<FileBytes> read) {
  if (read)
    return {std::nullopt, std::move(read->bytes)};
  Outcome failed;
  llvm::handleAllErrors(read.takeError(),
                        [&](const ReadError &error) { failed = {error.failure, error.reason}; });
  return failed;
}

static Outcome readPath(const std::string &path, uint64_t limit = defaultFileLimit) {
  return outcome(readRegularFile(path, limit));
}

static void expectFailure(const Outcome &got, ReadFailure failure, const char *reason) {
  EXPECT_EQ(got.failure, failure);
  EXPECT_EQ(got.text, reason);
}

TEST_F(Read, BytesAndStamp) {
  const std::string bytes("a\0b\r\n\xff", 6);
  const std::string file = write("x.py", bytes);
  llvm::Expected<FileBytes> read = readRegularFile(file);
  ASSERT_TRUE(static_cast<bool>(read));
  EXPECT_EQ(read->bytes, bytes);
  struct stat status{};
  ASSERT_EQ(::stat(file.c_str(), &status), 0);
  EXPECT_EQ(read->stamp, (FileStamp{status.st_dev, status.st_ino, 6, status.st_mtim.tv_sec,
                                    status.st_mtim.tv_nsec}));
  EXPECT_EQ(readPath(write("empty.py", "")).text, "");
}

TEST_F(Read, RelativeToAFolder) {
  write("x.py", "here");
  const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  EXPECT_EQ(outcome(readRegularFileAt(directory, "x.py")).text, "here");
  ::close(directory);
}

TEST_F(Read, Missing) {
  write("x.py", "");
  expectFailure(readPath(path("none.py")), ReadFailure::Missing, "no such file or folder");
  expectFailure(readPath(path("x.py/y.py")), ReadFailure::Missing, "no such file or folder");
}

TEST_F(Read, LinksAreNotFollowed) {
  write("x.py", "");
  fs::create_symlink("x.py", folder / "link.py");
  fs::create_symlink("nowhere", folder / "dangling.py");
  expectFailure(readPath(path("link.py")), ReadFailure::Link, "is a symbolic link");
  expectFailure(readPath(path("dangling.py")), ReadFailure::Link, "is a symbolic link");
}

/// None of these may block: a FIFO without a writer is opened at once.
TEST_F(Read, OnlyRegularFiles) {
  ASSERT_EQ(::mkfifo(path("fifo.py").c_str(), 0600), 0);
  expectFailure(readPath(path("fifo.py")), ReadFailure::NotRegular,
                "is a FIFO, not a regular file");
  expectFailure(readPath(folder.string()), ReadFailure::NotRegular,
                "is a folder, not a regular file");
  expectFailure(readPath("/dev/zero"), ReadFailure::NotRegular, "is a device, not a regular file");
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path("s.py").copy(address.sun_path, sizeof(address.sun_path) - 1);
  ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
  expectFailure(readPath(path("s.py")), ReadFailure::NotRegular,
                "is a socket or a device, not a regular file");
  ::close(socket);
}

TEST_F(Read, PermissionDenied) {
  if (::geteuid() == 0)
    GTEST_SKIP() << "root may read everything";
  const std::string file = write("x.py", "secret");
  fs::permissions(file, fs::perms::none);
  expectFailure(readPath(file), ReadFailure::Unreadable, "permission denied");
}

TEST_F(Read, Limit) {
  const std::string file = write("x.py", "12345678");
  EXPECT_EQ(readPath(file, 8).text, "12345678");
  EXPECT_EQ(readPath(file, UINT64_MAX).text, "12345678");
  expectFailure(readPath(file, 7), ReadFailure::TooLarge,
                "is larger than the limit of 7 bytes (8 bytes)");
  expectFailure(readPath(file, 0), ReadFailure::TooLarge,
                "is larger than the limit of 0 bytes (8 bytes)");
}

/// A sparse file of 8 GiB is refused by its size, not by reading it.
TEST_F(Read, HugeFilesAreNotRead) {
  const std::string file = write("x.py", "");
  fs::resize_file(file, 8ULL << 30);
  expectFailure(readPath(file), ReadFailure::TooLarge,
                "is larger than the limit of 4 MiB (8589934592 bytes)");
  expectFailure(readPath(file, UINT64_MAX), ReadFailure::TooLarge,
                "is larger than the limit of 1024 MiB (8589934592 bytes)");
}

/// Files of /proc have size 0 and content all the same: like a file that grew after fstat.
TEST_F(Read, ContentBeyondTheSize) {
  const Outcome whole = readPath("/proc/self/status");
  EXPECT_FALSE(whole.failure.has_value());
  EXPECT_EQ(whole.text.substr(0, 5), "Name:");
  expectFailure(readPath("/proc/self/status", 16), ReadFailure::TooLarge,
                "is larger than the limit of 16 bytes (it goes on)");
}

TEST_F(Read, DescriptorsAreClosed) {
  const std::string file = write("x.py", "x");
  const int before = ::dup(0);
  ::close(before);
  for (int i = 0; i < 8; ++i) {
    readPath(file);
    readPath(folder.string());
    readPath(file, 0);
  }
  const int after = ::dup(0);
  ::close(after);
  EXPECT_EQ(before, after);
}

} // namespace hmaclint::source
