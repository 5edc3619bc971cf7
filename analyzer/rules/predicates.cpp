#include "rules/predicates.h"

#include "binding/spelling.h"

#include "llvm/ADT/STLExtras.h"

#include <array>

namespace hmaclint::rules {

using source::Tri;

namespace {
struct Predicate {
  query::PredicateSignature signature;
  Tri (*answer)(llvm::StringRef spelling, const query::MeaningPredicate &predicate);
};
} // namespace

/// `#resolves-to? @x "pattern"...`: is what @x is made of one of these? Known only as far as its
/// spelling is; the pattern `?` asks for what is not known.
static Tri resolvesTo(llvm::StringRef spelling, const query::MeaningPredicate &predicate) {
  bool fits = llvm::any_of(llvm::ArrayRef(predicate.arguments).drop_front(),
                           [&](const query::MeaningPredicate::Argument &argument) {
                             return binding::spellingMatches(argument.text, spelling);
                           });
  return fits ? Tri::Yes : spelling.contains('?') ? Tri::Unknown : Tri::No;
}

static constexpr auto table = std::to_array<Predicate>({{{"resolves-to?", 2, 0}, resolvesTo}});

llvm::ArrayRef<query::PredicateSignature> meaningPredicates() {
  static const std::vector<query::PredicateSignature> signatures = [] {
    std::vector<query::PredicateSignature> all;
    all.reserve(table.size());
    for (const Predicate &predicate : table)
      all.push_back(predicate.signature);
    return all;
  }();
  return signatures;
}

/// Asked of each capture of that name, as text predicates are: all must answer alike, and a capture
/// that took no part in the match is passed over.
static bool holds(const query::MeaningPredicate &asked, const MatchFacts &match) {
  const auto *known =
      llvm::find_if(table, [&](const Predicate &p) { return p.signature.name == asked.name; });
  assert(known != table.end() && "checked when the query was loaded");
  assert(match.spellings.size() == match.match.captures.size());
  const Tri wanted = asked.negated ? Tri::No : Tri::Yes;
  for (size_t i = 0; i < match.match.captures.size(); ++i)
    if (match.match.captures[i].name == asked.arguments[0].text &&
        known->answer(match.spellings[i], asked) != wanted)
      return false;
  return true;
}

bool holds(const Context &context, const MatchFacts &match) {
  const query::Pattern &pattern = context.queries.patterns()[match.match.pattern];
  return llvm::all_of(pattern.predicates,
                      [&](const query::MeaningPredicate &asked) { return holds(asked, match); });
}

} // namespace hmaclint::rules
