#include "loaded.h"

using namespace hmaclint;
using namespace hmaclint::query;

TEST(QuerySet, SyntaxErrorsHaveAPlace) {
  EXPECT_EQ(patternErrors("((identifier) @primary\n"), "12:1: syntax error in the query\n");
  EXPECT_EQ(patternErrors("\n  (identifer) @primary\n"), "12:4: unknown node kind identifer\n");
  EXPECT_EQ(patternErrors("(call fonction: (_)) @primary\n"), "11:7: unknown field fonction\n");
  EXPECT_EQ(patternErrors("(identifier (call) @primary)\n"),
            "11:13: this pattern can never match: the grammar has no such structure\n");
}

TEST(QuerySet, PredicateErrorsNameThePattern) {
  const std::string head = "(identifier) @first\n((identifier) @primary\n ";
  EXPECT_EQ(patternErrors(head + "(#contains? @primary \"a\"))\n"),
            "12:1: unknown predicate #contains?\n");
  EXPECT_EQ(patternErrors(head + "(#resolve-to? @primary \"a\"))\n"),
            "12:1: unknown predicate #resolve-to?; did you mean #resolves-to??\n");
  EXPECT_EQ(patternErrors(head + "(#eq! @primary \"a\"))\n"),
            "12:1: unknown predicate #eq!; did you mean #eq??\n");
  EXPECT_EQ(patternErrors(head + "(#eq? @primary))\n"),
            "12:1: #eq? takes a capture and what to compare it with\n");
  EXPECT_EQ(patternErrors(head + "(#eq? @primary \"a\" \"b\"))\n"),
            "12:1: #eq? takes two arguments\n");
  EXPECT_EQ(patternErrors(head + "(#any-of? @primary @primary))\n"),
            "12:1: #any-of? compares one capture with strings\n");
  EXPECT_EQ(patternErrors(head + "(#match? @primary \"(a)\\\\1\"))\n"),
            "12:1: #match? allows no back-references\n");
  EXPECT_NE(patternErrors(head + "(#match? @primary \"(\"))\n").find("bad regular expression"),
            std::string::npos);
  EXPECT_EQ(patternErrors(head + "(#resolves-to? @primary))\n"),
            "12:1: #resolves-to? takes at least 2 arguments\n");
  EXPECT_EQ(patternErrors(head + "(#resolves-to? \"a\" \"b\"))\n"),
            "12:1: #resolves-to? asks about a capture: its first argument is one\n");
  EXPECT_EQ(patternErrors(head + "(#eq? @first \"a\"))\n"),
            "12:1: capture @first is not in this pattern\n");
}

TEST(QuerySet, SettingsAndTemplatesAreChecked) {
  EXPECT_EQ(patternErrors("((identifier) @primary (#set! label))\n"),
            "11:1: #set! takes a key and a string\n");
  EXPECT_EQ(patternErrors("((identifier) @primary (#set! label \"a\") (#set! label \"b\"))\n"),
            "11:1: setting label is given twice\n");
  EXPECT_EQ(patternErrors("((identifier) @primary (#set! message \"not {op}\"))\n"),
            "11:1: the message names {op}, which this pattern does not capture\n");
  EXPECT_EQ(patternErrors("((identifier) @primary (#set! fix.replace \"{import}.f({other})\"))\n"),
            "11:1: the fix.replace names {other}, which this pattern does not capture\n");
}

TEST(QuerySet, IdsAndNamesAreUnique) {
  const std::string text = card() + "((identifier) @primary)\n";
  const QuerySet::Loaded loaded =
      QuerySet::load({{"own-rule.scm", text}, {"second/own-rule.scm", text}}, {});
  EXPECT_FALSE(loaded.set);
  EXPECT_EQ(errorsOf(loaded), "1:1: the rule's id or name is already taken by own-rule.scm\n");
}

TEST(QuerySet, WhatOneFileLeavesOpenTheNextDoesNotClose) {
  std::string second = card();
  second.replace(second.find("HM999"), 5, "HM998");
  second.replace(second.find("own-rule"), 8, "second");
  const auto errors = [&](const std::string &first, const std::string &rest) {
    const QuerySet::Loaded loaded =
        QuerySet::load({{"own-rule.scm", card() + first}, {"second.scm", second + rest}}, {});
    return errorsOf(loaded);
  };
  EXPECT_EQ(errors("(call) @primary", "; a comment\n(call) @primary\n"), "");
  EXPECT_EQ(errors("((call) @primary\n", ") (call) @primary\n"),
            "12:1: syntax error in the query\n11:1: syntax error in the query\n");
  EXPECT_EQ(errors("(call) @primary\n", "@second (call)\n"), "11:1: syntax error in the query\n");
}

