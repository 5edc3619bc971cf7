#include "binding/spelling.h"

#include <gtest/gtest.h>

namespace hmaclint::binding {

TEST(SpellingMatches, WithoutStars) {
  EXPECT_TRUE(spellingMatches("hmac.new()", "hmac.new()"));
  EXPECT_FALSE(spellingMatches("hmac.new()", "hmac.new"));
  EXPECT_FALSE(spellingMatches("hmac.new", "hmac.new()"));
  EXPECT_FALSE(spellingMatches("hmac?new", "hmac.new"));
  EXPECT_TRUE(spellingMatches("", ""));
  EXPECT_FALSE(spellingMatches("", "a"));
  EXPECT_FALSE(spellingMatches("a", ""));
}

TEST(SpellingMatches, StarsHoldBalancedText) {
  EXPECT_TRUE(spellingMatches("*", ""));
  EXPECT_TRUE(spellingMatches("*", "hmac.new(a[b]).c()"));
  EXPECT_TRUE(spellingMatches("hmac.new(*)", "hmac.new()"));
  EXPECT_TRUE(spellingMatches("hmac.new(*)", "hmac.new(os.environ[\"\"])"));
  EXPECT_TRUE(spellingMatches("hmac.new(*).hexdigest()", "hmac.new(f(g()).h(0)).hexdigest()"));
  EXPECT_FALSE(spellingMatches("hmac.new(*).hexdigest()", "hmac.new(a).update(b).hexdigest()"));
  EXPECT_FALSE(spellingMatches("hmac.new(*)", "hmac.new(a).hexdigest()"));
  EXPECT_FALSE(spellingMatches("hmac.new(*)", "hmac.new(a)+f(b)"));
  EXPECT_TRUE(spellingMatches("*hmac.new(*)", "\"\"+hmac.new(a)"));
  EXPECT_FALSE(spellingMatches("*hmac.new(*)", "f(hmac.new(a))"));
  EXPECT_TRUE(spellingMatches("f(*hmac.new(*)*)", "f(hmac.new(a))"));
  EXPECT_FALSE(spellingMatches("*hmac.new(a)*", "f(hmac.new(a))"));
  EXPECT_TRUE(spellingMatches("*+*.hexdigest()", "\"\"+hmac.new().hexdigest()"));
  EXPECT_TRUE(spellingMatches("**", "a"));
  EXPECT_FALSE(spellingMatches("a*", "b"));
  EXPECT_TRUE(spellingMatches("*[*]", "a[b][c]"));
}

TEST(SpellingMatches, AStarMayNotLeaveOrEnterABracket) {
  EXPECT_FALSE(spellingMatches("f(*)", "f(a)(b)"));
  EXPECT_FALSE(spellingMatches("f(a*", "f(a)"));
  EXPECT_FALSE(spellingMatches("a[*", "a[b]"));
  EXPECT_TRUE(spellingMatches("a[*", "a[b"));
  EXPECT_TRUE(spellingMatches("f(a*)", "f(a)"));
  EXPECT_FALSE(spellingMatches("*a)", "f(a)"));
  EXPECT_TRUE(spellingMatches("f(*).g(*)", "f(x(1)).g(y(2))"));
}

TEST(SpellingMatches, ManyStarsCostNothing) {
  std::string spelling(300, 'a');
  std::string pattern;
  for (unsigned i = 0; i < 100; ++i)
    pattern += "*a";
  EXPECT_TRUE(spellingMatches(pattern, spelling));
  EXPECT_FALSE(spellingMatches(pattern + "b", spelling));
}

} // namespace hmaclint::binding
