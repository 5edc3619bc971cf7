#include "driver/print_schemes.h"

#include "driver/pipeline.h"
#include "driver/program_findings.h"
#include "driver/threads.h"
#include "driver/unit.h"
#include "scheme/scheme.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

/// The schemes of files that are evaluated together.
static std::vector<report::PlacedCard> cardsOf(llvm::ArrayRef<rules::FileFacts> files,
                                               const query::QuerySet &queries,
                                               const model::Models &models,
                                               const report::Run &run) {
  std::vector<report::PlacedCard> cards;
  const EvaluatedProgram program(files, queries, models);
  const scheme::Analysis &analysis = *program.context().analysis;
  if (!scheme::mayHoldScheme(analysis.evaluator))
    return cards;
  for (const scheme::Scheme &one : scheme::recover(analysis)) {
    const source::SourceFile &file = run.file(one.location.file);
    cards.push_back({file.path, file.position(one.location.range.begin),
                     file.position(one.location.range.end), scheme::cardOf(analysis, one)});
  }
  return cards;
}

report::Schemes findSchemes(const Options &options, const query::QuerySet &queries) {
  Outcome outcome;
  const std::vector<rules::FileFacts> facts = indexFiles(options, queries, outcome);
  const llvm::ArrayRef<rules::FileFacts> files = facts;
  const model::Models models = modelsOf(files, options);
  std::vector<std::vector<report::PlacedCard>> cards(files.size());
  inParallel(files.size(), options.jobs, [&](size_t i) {
    const bool isLeftOut = files[i].isTest && !options.includeTests;
    if (!isLeftOut && mayLeadToMacs(files[i].bindings, files[i].source->text(), models))
      cards[i] = cardsOf(files.slice(i, 1), queries, models, outcome.run);
  });
  report::Schemes all;
  all.notAnalyzed = std::move(outcome.run.notAnalyzed);
  for (std::vector<report::PlacedCard> &of : cards)
    llvm::move(of, std::back_inserter(all.cards));
  return all;
}

} // namespace hmaclint::driver
