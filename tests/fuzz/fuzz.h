#pragma once

#include "driver/index_file.h"
#include "report/report.h"

#include <optional>

namespace hmaclint::fuzz {

/// Ends the program when a property does not hold, saying which.
void require(bool holds, const llvm::Twine &property);

/// An input as the rooms take it.
inline llvm::StringRef asBytes(const uint8_t *data, size_t size) {
  return {reinterpret_cast<const char *>(data), size};
}

/// The embedded rules.
const query::QuerySet &ruleSet();

/// The input as a file of the run; nothing when it can't be decoded.
std::optional<source::SourceFile> asFile(std::string path, llvm::StringRef bytes);

/// What the rules find in one file, whatever its name, sorted.
std::vector<diagnostic::Diagnostic> findings(const source::SourceFile &file,
                                             const query::QuerySet &queries);

/// Requires that a range lies in the text and splits no character.
void requireRange(llvm::StringRef text, source::ByteRange range);

} // namespace hmaclint::fuzz

/// A target: takes any bytes, returns 0. libFuzzer's name and signature.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
