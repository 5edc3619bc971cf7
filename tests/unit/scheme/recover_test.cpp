#include "analyzed.h"

#include "scheme/scheme.h"
#include "scheme/signed_parts.h"

#include <gtest/gtest.h>

namespace hmaclint::scheme {

static const std::string head = "import hashlib\nimport hmac\nimport os\n"
                                "from flask import Flask, abort, request\n"
                                "app = Flask(__name__)\nKEY = os.environ['KEY'].encode()\n";

/// The one verifier of a program, printed.
static std::string printed(const std::string &program) {
  const Analyzed analyzed(head + program);
  std::string text;
  llvm::raw_string_ostream out(text);
  print(
      recover(analyzed.analysis), analyzed.analysis,
      [](source::Location) { return std::string("a.py:1"); }, out);
  return text;
}

TEST(Recover, OnePlaceMaySignDifferentThings) {
  const std::string text = printed("@app.route('/x', methods=['GET', 'POST'])\ndef view():\n"
                                   "    data = request.form if request.method == 'POST' else "
                                   "request.args\n"
                                   "    mac = hmac.new(KEY, data['a'].encode(), hashlib.sha256)\n"
                                   "    if not hmac.compare_digest(mac.hexdigest(), data['s']):\n"
                                   "        abort(401)\n    return 'ok'\n");
  EXPECT_NE(text.find("form field a"), std::string::npos) << text;
  EXPECT_NE(text.find("argument a"), std::string::npos) << text;
  EXPECT_NE(text.find("not signed    method, path\n"), std::string::npos) << text;
}

TEST(Recover, WhatAFunctionRemembersOfItsArgumentsIsRemembered) {
  const std::string text = printed(
      "seen = set()\ndef check(data):\n    if data['nonce'] in seen:\n        return False\n"
      "    mac = hmac.new(KEY, data['body'], hashlib.sha256).hexdigest()\n"
      "    if not hmac.compare_digest(mac, data['mac']):\n        return False\n"
      "    seen.add(data['nonce'])\n    return True\n");
  EXPECT_NE(text.find("replay        remembered"), std::string::npos) << text;
}

TEST(Recover, SignersSayHowTheMacLeaves) {
  const std::string text = printed("def sign(body):\n"
                                   "    return hmac.new(KEY, body, hashlib.sha256).hexdigest()\n");
  EXPECT_NE(text.find("signer in sign"), std::string::npos) << text;
  EXPECT_NE(text.find("encoding      hex"), std::string::npos) << text;
}

} // namespace hmaclint::scheme
