#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The facts of a file of the program.
const FileFacts &fileOf(const Context &context, source::FileId file);

/// A finding of the rule `name` as its card has it, at `primary`.
diagnostic::Diagnostic findingOf(const Context &context, llvm::StringRef name,
                                 source::Location primary);

} // namespace hmaclint::rules
