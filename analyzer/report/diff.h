#pragma once

#include "diagnostic/diagnostic.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// One line of a diff without its line ending.
struct DiffLine {
  char mark;        ///< ' ', '-' or '+'
  uint32_t oldLine; ///< From 1; 0 for added lines.
  uint32_t newLine; ///< From 1; 0 for removed lines.
  std::string text;
  std::string ending; ///< As in the file; empty at the end of a file without one.
};

struct DiffHunk {
  std::vector<DiffLine> lines;
};

/// Where a line ends: at LF only, as `patch` has it, or as Python and people have it.
enum class LineCut { LineFeed, AnyEnding };

/// A text cut into lines once, for all the diffs made of it. Keeps a reference to the text.
class DiffText {
public:
  DiffText(llvm::StringRef text, LineCut cut);

  /// `edits` with the text's own line endings.
  std::vector<diagnostic::Edit> withEndings(llvm::ArrayRef<diagnostic::Edit> edits) const;

  /// The hunks that sorted, non-overlapping edits make, with `context` unchanged lines around. Made
  /// from the edits, not by comparing texts.
  std::vector<DiffHunk> hunks(llvm::ArrayRef<diagnostic::Edit> edits, unsigned context) const;

private:
  /// Lines [first, last) of the old text, counted from 0, that some edits replace by `text`.
  struct Change {
    uint32_t first;
    uint32_t last;
    std::string text;
  };

  uint32_t lineCount() const { return static_cast<uint32_t>(starts.size()); }
  uint32_t startOf(uint32_t line) const;
  uint32_t lineAt(uint32_t offset) const;
  uint32_t lastLine(const diagnostic::Edit &edit) const;
  bool leavesEnding(llvm::ArrayRef<diagnostic::Edit> edits, uint32_t first, uint32_t last) const;
  std::vector<Change> changesOf(llvm::ArrayRef<diagnostic::Edit> edits) const;
  void append(DiffHunk &hunk, char mark, uint32_t oldLine, uint32_t newLine) const;

  llvm::StringRef text;
  llvm::StringRef ending;
  LineCut cut;
  std::vector<uint32_t> starts;
};

} // namespace hmaclint::report
