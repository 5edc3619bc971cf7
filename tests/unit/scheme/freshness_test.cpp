#include "scheme/freshness.h"

#include "analyzed.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace hmaclint;
using scheme::Age;
using scheme::VerifiedWay;

static const char *const before =
    "import hashlib, hmac, os, time\n"
    "from datetime import datetime, timedelta, timezone\n"
    "from flask import abort, request\n"
    "KEY = os.environ['K'].encode()\n"
    "WINDOW = int(os.environ.get('WINDOW', '300'))\n"
    "utc = timezone.utc\n"
    "counter = {'reset': time.time()}\n"
    "def handler():\n"
    "    stamp = request.headers.get('X-Time', '')\n"
    "    ts = int(stamp)\n"
    "    date = datetime.fromtimestamp(ts, utc)\n"
    "    now = time.time()\n"
    "    mac = hmac.new(KEY, stamp.encode() + request.get_data(), hashlib.sha256).hexdigest()\n"
    "    if not hmac.compare_digest(mac, request.headers.get('X-Sig', '')):\n"
    "        abort(401)\n";

static std::string described(const std::optional<scheme::Limit> &limit) {
  if (!limit)
    return "-";
  return limit->isKnown ? std::to_string(std::lround(limit->seconds)) : "?";
}

/// The ages that are admitted, over all verified ways: `[-300, 300]`.
static std::string admitted(const std::string &statements) {
  const scheme::Analyzed program(before + statements);
  std::string text;
  for (const endpoint::Endpoint &endpoint : program.analysis.endpoints)
    for (const VerifiedWay &way : scheme::verifiedWays(program.analysis, endpoint)) {
      text += text.empty() ? "" : " ";
      text += way.isUnsure ? "unsure" : "";
      for (const Age &age : way.ages)
        text += "[" + described(age.least) + ", " + described(age.most) + "]";
      if (way.ages.empty() && !way.isUnsure)
        text += "all";
    }
  return text;
}

static std::string refusedIf(const std::string &condition) {
  return admitted("    if " + condition + ":\n        abort(401)\n    return ''\n");
}
static std::string acceptedIf(const std::string &condition) {
  return admitted("    if " + condition + ":\n        return ''\n    abort(401)\n");
}

TEST(Ages, BothSides) {
  for (const char *condition :
       {"abs(now - ts) > 300", "abs(ts - now) > 300", "not abs(now - ts) <= 300",
        "300 < abs(now - ts)", "not (-300 <= now - ts <= 300)",
        "not (now - 300 <= ts <= now + 300)", "now - ts > 300 or ts - now > 300",
        "ts < now - 300 or ts > now + 300", "abs(now - ts) - 300 > 0",
        "abs(datetime.now(utc) - date) > timedelta(minutes=5)",
        "abs((datetime.now(utc) - date).total_seconds()) > 5 * 60",
        "not -timedelta(minutes=5) <= datetime.now(utc) - date <= timedelta(minutes=5)",
        "abs(int(now * 1000) - float(stamp)) > 300_000",
        "abs(time.time_ns() // 1_000_000 - ts) > 300000", "abs(now - ts / 1000) > 300",
        "ts not in range(int(now) - 300, int(now) + 300)"})
    EXPECT_EQ(refusedIf(condition), "[-300, 300]") << condition;
  EXPECT_EQ(acceptedIf("abs(now - ts) <= 300"), "[-300, 300]");
  EXPECT_EQ(acceptedIf("0 <= now - ts and now - ts < 60"), "[0, 60]");
  EXPECT_EQ(acceptedIf("all([now - ts < 60, ts - now < 5])"), "[-5, 60]");
  EXPECT_EQ(refusedIf("abs(now - ts) > WINDOW"), "[?, ?]");
}

