// The three places of a rule (query, corpus folder, C++ where needed) and the papers about them
// agree.

#include "driver/prefilter.h"
#include "driver/rule_table.h"
#include "model/model.h"
#include "query/text_predicate.h"
#include "rules/predicates.h"
#include "rules/query_findings.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace hmaclint;
using llvm::StringRef;
namespace fs = std::filesystem;

static std::string readAll(const fs::path &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Stems of the files in `folder` with that extension, sorted.
static std::vector<std::string> stems(const fs::path &folder, StringRef extension) {
  std::vector<std::string> result;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == extension.str())
      result.push_back(entry.path().stem().string());
  llvm::sort(result);
  return result;
}

static std::vector<std::string> ruleNames() { return stems("queries/rules", ".scm"); }

static std::string describe(const query::QuerySet::Loaded &loaded) {
  std::string result;
  for (const query::QueryError &error : loaded.errors)
    result += error.file + ":" + std::to_string(error.line) + ":" + std::to_string(error.column) +
              ": error: " + error.message + "\n";
  return result;
}

static const query::QuerySet &ruleSet() {
  static const query::QuerySet::Loaded loaded = driver::loadRules();
  if (!loaded.set)
    llvm::report_fatal_error(llvm::Twine(describe(loaded)));
  return *loaded.set;
}

/// Every piece of `text` between `open` and the first character that is none of a name's.
static std::vector<std::string> namesAfter(StringRef text, StringRef open, StringRef more) {
  std::vector<std::string> result;
  for (size_t at = text.find(open); at != StringRef::npos; at = text.find(open, at + 1)) {
    const StringRef rest = text.drop_front(at + open.size());
    result.push_back(
        rest.take_while([&](char c) { return llvm::isAlnum(c) || more.contains(c); }).str());
  }
  return result;
}

TEST(Consistency, EveryRuleHasItsFilesInTheCorpus) {
  EXPECT_FALSE(ruleNames().empty());
  for (const std::string &rule : ruleNames())
    for (const char *file : {"README.md", "vulnerable.py", "fixed.py", "attack.py", "report.txt"}) {
      const fs::path path = fs::path("corpus") / rule / file;
      EXPECT_TRUE(fs::is_regular_file(path)) << path << ": missing, but there is a query " << rule;
    }
}

TEST(Consistency, EveryRuleHasEdgeCases) {
  for (const std::string &rule : ruleNames()) {
    const fs::path cases = fs::path("corpus") / rule / "cases";
    ASSERT_TRUE(fs::is_directory(cases)) << cases << ": missing";
    EXPECT_GE(stems(cases, ".py").size(), 8U) << cases << ": a rule has at least eight edge cases";
  }
}

TEST(Consistency, EveryCorpusFolderHasItsQuery) {
  for (const fs::directory_entry &entry : fs::directory_iterator("corpus")) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && !StringRef(name).starts_with("safe-")) {
      EXPECT_TRUE(fs::exists("queries/rules/" + name + ".scm"))
          << entry.path() << ": there is no queries/rules/" << name << ".scm";
    }
  }
}

TEST(Consistency, HelpTextsHaveTheSameHeadings) {
  const std::vector<std::string> wanted{"What it finds", "Why it matters", "How to fix it",
                                        "Limits", "References"};
  for (const std::string &rule : ruleNames()) {
    const fs::path path = fs::path("corpus") / rule / "README.md";
    std::vector<std::string> headings;
    llvm::SmallVector<StringRef> lines;
    const std::string text = readAll(path);
    StringRef(text).split(lines, '\n');
    for (StringRef line : lines)
      if (line.consume_front("## "))
        headings.push_back(line.rtrim().str());
    EXPECT_EQ(headings, wanted) << path;
    EXPECT_TRUE(StringRef(text).starts_with("# ")) << path << ": begins with no title";
  }
}

TEST(Consistency, CardsAreUniqueAndNamedAsTheirFiles) {
  llvm::StringSet<> ids;
  std::vector<std::string> names;
  for (const query::RuleQuery &rule : ruleSet().rules()) {
    EXPECT_TRUE(ids.insert(rule.header.id).second)
        << rule.file << ": id " << rule.header.id << " belongs to another rule too";
    EXPECT_EQ(fs::path(rule.file).stem().string(), rule.header.name) << rule.file;
    names.push_back(rule.header.name);
  }
  llvm::sort(names);
  EXPECT_EQ(names, ruleNames()) << "the binary embeds other rules than queries/rules holds";
}

