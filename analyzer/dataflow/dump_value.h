#pragma once

#include "dataflow/value.h"

#include "llvm/Support/raw_ostream.h"

namespace hmaclint::dataflow {

/// Prints a value on one line: `Concat(Item(Request[header], "x-time"), ".", Request[body-raw])`.
/// What is nested deeper than any reader follows is `…`.
void dump(const ValueTable &values, ValueId value, llvm::raw_ostream &out);
std::string dumped(const ValueTable &values, ValueId value);

} // namespace hmaclint::dataflow
