// tests/models/<library>.py says in Python what every row of queries/models/<library>.json means:
//
//     jwt.encode(message, key)  # sign/token -> builtins.str ! builtins.ValueError ? jwt.Down
//     jwt.encode(payload=message, key=key)  # sign/token -> builtins.str ! … (raises) ? … (fails)
//     flask.request  # instance -> flask.Request
//     issubclass(redis.Pipeline, redis.Redis)
//     flask.wrappers.Request is flask.Request
//     status(werkzeug.exceptions.NotFound) == 404
//
// A call is written with the words of its arguments, by position and by keyword, `_` for arguments
// without a word. Every line must be what the models answer, and every row must have its lines.

#include "model/model.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"

#include <gtest/gtest.h>

#include <filesystem>

using namespace hmaclint::model;
using llvm::StringRef;

static const Models &models() {
  static const Models result = [] {
    llvm::Expected<Models> read = Models::read(Models::embedded());
    if (!read)
      llvm::report_fatal_error(read.takeError());
    return std::move(*read);
  }();
  return result;
}

static std::string describe(const Entry &entry) {
  std::string result = roleWord(entry.role).str();
  if (!entry.detail.empty())
    result += "/" + entry.detail;
  if (!entry.returns.empty())
    result += " -> " + entry.returns;
  if (!entry.raises.empty())
    result += " ! " + llvm::join(entry.raises, ", ");
  if (!entry.fails.empty())
    result += " ? " + llvm::join(entry.fails, ", ");
  return result;
}

/// The words that an entry gives to the arguments of a call, in the order of `written`: the call
/// with every argument's word replaced by what the entry calls it.
static std::string answered(const Entry &entry, llvm::ArrayRef<StringRef> written) {
  llvm::SmallVector<std::string> result;
  int position = 0;
  for (StringRef argument : written) {
    const bool byKeyword = argument.contains('=');
    const StringRef keyword = byKeyword ? argument.split('=').first : "";
    std::string word = "_";
    for (const Argument &known : entry.arguments)
      if (byKeyword ? known.keyword == keyword : known.position == position)
        word = known.word;
    result.push_back(byKeyword ? (keyword + "=" + word).str() : word);
    ++position;
  }
  return llvm::join(result, ", ");
}

/// What was tested of every row, by the names that the rows have below.
static llvm::StringSet<> tested;

/// `name(arguments)  # meaning` or `name  # meaning`.
static void testEntry(StringRef code, StringRef meaning, const std::string &place) {
  const bool isCall = code.ends_with(")");
  const auto [name, rest] = code.split('(');
  const Entry *entry = models().find(name);
  ASSERT_TRUE(entry) << place << ": no entry";
  EXPECT_EQ(entry->name, name.str()) << place;
  EXPECT_EQ(describe(*entry), meaning.str()) << place;
  EXPECT_EQ(entry->isValue, !isCall) << place << ": a value is written without brackets";
  tested.insert(name);
  if (!isCall)
    return;
  llvm::SmallVector<StringRef> arguments;
  rest.drop_back().split(arguments, ", ", -1, false);
  EXPECT_EQ(answered(*entry, arguments), rest.drop_back().str()) << place;
  for (auto [i, argument] : llvm::enumerate(arguments))
    tested.insert((name + (argument.contains('=') ? " keyword " + argument.split('=').first.str()
                                                  : " position " + std::to_string(i)))
                      .str());
}

static void testLine(StringRef line, const std::string &place) {
  const auto [code, meaning] = line.split("  # ");
  StringRef name = code;
  if (name.consume_front("issubclass(") && name.consume_back(")")) {
    const auto [type, base] = name.split(", ");
    EXPECT_TRUE(models().isA(type, base)) << place;
    tested.insert(code);
  } else if (name.consume_front("status(")) {
    const auto [type, status] = name.split(") == ");
    EXPECT_EQ(std::to_string(models().status(type).value_or(0)), status.str()) << place;
    tested.insert(code);
  } else if (code.contains(" is ")) {
    EXPECT_EQ(models().canonical(code.split(" is ").first), code.split(" is ").second.str())
        << place;
    tested.insert(code);
  } else {
    testEntry(code, meaning, place);
  }
}

