#pragma once

#include "query/match.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::query {

/// Fills `#set! fix.replace "..."` for a match.
///
/// `{name}` is the text of the capture @name, parenthesised where its place in the template binds
/// tighter than the captured expression. `{not name}` is `not ` when the text of @name is a
/// negative operator (`!=`, `not in`, `is not`), else nothing. `{import}` is `importName`. `{{` and
/// `}}` are braces. The whole is parenthesised when it binds looser than `around`, the place it
/// goes to. Nothing when a capture is missing.
std::optional<std::string> fillFix(llvm::StringRef fixTemplate, const Match &match,
                                   llvm::StringRef text, llvm::StringRef importName,
                                   Precedence around);

/// Fills `{name}` in a message with the captures' text: white space folded to one space, at most 60
/// characters, then an ellipsis.
std::string fillMessage(llvm::StringRef messageTemplate, const Match &match, llvm::StringRef text);

/// The capture names that a template uses, `import` included.
std::vector<std::string> placeholders(llvm::StringRef pattern);

/// The precedence of a Python expression given as text: that of its loosest operator outside
/// brackets and strings.
Precedence precedenceOf(llvm::StringRef expression);

} // namespace hmaclint::query
