#pragma once

#include "diagnostic/rule_info.h"
#include "query/query_set.h"

#include "llvm/Support/Error.h"

namespace hmaclint::driver {

/// The embedded rules, compiled. Errors in them are bugs of ours and come back as text all the same.
query::QuerySet::Loaded loadRules();
/// Rule cards for reports, with help texts, sorted by id.
std::vector<diagnostic::RuleInfo> ruleInfos(const query::QuerySet &queries);

} // namespace hmaclint::driver
