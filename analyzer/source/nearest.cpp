#include "source/nearest.h"

namespace hmaclint::source {

std::string nearest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> known) {
  std::string best;
  unsigned bestDistance = static_cast<unsigned>(word.size()) / 3 + 2;
  for (llvm::StringRef candidate : known) {
    unsigned distance = word.edit_distance(candidate);
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate.str();
    }
  }
  return best;
}

} // namespace hmaclint::source
