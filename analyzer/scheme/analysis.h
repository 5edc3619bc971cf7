#pragma once

#include "dataflow/evaluator.h"
#include "endpoint/endpoint.h"
#include "scheme/overview.h"

namespace hmaclint::scheme {

/// One program, evaluated: what rules ask about.
struct Analysis {
  dataflow::Evaluator &evaluator;
  llvm::ArrayRef<endpoint::Endpoint> endpoints;
  mutable Overview overview = {};

  const dataflow::ValueTable &values() const { return evaluator.values(); }
  const dataflow::History &history() const { return evaluator.history(); }
  /// The records of one endpoint's run.
  llvm::ArrayRef<dataflow::Record> records(const endpoint::Endpoint &endpoint) const {
    return evaluator.records().slice(endpoint.run.firstRecord,
                                     endpoint.run.endRecord - endpoint.run.firstRecord);
  }
};

/// Whether there is a MAC, hash or key in a program at all: without one no rule has a question.
bool mayHoldScheme(const dataflow::Evaluator &evaluator);

} // namespace hmaclint::scheme
