#pragma once

#include "driver/rule_choice.h"
#include "query/query_set.h"
#include "report/statistics.h"
#include "scheme/silence.h"

namespace hmaclint::driver {

/// What is noted of a run of rules beside its findings, where somebody wants to know.
struct Notes {
  scheme::Silences silences;
  dataflow::BoundCounts boundsHit;
};

/// Whether a finding of the same rule stands at the place or around it: then something was said.
bool isReported(const scheme::Silences::Entry &entry,
                llvm::ArrayRef<diagnostic::Diagnostic> findings);

/// Counts over all programs of a run, of rules that were asked and without test code that is left
/// out.
report::Statistics statisticsOf(llvm::ArrayRef<Notes> notes,
                                llvm::ArrayRef<diagnostic::Diagnostic> findings,
                                const query::QuerySet &queries, const RuleChoice &choice,
                                llvm::function_ref<bool(source::FileId)> isLeftOut);

} // namespace hmaclint::driver
