#pragma once

#include "llvm/ADT/StringRef.h"

#include <array>
#include <cstdint>

namespace hmaclint::dataflow {

/// A limit of the analysis. What lies behind one is not known, and never reported.
enum class Bound : uint8_t {
  Nesting,      ///< Source is nested deeper than it is lowered.
  NameLength,   ///< An imported name is longer than any that is followed.
  Steps,        ///< A run takes more steps than it may.
  CallDepth,    ///< A call inside of calls is not followed.
  Recursion,    ///< A function is called that is running.
  Callees,      ///< A call may mean more functions than are followed.
  Rounds,       ///< A loop goes over more than is unrolled: one round stands for all.
  Assumptions,  ///< So many ways meet that what was assumed on them is dropped: they are widened.
  Ways,         ///< So many that what variables hold is dropped as well: they are cut.
  Alternatives, ///< A value may be more than are kept apart.
  ValueSize,    ///< A value is made of more than is kept.
  Elements,     ///< A list or mapping holds more than is kept.
  Bases,        ///< A class has more base classes than are looked at.
  ValueDepth,   ///< A question about a value does not look as deep as the value goes.
  PathDepth,    ///< A question about a path does not look into ways inside of ways any deeper.
  HookWays,     ///< More ways lead through the hooks of an endpoint than go on to its handler.
  Origins,      ///< A value came by more places than are looked at.
  Leaves,       ///< A condition asks for more than is looked at.
  Candidates,   ///< An open way is held against no more verified ones.
  Passed,       ///< Ways that meet have passed more different checks than are kept apart.
  IdleDepth,    ///< A call inside of functions that only serve others is not followed.
  IdleViews,    ///< More views share a hook than are run behind it.
  Imports,      ///< More files belong together than are evaluated together.
};
inline constexpr size_t boundCount = static_cast<size_t>(Bound::Imports) + 1;

/// For people: `steps of a run`.
llvm::StringRef boundWord(Bound bound);

/// Counted steps for a run; more make it cut.
struct Bounds {
  unsigned steps = 30000;
  /// Of all functions that run alone together, beside `steps`: a hundred methods that all end in
  /// one that sends a request would run that a hundred times. So it grows with what is written.
  unsigned stepsPerExpression = 64;
  unsigned leastSteps = 1000;    ///< Of one of them, when the others have used up that.
  unsigned requestSteps = 60000; ///< Of all that runs for one request.
  unsigned callDepth = 10;
  unsigned idleDepth = 3; ///< Calls of idle functions inside of each other.
  unsigned unroll = 32;
};

/// How often each bound was hit.
class BoundCounts {
public:
  void hit(Bound bound) { ++counts[static_cast<size_t>(bound)]; }
  uint64_t operator[](Bound bound) const { return counts[static_cast<size_t>(bound)]; }
  void add(const BoundCounts &other) {
    for (size_t i = 0; i < boundCount; ++i)
      counts[i] += other.counts[i];
  }

private:
  std::array<uint64_t, boundCount> counts{};
};

} // namespace hmaclint::dataflow
