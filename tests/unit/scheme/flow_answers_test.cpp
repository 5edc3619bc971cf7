// One test or more for each point without which rules would be answered wrongly: conditions,
// switches, the heap, parts, the body, time, endpoints, owners, operands, libraries.

#include "carded.h"
#include "verdicts.h"

#include "scheme/fields.h"
#include "scheme/ways.h"

#include <gtest/gtest.h>

namespace hmaclint::scheme {

static const std::string view = "@app.post('/x')\ndef view():\n";

/// The parts that accepted requests decide with unsigned.
static std::vector<std::string> uncoveredParts(const std::string &program) {
  const Analyzed analyzed(flowHead + program);
  std::vector<std::string> parts;
  for (const UnsignedPart &field : unsignedParts(analyzed.analysis, Aspect::Field))
    parts.push_back(field.part.describe());
  return parts;
}

/// Why ways past the check are open, over all endpoints.
static std::vector<Why> openings(const std::string &program) {
  const Analyzed analyzed(flowHead + program);
  std::vector<Why> all;
  for (const endpoint::Endpoint &endpoint : analyzed.endpoints) {
    const Acceptance acceptance(analyzed.analysis, endpoint);
    if (acceptance.isChecked())
      for (const Cause &cause : causesOf(analyzed.analysis, acceptance))
        all.push_back(whyOf(analyzed.analysis, acceptance, cause));
  }
  return all;
}

TEST(FlowA4, AnUnusedVerdictVerifiesNothing) {
  EXPECT_EQ(verdicts(view + "    good()\n    return 'ok'\n"), "N");
}

TEST(FlowA4, AFieldThatIsWrittenAndNotCoveredIsUnsigned) {
  const std::string checked = view + "    if not good():\n        abort(401)\n";
  EXPECT_EQ(uncoveredParts(checked + "    open('f').write(request.headers['X-User'])\n"
                                     "    return 'ok'\n"),
            std::vector<std::string>{"header x-user"});
  EXPECT_TRUE(uncoveredParts(checked + "    open('f').write(request.form['user'])\n"
                                       "    return 'ok'\n")
                  .empty());
}

TEST(FlowA9, SortedFieldsCoverAllButTheOnesLeftOut) {
  const auto program = [](const std::string &condition) {
    return view + "    text = '&'.join(f'{k}={v}' for k, v in sorted(request.form.items())" +
           condition +
           ")\n    mac = hmac.new(KEY, text.encode(), 'sha256').hexdigest()\n"
           "    if not hmac.compare_digest(mac, request.form['sign']):\n        abort(401)\n"
           "    open('f').write(request.form['note'])\n    return 'ok'\n";
  };
  EXPECT_TRUE(uncoveredParts(program(" if k != 'sign'")).empty());
  EXPECT_EQ(uncoveredParts(program(" if k not in ('sign', 'note')")),
            std::vector<std::string>{"form field note"});
}

TEST(FlowB14, ConditionsExpandInOrder) {
  const std::string head = view + "    given = request.headers.get('X-Signature')\n";
  EXPECT_EQ(verdicts(head + "    if given and not good():\n        abort(401)\n    return 'ok'\n"),
            "N N! Y");
  EXPECT_EQ(verdicts(head + "    if not given or not good():\n        abort(401)\n"
                            "    return 'ok'\n"),
            "N! Y");
  EXPECT_EQ(verdicts(head + "    if not all((given, good())):\n        abort(401)\n"
                            "    return 'ok'\n"),
            "N! Y");
}

TEST(FlowB14, AnAnswerThatIsAlwaysTrueAcceptsAll) {
  EXPECT_EQ(verdicts("def check():\n    if not good():\n        return {'error': 'bad'}, 400\n"
                     "    return True\n" +
                     view + "    if not check():\n        abort(401)\n    return 'ok'\n"),
            "N Y");
}

TEST(FlowB15, ModuleBodiesFoldToModernPython) {
  using dataflow::valueOfX;
  EXPECT_EQ(valueOfX("import hmac\nx = 1 if hasattr(hmac, 'compare_digest') else 2\n"), "1");
  EXPECT_EQ(valueOfX("from typing import TYPE_CHECKING\nx = 1\nif TYPE_CHECKING:\n    x = 2\n"),
            "1");
  EXPECT_EQ(valueOfX("import typing\nx = 2 if typing.TYPE_CHECKING else 1\n"), "1");
  EXPECT_EQ(valueOfX("import sys\nx = 1 if sys.version_info >= (3, 0) else 2\n"), "1");
  EXPECT_EQ(valueOfX("from sys import version_info as v\nx = 1 if v >= (3, 0) else 2\n"), "1");
}

TEST(FlowB15, WhatAModuleRefusesHoldsInItsFunctions) {
  const std::string use = view + "    if KEY:\n        if not good():\n            abort(401)\n"
                                 "    return 'ok'\n";
  EXPECT_EQ(verdicts(use), "N N! Y");
  EXPECT_EQ(verdicts("if not KEY:\n    raise SystemExit\n" + use), "N! Y");
}

TEST(FlowB16, SwitchesAreEvaluatedAtTheirDefault) {
  const auto byDefault = [](const std::string &value) {
    const std::vector<Why> all =
        openings(view + "    if os.environ.get('VERIFY', '" + value +
                 "') == '1' and not good():\n        abort(401)\n"
                 "    open('f').write(request.get_data())\n    return 'ok'\n");
    return all.size() == 1 && all.front().reason == Reason::Switch ? all.front().byDefault
                                                                   : Tri::Unknown;
  };
  EXPECT_EQ(byDefault("0"), Tri::Yes);
  EXPECT_EQ(byDefault("1"), Tri::No);
}

TEST(FlowB17, FieldsItemsAndSettingsAreTables) {
  using dataflow::valueOfX;
  EXPECT_EQ(valueOfX("h = {}\nh['a'] = 'b'\nx = h['a']\n"), "\"b\"");
  EXPECT_EQ(valueOfX("class A:\n    def __init__(self, k):\n        self.k = k\n"
                     "    def get(self):\n        return self.k\nx = A('b').get()\n"),
            "\"b\"");
  EXPECT_EQ(valueOfX("from flask import Flask\napp = Flask(__name__)\n"
                     "app.config.update(K='b')\nx = app.config['K']\n"),
            "\"b\"");
}

TEST(FlowB18, PartsAreNamedByValues) {
  using dataflow::valueOfX;
  const std::string head = "from flask import request\nNAME = 'X-Sig'\n";
  EXPECT_EQ(valueOfX(head + "x = request.headers[NAME]\n"),
            valueOfX(head + "x = request.headers['x-' + 'SIG']\n"));
  // What the request chose in a table of the server is the server's.
  const Carded carded("KEYS = json.load(open('k'))\ndef check(given):\n"
                      "    key = KEYS[request.headers['X-Key']].encode()\n"
                      "    return hmac.new(key, request.get_data(), 'sha256').digest() == given\n");
  EXPECT_EQ(carded.of("check", "key"), "looked up by header x-key");
}

TEST(FlowB19, AMessageCoversWhatItsPartsHold) {
  const std::string use = "    open('f').write(request.get_json()['to'])\n";
  EXPECT_EQ(Carded(verifying("request.get_data()", use)).of("view", "uncovered"),
            "method, path, query");
  EXPECT_EQ(
      Carded(verifying("hashlib.sha256(request.get_data()).digest()", use)).of("view", "uncovered"),
      "method, path, query");
  EXPECT_EQ(Carded(verifying("request.full_path.encode()", use)).of("view", "uncovered"),
            "! method, body, JSON member to");
}

TEST(FlowB20, TheBodyIsReadOnce) {
  const Carded carded(view + "    form = request.get_json()\n"
                             "    mac = hmac.new(KEY, request.get_data(), 'sha256').hexdigest()\n"
                             "    if not hmac.compare_digest(mac, request.headers['X-S']):\n"
                             "        abort(401)\n    open('f').write(form['a'])\n"
                             "    return 'ok'\n");
  EXPECT_EQ(carded.of("view", "uncovered"), "method, path, query"); // get_data() caches.
}

TEST(FlowB21, FreshnessIsAnIntervalHoweverItIsWritten) {
  const std::string stamp = "    stamp = int(request.headers['X-Time'])\n";
  for (const char *test : {"abs(time.time() - stamp) <= 300", "-300 <= time.time() - stamp <= 300",
                           "not (stamp < time.time() - 300 or stamp > time.time() + 300)",
                           "abs(stamp - time.time()) <= 5 * 60"})
    EXPECT_EQ(Carded(verifying("request.headers['X-Time'].encode()",
                               stamp + "    if not (" + test + "):\n        abort(401)\n"))
                  .of("view", "freshness"),
              "header x-time, signed, within 300 s of the clock")
        << test;
}

TEST(FlowB22, AnEndpointIsARouteAndAMethod) {
  const Analyzed analyzed(flowHead + "@app.before_request\ndef hook():\n"
                                     "    if request.method == 'POST' and not good():\n"
                                     "        abort(401)\n"
                                     "@app.route('/x', methods=['GET', 'POST'])\ndef view():\n"
                                     "    return 'ok'\n");
  std::map<std::string, bool> isVerified;
  for (const endpoint::Endpoint &one : analyzed.endpoints)
    for (const dataflow::Outcome &outcome : one.run.outcomes)
      isVerified[one.method] |=
          held(analyzed.analysis.evaluator, outcome.state.path, CheckKind::Mac) == Tri::Yes;
  EXPECT_EQ(isVerified, (std::map<std::string, bool>{{"GET", false}, {"POST", true}}));
}

TEST(FlowB23, OneHelperServesASignerAndAVerifier) {
  const Carded carded("def mac(body):\n    return hmac.new(KEY, body, 'sha256').hexdigest()\n" +
                      view +
                      "    if not hmac.compare_digest(mac(request.get_data()), "
                      "request.headers['X-S']):\n        abort(401)\n    return 'ok'\n"
                      "def client(body):\n"
                      "    requests.post('https://e.example', data=body, "
                      "headers={'X-S': mac(body)})\n");
  ASSERT_EQ(carded.cards.size(), 2U);
  EXPECT_FALSE(carded.cards[0].isVerifier);
  EXPECT_EQ(carded.of("mac", "signature"), "header X-S of POST to \"https://e.example\"");
  EXPECT_EQ(carded.of("view", "signature"), "header x-s");
}

TEST(FlowB24, OwnersAreToldByTheClientAndByNames) {
  EXPECT_EQ(Carded(ownScheme + verifying("request.get_data()")).of("view", "owner"),
            "the program's own");
  const Carded vendor(view + "    mac = hmac.new(KEY, request.get_data(), 'sha256').hexdigest()\n"
                             "    if not hmac.compare_digest('sha256=' + mac, "
                             "request.headers['X-Hub-Signature-256']):\n        abort(401)\n"
                             "    return 'ok'\n");
  EXPECT_EQ(vendor.of("view", "owner"), "a vendor's");
  EXPECT_EQ(vendor.of("view", "freshness"), "none"); // What a vendor leaves out is not marked.
}

TEST(FlowB25, TheOtherOperandDecidesTheEvidence) {
  const auto comparison = [](const std::string &other) {
    return Carded("from flask import session\n" + view +
                  "    mac = hmac.new(KEY, session['who'].encode(), 'sha256').hexdigest()\n"
                  "    if mac != " +
                  other + ":\n        abort(401)\n    return 'ok'\n")
        .of("view", "comparison");
  };
  EXPECT_EQ(comparison("request.form['csrf']"), "! stops at the first difference, by ==");
  EXPECT_EQ(comparison("session['mac']"), "stops at the first difference, by ==");
}

TEST(FlowB26, AKeyedHashIsNoCacheKey) {
  const std::string hash = "    mac = hashlib.sha256(KEY + request.get_data()).hexdigest()\n";
  EXPECT_EQ(Carded(view + hash +
                   "    if mac != request.headers['X-S']:\n        abort(401)\n"
                   "    return 'ok'\n")
                .of("view", "digest"),
            "! plain SHA256 with the key in the message");
  EXPECT_EQ(
      Carded(view + hash + "    open(mac).write('x')\n    return 'ok'\n").of("view", "digest"),
      "no scheme");
}

TEST(FlowB27, SendsSayMethodAddressAndPlace) {
  const Carded carded("def sign(body):\n"
                      "    mac = hmac.new(KEY, body, 'sha256').hexdigest()\n"
                      "    with requests.Session() as session:\n"
                      "        session.delete('https://e.example/a', params={'sig': mac})\n");
  EXPECT_EQ(carded.of("sign", "signature"),
            "query argument sig of DELETE to \"https://e.example/a\"");
}

TEST(FlowB28, LoggingIsNoEffect) {
  const auto count = [](const std::string &doing) {
    return openings("def work():\n    open('f').write('x')\n" + view +
                    "    if 'X-Signature' not in request.headers:\n" + doing +
                    "        return 'none'\n    if not good():\n        abort(401)\n"
                    "    work()\n    return 'ok'\n")
        .size();
  };
  EXPECT_EQ(count("        print('absent')\n"), 0U);
  EXPECT_EQ(count("        work()\n"), 1U);
}

TEST(FlowB29, AFunctionThatNobodyCallsIsAnEntry) {
  const Carded carded("class Checker:\n    def __init__(self, secret):\n"
                      "        self.secret = secret\n    def check(self, body, given):\n"
                      "        mac = hmac.new(self.secret, body, 'sha256').hexdigest()\n"
                      "        return mac == given\n");
  EXPECT_EQ(carded.of("check", "key"), "parameter secret");
  EXPECT_EQ(carded.of("check", "comparison"), "! stops at the first difference, by ==");
  EXPECT_EQ(carded.of("check", "uncovered"),
            "? part of the message is not known: it may hold method, path, query, body");
}

TEST(FlowB30, ObjectsOfLibrariesHaveTypes) {
  const Carded carded("import redis\nstore = redis.Redis.from_url(os.environ['REDIS'])\n" +
                      verifying("request.headers['X-Nonce'].encode() + request.get_data()",
                                "    if not store.set(request.headers['X-Nonce'], 1, nx=True, "
                                "ex=600):\n        abort(401)\n"));
  EXPECT_EQ(carded.of("view", "replay"), "header x-nonce, signed, is remembered");
}

TEST(FlowB31, ACoroutineThatIsNotAwaitedVerifiesNothing) {
  const std::string check = "async def check():\n    return good()\n"
                            "@app.post('/x')\nasync def view():\n";
  EXPECT_EQ(verdicts(check + "    if not await check():\n        abort(401)\n    return 'ok'\n"),
            "N! Y");
  EXPECT_EQ(verdicts(check + "    if not check():\n        abort(401)\n    return 'ok'\n"), "N");
}

TEST(FlowB31, GeneratorsRunWhereTheyAreConsumed) {
  EXPECT_EQ(verdicts("def checks():\n    yield good()\n" + view +
                     "    if not all(checks()):\n        abort(401)\n    return 'ok'\n"),
            "N! Y");
}

} // namespace hmaclint::scheme
