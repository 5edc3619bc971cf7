#pragma once

#include "source/range.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace hmaclint::query {

/// How tightly Python binds an expression, loosest first. Decides where a replacement needs
/// parentheses.
enum class Precedence : uint8_t {
  Loosest, ///< Statement, argument, bracket: anything may stand here.
  Conditional,
  Or,
  And,
  Not,
  Comparison,
  Arithmetic,
  Unary, ///< `-x`, `await x`, `**`
  Atom,  ///< Names, calls, attributes, literals.
};

/// One captured node as plain data: nothing here points into a tree.
struct Capture {
  llvm::StringRef name; ///< Without `@`; owned by the QuerySet.
  source::ByteRange range;
  uint32_t node = 0;                 ///< Node id while the tree lives; an opaque number afterwards.
  Precedence own = Precedence::Atom; ///< Of the captured expression itself.
  Precedence around = Precedence::Loosest; ///< What its place demands of an expression there.
};

/// A pattern of a rule that fitted a file, with text predicates already applied.
struct Match {
  uint32_t pattern = 0; ///< Index into QuerySet::patterns().
  llvm::SmallVector<Capture, 6> captures;

  /// First capture of that name, or null.
  const Capture *find(llvm::StringRef name) const {
    for (const Capture &capture : captures)
      if (capture.name == name)
        return &capture;
    return nullptr;
  }
};

} // namespace hmaclint::query
