#include "driver/needle_search.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <utility>

// Many words, one pass (Wu and Manber).
//
// Of every word the first `window` bytes count, as many as the shortest has. A window is laid on
// the text, and the two bytes at its end say how far it can move on: where no word has them, by
// nearly its whole length.
//
//   words hmac, hashlib (window 4)       "ma": 1, "ha": 2, "as": 1, "ac" and "sh": 0, others: 3
//
//   i m p o r t   h m a c
//   |-----|                 "or": 3
//         |-----|           "t ": 3 …
//                   |---|   "ac": 0, a word may be here: compare

namespace hmaclint::driver {

static constexpr size_t shortest = 3; ///< Shorter words would keep the window from moving.
static constexpr size_t pairs = size_t{1} << 16;

static uint16_t pairAt(const char *at) {
  return static_cast<uint16_t>((static_cast<uint8_t>(at[0]) << 8) | static_cast<uint8_t>(at[1]));
}

NeedleSearch::NeedleSearch(std::vector<std::string> wanted) : words(std::move(wanted)) {
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < shortest)
      few.push_back(i);
    else if (window == 0 || words[i].size() < window)
      window = std::min<size_t>(words[i].size(), UINT8_MAX);
  }
  if (window == 0)
    return;
  shifts.assign(pairs, static_cast<uint8_t>(window - 1));
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].size() < shortest)
      continue;
    for (size_t at = 0; at + 1 < window; ++at) {
      uint8_t &shift = shifts[pairAt(words[i].data() + at)];
      shift = std::min(shift, static_cast<uint8_t>(window - 2 - at));
    }
    endings.push_back({pairAt(words[i].data() + window - 2), i});
  }
  llvm::sort(endings, [](const Ending &a, const Ending &b) {
    return std::pair(a.pair, a.word) < std::pair(b.pair, b.word);
  });
}

bool NeedleSearch::any(llvm::StringRef text, llvm::function_ref<bool(uint32_t)> found) const {
  for (uint32_t word : few)
    if (text.contains(words[word]) && found(word))
      return true;
  if (window == 0 || text.size() < window)
    return false;
  const char *const last = text.end() - 2;
  for (const char *at = text.begin() + window - 2; at <= last;) {
    const uint16_t pair = pairAt(at);
    if (const uint8_t shift = shifts[pair]; shift != 0) {
      at += shift;
      continue;
    }
    const llvm::StringRef rest = text.substr(static_cast<size_t>(at - text.begin()) - (window - 2));
    auto ending =
        llvm::lower_bound(endings, pair, [](const Ending &a, uint16_t b) { return a.pair < b; });
    for (; ending != endings.end() && ending->pair == pair; ++ending)
      if (rest.starts_with(words[ending->word]) && found(ending->word))
        return true;
    ++at;
  }
  return false;
}

} // namespace hmaclint::driver
