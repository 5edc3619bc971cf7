#include "example.h"

#include <gtest/gtest.h>

namespace hmaclint::report {

source::FileId Example::add(std::string path, llvm::StringRef bytes) {
  llvm::Expected<source::Decoded> decoded = source::decode(bytes);
  EXPECT_TRUE(static_cast<bool>(decoded));
  files.emplace_back(std::move(path), source::FileStamp{}, std::move(*decoded));
  run.files.push_back(&files.back());
  run.filesSeen = run.filesAnalyzed = files.size();
  return static_cast<source::FileId>(files.size() - 1);
}

source::Location Example::at(source::FileId file, llvm::StringRef word, unsigned nth) const {
  const llvm::StringRef text = run.file(file).text();
  size_t begin = text.find(word);
  for (; nth > 0; --nth)
    begin = text.find(word, begin + 1);
  EXPECT_NE(begin, llvm::StringRef::npos) << word.str();
  const auto from = static_cast<uint32_t>(begin);
  return {file, {from, from + static_cast<uint32_t>(word.size())}};
}

diagnostic::Diagnostic &Example::find(source::Location where, std::string message) {
  diagnostic::Diagnostic &made = run.findings.emplace_back();
  made.rule = "HM101";
  made.name = "non-constant-time-compare";
  made.severity = diagnostic::Severity::Error;
  made.primary = where;
  made.message = std::move(message);
  return made;
}

template <typename Writer> static std::string written(const Writer &write) {
  std::string output;
  llvm::raw_string_ostream out(output);
  write(out);
  return output;
}

std::string Example::text(bool color) const {
  return written([&](llvm::raw_ostream &out) { writeText(run, {color, true}, out); });
}

std::string Example::findingText() const {
  const std::string whole = text();
  return whole.substr(0, whole.find("\n\n") + 1);
}

std::string Example::json() const {
  return written([&](llvm::raw_ostream &out) { writeJson(run, out); });
}

std::string Example::sarif() const {
  return written([&](llvm::raw_ostream &out) { writeSarif(run, out); });
}

std::string Example::diff() const {
  return written(
      [&](llvm::raw_ostream &out) { writeDiff(run, diagnostic::Applicability::Safe, out); });
}

} // namespace hmaclint::report
