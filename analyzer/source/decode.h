#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hmaclint::source {

/// Maps offsets in the decoded text to offsets in the bytes of the file, so that fixes are exact.
class OffsetMap {
public:
  /// From `textOffset` on, an original offset is the text offset plus `delta` (until the next
  /// shift).
  struct Shift {
    uint32_t textOffset;
    int64_t delta;
  };

  OffsetMap() = default;
  explicit OffsetMap(std::vector<Shift> sortedShifts) : shifts(std::move(sortedShifts)) {}

  /// Offset in the original bytes of a text offset that starts a character (or ends the text).
  uint32_t original(uint32_t textOffset) const;

private:
  std::vector<Shift> shifts; ///< Sorted by textOffset; empty means identity.
};

/// A Python source file as text.
struct Decoded {
  std::string text;     ///< UTF-8, without a byte order mark; line endings as in the file.
  OffsetMap map;        ///< Text offset -> byte offset in the file.
  std::string encoding; ///< `utf-8`, `latin-1`, `iso-8859-15`, `windows-1252` or `ascii`.
};

/// Decodes as CPython does: byte order mark, then the PEP 263 cookie in the first two lines, else
/// UTF-8. The error's text is a reason fit for the user (unsupported encoding, invalid byte with
/// its line and offset, NUL byte, UTF-16 or UTF-32 byte order mark).
llvm::Expected<Decoded> decode(llvm::StringRef bytes);

/// `text` in the bytes of `encoding`; an error when a character has no form there.
llvm::Expected<std::string> encode(llvm::StringRef text, llvm::StringRef encoding);

} // namespace hmaclint::source
