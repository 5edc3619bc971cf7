#include "diagnostic/fingerprint.h"

#include <gtest/gtest.h>

namespace hmaclint::diagnostic {

static std::string of(const std::string &text, uint32_t begin,
                      llvm::ArrayRef<source::ByteRange> comments = {},
                      llvm::StringRef rule = "HM101", llvm::StringRef function = "f") {
  const source::SourceFile file("x.py", {}, {text, {}, "utf-8"});
  return fingerprintOf(rule, function, file, begin, comments);
}

TEST(Fingerprint, KnowsItsLineAlone) {
  const std::string one = of("a == b\n", 2);
  EXPECT_EQ(one.size(), 32U);
  EXPECT_EQ(of("x\n\ty\n  a  ==  b  \nz", 10), one);
  EXPECT_EQ(of("a == b  # why", 0, {{8, 13}}), one);
  EXPECT_NE(of("a == c\n", 2), one);
}

TEST(Fingerprint, TellsRuleAndFunctionApart) {
  const std::string one = of("a == b\n", 2);
  EXPECT_NE(of("a == b\n", 2, {}, "HM102"), one);
  EXPECT_NE(of("a == b\n", 2, {}, "HM101", "g"), one);
  // Where one part ends matters.
  EXPECT_NE(of("b", 0, {}, "HM101", "ga"), of("ab", 0, {}, "HM101", "g"));
}

} // namespace hmaclint::diagnostic
