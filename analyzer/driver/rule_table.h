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

/// What rules may be called by users: ids, beginnings of ids, names.
class RuleNames {
public:
  explicit RuleNames(const query::QuerySet &queries);
  bool has(llvm::StringRef wanted) const;
  llvm::ArrayRef<llvm::StringRef> words() const { return known; }

private:
  std::vector<llvm::StringRef> known; ///< Ids and names.
};

} // namespace hmaclint::driver
