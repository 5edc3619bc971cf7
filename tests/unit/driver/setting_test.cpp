#include "driver/configuration.h"
#include "driver/read_settings.h"
#include "driver/rule_choice.h"
#include "scratch.h"

namespace hmaclint::driver {

static ReadSettings read(llvm::StringRef text, bool isPyproject = false) {
  return readSettings(text, isPyproject, RuleNames(embeddedRules()));
}

TEST(Settings, EmptyFilesSayNothing) {
  EXPECT_TRUE(read("").settings);
  EXPECT_FALSE(read("", true).settings);
  EXPECT_FALSE(read("[tool.other]\nx = 1", true).settings);
  EXPECT_TRUE(read("[tool.hmaclint]", true).settings);
}

TEST(Settings, ProblemsComeByPlace) {
  const ReadSettings result = read("window = -1\nabc = 1\nselect = ['HMX']\n");
  ASSERT_EQ(result.problems.size(), 3U);
  for (uint32_t i = 0; i < 3; ++i)
    EXPECT_EQ(result.problems[i].place.line, i + 1);
}

TEST(Settings, DeepKeysAreRefused) {
  std::string key = "a";
  for (unsigned i = 0; i < 64; ++i)
    key += ".a";
  EXPECT_TRUE(read("x = '..'\n[" + key + "]\n").problems.front().text.find("unknown") == 0);
  const ReadSettings deep = read("\n[" + key + " . a]\n");
  ASSERT_EQ(deep.problems.size(), 1U);
  EXPECT_EQ(deep.problems.front().text, "a key is nested too deeply");
  EXPECT_EQ(deep.problems.front().place.line, 2U);
}

TEST(Settings, SentencesAreNoDeepKeys) {
  std::string text = "# ";
  for (unsigned i = 0; i < 100; ++i)
    text += "One. And e.g. two. ";
  EXPECT_TRUE(read(text).problems.empty());
}

TEST(Settings, OutsideOfStringsAndCommentsAllIsAscii) {
  for (const char *text :
       {"# é\n", "exclude = ['é', \"ü\\\"ö\"] # ß\n",
        "exclude = [\"\"\"é\n\"\"\"\"\", 'x']\nwindow = 5\n", "\xef\xbb\xbfwindow = 5\n"})
    EXPECT_TRUE(read(text).problems.empty()) << text;
  for (const char *text :
       {"\né = 1\n", "# x\nwindow = é\n", "\nexclude = ['a'] é", "\n\xe3\x80\x81"}) {
    const ReadSettings result = read(text);
    ASSERT_EQ(result.problems.size(), 1U) << text;
    EXPECT_EQ(result.problems[0].place.line, 2U) << text;
  }
}

TEST(RuleChoice, TheCloserWordCounts) {
  Options options;
  SettingsTable table;
  const auto asks = [&] {
    return RuleChoice(options, table).asks(source::FileId{}, "HM101", "non-constant-time-compare");
  };
  EXPECT_TRUE(asks());
  options.ignore = {"HM1"};
  EXPECT_FALSE(asks());
  options.select = {"HM10"};
  EXPECT_TRUE(asks());
  options.ignore = {"HM101"};
  EXPECT_FALSE(asks());
  options.select = {"HM101"};
  EXPECT_FALSE(asks());
  options.select = {"non-constant-time-compare"};
  EXPECT_TRUE(asks());
}

TEST(Configuration, TheNearestOfARepository) {
  const Scratch scratch;
  scratch.write(".git/HEAD", "");
  scratch.write("hmaclint.toml", "window = 1");
  scratch.write("a/b/pyproject.toml", "[tool.hmaclint]\nwindow = 2");
  scratch.write("a/b/c/pyproject.toml", "[project]");
  for (const char *file : {"x.py", "a/x.py", "a/b/x.py", "a/b/c/x.py"})
    scratch.write(file, "");
  Configuration configuration(embeddedRules());
  std::vector<SettingsTable::Of> found;
  for (const Input &input : discover({"."}).inputs)
    found.push_back(configuration.of(input));
  const SettingsTable table = configuration.takeTable();
  ASSERT_EQ(found.size(), 4U); // Sorted: a/b/c, a/b, a, the root's.
  const double windows[] = {2, 2, 1, 1};
  const char *paths[] = {"c/x.py", "x.py", "a/x.py", "x.py"};
  for (size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(table.all[found[i].settings].project.window, windows[i]);
    EXPECT_EQ(found[i].path, paths[i]);
  }
  EXPECT_TRUE(configuration.problems().empty());
}

} // namespace hmaclint::driver
