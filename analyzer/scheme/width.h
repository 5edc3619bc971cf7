#pragma once

#include "scheme/analysis.h"

#include "llvm/ADT/DenseSet.h"

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

/// Whether a text shows by itself where it ends.
enum class Width : uint8_t {
  Fixed,    ///< It has one length, ends by itself, or is the server's own.
  Variable, ///< Who sends it decides.
  Unknown,
};

/// The widths of the values of a program.
class Widths {
public:
  explicit Widths(const Analysis &analysis);
  /// Of a value where `facts` hold.
  Width of(ValueId value, const dataflow::SharedTable<uint32_t, bool> &facts) const;

private:
  Width of(ValueId value, unsigned depth) const;
  Width ofMade(ValueId value, unsigned depth) const;
  Width ofAll(llvm::ArrayRef<ValueId> parts, unsigned depth) const;
  Width ofSent(ValueId value) const;
  bool isNamed(ValueId value, const dataflow::SharedTable<uint32_t, bool> &facts) const;
  void addAsked(ValueId atom);

  const Analysis &analysis;
  llvm::DenseSet<uint32_t> asked; ///< Of these the length or the characters were asked for.
};

/// A text without the charsets that it is written in.
ValueId withoutCharsets(const ValueTable &values, ValueId value);

} // namespace hmaclint::scheme
