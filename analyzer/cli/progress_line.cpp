#include "cli/progress_line.h"

#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <cstdlib>

namespace hmaclint::cli {

using namespace std::chrono_literals;

static constexpr auto patience = 1s;
static constexpr auto interval = 100ms;

ProgressLine::ProgressLine() {
  const char *terminal = std::getenv("TERM"); // NOLINT(concurrency-mt-unsafe): before any thread
  if (llvm::errs().is_displayed() && (!terminal || llvm::StringRef(terminal) != "dumb"))
    watcher = std::thread([this] { watch(); });
}

ProgressLine::~ProgressLine() {
  if (!watcher.joinable())
    return;
  {
    const std::lock_guard lock(mutex);
    isEnded = true;
  }
  ended.notify_one();
  watcher.join();
}

void ProgressLine::draw() const {
  using Phase = driver::Progress::Phase;
  const Phase phase = state.phase;
  llvm::errs() << "\r\x1b[Khmaclint: ";
  if (phase == Phase::Finding)
    llvm::errs() << "looking for files";
  else
    llvm::errs() << (phase == Phase::Reading ? "read " : "analyzed ") << state.done.load() << " of "
                 << state.total.load() << (phase == Phase::Reading ? " files" : " programs");
}

void ProgressLine::watch() {
  std::unique_lock lock(mutex);
  if (ended.wait_for(lock, patience, [&] { return isEnded; }))
    return;
  do
    draw();
  while (!ended.wait_for(lock, interval, [&] { return isEnded; }));
  llvm::errs() << "\r\x1b[K";
}

} // namespace hmaclint::cli
