#include "evaluated.h"

#include "llvm/ADT/StringExtras.h"

// Every library name that the models know is called with too few, too many and odd arguments, on
// receivers of every kind: nothing may be asked of an argument that is not there.

namespace hmaclint::dataflow {

static const std::initializer_list<const char *> arguments = {"",
                                                              "1",
                                                              "''",
                                                              "b'a'",
                                                              "None",
                                                              "[]",
                                                              "{}",
                                                              "*a",
                                                              "**a",
                                                              "a, a",
                                                              "1, 2, 3",
                                                              "z=1",
                                                              "[1], [2]",
                                                              "-9223372036854775807 - 1",
                                                              "a, 'b', key=None, reverse=1",
                                                              "f, [1, a]"};
static const std::initializer_list<const char *> receivers = {
    "'a,b'",       "b'ab'", "[a, 'b']", "{'k': a}",     "{1, 2}",
    "bytearray()", "5",     "a['k']",   "request.form", "request.get_json()"};
static const std::initializer_list<const char *> methodArguments = {"", "1", "'a'", "*a",
                                                                    "None, z=1"};

static const std::string start = "import os\nfrom flask import request\na = os.environ\n"
                                 "def f(*args, **more): return args\n";

static std::vector<const model::Entry *> own() {
  using model::Role;
  std::vector<const model::Entry *> all;
  for (const model::Entry *entry : allModels().entries())
    switch (entry->role) {
    case Role::Encode:
    case Role::Decode:
    case Role::Text:
    case Role::Parse:
    case Role::Json:
    case Role::Entries:
    case Role::Duration:
    case Role::Container:
    case Role::Builtin:
    case Role::Partial:
    case Role::Same:
      all.push_back(entry);
      break;
    default:
      break;
    }
  return all;
}

TEST(LibraryHostile, FunctionsTakeAnything) {
  for (const model::Entry *entry : own()) {
    llvm::StringRef name = entry->name;
    const auto [module, rest] = name.split('.');
    std::string code = start;
    if (!name.consume_front("builtins."))
      code += ("import " + module + "\n").str();
    for (const char *given : arguments)
      code += (name + "(" + given + ")\n").str();
    EXPECT_NE(Evaluated(code + "x = 1\n").value("x"), "") << entry->name;
  }
}

TEST(LibraryHostile, MethodsTakeAnything) {
  llvm::StringSet<> seen;
  for (const model::Entry *entry : own()) {
    const llvm::StringRef method = llvm::StringRef(entry->name).rsplit('.').second;
    if (!seen.insert(method).second)
      continue;
    std::string code = start;
    for (const char *receiver : receivers)
      for (const char *given : methodArguments)
        code += ("o = " + llvm::Twine(receiver) + "\no." + method + "(" + given + ")\n").str();
    EXPECT_NE(Evaluated(code + "x = 1\n").value("x"), "") << entry->name;
  }
}

} // namespace hmaclint::dataflow
