#pragma once

#include "diagnostic/diagnostic.h"
#include "rules/rule.h"

namespace hmaclint::driver {

/// Gives each finding in `file` that is about code one fix in the place of its own: a comment that
/// suppresses it. Findings of one line share their comment, and one that is there takes the rule.
void offerIgnores(std::vector<diagnostic::Diagnostic> &findings, const rules::FileFacts &file);

} // namespace hmaclint::driver
