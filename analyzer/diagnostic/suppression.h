#pragma once

#include "diagnostic/diagnostic.h"
#include "source/line_table.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>
#include <vector>

namespace hmaclint::diagnostic {

/// Where a comment stands, from its `#` to the end of its line.
struct CommentPlace {
  source::ByteRange range;
  bool isTrailing = false; ///< Code stands before it on its line.
};

/// A word in a comment that names a rule: an id or a name.
struct SuppressedRule {
  std::string word;
  source::ByteRange range;
  bool isForeign = false; ///< Of another program, beside ours in a `noqa`.
};

/// A comment, or a part of one, by which people say that a finding is known.
struct Suppression {
  enum class Form {
    Ignore,     ///< `# hmaclint: ignore[HM101] reason`
    IgnoreFile, ///< `# hmaclint: ignore-file[HM101] reason`
    Noqa,       ///< `# noqa: HM101`, where it names a rule of ours
    Nosec,      ///< `# nosec`, where it names no test of another program
  };
  Form form = Form::Ignore;
  source::ByteRange range;           ///< From its `#` to the end of its reason.
  std::vector<SuppressedRule> rules; ///< Empty of a Nosec that means all.
  std::string problem;               ///< Why it can't be understood; it then suppresses nothing.
  source::LineRange lines;           ///< Findings that begin here are meant.
  uint32_t touching = 0;             ///< If not 0, only those that touch this line.

  /// Whether a finding of a file is meant by its place.
  bool covers(source::LineRange finding) const;
  /// Whether it names a rule.
  bool names(llvm::StringRef id, llvm::StringRef name) const;
};

/// The suppressions among the comments of a text. `logical`: lines that belong together, sorted.
///
/// A comment at the end of a line speaks for the findings that touch the line, and on the first or
/// last line of a statement for all of the statement. One on a line of its own speaks for what
/// stands on the next line, other comments left out. What can't be understood comes with a
/// `problem`.
std::vector<Suppression> readSuppressions(llvm::StringRef text, const source::LineTable &lines,
                                          llvm::ArrayRef<CommentPlace> comments,
                                          llvm::ArrayRef<source::LineRange> logical);

/// The lines from the first to the last of the statement that a line belongs to.
source::LineRange statementAround(uint32_t line, llvm::ArrayRef<source::LineRange> logical);

/// Whether a file may hold a suppression that names a rule, by its bytes.
bool mayNameRules(llvm::StringRef bytes);

} // namespace hmaclint::diagnostic
