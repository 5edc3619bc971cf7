#include "facts.h"

using namespace hmaclint;
using namespace hmaclint::rules;

/// Which of the right-hand sides of `program` a predicate holds of.
static std::string held(const std::string &predicate, const std::string &program) {
  const Facts facts("((assignment left: (_) @name right: (_) @primary) (" + predicate + "))\n",
                    program);
  std::string names;
  for (const MatchFacts &match : facts.files[0].matches)
    if (answer(facts.context(), facts.files[0], match) == source::Tri::Yes)
      names += facts.word(match.match.find("name")->range) + " ";
  return names;
}

static const std::string program = "import hmac as h\n"
                                   "from hmac import new\n"
                                   "yes = h.new(k, b, 'sha256')\n"
                                   "also = new(k, b, 'sha256')\n"
                                   "no = 'text'\n"
                                   "unknown = somebody.new(k)\n";

TEST(Predicates, BareHoldsOnYesAndNegatedOnNo) {
  EXPECT_EQ(held("#resolves-to? @primary \"hmac.new(*)\"", program), "yes also ");
  EXPECT_EQ(held("#not-resolves-to? @primary \"hmac.new(*)\"", program), "no ");
}

TEST(Predicates, UnknownCanBeAskedFor) {
  EXPECT_EQ(held("#resolves-to? @primary \"?\"", program), "unknown ");
}

TEST(Predicates, OneOfSeveralPatternsSuffices) {
  EXPECT_EQ(held("#resolves-to? @primary \"hmac.new(*)\" \"\\\"\\\"\"", program), "yes also no ");
}

TEST(Predicates, EveryCaptureOfANameIsAsked) {
  const Facts facts("((list . (_) @item . (_)? @item .) @primary\n"
                    " (#resolves-to? @item \"0\"))\n",
                    "[1, 2]\n[1, x]\n[3]\n");
  EXPECT_EQ(facts.lines(), "[1, 2] warning: something is found\n"
                           "[3] warning: something is found\n");
}

TEST(Predicates, AllOfAPatternMustHold) {
  EXPECT_EQ(held("#resolves-to? @primary \"hmac.new(*)\") (#eq? @name \"also\"", program), "also ");
}