TEST(QuerySet, PatternsOfSeveralFilesKeepTheirRuleAndLine) {
  std::string second = card();
  second.replace(second.find("HM999"), 5, "HM998");
  second.replace(second.find("own-rule"), 8, "second");
  const QuerySet::Loaded loaded =
      QuerySet::load({{"own-rule.scm", card() + "(call) @primary\n\n(string) @primary\n"},
                      {"second.scm", second + "\n((call) @primary (#set! label \"l\"))"}},
                     {});
  const auto patterns = patternsOf(loaded);
  ASSERT_EQ(patterns.size(), 3U);
  EXPECT_EQ(patterns[0].rule, 0U);
  EXPECT_EQ(patterns[0].line, 11U);
  EXPECT_EQ(patterns[1].line, 13U);
  EXPECT_EQ(patterns[2].rule, 1U);
  EXPECT_EQ(patterns[2].line, 12U);
  EXPECT_EQ(patterns[2].settings.lookup("label"), "l");
}

TEST(QuerySet, MeaningIsKeptForLaterWithSpellingsPutIn) {
  const QuerySet::Loaded loaded =
      loadText(card() + ";; @spelling mac hmac.new(*)\n((identifier) @primary\n"
                        " (#not-resolves-to? @primary \"{mac}.digest()\" \"?\"))\n");
  const auto patterns = patternsOf(loaded);
  ASSERT_EQ(patterns.size(), 1U);
  const auto &predicates = patterns[0].predicates;
  ASSERT_EQ(predicates.size(), 1U);
  EXPECT_EQ(predicates[0].name, "resolves-to?");
  EXPECT_TRUE(predicates[0].negated);
  ASSERT_EQ(predicates[0].arguments.size(), 3U);
  EXPECT_TRUE(predicates[0].arguments[0].isCapture);
  EXPECT_EQ(predicates[0].arguments[1].text, "{hmac.new(*)}.digest()");
}

TEST(Matching, ComesSortedByPlaceThenPattern) {
  const Matched matched("(integer) @primary\n(assignment right: (integer) @primary)\n",
                        "a = 1\nb = 2\n");
  EXPECT_EQ(matched.lines(), "0: primary=1\n1: primary=1\n0: primary=2\n1: primary=2\n");
  EXPECT_EQ(matched.incomplete, "");
}

TEST(Matching, TextPredicates) {
  const std::string program = "a = a\nb = a\nc = 'x'\n";
  const std::string pattern = "((assignment left: (_) @l right: (_) @primary) ";
  const auto lines = [&](const std::string &predicate) {
    return Matched(pattern + predicate + ")\n", program).lines();
  };
  EXPECT_EQ(lines("(#eq? @l @primary)"), "0: l=a primary=a\n");
  EXPECT_EQ(lines("(#not-eq? @l @primary)"), "0: l=b primary=a\n0: l=c primary='x'\n");
  EXPECT_EQ(lines("(#eq? @l \"c\")"), "0: l=c primary='x'\n");
  EXPECT_EQ(lines("(#any-of? @l \"a\" \"b\")"), "0: l=a primary=a\n0: l=b primary=a\n");
  EXPECT_EQ(lines("(#not-any-of? @l \"a\" \"b\")"), "0: l=c primary='x'\n");
  EXPECT_EQ(lines("(#match? @l \"^[ab]\")"), "0: l=a primary=a\n0: l=b primary=a\n");
  EXPECT_EQ(lines("(#kind? @primary \"string\" \"integer\")"), "0: l=c primary='x'\n");
  EXPECT_EQ(lines("(#match? @l \"a\") (#kind? @primary \"string\")"), "");
}

TEST(Matching, PredicatesAskEveryCaptureOfANameAndPassOverAbsentOnes) {
  const std::string list = "((list . (_) @primary . (_)? @more . (_)? @more .) ";
  EXPECT_EQ(Matched(list + "(#eq? @more \"b\"))\n", "[a, b, b]\n[a, b, c]\n[a]\n").lines(),
            "0: primary=a more=b more=b\n0: primary=a\n");
}

TEST(Matching, CapturesKnowTheirPrecedence) {
  const Matched matched("(not_operator argument: (_) @primary)\n", "x = not a == b\n");
  ASSERT_EQ(matched.matches.size(), 1U);
  EXPECT_EQ(matched.matches[0].captures[0].own, Precedence::Comparison);
  EXPECT_EQ(matched.matches[0].captures[0].around, Precedence::Not);
}
