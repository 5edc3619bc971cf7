#pragma once

#include "diagnostic/diagnostic.h"
#include "source/source_file.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// One line of a diff without its line ending.
struct DiffLine {
  char mark;        ///< ' ', '-' or '+'
  uint32_t oldLine; ///< From 1; 0 for added lines.
  uint32_t newLine; ///< From 1; 0 for removed lines.
  std::string text;
  std::string ending; ///< As in the file: "\n", "\r\n", "\r" or empty at the end of the file.
};

struct DiffHunk {
  std::vector<DiffLine> lines;
};

/// The hunks that sorted, non-overlapping `edits` make, with `context` unchanged lines around. Made
/// from the edits, not by comparing texts. Lines are split at LF only, as `patch` does.
std::vector<DiffHunk> makeDiff(llvm::StringRef text, llvm::ArrayRef<diagnostic::Edit> edits,
                               unsigned context);

} // namespace hmaclint::report
