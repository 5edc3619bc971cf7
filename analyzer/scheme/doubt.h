#pragma once

#include "dataflow/path.h"
#include "source/tri.h"

namespace hmaclint::scheme {

/// What an answer of Unknown comes from: a step of a path, a value, or nothing that is told.
struct Doubt {
  static constexpr dataflow::ValueId nothing{UINT32_MAX};
  dataflow::ValueId value = nothing;
  dataflow::StepId step = dataflow::StepId::None;

  static Doubt of(dataflow::ValueId value) { return {value, dataflow::StepId::None}; }
  static Doubt of(dataflow::StepId step) { return {nothing, step}; }
};

/// A Tri that remembers what its Unknown comes from. Operators keep the doubt of the operand that
/// decides, so that `No & Unknown` has none.
struct Reasoned {
  source::Tri tri = source::Tri::Unknown;
  Doubt doubt; ///< Of an Unknown.

  Reasoned() = default;
  Reasoned(source::Tri tri) : tri(tri) {}
  explicit Reasoned(Doubt doubt) : doubt(doubt) {}
  bool isUnknown() const { return tri == source::Tri::Unknown; }
  friend bool operator==(const Reasoned &a, source::Tri b) { return a.tri == b; }
};
inline Reasoned operator!(Reasoned a) {
  a.tri = !a.tri;
  return a;
}
inline Reasoned operator&(Reasoned a, Reasoned b) { return b.tri < a.tri ? b : a; }
inline Reasoned operator|(Reasoned a, Reasoned b) { return a.tri < b.tri ? b : a; }

/// An Unknown with its reason.
inline Reasoned notKnown(dataflow::ValueId value) { return Reasoned(Doubt::of(value)); }
inline Reasoned notKnown(dataflow::StepId step) { return Reasoned(Doubt::of(step)); }

} // namespace hmaclint::scheme
