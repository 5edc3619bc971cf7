#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"

namespace hmaclint::embed {

/// A text file of the project that is compiled into the binary, such as a rule's query or help.
struct EmbeddedFile {
  llvm::StringLiteral path; ///< Relative to the source root, with `/`.
  llvm::StringRef text;
};

/// All embedded files, sorted by path.
llvm::ArrayRef<EmbeddedFile> embeddedFiles();

/// The text of one embedded file; null data when there is none of that name.
llvm::StringRef embeddedText(const llvm::Twine &path);

/// `MAJOR.MINOR.PATCH`, from the build's single place (CMakeLists.txt).
llvm::StringRef version();

} // namespace hmaclint::embed
