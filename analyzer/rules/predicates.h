#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The predicates of meaning that queries may use, by name; each answers Yes, No or Unknown.
llvm::ArrayRef<query::PredicateSignature> meaningPredicates();

/// Whether all predicates of meaning of the match's pattern hold: bare ones on Yes, `not-` on No.
bool holds(const Context &context, const MatchFacts &match);

} // namespace hmaclint::rules
