#pragma once

#include "dataflow/evaluator.h"

#include "llvm/Support/raw_ostream.h"

#include <functional>

namespace hmaclint::dataflow {

/// Where something is, as text: a line number.
using Place = std::function<std::string(source::Location)>;

/// Prints every path of a run: its steps, and how it ends (`hmaclint dump --phase paths`). `suffix`
/// follows the ends, by the index of the outcome.
void dumpRun(const Evaluator &evaluator, const Run &run, const Place &place, llvm::raw_ostream &out,
             const std::function<std::string(size_t)> &suffix = {});

/// The qualified name of a function; `<module>` for a module's body.
std::string nameOf(const Evaluator &evaluator, FunctionRef function);

} // namespace hmaclint::dataflow
