#pragma once

#include "diagnostic/diagnostic.h"

namespace hmaclint::rules {

/// Two findings that one repair ends become one: the lesser is a label of the other. Which pairs do
/// is a table; all other findings stay, also several on one line. Of rules that were not asked for
/// there are no findings here, so that each is reported where it is asked for alone.
void mergePairs(std::vector<diagnostic::Diagnostic> &findings);

} // namespace hmaclint::rules
