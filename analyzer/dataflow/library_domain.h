#pragma once

#include "dataflow/call_site.h"

// What calls of libraries mean, one function for each role of the models. Each makes the value of
// the call; those in the second group also take or split the state.

namespace hmaclint::dataflow {

class Machine;

namespace library {

// library_keyed.cpp
Flow mac(Machine &machine, State &state, const CallSite &site);
Flow hash(Machine &machine, State &state, const CallSite &site);
Flow update(Machine &machine, State &state, const CallSite &site);
Flow digest(Machine &machine, State &state, const CallSite &site);
Flow compare(Machine &machine, State &state, const CallSite &site);

// library_request.cpp
Flow part(Machine &machine, State &state, const CallSite &site);
Flow environment(Machine &machine, State &state, const CallSite &site);
Flow config(Machine &machine, State &state, const CallSite &site);
Flow clock(Machine &machine, State &state, const CallSite &site);
Flow random(Machine &machine, State &state, const CallSite &site);

// library_effect.cpp
Results verify(Machine &machine, State state, const CallSite &site);
/// Whether a call that could verify is told to read only, as `options={"verify_signature": False}`.
bool isUnchecked(Machine &machine, const State &state, const CallSite &site);
Results abort(Machine &machine, State state, const CallSite &site);
Flow response(Machine &machine, State &state, const CallSite &site);
Flow outgoing(Machine &machine, State &state, const CallSite &site);
/// A call that is a step of its path: effects, client calls, stores, logs.
Flow happening(Machine &machine, State &state, const CallSite &site);
/// Anything else of a known type: `Redis(...)`, `datetime.now().replace(...)`.
Flow plainCall(Machine &machine, State &state, const CallSite &site);

// library_framework.cpp
/// A decorator, or what makes one; registrations are recorded.
Flow decorator(Machine &machine, State &state, const CallSite &site);
Flow registration(Machine &machine, State &state, const CallSite &site);
Flow builtinMember(Machine &machine, State &state, const CallSite &site);

} // namespace library
} // namespace hmaclint::dataflow
