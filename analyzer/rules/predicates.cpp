#include "rules/predicates.h"

#include "binding/spelling.h"

#include "llvm/ADT/STLExtras.h"

#include <array>

namespace hmaclint::rules {

using source::Tri;

namespace {
struct Predicate {
  query::PredicateSignature signature;
  Tri (*answer)(const MatchFacts &match, const query::MeaningPredicate &predicate);
};
} // namespace

/// `#resolves-to? @x "pattern"...`: is what @x is made of one of these? Known only as far as its
/// spelling is.
static Tri resolvesTo(const MatchFacts &match, const query::MeaningPredicate &predicate) {
  Tri answer = Tri::No;
  for (size_t i = 0; i < match.match.captures.size(); ++i) {
    if (match.match.captures[i].name != predicate.arguments[0].text)
      continue;
    llvm::StringRef spelling = match.spellings[i];
    bool fits = llvm::any_of(llvm::ArrayRef(predicate.arguments).drop_front(),
                             [&](const query::MeaningPredicate::Argument &argument) {
                               return binding::spellingMatches(argument.text, spelling);
                             });
    answer = answer | (fits ? Tri::Yes : spelling.contains('?') ? Tri::Unknown : Tri::No);
  }
  return answer;
}

static constexpr auto table = std::to_array<Predicate>({{{"resolves-to?", 2, 0}, resolvesTo}});

llvm::ArrayRef<query::PredicateSignature> meaningPredicates() {
  static const std::vector<query::PredicateSignature> signatures = [] {
    std::vector<query::PredicateSignature> all;
    for (const Predicate &predicate : table)
      all.push_back(predicate.signature);
    return all;
  }();
  return signatures;
}

bool holds(const Context &context, const MatchFacts &match) {
  const query::Pattern &pattern = context.queries.patterns()[match.match.pattern];
  return llvm::all_of(pattern.predicates, [&](const query::MeaningPredicate &asked) {
    const auto *known =
        llvm::find_if(table, [&](const Predicate &p) { return p.signature.name == asked.name; });
    assert(known != table.end() && "checked when the query was loaded");
    return known->answer(match, asked) == (asked.negated ? Tri::No : Tri::Yes);
  });
}

} // namespace hmaclint::rules
