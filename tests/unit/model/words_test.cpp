// The table of words in C++, the one in queries/models/README.md and the words that entries use
// agree.

#include "model/model.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

using namespace hmaclint::model;

/// The words between backticks, or `none` and `any text`, in the order of the table in C++.
static std::string wordsOf(llvm::StringRef cell) {
  std::string result;
  for (llvm::StringRef word : llvm::split(cell.trim(), ' ')) {
    if (word == "none")
      word = "-";
    else if (word == "text")
      continue;
    else if (word == "any")
      word = "*";
    else
      word = word.trim('`');
    result += (result.empty() ? "" : " ") + word.str();
  }
  return result;
}

/// role → its details and arguments, as the README has them.
static std::map<std::string, std::pair<std::string, std::string>> readmeTable() {
  std::ifstream in(std::string(HMACLINT_SOURCE_DIR) + "/queries/models/README.md");
  std::map<std::string, std::pair<std::string, std::string>> result;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    llvm::SmallVector<llvm::StringRef> cells;
    llvm::StringRef(line).split(cells, '|');
    if (cells.size() != 6)
      inside = false;
    else if (cells[1].trim() == "role" && cells[2].trim() == "details")
      inside = true;
    else if (inside && !cells[1].starts_with("---"))
      result[cells[1].trim().trim('`').str()] = {wordsOf(cells[2]), wordsOf(cells[3])};
  }
  return result;
}

TEST(Words, TheReadmeHasTheWordsOfTheTable) {
  const auto readme = readmeTable();
  EXPECT_EQ(readme.size(), roleTable().size());
  for (const RoleWords &row : roleTable()) {
    const auto found = readme.find(row.word.str());
    ASSERT_NE(found, readme.end()) << row.word.str();
    EXPECT_EQ(found->second.first, row.details) << row.word.str();
    EXPECT_EQ(found->second.second, row.arguments) << row.word.str();
  }
}

TEST(Words, EveryWordIsUsed) {
  llvm::Expected<Models> models = Models::read(Models::embedded());
  if (!models)
    llvm::report_fatal_error(models.takeError());
  llvm::StringSet<> used;
  for (const Entry *entry : models->entries()) {
    const std::string role = roleWord(entry->role).str();
    used.insert(role + "/" + (entry->detail.empty() ? "-" : entry->detail));
    for (const Argument &argument : entry->arguments)
      used.insert(role + " " + argument.word);
    if (entry->role == Role::Hash) // A MAC may be made of any digest.
      used.insert("mac/" + entry->detail);
  }
  for (const RoleWords &row : roleTable()) {
    for (llvm::StringRef detail : llvm::split(row.details, ' '))
      if (!detail.empty() && detail != "*") {
        EXPECT_TRUE(used.contains((row.word + "/" + detail).str()))
            << row.word.str() << " / " << detail.str() << ": no entry has this detail";
      }
    for (llvm::StringRef argument : llvm::split(row.arguments, ' '))
      if (!argument.empty()) {
        EXPECT_TRUE(used.contains((row.word + " " + argument).str()))
            << row.word.str() << " " << argument.str() << ": no entry has this argument";
      }
  }
}
