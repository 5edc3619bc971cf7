#include "model/own.h"

#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

using namespace hmaclint::model;

static const std::string known =
    R"({"library": "lib", "imports": ["lib"], "aliases": {"lib.other": "lib.f"},
        "types": {"lib.A": ["lib.B"]},
        "entries": {"lib.f": {"role": "pure"}, "lib.B.g": {"role": "pure"}}})";

static Models readWith(const std::string &own) {
  return llvm::cantFail(Models::read({{"lib.json", known}}, {{"own.json", own}}));
}

TEST(Own, StandsInPlaceOfWhatIsKnown) {
  const Models models = readWith(R"({"library": "own", "aliases": {"lib.other": "own.f"},
                   "types": {"lib.A": ["own.C"]},
                   "entries": {"lib.f": {"role": "digest", "detail": "hex"},
                               "own.f": {"role": "update"}}})");
  EXPECT_EQ(models.find("lib.f")->role, Role::Digest);
  EXPECT_EQ(models.find("lib.other")->role, Role::Update);
  EXPECT_TRUE(models.isA("lib.A", "own.C"));
  EXPECT_FALSE(models.isA("lib.A", "lib.B"));
  EXPECT_EQ(models.find("lib.A.g"), nullptr);
  EXPECT_EQ(models.find("lib.B.g")->role, Role::Pure);
}

TEST(Own, IsReadByWhatIsImported) {
  const std::string own = R"({"library": "own", "imports": ["own"], "needs": ["lib"],
                              "entries": {"own.f": {"role": "pure"}}})";
  const ModelFile file{"own.json", own};
  const auto names = [&](const std::string &import) {
    const Models models = llvm::cantFail(Models::readFor({{"lib.json", known}}, {import}, file));
    std::string result;
    for (const Entry *entry : models.entries())
      result += entry->name + " ";
    return result;
  };
  EXPECT_EQ(names("own"), "lib.B.g lib.f own.f ");
  EXPECT_EQ(names("lib"), "lib.B.g lib.f ");
  EXPECT_EQ(names("os"), "");
}

/// Words of a file, as `modules: names`.
static std::string wordsOf(const std::string &text) {
  const OwnWords words = ownWords({"own.json", text});
  return llvm::join(words.modules, " ") + ": " + llvm::join(words.names, " ");
}

TEST(Own, WordsAreOfWhatHasToDoWithMacs) {
  const std::string entries =
      R"("aliases": {"a.again": "a.check"},
         "entries": {"a.x.sign": {"role": "mac"}, "a.digest": {"role": "hash"},
                     "a.check": {"role": "verify", "detail": "webhook"},
                     "a.open": {"role": "keyed", "detail": "cipher", "args": {"key": [0, "k"]}},
                     "a.token": {"role": "verify", "detail": "token"},
                     "a.log": {"role": "log"}}})";
  EXPECT_EQ(wordsOf(R"({"library": "a", "imports": ["a", "b"], )" + entries),
            "a b: again check digest open sign");
  EXPECT_EQ(wordsOf(R"({"library": "a", )" + entries), "a: again check digest open sign");
  EXPECT_EQ(wordsOf(R"({"library": "a", "aliases": {"a.b": "a.c"}})"), ": ");
}

TEST(Own, BasesGoInNoCircle) {
  const auto errorOf = [](const std::string &types) {
    const std::string own = R"({"library": "own", "types": {)" + types + "}}";
    return llvm::toString(checkOwn({{"lib.json", known}}, {{"own.json", own}}));
  };
  EXPECT_EQ(errorOf(R"("own.A": ["own.B"], "own.B": ["own.C"], "own.C": ["lib.A"])"), "");
  EXPECT_EQ(errorOf(R"("own.A": ["lib.A"], "lib.B": ["own.A"])"),
            "own.json: types / lib.B: derives from itself");
}
