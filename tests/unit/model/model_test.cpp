#include "model/model.h"

#include "llvm/Support/ErrorHandling.h"

#include <gtest/gtest.h>

using namespace hmaclint::model;

static const std::string library = R"({
  "library": "lib",
  "aliases": {"lib.impl.Box": "lib.Box", "lib.old": "lib.impl", "lib.loop": "lib.loop"},
  "types": {"lib.Box": ["lib.Bag", "lib.Lid"], "lib.Bag": ["lib.Any"], "lib.Round": ["lib.Round"]},
  "exceptions": {"lib.Bad": {"bases": ["lib.Error", "builtins.KeyError"], "status": 400},
                 "lib.Worse": ["lib.Bad"], "lib.Error": []},
  "entries": {
    "lib.box": {"role": "instance", "value": true, "returns": "lib.Box"},
    "lib.make": {"role": "instance", "returns": "lib.Box"},
    "lib.Box.lid": {"role": "instance", "value": true, "returns": "lib.Lid"},
    "lib.Bag.get": {"role": "container", "detail": "get"},
    "lib.Any.get": {"role": "container", "detail": "item"},
    "lib.Any.put": {"role": "container", "detail": "add"},
    "lib.Lid.put": {"role": "pure"},
    "lib.Tree.__getattr__": {"role": "instance", "value": true, "returns": "lib.Tree"},
    "lib.Tree.cut": {"role": "pure"},
    "lib.Lid.lift": {"role": "pure"},
    "builtins.any.strip": {"role": "text", "detail": "strip"}
  }})";

static const Models &models() {
  static const Models result = [] {
    llvm::Expected<Models> read = Models::read({{"lib.json", library}});
    if (!read)
      llvm::report_fatal_error(read.takeError());
    return std::move(*read);
  }();
  return result;
}

static std::string found(llvm::StringRef name) {
  const Entry *entry = models().find(name);
  return entry ? entry->name : "";
}

TEST(Model, FindsByName) {
  EXPECT_EQ(found("lib.make"), "lib.make");
  EXPECT_EQ(found("lib.missing"), "");
  EXPECT_EQ(found("lib"), "");
  EXPECT_EQ(found(""), "");
}

TEST(Model, MembersComeFromBasesInPythonsOrder) {
  EXPECT_EQ(found("lib.Bag.get"), "lib.Bag.get");
  EXPECT_EQ(found("lib.Box.get"), "lib.Bag.get");
  EXPECT_EQ(found("lib.Box.put"), "lib.Any.put");
  EXPECT_EQ(found("lib.Box.lift"), "lib.Lid.lift");
  EXPECT_EQ(found("lib.Box.none"), "");
  EXPECT_EQ(found("lib.Round.none"), "");
}

TEST(Model, MembersOfValuesAreThoseOfTheirType) {
  EXPECT_EQ(found("lib.box.get"), "lib.Bag.get");
  EXPECT_EQ(found("lib.box.lid.lift"), "lib.Lid.lift");
  EXPECT_EQ(found("lib.make.get"), "") << "a function is not what it gives";
}

TEST(Model, MembersOfAllNames) {
  EXPECT_EQ(found("lib.Tree.left"), "lib.Tree.__getattr__");
  EXPECT_EQ(found("lib.Tree.left.right"), "lib.Tree.__getattr__");
  EXPECT_EQ(found("lib.Tree.left.cut"), "lib.Tree.cut");
  EXPECT_EQ(models().member("lib.Tree", "left")->name, "lib.Tree.__getattr__");
}

TEST(Model, AliasesAreFollowedAtAnyPart) {
  EXPECT_EQ(models().canonical("lib.impl.Box"), "lib.Box");
  EXPECT_EQ(models().canonical("lib.old.Box.get"), "lib.Box.get");
  EXPECT_EQ(models().canonical("lib.oldest"), "lib.oldest");
  EXPECT_EQ(models().canonical("lib.loop.x"), "lib.loop.x") << "a circle ends";
  EXPECT_EQ(found("lib.old.Box.put"), "lib.Any.put");
}

