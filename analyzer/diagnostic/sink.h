#pragma once

#include "diagnostic/diagnostic.h"

namespace hmaclint::diagnostic {

/// Collects findings; take() gives them sorted and without exact repetitions.
class Sink {
public:
  void report(Diagnostic diagnostic) { collected.push_back(std::move(diagnostic)); }
  std::vector<Diagnostic> take();

private:
  std::vector<Diagnostic> collected;
};

} // namespace hmaclint::diagnostic
