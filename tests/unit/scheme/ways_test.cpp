// Why a way passes by the check that others must pass: the first step in which it leaves the
// nearest verified one. A cause is printed as what was assumed there (`not` before it when it was
// false), caught or taken for a yes, in the words of the program.

#include "scheme/ways.h"

#include "checked.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace hmaclint::scheme {

static std::string printed(const Analyzed &analyzed, const Cause &cause) {
  const std::string place = analyzed.at(cause.location);
  const std::string line = llvm::StringRef(place).split('\n').first.str();
  switch (cause.kind) {
  case Cause::Kind::Caught:
    return (cause.isFailure ? "failed, " : "") + ("caught " + line);
  case Cause::Kind::Taken:
    return "taken " + line;
  default:
    return (cause.isFailure ? "failed, " : "") + ((cause.positive ? "" : "not ") + line);
  }
}

/// The causes of the open ways of a function, in the order of the program's text.
static std::string causes(const std::string &program, const std::string &function = "view") {
  const Analyzed analyzed(checkedHead + program);
  const endpoint::Endpoint *endpoint = endpointOf(analyzed, function);
  if (!endpoint)
    return "no such function";
  const Acceptance acceptance(analyzed.analysis, *endpoint);
  std::vector<Cause> all = causesOf(analyzed.analysis, acceptance);
  llvm::stable_sort(all, [](const Cause &a, const Cause &b) {
    return a.location.range.begin < b.location.range.begin;
  });
  std::vector<std::string> texts;
  texts.reserve(all.size());
  for (const Cause &cause : all)
    texts.push_back(printed(analyzed, cause));
  return llvm::join(texts, "; ");
}

TEST(Ways, AClosedHandlerHasNoCause) {
  EXPECT_EQ(causes("@app.post('/x')\ndef view():\n    if not good():\n        abort(401)\n"
                   "    events.append(1)\n    return 'ok'\n"),
            "");
}

TEST(Ways, TheConditionThatSkipsTheCheckIsTheCause) {
  EXPECT_EQ(causes("@app.post('/x')\ndef view():\n    if KEY and not good():\n        abort(401)\n"
                   "    events.append(1)\n    return 'ok'\n"),
            "not KEY");
}

TEST(Ways, EachConditionIsOneCause) {
  EXPECT_EQ(causes("@app.post('/x')\ndef view():\n    sent = request.headers.get('X-Signature')\n"
                   "    if KEY and sent and not good():\n        abort(401)\n"
                   "    events.append(1)\n    return 'ok'\n"),
            "not KEY; not sent");
}

TEST(Ways, WaysThatWereJoinedAreLookedAtOneByOne) {
  EXPECT_EQ(causes("import requests\n@app.post('/x')\ndef view():\n"
                   "    found = request.args.get('name')\n"
                   "    if found == 'a':\n        print('a')\n"
                   "    elif found == 'b':\n        print('b')\n"
                   "    if KEY:\n        if not good():\n            abort(401)\n"
                   "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "not KEY");
}

TEST(Ways, WhatALoopFindsMayBeJoinedBeforeTheCheck) {
  EXPECT_EQ(causes("import json, requests\nSITES = json.load(open(os.environ['SITES']))\n"
                   "@app.post('/x')\ndef view():\n    for one in SITES:\n"
                   "        if one == request.args.get('site'):\n            break\n"
                   "    else:\n        abort(403)\n"
                   "    if request.args.get('ping'):\n        return 'pong'\n"
                   "    site = SITES.get(request.args['site'])\n"
                   "    if site and site.get('folder'):\n        key = site.get('key')\n"
                   "        if key:\n            if not good():\n                abort(401)\n"
                   "        requests.post('https://example.org/', data=site['folder'])\n"
                   "    return 'ok'\n"),
            "not key");
}

TEST(Ways, WhereRefusedWaysGoFurtherTheirLastConditionIsTheCause) {
  EXPECT_EQ(causes("import requests\n@app.post('/x')\ndef view():\n"
                   "    sent = request.headers.get('X-Signature')\n    if not sent:\n"
                   "        if STRICT:\n            abort(401)\n    elif not good():\n"
                   "        abort(401)\n    requests.post('https://example.org/')\n"
                   "    return 'ok'\n"),
            "not STRICT");
}

TEST(Ways, AHandlerIsTheCauseOfWhatItLetsThrough) {
  EXPECT_EQ(causes("import requests\n@app.post('/x')\ndef view():\n    try:\n"
                   "        if not good():\n            raise PermissionError()\n"
                   "    except PermissionError:\n        pass\n"
                   "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "failed, caught except PermissionError:");
}

TEST(Ways, AnErrorBeforeTheCheckMayBeCaughtToo) {
  EXPECT_EQ(causes("import requests\n@app.post('/x')\ndef view():\n    try:\n"
                   "        request.headers['X-Signature']\n    except KeyError:\n"
                   "        requests.post('https://example.org/')\n        return 'ok'\n"
                   "    if not good():\n        abort(401)\n"
                   "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "");
  EXPECT_EQ(causes("def valid():\n    try:\n        request.headers['X-Signature']\n"
                   "    except KeyError:\n        return True\n    return good()\n",
                   "valid"),
            "caught except KeyError:");
}

TEST(Ways, AnAnswerThatIsAlwaysTrueIsTakenForTheVerdict) {
  EXPECT_EQ(causes("import requests\ndef check():\n    if not good():\n"
                   "        return {'error': 'bad'}, 401\n    return True\n\n"
                   "@app.post('/x')\ndef view():\n    if not check():\n        abort(401)\n"
                   "    requests.post('https://example.org/')\n    return 'ok'\n"),
            "taken check()");
}

TEST(Ways, SomethingUnknownOnTheOpenWayAloneMayBeACheck) {
  EXPECT_EQ(causes("from somewhere import vouch\n@app.post('/x')\ndef view():\n"
                   "    if KEY:\n        if not good():\n            abort(401)\n"
                   "    else:\n        vouch(request)\n"
                   "    events.append(1)\n    return 'ok'\n"),
            "");
}

} // namespace hmaclint::scheme
