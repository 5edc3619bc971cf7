#include "example.h"

#include <gtest/gtest.h>

namespace hmaclint::report {

using diagnostic::Applicability;
using source::FileId;

static const std::string head = "error[HM101]: the message\n";
static const std::string tail = "  = explain: hmaclint explain HM101\n";

TEST(Text, OneMark) {
  Example example;
  const FileId file = example.add("a.py", "import hmac\n\nok = a == b\n");
  example.find(example.at(file, "=="));
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:3:8\n"
                                       "  |\n"
                                       "3 | ok = a == b\n"
                                       "  |        ^^\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, LabelsOnOneLine) {
  Example example;
  const FileId file = example.add("a.py", "if signature == expected:\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "signature == expected"));
  finding.labels.push_back({example.at(file, "expected"), "the MAC"});
  finding.labels.push_back({example.at(file, "signature"), "sent by the client"});
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:1:4\n"
                                       "  |\n"
                                       "1 | if signature == expected:\n"
                                       "  |    ---------^^^^-------- the MAC\n"
                                       "  |    |\n"
                                       "  |    sent by the client\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, LabelsHangFromTheRight) {
  Example example;
  const FileId file = example.add("a.py", "f(one, two, three)\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "f"));
  finding.primaryLabel = "called";
  finding.labels.push_back({example.at(file, "one"), "first"});
  finding.labels.push_back({example.at(file, "two"), "second"});
  finding.labels.push_back({example.at(file, "three"), ""});
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:1:1\n"
                                       "  |\n"
                                       "1 | f(one, two, three)\n"
                                       "  | ^ ---  ---  -----\n"
                                       "  | | |    |\n"
                                       "  | | |    second\n"
                                       "  | | first\n"
                                       "  | called\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, LabelsOnOtherLinesAndInOtherFiles) {
  Example example;
  const FileId keys = example.add("a_keys.py", "KEY = 'x'\n");
  std::string text = "mac = new()\n\nuse(mac)\n";
  for (int i = 0; i < 7; ++i)
    text += "pass\n";
  const FileId file = example.add("b.py", text + "mac == given\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "=="));
  finding.labels.push_back({example.at(keys, "'x'"), "the key"});
  finding.labels.push_back({example.at(file, "new()"), "made here"});
  finding.labels.push_back({example.at(file, "mac", 1), ""});
  EXPECT_EQ(example.findingText(), head + "  --> b.py:11:5\n"
                                          "   |\n"
                                          " 1 | mac = new()\n"
                                          "   |       ----- made here\n"
                                          " 2 |\n"
                                          " 3 | use(mac)\n"
                                          "   |     ---\n"
                                          "...\n"
                                          "11 | mac == given\n"
                                          "   |     ^^\n"
                                          "  ::: a_keys.py:1:7\n"
                                          "   |\n"
                                          " 1 | KEY = 'x'\n"
                                          "   |       --- the key\n"
                                          "   |\n"
                                          "   = explain: hmaclint explain HM101\n");
}

TEST(Text, TabsWideCharactersAndEscapesKeepCaretsAligned) {
  Example example;
  // A tab of four cells, two wide characters, a combining accent, a control that shows as \x1b.
  const FileId file = example.add("a.py", "\tx = '日本e\u0301\x1b' == y\n");
  example.find(example.at(file, "=="));
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:1:14\n"
                                       "  |\n"
                                       "1 |     x = '日本e\u0301\\x1b' == y\n"
                                       "  |                     ^^\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, ALongLineIsShownAroundTheMark) {
  Example example;
  const FileId file =
      example.add("a.py", std::string(5000, 'a') + " == " + std::string(5000, 'b') + "\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "=="));
  finding.labels.push_back({{file, {0, 5000}}, "far left"});
  finding.labels.push_back({{file, {9000, 9001}}, "far right"});
  const std::string text = example.findingText();
  const std::string shown = "…" + std::string(79, 'a') + " == " + std::string(151, 'b') + "…";
  EXPECT_EQ(shown.size(), 240U);
  EXPECT_NE(text.find("1 | " + shown + "\n"), std::string::npos) << text;
  EXPECT_NE(
      text.find("  | " + std::string(80, '-') + " ^^" + std::string(152, ' ') + "- far right\n"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("  | |\n  | far left\n"), std::string::npos) << text;
}

TEST(Text, ALongLineOfEscapesStaysSmall) {
  Example example;
  const FileId file = example.add("a.py", "'" + std::string(100000, '\x01') + "' == x\n");
  example.find(example.at(file, "=="));
  example.find({file, {50000, 50001}});
  EXPECT_LT(example.text().size(), 2000U);
}

TEST(Text, ARangeOfSeveralLinesShowsTheFirst) {
  Example example;
  const FileId file = example.add("a.py", "x = (a ==\r\n     b)\r\n");
  diagnostic::Diagnostic &finding = example.find({file, {5, 17}});
  finding.primaryLabel = "compared";
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:1:6\n"
                                       "  |\n"
                                       "1 | x = (a ==\n"
                                       "  |      ^^^^... compared\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, ARangeUpToTheLineEndDoesNotGoOn) {
  Example example;
  const FileId file = example.add("a.py", "a == b\r\nc\n");
  example.find({file, {0, 8}});
  EXPECT_EQ(example.findingText().find("..."), std::string::npos);
}

TEST(Text, AnEmptyRangeAtTheEndHasOneCaret) {
  Example example;
  const FileId file = example.add("a.py", "a\n");
  example.find({file, {2, 2}});
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:2:1\n"
                                       "  |\n"
                                       "2 |\n"
                                       "  | ^\n"
                                       "  |\n" +
                                       tail);
}

TEST(Text, StoryCardAndFix) {
  Example example;
  const FileId file = example.add("a.py", "import os\r\n\r\nif mac == given:\r\n    pass\r\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "mac == given"));
  finding.story.push_back({"source", example.at(file, "given"), "sent by the client", 0});
  finding.story.push_back({"sink", example.at(file, "=="), "compared", 1});
  finding.fixes.push_back(
      {"compare in constant time",
       file,
       {{example.at(file, "mac == given").range, "eq(mac, given)"}, {{11, 11}, "import hmac\n"}},
       Applicability::Safe});
  diagnostic::RuleInfo rule;
  rule.id = "HM101";
  rule.cwe = {"CWE-208"};
  rule.owasp = "API2:2023";
  example.run.rules = {rule};
  EXPECT_EQ(example.findingText(), head +
                                       " --> a.py:3:4\n"
                                       "  |\n"
                                       "3 | if mac == given:\n"
                                       "  |    ^^^^^^^^^^^^\n"
                                       "  |\n"
                                       "  = 1. source: sent by the client (a.py:3:11)\n"
                                       "  =   2. sink: compared (a.py:3:8)\n"
                                       "  = CWE-208, API2:2023; explain: hmaclint explain HM101\n"
                                       "help (safe fix): compare in constant time\n"
                                       "2 + import hmac\n"
                                       "3 - if mac == given:\n"
                                       "4 + if eq(mac, given):\n");
}

TEST(Text, AFixOfALongLineShowsWhatChanges) {
  Example example;
  const FileId file = example.add("a.py", std::string(900, 'x') + " == y\n");
  diagnostic::Diagnostic &finding = example.find(example.at(file, "=="));
  finding.fixes.push_back(
      {"title", file, {{example.at(file, "==").range, "is"}}, Applicability::Unsafe});
  const std::string text = example.findingText();
  EXPECT_NE(text.find("help (unsafe fix): title\n1 - …"), std::string::npos) << text;
  EXPECT_NE(text.find("x == y\n1 + …"), std::string::npos) << text;
  EXPECT_NE(text.find("x is y\n"), std::string::npos) << text;
}

TEST(Text, ColorIsTheOnlyDifference) {
  Example example;
  const FileId file = example.add("a.py", "a == b\n");
  example.find(example.at(file, "==")).labels.push_back({example.at(file, "a"), "left"});
  std::string colored = example.text(true);
  EXPECT_NE(colored.find("\x1b[1;31merror[HM101]\x1b[0m: the message"), std::string::npos);
  EXPECT_NE(colored.find("\x1b[1;31m^^\x1b[0m"), std::string::npos);
  for (size_t at = 0; (at = colored.find('\x1b', at)) != std::string::npos;)
    colored.erase(at, colored.find('m', at) - at + 1);
  EXPECT_EQ(colored, example.text(false));
}

TEST(Text, NotAnalyzedIsOneLineEach) {
  Example example;
  example.run.filesSeen = 4;
  example.run.filesAnalyzed = 2;
  example.run.notAnalyzed = {{"a.py", {}, "larger than 4 MiB", true},
                             {"b.py", {7}, "syntax error", true, true},
                             {"c.py", {1, 2, 3, 4, 5}, "syntax error", true, true},
                             {"d\n.py", {}, "is a FIFO, not a regular file", false}};
  EXPECT_EQ(example.text(), "not analyzed: a.py: larger than 4 MiB\n"
                            "not analyzed: b.py:7: syntax error\n"
                            "not analyzed: c.py:1,2,3 and 2 more lines: syntax error\n"
                            "passed over: d\\n.py: is a FIFO, not a regular file\n"
                            "no findings; 1 file not analyzed; 2 files analyzed in part; "
                            "4 files read, 0 analyzed in full\n");
}

static std::string lastLines(const std::string &text) {
  const size_t star = text.find("[*]");
  return star == std::string::npos ? text.substr(text.rfind('\n', text.size() - 2) + 1)
                                   : text.substr(star);
}

TEST(Text, SummaryCounts) {
  Example example;
  const FileId one = example.add("a.py", "a == b\n");
  const FileId two = example.add("b.py", "a == b\n");
  const diagnostic::FixIt safe{"t", one, {{{0, 1}, "c"}}, Applicability::Safe};
  diagnostic::FixIt unsafe = safe;
  unsafe.applicability = Applicability::Unsafe;
  example.find(example.at(one, "==")).fixes = {safe, safe, unsafe};
  EXPECT_EQ(lastLines(example.text()),
            "[*] 1 fixable with --fix\n"
            "1 finding (1 error) in 1 file; 2 files read, 2 analyzed in full\n");
  example.find(example.at(two, "==")).fixes = {unsafe};
  example.run.findings.back().severity = diagnostic::Severity::Warning;
  example.find(example.at(two, "=="));
  example.run.hiddenNotes = 3;
  example.run.fixed = 1;
  EXPECT_EQ(
      lastLines(example.text()),
      "[*] 1 fixable with --fix (1 more with --unsafe-fixes)\n"
      "1 fix written; 3 findings (2 errors, 1 warning) in 2 files; 3 below --severity hidden; "
      "2 files read, 2 analyzed in full\n");
  example.run.findings.erase(example.run.findings.begin());
  EXPECT_EQ(lastLines(example.text()).substr(0, 45),
            "[*] 1 fixable with --fix --unsafe-fixes\n1 fix");
}

} // namespace hmaclint::report
