#pragma once

#include "scheme/scheme.h"

namespace hmaclint::scheme {

/// The schemes that a program leaves to a library: tokens, webhooks of vendors.
std::vector<Scheme> librarySchemes(const Analysis &analysis);

} // namespace hmaclint::scheme
