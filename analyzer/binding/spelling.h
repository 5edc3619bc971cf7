#pragma once

#include "binding/bindings.h"

#include <string>

namespace hmaclint::binding {

/// The normal spelling of an expression, with names followed to what they are bound to: the language
/// that `#resolves-to?` patterns are written in.
///
/// - a name that an import binds is its qualified name: `h.new` after `import hmac as h` is
///   `hmac.new`; functions and classes of the file are `.name` (`.Class.method` inside classes);
/// - a name assigned exactly once in its scope, in the same function as its use, is the spelling of
///   the assigned expression; module-level names assigned once count for all functions;
/// - a parameter is `<parameter>`; every other name is `?`;
/// - `f(a, k=b)` is `f(A)`, where A is the spelling of the first positional argument, empty when
///   there is none or it is not known (`?`); `x[i]` is `x[I]`, likewise; `x.y` is `x.y`;
/// - string literals are `""`, bytes literals `b""`, numbers `0`; `None`, `True`, `False` themselves;
/// - `a + b` and an f-string with text around one value are `A+B`; `a % b` of a string is `""%B`;
///   `await x`, `(x)` and `x if c else y` with equal arms are transparent;
/// - anything else, anything deeper than 24 steps or longer than 300 bytes is `?`.
std::string spell(syntax::Node expression, const Bindings &bindings);

/// Whether a spelling fits a pattern: `*` stands for any text in which brackets are balanced.
bool spellingMatches(llvm::StringRef pattern, llvm::StringRef spelling);

} // namespace hmaclint::binding
