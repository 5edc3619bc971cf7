#pragma once

#include "driver/link.h"
#include "driver/notes.h"
#include "driver/options.h"
#include "rules/meaning.h"

namespace hmaclint::driver {

/// Files that are evaluated together, and what rules may ask about them.
class EvaluatedProgram {
public:
  /// All arguments must outlive it. `silences` takes note of what rules say nothing of; may be
  /// null.
  EvaluatedProgram(const LinkedProgram &linked, const query::QuerySet &queries,
                   const model::Models &models, scheme::Silences *silences = nullptr);
  EvaluatedProgram(const EvaluatedProgram &) = delete;
  EvaluatedProgram &operator=(const EvaluatedProgram &) = delete;

  const rules::Context &context() const { return given; }
  /// By lowering, evaluation, and whatever was asked since.
  dataflow::BoundCounts boundsHit() const;

private:
  dataflow::Program program;
  dataflow::Evaluator evaluator;
  std::vector<endpoint::Endpoint> endpoints;
  scheme::Analysis analysis;
  rules::Context given;
  std::optional<rules::Meaning> meaning; ///< Only where some query needs it.
};

/// A file that knows of no other.
LinkedProgram aloneOf(const rules::FileFacts &file);

/// What is known of the libraries that any of the files imports: read once, whatever the number of
/// programs.
model::Models modelsOf(llvm::ArrayRef<const rules::FileFacts *> files, const Options &options);

/// What all rules find in a program. Where no query matched and no file can get at a MAC, nothing
/// is evaluated, unless `isForced`. `notes` may be null.
std::vector<diagnostic::Diagnostic> programFindings(const LinkedProgram &linked,
                                                    const query::QuerySet &queries,
                                                    const model::Models &models, bool isForced,
                                                    Notes *notes = nullptr);

} // namespace hmaclint::driver
