#pragma once

#include "source/read.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace hmaclint::driver {

/// Replaces a file's content, or leaves it whole: refuses links in any component below `root`,
/// files that changed since `stamp`, more than one hard link and names outside `root`; writes a
/// temporary file beside it (O_EXCL, random name), copies mode, owner and extended attributes,
/// fsyncs, compares the stamp again, renames, fsyncs the folder. The error's text is a reason fit
/// for the user.
llvm::Error writeFile(llvm::StringRef root, llvm::StringRef path, const source::FileStamp &stamp,
                      llvm::StringRef bytes);

} // namespace hmaclint::driver
