// A vulnerable program is a safe base with one weakness: its first line names the base, and the two
// must differ in few lines.

#include "corpus.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

using namespace hmaclint::corpus;
using llvm::StringRef;

static constexpr size_t changedLinesLimit = 12;

/// The lines of a program without its annotations and its `# base:` line.
static std::vector<std::string> programLines(const std::string &text) {
  llvm::SmallVector<StringRef> lines;
  StringRef(text).split(lines, '\n');
  std::vector<std::string> result;
  for (StringRef line : lines) {
    const bool isCaretLine = line.ltrim(" #").starts_with("^");
    if (isCaretLine || line.starts_with("# base:"))
      continue;
    const size_t annotation = line.find("# expect");
    result.push_back(line.take_front(annotation).rtrim().str());
  }
  return result;
}

/// How many lines must be written anew to turn `a` into `b`: the longer side of the difference that
/// the longest common subsequence leaves.
static size_t changedLines(const std::vector<std::string> &a, const std::vector<std::string> &b) {
  std::vector<size_t> row(b.size() + 1, 0);
  for (const std::string &line : a) {
    size_t diagonal = 0;
    for (size_t j = 0; j < b.size(); ++j) {
      const size_t above = row[j + 1];
      row[j + 1] = line == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return std::max(a.size(), b.size()) - row.back();
}

TEST(Base, CountsChangedLines) {
  const std::vector<std::string> a{"1", "2", "3", "4"};
  EXPECT_EQ(changedLines(a, a), 0U);
  EXPECT_EQ(changedLines(a, {"1", "x", "3", "4"}), 1U);
  EXPECT_EQ(changedLines(a, {"1", "4"}), 2U);
  EXPECT_EQ(changedLines(a, {"0", "1", "2", "3", "4", "5"}), 2U);
  EXPECT_EQ(programLines("# base: x\na  # expect: HM1\n#  ^^ expect: HM1\n"),
            (std::vector<std::string>{"a", ""}));
}

static const Folder *findBase(const std::vector<Folder> &all, StringRef name) {
  for (const Folder &folder : all)
    if (folder.isSafe() && folder.name == name)
      return &folder;
  return nullptr;
}

TEST(Base, VulnerableProgramsAreBasesWithOneWeakness) {
  const std::vector<Folder> all = folders();
  for (const Folder &folder : ruleFolders()) {
    const std::string path = folder.file("vulnerable.py");
    const std::string text = readBytes(path);
    StringRef name = StringRef(text).split('\n').first;
    if (!name.consume_front("# base:")) {
      ADD_FAILURE() << path << ":1: the first line is not `# base: safe-...`";
      continue;
    }
    const Folder *base = findBase(all, name.trim());
    if (!base) {
      ADD_FAILURE() << path << ":1: there is no corpus/" << name.trim().str();
      continue;
    }
    size_t least = SIZE_MAX;
    for (const std::string &program : base->programs)
      least = std::min(least, changedLines(programLines(readBytes(program)), programLines(text)));
    EXPECT_LE(least, changedLinesLimit)
        << path << ":1: lines that differ from " << base->path << "; one weakness is enough";
    EXPECT_GT(least, 0U) << path << ":1: is the safe program itself";
  }
}
