#pragma once

#include "binding/bindings.h"

#include <string>

namespace hmaclint::binding {

/// The longest spelling, in bytes; what would be longer is `?`.
inline constexpr size_t maxSpelling = 300;

/// The normal spelling of an expression, with names followed to what they are bound to: the
/// language that `#resolves-to?` patterns are written in.
///
/// - a name that an import binds is its qualified name: `h.new` after `import hmac as h` is
///   `hmac.new`; functions and classes of the file are `.name` (`.Class.method` inside classes);
/// - a name assigned exactly once in its scope is the spelling of the assigned expression, also
///   when it is read in a nested function; but not when the assignment stands after the use in the
///   same run of code, unless a loop holds both;
/// - a parameter is `<parameter>`; `self` and `cls` of methods and every other name are `?`;
/// - `f(a, k=b)` is `f(A)`, where A is the spelling of the first positional argument, empty when
///   there is none or it is not known (`?`); `x[i]` is `x[I]`, likewise; `x.y` is `x.y`;
///   attributes, items and calls of what is not known are `?`;
/// - string literals are `""`, bytes literals `b""`, numbers `0`; `None`, `True` and
///   `False` are themselves;
/// - `a + b` and an f-string with text around one value are `A+B`; `a % b` of a string is `""%B`;
///   parts that are not known are `?` there, so that `?+hmac.new().hexdigest()` can be told;
/// - `await x`, `(x)`, `(y := x)` and `x if c else y` with equal arms are transparent;
/// - anything else, anything deeper than 24 steps or longer than maxSpelling is `?`, and so is
///   what is not reached within 256 nodes.
///
/// `tree` is the one that `expression` is in and `bindings` were collected from.
std::string spell(syntax::Node expression, const syntax::Tree &tree, const Bindings &bindings);

/// Whether a spelling fits a pattern: `*` stands for any text in which brackets are balanced,
/// nothing included; `{a,b,}` for one of the alternatives, as in a shell.
bool spellingMatches(llvm::StringRef pattern, llvm::StringRef spelling);

} // namespace hmaclint::binding
