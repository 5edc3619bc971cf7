#pragma once

#include "source/decode.h"
#include "source/line_table.h"
#include "source/read.h"

#include <string>

namespace hmaclint::source {

/// One file of the run: its bytes, its text and where its lines are. Immutable and owned by the
/// driver; every other room keeps FileId and ByteRange.
struct SourceFile {
  std::string path; ///< As shown: relative to the current folder when below it, else absolute.
  FileStamp stamp;
  Decoded decoded;
  LineTable lines;

  SourceFile(std::string path, FileStamp stamp, Decoded decoded)
      : path(std::move(path)), stamp(stamp), decoded(std::move(decoded)),
        lines(this->decoded.text) {}

  llvm::StringRef text() const { return decoded.text; }
  Position position(uint32_t offset, ColumnUnit unit = ColumnUnit::CodePoint) const {
    return lines.position(decoded.text, offset, unit);
  }
};

} // namespace hmaclint::source
