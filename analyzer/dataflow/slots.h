#pragma once

#include "dataflow/path.h"

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include <optional>
#include <vector>

namespace hmaclint::dataflow {
struct SlotNode;
} // namespace hmaclint::dataflow

/// Counts without locks: the states of one program live on one thread.
template <> struct llvm::IntrusiveRefCntPtrInfo<hmaclint::dataflow::SlotNode> {
  static void retain(hmaclint::dataflow::SlotNode *node);
  static void release(hmaclint::dataflow::SlotNode *node);
};

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
/// thousands that a program may have. So a state is a tree that shares with others whatever is the
/// same: a copy is one pointer, a write copies the way to one leaf, and where two states differ is
/// found without looking at what they share.
///
/// The tree is a big-endian Patricia trie (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998):
/// its shape depends only on the slots that it holds, never on the order in which they came.
class Slots {
public:
  const Flow *find(uint64_t slot) const;
  void set(uint64_t slot, Flow flow);
  /// The slots of a container that hold something, sorted.
  std::vector<uint64_t> of(ContainerId container) const;
  /// Drops every name of a container.
  void forget(ContainerId container);

  /// A slot that holds different values in two states, or one in one of them only.
  struct Difference {
    uint64_t slot;
    std::optional<Flow> mine, its;
  };
  /// All of these, sorted.
  std::vector<Difference> differences(const Slots &other) const;
  /// A slot in which another state holds something that this one does not.
  struct Change {
    uint64_t slot;
    std::optional<Flow> mine;
    Flow its;
  };
  /// All of these, sorted: takes time for what `other` holds beyond this one, whatever this one
  /// holds beyond it.
  std::vector<Change> changesIn(const Slots &other) const;
  /// Whether the two are known to hold the same.
  bool shares(const Slots &other) const { return root == other.root; }

private:
  llvm::IntrusiveRefCntPtr<SlotNode> root;
};

} // namespace hmaclint::dataflow
