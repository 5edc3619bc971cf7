#include "scheme/effect.h"

#include "carded.h"

#include <gtest/gtest.h>

#include <map>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

/// The effects of a route with this body, by their source, as `ask` finds them.
std::map<std::string, Effect> effectsOf(const std::string &body,
                                        decltype(effectOf) *ask = effectOf) {
  const Analyzed analyzed(schemeHead +
                          "import pickle, sqlite3, redis\nstore = redis.Redis()\n"
                          "rows = sqlite3.connect('x')\nseen = {}\n"
                          "@app.post('/x')\ndef view():\n" +
                          body + "    return 'ok'\n");
  std::map<std::string, Effect> found;
  for (const endpoint::Endpoint &endpoint : analyzed.endpoints)
    analyzed.analysis.history().each(
        endpoint.run.paths(), [&](dataflow::StepId, const dataflow::Step &step) {
          if (const std::optional<Effect> effect = ask(analyzed.analysis, step))
            found.try_emplace(analyzed.at(step.location), *effect);
        });
  return found;
}

/// Of a route that does only one thing: its kind.
std::optional<Effect::Kind> kindOf(const std::string &statement,
                                   decltype(effectOf) *ask = effectOf) {
  const auto found = effectsOf("    " + statement + "\n", ask);
  return found.empty() ? std::nullopt : std::optional(found.begin()->second.kind);
}

TEST(Effect, WritesWhatTheCallerSent) {
  EXPECT_EQ(kindOf("store.setex(request.headers.get('X-Nonce', ''), 60, 1)"),
            Effect::Kind::Written);
  EXPECT_EQ(kindOf("rows.execute('INSERT INTO t VALUES (?)', (request.get_data(),))"),
            Effect::Kind::Written);
  EXPECT_EQ(kindOf("seen[request.headers.get('X-Nonce', '')] = 1"), Effect::Kind::Kept);
}

TEST(Effect, ReadsAndCountsAreNone) {
  EXPECT_EQ(kindOf("store.get(request.headers.get('X-Nonce', ''))"), std::nullopt);
  EXPECT_EQ(kindOf("store.incr(request.headers.get('X-Client', ''))"), std::nullopt);
  EXPECT_EQ(kindOf("store.setex(request.remote_addr, 60, 1)"), std::nullopt);
  EXPECT_EQ(kindOf("rows.execute('SELECT 1 WHERE x = ?', (request.get_data(),))"), std::nullopt);
  EXPECT_EQ(kindOf("rows.execute('DELETE FROM t WHERE x < ?', (time.time(),))"), std::nullopt);
}

TEST(Effect, WhatIsTheSameForAllIsAChange) {
  for (const char *change : {"rows.execute(\"UPDATE t SET state = 'open'\")", "seen.clear()",
                             "seen['mode'] = 'open'", "store.flushdb()"}) {
    EXPECT_TRUE(kindOf(change, changeOf)) << change;
    EXPECT_EQ(kindOf(change), std::nullopt) << change;
  }
}

TEST(Effect, CountsAndStampsAreNoChange) {
  for (const char *none :
       {"rows.execute('UPDATE t SET hits = hits + 1')", "seen['last'] = time.time()",
        "rows.execute('DELETE FROM t WHERE x < ?', (time.time(),))",
        "rows.execute('INSERT OR IGNORE INTO t VALUES (1)')", "seen.setdefault('mode', 'open')"})
    EXPECT_EQ(kindOf(none, changeOf), std::nullopt) << none;
}

TEST(Effect, CodeIsOfTheCaller) {
  const auto unpickled = effectsOf("    pickle.loads(request.get_data())\n");
  ASSERT_EQ(unpickled.size(), 1U);
  EXPECT_TRUE(unpickled.begin()->second.isOfCaller);
  EXPECT_EQ(kindOf("pickle.loads(open('x', 'rb').read())"), std::nullopt);
  const auto made =
      effectsOf("    rows.execute('DELETE FROM t WHERE x = ' + request.args.get('x', ''))\n");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_TRUE(made.begin()->second.isOfCaller);
}

TEST(Effect, AQuestionToOthersIsNone) {
  EXPECT_EQ(kindOf("requests.post('https://x', json=request.get_json())"), Effect::Kind::Requested);
  EXPECT_EQ(kindOf("requests.get('https://x/' + request.args.get('x', ''))"), std::nullopt);
  EXPECT_TRUE(effectsOf("    a = requests.post('https://x', data=request.get_data())\n"
                        "    if a.status_code != 200:\n        abort(401)\n")
                  .empty());
}

} // namespace
