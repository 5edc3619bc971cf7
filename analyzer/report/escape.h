#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <string>

namespace hmaclint::report {

/// A character of a text: its bytes, and its code point unless the one byte starts no character.
struct Character {
  llvm::StringRef bytes;
  std::optional<uint32_t> point;
};

/// The first character of a text that is not empty.
Character firstCharacter(llvm::StringRef text);

/// Text of the scanned tree for a terminal or a log: control characters (C0, DEL, C1), bidi
/// controls, zero-width and other format characters, line and paragraph separators, what no
/// terminal can print, and bytes that are not UTF-8 become visible escapes (`\n`, `\x1b`,
/// `\u{202e}`, `\xff`). Never a raw newline.
std::string escapeText(llvm::StringRef text);

/// Writes a text of several lines, each as escapeText makes it.
void writeEscapedLines(llvm::StringRef text, llvm::raw_ostream &out);

/// Whether a line would come out of escapeText unchanged, but for tabs.
bool isShownAsItIs(llvm::StringRef line);

/// The inside of a JSON string: valid UTF-8 (other bytes become U+FFFD), with what escapeText would
/// not let through written as `\u202e`.
std::string escapeJson(llvm::StringRef text);

/// A path as a percent-encoded relative URI reference (SARIF): unreserved characters and `/` stay.
std::string escapeUri(llvm::StringRef path);

} // namespace hmaclint::report
