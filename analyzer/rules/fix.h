#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The facts of a file of the program.
const FileFacts &fileOf(const Context &context, source::FileId file);

/// A finding of the rule `name` as its card has it, at `primary`.
diagnostic::Diagnostic findingOf(const Context &context, llvm::StringRef name,
                                 source::Location primary);

/// The name to write at `offset` for one of `modules` (with spaces): the first that is visible or
/// whose name is free; the edit that makes it visible goes into `fix`. When every name is taken,
/// the first module's own name, and the fix can only be shown.
std::string chooseImport(llvm::StringRef modules, const FileFacts &file, uint32_t offset,
                         diagnostic::FixIt &fix);

} // namespace hmaclint::rules
