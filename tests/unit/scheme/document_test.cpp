#include "scheme/document.h"

#include "analyzed.h"

using namespace hmaclint;
using namespace hmaclint::scheme;

/// What is said of the documents that a function signs: `unsorted`, `loose`, `default`, in order.
static std::string documentsOf(const std::string &body) {
  const Analyzed program("import hmac, json, os, requests\n"
                         "from flask import request\n"
                         "KEY = os.environ['KEY'].encode()\n"
                         "def sign(a, b):\n" +
                         body);
  std::string text;
  for (const SignedDocument &one : signedDocuments(program.analysis)) {
    text += text.empty() ? "" : "; ";
    text += program.at(one.location) + ":";
    text += one.isUnsorted ? " unsorted" : "";
    text += one.isLoose ? " loose" : "";
    text += one.hasDefault ? " default" : "";
  }
  return text;
}

TEST(Documents, SaysWhatIsLeftToChoose) {
  const char *const mac = "    return hmac.new(KEY, x.encode(), 'sha256').hexdigest()\n";
  const std::pair<const char *, const char *> examples[] = {
      {"json.dumps({'b': a, 'a': b})", " unsorted loose"},
      {"json.dumps({'a': a, 'b': 1})", " loose"},
      {"json.dumps(a)", " unsorted loose"},
      {"json.dumps(a, sort_keys=True)", " loose"},
      {"json.dumps(a, separators=(',', ':'))", " unsorted"},
      {"json.dumps(a, sort_keys=True, separators=(',', ':'), default=str)", " default"},
      {"json.dumps([a['x'], 'y'], indent=1)", " loose"},
  };
  for (const auto &[code, flaws] : examples)
    EXPECT_EQ(documentsOf(std::string("    x = ") + code + "\n" + mac),
              std::string(code) + ":" + flaws);
  for (const char *code : {"json.dumps(a, sort_keys=True, separators=(',', ':'))",
                           "json.dumps(a, **b)", "json.dumps(['a', a['b']], separators=(',', ':'))",
                           "json.JSONEncoder(sort_keys=True, separators=(',', ':')).encode(a)",
                           "json.dumps({'a': 1, 'b': {}})"})
    EXPECT_EQ(documentsOf(std::string("    x = ") + code + "\n" + mac), "") << code;
}

TEST(Documents, BytesThatTravel) {
  EXPECT_EQ(documentsOf("    x = json.dumps(a)\n"
                        "    m = hmac.new(KEY, x.encode(), 'sha256').hexdigest()\n"
                        "    requests.post(b, data=x, headers={'X-Signature': m}, timeout=1)\n"),
            "");
  EXPECT_EQ(documentsOf("    x = json.dumps(a)\n"
                        "    return x + '.' + hmac.new(KEY, x.encode(), 'sha256').hexdigest()\n"),
            "");
  EXPECT_EQ(documentsOf("    x = json.dumps(a)\n"
                        "    m = hmac.new(KEY, x.encode(), 'sha256').hexdigest()\n"
                        "    requests.post(b, data=a, headers={'X-Signature': m}, timeout=1)\n"),
            "json.dumps(a): unsorted loose");
}
