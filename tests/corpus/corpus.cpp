#include "corpus.h"

#include "driver/rule_table.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace hmaclint::corpus {

using diagnostic::Diagnostic;
namespace fs = std::filesystem;

bool Folder::has(llvm::StringRef below) const { return fs::exists(file(below)); }

std::ostream &operator<<(std::ostream &out, const Folder &folder) { return out << folder.name; }

std::vector<Folder> folders() {
  std::vector<Folder> result;
  for (const fs::directory_entry &entry : fs::directory_iterator("corpus")) {
    if (!entry.is_directory())
      continue;
    Folder folder{entry.path().filename().string(), entry.path().string(), {}};
    for (const fs::directory_entry &file : fs::recursive_directory_iterator(entry.path()))
      if (file.is_regular_file() && file.path().extension() == ".py")
        folder.programs.push_back(file.path().string());
    llvm::sort(folder.programs);
    result.push_back(std::move(folder));
  }
  llvm::sort(result, [](const Folder &a, const Folder &b) { return a.name < b.name; });
  return result;
}

std::vector<Folder> ruleFolders() {
  std::vector<Folder> result = folders();
  llvm::erase_if(result, [](const Folder &folder) { return folder.isSafe(); });
  return result;
}

static bool &updateFlag() {
  static bool flag = [] {
    const char *value = std::getenv("HMACLINT_UPDATE");
    return value && llvm::StringRef(value) == "1";
  }();
  return flag;
}

bool updating() { return updateFlag(); }
void setUpdating() { updateFlag() = true; }

const query::QuerySet &ruleSet() {
  static const query::QuerySet::Loaded loaded = driver::loadRules();
  if (!loaded.set) {
    for (const query::QueryError &error : loaded.errors)
      llvm::errs() << error.file << ':' << error.line << ':' << error.column
                   << ": error: " << error.message << '\n';
    std::abort();
  }
  return *loaded.set;
}

const query::RuleQuery *findRule(llvm::StringRef name) {
  for (const query::RuleQuery &rule : ruleSet().rules())
    if (rule.header.name == name)
      return &rule;
  return nullptr;
}

driver::Options optionsFor(std::string path) {
  driver::Options options;
  options.paths = {std::move(path)};
  options.severity = diagnostic::Severity::Note;
  return options;
}

driver::Outcome scan(std::string path) {
  return driver::analyze(optionsFor(std::move(path)), ruleSet());
}

llvm::Expected<source::SourceFile> load(const std::string &path) {
  llvm::Expected<source::FileBytes> read = source::readRegularFile(path);
  if (!read)
    return read.takeError();
  llvm::Expected<source::Decoded> decoded = source::decode(read->bytes);
  if (!decoded)
    return decoded.takeError();
  return source::SourceFile(path, read->stamp, std::move(*decoded));
}

std::string readBytes(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void writeBytes(const std::string &path, llvm::StringRef bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  ASSERT_TRUE(out.good()) << path << ": not written";
}

void expectGolden(const std::string &path, llvm::StringRef actual) {
  if (updating())
    return writeBytes(path, actual);
  EXPECT_TRUE(fs::exists(path)) << path << ": missing; ./dev update writes it";
  EXPECT_EQ(readBytes(path), actual.str()) << path << ": differs; ./dev update rewrites it";
}

std::vector<const Diagnostic *> findingsIn(const driver::Outcome &outcome, llvm::StringRef path) {
  std::vector<const Diagnostic *> result;
  for (const Diagnostic &finding : outcome.run.findings)
    if (outcome.run.file(finding.primary.file).path == path)
      result.push_back(&finding);
  return result;
}

std::string describe(const driver::Outcome &outcome, const Diagnostic &finding) {
  const source::SourceFile &file = outcome.run.file(finding.primary.file);
  const source::Position begin = file.position(finding.primary.range.begin);
  const source::Position end = file.position(finding.primary.range.end);
  return (llvm::Twine(file.path) + ":" + llvm::Twine(begin.line) + ":" + llvm::Twine(begin.column) +
          "-" + llvm::Twine(end.line) + ":" + llvm::Twine(end.column) + ": " +
          diagnostic::severityName(finding.severity) + " " + finding.rule + ": " + finding.message +
          " (" + llvm::Twine(finding.labels.size()) + " labels, " +
          llvm::Twine(finding.fixes.size()) + " fixes)")
      .str();
}

std::string describe(const diagnostic::NotAnalyzed &entry) {
  std::string lines;
  for (const uint32_t line : entry.lines)
    lines += ":" + std::to_string(line);
  return entry.path + lines + ": not analyzed: " + entry.reason;
}

} // namespace hmaclint::corpus
