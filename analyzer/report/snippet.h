#pragma once

#include "diagnostic/diagnostic.h"
#include "source/source_file.h"

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// A range of one line to point at.
struct Mark {
  source::ByteRange range; ///< Within the line.
  std::string text;        ///< Escaped; may be empty.
  bool primary = false;
};

/// One line of source as shown, with the rows of carets and labels below it. At most 200 bytes of
/// the source are shown, around the first primary mark. Tabs and wide characters keep carets
/// aligned.
struct Snippet {
  std::string line;
  std::vector<std::string> rows;
};

Snippet makeSnippet(const source::SourceFile &file, uint32_t line, std::vector<Mark> marks);

} // namespace hmaclint::report
