#include "fuzz.h"

#include "driver/pipeline.h"
#include "driver/rule_table.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace hmaclint::fuzz {

void require(bool holds, const llvm::Twine &property) {
  if (holds)
    return;
  llvm::errs() << "property does not hold: " << property << '\n';
  std::abort();
}

const query::QuerySet &ruleSet() {
  static const query::QuerySet::Loaded loaded = driver::loadRules();
  if (!loaded.set) {
    const query::QueryError &error = loaded.errors.front();
    llvm::report_fatal_error(llvm::Twine(error.file) + ":" + llvm::Twine(error.line) + ":" +
                             llvm::Twine(error.column) + ": " + error.message);
  }
  return *loaded.set;
}

std::optional<source::SourceFile> asFile(std::string path, llvm::StringRef bytes) {
  llvm::Expected<source::Decoded> decoded = source::decode(bytes);
  if (decoded)
    return source::SourceFile(std::move(path), {}, std::move(*decoded));
  const std::string reason = llvm::toString(decoded.takeError());
  require(!reason.empty() && reason.find('\n') == std::string::npos, "a reason is one line");
  return std::nullopt;
}

std::vector<diagnostic::Diagnostic> findings(const source::SourceFile &file,
                                             const query::QuerySet &queries) {
  driver::IndexedFile indexed = driver::indexFile(file, queries, {});
  if (!indexed.analyzed)
    return {};
  indexed.facts.isTest = false;
  driver::Options options;
  options.severity = diagnostic::Severity::Note;
  return driver::check(indexed.facts, queries, options).shown;
}

static bool startsCharacter(llvm::StringRef text, uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

void requireRange(llvm::StringRef text, source::ByteRange range) {
  require(range.begin <= range.end && range.end <= text.size(), "a range lies in the text");
  require(startsCharacter(text, range.begin) && startsCharacter(text, range.end),
          "a range splits no character");
}

} // namespace hmaclint::fuzz
