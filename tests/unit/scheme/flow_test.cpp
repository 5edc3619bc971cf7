// One test or more for each point of how paths, checks and schemes are decided. Where a verdict
// goes is told by what held on the paths of a function: Y the MAC was verified, N it was not and
// nothing unknown could have done it, U unknown; `!` where the path raises.

#include "verdicts.h"

#include <gtest/gtest.h>

namespace hmaclint::scheme {

TEST(FlowA1, CalleesThatStandLaterAreRunWhereTheyAreCalled) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n    if not later():\n        abort(401)\n"
                     "    return 'ok'\n\ndef later():\n    return good()\n"),
            "N! Y");
}

TEST(FlowA1, ACallableThatIsOnlyAValueIsRun) {
  EXPECT_EQ(
      verdicts("class Guard:\n    def __init__(self):\n        self.check = lambda: good()\n\n"
               "guard = Guard()\n@app.post('/x')\ndef view():\n    if not guard.check():\n"
               "        abort(401)\n    return 'ok'\n"),
      "N! Y");
}

TEST(FlowA2, WhatIsBeforeIsAskedOfThePrefix) {
  const Analyzed analyzed(flowHead + "@app.post('/x')\ndef view():\n    print('first')\n"
                                     "    if not good():\n        abort(401)\n    print('second')\n"
                                     "    return 'ok'\n");
  std::string seen;
  for (const endpoint::Endpoint &one : analyzed.endpoints) {
    if (!one.isRoute())
      continue;
    for (const dataflow::Outcome &outcome : one.run.outcomes)
      analyzed.analysis.history().each(
          outcome.state.path, [&](dataflow::StepId id, const dataflow::Step &step) {
            if (step.kind == dataflow::StepKind::Call && step.entry && !step.args.empty())
              seen += held(analyzed.analysis.evaluator, id, CheckKind::Mac) == Tri::Yes ? "Y" : "N";
          });
  }
  EXPECT_NE(seen.find('Y'), std::string::npos) << seen;
  EXPECT_NE(seen.find('N'), std::string::npos) << seen;
}

TEST(FlowA3, AVerdictTravelsInAVariable) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n    ok = good()\n    found = ok\n"
                     "    if not found:\n        abort(401)\n    return 'ok'\n"),
            "N! Y");
}

TEST(FlowA3, AVerdictTravelsInATuple) {
  EXPECT_EQ(verdicts("def check():\n    if not good():\n        return False, 'bad'\n"
                     "    return True, None\n\n@app.post('/x')\ndef view():\n"
                     "    ok, error = check()\n    if not ok:\n        abort(401)\n"
                     "    return 'ok'\n"),
            "N! Y");
}

TEST(FlowA3, AVerdictTravelsAsAnException) {
  EXPECT_EQ(verdicts("class Refused(Exception):\n    pass\n\ndef check():\n    if not good():\n"
                     "        raise Refused()\n\n@app.post('/x')\ndef view():\n    try:\n"
                     "        check()\n    except Refused:\n        return 'no', 401\n"
                     "    return 'ok'\n"),
            "N N! Y");
}

TEST(FlowA3, SomethingUnknownThatGotTheRequestMayHaveVerified) {
  EXPECT_EQ(verdicts("from somewhere import verify\n@app.post('/x')\ndef view():\n"
                     "    verify(request)\n    return 'ok'\n"),
            "U");
}

TEST(FlowA5, NegatedHelpersAndOtherTruths) {
  EXPECT_EQ(verdicts("def is_bad():\n    return not good()\n\n@app.post('/x')\ndef view():\n"
                     "    if is_bad():\n        abort(401)\n    return 'ok'\n"),
            "N! Y");
  EXPECT_EQ(
      verdicts("def user():\n    if good():\n        return {'name': 'x'}\n    return None\n\n"
               "@app.post('/x')\ndef view():\n    if user() is None:\n        abort(401)\n"
               "    return 'ok'\n"),
      "N! Y");
}

TEST(FlowA6, AbortIsAnExceptionThatABroadHandlerTakes) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n    try:\n        if not good():\n"
                     "            abort(401)\n    except Exception:\n        pass\n"
                     "    return 'ok'\n"),
            "N Y");
}

TEST(FlowA7, HandlersMatchByTheHierarchyOfClasses) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n    try:\n        if not good():\n"
                     "            raise PermissionError()\n    except OSError:\n        pass\n"
                     "    return 'ok'\n"),
            "N N! Y");
}

TEST(FlowA7, FinallyReplacesTheOutcome) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n    try:\n        if not good():\n"
                     "            abort(401)\n    finally:\n        return 'ok'\n"),
            "N Y");
}

TEST(FlowA8, ConstantsFold) {
  EXPECT_EQ(dataflow::valueOfX("x = 5 * 60\n"), "300");
  EXPECT_EQ(dataflow::valueOfX("x = 2 ** 14\n"), "16384");
}

TEST(FlowA10, ALoopOverALiteralKeepsAllItsParts) {
  EXPECT_EQ(dataflow::valueOfX("x = ''\nfor part in ('a', 'b', 'c'):\n    x += part\n"),
            dataflow::valueOfX("x = 'abc'\n"));
}

TEST(FlowA10, NoRoundAtAllIsAWay) {
  EXPECT_EQ(verdicts("@app.post('/x')\ndef view():\n"
                     "    for one in request.headers.getlist('X-Signature'):\n"
                     "        if not hmac.compare_digest(expected(), one):\n"
                     "            abort(401)\n    return 'ok'\n"),
            "N N! Y");
}

TEST(FlowA11, TheSameKeyIsTheSameValue) {
  Analyzed analyzed("import os\na = os.environ['KEY'].encode()\n"
                    "def key():\n    return os.environ['KEY']\nb = key().encode()\n");
  EXPECT_EQ(analyzed.evaluated.value("a"), analyzed.evaluated.value("b"));
}

TEST(FlowA12, TwentyBranchesWithoutInterestStayFewPaths) {
  std::string program = "@app.post('/x')\ndef view():\n";
  for (int i = 0; i < 20; ++i)
    program += "    if os.urandom(1) == b'" + std::to_string(i) + "':\n        print(1)\n";
  EXPECT_EQ(verdicts(program + "    if not good():\n        abort(401)\n    return 'ok'\n"),
            "N! Y");
}

TEST(FlowA13, UnknownOfBothWaysIsUnknown) {
  EXPECT_EQ(verdicts("from somewhere import guard\n@app.post('/x')\n@guard\ndef view():\n"
                     "    return 'ok'\n"),
            "U");
}

} // namespace hmaclint::scheme
