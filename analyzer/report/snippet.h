#pragma once

#include "source/source_file.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// A range of one line to point at.
struct Mark {
  source::ByteRange range; ///< Within the line.
  std::string text;        ///< As shown (escaped); may be empty.
  bool primary = false;
  bool goesOn = false; ///< The range runs into the next lines.
};

/// What a piece of a row is drawn for; writers give each its color.
enum class Ink { None, Primary, Secondary };

struct Span {
  Ink ink;
  std::string text;
};
using Row = std::vector<Span>;

/// One line of source as shown, with the rows of carets and labels below it.
struct Snippet {
  std::string line;
  std::vector<Row> rows;
};

/// Largest number of bytes of a line that is shown.
inline constexpr uint32_t maxLineBytes = 240;

/// Points at ranges of a line (from 1). Of a long line the part around the first primary mark is
/// shown. Escapes, tabs and wide characters keep the carets aligned. `text` is the file's, masked.
Snippet makeSnippet(const source::SourceFile &file, llvm::StringRef text, uint32_t line,
                    std::vector<Mark> marks);

/// A line of text as shown, around the offset `focus` when it is long.
std::string showLine(llvm::StringRef line, uint32_t focus);

} // namespace hmaclint::report
