#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// A compare as it is written.
struct Written {
  const dataflow::Expr *left = nullptr; ///< Null when it is a chain, or no comparison at all.
  const dataflow::Expr *right = nullptr;
  dataflow::Operator op = dataflow::Operator::Equal;

  bool isEquality() const {
    return op == dataflow::Operator::Equal || op == dataflow::Operator::NotEqual;
  }
  bool isNegative() const;
  llvm::StringRef spelled() const; ///< The operator.
};

/// The compare at `range`; its sides are the file's.
Written writtenAt(const FileFacts &file, source::ByteRange range);

/// Whether an expression gives the same when it is evaluated twice: a name, an item, a `get()`.
bool canRepeat(const FileFacts &file, const dataflow::Expr &expr);

} // namespace hmaclint::rules
