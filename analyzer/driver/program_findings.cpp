#include "driver/program_findings.h"

#include "driver/own_models.h"
#include "driver/request_readers.h"
#include "driver/unit.h"
#include "rules/query_findings.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace hmaclint::driver {

static dataflow::Program watchedBy(const query::QuerySet &queries, const LinkedProgram &linked) {
  dataflow::Program program = linked.program;
  for (size_t i = 0; i < program.units.size(); ++i)
    program.units[i].watched = rules::watched(queries, *linked.files[i]);
  return program;
}

LinkedProgram aloneOf(const rules::FileFacts &file) {
  LinkedProgram result;
  result.files.push_back(&file);
  result.program.units.push_back(unitOf(file));
  return result;
}

static std::vector<endpoint::Endpoint> endpointsOf(dataflow::Evaluator &evaluator) {
  evaluator.runModules();
  return endpoint::compose(evaluator);
}

EvaluatedProgram::EvaluatedProgram(const LinkedProgram &linked, const query::QuerySet &queries,
                                   const model::Models &models, scheme::Silences *silences)
    : program(watchedBy(queries, linked)), evaluator(program, models),
      endpoints(endpointsOf(evaluator)), analysis{evaluator, endpoints, silences, linked.projects},
      given{queries, linked.files, &analysis} {
  const bool isWatched =
      llvm::any_of(program.units, [](const dataflow::Unit &unit) { return !unit.watched.empty(); });
  if (isWatched)
    given.meaning = &meaning.emplace(given);
}

dataflow::BoundCounts EvaluatedProgram::boundsHit() const {
  dataflow::BoundCounts all = evaluator.values().boundsHit();
  for (const rules::FileFacts *file : given.files)
    all.add(file->ir.boundsHit);
  return all;
}

model::Models modelsOf(llvm::ArrayRef<const rules::FileFacts *> files, const Options &options) {
  if (files.empty())
    return {};
  std::vector<std::string> imports;
  for (const rules::FileFacts *file : files)
    llvm::append_range(imports, importedNames(file->bindings));
  llvm::Expected<model::Models> models = modelsFor(imports, options);
  if (!models)
    llvm::report_fatal_error(llvm::Twine(llvm::toString(models.takeError())));
  return std::move(*models);
}

std::vector<diagnostic::Diagnostic> programFindings(const LinkedProgram &linked,
                                                    const query::QuerySet &queries,
                                                    const model::Models &models, bool isForced,
                                                    Notes *notes) {
  const RequestReaders readers(queries);
  const auto mayMatter = [&](const rules::FileFacts *file) {
    return !file->matches.empty() || mayLeadToMacs(file->bindings, file->source->text(), models) ||
           readers.isOne(*file, models);
  };
  if (!isForced && llvm::none_of(linked.files, mayMatter))
    return {};
  scheme::Silences *silences = notes ? &notes->silences : nullptr;
  const EvaluatedProgram evaluated(linked, queries, models, silences);
  rules::Sink sink;
  rules::queryFindings(evaluated.context(), sink);
  // What looks like no scheme may be one that is not known: then there is something to note.
  const bool isScheme = silences || scheme::mayHoldScheme(evaluated.context().analysis->evaluator);
  for (const rules::RuleFunction &rule : rules::ruleFunctions()) {
    if (!isScheme && !readers.isAsker(rule.name))
      continue;
    if (silences)
      silences->ask(rule.name);
    rule.check(evaluated.context(), sink);
  }
  if (notes) {
    notes->boundsHit = evaluated.boundsHit();
    notes->boundsHit.add(linked.boundsHit);
  }
  return sink.take();
}

} // namespace hmaclint::driver
