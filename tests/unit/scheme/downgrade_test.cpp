#include "scheme/downgrade.h"

#include "carded.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

/// The downgrades of a route that compares `one`, or `other` where `condition` does not hold.
std::vector<Downgrade> downgrades(const std::string &one, const std::string &other,
                                  const std::string &condition = "request.headers.get('X-New')") {
  const Analyzed analyzed(
      schemeHead +
      "SWITCH = os.environ.get('OLD') == '1'\nTOKEN = os.environ['TOKEN']\nkept = []\n"
      "OTHER = os.environ['OTHER'].encode()\n"
      "def mac(key, message, digest):\n    return hmac.new(key, message, digest).hexdigest()\n"
      "def same(a, name):\n"
      "    return hmac.compare_digest(a.encode(), request.headers.get(name, '').encode())\n"
      "@app.post('/x')\ndef view():\n    body = request.get_data()\n    if " +
      condition + ":\n        if not " + one + ":\n            abort(401)\n    elif not " + other +
      ":\n        abort(401)\n    kept.append(body)\n    return 'ok'\n");
  for (const endpoint::Endpoint &endpoint : analyzed.endpoints)
    if (endpoint.isRoute())
      return downgradesOf(analyzed.analysis, endpoint);
  return {};
}

const std::string strong = "same(mac(KEY, body, 'sha256'), 'X-New')";

TEST(Downgrade, WeakerAlternatives) {
  const auto digest = downgrades(strong, "same(mac(KEY, body, 'sha1'), 'X-Old')");
  ASSERT_EQ(digest.size(), 1U);
  EXPECT_EQ(digest.front().kind, Downgrade::Kind::Digest);
  EXPECT_EQ(digest.front().words, "sha1 in place of sha256");
  const auto coverage =
      downgrades("same(mac(KEY, request.path.encode() + b'.' + body, 'sha256'), 'X-New')",
                 "same(mac(KEY, body, 'sha256'), 'X-Old')");
  ASSERT_EQ(coverage.size(), 1U);
  EXPECT_EQ(coverage.front().kind, Downgrade::Kind::Coverage);
  const auto token = downgrades(strong, "same(TOKEN, 'X-Token')");
  ASSERT_EQ(token.size(), 1U);
  EXPECT_EQ(token.front().kind, Downgrade::Kind::Token);
}

TEST(Downgrade, EqualOnesAreNone) {
  EXPECT_TRUE(downgrades(strong, "same(mac(KEY, body, 'sha512'), 'X-Old')").empty());
  EXPECT_TRUE(downgrades(strong, "same(mac(OTHER, body, 'sha1'), 'X-Old')").empty());
  EXPECT_TRUE(downgrades(strong, "same(mac(KEY, body, 'sha1'), 'X-Old')", "not SWITCH").empty());
  EXPECT_TRUE(downgrades("same(mac(KEY, request.path.encode(), 'sha256'), 'X-New')",
                         "same(mac(KEY, body, 'sha256'), 'X-Old')")
                  .empty());
}

} // namespace
