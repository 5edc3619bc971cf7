#pragma once

#include "query/match.h"
#include "syntax/node.h"

#include "llvm/Support/Regex.h"

#include <memory>
#include <string>
#include <vector>

namespace hmaclint::query {

/// A predicate on the text or the kind of captures, answered while matching: `#eq?`, `#any-of?`,
/// `#match?`, `#kind?` and their `not-` forms.
struct TextPredicate {
  enum class Test { Equal, AnyOf, Match, Kind };
  Test test = Test::Equal;
  bool negated = false;
  std::string capture;
  std::string otherCapture;         ///< `#eq? @a @b`
  std::vector<std::string> strings; ///< The strings or kinds to compare with.
  std::shared_ptr<llvm::Regex> regex;

  /// Whether it holds of a match; captures that took no part in it are passed over.
  bool holds(const Match &match, const syntax::Tree &tree) const;
};

/// The names of all text predicates, without `#`, `not-` and `?`.
llvm::ArrayRef<llvm::StringLiteral> textPredicateNames();

} // namespace hmaclint::query
