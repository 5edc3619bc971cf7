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

} // namespace hmaclint::rules
