#pragma once

#include "dataflow/evaluator.h"
#include "endpoint/endpoint.h"

namespace hmaclint::scheme {

/// One program, evaluated: what rules ask about.
struct Analysis {
  dataflow::Evaluator &evaluator;
  llvm::ArrayRef<endpoint::Endpoint> endpoints;

  const dataflow::ValueTable &values() const { return evaluator.values(); }
  const dataflow::History &history() const { return evaluator.history(); }
  /// The records of one endpoint's run.
  llvm::ArrayRef<dataflow::Record> records(const endpoint::Endpoint &endpoint) const {
    return evaluator.records().slice(endpoint.run.firstRecord,
                                     endpoint.run.endRecord - endpoint.run.firstRecord);
  }
};

} // namespace hmaclint::scheme
