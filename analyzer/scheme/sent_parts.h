#pragma once

#include "scheme/scheme.h"

namespace hmaclint::scheme {

/// Whether the message of a MAC holds the part of the request that it is sent with which is called
/// `word` (as in partWords()). Nothing where that request has no such part.
std::optional<Tri> isSigned(const ValueTable &values, const Destination &sent,
                            llvm::StringRef word);

} // namespace hmaclint::scheme
