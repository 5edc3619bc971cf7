#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace hmaclint::driver {

/// Looks for many words in one pass over a text.
class NeedleSearch {
public:
  NeedleSearch() = default;
  explicit NeedleSearch(std::vector<std::string> wanted);
  /// Calls `found` with the index of each word that occurs, some of them more than once, until it
  /// answers true; whether it did.
  bool any(llvm::StringRef text, llvm::function_ref<bool(uint32_t)> found) const;

private:
  /// A word by the two bytes that end its first `window` bytes.
  struct Ending {
    uint16_t pair;
    uint32_t word;
  };

  std::vector<std::string> words;
  llvm::SmallVector<uint32_t, 2> few; ///< Words of one or two bytes.
  size_t window = 0;                  ///< The length of the shortest other word.
  std::vector<uint8_t> shifts;        ///< By pair of bytes: how far on a word can end at the least.
  std::vector<Ending> endings;        ///< Sorted by pair.
};

} // namespace hmaclint::driver
