// Compares that ask a caller for a secret: `who evidence text`, by place. `request` or `argument`
// says whose the other side is, and `key`, `setting`, `literal` what makes it a secret.

#include "scheme/shared_secret.h"

#include "analyzed.h"

#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace hmaclint::scheme {

static const std::string head = "import hashlib\nimport hmac\nimport os\nimport settings\n"
                                "from flask import Flask, abort, request\napp = Flask(__name__)\n"
                                "TOKEN = os.environ['API_TOKEN']\n";

static std::string compares(const std::string &program) {
  const Analyzed analyzed(head + program);
  std::vector<std::string> all;
  for (const SecretCompare &one : comparedSecrets(analyzed.analysis)) {
    static constexpr llvm::StringLiteral words[] = {"key", "setting", "literal"};
    all.push_back((one.isOfRequest ? "request " : "argument ") +
                  words[static_cast<size_t>(one.evidence)].str() +
                  (one.isConstantTime ? " constant-time " : " ") + analyzed.at(one.location));
  }
  return llvm::join(all, "\n");
}

/// A route that refuses with 401 who does not meet `condition`.
static std::string route(const std::string &condition) {
  return "@app.post('/x')\ndef view():\n    if not (" + condition +
         "):\n        abort(401)\n    return 'ok'\n";
}

TEST(SharedSecret, NamesOfSecretsEndInAWordForOne) {
  for (const char *name : {"API_TOKEN", "x-webhook-secret", "webhookSecret", "X-Api-Key", "apikey",
                           "ADMIN_PASSWORD", "API_TOKEN_OLD", "HOOK_SECRET_2", "SECRET_KEY"})
    EXPECT_TRUE(namesSecret(name)) << name;
  for (const char *name : {"TOKEN_URL", "API_KEY_ID", "PUBLIC_KEY", "SORT_KEY", "csrf_token",
                           "API_VERSION", "TOKEN_TYPE", "key", "", "KEYBOARD"})
    EXPECT_FALSE(namesSecret(name)) << name;
}

TEST(SharedSecret, ASettingIsOneByItsName) {
  EXPECT_EQ(compares(route("request.headers.get('X-Token') == TOKEN")),
            "request setting request.headers.get('X-Token') == TOKEN");
  EXPECT_EQ(compares(route("request.headers.get('X-Id') == os.environ['APP_ID']")), "");
}

TEST(SharedSecret, AKeyIsOneWhateverItsName) {
  const std::string sign =
      "SHARED = os.environ['SHARED']\n"
      "def sign(text):\n    return hmac.new(SHARED.encode(), text, 'sha256').digest()\n";
  EXPECT_EQ(compares(sign + route("request.args['s'] == SHARED")),
            "request key request.args['s'] == SHARED");
}

TEST(SharedSecret, FormsAndDefaultsAreSeenThrough) {
  EXPECT_EQ(compares(route("request.headers['Authorization'] == f'Bearer {TOKEN}'")),
            "request setting request.headers['Authorization'] == f'Bearer {TOKEN}'");
  EXPECT_EQ(compares(route("request.args.get('t', '') == os.getenv('B_TOKEN', '')")),
            "request setting request.args.get('t', '') == os.getenv('B_TOKEN', '')");
  EXPECT_EQ(compares(route("request.args['t'] == settings.API_SECRET")),
            "request setting request.args['t'] == settings.API_SECRET");
}

TEST(SharedSecret, ALiteralIsOneWhereOthersAreTurnedAway) {
  EXPECT_EQ(compares(route("request.headers['X-Api-Key'] == 'abcdef0123'")),
            "request literal request.headers['X-Api-Key'] == 'abcdef0123'");
  EXPECT_EQ(compares(route("request.headers['X-Mode'] == 'abcdef0123'")), "");
  EXPECT_EQ(compares("@app.post('/x')\ndef view():\n"
                     "    if request.headers['X-Api-Key'] == 'abcdef0123':\n        return 'a'\n"
                     "    return 'b'\n"),
            "");
}

TEST(SharedSecret, HashesAndLengthsAreNotTheSecret) {
  EXPECT_EQ(compares(route("hashlib.sha256(request.data).hexdigest() == TOKEN")), "");
  EXPECT_EQ(compares(route("len(request.args['t']) == len(TOKEN)")), "");
}

TEST(SharedSecret, AConstantTimeCompareIsTold) {
  EXPECT_EQ(compares(route("hmac.compare_digest(request.args['t'], TOKEN)")),
            "request setting constant-time hmac.compare_digest(request.args['t'], TOKEN)");
}

TEST(SharedSecret, AnArgumentOfAFunctionThatNobodyCalls) {
  EXPECT_EQ(compares("def check(token):\n    return token == TOKEN\n"),
            "argument setting token == TOKEN");
}

} // namespace hmaclint::scheme
