#pragma once

#include "scheme/pieces.h"

#include <vector>

namespace hmaclint::scheme {

/// A body that was parsed and is written again inside of a message.
struct Rebuilt {
  ValueId written{}; ///< The text.
  ValueId body{};    ///< What was parsed, or a member of it.
  source::Location location;
  const dataflow::Record *mac = nullptr;
  bool isForm = false;
  bool isMember = false; ///< Only a member of the document is written.
};

/// Those of all MACs that something is compared with, where the bytes that came could be signed in
/// their place: the signature is none of the fields.
std::vector<Rebuilt> rebuiltBodies(const Analysis &analysis);

} // namespace hmaclint::scheme
