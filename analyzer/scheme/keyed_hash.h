#pragma once

#include "scheme/analysis.h"
#include "scheme/signature.h"

#include <optional>

namespace hmaclint::scheme {

/// How secret and message stand in a plain hash, and what that allows.
struct KeyedHash {
  enum class Form : uint8_t {
    Extendable, ///< Text of others stands last: who saw one hash can go on from it.
    Prefix,     ///< The same with a digest that nobody can go on from.
    Suffix,     ///< The secret stands last: messages that collide have one hash.
    Sandwich,   ///< It stands at both ends.
    Unknown,    ///< Where it stands is not seen.
  };
  Form form = Form::Unknown;
  std::optional<ValueId> secret; ///< The first component that is one.
};

/// Of a Hash that is keyed (isKeyedHash) and of which others see all where `isWhole`.
KeyedHash keyedHashOf(const Analysis &analysis, ValueId hash, bool isWhole);

/// Whether a digest is the whole inner state, so that whoever has that of some text can make the
/// one of a longer text.
bool isExtendable(llvm::StringRef digest);

} // namespace hmaclint::scheme
