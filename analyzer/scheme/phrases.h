#pragma once

#include "scheme/card.h"

namespace hmaclint::scheme {

Phrase known(llvm::StringLiteral name, std::string text, bool isWanting = false);
Phrase unknown(llvm::StringLiteral name, llvm::StringRef why);
/// Not said to people.
Phrase quiet(llvm::StringLiteral name, llvm::StringRef why);

/// Whether others may have decided what a scheme leaves out: then nothing that is left out counts
/// as wanting.
bool isOthers(const Scheme &scheme);

// What is signed, and how (`phrases_signed.cpp`).
Phrase keyPhrase(const Analysis &analysis, const Scheme &scheme);
Phrase digestPhrase(const Analysis &analysis, const Scheme &scheme);
Phrase messagePhrase(const Analysis &analysis, const Scheme &scheme);
Phrase encodingPhrase(const Scheme &scheme);
Phrase uncoveredPhrase(const Analysis &analysis, const Scheme &scheme);

// What is made of it (`phrases_checked.cpp`).
Phrase signaturePhrase(const Analysis &analysis, const Scheme &scheme);
Phrase comparisonPhrase(const Analysis &analysis, const Scheme &scheme);
Phrase freshnessPhrase(const Scheme &scheme);
Phrase replayPhrase(const Scheme &scheme);
Phrase failurePhrase(const Scheme &scheme);

} // namespace hmaclint::scheme
