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

TEST(Prefilter, NeedlesOfACardWithoutPatterns) {
  const Prefilter prefilter = prefilterOf("", ";; @needles wsgi_app before_request\n");
  EXPECT_EQ(prefilter.needles().size(), 2U);
  EXPECT_TRUE(prefilter.matters("app.wsgi_app = x"));
  EXPECT_TRUE(prefilter.matters("@app.before_request"));
  EXPECT_FALSE(prefilter.matters("before; request; wsgi"));
}

TEST(Prefilter, NeedlesStandBesideWhatPatternsNeed) {
  const std::string keys = ";; @needles wsgi_app\n";
  const std::string named = "((call) @primary (#resolves-to? @primary \"hmac.x\"))";
  const Prefilter prefilter = prefilterOf(named, keys);
  EXPECT_TRUE(prefilter.matters("hmac"));
  EXPECT_TRUE(prefilter.matters("wsgi_app"));
  EXPECT_FALSE(prefilter.matters("wsgi"));
  // They stand for a pattern that needs nothing of its own.
  EXPECT_FALSE(prefilterOf("((call) @primary)", keys).matters(""));
  EXPECT_TRUE(prefilterOf("((call) @primary)", keys).matters("wsgi_app"));
}

/// One rule that may hold in any file makes every file matter, whatever the others say.
TEST(Prefilter, NeedlesOfOneRuleSayNothingOfAnother) {
  const std::string card = ";; @title t\n;; @severity note\n;; @precision low\n;; @cwe CWE-208\n"
                           ";; @owasp API2:2023\n;; @fix none\n;; @since 0.1.0\n;; @message m\n";
  const query::QuerySet::Loaded loaded = query::QuerySet::load(
      {{"a.scm", ";; @id HM998\n;; @name a\n" + card + ";; @needles wsgi_app\n"},
       {"b.scm", ";; @id HM999\n;; @name b\n" + card + "((call) @primary)\n"}},
      {});
  const Prefilter prefilter(setOf(loaded));
  EXPECT_TRUE(prefilter.needles().empty());
  EXPECT_TRUE(prefilter.matters(""));
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

TEST(Prefilter, FilesOfTheUser) {
  const query::QuerySet::Loaded loaded =
      ruleWith("((call) @primary (#resolves-to? @primary \"hmac.new(*)\"))");
  const std::string own = R"({"library": "acme", "imports": ["acme"],
                              "entries": {"acme.sign": {"role": "mac"},
                                          "acme.log": {"role": "log"}}})";
  const model::ModelFile file{"acme.json", own};
  const Prefilter prefilter(setOf(loaded), file);
  EXPECT_TRUE(prefilter.matters("from acme import sign"));
  EXPECT_TRUE(prefilter.matters("import hmac"));
  EXPECT_FALSE(prefilter.matters("from acme import log"));
  EXPECT_FALSE(prefilter.matters("from other import sign"));
}

} // namespace hmaclint::driver
