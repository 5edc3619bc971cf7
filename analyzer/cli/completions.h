#pragma once

#include "cli/grammar.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace hmaclint::cli {

/// The shells that there are completions for.
llvm::ArrayRef<llvm::StringRef> shells();

/// A script that completes commands, options and their values in a shell of shells(). `rules`: ids
/// and names.
void writeCompletions(llvm::StringRef shell, const CommandLine &line,
                      llvm::ArrayRef<std::string> rules, llvm::raw_ostream &out);

/// The manual page, in the man macros of roff.
void writeManual(const CommandLine &line, llvm::raw_ostream &out);

} // namespace hmaclint::cli
