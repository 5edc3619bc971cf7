#pragma once

#include "driver/progress.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstddef>

namespace hmaclint::driver {

/// Calls `work` with 0 to count - 1, on up to `jobs` threads (0: one a core). Their stacks are
/// large enough for evaluation, whatever the shell's limit is: it recurses on calls and nesting,
/// both bounded. `progress` counts the calls that have ended.
void inParallel(size_t count, unsigned jobs, llvm::function_ref<void(size_t)> work,
                Progress *progress = nullptr);

/// Runs `work` on one such stack.
void onLargeStack(llvm::function_ref<void()> work);

} // namespace hmaclint::driver
