#include "model/model.h"

#include <gtest/gtest.h>

using namespace hmaclint::model;

/// What reading `text` as one file says: its error, or nothing.
static std::string errorOf(const std::string &text) {
  llvm::Expected<Models> models = Models::read({{"a.json", text}});
  return models ? "" : llvm::toString(models.takeError());
}

static std::string entryError(const std::string &fields) {
  return errorOf(R"({"library": "a", "entries": {"a.f": {)" + fields + "}}}");
}

TEST(Read, AnEntryHasAllThatTheFileSays) {
  const std::string text =
      R"({"library": "a", "entries": {"a.new": {"role": "mac", "returns": "a.MAC",
          "args": {"key": [0, "key"], "message": [1, ""], "digest": [-1, "mode"]},
          "raises": ["builtins.TypeError", "a.Error"], "fails": ["a.Down"]},
          "a.now": {"role": "clock", "detail": "ns", "value": true}}})";
  llvm::Expected<Models> models = Models::read({{"a.json", text}});
  ASSERT_TRUE(bool(models)) << llvm::toString(models.takeError());
  const Entry *mac = models->find("a.new");
  ASSERT_TRUE(mac);
  EXPECT_EQ(mac->name, "a.new");
  EXPECT_EQ(mac->role, Role::Mac);
  EXPECT_EQ(mac->returns, "a.MAC");
  EXPECT_FALSE(mac->isValue);
  EXPECT_EQ(mac->raises, (std::vector<std::string>{"builtins.TypeError", "a.Error"}));
  EXPECT_EQ(mac->fails, std::vector<std::string>{"a.Down"});
  ASSERT_EQ(mac->arguments.size(), 3U);
  EXPECT_EQ(mac->argument("message")->position, 1);
  EXPECT_EQ(mac->argument("message")->keyword, "");
  EXPECT_EQ(mac->argument("digest")->position, -1);
  EXPECT_EQ(mac->argument("digest")->keyword, "mode");
  EXPECT_EQ(mac->argument("mode"), nullptr);
  EXPECT_TRUE(models->find("a.now")->isValue);
  EXPECT_EQ(models->find("a.now")->detail, "ns");
}

TEST(Read, WhatIsNotJsonNamesThePlace) {
  EXPECT_EQ(errorOf("{\n  \"library\": \"a\",\n  oops\n}"), "a.json: line 3, column 3: not JSON");
  EXPECT_EQ(errorOf(""), "a.json: line 1, column 1: not JSON");
}

TEST(Read, UnknownKeysAreErrors) {
  EXPECT_EQ(errorOf(R"({"library": "a", "entry": {}})"), "a.json: entry: unknown key");
  EXPECT_EQ(entryError(R"("role": "mac", "arg": {})"), "a.json: entries / a.f / arg: unknown key");
  EXPECT_EQ(errorOf(R"({"library": "a", "exceptions": {"a.E": {"base": []}}})"),
            "a.json: exceptions / a.E / base: unknown key");
}

TEST(Read, UnknownWordsAreErrors) {
  EXPECT_EQ(entryError(R"("role": "mack")"),
            "a.json: entries / a.f / role: there is no role `mack`; did you mean `mac`?");
  EXPECT_EQ(entryError(R"("role": "clock", "detail": "h")"),
            "a.json: entries / a.f: the role clock has no detail `h`; did you mean `s`?");
  EXPECT_EQ(entryError(R"("role": "clock")"),
            "a.json: entries / a.f: the role clock needs a detail: s, ns, datetime, "
            "datetime-local, datetime-utc, date, monotonic");
  EXPECT_EQ(entryError(R"("role": "mac", "args": {"msg": [0, "msg"]})"),
            "a.json: entries / a.f: the role mac has no argument msg");
  EXPECT_EQ(entryError(R"("detail": "x")"), "a.json: entries / a.f: has no role");
}

TEST(Read, ValuesOfAnotherKindAreErrors) {
  EXPECT_EQ(errorOf("[]"), "a.json: an object is wanted");
  EXPECT_EQ(errorOf("3"), "a.json: an object is wanted");
  EXPECT_EQ(errorOf(R"({"library": 3})"), "a.json: library: not a string");
  EXPECT_EQ(errorOf(R"({"entries": []})"),
            "a.json: entries: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"entries": 3})"),
            "a.json: entries: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"imports": [["x"]]})"),
            "a.json: imports: a value of another kind is wanted here");
  EXPECT_EQ(entryError(R"("role": {})"),
            "a.json: entries / a.f / role: a value of another kind is wanted here");
  EXPECT_EQ(entryError(R"("role": null)"),
            "a.json: entries / a.f / role: a value of another kind is wanted here");
  EXPECT_EQ(entryError(R"("value": "yes")"),
            "a.json: entries / a.f / value: a value of another kind is wanted here");
  EXPECT_EQ(entryError(R"("raises": "a.E")"),
            "a.json: entries / a.f / raises: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"exceptions": {"a.E": {"status": "x"}}})"),
            "a.json: exceptions / a.E / status: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"exceptions": {"a.E": 3}})"),
            "a.json: exceptions / a.E: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"exceptions": {"a.E": {"bases": 3}}})"),
            "a.json: exceptions / a.E / bases: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"exceptions": {"a.E": [{}]}})"),
            "a.json: exceptions / a.E: a value of another kind is wanted here");
  EXPECT_EQ(errorOf(R"({"aliases": {"a.E": ["a.b"]}})"),
            "a.json: aliases / a.E: a value of another kind is wanted here");
}

