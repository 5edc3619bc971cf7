#pragma once

#include <atomic>
#include <cstddef>

namespace hmaclint::driver {

/// How far a run is, for whoever watches it from another thread.
struct Progress {
  enum class Phase { Finding, Reading, Evaluating };
  std::atomic<Phase> phase = Phase::Finding;
  std::atomic<size_t> done = 0;  ///< Of this phase: files, or programs.
  std::atomic<size_t> total = 0; ///< Files found so far; not known before the end of Finding.

  void begin(Phase next, size_t count) {
    done = 0;
    total = count;
    phase = next;
  }
};

} // namespace hmaclint::driver
