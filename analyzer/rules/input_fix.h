#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// How what was read of the request (a record of what is absent or malformed) can be made harmless:
/// a signature that is missing becomes the empty text, which a check of the whole MAC refuses, and
/// texts are compared as bytes. Nothing where that is not known to be refused.
std::optional<diagnostic::FixIt> guardInput(const Context &context, const dataflow::Record &record);

} // namespace hmaclint::rules
