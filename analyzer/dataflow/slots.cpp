#include "dataflow/slots.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <array>
#include <bit>

namespace hmaclint::dataflow {

using Link = llvm::IntrusiveRefCntPtr<SlotNode>;
using Sides = std::array<Link, 2>;

/// A leaf holds the value of one slot; a branch those slots that agree with its own above one bit.
/// As a way is at most 64 branches long, recursion along it is bounded.
struct SlotNode {
  SlotNode(uint64_t slot, Flow flow) : slot(slot), flow(flow) {}
  SlotNode(uint64_t slot, unsigned bit, Sides sides)
      : slot(slot), bit(static_cast<uint8_t>(bit)), isLeaf(false), sides(std::move(sides)) {}

  bool covers(uint64_t other) const {
    return isLeaf ? other == slot : ((other ^ slot) >> bit) >> 1 == 0;
  }
  /// On which side of a branch a slot stands.
  unsigned side(uint64_t other) const { return (other >> bit) & 1; }

  uint64_t slot; ///< Of a branch any one of its slots.
  uint32_t uses = 0;
  uint8_t bit = 0;
  bool isLeaf = true;
  Flow flow;
  Sides sides;
};

} // namespace hmaclint::dataflow

using hmaclint::dataflow::SlotNode;

void llvm::IntrusiveRefCntPtrInfo<SlotNode>::retain(SlotNode *node) { ++node->uses; }
void llvm::IntrusiveRefCntPtrInfo<SlotNode>::release(SlotNode *node) {
  if (--node->uses == 0)
    delete node;
}

