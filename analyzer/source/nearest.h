#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace hmaclint::source {

/// The word of `known` that `word` is most likely meant to be, or nothing.
std::string nearest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known);

} // namespace hmaclint::source
