#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The condition around a place, as far as the code has one there.
struct OpenCondition {
  source::ByteRange range; ///< The whole condition; else the first line of the place itself.
  const dataflow::Stmt *statement = nullptr; ///< The `if` it belongs to.
};

/// The conditions of a file, by place.
class Conditions {
public:
  explicit Conditions(const FileFacts &file);
  OpenCondition at(source::ByteRange place) const;
  /// The `if` that asks what a call gave and behind which `target` stands; nothing without one.
  std::optional<OpenCondition> asking(source::ByteRange call, source::ByteRange target) const;

private:
  /// A condition and the next one that it stands in.
  struct Condition {
    source::ByteRange range;
    const dataflow::Stmt *statement = nullptr;
    size_t around = SIZE_MAX;
  };
  const FileFacts &file;
  std::vector<Condition> all; ///< By where they begin, outer ones first.
};

/// `if x and not ok:` refuses what has an x alone: `if not x or not ok:` refuses the rest as well.
std::optional<diagnostic::FixIt> refuseAbsent(const FileFacts &file, const OpenCondition &condition,
                                              source::ByteRange atom);

} // namespace hmaclint::rules
