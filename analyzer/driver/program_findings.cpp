#include "driver/program_findings.h"

#include "dataflow/evaluator.h"

namespace hmaclint::driver {

std::vector<diagnostic::Diagnostic> programFindings(llvm::ArrayRef<rules::FileFacts> files,
                                                    const query::QuerySet &queries,
                                                    const model::Models &models) {
  if (rules::ruleFunctions().empty())
    return {};
  dataflow::Program program;
  for (const rules::FileFacts &file : files)
    program.units.push_back({file.file, &file.ir, &file.bindings, "", false});
  dataflow::Evaluator evaluator(program, models);
  evaluator.runModules();
  const std::vector<endpoint::Endpoint> endpoints = endpoint::compose(evaluator);
  const scheme::Analysis analysis{evaluator, endpoints};
  const rules::Context context{queries, files, &analysis};
  rules::Sink sink;
  for (const rules::RuleFunction &rule : rules::ruleFunctions())
    rule.check(context, sink);
  return sink.take();
}

} // namespace hmaclint::driver
