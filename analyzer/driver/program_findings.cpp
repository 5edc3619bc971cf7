#include "driver/program_findings.h"

#include "driver/unit.h"
#include "rules/query_findings.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace hmaclint::driver {

static dataflow::Program programOf(llvm::ArrayRef<rules::FileFacts> files,
                                   const query::QuerySet &queries) {
  dataflow::Program program;
  for (const rules::FileFacts &file : files)
    program.units.push_back(
        {file.file, &file.ir, &file.bindings, "", false, rules::watched(queries, file)});
  return program;
}

static std::vector<endpoint::Endpoint> endpointsOf(dataflow::Evaluator &evaluator) {
  evaluator.runModules();
  return endpoint::compose(evaluator);
}

EvaluatedProgram::EvaluatedProgram(llvm::ArrayRef<rules::FileFacts> files,
                                   const query::QuerySet &queries, const model::Models &models)
    : program(programOf(files, queries)), evaluator(program, models),
      endpoints(endpointsOf(evaluator)), analysis{evaluator, endpoints},
      given{queries, files, &analysis} {
  const bool isWatched =
      llvm::any_of(program.units, [](const dataflow::Unit &unit) { return !unit.watched.empty(); });
  if (isWatched)
    given.meaning = &meaning.emplace(given);
}

model::Models modelsOf(llvm::ArrayRef<rules::FileFacts> files) {
  if (files.empty())
    return {};
  std::vector<std::string> imports;
  for (const rules::FileFacts &file : files)
    llvm::append_range(imports, importedNames(file.bindings));
  llvm::Expected<model::Models> models = model::Models::readFor(model::Models::embedded(), imports);
  if (!models)
    llvm::report_fatal_error(llvm::Twine(llvm::toString(models.takeError())));
  return std::move(*models);
}

std::vector<diagnostic::Diagnostic> programFindings(llvm::ArrayRef<rules::FileFacts> files,
                                                    const query::QuerySet &queries,
                                                    const model::Models &models, bool isForced) {
  const auto mayMatter = [&](const rules::FileFacts &file) {
    return !file.matches.empty() || mayLeadToMacs(file.bindings, file.source->text(), models);
  };
  if (!isForced && llvm::none_of(files, mayMatter))
    return {};
  const EvaluatedProgram evaluated(files, queries, models);
  rules::Sink sink;
  rules::queryFindings(evaluated.context(), sink);
  if (scheme::mayHoldScheme(evaluated.context().analysis->evaluator))
    for (const rules::RuleFunction &rule : rules::ruleFunctions())
      rule.check(evaluated.context(), sink);
  return sink.take();
}

} // namespace hmaclint::driver
