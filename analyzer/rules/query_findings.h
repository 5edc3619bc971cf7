#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// Turns every match whose predicates hold into a finding, by the rule's header and the pattern's
/// settings; where several patterns of a rule hold at one place, the first one of its file reports.
/// Rules without patterns report from their function alone.
///
/// Settings of a pattern: `report` (`no`: it takes the place and says nothing), `severity` (lowers
/// or raises the header's), `message` (replaces it), `label` (text at @primary), `label.<word>`
/// (text at
/// @secondary.<word>), `fix.title`, `fix.replace` (a template, see query/fix_template.h, put in
/// place of @primary), `fix.import` (modules, the first that is visible or whose name is free is
/// `{import}`), `fix.applicability` (safe | unsafe | display).
void queryFindings(const Context &context, Sink &sink);

/// The settings that patterns may use.
llvm::ArrayRef<llvm::StringLiteral> patternSettings();
/// Unknown settings and bad values in loaded queries, as errors with file and line.
std::vector<query::QueryError> checkSettings(const query::QuerySet &queries);

} // namespace hmaclint::rules
