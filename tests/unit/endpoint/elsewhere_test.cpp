// Hooks that ask which route it is: what they do for one that none of them names.

#include "composed.h"

namespace hmaclint::endpoint {

static const char *const hooked = "from flask import Flask, abort, request\n"
                                  "app = Flask(__name__)\n"
                                  "@app.before_request\n"
                                  "def hook():\n"
                                  "    if ASKS:\n"
                                  "        abort(401)\n"
                                  "@app.post('/a')\n"
                                  "def a(): return 'a'\n";

/// How many ways past the hooks there are for an unknown route; -1 where no hook asks.
static int elsewhere(llvm::StringRef asks) {
  std::string text = hooked;
  text.replace(text.find("ASKS"), 4, asks.str());
  const Composed composed(text);
  for (const Endpoint &endpoint : composed.endpoints)
    if (endpoint.isRoute())
      return endpoint.elsewhere.empty() ? -1 : static_cast<int>(endpoint.elsewhere.size());
  return -2;
}

TEST(Elsewhere, IsKnownWhereAHookAsksForTheRoute) {
  EXPECT_GE(elsewhere("request.path in ('/a', '/b')"), 1);
  EXPECT_GE(elsewhere("request.endpoint == 'a'"), 1);
  EXPECT_GE(elsewhere("request.path.startswith('/a')"), 1);
}

TEST(Elsewhere, IsEmptyWhereTheHookRefusesOrDoesNotAsk) {
  EXPECT_EQ(elsewhere("request.path != '/a'"), -1);
  EXPECT_EQ(elsewhere("request.headers.get('X-A') != 'b'"), -1);
  EXPECT_EQ(elsewhere("request.method == 'PUT'"), -1);
}

} // namespace hmaclint::endpoint
