#pragma once

#include "syntax/node.h"

#include <optional>
#include <string>

namespace hmaclint::syntax {

/// The value of a string or bytes literal.
struct Literal {
  std::string value; ///< UTF-8 for str, raw bytes for bytes.
  bool isBytes = false;
};

/// Decodes a `string` or `concatenated_string` node: prefixes, escapes, implicit concatenation.
/// Nothing for f-strings with interpolations, invalid escapes and mixed bytes/str.
std::optional<Literal> decodeString(Node node);

/// The text of a `string_content` node: a piece of a (perhaps formatted) string. Nothing for
/// invalid escapes and for `\N{...}`. Of a `string_end` what stands before the quotes: the grammar
/// puts backslashes there, as in `r"\\"`.
std::optional<std::string> decodeContent(Node node);

/// A comment: its range and its text after the `#`.
struct Comment {
  source::ByteRange range;
  std::string text;
  bool trailing = false; ///< Code stands before it on its line.
};

/// All comments of a file in order.
std::vector<Comment> comments(const Tree &tree);

} // namespace hmaclint::syntax
