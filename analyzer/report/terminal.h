#pragma once

#include "report/report.h"

#include "llvm/Support/raw_ostream.h"

#include <string>

namespace hmaclint::report {

/// The colors of the text report, as SGR parameters. They come from here only, never from the
/// scanned tree.
namespace color {
inline constexpr llvm::StringLiteral frame = "1;34";
inline constexpr llvm::StringLiteral help = "1;32";
inline constexpr llvm::StringLiteral added = "32";
inline constexpr llvm::StringLiteral removed = "31";
inline constexpr llvm::StringLiteral limit = "1;35";
inline constexpr llvm::StringLiteral place = "1";
inline constexpr llvm::StringLiteral faint = "2";
} // namespace color

llvm::StringRef colorOf(diagnostic::Severity severity);

/// An output that may be colored.
struct Terminal {
  llvm::raw_ostream &out;
  bool hasColor;

  void paint(llvm::StringRef sgr, llvm::StringRef text) const;
};

/// Text of one line, escaped, and cut after `limit` bytes.
std::string shownText(llvm::StringRef text, size_t limit);

/// `1 finding`, `2 findings`.
std::string countOf(size_t number, llvm::StringRef word);

/// A line for each file that was not analyzed.
void writeNotAnalyzed(const Run &run, const Terminal &terminal);

void writeStatistics(const Statistics &statistics, const Terminal &terminal);

/// What can be fixed, and the last line: how much was found and looked at.
void writeSummary(const Run &run, const Terminal &terminal);

} // namespace hmaclint::report
