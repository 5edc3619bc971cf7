#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// Whether nobody reads what the expression at `range` gives: it is a statement, or the value of a
/// name that is never read. A method or a prefix around it counts as
/// part of it.
bool isDropped(const FileFacts &file, source::ByteRange range);

} // namespace hmaclint::rules
