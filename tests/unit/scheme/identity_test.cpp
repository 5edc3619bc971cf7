#include "scheme/identity.h"

#include "carded.h"
#include "scheme/effect.h"
#include "scheme/locator.h"

#include <gtest/gtest.h>

#include <set>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

const std::string stores = "import redis, sqlite3\nfrom flask_sqlalchemy import SQLAlchemy\n"
                           "db = SQLAlchemy(app)\nclass Row(db.Model):\n    pass\n"
                           "store = redis.Redis()\nrows = sqlite3.connect('x')\nseen = {}\n";

/// The parts of the request that choose where a statement's effects go.
std::set<std::string> chosenBy(const std::string &statement) {
  const Analyzed analyzed(schemeHead + stores +
                          "@app.post('/x')\ndef view():\n    a = request.form['a']\n"
                          "    b = request.form['b']\n    " +
                          statement + "\n    return 'ok'\n");
  std::set<std::string> names;
  for (const endpoint::Endpoint &endpoint : analyzed.endpoints)
    analyzed.analysis.history().each(
        endpoint.run.paths(), [&](dataflow::StepId, const dataflow::Step &step) {
          for (const dataflow::Flow &one : locatorsOf(analyzed.analysis, step))
            for (ValueId value : partsIn(analyzed.analysis.values(), one.value))
              if (const std::optional<Part> part = partOf(analyzed.analysis.values(), value))
                names.insert(part->keys.back());
        });
  return names;
}

using Names = std::set<std::string>;

TEST(Locator, IsTheIndexAndNotWhatIsWritten) {
  EXPECT_EQ(chosenBy("seen[a] = b"), Names{"a"});
  EXPECT_EQ(chosenBy("store.set('x' + a, b)"), Names{"a"});
  EXPECT_EQ(chosenBy("Row.query.get(a).balance = b"), Names{"a"});
  EXPECT_EQ(chosenBy("db.session.delete(Row.query.filter_by(name=a).first())"), Names{"a"});
  EXPECT_EQ(chosenBy("seen['x'] = b"), Names{});
}

TEST(Locator, IsWhatStandsAfterWhere) {
  EXPECT_EQ(chosenBy("rows.execute('UPDATE t SET x = ? WHERE y = ?', (b, a))"), Names{"a"});
  EXPECT_EQ(chosenBy("rows.execute('DELETE FROM t WHERE y = :y', {'x': b, 'y': a})"), Names{"a"});
  EXPECT_EQ(chosenBy("rows.execute(f\"UPDATE t SET x = '{b}' WHERE y = '{a}'\")"), Names{"a"});
  EXPECT_EQ(chosenBy("rows.execute(f'UPDATE t SET {b} = ? WHERE y = ?', (1, a))"), Names{"a"});
  EXPECT_EQ(chosenBy("rows.execute('INSERT INTO t VALUES (?, ?)', (a, b))"), Names{});
  EXPECT_EQ(chosenBy("rows.execute('UPDATE t SET x = ?', (b,))"), Names{});
}

bool isSomebody(const std::string &name) {
  Part part;
  part.root = "form";
  part.keys.push_back(name);
  return namesSomebody(part);
}

TEST(Identity, IsToldByItsName) {
  for (const char *name : {"user", "user_id", "userId", "acted_by", "username", "account_number",
                           "target-user-id", "customerId", "owner", "device_id"})
    EXPECT_TRUE(isSomebody(name)) << name;
  for (const char *name : {"order_id", "amount", "account_type", "user_count", "id", "name", "by",
                           "role", "useragent", "uid_list"})
    EXPECT_FALSE(isSomebody(name)) << name;
}

/// The identities of a route that verifies its body with `key`, by `sender` and name.
std::set<std::string> unbound(const std::string &key, const std::string &rest) {
  const Analyzed analyzed(
      schemeHead + stores +
      "KEYS = {'a': os.environ['A'].encode(), 'b': os.environ['B'].encode()}\n"
      "@app.post('/x')\ndef view():\n"
      "    mac = hmac.new(" +
      key +
      ", request.get_data(), hashlib.sha256).hexdigest()\n"
      "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
      "        abort(401)\n    data = request.get_json()\n" +
      rest + "    return 'ok'\n");
  std::set<std::string> found;
  for (const UnboundIdentity &one : unboundIdentities(analyzed.analysis))
    found.insert((one.sender == UnboundIdentity::Sender::Key       ? "key "
                  : one.sender == UnboundIdentity::Sender::Session ? "session "
                                                                   : "anybody ") +
                 one.part.keys.back() + (one.literal ? " literal" : ""));
  return found;
}

TEST(Identity, IsUnboundWhereNothingTiesItToTheSender) {
  const std::string table = "KEYS[request.headers['X-Client']]";
  EXPECT_EQ(unbound(table, "    seen[data['user']] = 1\n"), Names{"key user"});
  EXPECT_EQ(unbound("KEY", "    seen[data['user']] = 1\n"), Names{"anybody user"});
  EXPECT_EQ(unbound("KEY", "    if data['user'] != 'u1':\n        abort(403)\n"),
            Names{"anybody user literal"});
  EXPECT_EQ(unbound(table, "    if data['user'] != request.headers['X-Client']:\n"
                           "        abort(403)\n    seen[data['user']] = 1\n"),
            Names{});
  EXPECT_EQ(unbound(table, "    seen[(request.headers['X-Client'], data['user'])] = 1\n"), Names{});
  EXPECT_EQ(unbound("KEYS[request.get_json()['user']]", "    seen[data['user']] = 1\n"), Names{});
}

} // namespace
