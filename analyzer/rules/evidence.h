#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// How sure a finding about a compare of `mac` with `flow` is: an error where the other side is the
/// client's, a warning where only the MAC is known, and none where it is the server's. It is noted
/// why there is none.
std::optional<diagnostic::Severity> evidenceOf(const scheme::Analysis &analysis,
                                               dataflow::Flow flow, dataflow::ValueId mac,
                                               source::Location place);

/// Whether a side that is compared holds a MAC: with one on both sides the caller knows neither.
bool isComputed(const scheme::Analysis &analysis, dataflow::ValueId value);

} // namespace hmaclint::rules
