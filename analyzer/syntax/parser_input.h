#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace hmaclint::syntax {

/// What the parser is given for `text`: the same number of bytes with every token at its offset,
/// but without what the grammar misreads or cannot bear. It is `text` itself when there is nothing
/// to change, else `storage`. The error's text is a reason fit for the user.
llvm::Expected<llvm::StringRef> parserInput(llvm::StringRef text, std::string &storage);

} // namespace hmaclint::syntax
