#include "diagnostic/sink.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::diagnostic;

static Diagnostic finding(unsigned file, uint32_t begin, std::string rule, std::string message) {
  Diagnostic made;
  made.primary = {static_cast<source::FileId>(file), {begin, begin + 1}};
  made.rule = std::move(rule);
  made.message = std::move(message);
  return made;
}

TEST(Sink, SortsByFilePlaceRuleAndMessage) {
  Sink sink;
  sink.report(finding(1, 0, "HM101", "f"));
  sink.report(finding(0, 9, "HM101", "e"));
  sink.report(finding(0, 5, "HM102", "d"));
  sink.report(finding(0, 5, "HM101", "c"));
  sink.report(finding(0, 5, "HM101", "b"));
  sink.report(finding(0, 3, "HM999", "a"));
  std::string order;
  for (const Diagnostic &one : sink.take())
    order += one.message;
  EXPECT_EQ(order, "abcdef");
}

TEST(Sink, RepetitionsGoAndNearOnesStay) {
  Sink sink;
  sink.report(finding(0, 5, "HM101", "same"));
  sink.report(finding(0, 6, "HM101", "same"));
  sink.report(finding(0, 5, "HM101", "same"));
  sink.report(finding(0, 5, "HM102", "same"));
  EXPECT_EQ(sink.take().size(), 3U);
}

TEST(Sink, IsEmptyAfterTake) {
  Sink sink;
  sink.report(finding(0, 5, "HM101", "x"));
  EXPECT_EQ(sink.take().size(), 1U);
  EXPECT_TRUE(sink.take().empty());
}

TEST(Severity, NamesGoBothWays) {
  for (Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
    EXPECT_EQ(parseSeverity(severityName(severity)), severity);
  EXPECT_FALSE(parseSeverity("Error"));
  EXPECT_FALSE(parseSeverity(""));
  EXPECT_LT(Severity::Note, Severity::Warning);
  EXPECT_LT(Severity::Warning, Severity::Error);
}
