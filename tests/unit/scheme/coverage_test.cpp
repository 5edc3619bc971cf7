#include "analyzed.h"
#include "carded.h"

#include "scheme/fields.h"
#include "scheme/listed.h"
#include "scheme/target.h"

#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

// Parts that are not signed, by aspect; targets that are not; lists that the request makes.

using namespace hmaclint;
using namespace hmaclint::scheme;

/// Head, a check of `message` in each of two routes, and what the first does then.
static std::string twoRoutes(const std::string &message, const std::string &doing) {
  const std::string check =
      "    mac = hmac.new(KEY, " + message +
      ", 'sha256').hexdigest()\n"
      "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
      "        abort(401)\n";
  return schemeHead + "rows = {}\n@app.post('/a/<name>')\ndef first(name):\n" + check + doing +
         "    return 'ok'\n@app.post('/b')\ndef second():\n" + check + "    return 'ok'\n";
}

static std::string partsOf(const std::string &doing, Aspect aspect,
                           const std::string &message = "request.get_data()") {
  const Analyzed program(twoRoutes(message, doing));
  std::vector<std::string> names;
  for (const UnsignedPart &part : unsignedParts(program.analysis, aspect))
    names.push_back(part.part.describe());
  return llvm::join(names, ", ");
}

TEST(Coverage, Addresses) {
  EXPECT_EQ(partsOf("    rows['a'] = request.args['to']\n", Aspect::Address), "query argument to");
  EXPECT_EQ(partsOf("    open(name).write('x')\n", Aspect::Address), "path argument name");
  EXPECT_EQ(partsOf("    rows['a'] = request.args['to']\n", Aspect::Address,
                    "request.full_path.encode()"),
            "");
  EXPECT_EQ(partsOf("    rows['a'] = request.headers['X-To']\n", Aspect::Address), "");
}

TEST(Coverage, HeadersThatChoose) {
  const std::string question = "    if request.headers.get('X-Mode') == 'erase':\n";
  EXPECT_EQ(partsOf(question + "        rows.clear()\n    else:\n        rows['a'] = 1\n",
                    Aspect::Manner),
            "header x-mode");
  EXPECT_EQ(partsOf(question + "        rows['a'] = 1\n        return 'erased'\n"
                               "    rows['a'] = 1\n",
                    Aspect::Manner),
            "");
  EXPECT_EQ(partsOf(question + "        return 'no', 400\n    rows['a'] = 1\n", Aspect::Manner),
            "");
  EXPECT_EQ(partsOf("    rows['a'] = request.content_type\n", Aspect::Manner),
            "header content-type");
}

TEST(Coverage, RepeatedParameters) {
  const std::string use = "    rows['a'] = request.args.getlist('to')\n";
  EXPECT_EQ(partsOf(use, Aspect::Repeated, "request.args['to'].encode()"), "query argument to");
  EXPECT_EQ(partsOf(use, Aspect::Repeated, "request.full_path.encode()"), "");
  EXPECT_EQ(partsOf("    rows['a'] = request.args['to']\n", Aspect::Repeated,
                    "request.args['to'].encode()"),
            "");
}

static std::string targetOf(const std::string &program) {
  const Analyzed analyzed(program);
  std::string text;
  for (const UnboundTarget &target : unboundTargets(analyzed.analysis)) {
    const auto pair = target.pair();
    text += pair ? pair->first.rule + " is " + pair->second.rule
                 : "one route: " + target.places.front().rule;
    text += pair && pair->first.isMany ? " of many" : "";
  }
  return text;
}

TEST(Coverage, Targets) {
  EXPECT_EQ(targetOf(twoRoutes("request.get_data()", "")), "/a/<name> is /b");
  EXPECT_EQ(targetOf(twoRoutes("(request.method + request.path).encode()", "")), "");
  EXPECT_EQ(targetOf(twoRoutes("unknown(request)", "")), "");
  EXPECT_EQ(targetOf(twoRoutes("request.path.encode()", "")), "one route: /a/<name>");
}

TEST(Coverage, ARuleThatIsAnElementStandsForMany) {
  EXPECT_EQ(targetOf(schemeHead + "def add(path):\n    def view():\n"
                                  "        mac = hmac.new(KEY, request.get_data(), 'sha256')\n"
                                  "        if not hmac.compare_digest(mac.hexdigest(), "
                                  "request.headers['X-S']):\n            abort(401)\n"
                                  "        return 'ok'\n    app.route(path)(view)\n"
                                  "for one in json.load(open('paths')):\n    add(one)\n"),
            " is  of many");
}

static size_t listsIn(const std::string &message, const std::string &before = "") {
  const Analyzed program(
      twoRoutes(message, "")
          .replace(schemeHead.size(), 0,
                   "def names():\n    all = request.headers.get('X-Signed', '').split()\n" +
                       before + "    return all\n"));
  return listedCoverage(program.analysis).size();
}

TEST(Coverage, ListsOfTheRequest) {
  const std::string some = "''.join(request.headers.get(n, '') for n in names()).encode()";
  EXPECT_EQ(listsIn(some), 2U);
  EXPECT_EQ(listsIn(some, "    if 'date' not in all:\n        abort(401)\n"), 0U);
  EXPECT_EQ(listsIn(some + " + request.get_data()"), 0U);
  EXPECT_EQ(listsIn("''.join(request.form[n] for n in sorted(request.form)).encode()"), 0U);
}
