#include "facts.h"

using namespace hmaclint;
using namespace hmaclint::rules;

TEST(QueryFindings, TheFirstPatternThatHoldsReports) {
  const Facts facts("((integer) @primary (#eq? @primary \"1\") (#set! severity \"error\"))\n"
                    "((integer) @primary (#eq? @primary \"2\") (#set! report \"no\"))\n"
                    "((integer) @primary (#set! message \"an integer, {primary}\"))\n",
                    "a = 1\nb = 2\nc = 3\n");
  EXPECT_EQ(facts.lines(), "1 error: something is found\n3 warning: an integer, 3\n");
}

TEST(QueryFindings, OrderInTheFileDecidesNotOrderOfMatching) {
  const Facts facts("(assignment right: (integer) @primary)\n"
                    "((integer) @primary (#set! severity \"note\"))\n",
                    "a = 1\nf(2)\n");
  EXPECT_EQ(facts.lines(), "1 warning: something is found\n2 note: something is found\n");
}

TEST(QueryFindings, WithoutPrimaryNothingIsReported) {
  EXPECT_EQ(Facts("(integer) @number\n", "a = 1\n").lines(), "");
}

TEST(QueryFindings, LabelsAndCard) {
  const Facts facts("((assignment left: (_) @secondary.name right: (_) @secondary.value) @primary\n"
                    " (#set! label \"here\") (#set! label.value \"what is kept\"))\n",
                    "a = 1\n");
  const auto findings = facts.findings();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "HM999");
  EXPECT_EQ(findings[0].name, "own-rule");
  EXPECT_EQ(findings[0].primaryLabel, "here");
  ASSERT_EQ(findings[0].labels.size(), 2U);
  EXPECT_EQ(findings[0].labels[0].text, "name");
  EXPECT_EQ(facts.word(findings[0].labels[0].location.range), "a");
  EXPECT_EQ(findings[0].labels[1].text, "what is kept");
  EXPECT_TRUE(findings[0].fixes.empty());
}

/// The fix of the one compare of `program`: its applicability and its edits, one a line.
static std::string fixOf(const std::string &program, const std::string &settings = "") {
  const Facts facts("((comparison_operator (_) @a (_) @b) @primary\n"
                    " (#set! fix.title \"t\") (#set! fix.import \"hmac secrets\")\n"
                    " (#set! fix.replace \"{import}.compare_digest({a}, {b})\")" +
                        settings + ")\n",
                    program);
  const auto findings = facts.findings();
  if (findings.size() != 1 || findings[0].fixes.size() != 1)
    return "no fix";
  const diagnostic::FixIt &fix = findings[0].fixes[0];
  std::string lines = applicabilityName(fix.applicability).str() + "\n";
  for (const diagnostic::Edit &edit : fix.edits)
    lines += facts.word(edit.range) + " -> " + edit.text + "\n";
  return lines;
}

TEST(QueryFindings, FixesUseWhatIsImported) {
  EXPECT_EQ(fixOf("import hmac\na == b\n"), "safe\na == b -> hmac.compare_digest(a, b)\n");
  EXPECT_EQ(fixOf("import hmac as h\na == b\n"), "safe\na == b -> h.compare_digest(a, b)\n");
}

TEST(QueryFindings, FixesBringTheirImport) {
  EXPECT_EQ(fixOf("import os\na == b\n"), "safe\n -> import hmac\n\n"
                                          "a == b -> hmac.compare_digest(a, b)\n");
}

TEST(QueryFindings, ATakenNameLeavesTheNextModule) {
  EXPECT_EQ(fixOf("import os\nhmac = 1\na == b\n"), "safe\n -> import secrets\n\n"
                                                    "a == b -> secrets.compare_digest(a, b)\n");
}

TEST(QueryFindings, WithAllNamesTakenTheFixIsOnlyShown) {
  EXPECT_EQ(fixOf("hmac = secrets = 1\na == b\n"),
            "display\na == b -> hmac.compare_digest(a, b)\n");
}

TEST(QueryFindings, ThePatternSaysHowGoodItsFixIs) {
  EXPECT_EQ(fixOf("import hmac\na == b\n", " (#set! fix.applicability \"unsafe\")"),
            "unsafe\na == b -> hmac.compare_digest(a, b)\n");
}

static std::string settingErrors(const std::string &settings) {
  const query::QuerySet::Loaded loaded = query::QuerySet::load(
      {{"own-rule.scm", Facts::card() + "\n((integer) @primary " + settings + ")\n"}}, {});
  EXPECT_TRUE(loaded.set);
  std::string lines;
  if (loaded.set)
    for (const query::QueryError &error : checkSettings(*loaded.set))
      lines += error.file + ":" + std::to_string(error.line) + ": " + error.message + "\n";
  return lines;
}

TEST(Settings, KnownOnesWithGoodValuesPass) {
  EXPECT_EQ(
      settingErrors("(#set! severity \"note\") (#set! label.any \"x\") (#set! report \"no\")"), "");
}

TEST(Settings, OthersAreErrorsWithAPlace) {
  EXPECT_EQ(settingErrors("(#set! sevrity \"note\")"),
            "own-rule.scm:12: unknown setting sevrity; did you mean severity?\n");
  EXPECT_EQ(settingErrors("(#set! severity \"fatal\")"),
            "own-rule.scm:12: severity must be error, warning or note\n");
  EXPECT_EQ(settingErrors("(#set! report \"yes\")"),
            "own-rule.scm:12: report can only be set to no\n");
  EXPECT_EQ(settingErrors("(#set! fix.replace \"x\")"),
            "own-rule.scm:12: fix.replace needs a fix.title\n");
  EXPECT_EQ(settingErrors("(#set! fix.applicability \"maybe\")"),
            "own-rule.scm:12: fix.applicability must be safe, unsafe or display\n");
}
