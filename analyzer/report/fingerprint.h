#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// The `primaryLocationLineHash` of every line of a text, as code scanning services compute it: a
/// polynomial hash (multiplier 37, 64 bits, wrapping) of the first 100 UTF-16 units from the line's
/// start on that are neither space nor tab, running into the next lines; CR LF and CR count as LF;
/// one unit 65535 ends the text, then zeros. Printed in hex, `:N` counting equal values so far.
std::vector<std::string> lineHashes(llvm::StringRef text);

} // namespace hmaclint::report
