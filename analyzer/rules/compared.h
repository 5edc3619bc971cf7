#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// What is known of the type of a value that is compared.
enum class TextType : uint8_t {
  Unknown,   ///< Any type at all.
  Text,      ///< A str, not None; a fixed set of parts, so that it can be encoded.
  MaybeText, ///< The same or None.
  Joined,    ///< A str whose other parts may hold anything, lone surrogates too.
  Bytes,
};

/// The type of a value, read in `file` at `origin`.
TextType textTypeOf(const Context &context, dataflow::Flow flow);

/// Whether text is signed as it is, which only Python 2 does: there text and bytes are one.
bool signsText(const Context &context, dataflow::Flow mac);

} // namespace hmaclint::rules
