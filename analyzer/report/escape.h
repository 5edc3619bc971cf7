#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace hmaclint::report {

/// Text of the scanned tree for a terminal or a log: control characters (C0, DEL, C1), bidi
/// controls, zero-width and other format characters, line and paragraph separators, and bytes that
/// are not UTF-8 become visible escapes (`\n`, `\x1b`, `\u{202e}`, `\xff`). Never a raw newline.
std::string escapeText(llvm::StringRef text);

/// A path as a percent-encoded relative URI reference (SARIF): unreserved characters and `/` stay.
std::string escapeUri(llvm::StringRef path);

/// Valid UTF-8: every byte that is not becomes U+FFFD. For JSON strings.
std::string validUtf8(llvm::StringRef text);

} // namespace hmaclint::report
