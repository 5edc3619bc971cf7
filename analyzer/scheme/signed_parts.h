#pragma once

#include "scheme/scheme.h"

namespace hmaclint::scheme {

/// The parts of a request that isSigned() knows: `method path query body`.
llvm::ArrayRef<llvm::StringLiteral> partWords();

/// Whether a message of a scheme holds the part of the request that is called `word`, or a piece
/// of it. Unknown where it is not found and some component of the message is not known.
Tri isSigned(const Analysis &analysis, const Scheme &scheme, llvm::StringRef word);

/// Whether the program reads that part of requests anywhere.
bool isRead(const Analysis &analysis, llvm::StringRef word);

} // namespace hmaclint::scheme
