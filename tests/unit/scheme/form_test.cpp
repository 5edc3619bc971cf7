#include "scheme/form.h"

#include "carded.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

/// How `expected` and `given` differ, where they are compared; `mac` is the HMAC of the body.
Mismatch between(const std::string &expected, const std::string &given,
                 const std::string &before = "") {
  const Analyzed analyzed(schemeHead +
                          "import base64\n@app.post('/x')\ndef view():\n"
                          "    mac = hmac.new(KEY, request.get_data(), hashlib.sha256)\n"
                          "    s = request.headers.get('X-Signature', '')\n" +
                          before + "    return {'ok': " + expected + " == " + given + "}\n");
  const auto records = analyzed.analysis.evaluator.records();
  const auto *found = llvm::find_if(records, [](const dataflow::Record &one) {
    return one.kind == dataflow::Record::Kind::Compare;
  });
  if (found == records.end())
    return Mismatch::None;
  const ValueTable &values = analyzed.analysis.values();
  return mismatchOf(formOf(values, found->args[0].value, found->facts),
                    formOf(values, found->args[1].value, found->facts));
}

TEST(Form, CasesAndEncodings) {
  EXPECT_EQ(between("mac.hexdigest()", "s.upper()"), Mismatch::Case);
  EXPECT_EQ(between("mac.hexdigest().upper()", "s.lower()"), Mismatch::Case);
  EXPECT_EQ(between("mac.hexdigest().upper()", "s.upper()"), Mismatch::None);
  EXPECT_EQ(between("mac.hexdigest()", "s"), Mismatch::None);
  EXPECT_EQ(between("mac.digest()", "s.encode()"), Mismatch::RawText);
  EXPECT_EQ(between("mac.digest()", "base64.b64decode(s)"), Mismatch::None);
  EXPECT_EQ(between("mac.hexdigest()", "base64.b64encode(s.encode()).decode()"),
            Mismatch::HexBase64);
  EXPECT_EQ(between("str(base64.b64encode(mac.digest()))", "s"), Mismatch::Repr);
}

TEST(Form, Prefixes) {
  EXPECT_EQ(between("'sha256=' + mac.hexdigest()", "s.removeprefix('sha256=')"),
            Mismatch::PrefixOfMac);
  EXPECT_EQ(between("'sha256=' + mac.hexdigest()", "s[7:]"), Mismatch::PrefixOfMac);
  EXPECT_EQ(between("'sha256=' + mac.hexdigest()", "s[5:]"), Mismatch::None);
  EXPECT_EQ(between("'sha256=' + mac.hexdigest()", "s.split('=')[1]"), Mismatch::PrefixOfMac);
  EXPECT_EQ(between("'sha256=' + mac.hexdigest()", "'sha256=' + s[7:]"), Mismatch::None);
  const std::string asked = "    if not s.startswith('sha256='):\n        abort(401)\n";
  EXPECT_EQ(between("mac.hexdigest()", "s", asked), Mismatch::PrefixOfOther);
  EXPECT_EQ(between("mac.hexdigest()", "s[7:]", asked), Mismatch::None);
}

} // namespace
