#include "loaded.h"

using namespace hmaclint::query;

static const std::string pattern = "((identifier) @primary)\n";

/// The errors of the good card with one line replaced by `line`.
static std::string withLine(const std::string &old, const std::string &line) {
  std::string text = card() + pattern;
  text.replace(text.find(old), text.find('\n', text.find(old)) - text.find(old), line);
  std::vector<QueryError> errors;
  parseHeader("own-rule.scm", text, errors);
  return errorsOf({std::nullopt, errors});
}

TEST(Header, ReadsEveryKey) {
  std::vector<QueryError> errors;
  const RuleHeader header = parseHeader("folder/own-rule.scm",
                                        card() + ";; @tags timing, hmac\n;; @status preview\n"
                                                 ";; @vendor github\n"
                                                 ";; @needles hmac.new  sha256=\n"
                                                 ";; @programs requests mini\n",
                                        errors);
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(header.id, "HM999");
  EXPECT_EQ(header.name, "own-rule");
  EXPECT_EQ(header.title, "Own rule");
  EXPECT_EQ(header.severity, "warning");
  EXPECT_EQ(header.precision, "high");
  EXPECT_EQ(header.cwe, std::vector<std::string>{"CWE-208"});
  EXPECT_EQ(header.owasp, "API2:2023");
  EXPECT_EQ(header.fix, "none");
  EXPECT_EQ(header.since, "0.1.0");
  EXPECT_EQ(header.message, "something is found");
  EXPECT_EQ(header.tags, (std::vector<std::string>{"timing", "hmac"}));
  EXPECT_EQ(header.status, "preview");
  EXPECT_EQ(header.vendor, "github");
  EXPECT_EQ(header.needles, (std::vector<std::string>{"hmac.new", "sha256="}));
  EXPECT_EQ(header.programs, "requests");
  EXPECT_EQ(header.beside, std::vector<std::string>{"mini"});
}

TEST(Header, UnknownKeysHaveAPlaceAndAGuess) {
  EXPECT_EQ(withLine(";; @since", ";; @sinse 0.1.0"),
            "9:4: unknown header key @sinse; did you mean @since?\n"
            "1:1: header key @since is missing\n");
  EXPECT_EQ(withLine(";; @since", ";;  @zzzzzzzzz 1"), "9:5: unknown header key @zzzzzzzzz\n"
                                                       "1:1: header key @since is missing\n");
}

TEST(Header, EveryRequiredKeyMustBeThere) {
  std::vector<QueryError> errors;
  parseHeader("own-rule.scm", pattern, errors);
  EXPECT_EQ(errors.size(), 10U);
  for (const QueryError &error : errors)
    EXPECT_TRUE(llvm::StringRef(error.message).ends_with(" is missing")) << error.message;
}

TEST(Header, KeysStandOnceAboveThePatterns) {
  EXPECT_EQ(errorsOf(loadText(card() + ";; @id HM998\n" + pattern)),
            "11:4: header key @id is given twice\n");
  EXPECT_EQ(errorsOf(loadText(card() + ";; @tags\n" + pattern)),
            "11:4: header key @tags has no value\n");
  EXPECT_EQ(errorsOf(loadText(card() + pattern + ";; @tags late\n")),
            "12:4: header key @tags after the first pattern\n");
}

TEST(Header, CommentsAndKeysAreToldApart) {
  EXPECT_EQ(errorsOf(loadText(card() + "; @nokey of a comment\n;; prose\n" + pattern)), "");
}

TEST(Header, ValuesAreStrict) {
  EXPECT_EQ(withLine(";; @id", ";; @id hm999"),
            "1:4: @id must be two to eight capitals and three or four digits, as HM101\n");
  EXPECT_EQ(withLine(";; @name", ";; @name other-rule"),
            "2:4: @name must be the file's name, own-rule\n");
  EXPECT_EQ(withLine(";; @severity", ";; @severity fatal"),
            "4:4: @severity must be one of error, warning, note\n");
  EXPECT_EQ(withLine(";; @precision", ";; @precision perfect"),
            "5:4: @precision must be one of very-high, high, medium, low\n");
  EXPECT_EQ(withLine(";; @cwe", ";; @cwe 208"),
            "6:4: @cwe must be a list such as CWE-208, CWE-697\n");
  EXPECT_EQ(withLine(";; @owasp", ";; @owasp A02:2021"),
            "7:4: @owasp must be an entry of the API Security Top 10, as API2:2023\n");
  EXPECT_EQ(withLine(";; @fix", ";; @fix maybe"),
            "8:4: @fix must be one of safe, unsafe, display, none\n");
  EXPECT_EQ(withLine(";; @message", ";; @message A sentence."),
            "10:4: @message must not end with a period\n10:4: @message must start lower-case\n");
}

TEST(Header, SpellingsAreGroupsOfAlternatives) {
  std::vector<QueryError> errors;
  const RuleHeader header =
      parseHeader("own-rule.scm",
                  card() +
                      ";; @spelling raw hmac.digest(*)\n"
                      ";; @spelling raw {hmac.new,hmac.HMAC}(*).digest()\n"
                      ";; @spelling hex {raw}.hex()\n;; @spelling raw late(*)\n" +
                      pattern,
                  errors);
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(useSpellings("{hex}", header.spellings),
            "{{hmac.digest(*),{hmac.new,hmac.HMAC}(*).digest()}.hex()}");
  EXPECT_EQ(useSpellings("{nobody}", header.spellings), "{nobody}");
  EXPECT_EQ(errorsOf(loadText(card() + ";; @spelling alone\n" + pattern)),
            "11:4: header key @spelling takes a name and a pattern\n");
}

TEST(Header, CardsWithoutAPatternNeedNeedles) {
  EXPECT_EQ(errorsOf(loadText(card())),
            "1:1: header key @needles is missing: a card without a pattern needs it\n");
  EXPECT_EQ(errorsOf(loadText(card() + "; (call)\n\n")),
            "1:1: header key @needles is missing: a card without a pattern needs it\n");
  const QuerySet::Loaded loaded = loadText(card() + ";; @needles hmac\n");
  EXPECT_TRUE(patternsOf(loaded).empty());
  EXPECT_TRUE(loaded.set && loaded.set->rules().size() == 1);
  EXPECT_EQ(errorsOf(loadText(card() + ";; @needles hmac\n" + pattern)), "");
}

TEST(Header, NeedlesAreStrict) {
  const auto errors = [](const std::string &needles) {
    return errorsOf(loadText(card() + ";; @needles" + needles + "\n"));
  };
  EXPECT_EQ(errors(" "),
            "11:4: header key @needles has no value\n"
            "1:1: header key @needles is missing: a card without a pattern needs it\n");
  EXPECT_EQ(errors(" hmac, sha256="),
            "11:4: @needles must be separated by spaces, without commas\n");
  EXPECT_EQ(errors(" hmac k="), "11:4: @needles must be of three characters or more: k=\n");
  EXPECT_EQ(errors(" schl\xC3\xBCssel"), "11:4: @needles must be printable ASCII\n");
  EXPECT_EQ(errors(" hmac key hmac"),
            "11:4: @needles must not repeat: where hmac is, hmac is too\n");
  EXPECT_EQ(errors(" hmac hmac.new"),
            "11:4: @needles must not repeat: where hmac.new is, hmac is too\n");
}
