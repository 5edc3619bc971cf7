#include "query/text_predicate.h"

#include "llvm/ADT/STLExtras.h"

#include <array>

namespace hmaclint::query {

static constexpr auto names = std::to_array<llvm::StringLiteral>({"eq", "any-of", "match", "kind"});

llvm::ArrayRef<llvm::StringLiteral> textPredicateNames() { return names; }

static llvm::StringRef textOf(const Capture &capture, const syntax::Tree &tree) {
  return tree.text().slice(capture.range.begin, capture.range.end);
}

static bool fits(const TextPredicate &predicate, const Capture &capture, const Match &match,
                 const syntax::Tree &tree) {
  switch (predicate.test) {
  case TextPredicate::Test::Equal:
    if (const Capture *other = match.find(predicate.otherCapture))
      return textOf(capture, tree) == textOf(*other, tree);
    [[fallthrough]];
  case TextPredicate::Test::AnyOf:
    return llvm::is_contained(predicate.strings, textOf(capture, tree));
  case TextPredicate::Test::Match:
    return predicate.regex->match(textOf(capture, tree));
  case TextPredicate::Test::Kind:
    return llvm::is_contained(predicate.strings, tree.node(capture.node).kindName());
  }
  return false;
}

bool TextPredicate::holds(const Match &match, const syntax::Tree &tree) const {
  return llvm::all_of(match.captures, [&](const Capture &candidate) {
    return candidate.name != capture || fits(*this, candidate, match, tree) != negated;
  });
}

} // namespace hmaclint::query