TEST(Consistency, RulesInCppAreRegistered) {
  llvm::StringSet<> registered;
  for (const rules::RuleFunction &function : rules::ruleFunctions())
    registered.insert(function.name);
  const std::vector<std::string> names = ruleNames();
  size_t expected = 0;
  for (std::string stem : stems("analyzer/rules", ".cpp")) {
    std::replace(stem.begin(), stem.end(), '_', '-');
    if (!llvm::is_contained(names, stem))
      continue;
    ++expected;
    EXPECT_TRUE(registered.contains(stem)) << "analyzer/rules: " << stem << " is not registered";
  }
  EXPECT_EQ(registered.size(), expected) << "a registered function has no source";
}

/// Whether an annotation of the program says that the rule reports something in it.
static bool isReported(StringRef program, StringRef rule) {
  llvm::SmallVector<StringRef> lines;
  program.split(lines, '\n');
  return llvm::any_of(lines, [&](StringRef line) {
    const StringRef annotation = line.substr(line.find("expect"));
    return annotation.contains(rule) && !annotation.starts_with("expect-missing");
  });
}

/// Alone, so that no other rule's words let a program through.
TEST(Consistency, EveryRuleLetsItsOwnProgramsThrough) {
  for (const query::RuleQuery &rule : ruleSet().rules()) {
    const query::QuerySet::Loaded alone =
        query::QuerySet::load({{rule.file, readAll(rule.file)}}, rules::meaningPredicates());
    if (!alone.set) {
      ADD_FAILURE() << describe(alone);
      continue;
    }
    const driver::Prefilter prefilter(*alone.set);
    EXPECT_FALSE(prefilter.matters("")) << rule.file << ": makes every scan parse every file";
    const fs::path folder = fs::path("corpus") / rule.header.name;
    std::vector<fs::path> programs{folder / "vulnerable.py"};
    for (const std::string &stem : stems(folder / "cases", ".py"))
      programs.push_back(folder / "cases" / (stem + ".py"));
    for (const fs::path &program : programs) {
      const std::string text = readAll(program);
      if (isReported(text, rule.header.id)) {
        EXPECT_TRUE(prefilter.matters(text)) << program << ": holds no needle of " << rule.file;
      }
    }
  }
}

TEST(Consistency, ChangelogNamesEveryRule) {
  const std::string changes = readAll("CHANGELOG.md");
  for (const query::RuleQuery &rule : ruleSet().rules())
    EXPECT_TRUE(StringRef(changes).contains(rule.header.id))
        << "CHANGELOG.md: does not mention " << rule.header.id;
}

static const char *const card = ";; @id HM999\n"
                                ";; @name temporary\n"
                                ";; @title Temporary rule\n"
                                ";; @severity warning\n"
                                ";; @precision high\n"
                                ";; @cwe CWE-208\n"
                                ";; @owasp API2:2023\n"
                                ";; @fix none\n"
                                ";; @since 0.1.0\n"
                                ";; @message something is found\n";
static constexpr uint32_t cardLines = 10;

static query::QuerySet::Loaded loadTemporary(const std::string &text) {
  return driver::loadRules({{"temporary.scm", text}});
}

/// An error may name the exact place or the pattern around it: lines `first` to `last`.
static void expectError(const std::string &text, uint32_t first, uint32_t last, StringRef word) {
  const query::QuerySet::Loaded loaded = loadTemporary(text);
  EXPECT_FALSE(loaded.set.has_value());
  EXPECT_TRUE(llvm::any_of(loaded.errors,
                           [&](const query::QueryError &error) {
                             return error.file == "temporary.scm" && error.line >= first &&
                                    error.line <= last && error.column >= 1 &&
                                    StringRef(error.message).contains(word);
                           }))
      << "expected an error in lines " << first << "-" << last << " about " << word.str()
      << ", got:\n"
      << describe(loaded);
}

TEST(Consistency, TemporaryQueryIsRight) {
  const query::QuerySet::Loaded loaded =
      loadTemporary(std::string(card) + "((identifier) @primary)\n");
  EXPECT_TRUE(loaded.set.has_value()) << describe(loaded);
}

TEST(Consistency, CardsWithoutAPatternNeedTheirFunction) {
  expectError(card, 1, 1, "@needles is missing");
  expectError(std::string(card) + ";; @needles hmac\n", 1, 1, "no analyzer/rules/temporary.cpp");
}

TEST(Consistency, UnknownHeaderKeyIsAnError) {
  expectError(std::string(card) + ";; @sevrity error\n((identifier) @primary)\n", cardLines + 1,
              cardLines + 1, "sevrity");
}

TEST(Consistency, UnknownPredicateIsAnError) {
  expectError(std::string(card) + "\n((identifier) @primary\n  (#is-evil? @primary))\n",
              cardLines + 2, cardLines + 3, "is-evil?");
}

