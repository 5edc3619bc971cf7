#include "scheme/refusal.h"

#include "carded.h"

#include "llvm/ADT/STLExtras.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::scheme;

namespace {

/// The refusals of a route whose signature is `s`: `Input 400, Wrong 401`, in order of the source.
std::string refusals(const std::string &before, const std::string &wrong = "abort(401)") {
  const Analyzed analyzed(
      schemeHead +
      "@app.post('/x')\ndef view():\n"
      "    s = request.headers.get('X-Signature', '')\n" +
      before +
      "    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()\n"
      "    if not hmac.compare_digest(mac.encode(), s.encode()):\n        " +
      wrong + "\n    return 'ok'\n");
  std::vector<Refusal> all = refusalsOf(analyzed.analysis, analyzed.endpoints.front());
  llvm::sort(all, [](const Refusal &a, const Refusal &b) {
    return a.location.range.begin < b.location.range.begin;
  });
  std::string text;
  for (const Refusal &one : all)
    text += (text.empty() ? "" : ", ") +
            std::string(one.reason == Refusal::Reason::Input ? "Input " : "Wrong ") +
            std::to_string(one.status) + (one.body ? "" : " in unknown words");
  return text;
}

TEST(Refusal, TheLastConditionDecides) {
  EXPECT_EQ(refusals(""), "Wrong 401");
  EXPECT_EQ(refusals("    if not s:\n        abort(400)\n"), "Input 400, Wrong 401");
  EXPECT_EQ(refusals("    if len(s) != 64:\n        return 'no', 403\n"), "Input 403, Wrong 401");
  EXPECT_EQ(refusals("    if not s:\n        return other(), 400\n"),
            "Input 400 in unknown words, Wrong 401");
}

TEST(Refusal, OtherReasonsAreNone) {
  EXPECT_EQ(refusals("    if not KEY:\n        abort(400)\n"), "Wrong 401");
  EXPECT_EQ(refusals("    if not s:\n        abort(503)\n"), "Wrong 401");
  EXPECT_EQ(refusals("    if not request.headers.get('X-Client'):\n        abort(400)\n"),
            "Wrong 401");
  EXPECT_EQ(refusals("    if not s:\n        request.get_json()\n"), "Wrong 401");
}

} // namespace
