#include "report/report.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::report {

const diagnostic::RuleInfo *Run::rule(llvm::StringRef id) const {
  const auto found =
      llvm::find_if(rules, [&](const diagnostic::RuleInfo &rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

} // namespace hmaclint::report
