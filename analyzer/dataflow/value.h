#pragma once

#include "dataflow/bound.h"
#include "dataflow/ir.h"
#include "dataflow/kind.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <vector>

namespace hmaclint::dataflow {

enum class ValueId : uint32_t {};

struct Value {
  Kind kind = Kind::Unknown;
  Operator op = Operator::None;
  uint32_t text = 0; ///< ValueTable::text()
  int64_t number = 0;
  uint32_t firstArg = 0;
  uint32_t argCount = 0;
  uint64_t contains = 0; ///< bit() of this kind and of all kinds below.
  uint32_t size = 1;     ///< Nodes of the value as a tree, saturating.
};

/// All values of one program: equal structure is the same ValueId. Knows no location.
class ValueTable {
public:
  ValueTable();

  const Value &operator[](ValueId id) const { return values[static_cast<uint32_t>(id)]; }
  Kind kind(ValueId id) const { return (*this)[id].kind; }
  bool is(ValueId id, Kind kind) const { return (*this)[id].kind == kind; }
  /// Whether one of the kinds of `mask` occurs in it, itself included.
  bool has(ValueId id, uint64_t mask) const { return ((*this)[id].contains & mask) != 0; }
  llvm::StringRef text(ValueId id) const { return texts[(*this)[id].text]; }
  llvm::ArrayRef<ValueId> args(ValueId id) const {
    return llvm::ArrayRef(operands).slice((*this)[id].firstArg, (*this)[id].argCount);
  }
  ValueId arg(ValueId id, unsigned at) const { return args(id)[at]; }
  /// The names of what a Call or Partial is given, one for each of args() after the first: empty
  /// where by position, `*` and `**`.
  llvm::SmallVector<llvm::StringRef, 4> argumentNames(ValueId call) const;
  /// Whether `predicate` holds for a value or for one that it is made of; each is asked once.
  bool anyIn(ValueId id, llvm::function_ref<bool(ValueId)> predicate) const;

  struct Parts {
    llvm::StringRef text;
    int64_t number = 0;
    Operator op = Operator::None;
  };
  /// The value of these parts as they are. More than `maxSize` nodes make an Unknown.
  ValueId make(Kind kind, llvm::ArrayRef<ValueId> args, Parts parts);
  ValueId make(Kind kind, llvm::ArrayRef<ValueId> args = {}) { return make(kind, args, Parts()); }
  ValueId make(Kind kind, llvm::StringRef text, llvm::ArrayRef<ValueId> args = {}) {
    return make(kind, args, {text});
  }

  ValueId unknown(llvm::StringRef reason) { return make(Kind::Unknown, reason); }
  ValueId none() { return make(Kind::None); }
  ValueId boolean(bool value) { return make(Kind::Bool, {}, {"", value ? 1 : 0}); }
  ValueId integer(int64_t value) { return make(Kind::Integer, {}, {"", value}); }
  ValueId string(llvm::StringRef text) { return make(Kind::String, text); }
  ValueId bytes(llvm::StringRef text) { return make(Kind::Bytes, text); }
  /// The sorted union of all alternatives; one of them alone is itself. More than `maxChoice`
  /// keep the first and an Unknown.
  ValueId choice(llvm::ArrayRef<ValueId> alternatives);
  /// The alternatives of a Choice, or the value alone.
  llvm::SmallVector<ValueId, 4> alternatives(ValueId id) const;
  /// The choice of what `change` makes of each alternative.
  ValueId eachOf(ValueId id, llvm::function_ref<ValueId(ValueId)> change);

  uint32_t intern(llvm::StringRef text);
  llvm::StringRef textOf(uint32_t id) const { return texts[id]; }
  size_t size() const { return values.size(); }

  /// A bound that was hit while values were made or looked at.
  void hit(Bound bound) const { counts.hit(bound); }
  /// Whether a walk has gone as deep as it may; then `bound` is hit.
  bool isSpent(unsigned depth, Bound bound = Bound::ValueDepth) const {
    if (depth == 0)
      hit(bound);
    return depth == 0;
  }
  /// Whether `count` has come to `most`; then `bound` is hit.
  bool reaches(size_t count, size_t most, Bound bound) const {
    if (count >= most)
      hit(bound);
    return count >= most;
  }
  const BoundCounts &boundsHit() const { return counts; }

  static constexpr uint32_t maxSize = 4000;
  static constexpr unsigned maxChoice = 8;

private:
  std::vector<Value> values;
  std::vector<ValueId> operands;
  std::vector<llvm::StringRef> texts; ///< Into the keys of `textIds`.
  llvm::StringMap<uint32_t> textIds;
  llvm::DenseMap<uint64_t, llvm::SmallVector<ValueId, 1>> byHash;
  mutable BoundCounts counts; ///< No part of what a table holds.
};

} // namespace hmaclint::dataflow
