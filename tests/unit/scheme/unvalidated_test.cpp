#include "scheme/unvalidated.h"

#include "carded.h"

#include <gtest/gtest.h>

#include <set>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

/// What is used as it came in a route that verifies its body and then runs `statements`.
std::set<std::string> foundIn(const std::string &statements) {
  const Analyzed analyzed(
      schemeHead + "import sqlite3\nrows = sqlite3.connect('x')\nstock = {}\n" +
      "@app.post('/x')\ndef view():\n"
      "    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()\n"
      "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
      "        abort(401)\n    data = request.get_json()\n" +
      statements + "    return 'ok'\n");
  std::set<std::string> names;
  for (const UnvalidatedValue &one : unvalidatedValues(analyzed.analysis))
    names.insert((one.use == UnvalidatedValue::Use::Amount ? "amount " : "destination ") +
                 one.part.keys.back());
  return names;
}

using Names = std::set<std::string>;

TEST(Unvalidated, AmountsAreAddedToWhatIsKept) {
  EXPECT_EQ(foundIn("    stock['a'] = stock.get('a', 0) - int(data['n'])\n"), Names{"amount n"});
  EXPECT_EQ(foundIn("    rows.execute('UPDATE t SET x = x + ? WHERE y = ?', (data['n'], 1))\n"),
            Names{"amount n"});
  EXPECT_EQ(foundIn("    rows.execute('UPDATE t SET x = ? WHERE y = ?', (data['n'], 1))\n"),
            Names{});
  EXPECT_EQ(foundIn("    stock['a'] = time.time() + data['n']\n"), Names{});
  EXPECT_EQ(foundIn("    stock['a'] = data['m'] + data['n']\n"), Names{});
}

TEST(Unvalidated, DestinationsAreWhatAnAddressBeginsWith) {
  EXPECT_EQ(foundIn("    requests.post(data['u'])\n"), Names{"destination u"});
  EXPECT_EQ(foundIn("    requests.post('https://' + data['u'] + '/x')\n"), Names{"destination u"});
  EXPECT_EQ(foundIn("    requests.post('https://a.example/' + data['u'])\n"), Names{});
}

TEST(Unvalidated, AnyQuestionIsEnough) {
  const std::string use = "    stock['a'] = stock.get('a', 0) - data['n']\n";
  EXPECT_EQ(foundIn("    if data['n'] < 0:\n        abort(422)\n" + use), Names{});
  EXPECT_EQ(foundIn("    check(data)\n" + use), Names{});
  EXPECT_EQ(foundIn("    if not data['n']:\n        abort(422)\n" + use), Names{"amount n"});
  EXPECT_EQ(foundIn("    if 'n' not in data:\n        abort(422)\n" + use), Names{"amount n"});
}

} // namespace
