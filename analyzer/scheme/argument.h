#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// What a call is given as `word`, by the model: `given` are its arguments, `names` the names
/// beside them.
std::optional<dataflow::ValueId> argumentOf(const model::Entry &entry,
                                            llvm::ArrayRef<dataflow::ValueId> given,
                                            llvm::ArrayRef<llvm::StringRef> names,
                                            llvm::StringRef word);

/// The same of a Call that a step has made: nothing for None.
std::optional<dataflow::ValueId> argumentOf(const dataflow::ValueTable &values,
                                            const dataflow::Step &step, llvm::StringRef word);

} // namespace hmaclint::scheme
