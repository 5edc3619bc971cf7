#include "diagnostic/sink.h"

#include "llvm/ADT/STLExtras.h"

#include <utility>

namespace hmaclint::diagnostic {

std::vector<Diagnostic> Sink::take() {
  llvm::stable_sort(collected, before);
  auto same = [](const Diagnostic &a, const Diagnostic &b) {
    return !before(a, b) && !before(b, a);
  };
  collected.erase(std::unique(collected.begin(), collected.end(), same), collected.end());
  return std::exchange(collected, {});
}

} // namespace hmaclint::diagnostic