/// The names under which `testLine` notes what a row of the JSON must have.
static std::vector<std::string> rowsOf(const llvm::json::Object &file) {
  std::vector<std::string> rows;
  const auto each = [&](StringRef section, auto action) {
    if (const llvm::json::Object *found = file.getObject(section))
      for (const auto &[key, value] : *found)
        action(key.str(), value);
  };
  const auto bases = [&](const std::string &type, const llvm::json::Array &all) {
    for (const llvm::json::Value &base : all)
      rows.push_back("issubclass(" + type + ", " + base.getAsString()->str() + ")");
  };
  each("aliases", [&](const std::string &name, const llvm::json::Value &value) {
    rows.push_back(name + " is " + models().canonical(*value.getAsString()));
  });
  each("types", [&](const std::string &type, const llvm::json::Value &value) {
    bases(type, *value.getAsArray());
  });
  each("exceptions", [&](const std::string &type, const llvm::json::Value &value) {
    const llvm::json::Object *object = value.getAsObject();
    bases(type, object ? *object->getArray("bases") : *value.getAsArray());
    if (object)
      rows.push_back("status(" + type + ") == " + std::to_string(*object->getInteger("status")));
  });
  each("entries", [&](const std::string &name, const llvm::json::Value &value) {
    rows.push_back(name);
    if (const llvm::json::Object *arguments = value.getAsObject()->getObject("args"))
      for (const auto &argument : *arguments) {
        const llvm::json::Array &where = *argument.second.getAsArray();
        if (*where[0].getAsInteger() >= 0)
          rows.push_back(name + " position " + std::to_string(*where[0].getAsInteger()));
        if (!where[1].getAsString()->empty())
          rows.push_back(name + " keyword " + where[1].getAsString()->str());
      }
  });
  return rows;
}

class Rows : public testing::TestWithParam<std::string> {};

TEST_P(Rows, AreWhatTheTestsSay) {
  const std::string path = std::string(HMACLINT_SOURCE_DIR) + "/tests/models/" + GetParam() + ".py";
  auto buffer = llvm::MemoryBuffer::getFile(path);
  ASSERT_TRUE(bool(buffer)) << path << ": missing";
  tested.clear();
  unsigned number = 0;
  for (StringRef line : llvm::split((*buffer)->getBuffer(), '\n')) {
    ++number;
    if (!line.empty() && !line.starts_with("#"))
      testLine(line, "tests/models/" + GetParam() + ".py:" + std::to_string(number));
  }
  for (const ModelFile &file : Models::embedded())
    if (StringRef(file.first).ends_with("/" + GetParam() + ".json")) {
      llvm::Expected<llvm::json::Value> json = llvm::json::parse(file.second);
      ASSERT_TRUE(bool(json)) << llvm::toString(json.takeError());
      EXPECT_EQ(json->getAsObject()->getString("library"), GetParam());
      for (const std::string &row : rowsOf(*json->getAsObject()))
        EXPECT_TRUE(tested.contains(row)) << path << " does not say: " << row;
    }
}

static std::vector<std::string> libraries() {
  std::vector<std::string> result;
  for (const ModelFile &file : Models::embedded())
    result.push_back(std::filesystem::path(file.first).stem().string());
  return result;
}

INSTANTIATE_TEST_SUITE_P(Embedded, Rows, testing::ValuesIn(libraries()),
                         [](const auto &info) { return info.param; });

TEST(RowsOfAllLibraries, NamesThatOthersGiveAreCanonical) {
  for (const Entry *entry : models().entries()) {
    EXPECT_EQ(models().canonical(entry->name), entry->name) << "an alias hides this entry";
    if (!entry->returns.empty()) {
      EXPECT_EQ(models().canonical(entry->returns), entry->returns) << entry->name;
    }
    std::vector<std::string> all = entry->raises;
    all.insert(all.end(), entry->fails.begin(), entry->fails.end());
    for (const std::string &raised : all)
      EXPECT_TRUE(models().isA(raised, "builtins.BaseException")) << entry->name << " " << raised;
  }
}
