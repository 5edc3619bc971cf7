#pragma once

#include "rules/rule.h"
#include "scheme/fields.h"

namespace hmaclint::rules {

/// The fix that adds a part to the message that is signed without it; nothing where the message is
/// not put together in a way that shows how.
std::optional<diagnostic::FixIt> signPart(const Context &context,
                                          const scheme::UnsignedPart &field);

/// The fix that adds method and path to the message of a check, likewise.
std::optional<diagnostic::FixIt> signTarget(const Context &context, const scheme::Check &check);

} // namespace hmaclint::rules
