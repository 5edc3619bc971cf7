#pragma once

#include "dataflow/value.h"

// How texts and numbers are put together: values in, a value out.

namespace hmaclint::dataflow {

/// The parts one after the other: nested Concats flattened, literals beside each other made one.
ValueId concat(ValueTable &values, llvm::ArrayRef<ValueId> parts);
/// `delimiter.join(elements)`: a Concat when the elements are a Sequence.
ValueId joined(ValueTable &values, ValueId delimiter, ValueId elements);
/// `"…" % value`
ValueId percentFormat(ValueTable &values, ValueId format, ValueId value);
/// `"…".format(…)`: positional and named arguments.
ValueId braceFormat(ValueTable &values, ValueId format, llvm::ArrayRef<ValueId> positional,
                    llvm::ArrayRef<std::pair<std::string, ValueId>> named);
/// One `{value:spec}` of an f-string.
ValueId formatPiece(ValueTable &values, ValueId value, llvm::StringRef spec, bool isBytes);
/// Arithmetic on integer constants and durations; nothing when it isn't.
std::optional<ValueId> foldNumbers(ValueTable &values, Operator op, ValueId left, ValueId right);
/// Whether a value is surely a number (an int, a time, a length …).
bool isNumber(const ValueTable &values, ValueId value);

} // namespace hmaclint::dataflow
