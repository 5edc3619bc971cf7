#pragma once

#include "dataflow/machine.h"

// What library calls mean: one function for each role that makes a value of values. Arguments have
// been evaluated; the exceptions of the model are the caller's matter.

namespace hmaclint::dataflow::library {

// --- library_codec.cpp
Flow encode(Machine &machine, State &state, const CallSite &site);
Flow decode(Machine &machine, State &state, const CallSite &site);
Flow parse(Machine &machine, State &state, const CallSite &site);
Flow json(Machine &machine, State &state, const CallSite &site);
Flow entries(Machine &machine, State &state, const CallSite &site);
Flow duration(Machine &machine, State &state, const CallSite &site);

// --- library_text.cpp
Flow text(Machine &machine, State &state, const CallSite &site);

// --- library_container.cpp, library_change.cpp
Flow container(Machine &machine, State &state, const CallSite &site);
/// The methods of a container that change it; nothing when `site` is none.
std::optional<Flow> change(Machine &machine, State &state, const CallSite &site);

// --- library_builtin.cpp, library_iterable.cpp, library_object.cpp
Flow builtin(Machine &machine, State &state, const CallSite &site);
/// The builtins that make or go through lists, dicts and iterators; nothing when `site` is none.
std::optional<Flow> iterable(Machine &machine, State &state, const CallSite &site);
/// isinstance, getattr and others about what an object is; nothing when `site` is none.
std::optional<Flow> inspect(Machine &machine, State &state, const CallSite &site);
/// An attribute that is computed from its object, such as `urlparse(url).path`; nothing when the
/// model knows no more than its type.
std::optional<Flow> property(Machine &machine, State &state, const model::Entry &entry, Flow object,
                             source::Location location);
/// The body of a request as JSON is a dict that the program may change; other parts stay.
Flow changeable(Machine &machine, State &state, Flow part, source::Location location);
/// A part of the request is read: noted where the body is, since its readers disturb each other.
void noteRead(Machine &machine, const State &state, const model::Entry &entry, Flow part,
              source::Location location, bool isKept = true);
Flow partial(Machine &machine, State &state, const CallSite &site);
Flow same(Machine &machine, State &state, const CallSite &site);

// --- library_site.cpp: the arguments of a call

/// A method of a class that is called on the class: `str.lower(x)`, `bytes.fromhex(x)`.
bool isCalledOnClass(const Machine &machine, const CallSite &site);
/// What the call is about: the argument `value`, else the receiver, else the first argument.
/// Frozen.
Flow subject(Machine &machine, const State &state, const CallSite &site);
/// The argument that the model calls `word`, or the one at `position`. Frozen.
std::optional<Flow> argument(const CallSite &site, llvm::StringRef word, int position = -1);
/// The same, not frozen.
std::optional<Flow> givenArgument(const CallSite &site, llvm::StringRef word, int position = -1);
/// The argument `word` of a call that is a value, as of `Api(app, prefix="/v1")`.
std::optional<ValueId> argumentOf(const Machine &machine, ValueId call, llvm::StringRef word);
std::optional<Flow> keyword(const CallSite &site, llvm::StringRef name);
/// Arguments by position, frozen.
llvm::SmallVector<Flow, 4> positional(const CallSite &site);
/// Whether it has arguments that are not known one by one.
bool hasSpread(const CallSite &site);
/// A value that is made of the receiver and all arguments.
Flow made(Machine &machine, const CallSite &site, ValueId value);
/// `value` where the call may also give `other`.
ValueId orDefault(ValueTable &values, ValueId value, std::optional<Flow> other);

/// Notes that `data.pop("x")` of a parameter raises where there is no such item.
void noteTaken(Machine &machine, Flow call, const State &state, source::Location location);

} // namespace hmaclint::dataflow::library
