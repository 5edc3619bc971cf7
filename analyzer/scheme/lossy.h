#pragma once

#include "scheme/pieces.h"

#include <vector>

namespace hmaclint::scheme {

/// An encoding beside a MAC that makes one text of several: what it cannot read or write is left
/// out or replaced.
struct Lossy {
  enum class Role : uint8_t { Message, Key, Signature };
  Role role = Role::Message;
  ValueId value{};           ///< The Encode or Decode.
  source::Location location; ///< Where that is done.
  const dataflow::Record *mac = nullptr;
};

/// Those of all MACs: in what is signed, in keys, and in what is compared with a MAC.
std::vector<Lossy> lossyTexts(const Analysis &analysis);

} // namespace hmaclint::scheme
