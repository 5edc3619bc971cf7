#include "driver/print_schemes.h"

#include "driver/pipeline.h"
#include "driver/program_findings.h"
#include "driver/threads.h"
#include "driver/unit.h"
#include "scheme/scheme.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

/// The schemes of files that are evaluated together, in those that were asked for.
static std::vector<report::PlacedCard>
cardsOf(const LinkedProgram &linked, const query::QuerySet &queries, const Outcome &outcome) {
  std::vector<report::PlacedCard> cards;
  const EvaluatedProgram program(linked, queries, outcome.models);
  const scheme::Analysis &analysis = *program.context().analysis;
  if (!scheme::mayHoldScheme(analysis.evaluator))
    return cards;
  for (const scheme::Scheme &one : scheme::recover(analysis)) {
    if (!outcome.isReported[static_cast<uint32_t>(one.location.file)])
      continue;
    const source::SourceFile &file = outcome.run.file(one.location.file);
    cards.push_back({file.path, file.position(one.location.range.begin),
                     file.position(one.location.range.end), scheme::cardOf(analysis, one)});
  }
  return cards;
}

/// By their places; what several programs hold, once.
static void sortOnce(std::vector<report::PlacedCard> &cards) {
  const auto place = [](const report::PlacedCard &card) {
    return std::tuple(llvm::StringRef(card.path), card.begin.line, card.begin.column, card.end.line,
                      card.end.column);
  };
  llvm::stable_sort(cards, [&](const report::PlacedCard &a, const report::PlacedCard &b) {
    return place(a) < place(b);
  });
  cards.erase(
      llvm::unique(cards, [&](const auto &a, const auto &b) { return place(a) == place(b); }),
      cards.end());
}

report::Schemes findSchemes(const Options &options, const query::QuerySet &queries) {
  Outcome outcome = findPrograms(options, queries);
  report::Schemes all;
  all.problems = std::move(outcome.problems);
  if (!all.problems.empty())
    return all;
  std::vector<std::vector<report::PlacedCard>> cards(outcome.programs.size());
  if (options.progress)
    options.progress->begin(Progress::Phase::Evaluating, cards.size());
  const auto evaluate = [&](size_t i) {
    const LinkedProgram &program = outcome.programs[i];
    if (llvm::any_of(program.files, [&](const rules::FileFacts *file) {
          return mayLeadToMacs(file->bindings, file->source->text(), outcome.models);
        }))
      cards[i] = cardsOf(program, queries, outcome);
  };
  inParallel(cards.size(), options.jobs, evaluate, options.progress);
  all.notAnalyzed = std::move(outcome.run.notAnalyzed);
  for (std::vector<report::PlacedCard> &of : cards)
    llvm::move(of, std::back_inserter(all.cards));
  sortOnce(all.cards);
  return all;
}

} // namespace hmaclint::driver