TEST(Model, MembersByType) {
  ASSERT_TRUE(models().member("lib.impl.Box", "get"));
  EXPECT_EQ(models().member("lib.impl.Box", "get")->name, "lib.Bag.get");
  EXPECT_EQ(models().member("", "strip")->name, "builtins.any.strip");
  EXPECT_EQ(models().member("lib.Box", "strip"), nullptr);
}

TEST(Model, ClassesAreWhatTheirBasesAre) {
  EXPECT_TRUE(models().isA("lib.Worse", "lib.Error"));
  EXPECT_TRUE(models().isA("lib.Worse", "builtins.KeyError"));
  EXPECT_TRUE(models().isA("lib.Box", "lib.Lid"));
  EXPECT_TRUE(models().isA("lib.Box", "lib.impl.Box"));
  EXPECT_TRUE(models().isA("any.thing", "any.thing"));
  EXPECT_TRUE(models().isA("any.thing", "builtins.object"));
  EXPECT_FALSE(models().isA("lib.Error", "lib.Bad"));
  EXPECT_FALSE(models().isA("lib.Round", "lib.Bag"));
}

TEST(Model, TypesThatAreKnown) {
  EXPECT_TRUE(models().knowsType("lib.impl.Box"));
  EXPECT_TRUE(models().knowsType("lib.Error"));
  EXPECT_FALSE(models().knowsType("lib.Nothing"));
}

TEST(Model, ExceptionsAnswerWithTheStatusOfTheNearestBase) {
  EXPECT_EQ(models().status("lib.Bad"), 400);
  EXPECT_EQ(models().status("lib.Worse"), 400);
  EXPECT_EQ(models().status("lib.Error"), std::nullopt);
  EXPECT_EQ(models().status("lib.Nothing"), std::nullopt);
}

TEST(Model, EntriesAreInOrder) {
  std::string names;
  for (const Entry *entry : models().entries())
    names += entry->name + " ";
  EXPECT_EQ(names,
            "builtins.any.strip lib.Any.get lib.Any.put lib.Bag.get lib.Box.lid lib.Lid.lift "
            "lib.Lid.put lib.Tree.__getattr__ lib.Tree.cut lib.box lib.make ");
}

TEST(Model, WordsAndRolesGoBothWays) {
  for (const RoleWords &row : roleTable()) {
    EXPECT_EQ(parseRole(row.word), row.role);
    EXPECT_EQ(roleWord(row.role), row.word);
  }
  EXPECT_EQ(parseRole("nothing"), Role::None);
  EXPECT_EQ(parseRole("none"), Role::None);
}

TEST(Model, EveryRoleHasItsWord) {
  const auto last = static_cast<unsigned>(Role::AsView);
  EXPECT_EQ(roleTable().size(), last);
  for (unsigned i = 0; i < last; ++i)
    EXPECT_EQ(static_cast<unsigned>(roleTable()[i].role), i + 1) << "in the order of the enum";
}

TEST(Model, DetailsAndArgumentsAreThoseOfTheTable) {
  EXPECT_TRUE(takesDetail(Role::Constant, "anything at all"));
  EXPECT_TRUE(takesDetail(Role::Mac, ""));
  EXPECT_FALSE(takesDetail(Role::Mac, "-"));
  EXPECT_FALSE(takesDetail(Role::Part, ""));
  EXPECT_TRUE(takesDetail(Role::Part, "header"));
  EXPECT_FALSE(takesDetail(Role::Part, "header arg"));
  EXPECT_FALSE(takesDetail(Role::Compare, "left"));
  EXPECT_TRUE(takesArgument(Role::Compare, "left"));
  EXPECT_FALSE(takesArgument(Role::Compare, ""));
  EXPECT_FALSE(takesArgument(Role::None, "key"));
}
