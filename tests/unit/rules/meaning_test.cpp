#include "facts.h"

#include "../dataflow/evaluated.h"
#include "rules/meaning.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::rules;

namespace {
const std::string program = R"(import hashlib
import hmac
import os
from flask import Flask, abort, request
app = Flask(__name__)
KEY = os.environ["KEY"]

def mac(body):
    made = hmac.new(KEY.encode(), body, hashlib.sha256)
    return made.hexdigest()

@app.route("/pay", methods=["POST"])
def pay():
    sent = request.headers.get("X-Signature", "")
    early = request.form["early"]
    expected = mac(request.get_data())
    if not hmac.compare_digest(expected, sent):
        abort(401)
    late = request.form["late"]
    user = request.headers["X-User"]
    store(late, user)
    maybe = None if late else "text"
    return "paid"

@app.route("/open")
def ping():
    pong = "pong"
    return pong

def nobody(given):
    kept = given
    strange = somewhere(given)
    return kept, strange
)";

/// The left-hand names of the assignments of `program` whose right-hand sides a predicate holds of.
std::string held(const std::string &predicate) {
  const Facts facts(
      "((assignment left: (identifier) @name right: (_) @primary) (" + predicate + "))\n", program);
  EXPECT_TRUE(checkSettings(facts.context().queries).empty());
  dataflow::Program units;
  dataflow::Unit unit;
  unit.file = facts.files[0].file;
  unit.ir = &facts.files[0].ir;
  unit.bindings = &facts.files[0].bindings;
  unit.watched = watched(facts.context().queries, facts.files[0]);
  units.units.push_back(std::move(unit));
  dataflow::Evaluator evaluator(units, dataflow::allModels());
  evaluator.runModules();
  const std::vector<endpoint::Endpoint> endpoints = endpoint::compose(evaluator);
  const scheme::Analysis analysis{evaluator, endpoints};
  Context context = facts.context();
  context.analysis = &analysis;
  const Meaning meaning(context);
  context.meaning = &meaning;
  std::string names;
  for (const MatchFacts &match : facts.files[0].matches)
    if (answer(context, facts.files[0], match) == source::Tri::Yes)
      names += facts.word(match.match.find("name")->range) + " ";
  return names;
}
} // namespace

TEST(Meaning, OriginSaysWhoDecides) {
  EXPECT_EQ(held("#origin? @primary \"request\""), "sent early late user ");
  EXPECT_EQ(held("#origin? @primary \"stored\""), "KEY ");
  EXPECT_EQ(held("#origin? @primary \"parameter\""), "kept ");
  EXPECT_EQ(held("#origin? @primary \"literal\" \"parameter\""), "maybe pong kept ");
  EXPECT_EQ(held("#origin? @primary \"mac\""), "made expected ");
}

TEST(Meaning, RolesAreThoseOfModels) {
  EXPECT_EQ(held("#has-role? @primary \"mac\""), "made ");
  EXPECT_EQ(held("#has-role? @primary \"app\" \"mac\""), "app made ");
  // A function of the program has none; of what is not known nothing is said.
  EXPECT_EQ(held("#not-has-role? @primary \"mac\" \"part\" \"app\" \"environment\""),
            "sent expected ");
}

TEST(Meaning, NoneIsOneOfTheAlternatives) {
  EXPECT_EQ(held("#may-be-none? @primary"), "maybe ");
  const std::string never = held("#not-may-be-none? @primary");
  EXPECT_NE(never.find("pong"), std::string::npos);
  EXPECT_EQ(never.find("strange"), std::string::npos);
}

TEST(Meaning, EndpointsAndTheirMethods) {
  EXPECT_EQ(held("#in-endpoint? @primary"), "made sent early expected late user maybe pong ");
  EXPECT_EQ(held("#not-in-endpoint? @primary"), "app KEY kept strange ");
}

TEST(Meaning, HeldBeforeGoesByPaths) {
  EXPECT_EQ(held("#held-before? @primary \"mac\""), "late user maybe ");
  EXPECT_NE(held("#not-held-before? @primary \"mac\"").find("early"), std::string::npos);
}

TEST(Meaning, AcceptSitesAreReachedFromBefore) {
  EXPECT_NE(held("#reaches-accept-site? @primary").find("late"), std::string::npos);
  EXPECT_EQ(held("#reaches-accept-site? @primary").find("pong"), std::string::npos);
}

TEST(Meaning, CoveredAndSigned) {
  EXPECT_EQ(held("#covered? @primary"), "early late ");
  EXPECT_EQ(held("#not-covered? @primary"), "sent user ");
  EXPECT_EQ(held("#signed? @primary"), "");
}

TEST(Meaning, SchemesLackWhatTheyDoNotSign) {
  EXPECT_EQ(held("#scheme-lacks? @primary \"method\""), "made expected ");
  EXPECT_EQ(held("#scheme-lacks? @primary \"time\""), "made expected ");
  EXPECT_EQ(held("#scheme-lacks? @primary \"body\""), "");
  EXPECT_EQ(held("#not-scheme-lacks? @primary \"body\""), "made expected ");
}

TEST(Meaning, UnknownWordsAreErrorsOfTheQuery) {
  const Facts facts("((integer) @primary (#origin? @primary \"requests\"))\n", "a = 1\n");
  const auto errors = checkSettings(facts.context().queries);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].message, "#origin? does not know \"requests\"; it takes request, stored, "
                               "literal, parameter, mac");
}
