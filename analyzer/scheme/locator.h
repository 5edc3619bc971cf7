#pragma once

#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// What says where an effect goes: of `accounts[user] = 1` the index, of `Row.query.get(id).x = 1`
/// what it was looked up by, of a statement what stands after its WHERE. What is only written there
/// is none of them. `step` is one that isDone().
std::vector<dataflow::Flow> locatorsOf(const Analysis &analysis, const dataflow::Step &step);

/// Whether a step does something for the request that stays or that others see: an effect, or a
/// write to a row that was looked up.
bool isDone(const Analysis &analysis, const dataflow::Step &step);

/// Whether a call without a model looks something up, by the interface that database libraries
/// have in common: `Row.query.get(id)`, `session.query(Row).filter_by(owner=id).first()`.
bool isLookup(const dataflow::ValueTable &values, dataflow::ValueId call);

} // namespace hmaclint::scheme