namespace hmaclint::dataflow {

static Link branch(unsigned bit, Link low, Link high) {
  const uint64_t slot = low->slot;
  return new SlotNode(slot, bit, {std::move(low), std::move(high)});
}

/// A tree of two that have no slot in common.
static Link joined(Link one, Link other) {
  const auto bit = static_cast<unsigned>(63 - std::countl_zero(one->slot ^ other->slot));
  if ((one->slot >> bit) & 1)
    std::swap(one, other);
  return branch(bit, std::move(one), std::move(other));
}

/// The same node with other contents, for this tree alone.
static SlotNode &own(Link &link) {
  if (link->uses > 1)
    link = link->isLeaf ? new SlotNode(link->slot, link->flow)
                        : new SlotNode(link->slot, link->bit, link->sides);
  return *link;
}

static void each(const SlotNode *node, llvm::function_ref<void(const SlotNode &leaf)> take) {
  if (!node)
    return;
  if (node->isLeaf) {
    take(*node);
    return;
  }
  for (const Link &side : node->sides)
    each(side.get(), take);
}

const Flow *Slots::find(uint64_t slot) const {
  const SlotNode *node = root.get();
  while (node && !node->isLeaf)
    node = node->sides[node->side(slot)].get();
  return node && node->slot == slot ? &node->flow : nullptr;
}

void Slots::set(uint64_t slot, Flow flow) {
  if (const Flow *old = find(slot); old && old->value == flow.value && old->origin == flow.origin)
    return;
  Link *at = &root;
  while (*at && (*at)->covers(slot) && !(*at)->isLeaf) {
    SlotNode &node = own(*at);
    at = &node.sides[node.side(slot)];
  }
  if (!*at)
    *at = new SlotNode(slot, flow);
  else if ((*at)->covers(slot))
    own(*at).flow = flow;
  else
    *at = joined(*at, new SlotNode(slot, flow));
}

static bool isOf(const SlotNode &node, ContainerId container) {
  return node.slot >> 32 == static_cast<uint32_t>(container) && (node.isLeaf || node.bit < 32);
}

/// The tree without a container's slots.
static Link without(const Link &link, ContainerId container) {
  const uint64_t first = slotKey(container, 0);
  if (!link || isOf(*link, container))
    return Link();
  if (link->isLeaf || link->bit < 32 || !link->covers(first))
    return link;
  const unsigned side = link->side(first);
  Sides sides = link->sides;
  sides[side] = without(link->sides[side], container);
  if (sides[side] == link->sides[side])
    return link;
  return sides[side] ? branch(link->bit, sides[0], sides[1]) : sides[1 - side];
}

void Slots::forget(ContainerId container) { root = without(root, container); }

std::vector<uint64_t> Slots::of(ContainerId container) const {
  const SlotNode *node = root.get();
  const uint64_t first = slotKey(container, 0);
  while (node && !node->isLeaf && node->bit >= 32 && node->covers(first))
    node = node->sides[node->side(first)].get();
  std::vector<uint64_t> slots;
  if (node && isOf(*node, container))
    each(node, [&](const SlotNode &leaf) { slots.push_back(leaf.slot); });
  return slots;
}

namespace {
/// Walks two trees side by side, in order, and passes over what they share.
class Comparison {
public:
  /// Of each slot in which they differ: what the one holds and what the other; null for nothing.
  using Take = llvm::function_ref<void(uint64_t slot, const Flow *mine, const Flow *its)>;
  Comparison(bool isMineAloneTaken, Take take) : take(take), isMineAloneTaken(isMineAloneTaken) {}
  void compare(const SlotNode *mine, const SlotNode *its);

private:
  void takeMine(const SlotNode *mine);
  void takeIts(const SlotNode *its);
  Take take;
  bool isMineAloneTaken;
};
} // namespace

void Comparison::takeMine(const SlotNode *mine) {
  if (isMineAloneTaken)
    each(mine, [&](const SlotNode &leaf) { take(leaf.slot, &leaf.flow, nullptr); });
}
void Comparison::takeIts(const SlotNode *its) {
  each(its, [&](const SlotNode &leaf) { take(leaf.slot, nullptr, &leaf.flow); });
}

void Comparison::compare(const SlotNode *mine, const SlotNode *its) {
  if (mine == its)
    return;
  if (!mine || !its) {
    takeMine(mine);
    takeIts(its);
    return;
  }
  if (mine->isLeaf && its->isLeaf && mine->slot == its->slot) {
    if (mine->flow.value != its->flow.value)
      take(mine->slot, &mine->flow, &its->flow);
    return;
  }
  const bool isSameBranch =
      !mine->isLeaf && !its->isLeaf && mine->bit == its->bit && mine->covers(its->slot);
  if (isSameBranch) {
    for (const unsigned side : {0U, 1U})
      compare(mine->sides[side].get(), its->sides[side].get());
    return;
  }
  const auto isWithin = [](const SlotNode &inner, const SlotNode &outer) {
    return !outer.isLeaf && (inner.isLeaf || inner.bit < outer.bit) && outer.covers(inner.slot);
  };
  if (isWithin(*its, *mine)) {
    for (const unsigned side : {0U, 1U})
      compare(mine->sides[side].get(), mine->side(its->slot) == side ? its : nullptr);
  } else if (isWithin(*mine, *its)) {
    for (const unsigned side : {0U, 1U})
      compare(its->side(mine->slot) == side ? mine : nullptr, its->sides[side].get());
  } else if (mine->slot < its->slot) {
    takeMine(mine);
    takeIts(its);
  } else {
    takeIts(its);
    takeMine(mine);
  }
}

static std::optional<Flow> heldIn(const Flow *flow) {
  return flow ? std::optional(*flow) : std::nullopt;
}

std::vector<Slots::Difference> Slots::differences(const Slots &other) const {
  std::vector<Difference> found;
  const auto take = [&](uint64_t slot, const Flow *mine, const Flow *its) {
    found.push_back({slot, heldIn(mine), heldIn(its)});
  };
  Comparison(true, take).compare(root.get(), other.root.get());
  return found;
}

std::vector<Slots::Change> Slots::changesIn(const Slots &other) const {
  std::vector<Change> found;
  const auto take = [&](uint64_t slot, const Flow *mine, const Flow *its) {
    found.push_back({slot, heldIn(mine), *its});
  };
  Comparison(false, take).compare(root.get(), other.root.get());
  return found;
}

} // namespace hmaclint::dataflow
