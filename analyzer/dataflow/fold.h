#pragma once

#include "dataflow/value.h"

// Values that are computed where they can be. Each function gives what ValueTable::make() would,
// but for constants the result, and one form for what is the same.

namespace hmaclint::model {
struct Entry;
}

namespace hmaclint::dataflow {

/// What the call gives in the kinds Encode, Decode, Text, Parse, Stringify, Length, Absolute and
/// Arithmetic; other kinds are made as they are. For building a value anew with other parts.
ValueId folded(ValueTable &values, Kind kind, llvm::ArrayRef<ValueId> args,
               ValueTable::Parts parts);

/// Python's many spellings of an encoding as one: utf-8, ascii, latin-1; others in lower case.
std::string codecName(llvm::StringRef spelling);
/// Whether an encoding says how characters become bytes, such as utf-8.
bool isCharset(llvm::StringRef codec);
/// Whether a way to take errors (`ignore`, `replace`) makes one text of several.
bool losesText(const ValueTable &values, ValueId errors);
/// `toBytes`: constants become Bytes, else String, when the encoding is no charset.
ValueId encoded(ValueTable &values, llvm::StringRef codec, ValueId value, bool isLossy = false,
                bool toBytes = false);
ValueId decoded(ValueTable &values, llvm::StringRef codec, ValueId value, bool isLossy = false);

/// A method of str or bytes; `args` are the text, then the method's own.
ValueId textMethod(ValueTable &values, llvm::StringRef method, llvm::ArrayRef<ValueId> args);
/// A value read from text; `what` as in the models, `args` the text, then more.
ValueId parsed(ValueTable &values, llvm::StringRef what, llvm::ArrayRef<ValueId> args);
/// `str(x)` of what is no text: numbers stay as they are, since a message holds their digits.
ValueId stringified(ValueTable &values, ValueId value);
ValueId lengthOf(ValueTable &values, ValueId value);
ValueId absolute(ValueTable &values, ValueId value);

/// A whole number as Python's int() reads it.
std::optional<int64_t> readInteger(llvm::StringRef text, unsigned base);

/// What a Constant of a model is: a truth, numbers, or text.
ValueId constantOf(ValueTable &values, const model::Entry &entry);

} // namespace hmaclint::dataflow
