#include "driver/program_findings.h"

#include "driver/unit.h"

#include "llvm/Support/ErrorHandling.h"

namespace hmaclint::driver {

std::vector<diagnostic::Diagnostic> programFindings(llvm::ArrayRef<rules::FileFacts> files,
                                                    const query::QuerySet &queries,
                                                    llvm::ArrayRef<model::ModelFile> models) {
  if (rules::ruleFunctions().empty())
    return {};
  std::vector<std::string> imports;
  dataflow::Program program;
  for (const rules::FileFacts &file : files) {
    for (std::string &name : importedNames(file.bindings))
      imports.push_back(std::move(name));
    program.units.push_back({file.file, &file.ir, &file.bindings, "", false});
  }
  llvm::Expected<model::Models> read = model::Models::readFor(models, imports);
  if (!read)
    llvm::report_fatal_error(llvm::Twine(llvm::toString(read.takeError())));
  dataflow::Evaluator evaluator(program, *read);
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
