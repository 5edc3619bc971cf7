#include "driver/path_patterns.h"

namespace hmaclint::driver {

bool PathPatterns::matches(llvm::StringRef path) const {
  uint64_t steps = 0;
  for (size_t slash = path.find('/'); slash != llvm::StringRef::npos;
       slash = path.find('/', slash + 1))
    if (rules.verdict(path.take_front(slash), true, steps).value_or(false))
      return true;
  return rules.verdict(path, false, steps).value_or(false);
}

} // namespace hmaclint::driver
