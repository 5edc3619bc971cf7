#include "scheme/unsound_age.h"

#include "carded.h"

#include <gtest/gtest.h>

#include <set>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

using Kind = UnsoundAge::Kind;

/// What is unsound in a route that verifies its body and the time, and then runs `statements`.
std::set<std::string> found(const std::string &statements, bool isTimeSigned = true) {
  const Analyzed analyzed(
      schemeHead +
      "import calendar, math, re\nfrom datetime import datetime, timedelta, timezone\nWINDOW = 5 * "
      "60 * 1000\n" +
      "@app.post('/x')\ndef view():\n    stamp = request.headers.get('X-Timestamp', '')\n" +
      "    mac = hmac.new(KEY, " + (isTimeSigned ? "stamp.encode() + " : "") +
      "request.get_data(), hashlib.sha256).hexdigest()\n" +
      "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
      "        abort(401)\n" +
      statements + "    return 'ok'\n");
  std::set<std::string> kinds;
  for (const endpoint::Endpoint &endpoint : analyzed.endpoints)
    for (const VerifiedWay &way : verifiedWays(analyzed.analysis, endpoint))
      for (const UnsoundAge &one : unsoundAges(analyzed.analysis, endpoint, way))
        kinds.insert((one.kind == Kind::Nan          ? "nan"
                      : one.kind == Kind::Monotonic  ? "monotonic"
                      : one.kind == Kind::WallClocks ? "wall clocks"
                                                     : "milliseconds") +
                     std::string(one.isSigned == Tri::Yes  ? ""
                                 : one.isSigned == Tri::No ? " unsigned"
                                                           : " unknown"));
  return kinds;
}

std::set<std::string> refusedIf(const std::string &condition, bool isTimeSigned = true) {
  return found("    if " + condition + ":\n        abort(401)\n", isTimeSigned);
}

using Kinds = std::set<std::string>;

TEST(UnsoundAge, NanPassesRefusals) {
  EXPECT_EQ(refusedIf("abs(time.time() - float(stamp)) > 300"), Kinds{"nan"});
  EXPECT_EQ(refusedIf("300 <= abs(float(stamp) - time.time())"), Kinds{"nan"});
  EXPECT_EQ(refusedIf("abs(time.time() - float(stamp)) > 300", false), Kinds{"nan unsigned"});
  EXPECT_EQ(refusedIf("float(stamp) < time.time() - 9 or float(stamp) > time.time() + 9"),
            Kinds{"nan"});
  EXPECT_EQ(refusedIf("not stamp or abs(time.time() - float(stamp)) > 300"), Kinds{"nan"});
}

TEST(UnsoundAge, NanPassesNothingElse) {
  EXPECT_EQ(refusedIf("not abs(time.time() - float(stamp)) <= 300"), Kinds{});
  EXPECT_EQ(refusedIf("not -300 < time.time() - float(stamp) < 300"), Kinds{});
  EXPECT_EQ(refusedIf("abs(time.time() - int(stamp)) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("abs(time.time() - int(float(stamp))) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("float(stamp) > time.time() + 9 or not float(stamp) > time.time() - 9"),
            Kinds{});
  EXPECT_EQ(refusedIf("not stamp.isdigit() or abs(time.time() - float(stamp)) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("math.isnan(float(stamp)) or abs(time.time() - float(stamp)) > 9"), Kinds{});
  EXPECT_EQ(found("    check(stamp)\n    if abs(time.time() - float(stamp)) > 300:\n"
                  "        abort(401)\n"),
            Kinds{});
}

TEST(UnsoundAge, ClocksWithoutADate) {
  EXPECT_EQ(refusedIf("time.monotonic() - int(stamp) > 300"), Kinds{"monotonic"});
  EXPECT_EQ(refusedIf("int(stamp) + 300 < time.monotonic()"), Kinds{"monotonic"});
  EXPECT_EQ(refusedIf("abs(time.monotonic() - int(stamp)) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("int(stamp) - time.monotonic() > 300"), Kinds{});
}

TEST(UnsoundAge, WallClocksOfTwoPlaces) {
  const Kinds mixed = {"wall clocks"};
  EXPECT_EQ(refusedIf("abs(datetime.utcnow().timestamp() - int(stamp)) > 300"), mixed);
  EXPECT_EQ(refusedIf("int(stamp) + 300 < datetime.utcnow().timestamp()"), mixed);
  EXPECT_EQ(refusedIf("datetime.utcnow() - datetime.fromtimestamp(int(stamp)) > timedelta(0, 9)"),
            mixed);
  EXPECT_EQ(refusedIf("calendar.timegm(datetime.now().timetuple()) - int(stamp) > 300"), mixed);
  EXPECT_EQ(
      refusedIf("time.time() - datetime.strptime(stamp, '%Y-%m-%dT%H:%M:%SZ').timestamp() > 300"),
      mixed);
}

TEST(UnsoundAge, WallClocksOfOnePlace) {
  EXPECT_EQ(refusedIf("abs(datetime.now().timestamp() - int(stamp)) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("abs(datetime.now(timezone.utc).timestamp() - int(stamp)) > 300"), Kinds{});
  EXPECT_EQ(refusedIf("datetime.now() - datetime.fromtimestamp(int(stamp)) > timedelta(0, 9)"),
            Kinds{});
  EXPECT_EQ(refusedIf("calendar.timegm(datetime.utcnow().utctimetuple()) - int(stamp) > 300"),
            Kinds{});
  EXPECT_EQ(refusedIf("(datetime.utcnow() - timedelta(0, 9)).replace(tzinfo=timezone.utc)"
                      ".timestamp() > int(stamp)"),
            Kinds{});
  EXPECT_EQ(refusedIf("datetime.utcnow().timestamp() - float(WINDOW) > 300"), Kinds{});
  // With a zone in the text, or one that nobody knows.
  EXPECT_EQ(
      refusedIf("time.time() - datetime.strptime(stamp, '%Y-%m-%dT%H:%M:%S%z').timestamp() > 300"),
      Kinds{});
  EXPECT_EQ(refusedIf("time.time() - datetime.fromisoformat(stamp).timestamp() > 300"), Kinds{});
}

TEST(UnsoundAge, WindowsInMilliseconds) {
  EXPECT_EQ(refusedIf("abs(int(time.time()) - int(stamp)) > WINDOW"), Kinds{"milliseconds"});
  EXPECT_EQ(refusedIf("abs(int(time.time()) - int(stamp)) > 60 * 1000"), Kinds{"milliseconds"});
  EXPECT_EQ(refusedIf("abs(int(time.time()) - int(stamp)) > 300000"), Kinds{});
  EXPECT_EQ(refusedIf("abs(int(time.time() * 1000) - int(stamp)) > WINDOW"), Kinds{});
}

} // namespace
