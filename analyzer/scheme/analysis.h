#pragma once

#include "dataflow/evaluator.h"
#include "endpoint/endpoint.h"
#include "scheme/overview.h"
#include "scheme/project_settings.h"
#include "scheme/silence.h"

#include <concepts>
#include <map>
#include <memory>

namespace hmaclint::scheme {

/// One program, evaluated: what rules ask about.
struct Analysis {
  dataflow::Evaluator &evaluator;
  llvm::ArrayRef<endpoint::Endpoint> endpoints;
  /// Where to note what rules say nothing of; null in ordinary runs, which then do no work for it.
  Silences *silences = nullptr;
  /// What is configured, by FileId; files beyond have the defaults.
  llvm::ArrayRef<const ProjectSettings *> projects = {};
  mutable Overview overview = {};
  /// What was made once it was asked for.
  mutable std::shared_ptr<struct VerifiedWays> verified = nullptr;
  mutable std::shared_ptr<class Destinations> destinations = nullptr;
  mutable std::shared_ptr<std::map<dataflow::ValueId, struct Vouching>> vouched = nullptr;

  const dataflow::ValueTable &values() const { return evaluator.values(); }
  const dataflow::History &history() const { return evaluator.history(); }
  /// The records of one endpoint's run.
  llvm::ArrayRef<dataflow::Record> records(const endpoint::Endpoint &endpoint) const {
    return evaluator.records().slice(endpoint.run.firstRecord,
                                     endpoint.run.endRecord - endpoint.run.firstRecord);
  }

  /// The innermost function around a place; None in the body of a module.
  dataflow::FunctionRef functionAt(source::Location place) const {
    const llvm::ArrayRef<dataflow::Unit> units = evaluator.program().units;
    for (uint32_t unit = 0; unit < units.size(); ++unit)
      if (units[unit].file == place.file)
        return {unit, units[unit].ir->functionAround(place.range)};
    return {};
  }

  const ProjectSettings &settingsOf(source::FileId file) const {
    static const ProjectSettings defaults;
    const auto at = static_cast<size_t>(file);
    return at < projects.size() ? *projects[at] : defaults;
  }

  /// The rule at hand looked at `place` and says nothing of it, because of a fact.
  void silent(source::Location place, llvm::StringRef fact) const {
    if (silences)
      silences->add(place, {true, fact.str(), "", {}});
  }
  /// The same; `explain` makes the Silence, and is called only where somebody wants to know.
  template <std::invocable Explain> void silent(source::Location place, Explain explain) const {
    if (silences)
      silences->add(place, explain());
  }
  /// Nothing is said because of something that is not known.
  void silent(source::Location place, Doubt doubt,
              dataflow::OriginId from = dataflow::OriginId::None) const {
    if (silences)
      silences->add(place, explain(*this, doubt, place, from));
  }
};

/// Whether there is a MAC, hash or key in a program at all: without one no rule has a question.
bool mayHoldScheme(const dataflow::Evaluator &evaluator);

} // namespace hmaclint::scheme
