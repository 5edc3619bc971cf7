#pragma once

#include "driver/rule_table.h"

#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hmaclint::driver {

/// A folder of one test, removed at its end. The working folder is it while it lives.
class Scratch {
public:
  Scratch() : before(std::filesystem::current_path()) {
    std::string name = (std::filesystem::temp_directory_path() / "hmaclint-XXXXXX").string();
    EXPECT_NE(mkdtemp(name.data()), nullptr);
    path = std::filesystem::canonical(name).string();
    std::filesystem::current_path(path);
  }
  ~Scratch() {
    std::filesystem::current_path(before);
    std::filesystem::remove_all(path);
  }
  Scratch(const Scratch &) = delete;
  Scratch &operator=(const Scratch &) = delete;

  void write(const std::string &name, llvm::StringRef bytes) const {
    const std::filesystem::path file = std::filesystem::path(path) / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  std::string read(const std::string &name) const {
    std::ifstream in(std::filesystem::path(path) / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  /// The names in a folder of it.
  std::vector<std::string> list(const std::string &folder = ".") const {
    std::vector<std::string> names;
    for (const auto &entry :
         std::filesystem::directory_iterator(std::filesystem::path(path) / folder))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  std::string path;

private:
  std::filesystem::path before;
};

/// A file with one finding that has a safe fix; `extra` lines come first.
inline std::string vulnerable(const std::string &extra = "") {
  return extra + "import hmac\n"
                 "from flask import request\n"
                 "\n"
                 "def verify(key):\n"
                 "    mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()\n"
                 "    return mac == request.headers.get('X-Signature', '')\n";
}

/// The set that was loaded; a test that needs one cannot go on without it.
inline const query::QuerySet &setOf(const query::QuerySet::Loaded &loaded) {
  for (const query::QueryError &error : loaded.errors)
    ADD_FAILURE() << error.file << ':' << error.line << ": " << error.message;
  if (!loaded.set)
    std::abort();
  return *loaded.set;
}

inline const query::QuerySet &embeddedRules() {
  static const query::QuerySet::Loaded loaded = loadRules();
  return setOf(loaded);
}

/// A rule of the test's own with these patterns.
inline query::QuerySet::Loaded ruleWith(const std::string &patterns, const std::string &keys = "") {
  const std::string card = ";; @id HM999\n;; @name own-rule\n;; @title Own rule\n"
                           ";; @severity warning\n;; @precision high\n;; @cwe CWE-208\n"
                           ";; @owasp API2:2023\n;; @fix none\n;; @since 0.1.0\n"
                           ";; @message something is found\n";
  return query::QuerySet::load({{"own-rule.scm", card + keys + patterns}},
                               {{"resolves-to?", 2, 0}});
}

} // namespace hmaclint::driver
