#include "driver/threads.h"

#include "llvm/Support/Threading.h"
#include "llvm/Support/thread.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace hmaclint::driver {

/// Only reserved: pages are used as the stack grows.
static constexpr unsigned stackBytes = 256U << 20;

void inParallel(size_t count, unsigned jobs, llvm::function_ref<void(size_t)> work,
                Progress *progress) {
  const unsigned wanted = llvm::hardware_concurrency(jobs).compute_thread_count();
  const auto workers = static_cast<unsigned>(std::min<size_t>(wanted, count));
  std::atomic<size_t> next = 0;
  const auto run = [&] {
    for (size_t i = next++; i < count; i = next++) {
      work(i);
      if (progress)
        ++progress->done;
    }
  };
  std::vector<llvm::thread> threads;
  threads.reserve(workers);
  for (unsigned i = 0; i < workers; ++i)
    threads.emplace_back(std::optional<unsigned>(stackBytes), run);
  for (llvm::thread &one : threads)
    one.join();
}

void onLargeStack(llvm::function_ref<void()> work) {
  llvm::thread one(std::optional<unsigned>(stackBytes), [&] { work(); });
  one.join();
}

} // namespace hmaclint::driver
