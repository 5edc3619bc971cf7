#pragma once

#include "diagnostic/rule_info.h"
#include "query/query_set.h"

#include "llvm/Support/Error.h"

namespace hmaclint::driver {

/// The embedded rules and the `extra` ones, compiled together by the one loader. Errors in the
/// embedded ones are bugs of ours and come back as text all the same.
query::QuerySet::Loaded loadRules(llvm::ArrayRef<query::QuerySource> extra = {});
/// Rule cards for reports, with help texts, sorted by id.
std::vector<diagnostic::RuleInfo> ruleInfos(const query::QuerySet &queries);

} // namespace hmaclint::driver
