#pragma once

#include "driver/pipeline.h"

namespace hmaclint::driver {

/// Applies fixes file by file until nothing changes (at most 5 rounds), checking after each round
/// that the file re-parses without new errors and that the fixed findings are gone; a file that
/// fails is left as it was and named. Writes at the end, once a file, through the one writer
/// (write_file.h). `run.fixed` counts the fixes; what remains is in `run.findings`.
Outcome analyzeAndFix(const Options &options, const query::QuerySet &queries);

/// One file's text with all fixes of at least `least` applied until nothing changes, for tests.
/// Nothing when the fixes break the file or do not converge.
struct FixedText {
  std::string text;
  unsigned fixes = 0;
  std::vector<diagnostic::Diagnostic> remaining;
};
llvm::Expected<FixedText> fixText(const source::SourceFile &file, const query::QuerySet &queries,
                                  const Options &options, diagnostic::Applicability least);

} // namespace hmaclint::driver
