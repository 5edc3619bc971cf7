#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// Why a step that takes nothing from the request is no change that anybody makes: it counts, keeps
/// a time or what was worked out, clears away what is old, makes what is missing. Empty where it is
/// one: what it writes or takes away is written down in the program, and stays so.
llvm::StringRef whyNoConstantChange(const Analysis &analysis, const dataflow::Step &step);

} // namespace hmaclint::scheme
