#pragma once

#include "dataflow/machine.h"

namespace hmaclint::dataflow {

/// `request.headers[…]` and `os.environ[…]` raise where there is nothing, and so do settings.
void raiseMissing(Machine &machine, Flow container, Flow key, const State &state,
                  source::Location location);
/// `hmac.compare_digest` of a library that may be too old to have it, where a handler expects that.
void raiseLacking(Machine &machine, Flow base, Flow made, const State &state,
                  source::Location location);
/// Whether an attribute is asked of a name of this function that holds None on this way. What a
/// module holds may be set by somebody else by then.
bool isOfNone(const Machine &machine, const Expr &attribute, Flow base);
/// Whether two names mean the same item of a request: those of headers are the same in any case.
bool isSameName(const ValueTable &values, ValueId a, ValueId b);

} // namespace hmaclint::dataflow
