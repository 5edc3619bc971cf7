#include "driver/leading.h"

#include "../dataflow/evaluated.h"

#include <gtest/gtest.h>

namespace hmaclint::driver {

/// The names of a program that lead to a MAC, with the methods by which they do; beside those of
/// the library what `.signing.check` and the method `verify` of `.signing.Guard` lead to.
static std::string leading(const std::string &text) {
  const dataflow::Lowered code(text);
  const Lead whole{true, {}};
  const Lead guard{false, {"verify"}};
  const std::vector<dataflow::Part> parts = dataflow::mentionsOf(code.ir, code.bindings);
  const Leading result = leadingOf(parts, code.ir, code.bindings, dataflow::allModels(),
                                   [&](llvm::StringRef name) -> const Lead * {
                                     if (name == ".signing.Guard" || name == ".signing.guard")
                                       return &guard;
                                     const bool isLead = dataflow::allModels().isNameOfMacs(name) ||
                                                         name == ".signing.check";
                                     return isLead ? &whole : nullptr;
                                   });
  std::string all;
  for (const auto &[name, lead] : result.names) {
    all += (all.empty() ? "" : " ") + name;
    for (const std::string &method : lead.methods)
      all += "." + method;
  }
  return all;
}

TEST(Leading, FunctionsThatMentionOne) {
  EXPECT_EQ(
      leading("import hmac\ndef sign(b): return hmac.new(K, b, 'sha256')\ndef other(): pass\n"),
      "sign");
  EXPECT_EQ(leading("import hmac\ndef a(b): return c(b)\ndef c(b): return hmac.new(K, b, 'md5')\n"),
            "a c");
  EXPECT_EQ(leading("import hashlib\ndef a(b): return hashlib.sha256(b)\n"), ""); // A checksum.
}

TEST(Leading, ImportedNames) {
  EXPECT_EQ(leading("from .signing import check\ndef f(): check()\ndef g(): pass\n"), "check f");
  EXPECT_EQ(leading("from .signing import other\ndef f(): other()\n"), "");
}

TEST(Leading, MethodsAndTheirObjects) {
  EXPECT_EQ(
      leading("from .signing import Guard\ng = Guard()\ndef f(): g.verify()\ndef h(): g.name\n"),
      "Guard.verify f g.verify");
  EXPECT_EQ(leading("import hmac\nclass A:\n  def a(self): hmac.new(K, b, 'md5')\n"
                    "  def b(self): self.a()\n  def c(self): pass\n"),
            "A.a.b");
  EXPECT_EQ(leading("import hmac\nclass A:\n  def __init__(self): hmac.new(K, b, 'md5')\n"), "A");
}

TEST(Leading, ClassesBelowOne) {
  EXPECT_EQ(leading("from .signing import Guard\nclass A(Guard):\n  def post(self): pass\n"),
            "A.post Guard.verify");
}

TEST(Leading, HooksLeadForTheirApplication) {
  EXPECT_EQ(
      leading("from .signing import check\napp = App()\n@app.before_request\ndef f(): check()\n"
              "@app.route('/')\ndef g(): pass\n"),
      "app check f g");
  EXPECT_EQ(leading("from .signing import check\napp = App()\n@app.route('/')\ndef f(): check()\n"
                    "@app.route('/b')\ndef g(): pass\n"),
            "check f");
}

} // namespace hmaclint::driver
