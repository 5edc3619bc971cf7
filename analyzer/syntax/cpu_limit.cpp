#include "syntax/cpu_limit.h"

#include <ctime>

namespace hmaclint::syntax {

#ifdef HMACLINT_SLOWDOWN
static constexpr double slowdown = HMACLINT_SLOWDOWN;
#else
static constexpr double slowdown = 1;
#endif

static double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

CpuLimit::CpuLimit(double seconds)
    : allowed(seconds * slowdown), deadline(threadSeconds() + allowed) {}

bool CpuLimit::isReached() const { return threadSeconds() > deadline; }

CpuLimit CpuLimit::restarted() const { return CpuLimit(allowed / slowdown); }

unsigned CpuLimit::milliseconds() const { return static_cast<unsigned>(allowed * 1000); }

} // namespace hmaclint::syntax
