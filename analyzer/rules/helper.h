#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// Whether what stands at `place` makes the message of `mac` in a function that signer and verifier
/// can share: it is given what it works on, and a check elsewhere uses the MAC. A change there is
/// one on both sides.
bool isSharedHelper(const Context &context, source::Location place, dataflow::ValueId mac);

} // namespace hmaclint::rules
