#pragma once

#include "driver/progress.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hmaclint::cli {

/// One line on standard error that tells how far a run is, from its second second on, where that is
/// a terminal; gone when the object is.
class ProgressLine {
public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine &) = delete;
  ProgressLine &operator=(const ProgressLine &) = delete;

  /// Null where nobody watches.
  driver::Progress *progress() { return watcher.joinable() ? &state : nullptr; }

private:
  void watch();
  void draw() const;

  driver::Progress state;
  std::mutex mutex;
  std::condition_variable ended;
  bool isEnded = false;
  std::thread watcher;
};

} // namespace hmaclint::cli