TEST(Read, ArgumentsAreAPositionAndAKeyword) {
  const std::string wanted = "a.json: entries / a.f / args / key: an argument is its position and "
                             "its keyword";
  for (const char *bad : {"[]", "[0]", R"([0, "key", 1])", R"(["key", 0])", "[0, 1]", "[-2, \"k\"]",
                          "[4294967295, \"k\"]"})
    EXPECT_EQ(entryError(R"("role": "mac", "args": {"key": )" + std::string(bad) + "}"), wanted)
        << bad;
  EXPECT_EQ(entryError(R"("role": "mac", "args": {"key": [-1, ""]})"),
            "a.json: entries / a.f / args / key: an argument has a position or a keyword");
  EXPECT_EQ(entryError(R"("role": "instance", "value": true, "args": {"key": [0, ""]})"),
            "a.json: entries / a.f: the role instance has no argument key");
  EXPECT_EQ(entryError(R"("role": "part", "detail": "arg", "value": true,
                          "args": {"name": [0, ""]})"),
            "a.json: entries / a.f: a value has no arguments");
}

TEST(Read, NamesAreNamesJoinedByDots) {
  for (const char *bad : {"", "a.", ".a", "a..b", "a b", "3a", "a.f()"})
    EXPECT_EQ(errorOf(R"({"aliases": {"x": ")" + std::string(bad) + "\"}}"),
              "a.json: aliases / x: not a qualified name")
        << bad;
  EXPECT_EQ(errorOf(R"({"entries": {"a-b": {}}})"), "a.json: entries / a-b: not a qualified name");
}

TEST(Read, NothingIsThereTwice) {
  EXPECT_EQ(errorOf(R"({"entries": {"a.f": {"role": "pure"}, "a.f": {"role": "pure"}}})"),
            "a.json: entries / a.f: is there twice");
  EXPECT_EQ(errorOf(R"({"types": {"a.T": []}, "exceptions": {"a.T": []}})"),
            "a.json: exceptions / a.T: is there twice");
  EXPECT_EQ(entryError(R"("role": "pure", "role": "pure")"),
            "a.json: entries / a.f / role: is there twice");
  llvm::Expected<Models> models =
      Models::read({{"a.json", R"({"library": "a", "aliases": {"x": "y"}})"},
                    {"b.json", R"({"library": "b", "aliases": {"x": "z"}})"}});
  ASSERT_FALSE(bool(models));
  EXPECT_EQ(llvm::toString(models.takeError()), "b.json: aliases / x: is there twice");
}

TEST(Read, AFileNamesItsLibrary) { EXPECT_EQ(errorOf("{}"), "a.json: names no library"); }

TEST(Read, TheHeaderStandsFirst) {
  EXPECT_EQ(errorOf(R"({"library": "a", "types": {}, "needs": []})"),
            "a.json: needs: must stand above the entries");
  EXPECT_EQ(errorOf(R"({"library": "a", "library": "b"})"), "a.json: library: is there twice");
}

TEST(Read, OnlyWhatIsImportedIsRead) {
  const std::vector<ModelFile> files{
      {"all.json", R"({"library": "all", "entries": {"all.f": {"role": "pure"}}})"},
      {"a.json", R"({"library": "a", "imports": ["a", "aa"], "needs": ["b"],
                     "entries": {"a.f": {"role": "pure"}}})"},
      {"b.json", R"({"library": "b", "imports": ["b"], "entries": {"b.f": {"role": "pure"}}})"},
      {"c.json", R"({"library": "c", "imports": ["c"], "entries": {"c.f": {"oops": 1}}})"}};
  const auto names = [&](const std::vector<std::string> &imports) {
    llvm::Expected<Models> models = Models::readFor(files, imports);
    std::string result;
    if (!models)
      return llvm::toString(models.takeError());
    for (const Entry *entry : models->entries())
      result += entry->name + " ";
    return result;
  };
  EXPECT_EQ(names({}), "all.f ");
  EXPECT_EQ(names({"b", "x"}), "all.f b.f ");
  EXPECT_EQ(names({"aa"}), "a.f all.f b.f ");
  EXPECT_EQ(names({"c"}), "c.json: entries / c.f / oops: unknown key");
}
