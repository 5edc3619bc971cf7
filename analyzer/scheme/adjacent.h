#pragma once

#include "scheme/pieces.h"

#include <vector>

namespace hmaclint::scheme {

/// Texts of any length that stand side by side in a message, with nothing that tells where one
/// ends.
struct Adjacent {
  llvm::SmallVector<ValueId, 4> parts; ///< Two or more, in order.
  source::Location location;           ///< Where the first two are put together.
  dataflow::Flow made;                 ///< What was made there.
  const dataflow::Record *mac = nullptr;
  bool isOwn = false;      ///< The program decides what is signed; else a vendor may.
  bool isRepeated = false; ///< One after the other in a loop over fields.
};

/// Those of the messages of all MACs.
std::vector<Adjacent> adjacentParts(const Analysis &analysis);

} // namespace hmaclint::scheme
