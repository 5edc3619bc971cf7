// What is accepted is derived from where verified requests come. Each way through a function is
// told by its standing, O open, H held, F failed, R recovered, and by `+` where it gets what
// verified requests get.

#include "scheme/accept.h"

#include "checked.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace hmaclint::scheme {

static std::string letterOf(const Acceptance &acceptance, const Way &way) {
  static constexpr llvm::StringLiteral letters = "OHFR";
  std::string text(1, letters[static_cast<size_t>(way.standing)]);
  return text + (acceptance.isAccepted(way) ? "+" : "");
}

/// The ways through the endpoint of one function, sorted, each once; nothing when none is checked.
static std::string ways(const std::string &program, const std::string &function = "view") {
  const Analyzed analyzed(checkedHead + program);
  const endpoint::Endpoint *endpoint = endpointOf(analyzed, function);
  if (!endpoint)
    return "no such function";
  const Acceptance acceptance(analyzed.analysis, *endpoint);
  if (!acceptance.isChecked())
    return "unchecked";
  std::vector<std::string> all;
  for (const Way &way : acceptance.ways())
    all.push_back(letterOf(acceptance, way));
  llvm::sort(all);
  all.erase(llvm::unique(all), all.end());
  return llvm::join(all, " ");
}

TEST(Acceptance, AClosedHandlerAcceptsTheVerifiedWayOnly) {
  EXPECT_EQ(ways("@app.post('/x')\ndef view():\n    if not good():\n        abort(401)\n"
                 "    events.append(1)\n    return 'ok'\n"),
            "F H+");
}

TEST(Acceptance, AWayPastTheCheckToTheSameWorkIsAccepted) {
  EXPECT_EQ(ways("@app.post('/x')\ndef view():\n    if KEY and not good():\n        abort(401)\n"
                 "    events.append(1)\n    return 'ok'\n"),
            "F H+ O+");
}

TEST(Acceptance, WhatIsDoneElsewhereCountsAndTheAnswerDoesNot) {
  EXPECT_EQ(ways("import requests\n@app.post('/x')\ndef view():\n    if good():\n"
                 "        requests.post('https://example.org/', data=request.get_data())\n"
                 "    return 'thanks'\n"),
            "F H+");
}

TEST(Acceptance, APongIsNoSite) {
  EXPECT_EQ(ways("@app.post('/x')\ndef view():\n    if 'ping' in request.args:\n"
                 "        return 'pong'\n    if not good():\n        abort(401)\n"
                 "    return 'ok'\n"),
            "F H+ O");
}

TEST(Acceptance, RefusalsAreNeverAccepted) {
  EXPECT_EQ(ways("@app.post('/x')\ndef view():\n    if not KEY:\n        return 'unset', 500\n"
                 "    if not good():\n        return 'bad', 401\n    return 'ok'\n"),
            "F H+ O");
}

TEST(Acceptance, AFailureThatIsCaughtIsRecovered) {
  // Open: the compare itself raises, which this handler does not take. It is not accepted.
  EXPECT_EQ(ways("import requests\n@app.post('/x')\ndef view():\n    try:\n"
                 "        if not good():\n            raise PermissionError()\n"
                 "    except PermissionError:\n        pass\n    "
                 "requests.post('https://example.org/')\n    return 'ok'\n"),
            "H+ O R+");
}

TEST(Acceptance, AFailureThatASwitchLetsThroughIsRecovered) {
  EXPECT_EQ(ways("import requests\nSTRICT = os.environ.get('STRICT')\n@app.post('/x')\n"
                 "def view():\n    if not good() and STRICT:\n        abort(401)\n"
                 "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "F H+ R+");
}

TEST(Acceptance, AHelpersVerdictIsAWayForEachAnswer) {
  EXPECT_EQ(
      ways("def valid(key):\n    if not key:\n        return True\n    return good()\n", "valid"),
      "F H+ O+");
}

TEST(Acceptance, NoneBesideSomethingThatOnlyVerifiedCallersGetIsANo) {
  EXPECT_EQ(ways("def user(name):\n    if not name:\n        return None\n    if not good():\n"
                 "        return None\n    return {'name': name}\n",
                 "user"),
            "F H+ O");
}

TEST(Acceptance, AVerdictInsideOfSomethingTrueIsTakenForAYes) {
  EXPECT_EQ(ways("import requests\n@app.post('/x')\ndef view():\n"
                 "    if not {'valid': good()}:\n        abort(401)\n"
                 "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "R+");
}

TEST(Acceptance, WithoutACheckNothingIsToldApart) {
  EXPECT_EQ(ways("@app.post('/x')\ndef view():\n    return 'ok'\n"), "unchecked");
}

} // namespace hmaclint::scheme
