#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// Whether a step inserts a row that the table of the program refuses when it comes again: a column
/// that is unique there gets what a second request of the same bytes would bring too. Where the
/// statement that makes the table is not in the program, that is not known: no.
bool insertsOnce(const Analysis &analysis, const dataflow::Step &step);

} // namespace hmaclint::scheme
