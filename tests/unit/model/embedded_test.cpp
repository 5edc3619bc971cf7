// The knowledge that is compiled into the program.

#include "model/model.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/JSON.h"

#include <gtest/gtest.h>

using namespace hmaclint::model;

static const Models &models() {
  static const Models result = [] {
    llvm::Expected<Models> read = Models::read(Models::embedded());
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

TEST(Embedded, NamesAreFollowedThroughLibraries) {
  EXPECT_EQ(found("flask.request.headers"), "werkzeug.Request.headers");
  EXPECT_EQ(found("flask.wrappers.Request.json"), "werkzeug.Request.json");
  EXPECT_EQ(found("flask.request.headers.get"), "werkzeug.Headers.get");
  EXPECT_EQ(found("flask.request.args.items"), "builtins.dict.items");
  EXPECT_EQ(found("flask.Blueprint.route"), "flask.Scaffold.route");
  EXPECT_EQ(found("flask.current_app.config.get"), "flask.Config.get");
  EXPECT_EQ(found("os.environ.setdefault"), "os.Environ.setdefault");
  EXPECT_EQ(found("os.environ.items"), "builtins.dict.items");
  EXPECT_EQ(found("hmac.HMAC.hexdigest"), "hmac.HMAC.hexdigest");
}

TEST(Embedded, ExceptionsOfSeveralLibraries) {
  EXPECT_TRUE(models().isA("werkzeug.exceptions.BadRequestKeyError", "builtins.KeyError"));
  EXPECT_TRUE(models().isA("werkzeug.exceptions.BadRequestKeyError", "builtins.LookupError"));
  EXPECT_TRUE(models().isA("builtins.IOError", "builtins.OSError"));
  EXPECT_TRUE(models().isA("requests.JSONDecodeError", "builtins.ValueError"));
  EXPECT_TRUE(models().isA("binascii.Error", "builtins.ValueError"));
  EXPECT_FALSE(models().isA("builtins.KeyboardInterrupt", "builtins.Exception"));
  EXPECT_EQ(models().status("werkzeug.exceptions.Unauthorized"), 401);
}

/// What is not known although some library knows it, in a program that imports `import`.
static std::string missing(const std::string &import) {
  llvm::Expected<Models> some = Models::readFor(Models::embedded(), {import});
  if (!some)
    return llvm::toString(some.takeError());
  std::string result;
  for (const Entry *entry : some->entries()) {
    std::vector<std::string> types = entry->raises;
    types.insert(types.end(), entry->fails.begin(), entry->fails.end());
    types.push_back(entry->returns);
    for (const std::string &type : types)
      if (models().knowsType(type) && !some->knowsType(type))
        result += entry->name + ": " + type + "\n";
  }
  return result;
}

TEST(Embedded, ALibraryNeedsWhatItSpeaksOf) {
  for (const ModelFile &file : Models::embedded()) {
    llvm::Expected<llvm::json::Value> json = llvm::json::parse(file.second);
    ASSERT_TRUE(bool(json)) << file.first;
    if (const llvm::json::Array *imports = json->getAsObject()->getArray("imports")) {
      const llvm::StringRef first = imports->front().getAsString().value_or("");
      ASSERT_NE(first, "") << file.first;
      EXPECT_EQ(missing(first.str()), "") << file.first;
    }
  }
  EXPECT_EQ(missing("nothing"), "");
}
