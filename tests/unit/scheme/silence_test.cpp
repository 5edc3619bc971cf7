#include "scheme/silence.h"

#include "analyzed.h"
#include "scheme/check.h"
#include "scheme/covers.h"
#include "scheme/doubt.h"
#include "scheme/part.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using scheme::Reasoned;
using scheme::Silence;
using source::Tri;

static const dataflow::ValueId one{1};
static const dataflow::ValueId two{2};

TEST(Reasoned, KeepsTheDoubtThatDecides) {
  const Reasoned first = scheme::notKnown(one);
  const Reasoned second = scheme::notKnown(two);
  EXPECT_EQ((first & Tri::No).tri, Tri::No);
  EXPECT_EQ((first | Tri::Yes).tri, Tri::Yes);
  EXPECT_EQ((first & Tri::Yes).doubt.value, one);
  EXPECT_EQ((Tri::No | second).doubt.value, two);
  EXPECT_EQ((first & second).doubt.value, one);
  EXPECT_EQ((!second).doubt.value, two);
  EXPECT_EQ((!Reasoned(Tri::No)).tri, Tri::Yes);
}

static const source::Location here{source::FileId{0}, {3, 7}};
static const source::Location there{source::FileId{0}, {1, 9}};

TEST(Silences, EachOnceByRuleAndPlace) {
  scheme::Silences silences;
  silences.ask("b");
  silences.add(here, {true, "fact", "", {}});
  silences.add(here, {true, "fact", "", {}});
  silences.add(there, {false, "reason", "subject", here});
  silences.ask("a");
  silences.add(here, {true, "fact", "", {}});
  std::string text;
  for (const scheme::Silences::Entry &entry : silences.entries())
    text += entry.rule + std::to_string(entry.place.range.begin) + entry.silence.reason + " ";
  EXPECT_EQ(text, "a3fact b1reason b3fact ");
}

TEST(Silences, NothingIsExplainedWhereNobodyAsks) {
  const scheme::Analyzed program("x = 1\n");
  bool isExplained = false;
  const auto explain = [&]() -> Silence {
    isExplained = true;
    return {};
  };
  program.analysis.silent(here, explain);
  EXPECT_FALSE(isExplained);
  scheme::Silences silences;
  scheme::Analysis analysis = program.analysis;
  analysis.silences = &silences;
  analysis.silent(here, explain);
  analysis.silent(here, "a fact");
  EXPECT_TRUE(isExplained);
  EXPECT_EQ(silences.entries().size(), 2U);
}

static const char *const before =
    "import hashlib, hmac, os, other\n"
    "from flask import Flask, abort, request\n"
    "KEY = os.environ['K'].encode()\n"
    "app = Flask(__name__)\n"
    "def ok(message):\n"
    "    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()\n"
    "    return hmac.compare_digest(mac, request.headers.get('X-Sig', ''))\n";

static std::string shown(const scheme::Analyzed &program, const Silence &silence) {
  return silence.reason + (silence.subject.empty() ? "" : ": " + silence.subject) + " @ " +
         program.at(silence.cause);
}

/// Why it is not known whether the first MAC covers the header X-User.
static std::string whyNotCovered(const std::string &statements) {
  const scheme::Analyzed program(before + statements);
  const dataflow::ValueTable &values = program.analysis.values();
  dataflow::ValueTable &table = program.evaluated.evaluator->values();
  const dataflow::ValueId user =
      table.make(dataflow::Kind::Item,
                 {table.make(dataflow::Kind::Request, "header"), table.string("x-user")});
  for (const dataflow::Record &record : program.analysis.evaluator.records()) {
    if (record.kind != dataflow::Record::Kind::Mac)
      continue;
    const Reasoned answer = scheme::covers(values, record.args[1].value, user);
    if (!answer.isUnknown())
      return answer == Tri::Yes ? "yes" : "no";
    return shown(program, scheme::explain(program.analysis, answer.doubt, record.location,
                                          record.args[1].origin));
  }
  return "no MAC";
}