TEST(Ages, OneSide) {
  for (const char *condition : {"now - ts > 300", "ts < now - 300", "ts + 300 < now",
                                "not ts + 300 >= now", "not now <= ts + 300", "ts - now < -300",
                                "now > ts + 300", "datetime.now(utc) - date > timedelta(minutes=5)",
                                "date + timedelta(minutes=5) < datetime.now(utc)",
                                "(datetime.now(utc) - date).total_seconds() > 300",
                                "max(now - ts, 0) > 300", "now * 1000 - ts > 300000",
                                "ts <= 0 or now - ts > 300", "now - ts > 300 or ts < now - 600"})
    EXPECT_EQ(refusedIf(condition), "[-, 300]") << condition;
  EXPECT_EQ(acceptedIf("now - ts <= 300"), "[-, 300]");
  EXPECT_EQ(acceptedIf("now - ts <= WINDOW"), "[-, ?]");
  EXPECT_EQ(refusedIf("ts - now > 30"), "[-30, -]");
  EXPECT_EQ(refusedIf("now > ts"), "[-, 0]");
}

TEST(Ages, WaysThatMeetAdmitWhatAnyAdmits) {
  EXPECT_EQ(admitted("    if request.args.get('strict'):\n"
                     "        if abs(now - ts) > 300:\n            abort(401)\n"
                     "    return ''\n"),
            "all");
  EXPECT_EQ(admitted("    if now - ts > 300:\n        print('old')\n    return ''\n"), "all");
  EXPECT_EQ(admitted("    if request.args.get('strict'):\n"
                     "        if abs(now - ts) > 60:\n            abort(401)\n"
                     "    elif abs(now - ts) > 300:\n        abort(401)\n"
                     "    return ''\n"),
            "[-300, 300]");
}

TEST(Ages, AnswersOfOneExpressionStayApart) {
  EXPECT_EQ(admitted("    return ('', 204) if abs(now - ts) <= 60 else ('', 401)\n"), "[-60, 60]");
}

TEST(Ages, AFallbackIsNoTime) {
  EXPECT_EQ(admitted("    sent = ts if stamp.isdigit() else 0\n"
                     "    if now - sent > 300:\n        abort(401)\n    return ''\n"),
            "[-, 300]");
}

TEST(Ages, OfWhatTheServerKeepsIsNone) {
  EXPECT_EQ(refusedIf("now - float(os.environ['START']) > 300"), "unsure");
  EXPECT_EQ(refusedIf("now - counter['reset'] > 300"), "all");
}

TEST(Ages, AnExpiryIsToldByItsBoundOrItsName) {
  const auto isExpiry = [](const std::string &statements) {
    const scheme::Analyzed program(before + statements);
    bool all = true;
    bool any = false;
    for (const endpoint::Endpoint &endpoint : program.analysis.endpoints)
      for (const VerifiedWay &way : scheme::verifiedWays(program.analysis, endpoint))
        for (const Age &age : way.ages) {
          all &= age.isExpiry(program.analysis.values());
          any = true;
        }
    return all && any;
  };
  EXPECT_TRUE(isExpiry("    if now > ts:\n        abort(401)\n    return ''\n"));
  EXPECT_TRUE(isExpiry("    if now - 30 > int(request.args['expires']):\n        abort(401)\n"
                       "    return ''\n"));
  EXPECT_FALSE(isExpiry("    if now > ts + 30:\n        abort(401)\n    return ''\n"));
}

TEST(Ways, VerdictsThatAreReturned) {
  const scheme::Analyzed program(
      "import hashlib, hmac, os, time\n"
      "from flask import request\n"
      "def verify(ts):\n"
      "    mac = hmac.new(os.environb[b'K'], request.get_data(), hashlib.sha256).hexdigest()\n"
      "    good = hmac.compare_digest(mac, request.headers.get('X-Sig', ''))\n"
      "    return good and time.time() - ts < 60\n");
  size_t found = 0;
  for (const endpoint::Endpoint &endpoint : program.analysis.endpoints)
    for (const VerifiedWay &way : scheme::verifiedWays(program.analysis, endpoint)) {
      ASSERT_EQ(way.ages.size(), 1U);
      EXPECT_EQ(described(way.ages[0].least) + described(way.ages[0].most), "-60");
      ++found;
    }
  EXPECT_EQ(found, 1U);
}