TEST(Consistency, UnknownSettingIsAnError) {
  expectError(std::string(card) + "\n((identifier) @primary\n  (#set! fix.relpace \"x\"))\n",
              cardLines + 2, cardLines + 3, "fix.relpace");
}

/// A predicate without its `not-` and its `?`.
static StringRef bareName(StringRef predicate) {
  predicate.consume_front("not-");
  predicate.consume_back("?");
  return predicate;
}

TEST(Consistency, ReferenceNamesEveryPredicateAndNoOther) {
  llvm::StringSet<> existing;
  for (const StringRef name : query::textPredicateNames())
    existing.insert(bareName(name));
  for (const query::PredicateSignature &predicate : rules::meaningPredicates())
    existing.insert(bareName(predicate.name));
  const std::string reference = readAll("queries/README.md");
  llvm::StringSet<> named;
  for (const std::string &name : namesAfter(reference, "#", "-?!"))
    if (StringRef(name).ends_with("?"))
      named.insert(bareName(name));
  for (const StringRef name : existing.keys())
    EXPECT_TRUE(named.contains(name)) << "queries/README.md: does not name #" << name.str() << "?";
  for (const StringRef name : named.keys())
    EXPECT_TRUE(existing.contains(name)) << "queries/README.md: there is no #" << name.str() << "?";
}

static bool isSetting(StringRef key) {
  return llvm::is_contained(rules::patternSettings(), key) ||
         (key.starts_with("label.") && key.size() > 6);
}

TEST(Consistency, ReferenceNamesEverySettingAndNoOther) {
  const std::string reference = readAll("queries/README.md");
  for (const StringRef setting : rules::patternSettings())
    EXPECT_TRUE(StringRef(reference).contains(("`" + setting + "`").str()))
        << "queries/README.md: does not name `" << setting.str() << "`";
  for (const std::string &key : namesAfter(reference, "#set! ", ".-_<>"))
    EXPECT_TRUE(isSetting(key)) << "queries/README.md: there is no setting " << key;
}

TEST(Consistency, ReferenceNamesEveryHeaderKeyAndNoOther) {
  const std::string reference = readAll("queries/README.md");
  for (const StringRef key : query::headerKeys())
    EXPECT_TRUE(StringRef(reference).contains(("`" + key + "`").str()) ||
                StringRef(reference).contains((";; @" + key + " ").str()))
        << "queries/README.md: does not name the header key " << key.str();
  for (const std::string &key : namesAfter(reference, ";; @", "-_"))
    EXPECT_TRUE(key == "key" || llvm::is_contained(query::headerKeys(), key))
        << "queries/README.md: there is no header key " << key;
}

TEST(Consistency, ReferenceExampleLoads) {
  const std::string reference = readAll("queries/README.md");
  const StringRef example = StringRef(reference).split("```scheme\n").second.split("```").first;
  ASSERT_FALSE(example.empty()) << "queries/README.md: no example in a block of scheme";
  const std::string name = namesAfter(example, ";; @name ", "-").at(0);
  const query::QuerySet::Loaded loaded = driver::loadRules({{name + ".scm", example.str()}});
  EXPECT_TRUE(loaded.set.has_value()) << "queries/README.md, in the example:\n" << describe(loaded);
}

TEST(Consistency, QueriesUseKnownSettings) {
  for (const query::Pattern &pattern : ruleSet().patterns())
    for (const StringRef key : pattern.settings.keys())
      EXPECT_TRUE(isSetting(key)) << ruleSet().rules()[pattern.rule].file << ":" << pattern.line
                                  << ": there is no setting " << key.str();
}

int main(int argc, char **argv) {
  fs::current_path(HMACLINT_SOURCE_DIR);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}

/// A file without a needle is never read, so whatever makes a MAC or takes a key must be one.
TEST(Needles, NameWhateverMakesAMacOrTakesAKey) {
  llvm::Expected<model::Models> models = model::Models::read(model::Models::embedded());
  ASSERT_TRUE(static_cast<bool>(models));
  const driver::Prefilter prefilter(ruleSet());
  for (const model::Entry *entry : models->entries()) {
    using model::Role;
    const bool isMac =
        entry->role == Role::Mac || (entry->role == Role::Hash && entry->detail != "python");
    const bool takesKey =
        entry->argument("key") != nullptr &&
        (entry->role == Role::Keyed || entry->role == Role::Sign || entry->role == Role::Verify);
    const StringRef name = entry->name;
    const bool isChecksum = name.starts_with("binascii.") || name.starts_with("zlib.") ||
                            name.starts_with("uuid."); // Never of a message and a secret.
    if ((isMac || takesKey) && !isChecksum) {
      EXPECT_TRUE(prefilter.matters(name)) << entry->name;
    }
  }
}
