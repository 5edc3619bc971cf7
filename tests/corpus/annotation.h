#pragma once

#include "source/source_file.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::corpus {

/// What an annotation says of today's analyzer.
enum class Expectation {
  Reported, ///< `expect`: is reported, and rightly.
  Missing,  ///< `expect-missing`: should be reported but isn't; fails once it is.
  Spurious, ///< `expect-spurious`: is reported but should not be; fails once it isn't.
};

/// Columns on one line, in code points from 1; the end is exclusive.
struct Columns {
  uint32_t begin = 1;
  uint32_t end = 1;
  friend bool operator==(Columns, Columns) = default;
};

/// One expected finding. The forms, as comments of the program:
///
///     if mac == given:  # expect: HM101            on this line; several codes with commas
///     #  ^^^^^^^^^^^^ expect: HM101                under the exact range, of the line above
///     # expect@-2: HM101                           two lines up, where no comment can stand
struct Annotation {
  Expectation expectation;
  std::string rule;
  uint32_t line;                  ///< Of the code that it speaks of.
  std::optional<Columns> columns; ///< Of a caret line.
  uint32_t writtenAt;             ///< Line of the comment.
};

/// All annotations of one program.
struct Annotations {
  std::vector<Annotation> list;
  /// `# expect-not-analyzed` stands somewhere: the file is named as not (wholly) analyzed.
  bool notAnalyzed = false;
  std::vector<std::string> errors; ///< `path:line: reason`, of what looks like one and is none.
};

Annotations readAnnotations(const source::SourceFile &file);

/// A finding as annotations see it.
struct Found {
  std::string rule;
  uint32_t line;
  Columns columns; ///< Up to the end of `line` when the range goes on.
  std::string message;
};

/// Every way in which `found` differs from what `annotations` say, as `path:line: ...`.
std::vector<std::string> compare(llvm::StringRef path, const Annotations &annotations,
                                 llvm::ArrayRef<Found> found);

} // namespace hmaclint::corpus
