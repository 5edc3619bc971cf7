#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace hmaclint::scheme {

/// Who prescribes HMAC-SHA1 for a signature that stands in one of these headers, in small letters;
/// empty where nobody is known to.
std::string prescriberOf(llvm::ArrayRef<std::string> carriers);

} // namespace hmaclint::scheme
