#pragma once

#include "source/source_file.h"

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace hmaclint::diagnostic {

/// What a finding is known by when the lines around it move: a hash of its rule, of the function
/// that it stands in (`Class.method`, empty for the body of a module) and of the line where it
/// begins, without blanks and comments. 32 hexadecimal digits; findings on equal lines of one
/// function have the same. `comments` are those of the file, sorted.
std::string fingerprintOf(llvm::StringRef rule, llvm::StringRef function,
                          const source::SourceFile &file, uint32_t begin,
                          llvm::ArrayRef<source::ByteRange> comments);

} // namespace hmaclint::diagnostic
