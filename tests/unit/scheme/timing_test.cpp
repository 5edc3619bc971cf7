#include "scheme/timing.h"

#include "analyzed.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using scheme::Timing;

static const char *const before =
    "import hashlib, hmac, os, time\n"
    "from flask import Flask, abort, request\n"
    "KEY = os.environ['K'].encode()\n"
    "app = Flask(__name__)\n"
    "seen = {}\n"
    "def verify(message):\n"
    "    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()\n"
    "    if not hmac.compare_digest(mac, request.headers.get('X-Sig', '')):\n"
    "        abort(401)\n"
    "def young(text):\n"
    "    if abs(time.time() - int(text)) > 300:\n"
    "        abort(401)\n"
    "@app.post('/')\n"
    "def handler():\n"
    "    stamp = request.headers.get('X-Timestamp', '')\n"
    "    body = request.get_data()\n";

/// What the verified ways of a handler make of the time, in one letter each.
static std::string timing(const std::string &statements) {
  const scheme::Analyzed program(before + statements);
  std::string text;
  for (const endpoint::Endpoint &endpoint : program.analysis.endpoints)
    for (const scheme::VerifiedWay &way : scheme::verifiedWays(program.analysis, endpoint)) {
      const Timing answer = scheme::timingOf(program.analysis, way);
      text += "?LUFN"[static_cast<unsigned>(answer.kind)];
      if (answer.kind == Timing::Kind::Timeless &&
          scheme::isOneTime(program.analysis, endpoint, way))
        text += "1";
    }
  return text;
}

TEST(Timing, SignedAndChecked) {
  EXPECT_EQ(timing("    verify(stamp.encode() + body)\n    young(stamp)\n    return ''\n"), "L");
  EXPECT_EQ(timing("    young(request.args['t'])\n"
                   "    verify(request.full_path.encode() + body)\n    return ''\n"),
            "L");
  EXPECT_EQ(timing("    verify(body)\n    young(request.get_json()['sent'])\n    return ''\n"),
            "L");
  EXPECT_EQ(timing("    verify(b'%d' % (time.time() // 60) + body)\n    return ''\n"), "L");
}

TEST(Timing, CheckedAndNotSigned) {
  EXPECT_EQ(timing("    young(stamp)\n    verify(body)\n    return ''\n"), "U");
  EXPECT_EQ(timing("    young(stamp)\n    verify(body + request.headers['X-Date'].encode())\n"
                   "    return ''\n"),
            "U");
  // Another time is signed and checked.
  EXPECT_EQ(timing("    young(request.args['t'])\n    young(stamp)\n"
                   "    verify(stamp.encode() + body)\n    return ''\n"),
            "L");
  EXPECT_EQ(timing("    young(stamp)\n    verify(app.canonical(request))\n    return ''\n"), "?");
}

TEST(Timing, SignedAndForgotten) {
  EXPECT_EQ(timing("    verify(stamp.encode() + body)\n    return ''\n"), "F");
  EXPECT_EQ(timing("    if int(stamp) - time.time() > 300: abort(401)\n"
                   "    verify(stamp.encode() + body)\n    return ''\n"),
            "F");
  EXPECT_EQ(timing("    verify(stamp.encode() + body)\n"
                   "    if time.time() - int(stamp) > 300: print('old')\n    return ''\n"),
            "F");
}

TEST(Timing, NoTime) {
  EXPECT_EQ(timing("    verify(request.method.encode() + body)\n    return ''\n"), "N");
  EXPECT_EQ(timing("    nonce = request.headers['X-Nonce']\n    verify(nonce.encode() + body)\n"
                   "    if seen.pop(nonce, None) is None: abort(401)\n    return ''\n"),
            "N1");
  EXPECT_EQ(timing("    verify(app.canonical(request))\n    return ''\n"), "?");
}
