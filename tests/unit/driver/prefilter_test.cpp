#include "driver/prefilter.h"
#include "scratch.h"

namespace hmaclint::driver {

using Words = std::vector<std::string>;

static Prefilter prefilterOf(const std::string &patterns, const std::string &keys = "") {
  const query::QuerySet::Loaded loaded = ruleWith(patterns, keys);
  return Prefilter(setOf(loaded));
}

static Words needles(const std::string &patterns) {
  const Prefilter prefilter = prefilterOf(patterns);
  return {prefilter.needles().begin(), prefilter.needles().end()};
}

static Words needlesOf(const std::string &spelling) {
  return needles("((call) @primary (#resolves-to? @primary \"" + spelling + "\"))");
}

TEST(Prefilter, FirstNameOfAPattern) {
  EXPECT_EQ(needlesOf("hmac.new(*).hexdigest(*)"), Words{"hmac"});
  EXPECT_EQ(needlesOf("*+hmac.digest(*)"), Words{"hmac"});
  EXPECT_EQ(needlesOf("\\\"\\\"%hmac.new(*)"), Words{"hmac"});
  EXPECT_EQ(needlesOf("b\\\"\\\"+zlib.crc32(*)"), Words{"zlib"});
  EXPECT_EQ(needlesOf("<parameter>.digest()"), Words{"digest"});
  EXPECT_EQ(needlesOf(".verify(*)"), Words{"verify"});
}

TEST(Prefilter, PatternsWithoutANameAskForNothing) {
  for (const char *spelling : {"*", "<parameter>", "\\\"\\\"", "b\\\"\\\"", "0", "None", "*[*]"})
    EXPECT_EQ(needlesOf(spelling), Words{}) << spelling;
  EXPECT_TRUE(prefilterOf("((call) @primary (#resolves-to? @primary \"a.b\" \"*\"))").matters(""));
  EXPECT_TRUE(prefilterOf("((call) @primary (#not-resolves-to? @primary \"a.b\"))").matters(""));
  EXPECT_TRUE(prefilterOf("((call) @primary)").matters(""));
}

TEST(Prefilter, Groups) {
  EXPECT_EQ(needlesOf("{hmac.new,hmac.HMAC}(*)"), Words{"hmac"});
  EXPECT_EQ(needlesOf("{flask,quart}.args[*]"), Words{"args"});
  EXPECT_EQ(needlesOf("{,x.y(}hmac.new(*)"), Words{"hmac"});
  EXPECT_EQ(needlesOf("{base64.b64encode,binascii.hexlify}({hmac,hmac.digest}(*))"), Words{"hmac"});
  EXPECT_EQ(needlesOf("{a.b,{c.d,e.f}(*)}"), (Words{"a", "c", "e"}));
  EXPECT_EQ(needlesOf("{a.b,*}"), Words{});
  EXPECT_EQ(needlesOf("{a.b"), Words{});
}

TEST(Prefilter, AllPredicatesOfOnePatternMustBePossible) {
  const Prefilter prefilter = prefilterOf("((binary_operator left: (_) @left right: (_) @right)"
                                          " @primary (#resolves-to? @left \"hmac.new(*)\")"
                                          " (#resolves-to? @right \"flask.*\" \"quart.*\"))");
  EXPECT_TRUE(prefilter.matters("import hmac, flask"));
  EXPECT_TRUE(prefilter.matters("from quart import x; from hmac import new"));
  EXPECT_FALSE(prefilter.matters("import hmac"));
  EXPECT_FALSE(prefilter.matters("import flask, quart"));
  EXPECT_FALSE(prefilter.matters(""));
}

TEST(Prefilter, AnyPatternSuffices) {
  const Prefilter prefilter = prefilterOf("((call) @primary (#resolves-to? @primary \"a1.x\"))"
                                          "((call) @primary (#resolves-to? @primary \"b2.x\"))");
  EXPECT_TRUE(prefilter.matters("a1"));
  EXPECT_TRUE(prefilter.matters("b2"));
  EXPECT_FALSE(prefilter.matters("a b"));
}

TEST(Prefilter, FindsInBinaryAndLongText) {
  const Prefilter prefilter = prefilterOf("((call) @primary (#resolves-to? @primary \"hmac.x\"))");
  std::string bytes(1 << 20, '\0');
  EXPECT_FALSE(prefilter.matters(bytes));
  EXPECT_TRUE(prefilter.matters(bytes + "hmac"));
  EXPECT_FALSE(prefilter.matters(bytes + "hma"));
}

TEST(Prefilter, EmbeddedRulesPassVulnerableFiles) {
  const Prefilter prefilter(embeddedRules());
  EXPECT_FALSE(prefilter.needles().empty()) << "every file would be parsed";
  EXPECT_TRUE(prefilter.matters(vulnerable()));
  EXPECT_FALSE(prefilter.matters("print('hello')\n"));
}

} // namespace hmaclint::driver
