#pragma once

#include "diagnostic/rule_info.h"
#include "diagnostic/suppressor.h"
#include "rules/rule.h"

namespace hmaclint::driver {

inline constexpr llvm::StringLiteral uselessSuppressionId = "HM001";
inline constexpr llvm::StringLiteral uselessSuppressionName = "useless-suppression";

/// Whether a finding is about a comment and not about code.
bool isAboutComment(const diagnostic::Diagnostic &finding);

/// The card of HM001 `useless-suppression`, which is about comments and no query.
diagnostic::RuleInfo uselessSuppressionInfo();

/// HM001: comments of a file that can't be understood, that name no rule there is, and, where
/// `isJudged`, those that suppress nothing. `suppressor` was asked about all findings of the file.
void reportUselessSuppressions(const rules::FileFacts &file,
                               const diagnostic::Suppressor &suppressor,
                               const query::QuerySet &queries, bool isJudged,
                               diagnostic::Sink &sink);

} // namespace hmaclint::driver
