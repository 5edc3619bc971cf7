#pragma once

#include "dataflow/path.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <memory>
#include <vector>

namespace hmaclint::dataflow {

/// What holds named values: a frame of a running function, a module, a class, an object, a list.
enum class ContainerId : uint32_t { None = 0 };

/// A container and a name in it: the symbol in frames and modules, else an interned text.
constexpr uint64_t slotKey(ContainerId container, uint32_t name) {
  return (uint64_t{static_cast<uint32_t>(container)} << 32) | name;
}
/// What an object of a library holds: the empty text, which no attribute has for a name.
inline constexpr uint32_t contentName = 0;
/// Settings of an application are kept under their names behind this.
inline constexpr llvm::StringLiteral configSlot = "config.";
/// Marks an interned text as the name in a container whose other names are symbols.
inline constexpr uint32_t outsideName = uint32_t{1} << 31;

/// The named values of one state, by slotKey().
///
/// States fork at every branch and at every call, and most of them write to a few slots of the
/// thousands that a module may have. So a state is a table that it shares with others, and beside
/// it, on top, what was written since; the two become one when there is much of it.
class Slots {
public:
  const Flow *find(uint64_t slot) const;
  void set(uint64_t slot, Flow flow);
  /// The slots of a container that hold something, sorted.
  std::vector<uint64_t> of(ContainerId container) const;
  /// Drops every name of a container.
  void forget(ContainerId container);
  /// Makes one table of the two: for a state from which many others start.
  void pack();

  /// The slots that hold different values in the two, or one in one of them only, sorted; of these
  /// those for which `counts` holds of the values (null where there is none).
  std::vector<uint64_t>
  differing(const Slots &other,
            llvm::function_ref<bool(const Flow *mine, const Flow *its)> counts) const;
  std::vector<uint64_t> differing(const Slots &other) const {
    return differing(other, [](const Flow *, const Flow *) { return true; });
  }
  /// Whether the two are known to hold the same.
  bool shares(const Slots &other) const { return base == other.base && recent == other.recent; }

private:
  using Entry = std::pair<uint64_t, Flow>;
  using Table = std::vector<Entry>; ///< Sorted.
  void settle();
  std::shared_ptr<const Table> base;
  std::shared_ptr<Table> recent; ///< Copied before it is written to while shared.
};

} // namespace hmaclint::dataflow
