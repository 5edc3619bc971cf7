#pragma once

#include "dataflow/dump_paths.h"
#include "endpoint/endpoint.h"

namespace hmaclint::endpoint {

/// Prints endpoints: how they are reached, and how each path answers. With `paths` the steps too
/// (`hmaclint dump --phase endpoints`, `--phase paths`).
void dump(const dataflow::Evaluator &evaluator, llvm::ArrayRef<Endpoint> endpoints,
          const dataflow::Place &place, bool paths, llvm::raw_ostream &out);

} // namespace hmaclint::endpoint
