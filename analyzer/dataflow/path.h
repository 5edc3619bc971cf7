#pragma once

#include "dataflow/value.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace hmaclint::model {
struct Entry;
}

namespace hmaclint::dataflow {

enum class OriginId : uint32_t { None = 0 };
enum class StepId : uint32_t { None = 0 };

/// A value and how it came about. Same value, other origin: the same thing from another place.
struct Flow {
  ValueId value{};
  OriginId origin = OriginId::None;
};

/// Where a value was made or passed on: a parent-linked graph. It tells the story of a finding, and
/// what was done to a value that is the same afterwards.
struct Origin {
  source::Location location;
  ValueId value{};
  llvm::SmallVector<OriginId, 2> from; ///< What it was made of.
  /// Whether it was made text here, by `str()` or a format: no None from here on, though the value
  /// is the same.
  bool isText = false;
};

enum class StepKind : uint8_t {
  Assume, ///< `flow` is truthy (`positive`) or not from here on: the branch that was taken
  Enter,  ///< A project function begins; `flow` is the function
  Leave,  ///< It gave `flow` back
  Call,   ///< Something outside the program is called: `flow` is what it gives, `args` what it got
  Raise,  ///< `flow` is raised; `positive`: surely, else perhaps
  Caught, ///< A handler took `flow`
  Store,  ///< `flow` is written to an attribute or item of something outside the program
  Join,   ///< `branches`: paths that went different ways since `before` and agree on all that
          ///< matters; any one of them was gone
  Cut,    ///< From here on the path is not wholly known
};

/// One step of a path. A path is the list of its steps, linked from its last one backwards, so that
/// paths with one beginning share it.
struct Step {
  StepKind kind = StepKind::Assume;
  StepId before = StepId::None;
  uint32_t depth = 0; ///< Steps before it.
  source::Location location;
  Flow flow;
  bool positive = true;
  const model::Entry *entry = nullptr; ///< Of a Call that a model knows.
  llvm::SmallVector<Flow, 2> args;
  std::optional<Flow> held; ///< What objects among `args` hold, where these are kept or sent.
  llvm::SmallVector<StepId, 2> branches;
};

/// Origins and steps of one program, append-only.
class History {
public:
  History();
  const Origin &origin(OriginId id) const { return origins[static_cast<uint32_t>(id)]; }
  const Step &step(StepId id) const { return steps[static_cast<uint32_t>(id)]; }
  OriginId add(Origin origin);
  StepId add(Step step);

  /// The steps from the first to `last`, Joins as one step each.
  llvm::SmallVector<StepId, 32> upTo(StepId last) const;
  /// Calls `visit` for every step of the path, those inside Joins included, in no order.
  void each(StepId last, llvm::function_ref<void(StepId, const Step &)> visit) const;
  /// The same for several paths: a step that they share is met once.
  void each(llvm::ArrayRef<StepId> lasts,
            llvm::function_ref<void(StepId, const Step &)> visit) const;
  /// The last step that both paths have.
  StepId common(StepId a, StepId b) const;
  /// The nearest origin behind `flow` at which `value` was made; None when there is none.
  OriginId find(OriginId from, ValueId value) const;
  /// Says that a value is the text of what it was made of; gives it back.
  Flow text(Flow flow);
  /// Whether a value was made text somewhere behind `from`, where it or something of it is, and
  /// passed on since.
  bool isMadeText(OriginId from, ValueId value) const;
  /// The first origin of a value in the whole program; None when there is none. Looks at all.
  OriginId firstOf(ValueId value) const;
  size_t stepCount() const { return steps.size(); }

private:
  std::vector<Origin> origins;
  std::vector<Step> steps;
};

} // namespace hmaclint::dataflow
