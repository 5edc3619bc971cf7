#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// Whether nothing is known at the end of `path` of who sent the request: no check of any kind held
/// on it, and none may have. What speaks against it is noted for `place`; of a check that held in
/// the words of `because`.
bool isUnverified(const Analysis &analysis, dataflow::StepId path, source::Location place,
                  llvm::StringRef because);

} // namespace hmaclint::scheme
