#pragma once

namespace hmaclint::syntax {

/// Processor time of the current thread that one piece of work on a file may take, counted from the
/// limit's making: the last resort where no count of steps can be had from a library.
class CpuLimit {
public:
  /// `seconds` are those of an ordinary build; instrumented ones (sanitizers, coverage) get ten
  /// times as much.
  explicit CpuLimit(double seconds);
  bool isReached() const;
  /// The same limit, counted from now.
  CpuLimit restarted() const;
  /// What it allows, in milliseconds, for messages.
  unsigned milliseconds() const;

private:
  double allowed;
  double deadline;
};

} // namespace hmaclint::syntax