TEST(Explain, WhatAMessageIsMadeOf) {
  EXPECT_EQ(whyNotCovered("@app.post('/')\ndef f():\n    ok(other.text(request))\n"),
            "called function could not be resolved: other.text @ other.text(request)");
  EXPECT_EQ(whyNotCovered("@app.post('/')\ndef f():\n    ok(request.get_data() + other.tail)\n"),
            "name outside of the program: other.tail @ other.tail");
  EXPECT_EQ(whyNotCovered("def f(text):\n    ok(text)\n"), "value of a parameter: text @ text");
  EXPECT_EQ(whyNotCovered("def f(client):\n    ok(client.text)\n"),
            "attribute of something unknown: client.text @ client.text");
  EXPECT_EQ(whyNotCovered("@app.post('/')\ndef f():\n"
                          "    ok(request.headers['X-User'].encode()[:4])\n"),
            "piece of a value @ request.headers['X-User'].encode()[:4]");
  EXPECT_EQ(whyNotCovered("@app.post('/')\ndef f():\n    ok(request.get_data())\n"), "no");
  // No part of it may hold the header, whatever the unknown one holds.
  EXPECT_EQ(whyNotCovered("@app.post('/')\ndef f():\n"
                          "    ok(request.headers['X-User'].encode() + other.tail)\n"),
            "yes");
}

/// Why it is not known whether the check held on the ways of the first endpoint.
static std::string whyNotHeld(const std::string &statements) {
  const scheme::Analyzed program(before + statements);
  std::string text;
  for (const dataflow::Outcome &outcome : program.endpoints.front().run.outcomes) {
    const Reasoned answer =
        scheme::held(program.analysis.evaluator, outcome.state.path, scheme::CheckKind::Mac);
    text += answer == Tri::Yes ? "yes\n" : answer == Tri::No ? "no\n" : "";
    if (answer.isUnknown())
      text += shown(program, scheme::explain(program.analysis, answer.doubt, {})) + "\n";
  }
  return text;
}

TEST(Explain, StepsOfAPath) {
  EXPECT_EQ(whyNotHeld("@app.post('/')\ndef f():\n    other.verify(request)\n    return ''\n"),
            "called function could not be resolved: other.verify @ other.verify(request)\n");
  EXPECT_EQ(whyNotHeld("def again(n):\n    return again(n)\n"
                       "@app.post('/')\ndef f():\n    again(1)\n    return ''\n"),
            "path bound hit: call not followed: again @ again(n)\n");
  EXPECT_EQ(whyNotHeld("@app.post('/')\ndef f():\n"
                       "    if not ok(request.get_data()): abort(401)\n    return ''\n"),
            "yes\nno\n");
}

/// Why an endpoint is not wholly known.
static std::string whyUnsure(const std::string &statements) {
  const scheme::Analyzed program(before + statements);
  const endpoint::Endpoint &endpoint = program.endpoints.front();
  if (!endpoint.isUnsure && !endpoint.run.cut)
    return "sure";
  return shown(program, scheme::explainUnsure(program.analysis, endpoint));
}

TEST(Explain, WhatRunsAroundAnEndpoint) {
  const std::string handler = "def f():\n    return ''\n";
  EXPECT_EQ(whyUnsure("@app.post('/')\n" + handler), "sure");
  EXPECT_EQ(whyUnsure("@app.post('/')\n@other.guard\n" + handler),
            "decorator could not be resolved: other.guard @ other.guard");
  EXPECT_EQ(whyUnsure("app.before_request(other.hook)\n@app.post('/')\n" + handler),
            "hook or list of decorators could not be resolved: other.hook @ other.hook");
  EXPECT_EQ(whyUnsure("@app.post('/')\n" + handler + "other.keep(f)\n"),
            "given to something unknown, which may do more @ f");
}

TEST(UnknownIn, TheFirstFromOutside) {
  scheme::Analyzed program("x = 1\n");
  dataflow::ValueTable &values = program.evaluated.evaluator->values();
  const dataflow::ValueId given = values.make(dataflow::Kind::Parameter, "given");
  const dataflow::ValueId member = values.make(dataflow::Kind::Attribute, "secret", {given});
  const dataflow::ValueId text = values.string("text");
  const dataflow::ValueId both =
      values.make(dataflow::Kind::Concat, {text, member, values.unknown("later")});
  EXPECT_EQ(scheme::unknownIn(values, both), given);
  EXPECT_EQ(scheme::unknownIn(values, text), std::nullopt);
}
