#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The predicates of meaning that queries may use, by name; each answers Yes, No or Unknown.
llvm::ArrayRef<query::PredicateSignature> meaningPredicates();

/// Whether a predicate asks what an expression is when the program runs, not how it is spelled.
bool needsEvaluation(const query::MeaningPredicate &predicate);

/// What is wrong with the words of a predicate, for the author of the query; else empty.
std::string wrongWord(const query::MeaningPredicate &predicate);

/// Whether all predicates of meaning of the match's pattern hold: bare ones and `not-` ones as
/// Kleene's And. A match reports on Yes alone.
scheme::Reasoned answer(const Context &context, const FileFacts &file, const MatchFacts &match);

} // namespace hmaclint::rules
