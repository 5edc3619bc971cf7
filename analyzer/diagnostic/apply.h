#pragma once

#include "diagnostic/diagnostic.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace hmaclint::diagnostic {

/// The edits of the fixes that can be applied to one file together: taken in order of the fixes; a
/// fix that overlaps an earlier one waits for the next round; equal edits (the same import) are
/// one. Sorted by range. `taken` counts the fixes that went in.
std::vector<Edit> mergeFixes(llvm::ArrayRef<const FixIt *> fixes, unsigned &taken);

/// `text` with sorted, non-overlapping edits applied. Inserted line breaks take the text's own line
/// ending.
std::string applyEdits(llvm::StringRef text, llvm::ArrayRef<Edit> edits);

/// The edits with every `\n` of their texts that has no `\r` before it turned into the line ending
/// of `text`.
std::vector<Edit> withLineEndings(llvm::StringRef text, llvm::ArrayRef<Edit> edits);
/// The same where the ending is known already.
std::vector<Edit> withEnding(llvm::StringRef ending, llvm::ArrayRef<Edit> edits);

/// The line ending most used in `text`: "\n", "\r\n" or "\r".
llvm::StringRef lineEnding(llvm::StringRef text);

} // namespace hmaclint::diagnostic
